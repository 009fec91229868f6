// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/aannemen.hpp"
#include "persistence/gedeeld/context.hpp"

namespace baken::persistence {

/// Drafts; each is sealed under a key of its own, named by its id.
class ConceptRepository final : public app::ConceptOpslag {
 public:
  explicit ConceptRepository(const Context& context) : context_(context) {}
  Uitkomst maak(const app::Concept& concept_) override;
  Result<std::optional<app::Concept>> zoek(const Id& id) override;
  Result<std::vector<app::Concept>> van_medewerker(const Id& medewerker) override;
  Result<bool> wijzig(const app::Concept& concept_) override;
  bool verwijder(const Id& id) override;

 private:
  Result<app::Concept> lees(const sql::Rij& rij) const;
  const Context& context_;
};

}  // namespace baken::persistence
