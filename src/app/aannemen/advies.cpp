// SPDX-License-Identifier: EUPL-1.2
#include "app/aannemen/advies.hpp"

#include "app/aannemen/concept.hpp"
#include "app/gedeeld/tijdlijn.hpp"
#include "app/gedeeld/verouderd.hpp"

namespace baken::app {
namespace {

using domain::Advies;
using domain::Stap;

constexpr Relatie eigen{.eigen = true};

/// An advice has no dossier: its own id names its key and its timeline.
void meld(Handeling& h, const Advies& advies, std::string_view soort, std::string samenvatting,
          std::string velden = {}) {
  zet_op_tijdlijn(h, advies.id,
                  {.soort = soort,
                   .onderwerp_soort = "advies",
                   .onderwerp = advies.id,
                   .versie = advies.versie,
                   .samenvatting = std::move(samenvatting),
                   .velden = std::move(velden)});
}

Uitkomst zet_status(Handeling& h, Advies advies, std::string status) {
  const auto gelezen = advies.versie++;
  advies.status = std::move(status);
  BAKEN_NEEM(const bool gewijzigd, h.eenheid.adviezen().wijzig(advies, h.moment));
  if (!gewijzigd) return eis_versie(advies.id, gelezen, advies.versie);
  meld(h, advies, "advies-" + advies.status, "Advies " + advies.nummer + ": " + advies.status,
       "status");
  return {};
}

tl::unexpected<Veldfout> vervolgfout(std::string code, std::string melding) {
  return tl::unexpected{Veldfout{"/vervolg_van", std::move(code), std::move(melding)}};
}

/// Whether following the links upwards from `advies` leads to `id`.
Result<bool> komt_van(Handeling& h, Advies advies, const Id& id) {
  while (advies.id != id) {
    if (!advies.gegevens.vervolg_van) return false;
    BAKEN_NEEM(auto hoger, h.eenheid.adviezen().zoek(*advies.gegevens.vervolg_van));
    if (!hoger) return false;
    advies = std::move(*hoger);
  }
  return true;
}

/// The earlier advice that a follow-up links to, or what is wrong with the link.
Result<tl::expected<Advies, Veldfout>> zoek_eerder(Handeling& h, const Id& id, const Id& zelf) {
  BAKEN_NEEM(auto eerder, h.eenheid.adviezen().zoek(id));
  if (!eerder || !h.eis_ook("advies.lezen", relatie_tot(h.wie(), *eerder)))
    return vervolgfout("onbekend",
                       "Dit eerdere advies bestaat niet, of u mag het niet zien. Kies een ander "
                       "advies, of laat dit leeg.");
  if (auto mag = domain::eis_overgang(stap_van(*eerder), Stap::Advies); !mag)
    return vervolgfout("overgang", mag.error().melding);
  BAKEN_NEEM(const bool kring, komt_van(h, *eerder, zelf));
  if (kring)
    return vervolgfout("kring",
                       "Een advies kan geen vervolg op zichzelf zijn. Kies een ouder "
                       "advies, of laat dit leeg.");
  return std::move(*eerder);
}

/// Refuses with all faults at once; gives the earlier advice that becomes `vervolgd`, if any.
/// @param nu the advice as it is; a link that stays is not judged again
Result<std::optional<Advies>> keur(Handeling& h, const AdviesInvoer& invoer, const Advies& nu) {
  auto fouten = controleer(invoer.gegevens, invoer.namen, h.dienst.codes, h.moment);
  std::optional<Advies> eerder;
  const auto& vervolg_van = invoer.gegevens.vervolg_van;
  if (vervolg_van && vervolg_van != nu.gegevens.vervolg_van) {
    BAKEN_NEEM(auto gezocht, zoek_eerder(h, *vervolg_van, nu.id));
    if (gezocht)
      eerder = std::move(*gezocht);
    else
      fouten.push_back(std::move(gezocht).error());
  }
  if (!fouten.empty()) return ongeldig(std::move(fouten));
  return eerder;
}

/// Only an advice that stands alone is marked; one that is marked already stays so.
Uitkomst markeer_vervolgd(Handeling& h, std::optional<Advies> eerder) {
  if (!eerder || eerder->status != "geregistreerd") return {};
  return zet_status(h, std::move(*eerder), "vervolgd");
}

/// The link to an earlier advice was taken away: without another follow-up it stands alone again.
Uitkomst laat_los(Handeling& h, const std::optional<Id>& los) {
  if (!los || h.eenheid.adviezen().heeft_vervolg(*los)) return {};
  BAKEN_NEEM(auto eerder, h.eenheid.adviezen().zoek(*los));
  if (!eerder || eerder->status != "vervolgd") return {};
  return zet_status(h, std::move(*eerder), "geregistreerd");
}

}  // namespace

Relatie relatie_tot(const Wie& wie, const Advies& advies) {
  return {.eigen = advies.medewerker == wie.medewerker,
          .eigen_team = advies.team && advies.team == wie.team};
}

Result<Advies> advies_lezen(Handeling& h, const Id& id) {
  BAKEN_NEEM(auto advies, h.eenheid.adviezen().zoek(id));
  if (!advies) {
    BAKEN_PROBEER(h.eis_algemeen());
    return niet_gevonden("Dit advies");
  }
  BAKEN_PROBEER(h.eis(relatie_tot(h.wie(), *advies), id, id));
  return std::move(*advies);
}

Result<Bladzijde<Advies>> adviezen_lezen(Handeling& h, const Bladvraag& vraag) {
  BAKEN_PROBEER(h.eis_algemeen());
  return h.eenheid.adviezen().lijst(h.wie(), h.bereik(), vraag);
}

Result<Advies> advies_registreren(Handeling& h, AdviesInvoer invoer) {
  BAKEN_PROBEER(h.eis(eigen));
  BAKEN_PROBEER(domain::eis_overgang(Stap::Contact, Stap::Advies));
  Advies advies{.id = h.dienst.voorraad.id_met_sleutel(),
                .nummer = {},
                .status = "geregistreerd",
                .medewerker = h.wie().medewerker,
                .team = h.wie().team,
                .versie = 1,
                .gegevens = {}};
  BAKEN_NEEM(auto eerder, keur(h, invoer, advies));
  advies.nummer = h.dienst.voorraad.nummer('A');
  advies.gegevens = std::move(invoer.gegevens);
  h.noteer(advies.id, advies.id);
  BAKEN_PROBEER(h.eenheid.adviezen().maak(advies));
  meld(h, advies, "advies-geregistreerd", "Advies " + advies.nummer + " geregistreerd");
  BAKEN_PROBEER(markeer_vervolgd(h, std::move(eerder)));
  BAKEN_PROBEER(ruim_concept_op(h, invoer.concept_id));
  return advies;
}

Result<Advies> advies_wijzigen(Handeling& h, const Id& id, std::int64_t gelezen,
                               AdviesInvoer invoer) {
  BAKEN_NEEM(auto advies, advies_lezen(h, id));
  BAKEN_PROBEER(eis_versie(id, gelezen, advies.versie));
  BAKEN_NEEM(auto eerder, keur(h, invoer, advies));
  auto velden = veranderde_velden(advies.gegevens, invoer.gegevens);
  auto oud = std::exchange(advies.gegevens, std::move(invoer.gegevens));
  ++advies.versie;
  BAKEN_NEEM(const bool gewijzigd, h.eenheid.adviezen().wijzig(advies, h.moment));
  if (!gewijzigd) BAKEN_PROBEER(eis_versie(id, gelezen, advies.versie));
  meld(h, advies, "advies-gewijzigd", "Advies " + advies.nummer + " gewijzigd", std::move(velden));
  if (oud.vervolg_van != advies.gegevens.vervolg_van) {
    BAKEN_PROBEER(laat_los(h, oud.vervolg_van));
    BAKEN_PROBEER(markeer_vervolgd(h, std::move(eerder)));
  }
  BAKEN_PROBEER(ruim_concept_op(h, invoer.concept_id));
  return advies;
}

Result<std::vector<domain::Vinding>> advies_controleren(Handeling& h, const std::string& tekst,
                                                        const std::vector<std::string>& namen) {
  BAKEN_PROBEER(h.eis_algemeen());
  return domain::vind_persoonsgegevens(tekst, kalender::lokale_datum(h.moment), namen);
}

Result<Concept> advies_naar_melding(Handeling& h, const Id& id, const Adviesvorm& vorm) {
  BAKEN_PROBEER(h.eis(eigen, std::nullopt, id));
  BAKEN_NEEM(auto advies, h.eenheid.adviezen().zoek(id));
  if (!advies || !h.eis_ook("advies.lezen", relatie_tot(h.wie(), *advies)))
    return niet_gevonden("Dit advies");
  BAKEN_PROBEER(domain::eis_overgang(stap_van(*advies), Stap::Melding));
  BAKEN_NEEM(auto concept_, concept_maken(h, "melding", vorm(*advies)));
  h.noteer(concept_.id, id);  // the log shows which advice was read
  return concept_;
}

}  // namespace baken::app
