// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/sessieopslag.hpp"
#include "app/poorten/werk.hpp"
#include "persistence/gedeeld/context.hpp"

namespace baken::persistence {

class MedewerkerRepository final : public app::MedewerkerOpslag {
 public:
  explicit MedewerkerRepository(const Context& context) : sql_(context.sql) {}
  void maak(const app::Medewerker& medewerker) override;
  std::optional<app::Medewerker> zoek(const Id& id) override;
  std::optional<app::Medewerker> zoek_naam(std::string_view gebruikersnaam) override;
  std::vector<app::Medewerker> alle() override;
  bool wijzig(const app::Medewerker& medewerker) override;
  void maak_team(const app::Team& team) override;
  std::vector<app::Team> teams() override;
  std::optional<app::Team> team(const Id& id) override;
  std::optional<app::Team> team_van_soort(std::string_view soort) override;

 private:
  sql::Verbinding& sql_;
};

/// Sessions are read and written outside the transaction of an act.
class SessieRepository final : public app::Sessieopslag {
 public:
  explicit SessieRepository(sql::Database& database) : database_(database) {}
  Uitkomst bewaar(const app::Sessie& sessie) override;
  Result<std::optional<app::Sessie>> zoek(const Bytes& tokenhash) override;
  Uitkomst raak_aan(const Bytes& tokenhash, Moment laatst_gebruikt) override;
  Uitkomst verwijder(const Bytes& tokenhash) override;
  Result<std::vector<app::Sessie>> van_medewerker(std::string_view medewerker) override;
  Result<bool> wijzig_rol(const Bytes& tokenhash, app::Rol als) override;
  Result<bool> verwijder_een(std::string_view medewerker, std::string_view id) override;
  Uitkomst verwijder_andere(std::string_view medewerker, const Bytes& tokenhash) override;
  Uitkomst verwijder_van_medewerker(std::string_view medewerker) override;
  Uitkomst verwijder_verlopen(Moment aangemaakt_tot, Moment gebruikt_tot) override;

 private:
  Uitkomst schrijf(std::string_view sql, std::initializer_list<sql::Waarde> waarden);
  /// Whether one row was changed.
  Result<bool> een(std::string_view sql, std::initializer_list<sql::Waarde> waarden);
  sql::Database& database_;
};

}  // namespace baken::persistence
