// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>

#include "api/gedeeld/als_json.hpp"
#include "api/gedeeld/vorm.hpp"
#include "api/toepassing.hpp"
#include "app/poorten/werk.hpp"
#include "base/tijd.hpp"
#include "security/sessie/cookie.hpp"

namespace baken::api {
namespace {

using nlohmann::json;

tl::unexpected<Fout> niet_ingelogd() {
  return mislukt(Foutcode::NietIngelogd, "U bent niet ingelogd. Log in en probeer het opnieuw.");
}

Result<std::string> token_van(const http::Verzoek& verzoek) {
  auto token = security::lees_cookie(verzoek.kop("cookie"));
  if (!token) return niet_ingelogd();
  return std::string{*token};
}

Result<std::optional<app::Medewerker>> zoek(const app::Dienst& dienst, std::string_view naam) {
  std::optional<app::Medewerker> gevonden;
  BAKEN_PROBEER(dienst.opslag.lees([&](app::Eenheid& eenheid) -> Uitkomst {
    gevonden = eenheid.medewerkers().zoek_naam(naam);
    return {};
  }));
  return gevonden;
}

bool mag_inloggen(const std::optional<app::Medewerker>& medewerker) {
  return medewerker && medewerker->actief && !medewerker->rollen.empty();
}

bool wijzigt(const http::Verzoek& verzoek) {
  return verzoek.methode != "GET" && verzoek.methode != "HEAD";
}

}  // namespace

Result<Toepassing::Ingelogd> Toepassing::wie_is_dit(const http::Verzoek& verzoek) {
  BAKEN_NEEM(auto token, token_van(verzoek));
  BAKEN_NEEM(auto sessie, sessies_.controleer(token));
  if (wijzigt(verzoek))
    BAKEN_PROBEER(security::Sessies::controleer_csrf(token, verzoek.kop("x-csrf-token")));
  std::optional<app::Medewerker> medewerker;
  BAKEN_PROBEER(dienst_.opslag.lees([&](app::Eenheid& eenheid) -> Uitkomst {
    medewerker = eenheid.medewerkers().zoek(sessie.medewerker);
    return {};
  }));
  if (!medewerker || !medewerker->actief) return niet_ingelogd();
  return Ingelogd{std::move(token),
                  app::Wie{medewerker->id, medewerker->gebruikersnaam, medewerker->rollen,
                           medewerker->team, sessie.als},
                  sessies_.verloopt(sessie)};
}

std::string Toepassing::sessie_json(const Ingelogd& ingelogd) {
  json uit{{"csrf", security::Sessies::csrf_van(ingelogd.token)},
           {"verloopt", als_tekst(ingelogd.verloopt)},
           {"handelingen", json::array()}};
  for (auto handeling : app::handelingen)
    if (dienst_.toegang.bereik(ingelogd.wie, handeling) != app::Bereik::Nee)
      uit["handelingen"].push_back(handeling);
  std::ignore = dienst_.opslag.lees([&](app::Eenheid& eenheid) -> Uitkomst {
    if (auto medewerker = eenheid.medewerkers().zoek(ingelogd.wie.medewerker))
      uit["medewerker"] = als_json(*medewerker, eenheid.medewerkers().teams());
    return {};
  });
  return uit.dump();
}

Result<http::Antwoord> Toepassing::log_in(const Beschrijving& beschrijving,
                                          const http::Verzoek& verzoek) {
  BAKEN_NEEM(auto aanroep, keur_vorm(beschrijving, verzoek));
  const auto naam = tekst(aanroep.lichaam, "gebruikersnaam");
  BAKEN_NEEM(auto medewerker, zoek(dienst_, naam));
  auto klopt = aanmelding_.controleer(
      naam, verzoek.afzender, tekst(aanroep.lichaam, "wachtwoord"),
      mag_inloggen(medewerker) ? std::optional{medewerker->wachtwoord} : std::nullopt);
  auto regel = sessieregel(verzoek, "sessie.maken", klopt ? "gelukt" : "geweigerd");
  if (medewerker) regel.onderwerp = medewerker->id;  // whose account; of an unknown name nothing
  if (!klopt) {
    BAKEN_PROBEER(zet_in_logboek(regel));
    return mislukt(klopt.error());
  }
  regel.medewerker = medewerker->id;
  regel.rol = medewerker->rollen.front();
  BAKEN_PROBEER(zet_in_logboek(regel));
  BAKEN_NEEM(auto sessie, sessies_.begin(medewerker->id, medewerker->rollen.front()));
  http::Antwoord antwoord{.status = beschrijving.status};
  antwoord.zet_kop("Set-Cookie", security::zet_cookie(sessie.token));
  antwoord.zet_kop("Content-Type", "application/json");
  BAKEN_NEEM(auto gemaakt, sessies_.controleer(sessie.token));
  antwoord.lichaam = sessie_json({sessie.token,
                                  {medewerker->id, medewerker->gebruikersnaam, medewerker->rollen,
                                   medewerker->team, medewerker->rollen.front()},
                                  sessies_.verloopt(gemaakt)});
  return antwoord;
}

Result<http::Antwoord> Toepassing::wie_ben_ik(const http::Verzoek& verzoek) {
  BAKEN_NEEM(auto ingelogd, wie_is_dit(verzoek));
  http::Antwoord antwoord{.lichaam = sessie_json(ingelogd)};
  antwoord.zet_kop("Content-Type", "application/json");
  return antwoord;
}

Result<http::Antwoord> Toepassing::log_uit(const http::Verzoek& verzoek) {
  BAKEN_NEEM(auto ingelogd, wie_is_dit(verzoek));
  auto regel = sessieregel(verzoek, "sessie.beeindigen", "gelukt");
  regel.medewerker = regel.onderwerp = ingelogd.wie.medewerker;
  regel.rol = ingelogd.wie.als;
  BAKEN_PROBEER(zet_in_logboek(regel));
  BAKEN_PROBEER(sessies_.eindig(ingelogd.token));
  http::Antwoord antwoord{.status = 204};
  antwoord.zet_kop("Set-Cookie", security::wis_cookie());
  return antwoord;
}

app::Logregel Toepassing::sessieregel(const http::Verzoek& verzoek, std::string handeling,
                                      std::string_view uitkomst) {
  return {.id = dienst_.ids.nieuw(),
          .moment = dienst_.nu(),
          .handeling = std::move(handeling),
          .medewerker = {},
          .rol = {},
          .relatie = "algemeen",
          .dossier = {},
          .onderwerp = {},
          .uitkomst = std::string{uitkomst},
          .verzoek_id = verzoek.verzoek_id,
          .afzender = verzoek.afzender,
          .doel = "aanmelden"};
}

Uitkomst Toepassing::zet_in_logboek(const app::Logregel& regel) {
  return dienst_.opslag.schrijf([&](app::Eenheid& eenheid) -> Uitkomst {
    eenheid.logboek().schrijf(regel);
    return {};
  });
}

}  // namespace baken::api
