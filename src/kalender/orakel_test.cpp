// SPDX-License-Identifier: EUPL-1.2
// An oracle that shares no code with the calendar: it walks day by day over year, month and day
// numbers of its own, takes Easter from the table, and reads the statute literally.
#include <array>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "base/tijd.hpp"
#include "kalender/tabel_test.hpp"
#include "kalender/zone.hpp"

namespace baken::kalender {
namespace {

struct Dag {
  int jaar = 2010, maand = 1, dag = 1;
  int weekdag = 5;  ///< 1 January 2010 was a Friday; Monday is 1
  auto operator<=>(const Dag&) const = default;
};

int lengte(int jaar, int maand) {
  constexpr std::array<int, 13> dagen{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool schrikkel = jaar % 4 == 0 && (jaar % 100 != 0 || jaar % 400 == 0);
  return maand == 2 && schrikkel ? 29 : dagen.at(static_cast<std::size_t>(maand));
}

Dag morgen(Dag dag) {
  dag.weekdag = dag.weekdag % 7 + 1;
  if (++dag.dag <= lengte(dag.jaar, dag.maand)) return dag;
  dag.dag = 1;
  if (++dag.maand <= 12) return dag;
  dag.maand = 1;
  ++dag.jaar;
  return dag;
}

/// All days of 2010-2060 and whether they are free.
struct Orakel {
  std::vector<Dag> dagen;
  std::vector<bool> vrij;

  Orakel() {
    std::map<int, std::string> paasdag;
    for (const auto& rij : lees_tabel("pasen.tsv")) paasdag[std::stoi(rij.at(0))] = rij.at(1);
    for (Dag dag; dag.jaar <= 2060; dag = morgen(dag)) dagen.push_back(dag);
    vrij.resize(dagen.size());
    for (std::size_t i = 0; i < dagen.size(); ++i) {
      vrij[i] = vrij[i] || vast_vrij(dagen[i]);
      if (tekst(dagen[i]) != paasdag[dagen[i].jaar]) continue;
      vrij[i - 2] = vrij[i + 1] = vrij[i + 39] = vrij[i + 50] = true;
    }
  }

  static std::string tekst(const Dag& dag) {
    std::array<char, 40> ruimte{};
    std::snprintf(ruimte.data(), ruimte.size(), "%04d-%02d-%02d", dag.jaar, dag.maand, dag.dag);
    return ruimte.data();
  }

  static bool vast_vrij(const Dag& dag) {
    if (dag.weekdag >= 6) return true;
    auto is = [&](int maand, int nummer) { return dag.maand == maand && dag.dag == nummer; };
    if (is(1, 1) || is(5, 5) || is(12, 25) || is(12, 26)) return true;
    return dag.jaar <= 2013 ? is(4, 30) : is(4, 27);  // on a Sunday it moves to a Saturday
  }

  std::size_t werkdagen(std::size_t i, int aantal) const {
    while (aantal > 0)
      if (!vrij.at(++i)) --aantal;
    return i;
  }

  std::size_t maanden(std::size_t i, int aantal) const {
    Dag doel = dagen[i];
    doel.maand += aantal;
    while (doel.maand > 12) doel.maand -= 12, ++doel.jaar;
    doel.dag = std::min(doel.dag, lengte(doel.jaar, doel.maand));
    auto anders = [&](const Dag& dag) {
      return dag.dag != doel.dag || dag.maand != doel.maand || dag.jaar != doel.jaar;
    };
    while (anders(dagen.at(i))) ++i;
    return i;
  }

  /// Art. 2 and art. 1 at once: the first day on which the term may end.
  std::size_t atw(std::size_t begin, std::size_t nominaal) const {
    int gewoon = 0;
    for (std::size_t i = begin + 1;; ++i) {
      if (!vrij.at(i)) ++gewoon;
      if (i >= nominaal && !vrij.at(i) && gewoon >= 2) return i;
    }
  }
};

const Orakel& orakel() {
  static const Orakel dit;
  return dit;
}

template <class Reken>
void vergelijk(const char* soort, Reken reken) {
  const Orakel& o = orakel();
  std::size_t fouten = 0;
  for (std::size_t i = 0; o.dagen[i].jaar <= 2059 && fouten < 5; ++i) {
    Datum van = eerste_datum + std::chrono::days{static_cast<int>(i)};
    auto einde = rekenaar().uiterste_datum(soort, van);
    std::string verwacht = Orakel::tekst(o.dagen[reken(i)]);
    std::string gekregen = einde ? als_tekst(*einde) : einde.error().melding;
    if (gekregen != verwacht) ++fouten;
    EXPECT_EQ(gekregen, verwacht) << soort << " " << Orakel::tekst(o.dagen[i]);
  }
}

TEST(Orakel, KentDezelfdeVrijeDagen) {
  const Orakel& o = orakel();
  ASSERT_EQ(o.dagen.size(), 18628U);
  for (std::size_t i = 0; i < o.dagen.size(); ++i) {
    Datum dag = eerste_datum + std::chrono::days{static_cast<int>(i)};
    ASSERT_EQ(als_tekst(dag), Orakel::tekst(o.dagen[i]));
    ASSERT_EQ(rekenaar().kalender().is_werkdag(dag), !o.vrij[i]) << als_tekst(dag);
  }
}

TEST(Orakel, TeltWerkdagen) {
  for (int aantal : {1, 2, 5, 10, 23, 60})
    vergelijk(("werkdagen:" + std::to_string(aantal)).c_str(),
              [&](std::size_t i) { return orakel().werkdagen(i, aantal); });
  vergelijk("veiligheidsbeoordeling", [](std::size_t i) { return orakel().werkdagen(i, 5); });
}

TEST(Orakel, TeltDagenEnWekenMetDeTermijnenwet) {
  auto na = [](std::size_t dagen) {
    return [dagen](std::size_t i) { return orakel().atw(i, i + dagen); };
  };
  vergelijk("veiligheidsbeoordeling-wettekst", na(5));
  for (std::size_t dagen : {3U, 4U, 7U, 90U})
    vergelijk(("dagen:" + std::to_string(dagen) + "+atw").c_str(), na(dagen));
  vergelijk("informatieplicht-verlenging", na(14));
  vergelijk("informatieplicht", na(28));
  for (const char* soort :
       {"onderzoek", "onderzoek-vanaf-melding", "voorwaarden-en-vervolg", "weken:10+atw"})
    vergelijk(soort, na(70));
}

TEST(Orakel, TeltMaandenMetDeTermijnenwet) {
  for (auto [soort, aantal] :
       {std::pair{"vernietiging", 3}, std::pair{"klachtreactie", 1}, std::pair{"maanden:2+atw", 2}})
    vergelijk(soort, [aantal = aantal](std::size_t i) {
      return orakel().atw(i, orakel().maanden(i, aantal));
    });
}

TEST(Orakel, TeltZonderTermijnenwet) {
  vergelijk("huisverbod", [](std::size_t i) { return i + 10; });
  vergelijk("huisverbod-maximaal", [](std::size_t i) { return i + 28; });
  vergelijk("weken:13+atw", [](std::size_t i) { return i + 91; });
  vergelijk("monitoring-3", [](std::size_t i) { return orakel().maanden(i, 3); });
  vergelijk("monitoring-12", [](std::size_t i) { return orakel().maanden(i, 12); });
}

}  // namespace
}  // namespace baken::kalender
