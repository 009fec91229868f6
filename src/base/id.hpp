// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

#include "base/klok.hpp"

namespace baken {

/// A UUIDv7 as 36 characters of lower-case text. Ids sort by time of making.
using Id = std::string;

/// Whether the text has the form of an id.
bool is_id(std::string_view tekst);

/// Makes ids from a clock and a source of random bits, so that demo data repeat from a seed.
class IdBron {
 public:
  using Toeval = std::function<std::uint64_t()>;
  IdBron(const Klok& klok, Toeval toeval) : klok_(klok), toeval_(std::move(toeval)) {}

  /// Safe to call from several threads.
  Id nieuw();

 private:
  const Klok& klok_;
  Toeval toeval_;
  std::mutex slot_;
};

}  // namespace baken
