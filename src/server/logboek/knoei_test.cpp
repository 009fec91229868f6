// SPDX-License-Identifier: EUPL-1.2
// Somebody who may do anything with the database, and knows the format, against what a witness
// holds. BAKEN_LOGBOEK_PROEVEN sets the number of attempts per database; with 10000 it takes some
// minutes.
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>

#include "security/logketen/blad.hpp"
#include "server/proef/logproef.hpp"

namespace baken::server {
namespace {

using app::Ketenregel;
using keten::Controle;

/// The log in the attacker's hands, and how he puts it back with everything made to fit again.
class Knoeier {
 public:
  Knoeier(sql::Verbinding& sql, std::mt19937_64& toeval) : sql_(sql), toeval_(toeval) {
    persistence::SqlKetenwerk werk{sql};
    regels = werk.regels_na(0, 100'000);
  }

  std::size_t kies(std::size_t vanaf = 0) {
    return std::uniform_int_distribution<std::size_t>{vanaf, regels.size() - 1}(toeval_);
  }
  void doe(std::string_view opdracht, std::vector<sql::Waarde> waarden = {}) {
    sql_.voer_uit(opdracht, std::span<const sql::Waarde>{waarden});
  }

  void verander(Ketenregel& regel) {
    auto& veld = regel.stuk->velden.at(1 + kies() % 13);
    veld = veld && toeval_() % 4 == 0 ? std::nullopt : std::optional{veld.value_or("") + "x"};
    regel.stuk->velden[app::veld_moment] = "2020-01-01T00:00:00.000Z";
    for (auto verplicht : {2, 5, 8, 9, 10})
      if (auto& v = regel.stuk->velden.at(static_cast<std::size_t>(verplicht)); !v) v = "";
  }

  /// New leaves, chain, frontier and heads signed with his own key, over `regels` as they are now.
  void herschrijf_alles() {
    for (const char* tabel : {"logboek", "logboek_keten", "logboek_kop", "logboek_stand"})
      doe(std::string{"DELETE FROM "} + tabel);
    keten::Merklefront front;
    keten::Hash schakel = keten::keten_begin;
    std::int64_t nummer = 0;
    for (auto& regel : regels) {
      const auto blad = keten::blad(*regel.stuk);
      schakel = keten::volgende_keten(schakel, blad);
      front.voeg_toe(blad);
      zet_record(*regel.stuk);
      doe("INSERT INTO logboek_keten (nummer, regel_id, blad, keten) VALUES ($1, $2, $3, $4)",
          {++nummer, *regel.stuk->velden[0], keten::als_bytes(blad), keten::als_bytes(schakel)});
    }
    persistence::SqlKetenwerk{sql_}.zet_stand({.log = "00000000-0000-7000-8000-0000000000ff",
                                               .grootte = nummer,
                                               .front = front.bytes(),
                                               .keten = keten::als_bytes(schakel)},
                                              nummer);
  }

  std::vector<Ketenregel> regels;

 private:
  void zet_record(const app::Logstuk& stuk) {
    std::vector<sql::Waarde> waarden;
    for (const auto& veld : stuk.velden) waarden.push_back(sql::waarde_of_niets(veld));
    waarden.emplace_back(stuk.zout);
    doe("INSERT INTO logboek (id, moment, handeling, medewerker_id, rol, relatie, dossier_id, "
        "onderwerp_id, uitkomst, verzoek_id, afzender, doel, namens_id, bijzonderheid, zout) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        std::move(waarden));
  }

  sql::Verbinding& sql_;
  std::mt19937_64& toeval_;
};

/// One kind of tampering, and the check that alone finds it.
struct Aanval {
  const char* naam;
  void (*doe)(Knoeier&);
  std::optional<Controle> alleen_door{};  ///< nullopt: by counting, which cannot be left out
};

void bewerk(Knoeier& k) {
  auto& regel = k.regels[k.kies()];
  const char* kolommen[] = {"handeling", "medewerker_id", "dossier_id", "uitkomst",
                            "doel",      "afzender",      "relatie",    "zout"};
  const std::string kolom = kolommen[k.kies() % 8];
  if (kolom == "zout")
    return k.doe("UPDATE logboek SET zout = $1 WHERE id = $2", {Bytes(32), *regel.regel});
  k.doe("UPDATE logboek SET " + kolom + " = COALESCE(" + kolom + ", '') || 'x' WHERE id = $1",
        {*regel.regel});
}
void bewerk_en_maak_passend(Knoeier& k) {
  k.verander(k.regels[k.kies()]);
  k.herschrijf_alles();
}
void verwijder(Knoeier& k) {
  k.doe("DELETE FROM logboek WHERE id = $1", {*k.regels[k.kies()].regel});
}
void verwijder_plaats(Knoeier& k) {
  k.doe("DELETE FROM logboek_keten WHERE nummer = $1",
        {static_cast<std::int64_t>(1 + k.kies() % (k.regels.size() - 1))});
}
void verwijder_en_maak_passend(Knoeier& k) {
  k.regels.erase(k.regels.begin() + static_cast<std::ptrdiff_t>(k.kies()));
  k.herschrijf_alles();
}
void verwissel_en_maak_passend(Knoeier& k) {
  const auto links = k.kies() % (k.regels.size() - 1);
  std::swap(k.regels[links], k.regels[k.kies(links + 1)]);
  k.herschrijf_alles();
}
void verwissel(Knoeier& k) {
  const auto links = k.kies() % (k.regels.size() - 1);
  const auto rechts = k.kies(links + 1);
  k.doe("UPDATE logboek_keten SET regel_id = 'even' WHERE nummer = $1", {k.regels[links].nummer});
  k.doe("UPDATE logboek_keten SET regel_id = $1 WHERE nummer = $2",
        {*k.regels[links].regel, k.regels[rechts].nummer});
  k.doe("UPDATE logboek_keten SET regel_id = $1 WHERE nummer = $2",
        {*k.regels[rechts].regel, k.regels[links].nummer});
}
void voeg_tussen(Knoeier& k) {
  auto nieuw = k.regels[k.kies()];
  nieuw.stuk->velden[0] = "ingevoegd";
  k.regels.insert(k.regels.begin() + static_cast<std::ptrdiff_t>(k.kies()), nieuw);
  k.herschrijf_alles();
}
void knot(Knoeier& k) {
  k.regels.resize(k.kies());
  k.herschrijf_alles();
}
void herschrijf(Knoeier& k) {
  for (auto& regel : k.regels) regel.stuk->zout = security::willekeurig(keten::zout_bytes);
  k.herschrijf_alles();
}
void wis_zonder_besluit(Knoeier& k) {
  verwijder(k);
  k.doe("UPDATE logboek_keten SET regel_id = NULL WHERE regel_id NOT IN (SELECT id FROM logboek)");
}
void verbreek_keten(Knoeier& k) {
  k.doe("UPDATE logboek_keten SET keten = $1 WHERE nummer = $2",
        {Bytes(32), k.regels[k.kies()].nummer});
}

constexpr std::array aanvallen{
    Aanval{"bewerk", bewerk, Controle::Blad},
    Aanval{"bewerk en maak passend", bewerk_en_maak_passend, Controle::Koppen},
    Aanval{"verwijder", verwijder},
    Aanval{"verwijder een plaats", verwijder_plaats},
    Aanval{"verwijder en maak passend", verwijder_en_maak_passend, Controle::Koppen},
    Aanval{"verwissel", verwissel, Controle::Blad},
    Aanval{"verwissel en maak passend", verwissel_en_maak_passend, Controle::Koppen},
    Aanval{"voeg tussen en maak passend", voeg_tussen, Controle::Koppen},
    Aanval{"knot", knot, Controle::Koppen},
    Aanval{"herschrijf alles", herschrijf, Controle::Koppen},
    Aanval{"wis zonder besluit", wis_zonder_besluit, Controle::Wissing},
    Aanval{"verbreek de keten", verbreek_keten, Controle::Keten}};

int proeven() {
  const char* aantal = std::getenv("BAKEN_LOGBOEK_PROEVEN");
  return aantal ? std::atoi(aantal) : 240;
}

class Knoeien : public sql::OpBeide {
 protected:
  void bereid() override {
    log = std::make_unique<Logproef>(database());
    for (int aantal : {7, 1, 12, 3, 9}) log->groei(aantal);
    koppen = log->koppen();
    ASSERT_TRUE(log->keur(koppen).compleet());
  }

  /// Tampers in a transaction, lets `kijk` look at the outcome, and undoes it.
  template <class Kijk>
  void probeer(const Aanval& aanval, Kijk kijk) {
    std::ignore = database().schrijf([&](sql::Verbinding& sql) -> Uitkomst {
      Knoeier knoeier{sql, toeval};
      aanval.doe(knoeier);
      persistence::SqlKetenwerk werk{sql};
      kijk(werk);
      return mislukt(Foutcode::Conflict, "ongedaan");
    });
  }

  std::uint64_t zaad = std::random_device{}();
  std::mt19937_64 toeval{zaad};
  std::unique_ptr<Logproef> log;
  std::vector<std::string> koppen;
};
BAKEN_OP_BEIDE(Knoeien);

/// The proof: every attempt is found with nothing but the heads to trust. And its controls, in the
/// same attempt: without the one check that guards against this kind, it goes unseen.
TEST_P(Knoeien, ElkePogingWordtGevondenEnZonderDeBeveiligingNiet) {
  SCOPED_TRACE("seed " + std::to_string(zaad));
  std::map<std::string, int> gezien;
  for (int i = 0; i < proeven(); ++i) {
    const Aanval& aanval = aanvallen.at(static_cast<std::size_t>(i) % aanvallen.size());
    probeer(aanval, [&](app::Ketenwerk& werk) {
      EXPECT_FALSE(Logproef::keur(werk, koppen).compleet()) << "not found: " << aanval.naam;
      const bool nog_gezien =
          !aanval.alleen_door || !Logproef::keur(werk, koppen, {*aanval.alleen_door}).compleet();
      EXPECT_EQ(nog_gezien, !aanval.alleen_door)
          << "control: found by something else: " << aanval.naam;
    });
    ++gezien[aanval.naam];
    if (HasFailure()) break;
  }
  EXPECT_EQ(gezien.size(), aanvallen.size());
  EXPECT_TRUE(log->keur(koppen).compleet()) << "everything was undone";
}

/// Why there are heads: a chain without them holds on to nothing at its end.
TEST_P(Knoeien, EenKetenZonderKoppenMistAfknottenEnHerschrijven) {
  SCOPED_TRACE("seed " + std::to_string(zaad));
  for (auto doe : {knot, herschrijf, voeg_tussen, verwissel_en_maak_passend,
                   verwijder_en_maak_passend, bewerk_en_maak_passend})
    for (int i = 0; i < proeven() / 40; ++i)
      probeer({"", doe}, [&](app::Ketenwerk& werk) {
        EXPECT_TRUE(Logproef::keur(werk, {}).compleet());
        EXPECT_FALSE(Logproef::keur(werk, koppen).compleet());
      });
}

/// Where it breaks: the record, where the record tells; else the two heads around it.
TEST_P(Knoeien, DePlekWordtGenoemd) {
  probeer({"",
           [](Knoeier& k) {
             k.doe("UPDATE logboek SET uitkomst = 'x' WHERE id = $1", {*k.regels[9].regel});
           }},
          [&](app::Ketenwerk& werk) {
            const auto uitslag = Logproef::keur(werk, koppen);
            ASSERT_EQ(uitslag.breuken.size(), 1U);
            EXPECT_EQ(uitslag.breuken[0].soort, keten::Breuk::RecordVeranderd);
            EXPECT_EQ(uitslag.breuken[0].van, 10);
          });
  probeer({"",
           [](Knoeier& k) {
             k.verander(k.regels[9]);
             k.herschrijf_alles();
           }},
          [&](app::Ketenwerk& werk) {
            const auto uitslag = Logproef::keur(werk, koppen);
            ASSERT_EQ(uitslag.breuken.size(), 1U);
            EXPECT_EQ(uitslag.breuken[0].soort, keten::Breuk::Herschreven);
            EXPECT_EQ(uitslag.breuken[0].van, 9);
            EXPECT_EQ(uitslag.breuken[0].tot, 20);
            EXPECT_EQ(uitslag.bewezen, 8);
          });
}

}  // namespace
}  // namespace baken::server
