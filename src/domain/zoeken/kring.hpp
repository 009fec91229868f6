// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "base/fout.hpp"
#include "base/tijd.hpp"
#include "domain/zoeken/zoeken.hpp"

namespace baken::domain {

/// How an employee knows a person involved. Strongest first.
enum class Wijze { Zelf, Familie, Buren };

/// The own circle: what an employee says of himself and his close relatives, so that he is kept
/// out of their dossiers. Never stored; see app::kringsleutels.
struct Kring {
  Zoekpersoon zelf;
  std::vector<Zoekpersoon> familie;
};

/// A search key of somebody in a circle, and what it means when it is that of a person involved.
struct Kringsleutel {
  Zoeksleutel sleutel;
  Wijze wijze;
};

/// All faults at once.
/// @param vandaag to refuse a birth date in the future
std::vector<Veldfout> controleer(const Kring& kring, Datum vandaag);

}  // namespace baken::domain

template <>
struct baken::Slugtabel<baken::domain::Wijze> {
  using W = baken::domain::Wijze;
  static constexpr std::pair<W, std::string_view> rijen[] = {
      {W::Zelf, "zelf"}, {W::Familie, "familie"}, {W::Buren, "buren"}};
};
