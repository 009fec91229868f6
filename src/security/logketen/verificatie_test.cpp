// SPDX-License-Identifier: EUPL-1.2
#include "security/logketen/verificatie.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "security/proef/koppenproef.hpp"

namespace baken::security::logketen {
namespace {

using proef::Koppenproef;

Verificatieuitslag keur(const Koppenproef& log, std::set<Controle> zonder = {},
                        std::optional<Publiek> sleutel = {}) {
  Verificatie verificatie{sleutel, std::move(zonder)};
  for (const auto& kop : log.koppen) verificatie.neem_kop(als_regel(kop));
  for (const auto& regel : log.regels) verificatie.neem_regel(regel);
  return verificatie.klaar({}, 0);
}

Koppenproef gaaf() {
  Koppenproef log;
  for (int aantal : {3, 1, 4, 2}) log.groei(aantal);
  return log;
}

/// The finding, and that the same log without the check shows nothing: so it is this check that
/// found it.
void vindt_alleen(const Koppenproef& log, Controle controle, Breuk breuk) {
  const auto uitslag = keur(log);
  ASSERT_FALSE(uitslag.compleet());
  EXPECT_EQ(uitslag.breuken[0].soort, breuk) << uitslag.breuken[0].melding;
  EXPECT_TRUE(keur(log, {controle}).compleet()) << "control: without the check nothing is seen";
}

TEST(Verificatie, EenGaafLogIsCompleet) {
  const auto uitslag = keur(gaaf());
  EXPECT_TRUE(uitslag.compleet());
  EXPECT_EQ(uitslag.bewezen, 10);
  EXPECT_EQ(uitslag.koppen, 4);
  EXPECT_EQ(uitslag.bewezen_op, gaaf().koppen.back().moment);
}

TEST(Verificatie, TeltWatNogGeenKopHeeft) {
  auto log = gaaf();
  log.voeg_toe();
  const auto uitslag = keur(log);
  EXPECT_TRUE(uitslag.compleet());
  EXPECT_EQ(uitslag.bewezen, 10);
  EXPECT_EQ(uitslag.zonder_kop, 1);
}

TEST(Verificatie, EenVeranderdRecordWordtBijNaamGenoemd) {
  auto log = gaaf();
  log.regels[4].stuk->velden[3] = "iemand anders";
  vindt_alleen(log, Controle::Blad, Breuk::RecordVeranderd);
  EXPECT_EQ(keur(log).breuken[0].van, 5);
}

TEST(Verificatie, EenVeranderdeKetenWordtBijNaamGenoemd) {
  auto log = gaaf();
  log.regels[4].keten[7] ^= 1;
  vindt_alleen(log, Controle::Keten, Breuk::KetenBreekt);
  EXPECT_EQ(keur(log).breuken[0].van, 5);
}

TEST(Verificatie, AlleenDeKoppenZienEenVolledigeHerschrijving) {
  auto log = gaaf();
  Koppenproef nieuw;  // other salts, so every leaf is another; the heads stay those of the witness
  for (int i = 0; i < 10; ++i) nieuw.voeg_toe();
  log.regels = nieuw.regels;
  vindt_alleen(log, Controle::Koppen, Breuk::Herschreven);
  EXPECT_EQ(keur(log).breuken[0].van, 1);
  EXPECT_EQ(keur(log).breuken[0].tot, 3);
}

TEST(Verificatie, AlleenDeKoppenZienEenAfgeknotLog) {
  auto log = gaaf();
  log.regels.resize(6);
  vindt_alleen(log, Controle::Koppen, Breuk::RecordsOntbreken);
  EXPECT_EQ(keur(log).breuken[0].van, 7);
  EXPECT_EQ(keur(log).breuken[0].tot, 10);
  EXPECT_EQ(keur(log).bewezen, 4);
}

TEST(Verificatie, DeHandtekeningZietVerzonnenKoppen) {
  auto log = gaaf();
  Koppenproef nieuw{9};
  for (int i = 0; i < 10; ++i) nieuw.voeg_toe();
  nieuw.zet_kop();
  nieuw.koppen[0].sleutel = log.publiek();  // claimed, but he does not have the key
  vindt_alleen(nieuw, Controle::Ondertekening, Breuk::KopHandtekening);
}

TEST(Verificatie, DeSleutelZietKoppenVanEenAnder) {
  Koppenproef nieuw{9};
  nieuw.groei(4);
  EXPECT_TRUE(keur(nieuw).compleet()) << "nobody said whose the heads should be";
  const auto bekend = gaaf().publiek();
  EXPECT_EQ(keur(nieuw, {}, bekend).breuken.at(0).soort, Breuk::KopSleutel);
  EXPECT_TRUE(keur(nieuw, {Controle::EigenSleutel}, bekend).compleet());
}

TEST(Verificatie, DeVerwijzingZietEenWeggelatenKop) {
  auto log = gaaf();
  log.koppen.erase(log.koppen.begin() + 1);
  vindt_alleen(log, Controle::Vorige, Breuk::KopVorige);
}

/// The log is restored to the second head (4 records); then two new records and a new series.
Koppenproef hersteld(const Koppenproef& voor) {
  auto log = voor;
  log.regels.resize(4);
  Koppenproef nieuw;
  for (const auto& oud : log.regels) {
    nieuw.voeg_toe();
    nieuw.regels.back() = oud;
  }
  Merklefront front;
  Hash keten{};
  for (int i = 0; i < 2; ++i) nieuw.voeg_toe();
  for (auto& regel : nieuw.regels) {
    const auto deze = *als_hash(regel.blad);
    front.voeg_toe(deze);
    keten = volgende_keten(keten, deze);
    regel.keten = als_bytes(keten);
  }
  Kop kop = voor.koppen.back();
  kop.log = "00000000-0000-7000-8000-000000000002";
  kop.grootte = 6;
  kop.wortel = front.wortel();
  kop.keten = keten;
  kop.vorige = hash_van(voor.koppen[1]);
  log.onderteken(kop);
  log.koppen.push_back(kop);
  log.regels = nieuw.regels;
  return log;
}

TEST(Verificatie, NaEenHerstelZegtHijWelkeRecordsWegZijn) {
  const auto uitslag = keur(hersteld(gaaf()));
  ASSERT_EQ(uitslag.breuken.size(), 1U);
  EXPECT_EQ(uitslag.breuken[0].soort, Breuk::VerlorenBijHerstel);
  EXPECT_EQ(uitslag.breuken[0].van, 5);
  EXPECT_EQ(uitslag.breuken[0].tot, 10);
  EXPECT_EQ(uitslag.bewezen, 6) << "what is there is proven all the same";
}

TEST(Verificatie, NaEenHerstelDatNogGeenKopHeeftOok) {
  auto log = gaaf();
  log.regels.resize(4);
  const auto uitslag = keur(log);
  ASSERT_EQ(uitslag.breuken.size(), 1U);
  EXPECT_EQ(uitslag.breuken[0].soort, Breuk::RecordsOntbreken);
  EXPECT_EQ(uitslag.bewezen, 4);
}

void wis_regel(Koppenproef& log, std::size_t plek) {
  log.regels[plek].regel.reset();
  log.regels[plek].stuk.reset();
}

TEST(Verificatie, GewistMagAlleenMetEenBesluitDatZelfInHetLogStaat) {
  auto log = gaaf();
  wis_regel(log, 1);
  vindt_alleen(log, Controle::Wissing, Breuk::GewistZonderBesluit);
}

TEST(Verificatie, EenLegeDatabaseMetKoppenMistAlles) {
  auto log = gaaf();
  log.regels.clear();
  EXPECT_EQ(keur(log).breuken.at(0).soort, Breuk::RecordsOntbreken);
  log.koppen.clear();
  EXPECT_TRUE(keur(log).compleet());
}

/// Any change of any part that is stored, whatever it is, is found.
TEST(Verificatie, ElkeWillekeurigeVeranderingWordtGevonden) {
  EXPECT_TRUE(rc::check("random tampering with a random log", [] {
    Koppenproef log;
    const auto koppen = *rc::gen::inRange(1, 6);
    for (int i = 0; i < koppen; ++i) log.groei(*rc::gen::inRange(1, 9));
    RC_ASSERT(keur(log).compleet());
    auto& regels = log.regels;
    const auto plek = *rc::gen::inRange<std::size_t>(0, regels.size());
    const auto bit = *rc::gen::inRange<std::size_t>(0, 32);
    switch (*rc::gen::inRange(0, 7)) {
      case 0:
        regels[plek].blad[bit] ^= 1;
        break;
      case 1:
        regels[plek].keten[bit] ^= 1;
        break;
      case 2:
        regels[plek].stuk->zout[bit] ^= 1;
        break;
      case 3: {
        auto& veld = regels[plek].stuk->velden[bit % 14];
        veld = veld.value_or("") + "x";
        break;
      }
      case 4:
        regels.erase(regels.begin() + static_cast<std::ptrdiff_t>(plek));
        break;
      case 5:
        wis_regel(log, plek);
        break;
      default:
        regels.resize(plek);
    }
    RC_ASSERT(!keur(log).compleet());
  }));
}

TEST(Wissing, NoemtNummersEnLeestZeTerug) {
  EXPECT_TRUE(rc::check("ranges go both ways", [] {
    const auto gekozen =
        *rc::gen::container<std::set<std::int64_t>>(rc::gen::inRange<std::int64_t>(1, 60));
    const std::vector<std::int64_t> nummers{gekozen.begin(), gekozen.end()};
    app::Logvelden velden;
    velden[app::veld_handeling] = handeling_wissen;
    velden[app::veld_uitkomst] = "gelukt";
    velden[app::veld_bijzonderheid] = noem_nummers(nummers);
    Wissingen wissingen;
    wissingen.neem_besluit(100, velden);
    for (std::int64_t nummer = 1; nummer < 60; ++nummer) wissingen.leeg(nummer);
    for (auto nummer : wissingen.zonder_besluit()) RC_ASSERT(!gekozen.contains(nummer));
    RC_ASSERT(wissingen.zonder_besluit().size() + nummers.size() == 59U);
  }));
  EXPECT_EQ(noem_nummers(std::vector<std::int64_t>{3, 17, 20, 21, 22}), "records 3,17,20-22");
}

TEST(Wissing, EenBesluitGeldtAlleenVoorEerdereRecords) {
  app::Logvelden velden;
  velden[app::veld_handeling] = handeling_wissen;
  velden[app::veld_uitkomst] = "gelukt";
  velden[app::veld_bijzonderheid] = "records 1-9";
  Wissingen wissingen;
  wissingen.neem_besluit(5, velden);
  for (std::int64_t nummer : {4, 5, 6}) wissingen.leeg(nummer);
  EXPECT_EQ(wissingen.zonder_besluit(), (std::vector<std::int64_t>{5, 6}));
}

}  // namespace
}  // namespace baken::security::logketen
