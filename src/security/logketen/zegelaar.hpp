// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>

#include "app/poorten/logketen.hpp"
#include "base/klok.hpp"
#include "security/logketen/kop.hpp"
#include "security/logketen/merkle.hpp"

namespace baken::security::logketen {

/// Gives committed records their place, links them and signs heads. Several processes may each
/// have one on the same database: one works at a time. Thread-safe.
class Zegelaar {
 public:
  /// Gives the signing key; asked until it succeeds once.
  using Sleutelbron = std::function<Result<Ondertekenaar>()>;
  struct Delen {
    app::Ketenopslag& opslag;
    const Klok& klok;
    IdBron& ids;
    Sleutelbron sleutel;
    std::size_t greep = 500;  ///< records in one transaction, at most
  };
  explicit Zegelaar(Delen delen) : met_(std::move(delen)) {}

  /// Links everything that waits and signs a head over it. Nothing new: nothing is written.
  /// Verzegeld while the vault is.
  Uitkomst ronde();

  /// Wipes the signing key; the next round asks for it again. Waits for a round that is going on.
  void vergeet_sleutel();

  /// For figures.
  struct Stand {
    std::int64_t grootte = 0;
    Moment laatste_kop{};
    std::int64_t mislukt = 0;
    std::int64_t reeksen = 0;  ///< series of heads that this process began
  };
  Stand stand() const;

 private:
  struct Toestand;

  Uitkomst doe_ronde();
  /// Where a round is.
  struct Voortgang {
    Id na{};             ///< the last record that was taken; empty: look from the first
    bool klaar = false;  ///< nothing waits any more
  };

  Result<Voortgang> kijk();
  Result<Voortgang> stap(const Id& na);
  Voortgang in_transactie(app::Ketenwerk& werk, const Id& na);
  std::vector<app::Schakel> schakel(std::vector<app::Logstuk> stukken, Toestand& toestand);
  void zet_kop(app::Ketenwerk& werk, Toestand& toestand);
  Uitkomst zorg_voor_sleutel();

  Delen met_;
  std::mutex slot_;
  std::unique_ptr<Ondertekenaar> sleutel_;
  std::atomic<std::int64_t> grootte_{0};
  std::atomic<std::int64_t> laatste_kop_{0};
  std::atomic<std::int64_t> mislukt_{0};
  std::atomic<std::int64_t> reeksen_{0};
};

}  // namespace baken::security::logketen
