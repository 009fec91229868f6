// SPDX-License-Identifier: EUPL-1.2
// What somebody who is logged in does with her second factor.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "api/aanmelden/aanmelder.hpp"
#include "api/aanmelden/hulp.hpp"
#include "api/gedeeld/als_json.hpp"
#include "api/gedeeld/vorm.hpp"
#include "base/tijd.hpp"
#include "security/factor/totp.hpp"
#include "security/sessie/cookie.hpp"

namespace baken::api {

using nlohmann::json;

namespace {

constexpr std::string_view instellen = "factor.instellen";

tl::unexpected<Fout> staat_uit() {
  return mislukt(Foutcode::Conflict, "De tweede factor staat hier uit. Uw beheerder zet hem aan.");
}

tl::unexpected<Fout> geen_factor() {
  return mislukt(Foutcode::Conflict, "U hebt nog geen tweede factor. Stel die eerst in.");
}

}  // namespace

/// Who changes it proves that he has it, under the same brake as at logging in.
Uitkomst Aanmelder::controleer_code(const http::Verzoek& verzoek, const Ingelogd& ingelogd,
                                    const std::string& code, std::string_view handeling) {
  BAKEN_NEEM(const auto medewerker, zoek_medewerker(dienst_, ingelogd.wie.medewerker));
  if (!medewerker) return niet_ingelogd();
  const auto koekje = verzoek.koekje(security::toestelcookie).value_or("");
  const auto toestel = met_.toestellen.herken(koekje, medewerker->id, medewerker->wachtwoord);
  const auto goed =
      met_.factor.controleer(codevraag(verzoek, ingelogd.wie.medewerker, toestel), code);
  if (goed) return {};
  BAKEN_PROBEER(noteer(verzoek, handeling, "geweigerd", ingelogd.wie, "code"));
  return mislukt(goed.error());
}

Result<http::Antwoord> Aanmelder::factor_lezen(const Beschrijving& beschrijving,
                                               const http::Verzoek& verzoek) {
  BAKEN_NEEM(const auto ingelogd, wie_is_dit(verzoek));
  BAKEN_PROBEER(keur_vorm(beschrijving, verzoek));
  BAKEN_NEEM(const auto factoren, met_.factor.factoren(ingelogd.wie.medewerker));
  BAKEN_NEEM(const auto over, met_.factor.herstelcodes_over(ingelogd.wie.medewerker));
  json rijen = json::array();
  for (const auto& factor : factoren)
    rijen.push_back({{"soort", factor.soort}, {"aangemaakt", als_tekst(factor.aangemaakt)}});
  return json_antwoord(beschrijving.status, {{"plicht", security::als_tekst(met_.plicht)},
                                             {"factoren", std::move(rijen)},
                                             {"herstelcodes_over", over}});
}

Result<http::Antwoord> Aanmelder::factor_beginnen(const Beschrijving& beschrijving,
                                                  const http::Verzoek& verzoek) {
  BAKEN_NEEM(const auto ingelogd, wie_is_dit(verzoek));
  BAKEN_NEEM(const auto aanroep, keur_vorm(beschrijving, verzoek));
  if (met_.plicht == security::Factorplicht::Uit) return staat_uit();
  BAKEN_NEEM(const auto factoren, met_.factor.factoren(ingelogd.wie.medewerker));
  if (!factoren.empty())
    BAKEN_PROBEER(controleer_code(verzoek, ingelogd, tekst(aanroep.lichaam, "code"), instellen));
  BAKEN_NEEM(const auto nieuw, met_.factor.begin(ingelogd.wie.medewerker));
  BAKEN_NEEM(const auto bewijs,
             met_.bewijzen.geef(ingelogd.wie.medewerker, security::Bewijsdoel::Vervangen, nieuw.id,
                                nieuw.verzegeld));
  return json_antwoord(beschrijving.status,
                       {{"bewijs", bewijs.token},
                        {"geldig_tot", als_tekst(bewijs.verloopt)},
                        {"geheim", nieuw.geheim},
                        {"uri", security::totp::adres(nieuw.geheim, ingelogd.wie.gebruikersnaam)}});
}

Result<http::Antwoord> Aanmelder::factor_bevestigen(const Beschrijving& beschrijving,
                                                    const http::Verzoek& verzoek) {
  BAKEN_NEEM(const auto ingelogd, wie_is_dit(verzoek));
  BAKEN_NEEM(const auto aanroep, keur_vorm(beschrijving, verzoek));
  const auto bewijs = met_.bewijzen.zoek(tekst(aanroep.lichaam, "bewijs"));
  if (!bewijs || bewijs->doel != security::Bewijsdoel::Vervangen ||
      bewijs->inhoud.medewerker != ingelogd.wie.medewerker)
    return mislukt(Foutcode::Conflict, "Het instellen duurde te lang. Begin opnieuw.");
  BAKEN_NEEM(const auto factoren, met_.factor.factoren(ingelogd.wie.medewerker));
  const auto nu = std::ranges::find(factoren, security::soort_totp, &app::Factor::soort);
  const bool is_er = nu != factoren.end();
  // Made after this began: its code was never asked.
  if (is_er && nu->aangemaakt > bewijs->inhoud.verloopt - security::Bewijzen::geldig)
    return mislukt(Foutcode::Conflict, "De tweede factor is intussen veranderd. Begin opnieuw.");
  const auto codes = met_.factor.bevestig(
      codevraag(verzoek, ingelogd.wie.medewerker, {}),
      {bewijs->inhoud.factor.value(), {}, bewijs->inhoud.geheim.value()},
      is_er ? std::optional{nu->id} : std::nullopt, tekst(aanroep.lichaam, "code"));
  BAKEN_PROBEER(noteer(verzoek, instellen, codes ? "gelukt" : "geweigerd", ingelogd.wie));
  if (!codes) return mislukt(codes.error());
  BAKEN_PROBEER(met_.bewijzen.verbruik(*bewijs));
  return json_antwoord(beschrijving.status, {{"herstelcodes", *codes}});
}

Result<http::Antwoord> Aanmelder::herstelcodes_vernieuwen(const Beschrijving& beschrijving,
                                                          const http::Verzoek& verzoek) {
  constexpr std::string_view handeling = "factor.herstelcodes";
  BAKEN_NEEM(const auto ingelogd, wie_is_dit(verzoek));
  BAKEN_NEEM(const auto aanroep, keur_vorm(beschrijving, verzoek));
  BAKEN_NEEM(const auto factoren, met_.factor.factoren(ingelogd.wie.medewerker));
  if (factoren.empty()) return geen_factor();
  BAKEN_PROBEER(controleer_code(verzoek, ingelogd, tekst(aanroep.lichaam, "code"), handeling));
  BAKEN_PROBEER(noteer(verzoek, handeling, "gelukt", ingelogd.wie));
  BAKEN_NEEM(const auto codes, met_.factor.vernieuw_herstelcodes(ingelogd.wie.medewerker));
  return json_antwoord(beschrijving.status, {{"herstelcodes", codes}});
}

}  // namespace baken::api
