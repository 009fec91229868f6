// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/poorten/logketen.hpp"
#include "app/poorten/sleutelopslag.hpp"
#include "base/fout.hpp"
#include "base/klok.hpp"

namespace baken::app {

/// What the key store gets when the organisation key begins to change.
struct Wisselbegin {
  Organisatiesleutelrecord nieuw;
  std::vector<Sleuteloverdracht> overdracht;
  std::vector<BlijvendeSleutel> blijvend;  ///< under the new key
};

/// A server that has a key in memory.
struct Sleutelhouder {
  std::string naam;
  std::int64_t versie = 0;  ///< the newest version it holds
  std::string gezien;       ///< changes whenever it lives, during a change
};

/// What changing the organisation key asks of the key store. Every method is durable when it
/// returns.
class Wisselopslag {
 public:
  virtual ~Wisselopslag() = default;

  /// In one transaction. Conflict when the version exists or a change is under way.
  virtual Uitkomst begin(const Wisselbegin& begin) = 0;

  /// Keys under another version than `versie`, after this dossier, by dossier.
  virtual Result<std::vector<OmhuldeSleutel>> onder_andere(std::int64_t versie, std::string_view na,
                                                           std::size_t hoogstens) = 0;
  /// How many of these there are.
  virtual Result<std::int64_t> aantal_onder_andere(std::int64_t versie) = 0;

  /// Puts each key in the place of the one under version `van`, in one transaction. A key that was
  /// destroyed or replaced meanwhile stays as it is.
  virtual Uitkomst vervang(std::span<const OmhuldeSleutel> sleutels, std::int64_t van) = 0;

  virtual Result<std::optional<Logsleutelrecord>> logsleutel() = 0;
  virtual Uitkomst vervang_logsleutel(const Logsleutelrecord& sleutel, std::int64_t van) = 0;

  /// Ends the change: the older version lapses, and what was handed over is removed. Conflict, and
  /// nothing changes, as long as something is under another version or a server holds no newer key.
  virtual Uitkomst voltooi(std::int64_t versie, Moment nu) = 0;

  virtual Uitkomst meld_houder(const Sleutelhouder& houder) = 0;
  virtual Uitkomst verwijder_houder(std::string_view naam) = 0;
  virtual Result<std::vector<Sleutelhouder>> houders() = 0;
};

}  // namespace baken::app
