// SPDX-License-Identifier: EUPL-1.2
#include "domain/veiligheidsbeoordeling/veiligheidsbeoordeling.hpp"

#include <gtest/gtest.h>

#include "base/tijd.hpp"
#include "domain/tekst/testtabel.hpp"
#include "domain/veiligheidsbeoordeling/leeftijd.hpp"

namespace baken::domain {
namespace {

using Rij = std::map<std::string, std::string>;

std::vector<std::string> lijst(const std::string& cel, char scheiding = ';') {
  return cel == "-" ? std::vector<std::string>{} : knip(cel, scheiding);
}

std::optional<Mdo> mdo(const std::string& cel) {
  if (cel == "-") return std::nullopt;
  Mdo uit{cel != "niet-gehouden", std::nullopt, {{{}, "An", "", "ja"}}, "samen besloten"};
  if (cel != "een-advies") uit.adviezen.push_back({{}, "Bo", "", "ja"});
  if (cel == "zonder-besluit") uit.gezamenlijk_besluit.clear();
  return uit;
}

Veiligheidsbeoordeling beoordeling(const Rij& rij) {
  Veiligheidsbeoordeling b;
  b.gegevens.bronnen = lijst(rij.at("bronnen"));
  if (rij.at("uitkomst") != "-") b.gegevens.uitkomst = uit_slug<Stap>(rij.at("uitkomst")).value();
  if (rij.at("motivering") == "ja") b.gegevens.motivering = "omdat";
  if (rij.at("afwijking") == "ja") b.gegevens.afwijking_motivering = "toch";
  if (rij.at("partij") == "ja") b.gegevens.overdrachtspartij = "lokaal team";
  b.gegevens.mdo = mdo(rij.at("mdo"));
  return b;
}

Taxatie taxatie(const Rij& rij) {
  Taxatie t;
  t.advies = lees_triageadvies(rij.at("advies")).value();
  t.vereiste_beslissers.mdo = rij.at("mdo_nodig") == "ja";
  if (rij.at("eis") != "-")
    t.vereiste_beslissers.eisen = {{lijst(rij.at("eis"), '+'), "Zo is het."}};
  return t;
}

std::vector<Beslisser> beslissers(const Rij& rij) {
  std::vector<Beslisser> uit;
  for (const auto& mens : lijst(rij.at("akkoorden")))
    uit.push_back({"mens-" + std::to_string(uit.size()), lijst(mens, '+')});
  return uit;
}

std::string als_cel(const std::vector<Veldfout>& fouten) {
  std::string cel;
  for (const auto& fout : fouten) cel += (cel.empty() ? "" : ";") + fout.veld + " " + fout.code;
  return cel.empty() ? "geen" : cel;
}

TEST(Ondertekentabel, ElkeRijKlopt) {
  for (const auto& rij : lees_testtabel("ondertekening.tsv"))
    EXPECT_EQ(als_cel(toets_ondertekening(beoordeling(rij), taxatie(rij), beslissers(rij))),
              rij.at("fouten"))
        << rij.at("bron");
}

TEST(Ondertekenen, EenMensTeltEenKeerAlStaatHijErTweeKeer) {
  const auto rij = lees_testtabel("ondertekening.tsv").at(0);
  const Beslisser an{"an", {"procesregisseur"}};
  EXPECT_EQ(als_cel(toets_ondertekening(beoordeling(rij), taxatie(rij), {an, an})),
            "/akkoorden te-weinig");
}

TEST(Ondertekenen, WatNietBeantwoordIsEnWatVerderMistKomtTegelijk) {
  const auto rij = lees_testtabel("ondertekening.tsv").at(0);
  const Result<Taxatie> onvolledig = ongeldig({{"/antwoorden/A1", "verplicht", "Beantwoord A1."}});
  EXPECT_EQ(als_cel(toets_ondertekening(beoordeling(rij), onvolledig, {})),
            "/antwoorden/A1 verplicht;/akkoorden te-weinig");
}

TEST(Ondertekenen, ElkAdviesVanHetInstrumentIsEenToegestaneStap) {
  for (auto advies : {Triageadvies::GeenVervolg, Triageadvies::Overdracht,
                      Triageadvies::VervolgVtOnderzoek, Triageadvies::VervolgVtCrisis,
                      Triageadvies::VervolgVtVoorwaardenEnVervolg, Triageadvies::RegionaalMaatwerk})
    EXPECT_TRUE(mag(Stap::Veiligheidsbeoordeling, uitkomst_van(advies))) << als_code(advies);
}

TEST(Leeftijdtabel, ElkeRijKlopt) {
  for (const auto& rij : lees_testtabel("leeftijd.tsv")) {
    const auto jaren = leeftijd(rij.at("geboren"), lees_datum(rij.at("op")).value());
    EXPECT_EQ(jaren ? std::to_string(*jaren) : "-", rij.at("leeftijd"))
        << rij.at("geboren") << " " << rij.at("bron");
  }
}

}  // namespace
}  // namespace baken::domain
