// SPDX-License-Identifier: EUPL-1.2
#include "security/wissel/sleutelwissel.hpp"

#include <algorithm>
#include <vector>

#include "security/kluis/verpakking.hpp"
#include "security/logketen/logsleutel.hpp"

namespace baken::security {
namespace {

tl::unexpected<Fout> ongeldig(const char* wat) {
  return mislukt(Foutcode::Ongeldig, wat);
}

Sleutel als_sleutel(const Organisatiesleutel& organisatie) {
  Sleutel uit;
  std::copy_n(organisatie.bytes().data(), Sleutel::size(), uit.data());
  return uit;
}

/// `welke`, of `versie`, under the other key.
app::Sleuteloverdracht overdracht(const Organisatiesleutel& welke, std::int64_t versie,
                                  const Organisatiesleutel& onder, std::int64_t onder_versie) {
  return {versie, onder_versie,
          omhul(onder.deelsleutel(Deelsleutel::Overdracht), naam_overdracht, versie,
                als_sleutel(welke))};
}

/// The subkeys that outlive the old key, as they are now, under the new one.
Result<std::vector<app::BlijvendeSleutel>> blijvende(const Organisatiesleutel& oud,
                                                     const Organisatiesleutel& nieuw,
                                                     std::int64_t versie,
                                                     const app::Sleutelstand& stand) {
  const auto onder_oud = oud.deelsleutel(Deelsleutel::Overdracht);
  const auto onder_nieuw = nieuw.deelsleutel(Deelsleutel::Overdracht);
  std::vector<app::BlijvendeSleutel> uit;
  for (const auto& doel : blijvende_sleutels) {
    Sleutel sleutel = oud.deelsleutel(doel.doel);
    if (const auto* bewaard = zoek_blijvend(stand, doel)) {
      BAKEN_NEEM(sleutel, onthul(onder_oud, doel.naam, bewaard->sleutelversie, bewaard->omhuld));
    }
    uit.push_back({std::string{doel.naam}, omhul(onder_nieuw, doel.naam, versie, sleutel), versie});
  }
  return uit;
}

Uitkomst maak_begin(const Sleutelaanbod& oud, const Sleutelaanbod& nieuw,
                    const app::Sleutelstand& stand, app::Wisselopslag& wissel, Moment nu) {
  const std::int64_t was = stand.geldig.front().versie;
  const std::int64_t versie = was + 1;
  BAKEN_NEEM(auto blijvend, blijvende(oud.sleutel, nieuw.sleutel, versie, stand));
  return wissel.begin(
      {.nieuw = {versie, nieuw.sleutel.controle(), nieuw.zout, nieuw.soort, nu, nieuw.omhuld},
       .overdracht = {overdracht(nieuw.sleutel, versie, oud.sleutel, was),
                      overdracht(oud.sleutel, was, nieuw.sleutel, versie)},
       .blijvend = std::move(blijvend)});
}

/// With both keys at hand nothing needs to have been handed over: so a backup of that moment can be
/// finished too.
app::Sleutelstand met_overdracht(app::Sleutelstand stand, const Organisatiesleutel& oud,
                                 const Organisatiesleutel& nieuw) {
  stand.overdracht = {overdracht(oud, stand.geldig[1].versie, nieuw, stand.geldig[0].versie)};
  return stand;
}

}  // namespace

Result<Sleutelwissel> Sleutelwissel::begin(const Sleutelaanbod& oud, const Sleutelaanbod& nieuw,
                                           app::Sleutelopslag& opslag, app::Wisselopslag& wissel,
                                           Moment nu) {
  BAKEN_NEEM(auto stand, opslag.sleutelstand());
  if (stand.geldig.empty())
    return ongeldig("Deze sleutelopslag heeft nog geen sleutel: er valt niets te wisselen.");
  const bool hervat = stand.in_wissel();
  if (!hervat && is_sleutel_van(nieuw.sleutel, stand.geldig[0])) {
    if (is_sleutel_van(oud.sleutel, stand.geldig[0]))
      return ongeldig("De nieuwe sleutel is dezelfde als de oude: geef een andere.");
    return Sleutelwissel{nullptr, wissel, stand.geldig[0].versie, Stand::Klaar};
  }
  if (!is_sleutel_van(oud.sleutel, stand.geldig.back()))
    return ongeldig("De oude sleutel is niet de sleutel van deze organisatie.");
  if (!hervat) {
    BAKEN_PROBEER(maak_begin(oud, nieuw, stand, wissel, nu));
    BAKEN_NEEM(stand, opslag.sleutelstand());
  }
  if (!stand.in_wissel() || !is_sleutel_van(nieuw.sleutel, stand.geldig[0]))
    return ongeldig(
        "Er loopt al een wissel naar een andere nieuwe sleutel: maak die eerst af, met de nieuwe "
        "sleutel waarmee zij begon.");
  BAKEN_NEEM(auto sleutels, Sleutelbos::uit(nieuw.sleutel, stand.geldig[0].versie,
                                            met_overdracht(stand, oud.sleutel, nieuw.sleutel)));
  return Sleutelwissel{std::move(sleutels), wissel, stand.geldig[0].versie,
                       hervat ? Stand::Hervat : Stand::Begonnen};
}

Result<std::size_t> Sleutelwissel::stap(std::size_t hoogstens) {
  if (stand_ == Stand::Klaar) return 0;
  BAKEN_NEEM(const auto oude, wissel_->onder_andere(versie_, na_, hoogstens));
  if (oude.empty()) {
    BAKEN_PROBEER(verpak_logsleutel());
    na_.clear();
    return 0;
  }
  const std::int64_t van = versie_ - 1;
  const Sleutel onder_oud = sleutels_->omhulling(van).value();
  const Sleutel onder_nieuw = sleutels_->omhulling(versie_).value();
  std::vector<app::OmhuldeSleutel> nieuw;
  nieuw.reserve(oude.size());
  for (const auto& een : oude) {
    BAKEN_NEEM(const auto sleutel, onthul(onder_oud, een.dossier, een.sleutelversie, een.omhuld));
    nieuw.push_back({een.dossier, omhul(onder_nieuw, een.dossier, versie_, sleutel), versie_});
  }
  BAKEN_PROBEER(wissel_->vervang(nieuw, van));
  na_ = oude.back().dossier;
  return oude.size();
}

Uitkomst Sleutelwissel::verpak_logsleutel() {
  BAKEN_NEEM(const auto record, wissel_->logsleutel());
  if (!record || record->sleutelversie == versie_) return {};
  BAKEN_NEEM(const auto nieuw, logketen::herverpak_logsleutel(
                                   *record, sleutels_->logboek(record->sleutelversie).value(),
                                   sleutels_->logboek(versie_).value(), versie_));
  return wissel_->vervang_logsleutel(nieuw, record->sleutelversie);
}

Uitkomst Sleutelwissel::voltooi(Moment nu) {
  return stand_ == Stand::Klaar ? Uitkomst{} : wissel_->voltooi(versie_, nu);
}

}  // namespace baken::security
