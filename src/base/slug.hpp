// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace baken {

/// The text form of an enum, as it stands in storage and in the API. Specialise with
/// `static constexpr std::pair<E, std::string_view> rijen[]`.
template <class E>
struct Slugtabel;

template <class E>
constexpr std::string_view als_slug(E waarde) {
  for (const auto& [kandidaat, slug] : Slugtabel<E>::rijen)
    if (kandidaat == waarde) return slug;
  throw std::logic_error("enum without slug");
}

template <class E>
constexpr std::optional<E> uit_slug(std::string_view slug) {
  for (const auto& [waarde, kandidaat] : Slugtabel<E>::rijen)
    if (kandidaat == slug) return waarde;
  return std::nullopt;
}

/// For what storage holds, which was checked on its way in.
template <class E>
constexpr E moet_uit_slug(std::string_view slug) {
  if (auto waarde = uit_slug<E>(slug)) return *waarde;
  throw std::logic_error("stored slug is unknown");
}

}  // namespace baken
