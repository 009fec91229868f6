// SPDX-License-Identifier: EUPL-1.2
#include "security/kluis/kluis.hpp"

#include <array>
#include <thread>
#include <vector>

#include "security/kluis/verpakking.hpp"

namespace baken::security {
namespace {

constexpr std::size_t index_bytes = 16;

tl::unexpected<Fout> is_vernietigd() {
  return mislukt(Fout{Foutcode::NietGevonden,
                      "De gegevens van dit dossier zijn vernietigd en niet meer te lezen.",
                      {},
                      std::string{app::sleutel_vernietigd}});
}

tl::unexpected<Fout> ontbreekt() {
  return mislukt(Fout{Foutcode::NietGevonden,
                      "Dit dossier heeft geen sleutel: waarschuw het applicatiebeheer.",
                      {},
                      std::string{app::sleutel_ontbreekt}});
}

}  // namespace

Kluis::Kluis(app::Sleutelopslag& opslag, const Klok& klok, std::size_t hoogstens_in_geheugen)
    : opslag_(opslag), klok_(klok), cache_(hoogstens_in_geheugen) {}

Uitkomst Kluis::ontgrendel(const Sleutelaanbod& aanbod) {
  BAKEN_NEEM(auto versie, toets_sleutel(aanbod, opslag_, klok_.nu()));
  BAKEN_NEEM(auto stand, opslag_.sleutelstand());
  BAKEN_NEEM(auto nieuw, Sleutelbos::uit(aanbod.sleutel, versie, stand));
  std::unique_lock vast{slot_};
  sleutels_ = std::move(nieuw);
  return {};
}

void Kluis::vergrendel() {
  std::weak_ptr<const Sleutelbos> in_gebruik;
  {
    std::unique_lock vast{slot_};
    in_gebruik = sleutels_;
    sleutels_.reset();
  }
  // Who has just taken the keys finishes what he does: a read of one key, at most. Only then the
  // cache, or he would leave a key in it.
  while (!in_gebruik.expired()) std::this_thread::yield();
  cache_.vergeet_alles();
}

bool Kluis::ontgrendeld() const {
  return sleutels().has_value();
}

Result<Kluis::Greep> Kluis::sleutels() const {
  std::shared_lock vast{slot_};
  if (sleutels_ == nullptr)
    return mislukt(Foutcode::Verzegeld,
                   "Baken is verzegeld: de beheerder moet eerst de sleutel van de organisatie "
                   "geven.");
  return sleutels_;
}

Result<Kluis::Greep> Kluis::ververst(const Greep& oud) {
  BAKEN_NEEM(auto stand, opslag_.sleutelstand());
  if (oud->past_bij(stand)) return oud;
  auto nieuw = oud->ververs(stand);
  if (!nieuw) {
    laat_los(oud);
    return mislukt(Foutcode::Verzegeld, nieuw.error().melding);
  }
  std::unique_lock vast{slot_};
  if (sleutels_ == oud) sleutels_ = *nieuw;
  return *nieuw;
}

void Kluis::laat_los(const Greep& oud) {
  {
    std::unique_lock vast{slot_};
    if (sleutels_ != oud) return;
    sleutels_.reset();
  }
  cache_.vergeet_alles();
}

Result<std::int64_t> Kluis::volg_wissel() {
  BAKEN_NEEM(auto greep, sleutels());
  BAKEN_NEEM(greep, ververst(greep));
  return greep->nieuwste();
}

/// The wrapping key of a version; looks in the store for one that this vault does not know yet.
Result<Sleutel> Kluis::omhulling(const Greep& greep, std::int64_t versie) {
  if (auto bekend = greep->omhulling(versie)) return *bekend;
  BAKEN_NEEM(auto verser, ververst(greep));
  if (auto bekend = verser->omhulling(versie)) return *bekend;
  return mislukt(Foutcode::Beschadigd,
                 "Een sleutel in de sleutelopslag hoort bij een vervallen sleutel van de "
                 "organisatie: waarschuw het applicatiebeheer.");
}

Result<Sleutel> Kluis::datasleutel(const Greep& greep, std::string_view dossier) {
  Sleutel sleutel;
  if (cache_.zoek(dossier, sleutel)) return sleutel;
  const std::uint64_t stempel = cache_.stempel(dossier);
  BAKEN_NEEM(auto bewaard, opslag_.zoek(dossier));
  if (!bewaard) return ontbreekt();
  if (bewaard->vernietigd()) return is_vernietigd();
  BAKEN_NEEM(const auto onder, omhulling(greep, bewaard->sleutelversie));
  BAKEN_NEEM(sleutel, onthul(onder, dossier, bewaard->sleutelversie, bewaard->omhuld));
  cache_.onthoud(dossier, sleutel, stempel);
  return sleutel;
}

Result<Bytes> Kluis::verzegel(const app::Plaats& plaats, std::string_view klare_tekst) {
  BAKEN_NEEM(auto greep, sleutels());
  return met_schone_stapel([&]() -> Result<Bytes> {
    BAKEN_NEEM(auto sleutel, datasleutel(greep, plaats.dossier));
    return verpak(sleutel, plaats, klare_tekst);
  });
}

Result<std::string> Kluis::open(const app::Plaats& plaats, const Bytes& verzegeld) {
  BAKEN_NEEM(auto greep, sleutels());
  return met_schone_stapel([&]() -> Result<std::string> {
    BAKEN_NEEM(auto sleutel, datasleutel(greep, plaats.dossier));
    return pak_uit(sleutel, plaats, verzegeld);
  });
}

app::OmhuldeSleutel Kluis::nieuwe_sleutel(const Sleutelbos& sleutels, std::string_view dossier) {
  const std::int64_t versie = sleutels.nieuwste();
  Sleutel nieuw;
  randombytes_buf(nieuw.data(), Sleutel::size());
  return {Id{dossier}, omhul(sleutels.omhulling(versie).value(), dossier, versie, nieuw), versie};
}

/// Again when the organisation key changed in between: nothing may be left under the old one.
Uitkomst Kluis::bewaar_nieuwe(std::span<const Id> dossiers) {
  BAKEN_NEEM(auto greep, sleutels());
  for (int keer = 0;; ++keer) {
    std::vector<app::OmhuldeSleutel> nieuw;
    nieuw.reserve(dossiers.size());
    for (const Id& dossier : dossiers) nieuw.push_back(nieuwe_sleutel(*greep, dossier));
    auto bewaard = opslag_.bewaar_alle(nieuw, klok_.nu());
    if (bewaard || bewaard.error().context != app::sleutelversie_verouderd || keer == 3)
      return bewaard;
    BAKEN_NEEM(greep, ververst(greep));
  }
}

Uitkomst Kluis::maak_sleutel(std::string_view dossier) {
  BAKEN_PROBEER(sleutels());
  BAKEN_NEEM(auto bewaard, opslag_.zoek(dossier));
  if (bewaard && bewaard->vernietigd()) return is_vernietigd();
  if (bewaard) return {};
  // Not into the cache: another process may have been first, and then its key holds.
  const Id id{dossier};
  return bewaar_nieuwe({&id, 1});
}

Uitkomst Kluis::maak_sleutels(std::span<const Id> dossiers) {
  return met_schone_stapel([&] { return bewaar_nieuwe(dossiers); });
}

Uitkomst Kluis::vernietig_sleutel(std::string_view dossier, Moment moment) {
  BAKEN_NEEM(auto greep, sleutels());
  Uitkomst uitkomst = opslag_.vernietig(dossier, moment);
  // Also when the store failed: its answer may have been lost, not its work.
  cache_.vergeet(dossier);
  return uitkomst;
}

Result<Bytes> Kluis::blinde_index(std::string_view soort, std::string_view genormaliseerd) {
  BAKEN_NEEM(auto greep, sleutels());
  const std::array<std::string_view, 2> delen{soort, genormaliseerd};
  const auto& sleutel = greep->blijvend(Deelsleutel::BlindeIndex);
  return blake2b(index_bytes, delen, {sleutel.data(), Sleutel::size()});
}

Result<Kluis::Logboeksleutel> Kluis::logboeksleutel() const {
  BAKEN_NEEM(auto greep, sleutels());
  return Logboeksleutel{greep->logboek(greep->nieuwste()).value(), greep->nieuwste()};
}

Result<Sleutel> Kluis::logboeksleutel(std::int64_t versie) {
  BAKEN_NEEM(auto greep, sleutels());
  if (auto bekend = greep->logboek(versie)) return *bekend;
  BAKEN_NEEM(greep, ververst(greep));
  if (auto bekend = greep->logboek(versie)) return *bekend;
  return mislukt(Foutcode::Beschadigd,
                 "De sleutel van het logboek hoort bij een vervallen sleutel van de organisatie.");
}

Result<Kluis::Accountsleutels> Kluis::accountsleutels() const {
  BAKEN_NEEM(auto greep, sleutels());
  return Accountsleutels{greep->blijvend(Deelsleutel::Accounts),
                         greep->blijvend(Deelsleutel::Toestel)};
}

Uitkomst Kluis::volg_vernietigingen() {
  std::lock_guard vast{volgslot_};
  BAKEN_NEEM(auto nieuw, opslag_.vernietigd_na(laatste_vernietiging_));
  for (const app::Vernietiging& regel : nieuw) {
    cache_.vergeet(regel.dossier);
    laatste_vernietiging_ = regel.nummer;
  }
  return {};
}

}  // namespace baken::security
