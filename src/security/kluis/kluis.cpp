// SPDX-License-Identifier: EUPL-1.2
#include "security/kluis/kluis.hpp"

#include <array>
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
  auto nieuw = std::make_shared<const Sleutels>(
      Sleutels{aanbod.sleutel.deelsleutel(Deelsleutel::Omhulling),
               aanbod.sleutel.deelsleutel(Deelsleutel::BlindeIndex),
               aanbod.sleutel.deelsleutel(Deelsleutel::Logboek),
               {aanbod.sleutel.deelsleutel(Deelsleutel::Accounts),
                aanbod.sleutel.deelsleutel(Deelsleutel::Toestel)},
               versie});
  std::unique_lock vast{slot_};
  sleutels_ = std::move(nieuw);
  return {};
}

void Kluis::vergrendel() {
  {
    std::unique_lock vast{slot_};
    sleutels_.reset();
  }
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

Result<Sleutel> Kluis::datasleutel(const Sleutels& sleutels, std::string_view dossier) {
  Sleutel sleutel;
  if (cache_.zoek(dossier, sleutel)) return sleutel;
  const std::uint64_t stempel = cache_.stempel(dossier);
  BAKEN_NEEM(auto bewaard, opslag_.zoek(dossier));
  if (!bewaard) return ontbreekt();
  if (bewaard->vernietigd()) return is_vernietigd();
  BAKEN_NEEM(sleutel, onthul(sleutels.omhulling, dossier, bewaard->sleutelversie, bewaard->omhuld));
  cache_.onthoud(dossier, sleutel, stempel);
  return sleutel;
}

Result<Bytes> Kluis::verzegel(const app::Plaats& plaats, std::string_view klare_tekst) {
  BAKEN_NEEM(auto greep, sleutels());
  BAKEN_NEEM(auto sleutel, datasleutel(*greep, plaats.dossier));
  return verpak(sleutel, plaats, klare_tekst);
}

Result<std::string> Kluis::open(const app::Plaats& plaats, const Bytes& verzegeld) {
  BAKEN_NEEM(auto greep, sleutels());
  BAKEN_NEEM(auto sleutel, datasleutel(*greep, plaats.dossier));
  return pak_uit(sleutel, plaats, verzegeld);
}

app::OmhuldeSleutel Kluis::nieuwe_sleutel(const Sleutels& sleutels,
                                          std::string_view dossier) const {
  Sleutel nieuw;
  randombytes_buf(nieuw.data(), Sleutel::size());
  return {Id{dossier}, omhul(sleutels.omhulling, dossier, sleutels.versie, nieuw), sleutels.versie};
}

Uitkomst Kluis::maak_sleutel(std::string_view dossier) {
  BAKEN_NEEM(auto greep, sleutels());
  BAKEN_NEEM(auto bewaard, opslag_.zoek(dossier));
  if (bewaard && bewaard->vernietigd()) return is_vernietigd();
  if (bewaard) return {};
  // Not into the cache: another process may have been first, and then its key holds.
  return opslag_.bewaar(nieuwe_sleutel(*greep, dossier), klok_.nu());
}

Uitkomst Kluis::maak_sleutels(std::span<const Id> dossiers) {
  BAKEN_NEEM(auto greep, sleutels());
  std::vector<app::OmhuldeSleutel> nieuw;
  nieuw.reserve(dossiers.size());
  for (const Id& dossier : dossiers) nieuw.push_back(nieuwe_sleutel(*greep, dossier));
  return opslag_.bewaar_alle(nieuw, klok_.nu());
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
  return blake2b(index_bytes, delen, {greep->blinde_index.data(), Sleutel::size()});
}

Result<Sleutel> Kluis::logboeksleutel() const {
  BAKEN_NEEM(auto greep, sleutels());
  return greep->logboek;
}

Result<Kluis::Accountsleutels> Kluis::accountsleutels() const {
  BAKEN_NEEM(auto greep, sleutels());
  return greep->accounts;
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
