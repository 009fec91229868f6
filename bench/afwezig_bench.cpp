// SPDX-License-Identifier: EUPL-1.2
// Whether a shielded dossier can be told from an id that never was by how long the refusal takes.
// Shields some dossiers of the database for as long as it runs. Run:
//   afwezig_bench --data map --sleutelbestand map/sleutel --aantal 5000
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

#include "app/dossier/dossier_lezen.hpp"
#include "app/gedeeld/poort.hpp"
#include "base/tijd.hpp"
#include "cli/hulp.hpp"
#include "cli/opties.hpp"
#include "onbegrensd.hpp"

namespace {

using namespace baken;
using Tijd = std::chrono::steady_clock;

constexpr std::size_t warm = 500;
constexpr std::size_t afgeschermd = 50;

class Proef {
 public:
  explicit Proef(server::Samenstelling& s)
      : s_(s), dienst_(bench::onbegrensd(s)), poort_(dienst_) {}

  Uitkomst kies_wie() {
    return s_.opslag().lees([&](app::Eenheid& eenheid) -> Uitkomst {
      for (const auto& m : eenheid.medewerkers().alle())
        if (m.actief && m.rollen.front() == app::Rol::Procesregisseur)
          wie_ = {m.id, m.gebruikersnaam, m.rollen, m.team, m.rollen.front()};
      return {};
    });
  }
  Uitkomst scherm_af() {
    return s_.hoofd().schrijf([&](sql::Verbinding& sql) -> Uitkomst {
      for (const auto& rij : sql.vraag("SELECT id FROM dossier ORDER BY id LIMIT $1",
                                       {static_cast<std::int64_t>(afgeschermd)})) {
        dossiers_.push_back(rij.tekst(0));
        // Nobody is let in, so what is sealed here is never opened.
        sql.voer_uit(
            "INSERT INTO afscherming (dossier_id, medewerker_id, moment, versie, inhoud) "
            "VALUES ($1, $2, $3, 2, $4)",
            {dossiers_.back(), wie_.medewerker, als_tekst(s_.klok().nu()), Bytes{0}});
      }
      return {};
    });
  }
  Uitkomst hef_op() {
    return s_.hoofd().schrijf([&](sql::Verbinding& sql) -> Uitkomst {
      for (const auto& id : dossiers_)
        sql.voer_uit("DELETE FROM afscherming WHERE dossier_id = $1", {id});
      return {};
    });
  }

  const Id& dicht(std::size_t beurt) const { return dossiers_[beurt % dossiers_.size()]; }
  Id niets() { return s_.ids().nieuw(); }

  /// Milliseconds of one refusal, with its log record.
  Result<double> meet(const Id& id) {
    const app::Aanvraag aanvraag{.wie = wie_,
                                 .handeling = "dossier.lezen",
                                 .verzoek_id = s_.ids().nieuw(),
                                 .afzender = "127.0.0.1"};
    const auto start = Tijd::now();
    const auto gelezen = poort_.lees(aanvraag, [&](app::Handeling& h) -> Result<app::Antwoordstuk> {
      BAKEN_PROBEER(app::dossier_lezen(h, id));
      return app::Antwoordstuk{};
    });
    const std::chrono::duration<double, std::milli> duur = Tijd::now() - start;
    if (gelezen) return mislukt(Foutcode::Conflict, "Dit dossier had dicht moeten zijn.");
    return duur.count();
  }

 private:
  server::Samenstelling& s_;
  app::Dienst dienst_;
  app::Poort poort_;
  app::Wie wie_;
  std::vector<Id> dossiers_;
};

/// Prints how long they took, and gives the mean and its standard error.
std::pair<double, double> toon(std::string_view naam, std::vector<double> duur) {
  std::ranges::sort(duur);
  const auto n = static_cast<double>(duur.size());
  const double midden = std::accumulate(duur.begin(), duur.end(), 0.0) / n;
  double kwadraten = 0;
  for (const double d : duur) kwadraten += (d - midden) * (d - midden);
  fmt::print("{:<28} mediaan {:.4f} ms  gemiddeld {:.4f} ms  p99 {:.4f} ms\n", naam,
             duur[duur.size() / 2], midden, duur[duur.size() * 99 / 100]);
  return {midden, std::sqrt(kwadraten / n / n)};
}

Uitkomst vergelijk(Proef& proef, std::size_t aantal) {
  std::vector<double> dicht, niets;
  // In turns, so that what else the machine does falls on both alike.
  for (std::size_t beurt = 0; beurt < warm + aantal; ++beurt) {
    BAKEN_NEEM(const double een, proef.meet(proef.dicht(beurt)));
    BAKEN_NEEM(const double ander, proef.meet(proef.niets()));
    if (beurt < warm) continue;
    dicht.push_back(een);
    niets.push_back(ander);
  }
  const auto [m1, f1] = toon("afgeschermd dossier", std::move(dicht));
  const auto [m2, f2] = toon("een id dat er nooit was", std::move(niets));
  fmt::print("verschil {:.4f} ms, {:.1f} keer de standaardfout\n", m1 - m2,
             std::abs(m1 - m2) / std::sqrt(f1 * f1 + f2 * f2));
  return {};
}

Uitkomst draai(const cli::Opslagopties& opties, std::size_t aantal) {
  BAKEN_NEEM(auto s, cli::open(opties, server::Openen::Bestaand));
  Proef proef{*s};
  BAKEN_PROBEER(proef.kies_wie());
  BAKEN_PROBEER(proef.scherm_af());
  const auto gedaan = vergelijk(proef, aantal);
  BAKEN_PROBEER(proef.hef_op());
  return gedaan;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Vergelijk de weigering van een afgeschermd dossier met die van een onbekend id"};
  cli::Opslagopties opties;
  std::size_t aantal = 5000;
  cli::voeg_opslagopties_toe(app, opties);
  app.add_option("--aantal", aantal, "Metingen van elk")->check(CLI::Range(10, 1'000'000));
  CLI11_PARSE(app, argc, argv);
  const auto gedaan = draai(opties, aantal);
  return gedaan ? 0 : cli::meld(gedaan.error());
}
