// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "persistence/migrations/migraties.hpp"

namespace baken::migrations {
namespace {

/// The number of `map/NNNN_naam.sql`. Throws for another name.
std::int64_t nummer_van(std::string_view bestand) {
  const std::string_view naam = bestand.substr(bestand.rfind('/') + 1);
  std::int64_t nummer = 0;
  const auto einde =
      std::from_chars(naam.data(), naam.data() + std::min<std::size_t>(4, naam.size()), nummer).ptr;
  if (einde != naam.data() + 4 || naam.size() < 10 || naam[4] != '_' || !naam.ends_with(".sql"))
    throw std::logic_error("migratie heet niet NNNN_naam.sql: " + std::string{bestand});
  return nummer;
}

}  // namespace

Migraties orden(std::span<const Ingebed> bestanden) {
  Migraties reeks;
  for (const Ingebed& bestand : bestanden)
    reeks.push_back({nummer_van(bestand.bestand), bestand.bestand, bestand.tekst});
  std::ranges::sort(reeks, {}, &Migratie::nummer);
  for (std::size_t i = 0; i < reeks.size(); ++i)
    if (reeks[i].nummer != static_cast<std::int64_t>(i + 1))
      throw std::logic_error("migraties tellen niet op zonder gaten: " +
                             std::string{reeks[i].bestand});
  return reeks;
}

const Migraties& migraties(Reeks reeks) {
  static const Migraties hoofd = orden(ingebed(Reeks::Hoofd));
  static const Migraties sleutels = orden(ingebed(Reeks::Sleutels));
  return reeks == Reeks::Hoofd ? hoofd : sleutels;
}

}  // namespace baken::migrations
