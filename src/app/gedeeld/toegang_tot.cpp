// SPDX-License-Identifier: EUPL-1.2
#include "app/gedeeld/toegang_tot.hpp"

#include <algorithm>

#include "app/gedeeld/leesgrens.hpp"
#include "app/gedeeld/verouderd.hpp"
#include "app/poorten/dossier.hpp"
#include "app/poorten/dossiertoegang.hpp"

namespace baken::app {
namespace {

bool heeft_relatie(const Relatie& relatie) {
  return relatie.eigen || relatie.eigen_team || relatie.openbaar_werk;
}

/// Who has work to do in a dossier must be able to do it, also when somebody else is casushouder:
/// a new melding about a known household is assessed by another team.
void voeg_werk_toe(Handeling& h, const Id& dossier, Relatie& relatie) {
  for (const auto& werk : h.eenheid.werk().open_van_dossier(dossier)) {
    relatie.eigen = relatie.eigen || werk.medewerker == h.wie().medewerker;
    relatie.eigen_team = relatie.eigen_team || (werk.team && werk.team == h.wie().team);
  }
}

/// Everything that relates the user to the dossier; the work in it only when it could matter.
Relatie volledige_relatie(Handeling& h, const domain::Dossier& dossier, bool eigen) {
  auto relatie = h.eenheid.dossiertoegang().banden(dossier.id, h.wie().medewerker, h.moment);
  const auto plaats = relatie_tot(h.wie(), dossier);
  // Who took it in has it as long as it is nobody's case.
  const bool aangenomen = relatie.eigen && plaats.openbaar_werk;
  relatie.eigen = plaats.eigen || eigen || aangenomen;
  relatie.eigen_team = plaats.eigen_team;
  relatie.openbaar_werk = plaats.openbaar_werk;
  if (!relatie.buitengesloten() && !heeft_relatie(relatie)) voeg_werk_toe(h, dossier.id, relatie);
  return relatie;
}

}  // namespace

Relatie relatie_tot(const Wie& wie, const domain::Dossier& dossier) {
  return {.eigen = dossier.casushouder == wie.medewerker,
          .eigen_team = dossier.team && dossier.team == wie.team,
          .openbaar_werk = !dossier.casushouder.has_value()};
}

bool mag_ook(Handeling& h, std::string_view andere_handeling, const domain::Dossier& dossier) {
  return h.eis_ook(andere_handeling, volledige_relatie(h, dossier, false)).has_value();
}

tl::unexpected<Fout> afwezig(Handeling& h, const Id& id, std::string_view wat) {
  h.eenheid.dossiertoegang().banden(id, h.wie().medewerker, h.moment);
  return h.buitengesloten(wat, {}, std::nullopt);
}

Result<domain::Dossier> open_dossier(Handeling& h, const Id& id, const Toegangsvraag& vraag) {
  auto dossier = h.eenheid.dossiers().zoek(id);
  if (!dossier) return afwezig(h, id, vraag.wat);
  const auto relatie = volledige_relatie(h, *dossier, vraag.eigen);
  if (relatie.buitengesloten()) return h.buitengesloten(vraag.wat, relatie, id);
  BAKEN_PROBEER(h.eis(relatie, id, vraag.onderwerp));
  if (vraag.telt) BAKEN_PROBEER(tel_opening(h, id, relatie));
  return std::move(*dossier);
}

Result<domain::Dossier> bewaak_dossier(Handeling& h, const Id& id, const Toegangsvraag& vraag) {
  auto dossier = h.eenheid.dossiers().zoek(id);
  if (!dossier) return afwezig(h, id, vraag.wat);
  const auto banden = h.eenheid.dossiertoegang().banden(id, h.wie().medewerker, h.moment);
  if (banden.belang) return h.buitengesloten(vraag.wat, banden, id);
  BAKEN_PROBEER(h.eis({}, id, vraag.onderwerp));
  return std::move(*dossier);
}

bool kan(const Handeling& h, const Medewerker& m, std::string_view andere_handeling,
         const Relatie& relatie) {
  return std::ranges::any_of(m.rollen, [&](Rol rol) {
    const Wie als{m.id, m.gebruikersnaam, m.rollen, m.team, rol};
    return h.dienst.toegang.beslis(als, andere_handeling, relatie).toegestaan;
  });
}

std::optional<domain::Dossier> zichtbaar_dossier(Handeling& h, const Id& id) {
  auto dossier = h.eenheid.dossiers().zoek(id);
  const auto banden = h.eenheid.dossiertoegang().banden(id, h.wie().medewerker, h.moment);
  if (!dossier || banden.buitengesloten()) return std::nullopt;
  return dossier;
}

}  // namespace baken::app
