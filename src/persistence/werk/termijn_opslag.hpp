// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/werk.hpp"
#include "persistence/gedeeld/context.hpp"

namespace baken::persistence {

/// Statutory clocks: plain columns only.
class TermijnRepository final : public app::TermijnOpslag {
 public:
  explicit TermijnRepository(const Context& context) : sql_(context.sql) {}
  void maak(const app::Klokstand& klok) override;
  std::vector<app::Klokstand> van_dossier(const Id& dossier) override;
  std::vector<app::Klokstand> van_onderwerp(const Id& onderwerp) override;
  void voldaan(const Id& id, Moment op, bool binnen_termijn) override;
  void verplaats(const Id& onderwerp, const Id& naar_dossier) override;
  void herbereken(const app::Klokstand& klok) override;
  void vervalt(const Id& id) override;

 private:
  std::vector<app::Klokstand> lijst(std::string_view kolom, const Id& waarde);
  sql::Verbinding& sql_;
};

}  // namespace baken::persistence
