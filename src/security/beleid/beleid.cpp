// SPDX-License-Identifier: EUPL-1.2
#include "security/beleid/beleid.hpp"

#include <algorithm>

namespace baken::security {
namespace {

using app::Bereik;

std::size_t plek(app::Rol rol) {
  return static_cast<std::size_t>(rol);
}

/// Nobody has rights from a role that he does not have.
const Regel* regel_voor(const Regels& regels, const app::Wie& wie, std::string_view naam) {
  if (std::find(wie.rollen.begin(), wie.rollen.end(), wie.als) == wie.rollen.end()) return nullptr;
  const auto gevonden = regels.find(naam);
  return gevonden == regels.end() ? nullptr : &gevonden->second;
}

std::string reden(Bereik bereik) {
  switch (bereik) {
    case Bereik::Eigen:
      return "Dit kan alleen bij werk dat van uzelf is.";
    case Bereik::Team:
      return "Dit kan alleen bij werk van uzelf of van uw team.";
    case Bereik::Nee:
    case Bereik::Alle:
      break;
  }
  return "Dit hoort niet bij de rol waarin u nu werkt.";
}

}  // namespace

bool valt_binnen(Bereik bereik, const app::Relatie& relatie) {
  if (relatie.buitengesloten()) return false;
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

bool laat_toe(const Regel& regel, app::Rol rol, const app::Relatie& relatie) {
  if (relatie.buitengesloten()) return false;
  if (valt_binnen(regel.rollen.at(plek(rol)), relatie)) return true;
  const std::array banden{relatie.geconsulteerd, relatie.noodtoegang, relatie.voorheen};
  for (std::size_t band = 0; band < banden.size(); ++band)
    if (banden.at(band) && regel.ook_bij.at(band).test(plek(rol))) return true;
  return false;
}

Bereik Beleid::bereik(const app::Wie& wie, std::string_view handeling) const {
  const auto* regel = regel_voor(matrix_.handelingen, wie, handeling);
  return regel == nullptr ? Bereik::Nee : regel->rollen.at(plek(wie.als));
}

app::Besluit Beleid::beslis(const app::Wie& wie, std::string_view handeling,
                            const app::Relatie& relatie) const {
  const auto* regel = regel_voor(matrix_.handelingen, wie, handeling);
  if (regel == nullptr) return {false, Bereik::Nee, reden(Bereik::Nee)};
  const Bereik reikt = regel->rollen.at(plek(wie.als));
  if (laat_toe(*regel, wie.als, relatie)) return {true, reikt, {}};
  return {false, reikt, reden(reikt)};
}

bool Beleid::ziet(const app::Wie& wie, app::Veldgroep groep, const app::Relatie& relatie) const {
  const auto* regel = regel_voor(matrix_.velden, wie, als_tekst(groep));
  return regel != nullptr && laat_toe(*regel, wie.als, relatie);
}

}  // namespace baken::security
