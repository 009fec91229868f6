// SPDX-License-Identifier: EUPL-1.2
#include "app/werk/taak.hpp"

#include "app/gedeeld/tijdlijn.hpp"
#include "app/gedeeld/toegang_tot.hpp"
#include "app/gedeeld/verouderd.hpp"
#include "app/werk/uitvoerder.hpp"

namespace baken::app {
namespace {

/// A date that stood there already may have passed meanwhile.
void keur_datum(Handeling& h, Datum datum, std::optional<Datum> stond_er,
                std::vector<Veldfout>& fouten) {
  const auto vandaag = kalender::lokale_datum(h.moment);
  if (datum == stond_er) return;
  if (datum < vandaag)
    fouten.push_back({"/vervaldatum", "verleden", "Kies vandaag of een latere dag."});
  else if (!h.dienst.termijnen.kalender().werkdagen_over(vandaag, datum))
    fouten.push_back({"/vervaldatum", "buiten-kalender",
                      "Deze datum ligt te ver weg. Kies een dag tot en met het jaar 2060."});
}

/// Everything that is wrong at once.
Uitkomst keur(Handeling& h, const TaakInvoer& invoer, const domain::Taak* was) {
  std::vector<Veldfout> fouten;
  if (invoer.onderwerp.find_first_not_of(" \t\r\n") == std::string::npos)
    fouten.push_back({"/onderwerp", "verplicht", "Schrijf op wat er moet gebeuren."});
  keur_datum(h, invoer.vervaldatum, was ? std::optional{was->vervaldatum} : std::nullopt, fouten);
  if (was && invoer.dossier != was->dossier)
    fouten.push_back({"/dossier_id", "vast",
                      "Een taak blijft bij haar dossier. Maak in het andere dossier een nieuwe."});
  if (invoer.medewerker && !(was && was->medewerker == invoer.medewerker))
    if (auto wie = eis_uitvoerder(h, *invoer.medewerker, "/medewerker_id"); !wie)
      fouten.insert(fouten.end(), wie.error().velden.begin(), wie.error().velden.end());
  if (!fouten.empty()) return ongeldig(std::move(fouten));
  return {};
}

void neem_over(domain::Taak& taak, const TaakInvoer& invoer, Moment nu) {
  taak.onderwerp = invoer.onderwerp;
  taak.vervaldatum = invoer.vervaldatum;
  taak.medewerker = invoer.medewerker;
  if (!invoer.urgentie.empty()) taak.urgentie = invoer.urgentie;
  if (!invoer.klaar) taak.klaar_op = std::nullopt;
  if (invoer.klaar && !taak.klaar_op) taak.klaar_op = nu;
}

std::optional<Id> team_van(Handeling& h, const domain::Taak& taak, const domain::Dossier& dossier) {
  if (taak.medewerker)
    if (auto m = h.eenheid.medewerkers().zoek(*taak.medewerker); m && m->team) return m->team;
  return dossier.team ? dossier.team : h.wie().team;
}

/// The lists show a task as long as it is open.
void zet_op_werklijst(Handeling& h, const domain::Taak& taak, const domain::Dossier& dossier) {
  if (taak.klaar_op) return h.eenheid.werk().klaar(taak.id);
  auto bestaand = h.eenheid.werk().open_van(taak.id);
  domain::Werkstuk werk{.id = bestaand ? bestaand->id : h.dienst.ids.nieuw(),
                        .soort = "taak",
                        .dossier = dossier.id,
                        .dossier_nummer = dossier.nummer,
                        .onderwerp = taak.id,
                        .onderwerp_nummer = dossier.nummer,
                        .gemeente = dossier.gemeente,
                        .status = "open",
                        .urgentie = taak.urgentie,
                        .ontvangen = bestaand ? bestaand->ontvangen : h.moment,
                        .uiterste_datum = taak.vervaldatum,
                        .team = team_van(h, taak, dossier),
                        .medewerker = taak.medewerker,
                        .laatste_herbeoordeling = std::nullopt,
                        .klaar = false};
  bestaand ? h.eenheid.werk().wijzig(werk) : h.eenheid.werk().maak(werk);
}

void zet_op_tijdlijn(Handeling& h, std::string_view soort, const domain::Taak& taak,
                     std::string velden = {}) {
  zet_op_tijdlijn(h, taak.dossier,
                  {.soort = soort,
                   .onderwerp_soort = "taak",
                   .onderwerp = taak.id,
                   .versie = taak.versie,
                   .samenvatting = {},
                   .velden = std::move(velden)});
}

std::string veranderde_velden(const domain::Taak& oud, const domain::Taak& nieuw) {
  std::string velden;
  auto meld = [&](bool anders, std::string_view veld) {
    if (anders) velden += (velden.empty() ? "" : ",") + std::string{veld};
  };
  meld(oud.onderwerp != nieuw.onderwerp, "onderwerp");
  meld(oud.vervaldatum != nieuw.vervaldatum, "vervaldatum");
  meld(oud.medewerker != nieuw.medewerker, "medewerker_id");
  meld(oud.urgentie != nieuw.urgentie, "urgentie");
  meld(oud.klaar_op.has_value() != nieuw.klaar_op.has_value(), "klaar");
  return velden;
}

struct Geopend {
  domain::Taak taak;
  domain::Dossier dossier;
};

/// The task, for who may act on its dossier or has the task himself, also when it is done.
Result<Geopend> open_taak(Handeling& h, const Id& id) {
  BAKEN_NEEM(auto taak, h.eenheid.taken().zoek(id));
  constexpr std::string_view wat = "Deze taak";
  if (!taak) return afwezig(h, id, wat);
  const bool eigen = taak->medewerker == h.wie().medewerker;
  BAKEN_NEEM(auto dossier,
             open_dossier(h, taak->dossier, {.onderwerp = id, .wat = wat, .eigen = eigen}));
  return Geopend{std::move(*taak), std::move(dossier)};
}

}  // namespace

Result<domain::Taak> taak_maken(Handeling& h, const TaakInvoer& invoer) {
  BAKEN_NEEM(const auto dossier, open_dossier(h, invoer.dossier));
  BAKEN_PROBEER(keur(h, invoer, nullptr));
  domain::Taak taak;
  taak.id = h.dienst.ids.nieuw();
  taak.dossier = dossier.id;
  taak.urgentie = dossier.urgentie;
  neem_over(taak, invoer, h.moment);
  h.noteer(dossier.id, taak.id);
  BAKEN_PROBEER(h.eenheid.taken().maak(taak));
  if (!taak.klaar_op) zet_op_werklijst(h, taak, dossier);
  zet_op_tijdlijn(h, "taak-gemaakt", taak);
  return taak;
}

Result<domain::Taak> taak_lezen(Handeling& h, const Id& id) {
  BAKEN_NEEM(auto geopend, open_taak(h, id));
  return std::move(geopend.taak);
}

Result<domain::Taak> taak_wijzigen(Handeling& h, const Id& id, std::int64_t gelezen,
                                   const TaakInvoer& invoer) {
  BAKEN_NEEM(auto geopend, open_taak(h, id));
  auto& taak = geopend.taak;
  BAKEN_PROBEER(eis_versie(id, gelezen, taak.versie));
  BAKEN_PROBEER(keur(h, invoer, &taak));
  const auto oud = taak;
  neem_over(taak, invoer, h.moment);
  ++taak.versie;
  BAKEN_NEEM(const bool gewijzigd, h.eenheid.taken().wijzig(taak, h.moment));
  if (!gewijzigd) BAKEN_PROBEER(eis_versie(id, gelezen, taak.versie));
  zet_op_werklijst(h, taak, geopend.dossier);
  const bool klaar = taak.klaar_op && !oud.klaar_op;
  zet_op_tijdlijn(h, klaar ? "taak-klaar" : "taak-gewijzigd", taak, veranderde_velden(oud, taak));
  return std::move(taak);
}

}  // namespace baken::app
