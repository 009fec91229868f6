// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/poorten/logketen.hpp"

namespace baken::security::logketen {

/// The act that destroys the content of records, and says of which in `bijzonderheid`.
inline constexpr std::string_view handeling_wissen = "logboek.wissen";

/// `records 3,17,20-25` for ascending numbers.
std::string noem_nummers(std::span<const std::int64_t> nummers);

/// Which places were emptied, and which of them by an act that is itself in the log.
class Wissingen {
 public:
  void leeg(std::int64_t nummer) { leeg_.push_back(nummer); }
  /// Takes note when the record is such an act.
  void neem_besluit(std::int64_t nummer, const app::Logvelden& velden);
  /// Emptied places that no later act names.
  std::vector<std::int64_t> zonder_besluit() const;
  std::size_t aantal() const { return leeg_.size(); }

 private:
  struct Besluit {
    std::int64_t nummer;
    std::int64_t van;
    std::int64_t tot;
  };
  std::vector<std::int64_t> leeg_;
  std::vector<Besluit> besluiten_;
};

/// How a wiping ended.
struct Gewist {
  std::int64_t aantal = 0;
  std::int64_t wachtend = 0;  ///< records that have no place yet: wipe again later
};

/// Removes content and salt of every record about these things, and records that it was done, in
/// one transaction. Number and leaf stay, so the log stays provable. `besluit` is the record of
/// this act; its `handeling` and `bijzonderheid` are set here.
Result<Gewist> wis(app::Ketenopslag& opslag, std::span<const Id> onderwerpen,
                   app::Logregel besluit);

}  // namespace baken::security::logketen
