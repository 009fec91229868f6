// SPDX-License-Identifier: EUPL-1.2
#include "base/id.hpp"

#include <fmt/format.h>

namespace baken {
namespace {

constexpr bool is_hex(char teken) {
  return (teken >= '0' && teken <= '9') || (teken >= 'a' && teken <= 'f');
}

}  // namespace

bool is_id(std::string_view tekst) {
  if (tekst.size() != 36) return false;
  for (std::size_t plek = 0; plek < tekst.size(); ++plek) {
    bool streep = plek == 8 || plek == 13 || plek == 18 || plek == 23;
    if (streep ? tekst[plek] != '-' : !is_hex(tekst[plek])) return false;
  }
  return true;
}

Id IdBron::nieuw() {
  std::lock_guard vast{slot_};
  auto milliseconden = static_cast<std::uint64_t>(klok_.nu().time_since_epoch().count());
  std::uint64_t hoog = (milliseconden << 16U) | 0x7000U | (toeval_() & 0x0fffU);
  std::uint64_t laag = (toeval_() & 0x3fffffffffffffffULL) | 0x8000000000000000ULL;
  return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", hoog >> 32U, (hoog >> 16U) & 0xffffU,
                     hoog & 0xffffU, laag >> 48U, laag & 0xffffffffffffULL);
}

}  // namespace baken
