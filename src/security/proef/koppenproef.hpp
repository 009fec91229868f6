// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "security/logketen/blad.hpp"
#include "security/logketen/kop.hpp"
#include "security/logketen/merkle.hpp"

namespace baken::security::proef {

/// A log in memory with its heads, for tests only: made-up records, signed by a key of its own.
class Koppenproef {
 public:
  explicit Koppenproef(std::uint8_t sleutel = 1) : pen_(zaad(sleutel)) {}

  /// Adds records and a head over all of them.
  void groei(int aantal) {
    for (int i = 0; i < aantal; ++i) voeg_toe();
    zet_kop();
  }
  void zet_kop() {
    logketen::Kop kop{
        .log = log,
        .grootte = front_.grootte(),
        .wortel = front_.wortel(),
        .keten = keten_,
        .moment = Moment{std::chrono::milliseconds{1'700'000'000'000 +
                                                   static_cast<std::int64_t>(koppen.size())}},
        .vorige = koppen.empty() ? logketen::Hash{} : logketen::hash_van(koppen.back())};
    onderteken(kop);
    koppen.push_back(kop);
  }
  void onderteken(logketen::Kop& kop) const { pen_.onderteken(kop); }
  const logketen::Publiek& publiek() const { return pen_.publiek(); }

  void voeg_toe() {
    app::Ketenregel regel{.nummer = static_cast<std::int64_t>(regels.size()) + 1};
    app::Logstuk stuk{{}, willekeurig(logketen::zout_bytes)};
    stuk.velden[app::veld_id] = "id-" + std::to_string(regel.nummer);
    stuk.velden[app::veld_handeling] = "dossier.lezen";
    stuk.velden[app::veld_uitkomst] = "gelukt";
    const auto blad = logketen::blad(stuk);
    keten_ = logketen::volgende_keten(keten_, blad);
    front_.voeg_toe(blad);
    regel.blad = logketen::als_bytes(blad);
    regel.keten = logketen::als_bytes(keten_);
    regel.regel = stuk.velden[app::veld_id];
    regel.stuk = std::move(stuk);
    regels.push_back(std::move(regel));
  }

  Id log = "00000000-0000-7000-8000-000000000001";
  std::vector<app::Ketenregel> regels;
  std::vector<logketen::Kop> koppen;

 private:
  static Sleutel zaad(std::uint8_t sleutel) {
    Sleutel uit;
    uit.data()[0] = sleutel;
    return uit;
  }
  logketen::Ondertekenaar pen_;
  logketen::Merklefront front_;
  logketen::Hash keten_ = logketen::keten_begin;
};

}  // namespace baken::security::proef
