// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/poorten/toegang.hpp"
#include "base/bytes.hpp"
#include "base/fout.hpp"
#include "base/id.hpp"
#include "base/klok.hpp"

namespace baken::app {

/// A login that has not ended. The token itself is with the browser only.
struct Sessie {
  Bytes tokenhash;  ///< 32 bytes; primary key
  Id medewerker;
  Rol als = Rol::Procesregisseur;  ///< the role in which this session acts; stored as its slug
  Moment aangemaakt{};
  Moment laatst_gebruikt{};
};

/// Where sessions are kept. Every method may be called from several threads.
class Sessieopslag {
 public:
  virtual ~Sessieopslag() = default;

  virtual Uitkomst bewaar(const Sessie& sessie) = 0;
  virtual Result<std::optional<Sessie>> zoek(const Bytes& tokenhash) = 0;
  /// Sets `laatst_gebruikt`; a session that is gone stays gone (no fault).
  virtual Uitkomst raak_aan(const Bytes& tokenhash, Moment laatst_gebruikt) = 0;
  /// Not there: no fault.
  virtual Uitkomst verwijder(const Bytes& tokenhash) = 0;
  /// All sessions of one employee: password changed, account blocked, left.
  virtual Uitkomst verwijder_van_medewerker(std::string_view medewerker) = 0;
  /// Cleaning up: every session made, or last used, at or before these moments.
  virtual Uitkomst verwijder_verlopen(Moment aangemaakt_tot, Moment gebruikt_tot) = 0;
};

}  // namespace baken::app
