// SPDX-License-Identifier: EUPL-1.2
#include "domain/triage/instrument.hpp"

#include <algorithm>

namespace baken::domain {
namespace {

template <class Rij, class Sleutel>
auto* zoek(const Rij& rij, std::string_view gezocht, Sleutel sleutel) {
  const auto gevonden = std::find_if(rij.begin(), rij.end(),
                                     [&](const auto& een) { return een.*sleutel == gezocht; });
  return gevonden == rij.end() ? nullptr : &*gevonden;
}

}  // namespace

const Optie* Vraag::optie(std::string_view code) const {
  return zoek(opties, code, &Optie::code);
}

const Vraag* Instrument::vraag(std::string_view vraag_id) const {
  return zoek(vragen, vraag_id, &Vraag::id);
}

const Feit* Instrument::feit(std::string_view feit_id) const {
  return zoek(feiten, feit_id, &Feit::id);
}

const Groep* Instrument::groep(std::string_view groep_id) const {
  return zoek(groepen, groep_id, &Groep::id);
}

}  // namespace baken::domain
