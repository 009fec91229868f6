// SPDX-License-Identifier: EUPL-1.2
#include "app/aannemen/politiemelding.hpp"

#include "app/aannemen/concept.hpp"
#include "app/gedeeld/tijdlijn.hpp"
#include "app/gedeeld/verouderd.hpp"
#include "app/poorten/werk.hpp"
#include "domain/code/keuring.hpp"

namespace baken::app {
namespace {

using domain::Politiemelding;
using domain::Stap;

constexpr Relatie eigen{.eigen = true};

/// His own, or taken in by somebody of his team.
Relatie relatie_tot(Handeling& h, const Politiemelding& melding) {
  auto maker = h.eenheid.medewerkers().zoek(melding.medewerker);
  return {.eigen = melding.medewerker == h.wie().medewerker,
          .eigen_team = maker && maker->team && maker->team == h.wie().team};
}

/// A politiemelding has no dossier: its own id names its key and its timeline.
void meld(Handeling& h, const Politiemelding& melding, std::string_view soort,
          std::string_view gedaan, std::string velden = {}) {
  zet_op_tijdlijn(h, melding.id,
                  {.soort = soort,
                   .onderwerp_soort = "politiemelding",
                   .onderwerp = melding.id,
                   .versie = melding.versie,
                   .samenvatting = "Politiemelding " + melding.nummer + " " + std::string{gedaan},
                   .velden = std::move(velden)});
}

Uitkomst keur_partij(Handeling& h, const std::string& partij) {
  domain::Keuring keuring{h.dienst.codes, kalender::lokale_datum(h.moment)};
  keuring.verplicht(partij, "/partij", "de partij waarnaar u doorzet");
  auto fouten = keuring.klaar();
  if (!fouten.empty()) return ongeldig(std::move(fouten));
  return {};
}

}  // namespace

Result<Politiemelding> politiemelding_lezen(Handeling& h, const Id& id) {
  BAKEN_NEEM(auto melding, h.eenheid.politiemeldingen().zoek(id));
  if (!melding) {
    BAKEN_PROBEER(h.eis_algemeen());
    return niet_gevonden("Deze politiemelding");
  }
  BAKEN_PROBEER(h.eis(relatie_tot(h, *melding), id, id));
  return std::move(*melding);
}

Result<Bladzijde<Politiemelding>> politiemeldingen_lezen(Handeling& h, const Bladvraag& vraag) {
  BAKEN_PROBEER(h.eis_algemeen());
  return h.eenheid.politiemeldingen().lijst(h.wie(), h.bereik(), vraag);
}

Result<Politiemelding> politiemelding_registreren(Handeling& h, PolitiemeldingInvoer invoer) {
  BAKEN_PROBEER(h.eis(eigen));
  BAKEN_PROBEER(domain::eis_overgang(Stap::Contact, Stap::Politiemelding));
  auto fouten = controleer(invoer.gegevens, h.dienst.codes, h.moment);
  if (!fouten.empty()) return ongeldig(std::move(fouten));
  Politiemelding melding{.id = h.dienst.voorraad.id_met_sleutel(),
                         .nummer = h.dienst.voorraad.nummer('P'),
                         .status = "geregistreerd",
                         .partij = {},
                         .toelichting = {},
                         .medewerker = h.wie().medewerker,
                         .versie = 1,
                         .gegevens = std::move(invoer.gegevens)};
  h.noteer(melding.id, melding.id);
  BAKEN_PROBEER(h.eenheid.politiemeldingen().maak(melding));
  meld(h, melding, "politiemelding-geregistreerd", "geregistreerd");
  BAKEN_PROBEER(ruim_concept_op(h, invoer.concept_id));
  return melding;
}

Result<Politiemelding> politiemelding_doorzetten(Handeling& h, const Id& id, std::int64_t gelezen,
                                                 std::string partij, std::string toelichting) {
  BAKEN_NEEM(auto melding, politiemelding_lezen(h, id));
  BAKEN_PROBEER(eis_versie(id, gelezen, melding.versie));
  BAKEN_PROBEER(domain::eis_overgang(stap_van(melding), Stap::Doorgezet));
  BAKEN_PROBEER(keur_partij(h, partij));
  melding.status = "doorgezet";
  melding.partij = std::move(partij);
  melding.toelichting = std::move(toelichting);
  ++melding.versie;
  BAKEN_NEEM(const bool gewijzigd, h.eenheid.politiemeldingen().wijzig(melding, h.moment));
  if (!gewijzigd) BAKEN_PROBEER(eis_versie(id, gelezen, melding.versie));
  meld(h, melding, "politiemelding-doorgezet", "doorgezet", "status,partij,toelichting");
  return melding;
}

Result<Concept> politiemelding_naar_melding(Handeling& h, const Id& id, const Politievorm& vorm) {
  BAKEN_PROBEER(h.eis(eigen, std::nullopt, id));
  BAKEN_NEEM(auto melding, h.eenheid.politiemeldingen().zoek(id));
  if (!melding || !h.eis_ook("politiemelding.registreren", relatie_tot(h, *melding)))
    return niet_gevonden("Deze politiemelding");
  BAKEN_PROBEER(domain::eis_overgang(stap_van(*melding), Stap::Melding));
  BAKEN_NEEM(auto concept_, concept_maken(h, "melding", vorm(*melding)));
  h.noteer(concept_.id, id);  // the log shows which politiemelding was read
  return concept_;
}

}  // namespace baken::app
