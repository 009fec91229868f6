// SPDX-License-Identifier: EUPL-1.2
// Logging in: password, second factor, role; then a session.
#include <nlohmann/json.hpp>

#include "api/aanmelden/aanmelder.hpp"
#include "api/aanmelden/hulp.hpp"
#include "api/gedeeld/als_json.hpp"
#include "api/gedeeld/vorm.hpp"
#include "base/tijd.hpp"
#include "security/factor/totp.hpp"
#include "security/sessie/browser.hpp"
#include "security/sessie/cookie.hpp"

namespace baken::api {

using nlohmann::json;
using security::Bewijsdoel;

struct Aanmelder::Stand {
  const http::Verzoek& verzoek;
  app::Medewerker medewerker;
  std::string toestel;                      ///< known device; empty: none
  std::string waarmee = "wachtwoord";       ///< for the log: what was proven last
  std::string code{};                       ///< that was given
  std::vector<std::string> herstelcodes{};  ///< to show, once
};

namespace {

constexpr int volgende_stap = 202;

bool mag_inloggen(const std::optional<app::Medewerker>& medewerker) {
  return medewerker && medewerker->actief && !medewerker->rollen.empty();
}

std::string_view stapnaam(Bewijsdoel doel) {
  switch (doel) {
    case Bewijsdoel::Code:
      return "code";
    case Bewijsdoel::Rol:
      return "rol";
    case Bewijsdoel::Instellen:
    case Bewijsdoel::Vervangen:
      break;
  }
  return "instellen";
}

json als_json(const std::vector<app::Rol>& rollen) {
  json uit = json::array();
  for (auto rol : rollen) uit.push_back(app::als_tekst(rol));
  return uit;
}

Result<std::optional<app::Medewerker>> zoek_naam(const app::Dienst& dienst, std::string_view naam) {
  std::optional<app::Medewerker> gevonden;
  BAKEN_PROBEER(dienst.opslag.lees([&](app::Eenheid& eenheid) -> Uitkomst {
    gevonden = eenheid.medewerkers().zoek_naam(naam);
    return {};
  }));
  return gevonden;
}

std::string herken_toestel(const security::Toestellen& toestellen, const http::Verzoek& verzoek,
                           const std::optional<app::Medewerker>& medewerker) {
  const auto koekje = verzoek.koekje(security::toestelcookie);
  if (!koekje || !mag_inloggen(medewerker)) return {};
  return toestellen.herken(*koekje, medewerker->id, medewerker->wachtwoord);
}

tl::unexpected<Fout> ontbreekt(const char* veld, const char* melding) {
  return ongeldig({{veld, "verplicht", melding}});
}

}  // namespace

Result<std::optional<app::Medewerker>> zoek_medewerker(const app::Dienst& dienst, const Id& id) {
  std::optional<app::Medewerker> gevonden;
  BAKEN_PROBEER(dienst.opslag.lees([&](app::Eenheid& eenheid) -> Uitkomst {
    gevonden = eenheid.medewerkers().zoek(id);
    return {};
  }));
  return gevonden;
}

security::Aanmeldvraag Aanmelder::codevraag(const http::Verzoek& verzoek, const Id& medewerker,
                                            const std::string& toestel) const {
  return {medewerker, verzoek.afzender, toestel, security::Remspoor::Code};
}

Result<http::Antwoord> Aanmelder::log_in(const Beschrijving& beschrijving,
                                         const http::Verzoek& verzoek) {
  BAKEN_NEEM(const auto aanroep, keur_vorm(beschrijving, verzoek));
  const auto naam = tekst(aanroep.lichaam, "gebruikersnaam");
  BAKEN_NEEM(auto medewerker, zoek_naam(dienst_, naam));
  auto toestel = herken_toestel(met_.toestellen, verzoek, medewerker);
  const auto klopt = met_.aanmelding.controleer(
      {naam, verzoek.afzender, toestel}, tekst(aanroep.lichaam, "wachtwoord"),
      mag_inloggen(medewerker) ? std::optional{medewerker->wachtwoord} : std::nullopt);
  if (!klopt) {
    BAKEN_PROBEER(noteer(verzoek, "sessie.maken", "geweigerd", medewerker));
    return mislukt(klopt.error());
  }
  return na_wachtwoord({verzoek, std::move(*medewerker), std::move(toestel)});
}

Result<http::Antwoord> Aanmelder::na_wachtwoord(const Stand& stand) {
  if (met_.plicht == security::Factorplicht::Uit) return na_factor(stand);
  BAKEN_NEEM(const auto factoren, met_.factor.factoren(stand.medewerker.id));
  if (!factoren.empty()) {
    json soorten = json::array();
    for (const auto& factor : factoren) soorten.push_back(factor.soort);
    return stap(stand, Bewijsdoel::Code, {{"soorten", std::move(soorten)}});
  }
  if (met_.plicht == security::Factorplicht::Vrij) return na_factor(stand);
  BAKEN_NEEM(const auto nieuw, met_.factor.begin(stand.medewerker.id));
  return stap(stand, Bewijsdoel::Instellen,
              {{"geheim", nieuw.geheim},
               {"uri", security::totp::adres(nieuw.geheim, stand.medewerker.gebruikersnaam)}},
              nieuw);
}

/// Not in yet: what comes next, and what proves that all before it was right.
Result<http::Antwoord> Aanmelder::stap(const Stand& stand, Bewijsdoel doel, json inhoud,
                                       const std::optional<security::NieuweFactor>& nieuw) {
  BAKEN_PROBEER(
      noteer(stand.verzoek, "sessie.bevestigen", "gelukt", stand.medewerker, stand.waarmee));
  BAKEN_NEEM(
      const auto bewijs,
      met_.bewijzen.geef(stand.medewerker.id, doel, nieuw ? std::optional{nieuw->id} : std::nullopt,
                         nieuw ? std::optional{nieuw->verzegeld} : std::nullopt));
  inhoud["stap"] = stapnaam(doel);
  inhoud["bewijs"] = bewijs.token;
  inhoud["geldig_tot"] = als_tekst(bewijs.verloopt);
  if (!stand.herstelcodes.empty()) inhoud["herstelcodes"] = stand.herstelcodes;
  return json_antwoord(volgende_stap, inhoud);
}

Result<http::Antwoord> Aanmelder::vervolg(const Beschrijving& beschrijving,
                                          const http::Verzoek& verzoek) {
  BAKEN_NEEM(const auto aanroep, keur_vorm(beschrijving, verzoek));
  BAKEN_NEEM(const auto bewijs, met_.bewijzen.zoek(tekst(aanroep.lichaam, "bewijs")));
  BAKEN_NEEM(auto medewerker, zoek_medewerker(dienst_, bewijs.inhoud.medewerker));
  if (!mag_inloggen(medewerker)) return niet_ingelogd();
  auto toestel = herken_toestel(met_.toestellen, verzoek, medewerker);
  Stand stand{verzoek, std::move(*medewerker), std::move(toestel)};
  stand.code = tekst(aanroep.lichaam, "code");
  switch (bewijs.doel) {
    case Bewijsdoel::Code:
    case Bewijsdoel::Instellen:
      return met_code(stand, bewijs);
    case Bewijsdoel::Rol:
      return met_rol(stand, bewijs, tekst(aanroep.lichaam, "rol"));
    case Bewijsdoel::Vervangen:
      break;
  }
  return niet_ingelogd();
}

Result<http::Antwoord> Aanmelder::met_code(Stand& stand, const security::Bewijzen::Bewijs& bewijs) {
  if (stand.code.empty()) return ontbreekt("/code", "Vul de code in.");
  const auto vraag = codevraag(stand.verzoek, stand.medewerker.id, stand.toestel);
  const auto weiger = [&](const Fout& fout) -> Result<http::Antwoord> {
    BAKEN_PROBEER(
        noteer(stand.verzoek, "sessie.bevestigen", "geweigerd", stand.medewerker, "code"));
    return mislukt(fout);
  };
  if (bewijs.doel == Bewijsdoel::Instellen) {
    const security::NieuweFactor nieuw{
        bewijs.inhoud.factor.value(), {}, bewijs.inhoud.geheim.value()};
    auto codes = met_.factor.bevestig(vraag, nieuw, std::nullopt, stand.code);
    if (!codes) return weiger(codes.error());
    stand.herstelcodes = std::move(*codes);
    stand.waarmee = "tweede factor ingesteld";
    BAKEN_PROBEER(noteer(stand.verzoek, "factor.instellen", "gelukt", stand.medewerker));
  } else {
    const auto soort = met_.factor.controleer(vraag, stand.code);
    if (!soort) return weiger(soort.error());
    stand.waarmee = *soort == security::Codesoort::Totp ? "code" : "herstelcode";
  }
  BAKEN_PROBEER(met_.bewijzen.verbruik(bewijs));
  return na_factor(stand);
}

Result<http::Antwoord> Aanmelder::na_factor(const Stand& stand) {
  const auto& rollen = stand.medewerker.rollen;
  if (rollen.size() == 1) return begin_sessie(stand, rollen.front());
  return stap(stand, Bewijsdoel::Rol, {{"rollen", als_json(rollen)}});
}

Result<http::Antwoord> Aanmelder::met_rol(const Stand& stand,
                                          const security::Bewijzen::Bewijs& bewijs,
                                          const std::string& rol) {
  if (rol.empty()) return ontbreekt("/rol", "Kies de rol waarin u nu werkt.");
  BAKEN_NEEM(const auto als, lees_eigen_rol(stand.medewerker, rol));
  BAKEN_PROBEER(met_.bewijzen.verbruik(bewijs));
  return begin_sessie(stand, als);
}

Result<http::Antwoord> Aanmelder::begin_sessie(const Stand& stand, app::Rol als) {
  const auto& m = stand.medewerker;
  const app::Wie wie{m.id, m.gebruikersnaam, m.rollen, m.team, als};
  BAKEN_PROBEER(noteer(stand.verzoek, "sessie.maken", "gelukt", wie));
  BAKEN_NEEM(
      const auto sessie,
      met_.sessies.begin(
          m.id, als, security::herkomst(stand.verzoek.afzender, stand.verzoek.kop("user-agent"))));
  BAKEN_NEEM(const auto gemaakt, met_.sessies.controleer(sessie.token));
  json inhoud = sessie_json({sessie.token, gemaakt.id, wie, met_.sessies.verloopt(gemaakt)});
  if (!stand.herstelcodes.empty()) inhoud["herstelcodes"] = stand.herstelcodes;
  constexpr int gemaakt_status = 201;
  auto antwoord = json_antwoord(gemaakt_status, inhoud);
  antwoord.zet_kop("Set-Cookie", security::zet_cookie(sessie.token));
  const auto toestel = met_.toestellen.geef(m.id, m.wachtwoord, stand.toestel);
  if (!toestel.empty())  // a second header of the same name
    antwoord.koppen.emplace_back(
        "Set-Cookie", security::zet_toestelcookie(toestel, security::Toestellen::geldig));
  return antwoord;
}

}  // namespace baken::api
