// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <atomic>
#include <random>
#include <thread>

#include "base/toeval.hpp"

#include "persistence/sql/nestwacht.hpp"
#include "persistence/sql/pool.hpp"
#include "persistence/sql/postgres_verbinding.hpp"
#include "persistence/sql/werk.hpp"

namespace baken::sql {
namespace {

constexpr const char* begin_schrijven = "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE";
constexpr const char* begin_lezen = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/// From this run on a work first takes its turn, so that works that keep colliding end in order.
constexpr int beurt_vanaf = 3;
constexpr const char* neem_beurt = "SELECT pg_advisory_lock(4703881620260001)";
constexpr const char* geef_beurt = "SELECT pg_advisory_unlock_all()";

/// Waits a random part of a time that doubles with each run: 1 ms to 64 ms.
void wijk_uit(int poging) {
  thread_local std::minstd_rand bron{static_cast<std::minstd_rand::result_type>(toeval())};
  const int grens = 1'000 << std::min(poging, 6);
  std::this_thread::sleep_for(
      std::chrono::microseconds{std::uniform_int_distribution<int>{0, grens}(bron)});
}

Uitkomst onzeker() {
  Fout fout{Foutcode::NietBeschikbaar,
            "De verbinding met de database viel weg tijdens het opslaan. Kijk na of uw wijziging "
            "er staat voordat u het opnieuw probeert."};
  fout.context = "onzeker";
  return mislukt(std::move(fout));
}

/// Undoes what is not committed and gives back the turn, whatever happened.
class Afsluiter {
 public:
  Afsluiter(PostgresVerbinding& verbinding, bool beurt) : verbinding_(verbinding), beurt_(beurt) {}
  ~Afsluiter() {
    verbinding_.maak_ongedaan();
    if (!beurt_) return;
    try {
      verbinding_.bestuur(geef_beurt);
    } catch (const Opslagfout&) {
      // The connection is gone, and the turn with it.
    }
  }
  Afsluiter(const Afsluiter&) = delete;
  Afsluiter& operator=(const Afsluiter&) = delete;

 private:
  PostgresVerbinding& verbinding_;
  bool beurt_;
};

class PostgresDatabase final : public Database {
 public:
  PostgresDatabase(const std::string& verbindingstekst, const PostgresInstellingen& instellingen)
      : instellingen_(instellingen) {
    for (std::size_t i = 0; i < instellingen.verbindingen; ++i)
      pool_.voeg_toe(std::make_unique<PostgresVerbinding>(verbindingstekst, instellingen));
  }
  ~PostgresDatabase() override { PostgresDatabase::sluit(); }

  /// Connects once, to learn now what would fail later.
  Uitkomst probeer() {
    auto verbinding = pool_.leen(instellingen_.verbinding_wachttijd);
    return verbinding->verbind();
  }

  Uitkomst schrijf(const Werk& werk) override { return doe(werk, begin_schrijven); }
  Uitkomst lees(const Werk& werk) override { return doe(werk, begin_lezen); }
  Dialect dialect() const override { return Dialect::Postgres; }

  void sluit() override {
    gesloten_ = true;
    pool_.sluit();
  }

 private:
  Uitkomst doe(const Werk& werk, const char* begin) {
    Nestwacht wacht{this};
    if (gesloten_) return gesloten();
    auto verbinding = pool_.leen(instellingen_.verbinding_wachttijd);
    if (!verbinding) return als_uitkomst({Storing::Bezet, "geen verbinding vrij"});
    for (int poging = 1;; ++poging) {
      try {
        return een_keer(*verbinding, werk, begin, poging);
      } catch (const Opslagfout& fout) {
        if (verbinding->onzeker()) return onzeker();
        if (!mag_opnieuw(fout, poging)) return als_uitkomst(fout);
      }
      wijk_uit(poging);
    }
  }

  /// A lost connection before COMMIT has changed nothing; once is enough to find out whether the
  /// server is back.
  bool mag_opnieuw(const Opslagfout& fout, int poging) const {
    if (fout.soort == Storing::Serialisatie) return poging < instellingen_.pogingen;
    return fout.soort == Storing::Verbroken && poging == 1;
  }

  static Uitkomst een_keer(PostgresVerbinding& verbinding, const Werk& werk, const char* begin,
                           int poging) {
    BAKEN_PROBEER(verbinding.verbind());
    const bool beurt = begin == begin_schrijven && poging >= beurt_vanaf;
    // Before BEGIN: a snapshot taken before the turn would be stale again.
    if (beurt) verbinding.bestuur(neem_beurt);
    Afsluiter afsluiter{verbinding, beurt};
    verbinding.begin(begin);
    Uitkomst uitkomst = werk(verbinding);
    // A work may have answered a collision with a refusal of its own; the collision counts.
    if (verbinding.kapot() == Storing::Serialisatie)
      throw Opslagfout(Storing::Serialisatie, "botsing met een andere transactie");
    keur_uitkomst(uitkomst, verbinding.kapot().has_value());
    if (uitkomst) verbinding.leg_vast();
    return uitkomst;
  }

  PostgresInstellingen instellingen_;
  std::atomic<bool> gesloten_{false};
  Pool<PostgresVerbinding> pool_;
};

}  // namespace

Result<std::unique_ptr<Database>> open_postgres(std::string verbindingstekst,
                                                PostgresInstellingen instellingen) {
  auto database = std::make_unique<PostgresDatabase>(verbindingstekst, instellingen);
  BAKEN_PROBEER(database->probeer());
  return database;
}

}  // namespace baken::sql
