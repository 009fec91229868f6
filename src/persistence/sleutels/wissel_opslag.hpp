// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/sleutelwissel.hpp"
#include "persistence/sql/database.hpp"

namespace baken::persistence {

/// Changing the organisation key, over the database of the keys.
class WisselRepository final : public app::Wisselopslag {
 public:
  explicit WisselRepository(sql::Database& database) : database_(database) {}
  Uitkomst begin(const app::Wisselbegin& begin) override;
  Result<std::vector<app::OmhuldeSleutel>> onder_andere(std::int64_t versie, std::string_view na,
                                                        std::size_t hoogstens) override;
  Result<std::int64_t> aantal_onder_andere(std::int64_t versie) override;
  Uitkomst vervang(std::span<const app::OmhuldeSleutel> sleutels, std::int64_t van) override;
  Result<std::optional<app::Logsleutelrecord>> logsleutel() override;
  Uitkomst vervang_logsleutel(const app::Logsleutelrecord& sleutel, std::int64_t van) override;
  Uitkomst voltooi(std::int64_t versie, Moment nu) override;
  Uitkomst meld_houder(const app::Sleutelhouder& houder) override;
  Uitkomst verwijder_houder(std::string_view naam) override;
  Result<std::vector<app::Sleutelhouder>> houders() override;

 private:
  sql::Database& database_;
};

}  // namespace baken::persistence
