// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "base/fout.hpp"
#include "base/id.hpp"

namespace baken::domain {

/// One look at a melding by one staff member.
struct Screening {
  Id id;
  Id melding;
  Id medewerker;
  Moment moment;
  bool acuut = false;
  std::string toelichting;
};

/// Two different people have looked (domein.md §1.2: "two colleagues screen all incoming").
inline constexpr std::size_t screeners_nodig = 2;

/// Whether this staff member may add a look: nobody looks twice.
Uitkomst mag_screenen(const std::vector<Screening>& eerder, const Id& medewerker);

/// Enough different people have looked.
bool is_gescreend(const std::vector<Screening>& screeningen);

}  // namespace baken::domain
