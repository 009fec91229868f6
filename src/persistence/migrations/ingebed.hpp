// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

namespace baken::migrations {

/// The two databases, each with its own series of migrations.
enum class Reeks { Hoofd, Sleutels };

/// A migration file as it was when the program was built.
struct Ingebed {
  std::string_view bestand;  ///< `hoofd/0001_begin.sql`
  std::string_view tekst;
};

/// All files of a series, by name. Written by inbedden.cmake.
const std::vector<Ingebed>& ingebed(Reeks reeks);

}  // namespace baken::migrations
