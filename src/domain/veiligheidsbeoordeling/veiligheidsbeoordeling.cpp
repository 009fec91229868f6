// SPDX-License-Identifier: EUPL-1.2
#include "domain/veiligheidsbeoordeling/veiligheidsbeoordeling.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>

namespace baken::domain {
namespace {

using Fouten = std::vector<Veldfout>;

/// The own system and the VT-register are always consulted (domein.md §1.2).
constexpr std::array<std::string_view, 2> verplichte_bronnen{"eigen-systeem", "vt-register"};

void keur_bronnen(const Beoordelinggegevens& gegevens, Fouten& fouten) {
  for (auto bron : verplichte_bronnen)
    if (std::find(gegevens.bronnen.begin(), gegevens.bronnen.end(), bron) == gegevens.bronnen.end())
      fouten.push_back({"/bronnen", "verplicht",
                        bron == "eigen-systeem"
                            ? "Raadpleeg eerst het eigen systeem en vink deze bron aan."
                            : "Raadpleeg eerst het VT-register en vink deze bron aan."});
}

void keur_besluit(const Beoordelinggegevens& gegevens, const Taxatie* taxatie, Fouten& fouten) {
  if (!gegevens.uitkomst) fouten.push_back({"/uitkomst", "verplicht", "Kies de uitkomst."});
  if (gegevens.motivering.empty())
    fouten.push_back({"/motivering", "verplicht", "Schrijf waarom dit de uitkomst is."});
  if (gegevens.uitkomst == Stap::Overdracht && gegevens.overdrachtspartij.empty())
    fouten.push_back({"/overdrachtspartij", "verplicht", "Vul in aan wie u overdraagt."});
  const bool wijkt_af = taxatie != nullptr && gegevens.uitkomst &&
                        *gegevens.uitkomst != uitkomst_van(taxatie->advies);
  if (wijkt_af && gegevens.afwijking_motivering.empty())
    fouten.push_back({"/afwijking_motivering", "verplicht",
                      "De uitkomst wijkt af van het advies van het instrument. Schrijf waarom."});
}

std::string vraag_om(const Beslisserseis& eis) {
  return fmt::format("Vraag ook een {} om akkoord. {}", fmt::join(eis.een_van, " of een "),
                     eis.uitleg);
}

/// Everybody counts once; each demand of the instrument asks for a function among them.
void keur_beslissers(const std::vector<Beslisser>& beslissers, const VereisteBeslissers& vereist,
                     const Beoordelinggegevens& gegevens, Fouten& fouten) {
  std::set<Id> mensen;
  for (const auto& beslisser : beslissers) mensen.insert(beslisser.medewerker);
  if (std::cmp_less(mensen.size(), vereist.minimaal))
    fouten.push_back({"/akkoorden", "te-weinig",
                      "Een besluit neemt u nooit alleen. Vraag nog een collega om akkoord (ten "
                      "minste " +
                          std::to_string(vereist.minimaal) + " beslissers)."});
  for (const auto& eis : vereist.eisen) {
    const bool aanwezig =
        std::any_of(beslissers.begin(), beslissers.end(), [&](const Beslisser& beslisser) {
          return std::find_first_of(beslisser.rollen.begin(), beslisser.rollen.end(),
                                    eis.een_van.begin(),
                                    eis.een_van.end()) != beslisser.rollen.end();
        });
    if (!aanwezig) fouten.push_back({"/akkoorden", "functie", vraag_om(eis)});
  }
  const bool mdo_klaar = gegevens.mdo && gegevens.mdo->gehouden &&
                         gegevens.mdo->adviezen.size() >= 2 &&
                         !gegevens.mdo->gezamenlijk_besluit.empty();
  if (vereist.mdo && !mdo_klaar)
    fouten.push_back({"/mdo", "verplicht",
                      "Dit is een complexe zaak. Houd een MDO en leg het advies van elke deelnemer "
                      "en het gezamenlijke besluit vast."});
}

}  // namespace

Stap uitkomst_van(Triageadvies advies) {
  switch (advies) {
    case Triageadvies::GeenVervolg:
      return Stap::GeenVervolg;
    case Triageadvies::Overdracht:
      return Stap::Overdracht;
    case Triageadvies::VervolgVtOnderzoek:
      return Stap::Onderzoek;
    case Triageadvies::VervolgVtVoorwaardenEnVervolg:
      return Stap::VoorwaardenEnVervolg;
    case Triageadvies::VervolgVtCrisis:
      return Stap::Crisis;
    case Triageadvies::RegionaalMaatwerk:
      return Stap::RegionaalMaatwerk;
  }
  return Stap::Onderzoek;
}

std::vector<Veldfout> toets_ondertekening(const Veiligheidsbeoordeling& beoordeling,
                                          const Result<Taxatie>& taxatie,
                                          const std::vector<Beslisser>& beslissers) {
  Fouten fouten;
  if (!taxatie) fouten = taxatie.error().velden;
  const Taxatie* gewogen = taxatie ? &*taxatie : nullptr;
  keur_bronnen(beoordeling.gegevens, fouten);
  keur_besluit(beoordeling.gegevens, gewogen, fouten);
  keur_beslissers(beslissers, gewogen ? gewogen->vereiste_beslissers : VereisteBeslissers{},
                  beoordeling.gegevens, fouten);
  return fouten;
}

}  // namespace baken::domain
