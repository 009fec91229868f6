// SPDX-License-Identifier: EUPL-1.2
#include "app/aannemen/concept.hpp"

#include "app/gedeeld/verouderd.hpp"

namespace baken::app {
namespace {

constexpr Relatie eigen{.eigen = true};

/// Another's draft looks as if it did not exist.
Result<Concept> eigen_concept(Handeling& h, const Id& id) {
  BAKEN_PROBEER(h.eis(eigen, std::nullopt, id));
  BAKEN_NEEM(auto gevonden, h.eenheid.concepten().zoek(id));
  if (!gevonden || gevonden->medewerker != h.wie().medewerker) return niet_gevonden("Dit concept");
  h.noteer(id, id);
  return std::move(*gevonden);
}

}  // namespace

Result<Concept> concept_maken(Handeling& h, std::string soort, std::string inhoud) {
  const Id id = h.dienst.voorraad.id_met_sleutel();
  BAKEN_PROBEER(h.eis(eigen, id, id));
  Concept nieuw{id, h.wie().medewerker, std::move(soort), h.moment, h.moment, 1, std::move(inhoud)};
  BAKEN_PROBEER(h.eenheid.concepten().maak(nieuw));
  return nieuw;
}

Result<Concept> concept_lezen(Handeling& h, const Id& id) {
  return eigen_concept(h, id);
}

Result<std::vector<Concept>> concepten_lezen(Handeling& h) {
  BAKEN_PROBEER(h.eis(eigen));
  return h.eenheid.concepten().van_medewerker(h.wie().medewerker);
}

Result<Concept> concept_wijzigen(Handeling& h, const Id& id, std::int64_t gelezen,
                                 std::string soort, std::string inhoud) {
  BAKEN_NEEM(auto huidig, eigen_concept(h, id));
  BAKEN_PROBEER(eis_versie(id, gelezen, huidig.versie));
  huidig.soort = std::move(soort);
  huidig.inhoud = std::move(inhoud);
  huidig.bijgewerkt = h.moment;
  ++huidig.versie;
  BAKEN_NEEM(const bool gewijzigd, h.eenheid.concepten().wijzig(huidig));
  if (!gewijzigd) BAKEN_PROBEER(eis_versie(id, gelezen, huidig.versie));
  return huidig;
}

Uitkomst concept_verwijderen(Handeling& h, const Id& id) {
  BAKEN_NEEM(auto weg, eigen_concept(h, id));
  h.eenheid.concepten().verwijder(weg.id);
  return {};
}

Uitkomst ruim_concept_op(Handeling& h, const std::optional<Id>& id) {
  if (!id) return {};
  BAKEN_NEEM(auto gevonden, h.eenheid.concepten().zoek(*id));
  if (gevonden && gevonden->medewerker == h.wie().medewerker)
    h.eenheid.concepten().verwijder(gevonden->id);
  return {};
}

}  // namespace baken::app
