// SPDX-License-Identifier: EUPL-1.2
#include <atomic>

#include "persistence/sql/nestwacht.hpp"
#include "persistence/sql/pool.hpp"
#include "persistence/sql/sqlite_schrijver.hpp"
#include "persistence/sql/werk.hpp"

namespace baken::sql {
namespace {

class SqliteDatabase final : public Database {
 public:
  SqliteDatabase(const std::filesystem::path& bestand, const SqliteInstellingen& instellingen)
      : wachttijd_(instellingen.lezer_wachttijd),
        schrijver_(open_greep(bestand, Toegang::Schrijven, instellingen),
                   {instellingen.groep_max, instellingen.groep_wachttijd}, this) {
    for (std::size_t i = 0; i < instellingen.lezers; ++i)
      lezers_.voeg_toe(
          std::make_unique<SqliteVerbinding>(open_greep(bestand, Toegang::Lezen, instellingen)));
  }
  ~SqliteDatabase() override { SqliteDatabase::sluit(); }

  Uitkomst schrijf(const Werk& werk) override {
    Nestwacht::keur(this);
    return schrijver_.schrijf(werk);
  }

  Uitkomst lees(const Werk& werk) override {
    Nestwacht wacht{this};
    if (gesloten_) return gesloten();
    auto lezer = lezers_.leen(wachttijd_);
    if (!lezer) return als_uitkomst({Storing::Bezet, "geen leesverbinding vrij"});
    return lees_met(*lezer, werk);
  }

  Dialect dialect() const override { return Dialect::Sqlite; }

  void sluit() override {
    gesloten_ = true;
    schrijver_.sluit();
    lezers_.sluit();
  }

 private:
  static Uitkomst lees_met(SqliteVerbinding& verbinding, const Werk& werk) {
    struct Einde {
      SqliteVerbinding& verbinding;
      ~Einde() { verbinding.maak_ongedaan(); }
    } einde{verbinding};
    try {
      verbinding.begin_werk();
      verbinding.bestuur("BEGIN DEFERRED");
      Uitkomst uitkomst = werk(verbinding);
      keur_uitkomst(uitkomst, verbinding.kapot());
      return uitkomst;
    } catch (const Opslagfout& fout) {
      return als_uitkomst(fout);
    }
  }

  std::chrono::milliseconds wachttijd_;
  std::atomic<bool> gesloten_{false};
  SqliteSchrijver schrijver_;
  Pool<SqliteVerbinding> lezers_;
};

}  // namespace

Result<std::unique_ptr<Database>> open_sqlite(const std::filesystem::path& bestand,
                                              SqliteInstellingen instellingen) {
  try {
    return std::make_unique<SqliteDatabase>(bestand, instellingen);
  } catch (const Opslagfout& fout) {
    auto weigering = als_fout(fout.soort);
    const auto code = weigering ? weigering->code : Foutcode::NietBeschikbaar;
    if (fout.soort == Storing::Beschadigd)
      return mislukt(code, "Het bestand " + bestand.string() +
                               " is geen (gave) database. Zet een back-up terug met "
                               "`baken herstel`.");
    return mislukt(code, "De database " + bestand.string() + " kan niet worden geopend (" +
                             fout.what() +
                             "). Controleer of de map bestaat en u er mag schrijven.");
  }
}

}  // namespace baken::sql
