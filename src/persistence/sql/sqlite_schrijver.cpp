// SPDX-License-Identifier: EUPL-1.2
#include "persistence/sql/sqlite_schrijver.hpp"

#include <algorithm>

#include "persistence/sql/nestwacht.hpp"
#include "persistence/sql/werk.hpp"

namespace baken::sql {
namespace {

bool gelukt(const Opdracht& opdracht) {
  return opdracht.uitkomst && !opdracht.uitzondering;
}

/// Records a failure, as a Fout or as the exception it is.
void mislukking(Opdracht& opdracht, const Opslagfout& fout) {
  if (auto weigering = als_fout(fout.soort))
    opdracht.uitkomst = mislukt(std::move(*weigering));
  else
    opdracht.uitzondering = std::make_exception_ptr(fout);
}

}  // namespace

SqliteSchrijver::SqliteSchrijver(SqliteGreep greep, Schrijfrij::Grens grens, const void* eigenaar)
    : verbinding_(std::make_unique<SqliteVerbinding>(std::move(greep))),
      rij_(grens),
      eigenaar_(eigenaar),
      draad_([this] { lus(); }) {}

Uitkomst SqliteSchrijver::schrijf(const Werk& werk) {
  Opdracht opdracht{werk};
  if (!rij_.lever(opdracht)) return gesloten();
  if (opdracht.uitzondering) std::rethrow_exception(opdracht.uitzondering);
  return std::move(opdracht.uitkomst);
}

void SqliteSchrijver::sluit() {
  std::call_once(dicht_, [this] {
    rij_.sluit();
    draad_.join();
    verbinding_.reset();
  });
}

void SqliteSchrijver::lus() {
  for (Groep groep = rij_.neem(); !groep.empty(); groep = rij_.neem()) verwerk(std::move(groep));
}

void SqliteSchrijver::verwerk(Groep groep) {
  Groep over = groep;
  while (!over.empty() && !probeer(over)) {
  }
  rij_.klaar(groep);
}

/// One transaction for the whole group. False when SQLite ended the transaction during a work:
/// that one has failed and is taken out, the others have to run again.
bool SqliteSchrijver::probeer(Groep& groep) {
  if (!begin(groep)) return true;
  for (auto opdracht = groep.begin(); opdracht != groep.end(); ++opdracht) {
    // Alone it needs no savepoint: then the whole transaction is undone. A savepoint costs more
    // with every page that is changed in it.
    if (groep.size() == 1)
      voer_werk(**opdracht);
    else
      in_savepoint(**opdracht);
    if (verbinding_->in_transactie()) continue;
    groep.erase(opdracht);
    return false;
  }
  leg_vast(groep);
  return true;
}

bool SqliteSchrijver::begin(const Groep& groep) {
  try {
    verbinding_->bestuur("BEGIN IMMEDIATE");
    return true;
  } catch (const Opslagfout& fout) {
    for (Opdracht* opdracht : groep) mislukking(*opdracht, fout);
    return false;
  }
}

void SqliteSchrijver::voer_werk(Opdracht& opdracht) {
  opdracht.uitkomst = {};
  opdracht.uitzondering = nullptr;
  verbinding_->begin_werk();
  try {
    Nestwacht wacht{eigenaar_};
    opdracht.uitkomst = (*opdracht.werk)(*verbinding_);
    keur_uitkomst(opdracht.uitkomst, verbinding_->kapot());
  } catch (const Opslagfout& fout) {
    mislukking(opdracht, fout);
  } catch (...) {
    opdracht.uitzondering = std::current_exception();
  }
}

void SqliteSchrijver::in_savepoint(Opdracht& opdracht) {
  try {
    verbinding_->bestuur("SAVEPOINT werk");
    voer_werk(opdracht);
    if (!verbinding_->in_transactie()) return;
    if (!gelukt(opdracht)) verbinding_->bestuur("ROLLBACK TO werk");
    verbinding_->bestuur("RELEASE werk");
  } catch (const Opslagfout& fout) {
    // The savepoint itself failed: give up the transaction, so that the others run again.
    if (gelukt(opdracht)) mislukking(opdracht, fout);
    verbinding_->maak_ongedaan();
  }
}

void SqliteSchrijver::leg_vast(const Groep& groep) {
  const bool iets = std::ranges::any_of(groep, [](Opdracht* o) { return gelukt(*o); });
  if (!iets) return verbinding_->maak_ongedaan();
  try {
    verbinding_->bestuur("COMMIT");
  } catch (const Opslagfout& fout) {
    verbinding_->maak_ongedaan();
    // Also those who had failed: their refusal may rest on what a neighbour did not save.
    for (Opdracht* opdracht : groep) mislukking(*opdracht, fout);
  }
}

}  // namespace baken::sql
