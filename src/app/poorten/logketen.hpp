// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/poorten/opslag.hpp"
#include "base/bytes.hpp"
#include "base/fout.hpp"
#include "base/id.hpp"

namespace baken::app {

/// The columns of a log record, in the order in which the chain covers them. Part of the format
/// (docs/logboek.md): never reorder or drop one; a new one needs a new version of the encoding.
inline constexpr std::array<std::string_view, 14> logveldnamen{
    "id",       "moment",     "handeling",    "medewerker_id", "rol",
    "relatie",  "dossier_id", "onderwerp_id", "uitkomst",      "verzoek_id",
    "afzender", "doel",       "namens_id",    "bijzonderheid"};

/// A stored record, column by column; no value is NULL.
using Logvelden = std::array<std::optional<std::string>, logveldnamen.size()>;
inline constexpr std::size_t veld_id = 0;
inline constexpr std::size_t veld_moment = 1;
inline constexpr std::size_t veld_handeling = 2;
inline constexpr std::size_t veld_uitkomst = 8;
inline constexpr std::size_t veld_bijzonderheid = 13;

struct Logstuk {
  Logvelden velden;
  Bytes zout;  ///< empty: a record of before the chain, which gets its salt with its number
};

/// A record gets its place.
struct Schakel {
  std::int64_t nummer = 0;
  Id regel;
  Bytes nieuw_zout{};  ///< only when it had none
  Bytes blad{};
  Bytes keten{};
};

/// A place with what is stored there, as the verifier reads it.
struct Ketenregel {
  std::int64_t nummer = 0;
  Bytes blad{};
  Bytes keten{};
  std::optional<Id> regel{};      ///< nullopt: the record was wiped with its dossier
  std::optional<Logstuk> stuk{};  ///< nullopt with a `regel`: the record is gone
};

/// How far the chain is. One row, changed with every link.
struct Ketenstand {
  Id log;  ///< empty: nothing was ever signed
  std::int64_t grootte = 0;
  Bytes front{};
  Bytes keten{};
  std::int64_t koppen = 0;       ///< number of the last signed head
  std::int64_t kop_grootte = 0;  ///< and its size
  Bytes kop_hash{};              ///< empty: none
  bool nieuwe_reeks = false;     ///< a backup was put back: the next head begins a new series
};

/// Some records that wait for a place.
struct Wachtenden {
  std::vector<Logstuk> stukken;
  std::size_t gelezen = 0;  ///< places in the queue; more than records when some are gone
  Id laatste{};             ///< the last place that was looked at
};

/// Records that have no place yet.
struct Wachtrij {
  std::int64_t wachtend = 0;
  std::int64_t verdwenen = 0;  ///< were to get one, but are gone: only a stranger removes these
};

struct Bewaardekop {
  std::int64_t nummer = 0;
  std::int64_t grootte = 0;
  Id log{};
  Bytes hash{};
  std::string tekst{};  ///< the line as a witness gets it
};

/// What the chain asks of the main database, within one transaction.
class Ketenwerk {
 public:
  virtual ~Ketenwerk() = default;

  /// Whether this process may add links now; another one is at it when it gives false. To be asked
  /// before anything else.
  virtual bool neem_beurt() = 0;

  virtual Ketenstand stand() = 0;
  /// Throws std::logic_error when the stored size is not `oud`: somebody else was at it.
  virtual void zet_stand(const Ketenstand& nieuw, std::int64_t oud) = 0;

  /// Records without a place, in order of their ids, after this id (empty: from the first).
  virtual Wachtenden wachtend(const Id& na, std::size_t hoogstens) = 0;
  virtual Wachtrij wachtrij() = 0;
  virtual void hecht(std::span<const Schakel> schakels) = 0;

  virtual void bewaar_kop(const Bewaardekop& kop) = 0;
  virtual std::vector<Bewaardekop> koppen_na(std::int64_t nummer, std::size_t hoogstens) = 0;
  virtual std::optional<std::int64_t> kop_met(const Bytes& hash) = 0;
  /// The first head of a series.
  virtual std::optional<std::int64_t> eerste_kop_van(const Id& log) = 0;

  virtual std::vector<Ketenregel> regels_na(std::int64_t nummer, std::size_t hoogstens) = 0;
  /// Records that have no place and do not wait for one: nobody but a stranger leaves these.
  virtual std::int64_t losse_regels() = 0;

  /// The places of the records about any of these.
  virtual std::vector<std::int64_t> plaatsen_van(std::span<const Id> onderwerpen) = 0;
  virtual std::int64_t wachtend_van(std::span<const Id> onderwerpen) = 0;
  /// Removes content and salt; number and leaf stay.
  virtual void wis(std::span<const std::int64_t> nummers) = 0;

  /// In the same transaction.
  virtual Logboek& logboek() = 0;
};

class Ketenopslag {
 public:
  virtual ~Ketenopslag() = default;
  using Werk = std::function<Uitkomst(Ketenwerk&)>;
  virtual Uitkomst schrijf(const Werk& werk) = 0;
  virtual Uitkomst lees(const Werk& werk) = 0;
};

/// The signing key of the log, as the key store keeps it.
struct Logsleutelrecord {
  Bytes publiek;  ///< 32 bytes, Ed25519
  Bytes omhuld;   ///< the seed, wrapped
  std::int64_t sleutelversie = 1;
};

class Logsleutelopslag {
 public:
  virtual ~Logsleutelopslag() = default;
  virtual Result<std::optional<Logsleutelrecord>> zoek() = 0;
  /// Unless there is one already, or a newer organisation key exists than the one that wraps it:
  /// that is no fault, and the caller reads back which one holds.
  virtual Uitkomst bewaar(const Logsleutelrecord& sleutel, Moment aangemaakt) = 0;
};

/// A second place that keeps the signed heads.
class Getuige {
 public:
  virtual ~Getuige() = default;
  virtual std::string naam() const = 0;  ///< for figures and log; no personal data
  /// The hash of the last head it holds; nullopt: it holds none.
  virtual Result<std::optional<Bytes>> laatste() = 0;
  /// Durable when it gives success; a head that it has already is no fault. Conflict: this head
  /// does not continue what it holds.
  virtual Uitkomst neem(const std::string& kopregel) = 0;
};

}  // namespace baken::app
