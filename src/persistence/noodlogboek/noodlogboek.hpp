// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include "app/poorten/noodlogboek.hpp"

namespace baken::persistence {

/// A file whose space was taken from the disk while there was room; records are written in place.
/// Each record is a length (4 bytes, little-endian) and JSON text; length 0 ends the list.
class Noodbestand final : public app::Noodlogboek {
 public:
  static constexpr std::size_t ruimte_standaard = std::size_t{4} << 20;

  /// Makes the file with all its space, or opens it with the records it holds. A file of another
  /// size or with damaged records: Beschadigd.
  static Result<std::unique_ptr<Noodbestand>> open(const std::filesystem::path& bestand,
                                                   std::size_t ruimte = ruimte_standaard);
  ~Noodbestand() override;
  Noodbestand(const Noodbestand&) = delete;
  Noodbestand& operator=(const Noodbestand&) = delete;

  Uitkomst schrijf(const app::Logregel& regel) override;
  Uitkomst zet_over(app::Opslag& opslag) override;

 private:
  Noodbestand(int greep, std::size_t ruimte) : greep_(greep), ruimte_(ruimte) {}
  Result<std::vector<app::Logregel>> lees();
  Uitkomst schrijf_op(std::size_t plek, const std::string& bytes);

  int greep_;
  std::size_t ruimte_;
  std::mutex slot_;
  std::size_t einde_ = 0;  ///< first free byte
};

}  // namespace baken::persistence
