// SPDX-License-Identifier: EUPL-1.2
#include "persistence/aannemen/concept_opslag.hpp"

#include "base/tijd.hpp"

namespace baken::persistence {
namespace {

constexpr std::string_view kolommen =
    "SELECT id, medewerker_id, soort, aangemaakt, bijgewerkt, versie, inhoud FROM concept ";

app::Plaats plek(const Id& id, std::int64_t versie) {
  return plaats("concept", id, id, versie);
}

}  // namespace

Uitkomst ConceptRepository::maak(const app::Concept& c) {
  BAKEN_NEEM(auto inhoud, context_.verzegelaar.verzegel(plek(c.id, c.versie), c.inhoud));
  context_.sql.voer_uit(
      "INSERT INTO concept (id, medewerker_id, soort, aangemaakt, bijgewerkt, versie, inhoud) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
      {c.id, c.medewerker, c.soort, als_tekst(c.aangemaakt), als_tekst(c.bijgewerkt), c.versie,
       std::move(inhoud)});
  return {};
}

Result<app::Concept> ConceptRepository::lees(const sql::Rij& rij) const {
  app::Concept c{
      rij.tekst(0), rij.tekst(1), rij.tekst(2), moment(rij, 3), moment(rij, 4), rij.getal(5), {}};
  BAKEN_NEEM(c.inhoud, context_.verzegelaar.open(plek(c.id, c.versie), rij.bytes(6)));
  return c;
}

Result<std::optional<app::Concept>> ConceptRepository::zoek(const Id& id) {
  auto rij = context_.sql.vraag_een(std::string{kolommen} + "WHERE id = $1", {id});
  if (!rij) return std::nullopt;
  BAKEN_NEEM(auto gelezen, lees(*rij));
  return gelezen;
}

Result<std::vector<app::Concept>> ConceptRepository::van_medewerker(const Id& medewerker) {
  std::vector<app::Concept> lijst;
  for (const auto& rij :
       context_.sql.vraag(std::string{kolommen} +
                              "WHERE medewerker_id = $1 ORDER BY bijgewerkt DESC, id LIMIT 200",
                          {medewerker})) {
    BAKEN_NEEM(auto gelezen, lees(rij));
    lijst.push_back(std::move(gelezen));
  }
  return lijst;
}

Result<bool> ConceptRepository::wijzig(const app::Concept& c) {
  BAKEN_NEEM(auto inhoud, context_.verzegelaar.verzegel(plek(c.id, c.versie), c.inhoud));
  return context_.sql.voer_uit(
             "UPDATE concept SET soort = $1, bijgewerkt = $2, versie = $3, inhoud = $4 "
             "WHERE id = $5 AND versie = $6",
             {c.soort, als_tekst(c.bijgewerkt), c.versie, std::move(inhoud), c.id, c.versie - 1}) ==
         1;
}

bool ConceptRepository::verwijder(const Id& id) {
  return context_.sql.voer_uit("DELETE FROM concept WHERE id = $1", {id}) == 1;
}

}  // namespace baken::persistence
