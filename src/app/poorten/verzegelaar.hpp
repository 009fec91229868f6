// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/bytes.hpp"
#include "base/fout.hpp"
#include "base/id.hpp"
#include "base/klok.hpp"

namespace baken::app {

/// Where a piece of content stands. It becomes the associated data of the ciphertext, so that a
/// ciphertext that is moved to another row, column, dossier or version does not open any more.
struct Plaats {
  std::string_view tabel;
  std::string_view rij;  ///< id of the row
  std::string_view kolom;
  std::string_view dossier;  ///< whose data key; content of no dossier uses its own record's id
  std::int64_t versie = 0;   ///< version of the content, not of the key
};

/// `Fout::context` of a NietGevonden: the key of this dossier was destroyed, nothing can open it.
inline constexpr std::string_view sleutel_vernietigd = "vernietigd";
/// `Fout::context` of a NietGevonden: no key was ever made for this dossier.
inline constexpr std::string_view sleutel_ontbreekt = "geen-sleutel";

/// Seals and opens the content of dossiers. Every method may be called from several threads.
/// Every method gives Foutcode::Verzegeld as long as the organisation key is not loaded.
class Verzegelaar {
 public:
  virtual ~Verzegelaar() = default;

  /// Ciphertext of `klare_tekst` (UTF-8 or any bytes; its length is hidden to multiples of 64).
  /// NietGevonden (context `vernietigd` or `geen-sleutel`) when the dossier has no key.
  virtual Result<Bytes> verzegel(const Plaats& plaats, std::string_view klare_tekst) = 0;

  /// The text again. Beschadigd when it was changed, cut off, moved, or sealed under another key;
  /// NietGevonden with context `vernietigd` when the key was destroyed.
  virtual Result<std::string> open(const Plaats& plaats, const Bytes& verzegeld) = 0;

  /// Makes the data key of a dossier, once: a second call changes nothing. The key is durable when
  /// this returns, so call it before the transaction that seals with it. A destroyed key is never
  /// made again: NietGevonden with context `vernietigd`.
  virtual Uitkomst maak_sleutel(std::string_view dossier) = 0;

  /// As `maak_sleutel` for many, in one durable step.
  virtual Uitkomst maak_sleutels(std::span<const Id> dossiers) {
    for (const auto& dossier : dossiers) BAKEN_PROBEER(maak_sleutel(dossier));
    return {};
  }

  /// Destroys the data key: its content cannot be read from any backup made after this, nor from
  /// an older one once the destruction list is replayed. Again: nothing changes.
  virtual Uitkomst vernietig_sleutel(std::string_view dossier, Moment moment) = 0;

  /// Keyed blind index of 16 bytes: equal `soort` and text give equal bytes; another `soort` gives
  /// unrelated ones. `genormaliseerd` is compared byte by byte, so normalise first.
  virtual Result<Bytes> blinde_index(std::string_view soort, std::string_view genormaliseerd) = 0;
};

}  // namespace baken::app
