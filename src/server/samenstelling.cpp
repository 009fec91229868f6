// SPDX-License-Identifier: EUPL-1.2
#include "server/samenstelling.hpp"

#include "base/datamap.hpp"
#include "base/toeval.hpp"
#include "persistence/migrations/migraties.hpp"
#include "security/logketen/logsleutel.hpp"

namespace baken::server {
namespace {

namespace fs = std::filesystem;

constexpr const char* hoofdbestand = "baken.sqlite";
constexpr const char* sleutelsbestand = "sleutels.sqlite";
constexpr const char* noodbestand = "noodlogboek";

bool is_postgres(const Opslagplaats& plaats) {
  return !plaats.postgres.empty();
}

Uitkomst maak_map(const fs::path& map) {
  std::error_code code;
  const bool nieuw = fs::create_directories(map, code);
  if (code)
    return mislukt(Foutcode::NietBeschikbaar,
                   "De map " + map.string() + " kan niet worden gemaakt.");
  if (nieuw) fs::permissions(map, fs::perms::owner_all, code);
  return {};
}

Uitkomst keur_plaats(const Opslagplaats& plaats, Openen openen) {
  if (is_postgres(plaats) != !plaats.postgres_sleutels.empty())
    return mislukt(Foutcode::Ongeldig,
                   "Geef met --postgres ook --postgres-sleutels, en andersom: de sleutels staan in "
                   "een eigen database.");
  if (is_postgres(plaats)) return {};
  if (openen == Openen::OokNieuw) return maak_map(plaats.map);
  for (const char* naam : {hoofdbestand, sleutelsbestand})
    if (!fs::exists(plaats.map / naam))
      return mislukt(Foutcode::NietGevonden,
                     "Er is geen database in " + plaats.map.string() +
                         ". Maak er een met `baken migreer` of `baken demo`.");
  return {};
}

Result<std::unique_ptr<sql::Database>> open_een(const backup::Plaats& plaats) {
  return plaats.dialect == sql::Dialect::Sqlite ? sql::open_sqlite(plaats.adres)
                                                : sql::open_postgres(plaats.adres);
}

Uitkomst migreer_een(sql::Database& database, migrations::Reeks reeks, const Klok& klok,
                     const backup::Plaats& plaats, Migreren migreren) {
  BAKEN_NEEM(auto stand, migrations::stand(database, reeks));
  if (stand.bij()) return {};
  if (plaats.dialect == sql::Dialect::Sqlite)
    return migrations::migreer_met_backup(database, reeks, klok, plaats.adres);
  if (migreren == Migreren::Opdracht || stand.in_database == 0)
    return migrations::migreer(database, reeks, klok);
  return mislukt(Foutcode::Conflict,
                 "De database is ouder dan dit programma. Maak een backup en geef dan "
                 "`baken migreer`.");
}

/// The lists that the rules ask; without one of them its codes would be refused one by one.
Uitkomst eis_codelijsten(const domain::Codelijsten& codes, const fs::path& map) {
  for (const char* lijst :
       {"aard-geweld", "anonimiteitsgrond", "duur-geweld", "gemeente", "hoedanigheid", "kanaal",
        "meldcodestap", "relatie", "rol-betrokkene", "vorm"})
    if (codes.lijst(lijst) == nullptr)
      return mislukt(Foutcode::NietGevonden, "De codelijst " + std::string{lijst} +
                                                 " ontbreekt. Zet het bestand terug in " +
                                                 map.string() + ".");
  return {};
}

}  // namespace

backup::Plaatsen plaatsen(const Opslagplaats& plaats) {
  if (is_postgres(plaats))
    return {{sql::Dialect::Postgres, plaats.postgres},
            {sql::Dialect::Postgres, plaats.postgres_sleutels}};
  return {{sql::Dialect::Sqlite, (plaats.map / hoofdbestand).string()},
          {sql::Dialect::Sqlite, (plaats.map / sleutelsbestand).string()}};
}

security::Sleutelbron sleutelbron(const Opslagplaats& plaats) {
  return {plaats.sleutelbestand, plaats.wachtzin, plaats.delen, plaats.token};
}

Samenstelling::Samenstelling() : ids_(klok_, toeval), rem_(klok_) {}
Samenstelling::~Samenstelling() {
  meld_af();
  if (hoofd_) hoofd_->sluit();
  if (sleutels_) sleutels_->sluit();
}

Result<std::unique_ptr<Samenstelling>> Samenstelling::open(const Opslagplaats& plaats,
                                                           Openen openen, Migreren migreren) {
  std::unique_ptr<Samenstelling> nieuw{new Samenstelling};
  BAKEN_PROBEER(nieuw->laad_gegevens());
  BAKEN_PROBEER(nieuw->open_databases(plaats, openen));
  BAKEN_PROBEER(nieuw->migreer(plaats, migreren));
  BAKEN_PROBEER(nieuw->ontgrendel(plaats));
  nieuw->stel_samen();
  return nieuw;
}

Uitkomst Samenstelling::laad_gegevens() {
  const auto map = datamap();
  BAKEN_NEEM(termijnen_, kalender::Termijnrekenaar::laad(map));
  BAKEN_NEEM(codes_, domain::laad_codelijsten(map / "codes"));
  BAKEN_PROBEER(eis_codelijsten(*codes_, map / "codes"));
  BAKEN_NEEM(instrument_, domain::laad_instrument(map / "triage" / "instrument-2019.json"));
  BAKEN_NEEM(beleid_, security::Beleid::lees_bestand(map / "beleid.json"));
  BAKEN_NEEM(leesgrenzen_, security::lees_leesgrenzen_bestand(map / "leesgrens.json"));
  BAKEN_NEEM(nen7513_, security::Nen7513::lees_bestand(map / "nen7513.json"));
  return {};
}

Uitkomst Samenstelling::open_databases(const Opslagplaats& plaats, Openen openen) {
  BAKEN_PROBEER(keur_plaats(plaats, openen));
  const auto waar = plaatsen(plaats);
  BAKEN_NEEM(hoofd_, open_een(waar.hoofd));
  BAKEN_NEEM(sleutels_, open_een(waar.sleutels));
  return {};
}

Uitkomst Samenstelling::migreer(const Opslagplaats& plaats, Migreren migreren) {
  const auto waar = plaatsen(plaats);
  BAKEN_PROBEER(
      migreer_een(*sleutels_, migrations::Reeks::Sleutels, klok_, waar.sleutels, migreren));
  return migreer_een(*hoofd_, migrations::Reeks::Hoofd, klok_, waar.hoofd, migreren);
}

Uitkomst Samenstelling::ontgrendel(const Opslagplaats& plaats) {
  sleutelopslag_ = std::make_unique<persistence::SleutelRepository>(*sleutels_);
  wisselopslag_ = std::make_unique<persistence::WisselRepository>(*sleutels_);
  kluis_ = std::make_unique<security::Kluis>(*sleutelopslag_, klok_);
  const auto bron = sleutelbron(plaats);
  if (bron.leeg()) return {};  // stays sealed
  auto aanbod = security::haal_sleutel(bron, *sleutelopslag_);
  if (!aanbod) return mislukt(aanbod.error());
  return kluis_->ontgrendel(*aanbod);
}

Uitkomst Samenstelling::open_noodlogboek(const fs::path& map) {
  BAKEN_PROBEER(maak_map(map));
  BAKEN_NEEM(noodlogboek_, persistence::Noodbestand::open(map / noodbestand));
  dienst_->noodlogboek = noodlogboek_.get();
  return noodlogboek_->zet_over(*opslag_);
}

Result<security::logketen::Ondertekenaar> Samenstelling::logsleutel() {
  return security::logketen::open_logsleutel(*kluis_, *logsleutelopslag_, klok_.nu());
}

void Samenstelling::stel_samen() {
  ketenopslag_ = std::make_unique<persistence::KetenRepository>(*hoofd_);
  logsleutelopslag_ = std::make_unique<persistence::LogsleutelRepository>(*sleutels_);
  zegelaar_ = std::make_unique<security::logketen::Zegelaar>(security::logketen::Zegelaar::Delen{
      *ketenopslag_, klok_, ids_, [this] { return logsleutel(); }});
  opslag_ = std::make_unique<persistence::HoofdOpslag>(*hoofd_, *kluis_);
  voorraad_ = std::make_unique<app::Voorraad>(*opslag_, *kluis_, ids_);
  dienst_ = std::make_unique<app::Dienst>(
      app::Dienst{klok_, ids_, *opslag_, *beleid_, *voorraad_, *termijnen_, *codes_, *instrument_});
  dienst_->leesgrenzen = &leesgrenzen_;
  stel_aanmelden_samen();
}

void Samenstelling::stel_aanmelden_samen() {
  sessieopslag_ = std::make_unique<persistence::SessieRepository>(*hoofd_);
  accountopslag_ = std::make_unique<persistence::AccountRepository>(*hoofd_);
  aanmelding_ = std::make_unique<security::Aanmelding>(rem_, wachtwoorden_);
  sessies_ = std::make_unique<security::Sessies>(*sessieopslag_, klok_);
  using Sleutels = security::Kluis::Accountsleutels;
  const auto een_van = [this](security::Sleutel Sleutels::*welke) {
    return [this, welke]() -> Result<security::Sleutel> {
      BAKEN_NEEM(const auto sleutels, kluis_->accountsleutels());
      return sleutels.*welke;
    };
  };
  tweede_factor_ = std::make_unique<security::TweedeFactor>(security::TweedeFactor::Delen{
      *accountopslag_, klok_, ids_, rem_, een_van(&Sleutels::accounts)});
  bewijzen_ = std::make_unique<security::Bewijzen>(*accountopslag_, klok_);
  toestellen_ = std::make_unique<security::Toestellen>(een_van(&Sleutels::toestel), klok_);
}

}  // namespace baken::server
