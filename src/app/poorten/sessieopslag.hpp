// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/poorten/toegang.hpp"
#include "base/bytes.hpp"
#include "base/fout.hpp"
#include "base/id.hpp"
#include "base/klok.hpp"

namespace baken::app {

/// Where somebody logs in from, as far as is kept: to recognise one's own sessions by.
struct Herkomst {
  std::string adres{};    ///< IP address
  std::string browser{};  ///< `Firefox`; empty: not known
  std::string systeem{};  ///< `Windows`; empty: not known
};

/// A login that has not ended. The token itself is with the browser only.
struct Sessie {
  Bytes tokenhash;  ///< 32 bytes; primary key
  Id medewerker;
  Rol als = Rol::Procesregisseur;  ///< the role in which this session acts; stored as its slug
  Moment aangemaakt{};
  Moment laatst_gebruikt{};
  Id id{};  ///< by which its owner names it; opens nothing
  Herkomst van{};
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
  /// By when they were last used, the latest first.
  virtual Result<std::vector<Sessie>> van_medewerker(std::string_view medewerker) = 0;
  /// Another role to act in. Whether the session was there.
  virtual Result<bool> wijzig_rol(const Bytes& tokenhash, Rol als) = 0;
  /// One session of this employee. Whether it was there.
  virtual Result<bool> verwijder_een(std::string_view medewerker, std::string_view id) = 0;
  /// All sessions of this employee but this one.
  virtual Uitkomst verwijder_andere(std::string_view medewerker, const Bytes& tokenhash) = 0;
  /// All sessions of one employee, and what she holds between the steps of logging in: password
  /// changed, account blocked, left.
  virtual Uitkomst verwijder_van_medewerker(std::string_view medewerker) = 0;
  /// Cleaning up: every session made, or last used, at or before these moments.
  virtual Uitkomst verwijder_verlopen(Moment aangemaakt_tot, Moment gebruikt_tot) = 0;
};

}  // namespace baken::app
