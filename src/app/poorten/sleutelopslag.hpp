// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "base/fout.hpp"
#include "base/id.hpp"
#include "base/klok.hpp"

namespace baken::app {

/// The data key of one dossier, wrapped by the organisation key.
struct OmhuldeSleutel {
  Id dossier;
  Bytes omhuld;                    ///< empty: the key was destroyed (NULL in the table)
  std::int64_t sleutelversie = 1;  ///< version of the organisation key that wraps it

  bool vernietigd() const { return omhuld.empty(); }
};

/// What the key store remembers of an organisation key; never the key itself.
struct Organisatiesleutelrecord {
  std::int64_t versie = 1;
  Bytes controle;             ///< proves that a key is this one
  std::optional<Bytes> zout;  ///< only of a passphrase
  /// `sleutelbestand`, for a passphrase `argon2id$m=KiB,t=passes`, for a token `pkcs11$aes-gcm`.
  std::string soort;
  Moment aangemaakt{};
  std::optional<Bytes> omhuld{};  ///< only of a token: the key as the token wrapped it
};

/// A subkey that stays when the organisation key changes, wrapped by the key of `sleutelversie`.
struct BlijvendeSleutel {
  std::string doel;
  Bytes omhuld;
  std::int64_t sleutelversie = 1;
};

/// The organisation key of one version, wrapped under the one of another.
struct Sleuteloverdracht {
  std::int64_t versie = 0;
  std::int64_t onder_versie = 0;
  Bytes omhuld;
};

/// All that opening the vault must know, as of one moment.
struct Sleutelstand {
  /// Newest first: none in a new store, two while the organisation key is being changed.
  std::vector<Organisatiesleutelrecord> geldig{};
  std::vector<Sleuteloverdracht> overdracht{};  ///< only during a change, and not in a backup
  std::vector<BlijvendeSleutel> blijvend{};     ///< none before the first change

  bool in_wissel() const { return geldig.size() > 1; }
};

/// `Fout::context` of a Conflict: the key was wrapped by an organisation key that has a successor.
inline constexpr std::string_view sleutelversie_verouderd = "sleutelversie-verouderd";

/// One line of the destruction list.
struct Vernietiging {
  /// Ascending from 1 without reuse, in order of commit: who has seen n never misses a lower one.
  std::int64_t nummer = 0;
  Id dossier;
  Moment moment{};
};

/// The key store: its own database, apart from the content that its keys open. Tables
///   dossiersleutel(dossier_id, omhuld NULL, sleutelversie, aangemaakt, vernietigd NULL)
///   organisatiesleutel(versie, controle, zout NULL, soort, aangemaakt, vervallen NULL, omhuld
///   NULL) blijvende_sleutel(doel, omhuld, sleutelversie) sleuteloverdracht(versie, onder_versie,
///   omhuld) vernietiging(nummer, dossier_id, moment)
/// Every method may be called from several threads, and is durable when it returns.
class Sleutelopslag {
 public:
  virtual ~Sleutelopslag() = default;

  /// nullopt: no key was ever kept for this dossier. `vernietigd()`: there was one.
  virtual Result<std::optional<OmhuldeSleutel>> zoek(std::string_view dossier) = 0;

  /// Keeps the key unless the dossier has one already, or had one that was destroyed; neither is
  /// a fault. The caller reads back which key holds. Conflict with context
  /// `sleutelversie_verouderd` when a newer organisation key exists: nothing is kept.
  virtual Uitkomst bewaar(const OmhuldeSleutel& sleutel, Moment aangemaakt) = 0;

  /// As `bewaar` for many keys in one transaction (demo and benchmark data).
  virtual Uitkomst bewaar_alle(std::span<const OmhuldeSleutel> sleutels, Moment aangemaakt) = 0;

  /// Makes `omhuld` NULL and adds a line to the destruction list, in one transaction. Destroyed
  /// already: nothing changes. Unknown dossier: a destroyed row and a line are added all the same,
  /// because the replay of a newer list on an older key store must also stop keys made later.
  virtual Uitkomst vernietig(std::string_view dossier, Moment moment) = 0;

  /// The destruction list after `nummer` (0: all of it), ascending.
  virtual Result<std::vector<Vernietiging>> vernietigd_na(std::int64_t nummer) = 0;

  /// The newest organisation key that this store knows; nullopt in a new store.
  virtual Result<std::optional<Organisatiesleutelrecord>> zoek_organisatiesleutel() = 0;

  virtual Result<Sleutelstand> sleutelstand() = 0;

  /// Conflict when the version exists already.
  virtual Uitkomst bewaar_organisatiesleutel(const Organisatiesleutelrecord& record) = 0;
};

}  // namespace baken::app
