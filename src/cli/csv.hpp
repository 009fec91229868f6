// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/fout.hpp"

namespace baken::cli {

/// A whole file in memory: mapped when it is a regular file, otherwise read.
class Invoerbestand {
 public:
  static Result<Invoerbestand> open(const std::filesystem::path& pad);
  Invoerbestand(Invoerbestand&& ander) noexcept;
  Invoerbestand& operator=(Invoerbestand&&) = delete;
  ~Invoerbestand();

  std::string_view inhoud() const {
    return kaart_ == nullptr ? std::string_view{gelezen_} : kaart();
  }

 private:
  Invoerbestand() = default;
  std::string_view kaart() const { return {static_cast<const char*>(kaart_), lengte_}; }

  void* kaart_ = nullptr;
  std::size_t lengte_ = 0;
  std::string gelezen_;
};

/// A file that exists under its name only when all of it has been written: a temporary file
/// beside it, synced and renamed. Without `sluit_af` nothing is left behind.
class Uitvoerbestand {
 public:
  static Result<Uitvoerbestand> open(const std::filesystem::path& pad);
  Uitvoerbestand(Uitvoerbestand&& ander) noexcept;
  Uitvoerbestand& operator=(Uitvoerbestand&&) = delete;
  ~Uitvoerbestand();

  void schrijf(std::string_view tekst) {
    buffer_.append(tekst);
    if (buffer_.size() >= buffergrens) leeg_buffer();
  }
  /// Foutcode::OpslagVol when not everything could be written; then the old file still stands.
  Uitkomst sluit_af();

 private:
  static constexpr std::size_t buffergrens = 1U << 20U;
  Uitvoerbestand() = default;
  void leeg_buffer();
  void ruim_op();

  std::filesystem::path pad_;
  std::string tijdelijk_;
  std::string buffer_;
  int bestand_ = -1;
  bool mislukt_ = false;
};

/// Cuts CSV (RFC 4180: quotes, doubled quotes, CRLF or LF) into rows without copying.
class CsvLezer {
 public:
  /// `scheiding` is `,` or `;`.
  CsvLezer(std::string_view inhoud, char scheiding) : rest_(inhoud), scheiding_(scheiding) {}

  /// The next row, false at the end. `rij()` is the raw text without line end, `velden()` the raw
  /// fields with their quotes. A row with quotes that do not close gives `geldig()` false.
  bool volgende();
  std::string_view rij() const { return rij_; }
  const std::vector<std::string_view>& velden() const { return velden_; }
  std::string_view regeleinde() const { return einde_; }
  bool geldig() const { return geldig_; }
  /// Line of the file at which the row begins, from 1.
  std::size_t regel() const { return regel_; }

 private:
  std::size_t knip();
  std::size_t knip_aanhaling(std::size_t plek);

  std::string_view rest_;
  char scheiding_;
  std::string_view rij_;
  std::string_view einde_;
  std::vector<std::string_view> velden_;
  bool geldig_ = true;
  std::size_t regel_ = 0;
  std::size_t volgende_regel_ = 1;
};

/// A field without its quotes; `ruimte` holds the text when doubled quotes had to be undone.
std::string_view ontdoe_van_aanhaling(std::string_view veld, std::string& ruimte);

}  // namespace baken::cli
