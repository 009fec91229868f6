// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "app/poorten/logketen.hpp"
#include "security/logketen/kop.hpp"

namespace baken::security::logketen {

/// Signed heads in a file, one line each, that only ever grows. Takes a head only when it continues
/// what is there: the same key, the hash of the last head and more records; or, in a new series,
/// the hash of any head that is there. So it never holds two lines of history unnoticed.
/// Thread-safe; of one process at a time.
class Getuigenbestand final : public app::Getuige {
 public:
  /// Makes the file (mode 0600) or opens it. A last line that was cut off by a crash was never
  /// confirmed and is removed. Beschadigd when the last line is no signed head.
  /// @param sleutel whose heads it takes; else those of the first head's
  static Result<std::unique_ptr<Getuigenbestand>> open(const std::filesystem::path& bestand,
                                                       std::optional<Publiek> sleutel = {});
  ~Getuigenbestand() override;
  Getuigenbestand(const Getuigenbestand&) = delete;
  Getuigenbestand& operator=(const Getuigenbestand&) = delete;

  std::string naam() const override { return "bestand"; }
  Result<std::optional<Bytes>> laatste() override;
  Uitkomst neem(const std::string& kopregel) override;

  /// The last head; nullopt in an empty file.
  std::optional<Kop> laatste_kop() const;

 private:
  Getuigenbestand(std::filesystem::path bestand, int greep, std::optional<Publiek> sleutel)
      : bestand_(std::move(bestand)), greep_(greep), sleutel_(sleutel) {}
  Uitkomst lees_einde();
  Result<bool> keur(const Kop& kop) const;
  Uitkomst keur_reeks(const Kop& kop) const;
  Uitkomst schrijf(const std::string& regel);

  std::filesystem::path bestand_;
  int greep_;
  std::optional<Publiek> sleutel_;
  mutable std::mutex slot_;
  std::optional<Kop> laatste_;
  std::int64_t lengte_ = 0;  ///< bytes of whole lines
};

/// Calls `doe` for each line of a file of heads; false from it ends. NietGevonden without a file.
Uitkomst elke_regel(const std::filesystem::path& bestand,
                    const std::function<bool(std::string_view)>& doe);

}  // namespace baken::security::logketen
