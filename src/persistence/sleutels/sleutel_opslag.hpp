// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/sleutelopslag.hpp"
#include "persistence/sql/database.hpp"

namespace baken::persistence {

/// The key store, over its own database.
class SleutelRepository final : public app::Sleutelopslag {
 public:
  explicit SleutelRepository(sql::Database& database) : database_(database) {}
  Result<std::optional<app::OmhuldeSleutel>> zoek(std::string_view dossier) override;
  Uitkomst bewaar(const app::OmhuldeSleutel& sleutel, Moment aangemaakt) override;
  Uitkomst bewaar_alle(std::span<const app::OmhuldeSleutel> sleutels, Moment aangemaakt) override;
  Uitkomst vernietig(std::string_view dossier, Moment moment) override;
  Result<std::vector<app::Vernietiging>> vernietigd_na(std::int64_t nummer) override;
  Result<std::optional<app::Organisatiesleutelrecord>> zoek_organisatiesleutel() override;
  Result<app::Sleutelstand> sleutelstand() override;
  Uitkomst bewaar_organisatiesleutel(const app::Organisatiesleutelrecord& record) override;

 private:
  sql::Database& database_;
};

}  // namespace baken::persistence
