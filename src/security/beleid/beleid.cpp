// SPDX-License-Identifier: EUPL-1.2
#include "security/beleid/beleid.hpp"

#include <algorithm>

namespace baken::security {
namespace {

using app::Bereik;

app::Besluit geweigerd(Bereik bereik, std::string reden) {
  return {false, bereik, std::move(reden)};
}

}  // namespace

bool valt_binnen(Bereik bereik, const app::Relatie& relatie) {
  switch (bereik) {
    case Bereik::Nee:
      return false;
    case Bereik::Eigen:
      return relatie.eigen;
    case Bereik::Team:
      return relatie.eigen || relatie.eigen_team || relatie.openbaar_werk;
    case Bereik::Alle:
      return true;
  }
  return false;
}

Bereik Beleid::bereik(const app::Wie& wie, std::string_view handeling) const {
  if (std::find(wie.rollen.begin(), wie.rollen.end(), wie.als) == wie.rollen.end())
    return Bereik::Nee;
  const auto gevonden = matrix_.find(handeling);
  if (gevonden == matrix_.end()) return Bereik::Nee;
  return gevonden->second.at(static_cast<std::size_t>(wie.als));
}

app::Besluit Beleid::beslis(const app::Wie& wie, std::string_view handeling,
                            const app::Relatie& relatie) const {
  const Bereik reikt = bereik(wie, handeling);
  if (valt_binnen(reikt, relatie)) return {true, reikt, {}};
  switch (reikt) {
    case Bereik::Eigen:
      return geweigerd(reikt, "Dit kan alleen bij werk dat van uzelf is.");
    case Bereik::Team:
      return geweigerd(reikt, "Dit kan alleen bij werk van uzelf of van uw team.");
    case Bereik::Nee:
    case Bereik::Alle:
      break;
  }
  return geweigerd(reikt, "Dit hoort niet bij de rol waarin u nu werkt.");
}

}  // namespace baken::security
