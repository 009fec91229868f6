// SPDX-License-Identifier: EUPL-1.2
#include "app/werk/werk_toewijzen.hpp"

#include <set>

#include "app/gedeeld/verouderd.hpp"
#include "app/poorten/dossier.hpp"
#include "app/poorten/dossiertoegang.hpp"
#include "app/werk/doorgeven.hpp"
#include "app/werk/uitvoerder.hpp"

namespace baken::app {
namespace {

constexpr std::size_t werk_max = 500;

bool ziet(const Handeling& h, const Relatie& relatie) {
  return h.eis_ook("werk.lezen-eigen", relatie) || h.eis_ook("werk.lezen-team", relatie);
}

Uitkomst eis_reden(const std::string& reden) {
  if (reden.find_first_not_of(" \t\r\n") != std::string::npos) return {};
  return ongeldig({{"/reden", "verplicht", "Schrijf op waarom dit werk naar iemand anders gaat."}});
}

/// How the user stands to the work, also when he is kept out of its dossier.
Relatie met_banden(Handeling& h, const domain::Werkstuk& stuk) {
  auto relatie = relatie_tot(h.wie(), stuk);
  const auto banden = h.eenheid.dossiertoegang().banden(stuk.dossier, h.wie().medewerker, h.moment);
  relatie.belang = banden.belang;
  relatie.afgeschermd = banden.afgeschermd;
  return relatie;
}

/// Nobody gets work in a dossier that is closed to him.
bool mag_hebben(Handeling& h, const Id& dossier, const Id& medewerker) {
  return !h.eenheid.dossiertoegang().banden(dossier, medewerker, h.moment).buitengesloten();
}

/// Whether it moves with the rest when everything of somebody goes to another: not what is hidden
/// from who does it, or closed to who gets it.
bool gaat_mee(Handeling& h, const Id& dossier, const Id& naar) {
  return mag_hebben(h, dossier, h.wie().medewerker) && mag_hebben(h, dossier, naar);
}

Veldfout veldfout(std::size_t plek, std::string code, std::string melding) {
  return {"/werk/" + std::to_string(plek), std::move(code), std::move(melding)};
}

/// What was asked, once each, and everything that is wrong with it.
struct Keuze {
  std::vector<domain::Werkstuk> werk;
  std::vector<Veldfout> onbekend;
  std::vector<Veldfout> verboden;
  std::vector<Veldfout> klaar;

  void neem(Handeling& h, std::size_t plek, const Id& id) {
    auto stuk = h.eenheid.werk().zoek(id);
    const auto relatie = stuk ? met_banden(h, *stuk) : Relatie{};
    if (!stuk || !ziet(h, relatie)) {
      onbekend.push_back(
          veldfout(plek, "onbekend", "Dit werk bestaat niet, of u mag het niet zien."));
    } else if (auto mag = h.eis_ook(h.aanvraag.handeling, relatie); !mag) {
      verboden.push_back(veldfout(plek, "verboden", mag.error().melding));
    } else if (stuk->klaar) {
      klaar.push_back(veldfout(plek, "klaar", "Dit werk is al klaar. Haal het uit de keuze."));
    } else {
      werk.push_back(std::move(*stuk));
    }
  }

  Uitkomst oordeel() {
    if (!onbekend.empty())
      return mislukt(Fout{Foutcode::NietGevonden,
                          "Een deel van dit werk bestaat niet, of u mag het niet zien. Er is niets "
                          "toegewezen.",
                          std::move(onbekend)});
    if (!verboden.empty())
      return mislukt(Fout{Foutcode::Verboden,
                          "Een deel van dit werk mag u niet toewijzen. Er is niets toegewezen.",
                          std::move(verboden)});
    if (!klaar.empty()) return ongeldig(std::move(klaar));
    return {};
  }
};

Result<std::vector<domain::Werkstuk>> kies(Handeling& h, const std::vector<Id>& ids) {
  if (ids.empty() || ids.size() > werk_max)
    return ongeldig({{"/werk", "aantal", "Kies 1 tot en met 500 stukken werk."}});
  Keuze keuze;
  std::set<Id> gezien;
  for (std::size_t plek = 0; plek < ids.size(); ++plek)
    if (gezien.insert(ids[plek]).second) keuze.neem(h, plek, ids[plek]);
  BAKEN_PROBEER(keuze.oordeel());
  return std::move(keuze.werk);
}

}  // namespace

Result<std::int64_t> werk_toewijzen(Handeling& h, const Toewijzen& opdracht) {
  BAKEN_PROBEER(h.eis_algemeen());
  BAKEN_PROBEER(eis_reden(opdracht.reden));
  BAKEN_NEEM(auto naar, eis_uitvoerder(h, opdracht.medewerker, "/medewerker_id"));
  BAKEN_NEEM(auto werk, kies(h, opdracht.werk));
  for (const auto& stuk : werk)
    if (!mag_hebben(h, stuk.dossier, naar.id))
      return ongeldig({{"/medewerker_id", "gesloten",
                        "Een deel van dit werk is voor deze medewerker gesloten. Kies iemand "
                        "anders, of haal dat werk uit de keuze."}});
  if (werk.size() == 1) h.noteer(werk.front().dossier, werk.front().id);
  Doorgeven doorgeven{h, std::move(naar), opdracht.reden, "werk-toegewezen"};
  for (auto& stuk : werk) BAKEN_PROBEER(doorgeven.werk(std::move(stuk), Doorgeven::Casus::Ook));
  return doorgeven.aantal();
}

Result<std::int64_t> werk_overdragen(Handeling& h, const Id& van, const Id& naar,
                                     const std::string& reden) {
  const auto vertrekker = h.eenheid.medewerkers().zoek(van);
  if (!vertrekker) {
    BAKEN_PROBEER(h.eis_algemeen());
    return niet_gevonden("Deze medewerker");
  }
  BAKEN_PROBEER(h.eis({.eigen = van == h.wie().medewerker,
                       .eigen_team = vertrekker->team && vertrekker->team == h.wie().team},
                      std::nullopt, van));
  BAKEN_PROBEER(eis_reden(reden));
  if (van == naar)
    return ongeldig({{"/naar", "dezelfde", "Kies iemand anders dan wie het werk nu heeft."}});
  BAKEN_NEEM(auto opvolger, eis_uitvoerder(h, naar, "/naar"));
  Doorgeven doorgeven{h, std::move(opvolger), reden, "werk-overgedragen"};
  for (auto& stuk : h.eenheid.werk().open_van_medewerker(van))
    if (gaat_mee(h, stuk.dossier, naar))
      BAKEN_PROBEER(doorgeven.werk(std::move(stuk), Doorgeven::Casus::Niet));
  for (auto& dossier : h.eenheid.dossiers().van_casushouder(van))
    if (gaat_mee(h, dossier.id, naar)) BAKEN_PROBEER(doorgeven.casus(std::move(dossier)));
  return doorgeven.aantal();
}

}  // namespace baken::app
