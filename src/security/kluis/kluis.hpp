// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <span>
#include <string>
#include <string_view>

#include "app/poorten/sleutelopslag.hpp"
#include "app/poorten/verzegelaar.hpp"
#include "base/id.hpp"
#include "base/klok.hpp"
#include "security/geheim.hpp"
#include "security/kluis/sleutelbos.hpp"
#include "security/kluis/sleutelcache.hpp"
#include "security/sleutel/organisatiesleutel.hpp"

namespace baken::security {

/// The vault: a data key per dossier, wrapped by the organisation key, kept in the key store.
/// Starts sealed; `ontgrendel` opens it. Safe to call from several threads.
class Kluis final : public app::Verzegelaar {
 public:
  static constexpr std::size_t sleutels_in_geheugen = 16'384;

  /// `opslag` and `klok` outlive the vault.
  Kluis(app::Sleutelopslag& opslag, const Klok& klok,
        std::size_t hoogstens_in_geheugen = sleutels_in_geheugen);

  /// Opens the vault when the key is the one of this key store (`toets_sleutel`).
  Uitkomst ontgrendel(const Sleutelaanbod& aanbod);
  /// Seals it again and wipes every key from memory; waits for who is just using one.
  void vergrendel();
  bool ontgrendeld() const;

  Result<Bytes> verzegel(const app::Plaats& plaats, std::string_view klare_tekst) override;
  Result<std::string> open(const app::Plaats& plaats, const Bytes& verzegeld) override;
  Uitkomst maak_sleutel(std::string_view dossier) override;
  /// In one transaction of the key store.
  Uitkomst maak_sleutels(std::span<const Id> dossiers) override;
  Uitkomst vernietig_sleutel(std::string_view dossier, Moment moment) override;
  Result<Bytes> blinde_index(std::string_view soort, std::string_view genormaliseerd) override;

  /// What wraps the signing key of the log, of the newest version or of that one. Verzegeld as long
  /// as the vault is.
  struct Logboeksleutel {
    Sleutel sleutel;
    std::int64_t versie;
  };
  Result<Logboeksleutel> logboeksleutel() const;
  Result<Sleutel> logboeksleutel(std::int64_t versie);

  /// Takes over a new organisation key that was handed over in the key store, and drops an old one
  /// that lapsed. A vault that can go on with neither seals itself (Verzegeld). Gives the newest
  /// version that it holds.
  Result<std::int64_t> volg_wissel();

  struct Accountsleutels {
    Sleutel accounts;
    Sleutel toestel;
  };
  /// For what logging in keeps and signs. Verzegeld as long as the vault is.
  Result<Accountsleutels> accountsleutels() const;

  /// Forgets the keys that other processes destroyed since the last call. Where several servers
  /// share one key store, each calls this every few seconds.
  Uitkomst volg_vernietigingen();

  Sleutelcache::Stand stand() { return cache_.stand(); }

 private:
  using Greep = Sleutelbos::Greep;

  Result<Greep> sleutels() const;
  /// After the keys turned out to be too old.
  Result<Greep> ververst(const Greep& oud);
  /// Seals, unless somebody gave other keys meanwhile.
  void laat_los(const Greep& oud);
  Result<Sleutel> omhulling(const Greep& greep, std::int64_t versie);
  Result<Sleutel> datasleutel(const Greep& greep, std::string_view dossier);
  static app::OmhuldeSleutel nieuwe_sleutel(const Sleutelbos& sleutels, std::string_view dossier);
  Uitkomst bewaar_nieuwe(std::span<const Id> dossiers);

  app::Sleutelopslag& opslag_;
  const Klok& klok_;
  Sleutelcache cache_;
  mutable std::shared_mutex slot_;
  Greep sleutels_;  ///< null: sealed
  std::mutex volgslot_;
  std::int64_t laatste_vernietiging_ = 0;
};

}  // namespace baken::security
