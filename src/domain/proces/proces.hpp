// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/fout.hpp"
#include "base/slug.hpp"

namespace baken::domain {

/// Where a contact stands in the primary process (domein.md §1.1).
enum class Stap {
  Contact,
  Advies,
  Politiemelding,
  Doorgezet,
  Melding,
  Screening,
  Veiligheidsbeoordeling,
  GeenVervolg,
  Overdracht,
  VoorwaardenEnVervolg,
  Onderzoek,
  Crisis,
  Huisverbod,
  RegionaalMaatwerk,
  Monitoring,
  Afgesloten,
};

/// One allowed step, with the act that takes it.
struct Overgang {
  Stap van;
  Stap naar;
  std::string_view door;  ///< Dutch, for the diagram
};

/// The whole table: what is not in it is refused.
std::span<const Overgang> overgangen();

bool mag(Stap van, Stap naar);

/// Refuses with the reason and with what would be allowed from `van`.
Uitkomst eis_overgang(Stap van, Stap naar);

/// The diagram of the same table, in Mermaid's `stateDiagram-v2`.
std::string als_mermaid();

}  // namespace baken::domain

template <>
struct baken::Slugtabel<baken::domain::Stap> {
  using S = baken::domain::Stap;
  static constexpr std::pair<S, std::string_view> rijen[] = {
      {S::Contact, "contact"},
      {S::Advies, "advies"},
      {S::Politiemelding, "politiemelding"},
      {S::Doorgezet, "doorgezet"},
      {S::Melding, "melding"},
      {S::Screening, "screening"},
      {S::Veiligheidsbeoordeling, "veiligheidsbeoordeling"},
      {S::GeenVervolg, "geen-vervolg"},
      {S::Overdracht, "overdracht"},
      {S::VoorwaardenEnVervolg, "voorwaarden-en-vervolg"},
      {S::Onderzoek, "onderzoek"},
      {S::Crisis, "crisis"},
      {S::Huisverbod, "huisverbod"},
      {S::RegionaalMaatwerk, "regionaal-maatwerk"},
      {S::Monitoring, "monitoring"},
      {S::Afgesloten, "afgesloten"},
  };
};
