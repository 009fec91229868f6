// SPDX-License-Identifier: EUPL-1.2
#include "security/logketen/zegelaar.hpp"

#include <stdexcept>

#include "security/logketen/blad.hpp"

namespace baken::security::logketen {
namespace {

/// A backlog of millions gets heads on the way.
constexpr std::int64_t kop_na_hoogstens = 50'000;

Merklefront lees_front(const app::Ketenstand& stand) {
  auto front = Merklefront::uit(static_cast<std::uint64_t>(stand.grootte), stand.front);
  if (!front) throw std::logic_error("the frontier of the log does not fit its size");
  return std::move(*front);
}

Hash lees_hash(const Bytes& bytes, const Hash& anders) {
  if (bytes.empty()) return anders;
  auto hash = als_hash(bytes);
  if (!hash) throw std::logic_error("a hash of the log has another length");
  return *hash;
}

}  // namespace

/// The chain while a transaction adds to it.
struct Zegelaar::Toestand {
  explicit Toestand(app::Ketenstand opgeslagen)
      : stand(std::move(opgeslagen)),
        oud(stand.grootte),
        front(lees_front(stand)),
        keten(lees_hash(stand.keten, keten_begin)) {}

  app::Ketenstand stand;
  std::int64_t oud;
  Merklefront front;
  Hash keten;
};

Uitkomst Zegelaar::ronde() {
  std::lock_guard vast{slot_};
  try {
    auto gedaan = doe_ronde();
    if (!gedaan && gedaan.error().code != Foutcode::Verzegeld) ++mislukt_;
    return gedaan;
  } catch (...) {
    ++mislukt_;
    throw;
  }
}

void Zegelaar::vergeet_sleutel() {
  std::lock_guard vast{slot_};
  sleutel_.reset();
}

Uitkomst Zegelaar::doe_ronde() {
  BAKEN_PROBEER(zorg_voor_sleutel());
  BAKEN_NEEM(auto voortgang, kijk());
  while (!voortgang.klaar) {
    BAKEN_NEEM(voortgang, stap(voortgang.na));
  }
  return {};
}

Uitkomst Zegelaar::zorg_voor_sleutel() {
  if (sleutel_) return {};
  return met_schone_stapel([&]() -> Uitkomst {
    BAKEN_NEEM(auto sleutel, met_.sleutel());
    sleutel_ = std::make_unique<Ondertekenaar>(std::move(sleutel));
    return {};
  });
}

/// Looks without a write transaction: most rounds find nothing.
Result<Zegelaar::Voortgang> Zegelaar::kijk() {
  Voortgang voortgang;
  BAKEN_PROBEER(met_.opslag.lees([&](app::Ketenwerk& werk) -> Uitkomst {
    const auto stand = werk.stand();
    voortgang.klaar = stand.grootte == stand.kop_grootte && !stand.nieuwe_reeks &&
                      werk.wachtend({}, 1).gelezen == 0;
    grootte_ = stand.grootte;
    return {};
  }));
  return voortgang;
}

Result<Zegelaar::Voortgang> Zegelaar::stap(const Id& na) {
  Voortgang voortgang;
  BAKEN_PROBEER(met_.opslag.schrijf([&](app::Ketenwerk& werk) -> Uitkomst {
    voortgang = in_transactie(werk, na);
    return {};
  }));
  return voortgang;
}

/// Goes on after the last batch, because a queue that is emptied at its front is slow to read from
/// there; ends only when a look from the first finds little, since an act may commit late.
Zegelaar::Voortgang Zegelaar::in_transactie(app::Ketenwerk& werk, const Id& na) {
  if (!werk.neem_beurt()) return {{}, true};  // another process is at it
  Toestand toestand{werk.stand()};
  auto wachtend = werk.wachtend(na, met_.greep);
  const bool weinig = wachtend.gelezen < met_.greep;
  const Voortgang voortgang{weinig ? Id{} : wachtend.laatste, weinig && na.empty()};
  if (!wachtend.stukken.empty()) werk.hecht(schakel(std::move(wachtend.stukken), toestand));
  if (voortgang.klaar || toestand.stand.grootte - toestand.stand.kop_grootte >= kop_na_hoogstens)
    zet_kop(werk, toestand);
  toestand.stand.front = toestand.front.bytes();
  toestand.stand.keten = als_bytes(toestand.keten);
  werk.zet_stand(toestand.stand, toestand.oud);
  grootte_ = toestand.stand.grootte;
  return voortgang;
}

std::vector<app::Schakel> Zegelaar::schakel(std::vector<app::Logstuk> stukken, Toestand& toestand) {
  std::vector<app::Schakel> schakels;
  schakels.reserve(stukken.size());
  for (auto& stuk : stukken) {
    app::Schakel nieuw{++toestand.stand.grootte, stuk.velden[app::veld_id].value()};
    if (stuk.zout.empty()) stuk.zout = nieuw.nieuw_zout = willekeurig(zout_bytes);
    const Hash deze = blad(stuk);
    toestand.keten = volgende_keten(toestand.keten, deze);
    toestand.front.voeg_toe(deze);
    nieuw.blad = als_bytes(deze);
    nieuw.keten = als_bytes(toestand.keten);
    schakels.push_back(std::move(nieuw));
  }
  return schakels;
}

void Zegelaar::zet_kop(app::Ketenwerk& werk, Toestand& toestand) {
  auto& stand = toestand.stand;
  if (stand.grootte == stand.kop_grootte && !stand.nieuwe_reeks) return;
  if (stand.log.empty() || stand.nieuwe_reeks) {
    stand.log = met_.ids.nieuw();
    ++reeksen_;
  }
  stand.nieuwe_reeks = false;
  Kop kop{.log = stand.log,
          .grootte = static_cast<std::uint64_t>(stand.grootte),
          .wortel = toestand.front.wortel(),
          .keten = toestand.keten,
          .moment = met_.klok.nu(),
          .vorige = lees_hash(stand.kop_hash, Hash{})};
  sleutel_->onderteken(kop);
  stand.kop_grootte = stand.grootte;
  stand.kop_hash = als_bytes(hash_van(kop));
  werk.bewaar_kop({++stand.koppen, stand.grootte, stand.log, stand.kop_hash, als_regel(kop)});
  laatste_kop_ = kop.moment.time_since_epoch().count();
}

Zegelaar::Stand Zegelaar::stand() const {
  return {grootte_, Moment{std::chrono::milliseconds{laatste_kop_.load()}}, mislukt_, reeksen_};
}

}  // namespace baken::security::logketen
