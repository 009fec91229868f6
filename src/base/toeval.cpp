// SPDX-License-Identifier: EUPL-1.2
#include "base/toeval.hpp"

#include <sys/random.h>

#include <stdexcept>

namespace baken {

std::uint64_t toeval() {
  std::uint64_t bits = 0;
  if (::getrandom(&bits, sizeof bits, 0) != static_cast<ssize_t>(sizeof bits))
    throw std::runtime_error("the system gives no random bits");
  return bits;
}

}  // namespace baken
