// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <span>

#include "base/bytes.hpp"
#include "base/fout.hpp"
#include "security/geheim.hpp"
#include "security/sleutel/bron.hpp"

namespace baken::security {

/// A session with one token, logged in; the module is loaded as long as this lives. One at a time
/// in a process.
class Pkcs11 {
 public:
  /// NietBeschikbaar when the module or the token is not there; Ongeldig when the PIN is not right.
  static Result<Pkcs11> open(const Tokenkeuze& keuze);

  Pkcs11(Pkcs11&&) noexcept;
  ~Pkcs11();

  /// An AES-256 key that cannot be taken out. Conflict when there is one of this label.
  Uitkomst maak_sleutel();
  /// Format byte 1 | IV (12) | AES-256-GCM of the 32 bytes with its tag (48).
  Result<Bytes> omhul(const Sleutel& sleutel);
  /// Ongeldig when the token's key does not open it.
  Result<Sleutel> onthul(const Bytes& omhuld);

 private:
  struct Binnen;
  explicit Pkcs11(std::unique_ptr<Binnen> binnen);
  std::unique_ptr<Binnen> binnen_;
};

}  // namespace baken::security
