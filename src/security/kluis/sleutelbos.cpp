// SPDX-License-Identifier: EUPL-1.2
#include "security/kluis/sleutelbos.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <new>

#include "security/kluis/verpakking.hpp"

namespace baken::security {
namespace {

tl::unexpected<Fout> beide_nodig() {
  return mislukt(Foutcode::NietBeschikbaar,
                 "De sleutel van de organisatie wordt gewisseld, en met deze sleutel alleen gaat "
                 "niet alles open: maak de wissel eerst af met `baken sleutel roteer`, met de oude "
                 "én de nieuwe sleutel.");
}

tl::unexpected<Fout> vervallen() {
  return mislukt(Foutcode::NietBeschikbaar,
                 "De sleutel van de organisatie is gewisseld: geef de nieuwe.");
}

bool geldig(const app::Sleutelstand& stand, std::int64_t versie) {
  return std::ranges::any_of(stand.geldig, [&](const auto& r) { return r.versie == versie; });
}

}  // namespace

const app::BlijvendeSleutel* zoek_blijvend(const app::Sleutelstand& stand,
                                           const BlijvendDoel& doel) {
  const auto gevonden = std::ranges::find(stand.blijvend, doel.naam, &app::BlijvendeSleutel::doel);
  return gevonden == stand.blijvend.end() ? nullptr : &*gevonden;
}

/// The subkeys of one version; 0: free.
struct Sleutelbos::Ring {
  std::int64_t versie = 0;
  Sleutel omhulling;
  Sleutel logboek;
  Sleutel overdracht;
};

struct Sleutelbos::Inhoud {
  std::array<Ring, 2> ringen;
  std::array<Sleutel, blijvende_sleutels.size()> blijvend;
};

Sleutelbos::Sleutelbos()
    : geheugen_(bewaakt_geheugen(1, sizeof(Inhoud))), inhoud_(new (geheugen_.get()) Inhoud) {
  static_assert(sizeof(Inhoud) % alignof(Inhoud) == 0);
}

Sleutelbos::~Sleutelbos() {
  inhoud_->~Inhoud();
}

const Sleutelbos::Ring* Sleutelbos::ring(std::int64_t versie) const {
  for (const Ring& een : inhoud_->ringen)
    if (een.versie == versie && versie != 0) return &een;
  return nullptr;
}

Sleutelbos::Ring& Sleutelbos::vrije_ring() {
  auto vrij = std::ranges::find(inhoud_->ringen, 0, &Ring::versie);
  assert(vrij != inhoud_->ringen.end());
  return *vrij;
}

void Sleutelbos::neem_over(const Organisatiesleutel& sleutel, std::int64_t versie) {
  Ring& nieuw = vrije_ring();
  nieuw.versie = versie;
  nieuw.omhulling = sleutel.deelsleutel(Deelsleutel::Omhulling);
  nieuw.logboek = sleutel.deelsleutel(Deelsleutel::Logboek);
  nieuw.overdracht = sleutel.deelsleutel(Deelsleutel::Overdracht);
}

Uitkomst Sleutelbos::neem_overdracht(const app::Organisatiesleutelrecord& record,
                                     const app::Sleutelstand& stand) {
  for (const auto& stuk : stand.overdracht) {
    const Ring* onder = ring(stuk.onder_versie);
    if (stuk.versie != record.versie || onder == nullptr) continue;
    BAKEN_NEEM(const Sleutel bytes,
               onthul(onder->overdracht, naam_overdracht, stuk.versie, stuk.omhuld));
    const auto sleutel =
        Organisatiesleutel::uit(std::span<const std::uint8_t, 32>{bytes.data(), 32});
    if (!is_sleutel_van(sleutel, record)) break;
    neem_over(sleutel, record.versie);
    return {};
  }
  return beide_nodig();
}

Uitkomst Sleutelbos::vul_aan(const app::Sleutelstand& stand) {
  for (const auto& record : stand.geldig)
    if (ring(record.versie) == nullptr) BAKEN_PROBEER(neem_overdracht(record, stand));
  return {};
}

Result<Sleutelbos::Greep> Sleutelbos::uit(const Organisatiesleutel& sleutel, std::int64_t versie,
                                          const app::Sleutelstand& stand) {
  std::shared_ptr<Sleutelbos> nieuw{new Sleutelbos};
  nieuw->neem_over(sleutel, versie);
  BAKEN_PROBEER(nieuw->vul_aan(stand));
  for (std::size_t plek = 0; plek < blijvende_sleutels.size(); ++plek) {
    BAKEN_NEEM(nieuw->inhoud_->blijvend.at(plek),
               nieuw->open_blijvend(blijvende_sleutels.at(plek), sleutel, stand));
  }
  return nieuw;
}

Result<Sleutel> Sleutelbos::open_blijvend(const BlijvendDoel& doel,
                                          const Organisatiesleutel& sleutel,
                                          const app::Sleutelstand& stand) const {
  const auto* bewaard = zoek_blijvend(stand, doel);
  if (bewaard == nullptr) return sleutel.deelsleutel(doel.doel);
  const Ring* onder = ring(bewaard->sleutelversie);
  if (onder == nullptr) return vervallen();
  return onthul(onder->overdracht, doel.naam, onder->versie, bewaard->omhuld);
}

Result<Sleutelbos::Greep> Sleutelbos::ververs(const app::Sleutelstand& stand) const {
  std::shared_ptr<Sleutelbos> nieuw{new Sleutelbos};
  nieuw->inhoud_->blijvend = inhoud_->blijvend;
  for (const Ring& een : inhoud_->ringen)
    if (een.versie != 0 && geldig(stand, een.versie)) nieuw->vrije_ring() = een;
  if (nieuw->nieuwste() == 0) return vervallen();
  BAKEN_PROBEER(nieuw->vul_aan(stand));
  return nieuw;
}

std::int64_t Sleutelbos::nieuwste() const {
  return std::ranges::max(inhoud_->ringen, {}, &Ring::versie).versie;
}

std::optional<Sleutel> Sleutelbos::omhulling(std::int64_t versie) const {
  const Ring* een = ring(versie);
  return een == nullptr ? std::nullopt : std::optional{een->omhulling};
}

std::optional<Sleutel> Sleutelbos::logboek(std::int64_t versie) const {
  const Ring* een = ring(versie);
  return een == nullptr ? std::nullopt : std::optional{een->logboek};
}

const Sleutel& Sleutelbos::blijvend(Deelsleutel doel) const {
  const auto plek = std::ranges::find(blijvende_sleutels, doel, &BlijvendDoel::doel);
  return inhoud_->blijvend.at(static_cast<std::size_t>(plek - blijvende_sleutels.begin()));
}

bool Sleutelbos::past_bij(const app::Sleutelstand& stand) const {
  const auto eigen = std::ranges::count_if(inhoud_->ringen, [](const Ring& r) { return r.versie; });
  return static_cast<std::size_t>(eigen) == stand.geldig.size() &&
         std::ranges::all_of(stand.geldig,
                             [&](const auto& record) { return ring(record.versie) != nullptr; });
}

}  // namespace baken::security
