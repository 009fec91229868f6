// SPDX-License-Identifier: EUPL-1.2
#include "api/aanmelden/aanmelder.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "api/aanmelden/hulp.hpp"
#include "api/gedeeld/als_json.hpp"
#include "api/gedeeld/vorm.hpp"
#include "base/tijd.hpp"
#include "security/sessie/cookie.hpp"

namespace baken::api {
namespace {

using nlohmann::json;

Result<std::string> token_van(const http::Verzoek& verzoek) {
  auto token = security::lees_cookie(verzoek.kop("cookie"));
  if (!token) return niet_ingelogd();
  return std::string{*token};
}

bool wijzigt(const http::Verzoek& verzoek) {
  return verzoek.methode != "GET" && verzoek.methode != "HEAD";
}

}  // namespace

tl::unexpected<Fout> niet_ingelogd() {
  return mislukt(Foutcode::NietIngelogd, "U bent niet ingelogd. Log in en probeer het opnieuw.");
}

http::Antwoord json_antwoord(int status, const json& inhoud) {
  http::Antwoord antwoord{.status = status, .lichaam = inhoud.dump()};
  antwoord.zet_kop("Content-Type", "application/json");
  return antwoord;
}

Result<app::Rol> lees_eigen_rol(const app::Medewerker& medewerker, const std::string& tekst) {
  const auto rol = app::lees_rol(tekst);
  if (!rol || std::ranges::find(medewerker.rollen, *rol) == medewerker.rollen.end())
    return ongeldig({{"/rol", "niet-van-u", "Kies een rol die u hebt."}});
  return *rol;
}

std::span<const Aanmelder::Eigen> Aanmelder::operaties() {
  static constexpr std::array<Eigen, 13> alle{
      {{"aanmelding_lezen", &Aanmelder::aanmelding_lezen},
       {"sessie_maken", &Aanmelder::log_in},
       {"sessie_vervolgen", &Aanmelder::vervolg},
       {"sessie_lezen", &Aanmelder::wie_ben_ik},
       {"sessie_beeindigen", &Aanmelder::log_uit},
       {"sessie_rol_kiezen", &Aanmelder::kies_rol},
       {"sessies_lezen", &Aanmelder::sessies_lezen},
       {"sessie_afmelden", &Aanmelder::sessie_afmelden},
       {"sessies_andere_afmelden", &Aanmelder::andere_afmelden},
       {"tweede_factor_lezen", &Aanmelder::factor_lezen},
       {"tweede_factor_beginnen", &Aanmelder::factor_beginnen},
       {"tweede_factor_bevestigen", &Aanmelder::factor_bevestigen},
       {"herstelcodes_vernieuwen", &Aanmelder::herstelcodes_vernieuwen}}};
  return alle;
}

Result<Aanmelder::Ingelogd> Aanmelder::wie_is_dit(const http::Verzoek& verzoek) {
  BAKEN_NEEM(auto token, token_van(verzoek));
  BAKEN_NEEM(auto sessie, met_.sessies.controleer(token));
  if (wijzigt(verzoek))
    BAKEN_PROBEER(security::Sessies::controleer_csrf(token, verzoek.kop("x-csrf-token")));
  BAKEN_NEEM(const auto medewerker, zoek_medewerker(dienst_, sessie.medewerker));
  if (!medewerker || !medewerker->actief) return niet_ingelogd();
  return Ingelogd{std::move(token), std::move(sessie.id),
                  app::Wie{medewerker->id, medewerker->gebruikersnaam, medewerker->rollen,
                           medewerker->team, sessie.als},
                  met_.sessies.verloopt(sessie)};
}

json Aanmelder::sessie_json(const Ingelogd& ingelogd) {
  json uit{{"csrf", security::Sessies::csrf_van(ingelogd.token)},
           {"verloopt", als_tekst(ingelogd.verloopt)},
           {"als", app::als_tekst(ingelogd.wie.als)},
           {"handelingen", json::array()}};
  for (auto handeling : app::handelingen)
    if (dienst_.toegang.bereik(ingelogd.wie, handeling) != app::Bereik::Nee)
      uit["handelingen"].push_back(handeling);
  std::ignore = dienst_.opslag.lees([&](app::Eenheid& eenheid) -> Uitkomst {
    if (auto medewerker = eenheid.medewerkers().zoek(ingelogd.wie.medewerker))
      uit["medewerker"] = als_json(*medewerker, eenheid.medewerkers().teams());
    return {};
  });
  return uit;
}

Result<http::Antwoord> Aanmelder::aanmelding_lezen(const Beschrijving& beschrijving,
                                                   const http::Verzoek& verzoek) {
  BAKEN_PROBEER(keur_vorm(beschrijving, verzoek));
  return json_antwoord(beschrijving.status, {{"tweede_factor", security::als_tekst(met_.plicht)}});
}

Result<http::Antwoord> Aanmelder::wie_ben_ik(const Beschrijving& beschrijving,
                                             const http::Verzoek& verzoek) {
  BAKEN_NEEM(auto ingelogd, wie_is_dit(verzoek));
  return json_antwoord(beschrijving.status, sessie_json(ingelogd));
}

Result<http::Antwoord> Aanmelder::log_uit(const Beschrijving& beschrijving,
                                          const http::Verzoek& verzoek) {
  BAKEN_NEEM(auto ingelogd, wie_is_dit(verzoek));
  BAKEN_PROBEER(noteer(verzoek, "sessie.beeindigen", "gelukt", ingelogd.wie));
  BAKEN_PROBEER(met_.sessies.eindig(ingelogd.token));
  http::Antwoord antwoord{.status = beschrijving.status};
  antwoord.zet_kop("Set-Cookie", security::wis_cookie());
  return antwoord;
}

Result<http::Antwoord> Aanmelder::kies_rol(const Beschrijving& beschrijving,
                                           const http::Verzoek& verzoek) {
  BAKEN_NEEM(auto ingelogd, wie_is_dit(verzoek));
  BAKEN_NEEM(const auto aanroep, keur_vorm(beschrijving, verzoek));
  BAKEN_NEEM(const auto medewerker, zoek_medewerker(dienst_, ingelogd.wie.medewerker));
  if (!medewerker) return niet_ingelogd();
  BAKEN_NEEM(const auto rol, lees_eigen_rol(*medewerker, tekst(aanroep.lichaam, "rol")));
  const std::string van = "hiervoor " + std::string{app::als_tekst(ingelogd.wie.als)};
  ingelogd.wie.als = rol;
  BAKEN_PROBEER(noteer(verzoek, "sessie.rol", "gelukt", ingelogd.wie, van));
  BAKEN_PROBEER(met_.sessies.wissel_rol(ingelogd.token, rol));
  return json_antwoord(beschrijving.status, sessie_json(ingelogd));
}

Result<http::Antwoord> Aanmelder::sessies_lezen(const Beschrijving& beschrijving,
                                                const http::Verzoek& verzoek) {
  BAKEN_NEEM(const auto ingelogd, wie_is_dit(verzoek));
  BAKEN_PROBEER(keur_vorm(beschrijving, verzoek));
  BAKEN_NEEM(const auto alle, met_.sessies.van(ingelogd.wie.medewerker));
  json rijen = json::array();
  for (const auto& s : alle) {
    rijen.push_back({{"id", s.id},
                     {"begonnen", als_tekst(s.aangemaakt)},
                     {"laatst_gebruikt", als_tekst(s.laatst_gebruikt)},
                     {"adres", s.van.adres},
                     {"als", app::als_tekst(s.als)},
                     {"deze", s.id == ingelogd.sessie}});
    if (!s.van.browser.empty()) rijen.back()["browser"] = s.van.browser;
    if (!s.van.systeem.empty()) rijen.back()["systeem"] = s.van.systeem;
  }
  return json_antwoord(beschrijving.status, {{"sessies", std::move(rijen)}});
}

Result<http::Antwoord> Aanmelder::sessie_afmelden(const Beschrijving& beschrijving,
                                                  const http::Verzoek& verzoek) {
  BAKEN_NEEM(const auto ingelogd, wie_is_dit(verzoek));
  BAKEN_NEEM(const auto aanroep, keur_vorm(beschrijving, verzoek));
  const auto gedaan = met_.sessies.eindig_een(ingelogd.wie.medewerker, aanroep.pad("id"));
  BAKEN_PROBEER(noteer(verzoek, "sessie.beeindigen", gedaan ? "gelukt" : "mislukt", ingelogd.wie,
                       "een van de eigen sessies"));
  if (!gedaan) return mislukt(gedaan.error());
  return http::Antwoord{.status = beschrijving.status};
}

Result<http::Antwoord> Aanmelder::andere_afmelden(const Beschrijving& beschrijving,
                                                  const http::Verzoek& verzoek) {
  BAKEN_NEEM(const auto ingelogd, wie_is_dit(verzoek));
  BAKEN_PROBEER(keur_vorm(beschrijving, verzoek));
  BAKEN_PROBEER(
      noteer(verzoek, "sessie.beeindigen", "gelukt", ingelogd.wie, "alle andere eigen sessies"));
  BAKEN_PROBEER(met_.sessies.eindig_andere(ingelogd.wie.medewerker, ingelogd.token));
  return http::Antwoord{.status = beschrijving.status};
}

app::Logregel Aanmelder::regel(const http::Verzoek& verzoek, std::string_view handeling,
                               std::string_view uitkomst, std::string_view bijzonderheid) {
  return {.id = dienst_.ids.nieuw(),
          .moment = dienst_.nu(),
          .handeling = std::string{handeling},
          .medewerker = {},
          .rol = {},
          .relatie = "algemeen",
          .dossier = {},
          .onderwerp = {},
          .uitkomst = std::string{uitkomst},
          .verzoek_id = verzoek.verzoek_id,
          .afzender = verzoek.afzender,
          .doel = "aanmelden",
          .namens = {},
          .bijzonderheid = std::string{bijzonderheid}};
}

/// Of somebody who is not in yet: whose account it is about; of an unknown name nothing.
Uitkomst Aanmelder::noteer(const http::Verzoek& verzoek, std::string_view handeling,
                           std::string_view uitkomst,
                           const std::optional<app::Medewerker>& onderwerp,
                           std::string_view bijzonderheid) {
  auto nieuw = regel(verzoek, handeling, uitkomst, bijzonderheid);
  if (onderwerp) nieuw.onderwerp = onderwerp->id;
  return zet_in_logboek(nieuw);
}

Uitkomst Aanmelder::noteer(const http::Verzoek& verzoek, std::string_view handeling,
                           std::string_view uitkomst, const app::Wie& wie,
                           std::string_view bijzonderheid) {
  auto nieuw = regel(verzoek, handeling, uitkomst, bijzonderheid);
  nieuw.medewerker = nieuw.onderwerp = wie.medewerker;
  nieuw.rol = wie.als;
  return zet_in_logboek(nieuw);
}

Uitkomst Aanmelder::zet_in_logboek(const app::Logregel& regel) {
  return dienst_.opslag.schrijf([&](app::Eenheid& eenheid) -> Uitkomst {
    eenheid.logboek().schrijf(regel);
    return {};
  });
}

}  // namespace baken::api
