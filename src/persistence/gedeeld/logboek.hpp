// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "persistence/gedeeld/context.hpp"

namespace baken::persistence {

class LogboekRepository final : public app::Logboek {
 public:
  explicit LogboekRepository(sql::Verbinding& verbinding) : sql_(verbinding) {}
  /// With a new salt, and a place in the queue of records that the chain has yet to take.
  void schrijf(const app::Logregel& regel) override;
  std::vector<app::Logregel> zoek(const app::Logvraag& vraag) override;

 private:
  sql::Verbinding& sql_;
};

/// First answers, sealed under the dossier they concern.
class HerhalingRepository final : public app::Herhalingen {
 public:
  explicit HerhalingRepository(const Context& context) : context_(context) {}
  Result<std::optional<app::Herhaling>> zoek(const Id& medewerker,
                                             std::string_view sleutel) override;
  Uitkomst bewaar(const app::Herhaling& herhaling) override;
  void verwijder_tot(Moment moment) override;

 private:
  const Context& context_;
};

}  // namespace baken::persistence
