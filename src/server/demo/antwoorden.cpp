// SPDX-License-Identifier: EUPL-1.2
#include "server/demo/antwoorden.hpp"

#include <algorithm>

namespace baken::server::demo {
namespace {

using domain::AntwoordPerVraag;
using simulation::Feiten;
using simulation::MeldingGebeurtenis;
using simulation::Oordeel;
using Codes = std::vector<std::string>;

std::string ja_nee(bool waar) {
  return waar ? "ja" : "nee";
}

bool heeft(const Codes& codes, std::string_view een) {
  return std::find(codes.begin(), codes.end(), een) != codes.end();
}

/// Veilig Thuis itself goes on.
bool is_vervolg(const std::string& uitkomst) {
  return uitkomst == "voorwaarden-en-vervolg" || uitkomst == "onderzoek" || uitkomst == "crisis" ||
         uitkomst == "regionaal-maatwerk";
}

/// One in `deel` reports, always the same ones.
bool soms(const MeldingGebeurtenis& m, std::size_t deel) {
  return m.nummer % deel == 0;
}

void acuut(const MeldingGebeurtenis& m, const std::string& uitkomst, AntwoordPerVraag& a) {
  const bool ja = m.feiten.acuut == Oordeel::Ja;
  a["A1"] = std::string{simulation::naam(m.feiten.acuut)};
  a["A2"] = ja_nee(ja);
  a["A3"] = ja_nee(ja && heeft(m.aard, "lichamelijke-mishandeling"));
  a["A4"] = ja_nee(ja && heeft(m.aard, "lichamelijke-verwaarlozing"));
  a["A5"] = std::string{"nee"};
  a["A6"] = ja_nee(m.feiten.onthulling);
  Codes tekenen;
  if (ja && soms(m, 2)) tekenen.emplace_back("escalatie");
  if (ja && soms(m, 5)) tekenen.emplace_back("doodsbedreiging");
  if (heeft(m.vorm, "stalking")) tekenen.emplace_back("stalking");
  a["A7"] = tekenen;
  a["A8"] = ja_nee(ja && uitkomst == "regionaal-maatwerk");
}

void structureel(const MeldingGebeurtenis& m, std::size_t eerdere, AntwoordPerVraag& a) {
  const bool sprake = m.feiten.structureel != Oordeel::Nee;
  a["B1"] = std::string{simulation::naam(m.feiten.structureel)};
  a["B2"] = static_cast<std::int64_t>(eerdere);
  // With earlier reports a long duration alone would already make the suspicion.
  a["B3"] = sprake || eerdere == 0 ? m.duur_geweld : std::string{"onbekend"};
  a["B4"] = ja_nee(m.feiten.structureel == Oordeel::Ja && heeft(m.vorm, "intieme-terreur"));
  a["B5"] =
      std::string{m.feiten.structureel == Oordeel::Ja && heeft(m.aard, "lichamelijke-verwaarlozing")
                      ? "vermoeden"
                      : "nee"};
  a["B6"] = ja_nee(sprake && eerdere > 1);
}

void leefsituatie(const MeldingGebeurtenis& m, AntwoordPerVraag& a) {
  Codes problemen;
  if (m.feiten.multiproblematiek) {
    problemen = {"schulden", "psychische-problemen"};
    problemen.emplace_back(soms(m, 2) ? "verslaving" : "huisvesting");
  }
  if (heeft(m.vorm, "complexe-scheiding")) problemen.emplace_back("complexe-scheiding");
  a["C1"] = problemen;
  a["C2"] = ja_nee(m.feiten.multiproblematiek);
}

void vervolg(const MeldingGebeurtenis& m, const std::string& uitkomst, AntwoordPerVraag& a) {
  const Feiten& f = m.feiten;
  a["V1"] = ja_nee(f.redelijk_vermoeden);
  a["V2"] = std::string{f.werkt_mee ? "ja" : soms(m, 3) ? "nee" : "deels"};
  a["V3"] = std::string{f.hulp_aanwezig            ? "loopt"
                        : uitkomst == "overdracht" ? "kan-starten"
                                                   : "nee"};
  Codes zelf;
  if (f.acuut == Oordeel::Ja) zelf.emplace_back("direct-ingrijpen");
  if (uitkomst == "onderzoek") zelf.emplace_back(f.werkt_mee ? "nog-niet-zeker" : "ontkenning");
  if (uitkomst == "voorwaarden-en-vervolg" && zelf.empty())
    zelf.emplace_back("te-weinig-informatie");
  a["V4"] = zelf;
  a["V5"] = ja_nee(uitkomst == "onderzoek");
  Codes ingewikkeld;
  if (is_vervolg(uitkomst) && soms(m, 9)) ingewikkeld.emplace_back("tegenstrijdige-informatie");
  if (is_vervolg(uitkomst) && heeft(m.vorm, "eergerelateerd-geweld"))
    ingewikkeld.emplace_back("eergerelateerd");
  a["V6"] = ingewikkeld;
}

bool ondergaat(const Codes& rollen) {
  return heeft(rollen, "kind-slachtoffer") || heeft(rollen, "volwassen-slachtoffer") ||
         heeft(rollen, "slachtoffer-en-pleger");
}

void over_persoon(const MeldingGebeurtenis& m, domain::Beoordeelde& persoon) {
  const bool ja = m.feiten.acuut == Oordeel::Ja;
  const bool slachtoffer = m.feiten.redelijk_vermoeden && ondergaat(persoon.rollen);
  auto& a = persoon.antwoorden;
  a["P1"] =
      std::string{slachtoffer && heeft(m.aard, "lichamelijke-verwaarlozing") ? "vermoeden" : "nee"};
  a["P2"] = std::string{!slachtoffer ? "nee" : soms(m, 3) ? "ja" : "vermoeden"};
  a["P3"] = ja_nee(m.feiten.redelijk_vermoeden && heeft(persoon.rollen, "kind-getuige"));
  a["P4"] = std::string{
      slachtoffer && ja && heeft(m.aard, "lichamelijke-mishandeling") ? "vermoeden" : "nee"};
  a["P5"] =
      std::string{slachtoffer && ja && heeft(m.aard, "seksueel-misbruik") ? "vermoeden" : "nee"};
  a["P6"] = std::string{"nee"};
  if (!soms(m, 4)) a["P7"] = std::int64_t{slachtoffer ? (ja ? 3 : 6) : 7};
}

}  // namespace

domain::Antwoorden beantwoord(const MeldingGebeurtenis& m, domain::Antwoorden uit,
                              std::size_t eerdere) {
  const std::string uitkomst = m.beoordeling ? m.beoordeling->uitkomst : std::string{};
  acuut(m, uitkomst, uit.melding);
  structureel(m, eerdere, uit.melding);
  leefsituatie(m, uit.melding);
  vervolg(m, uitkomst, uit.melding);
  for (auto& [id, persoon] : uit.personen) over_persoon(m, persoon);
  return uit;
}

std::string afwijking(domain::Triageadvies advies, std::string_view uitkomst) {
  using enum domain::Triageadvies;
  if (uitkomst == "advies")
    return "De melder kan zelf verder met het gezin. In overleg is de melding een advies geworden.";
  if (uitkomst == "regionaal-maatwerk")
    return "Er is al een regionale aanpak voor dit gezin. Die gaat voor.";
  if (advies == VervolgVtCrisis)
    return "Het directe gevaar is na de crisisdienst geweken. Daarom past deze stap nu beter.";
  if (uitkomst == "overdracht" || uitkomst == "geen-vervolg")
    return "De beslissers wegen zwaarder dat het gezin hulp aanvaardt en de veiligheid bewaakt is.";
  return "De beslissers vinden dat Veilig Thuis zelf zicht op de veiligheid moet houden.";
}

}  // namespace baken::server::demo
