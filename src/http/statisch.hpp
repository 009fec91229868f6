// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "http/verzoek.hpp"

namespace baken::http {

/// The files of the web application, read into memory once. Only exact names that were found at
/// start are ever served, so no path of a request can reach another file. Hidden files and
/// symbolic links are left out.
class Statisch {
 public:
  /// Throws std::runtime_error with one Dutch sentence when the folder cannot be read.
  explicit Statisch(const std::filesystem::path& map);

  /// The answer to a GET or HEAD for a file, or nothing when there is no such file. A path whose
  /// last segment has no extension gets `index.html` (the application has its own addresses).
  /// `X.gz` beside `X` is sent instead of X to who accepts gzip.
  std::optional<Antwoord> geef(const Verzoek& verzoek) const;

  std::size_t aantal() const { return bestanden_.size(); }

 private:
  struct Bestand {
    std::string inhoud;
    std::string soort;  ///< Content-Type
    std::string etag;
  };

  const Bestand* zoek(std::string_view pad) const;
  Antwoord maak(const std::string& naam, const Bestand& bestand, const Verzoek& verzoek) const;

  std::unordered_map<std::string, Bestand> bestanden_;  ///< by `/pad`
};

}  // namespace baken::http
