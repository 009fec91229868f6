// SPDX-License-Identifier: EUPL-1.2
#include "server/proef/proefomgeving.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <stdexcept>

#include "app/poorten/leesgrens.hpp"
#include "domain/code/codelijst.hpp"
#include "domain/triage/instrument.hpp"
#include "persistence/migrations/migraties.hpp"
#include "persistence/opslag.hpp"
#include "persistence/sleutels/sleutel_opslag.hpp"
#include "persistence/sql/proefdatabase.hpp"
#include "security/beleid/beleid.hpp"
#include "security/kluis/kluis.hpp"

namespace baken::server {
namespace {

using app::Rol;

const std::string datamap = BAKEN_BRON "/data";

/// 3 May 2024 08:00 UTC, 10.00 in Amsterdam.
constexpr Moment begin{std::chrono::sys_days{std::chrono::year{2024} / 5 / 3} +
                       std::chrono::hours{8}};

template <class T>
T moet(Result<T> gelezen) {
  if (!gelezen) throw std::runtime_error(gelezen.error().melding);
  return std::move(*gelezen);
}

void moet(Uitkomst gedaan) {
  if (!gedaan) throw std::runtime_error(gedaan.error().melding);
}

const domain::Codelijsten& codes() {
  static const auto gelezen = moet(domain::laad_codelijsten(datamap + "/codes"));
  return gelezen;
}

const domain::Instrument& instrument() {
  static const auto gelezen =
      moet(domain::laad_instrument(datamap + "/triage/instrument-2019.json"));
  return gelezen;
}

const kalender::Termijnrekenaar& termijnen() {
  static const auto gelezen = moet(kalender::Termijnrekenaar::laad(datamap));
  return gelezen;
}

/// So wide that no test meets it by chance.
const app::Leesgrenzen& ruime_leesgrenzen() {
  static const auto grenzen = [] {
    app::Leesgrenzen uit{.per_uur = {}, .verhoging = 1};
    uit.per_uur.fill(100'000);
    return uit;
  }();
  return grenzen;
}

bool doet_casuswerk(Rol rol) {
  return rol == Rol::Procesregisseur || rol == Rol::Gedragswetenschapper ||
         rol == Rol::Vertrouwensarts || rol == Rol::Secretariaat || rol == Rol::Teamcoordinator;
}

}  // namespace

struct Proefomgeving::Delen {
  explicit Delen(sql::Dialect dialect) : hoofd{dialect}, sleutelkast{dialect} {
    moet(migrations::migreer(*hoofd, migrations::Reeks::Hoofd, klok));
    moet(migrations::migreer(*sleutelkast, migrations::Reeks::Sleutels, klok));
    moet(kluis.ontgrendel({security::Organisatiesleutel::nieuw(), "sleutelbestand", {}}));
    dienst.leesgrenzen = &ruime_leesgrenzen();
    moet(opslag.schrijf([&](app::Eenheid& eenheid) -> Uitkomst {
      bevolk(eenheid.medewerkers());
      return {};
    }));
  }

  void bevolk(app::MedewerkerOpslag& medewerkers) {
    for (const auto* soort :
         {"advies-en-meldpunt", "gebiedsteam", "crisisteam", "huisverbod", "staf"}) {
      teams[soort] = app::Team{ids.nieuw(), "Team " + std::string{soort}, soort};
      medewerkers.maak_team(teams[soort]);
    }
    for (std::size_t plek = 0; plek < app::rolnamen.size(); ++plek) {
      const auto rol = static_cast<Rol>(plek);
      per_rol[rol] = maak(medewerkers, std::string{app::als_tekst(rol)}, rol,
                          doet_casuswerk(rol) ? "advies-en-meldpunt" : "staf");
    }
    collega = maak(medewerkers, "collega", Rol::Procesregisseur, "advies-en-meldpunt");
    van_ander_team = maak(medewerkers, "ander-team", Rol::Procesregisseur, "gebiedsteam");
  }

  app::Wie maak(app::MedewerkerOpslag& medewerkers, const std::string& naam, Rol rol,
                const std::string& soort) {
    app::Medewerker m{ids.nieuw(), naam, "Proef " + naam, {rol}, teams[soort].id, "-", true, 1};
    medewerkers.maak(m);
    return {m.id, m.gebruikersnaam, m.rollen, m.team, rol};
  }

  VasteKlok klok{begin};
  std::mt19937_64 toeval{20240503};
  IdBron ids{klok, [this] { return toeval(); }};
  sql::Proefdatabase hoofd;
  sql::Proefdatabase sleutelkast;
  persistence::SleutelRepository sleutels{*sleutelkast};
  security::Kluis kluis{sleutels, klok};
  persistence::HoofdOpslag opslag{*hoofd, kluis};
  security::Beleid beleid = moet(security::Beleid::lees_bestand(datamap + "/beleid.json"));
  app::Voorraad voorraad{opslag, kluis, ids};
  app::Dienst dienst{klok, ids, opslag, beleid, voorraad, termijnen(), codes(), instrument()};
  app::Poort poort{dienst};
  std::map<std::string, app::Team, std::less<>> teams;
  std::map<Rol, app::Wie> per_rol;
  app::Wie collega;
  app::Wie van_ander_team;
};

Proefomgeving::Proefomgeving(sql::Dialect dialect) : delen_(std::make_unique<Delen>(dialect)) {}
Proefomgeving::~Proefomgeving() = default;

VasteKlok& Proefomgeving::klok() {
  return delen_->klok;
}
const app::Dienst& Proefomgeving::dienst() const {
  return delen_->dienst;
}
app::Poort& Proefomgeving::poort() {
  return delen_->poort;
}
sql::Database& Proefomgeving::database() {
  return *delen_->hoofd;
}
sql::Database& Proefomgeving::sleutelkast() {
  return *delen_->sleutelkast;
}
app::Verzegelaar& Proefomgeving::verzegelaar() {
  return delen_->kluis;
}
const app::Wie& Proefomgeving::als(Rol rol) const {
  return delen_->per_rol.at(rol);
}
const app::Wie& Proefomgeving::collega() const {
  return delen_->collega;
}
const app::Wie& Proefomgeving::van_ander_team() const {
  return delen_->van_ander_team;
}

app::Team Proefomgeving::team(std::string_view soort) const {
  return delen_->teams.find(soort)->second;
}

app::Aanvraag Proefomgeving::aanvraag(const app::Wie& wie, std::string_view handeling) {
  return {.wie = wie,
          .handeling = std::string{handeling},
          .verzoek_id = "proef",
          .afzender = "127.0.0.1"};
}

std::vector<sql::Rij> Proefomgeving::rijen(std::string_view sql, std::vector<sql::Waarde> waarden) {
  std::vector<sql::Rij> gevonden;
  moet(database().lees([&](sql::Verbinding& verbinding) -> Uitkomst {
    gevonden = verbinding.vraag(sql, waarden);
    return {};
  }));
  return gevonden;
}

std::int64_t Proefomgeving::getal(std::string_view sql, std::vector<sql::Waarde> waarden) {
  return rijen(sql, std::move(waarden)).at(0).getal(0);
}

TEST(Proefomgeving, ElkeHandelingGaatDoorDePoortEnKomtInHetLogboek) {
  Proefomgeving omgeving;
  auto gedaan = omgeving.schrijf(omgeving.procesregisseur(), "melding.concept",
                                 [](app::Handeling& h) -> Result<int> {
                                   BAKEN_PROBEER(h.eis({.eigen = true}));
                                   return 7;
                                 });
  ASSERT_TRUE(gedaan);
  EXPECT_EQ(*gedaan, 7);
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM logboek WHERE uitkomst = 'gelukt'"), 1);
}

TEST(Proefomgeving, WieNietMagKrijgtEenWeigering) {
  Proefomgeving omgeving;
  auto gedaan = omgeving.lees(omgeving.als(app::Rol::Manager), "advies.lezen",
                              [](app::Handeling& h) -> Uitkomst { return h.eis_algemeen(); });
  ASSERT_FALSE(gedaan);
  EXPECT_EQ(gedaan.error().code, Foutcode::Verboden);
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM logboek WHERE uitkomst = 'geweigerd'"), 1);
}

}  // namespace baken::server
