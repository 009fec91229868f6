// SPDX-License-Identifier: EUPL-1.2
#include "security/logketen/merkle.hpp"

#include <bit>

namespace baken::security::logketen {
namespace {

constexpr std::size_t maat = std::tuple_size_v<Hash>;

Hash knoop(const Hash& links, const Hash& rechts) {
  return sha256(Soort::Knoop, {links, rechts});
}

}  // namespace

std::optional<Merklefront> Merklefront::uit(std::uint64_t grootte, const Bytes& bytes) {
  const auto aantal = static_cast<std::size_t>(std::popcount(grootte));
  if (bytes.size() != aantal * maat) return std::nullopt;
  Merklefront front;
  front.grootte_ = grootte;
  for (std::size_t plek = 0; plek < aantal; ++plek)
    front.toppen_.push_back(*als_hash({&bytes[plek * maat], maat}));
  return front;
}

void Merklefront::voeg_toe(const Hash& blad) {
  Hash top = blad;
  // Two complete subtrees of one size become one: as carrying in binary addition.
  for (std::uint64_t rest = grootte_; (rest & 1U) != 0; rest >>= 1U) {
    top = knoop(toppen_.back(), top);
    toppen_.pop_back();
  }
  toppen_.push_back(top);
  ++grootte_;
}

Hash Merklefront::wortel() const {
  if (toppen_.empty()) return leeg();
  Hash uit = toppen_.back();
  for (auto top = std::next(toppen_.rbegin()); top != toppen_.rend(); ++top) uit = knoop(*top, uit);
  return uit;
}

Bytes Merklefront::bytes() const {
  Bytes uit;
  uit.reserve(toppen_.size() * maat);
  for (const auto& top : toppen_) uit.insert(uit.end(), top.begin(), top.end());
  return uit;
}

}  // namespace baken::security::logketen
