// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/accountopslag.hpp"
#include "persistence/sql/database.hpp"

namespace baken::persistence {

/// Read and written outside the transaction of an act, as sessions are.
class AccountRepository final : public app::Accountopslag {
 public:
  explicit AccountRepository(sql::Database& database) : database_(database) {}
  Result<std::vector<app::Factor>> factoren(const Id& medewerker) override;
  Result<bool> zet_factor(const app::Factor& factor, const std::optional<Id>& vervangt,
                          const std::vector<Bytes>& herstelcodes) override;
  Result<bool> neem_stap(const Id& factor, std::int64_t stap) override;
  Result<std::int64_t> herstelcodes_over(const Id& medewerker) override;
  Uitkomst zet_herstelcodes(const Id& medewerker, const std::vector<Bytes>& hashes) override;
  Result<bool> neem_herstelcode(const Id& medewerker, const Bytes& hash) override;
  Uitkomst wis_factoren(const Id& medewerker) override;
  Uitkomst bewaar(const app::Aanmeldbewijs& bewijs) override;
  Result<std::optional<app::Aanmeldbewijs>> zoek_bewijs(const Bytes& tokenhash) override;
  Result<bool> neem_bewijs(const Bytes& tokenhash) override;
  Uitkomst verwijder_bewijzen_tot(Moment verloopt) override;

 private:
  /// Whether one row was changed.
  Result<bool> een(std::string_view tekst, std::initializer_list<sql::Waarde> waarden);
  sql::Database& database_;
};

}  // namespace baken::persistence
