// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

namespace baken {

/// Random 64 bits from the operating system, for request ids and waiting times. What is random in
/// the domain is injected; what must be secret comes from libsodium.
std::uint64_t toeval();

}  // namespace baken
