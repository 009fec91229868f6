// SPDX-License-Identifier: EUPL-1.2
#include "persistence/aannemen/politiemelding_opslag.hpp"

#include <nlohmann/json.hpp>

#include "base/tijd.hpp"
#include "persistence/aannemen/contact_json.hpp"
#include "persistence/aannemen/zichtbaar.hpp"
#include "persistence/gedeeld/open_bladzijde.hpp"

namespace baken::persistence {
namespace {

constexpr std::string_view kolommen =
    "SELECT id, nummer, status, medewerker_id, versie, inhoud, ontvangen FROM politiemelding ";
constexpr std::size_t kolom_id = 0;
constexpr std::size_t kolom_ontvangen = 6;

/// A politiemelding belongs to the team of who took it in.
constexpr const char* team_van_maker =
    "(SELECT team_id FROM medewerker WHERE medewerker.id = politiemelding.medewerker_id)";

app::Plaats plek(const domain::Politiemelding& m) {
  return plaats("politiemelding", m.id, m.id, m.versie);
}

}  // namespace

Uitkomst PolitiemeldingRepository::maak(const domain::Politiemelding& m) {
  BAKEN_NEEM(auto inhoud, verzegel(context_, plek(m), als_json(m)));
  context_.sql.voer_uit(
      "INSERT INTO politiemelding (id, nummer, status, ontvangen, gemeente, medewerker_id, "
      "versie, inhoud) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      {m.id, m.nummer, m.status, als_tekst(m.gegevens.ontvangen), m.gegevens.gemeente, m.medewerker,
       m.versie, std::move(inhoud)});
  return {};
}

Result<domain::Politiemelding> PolitiemeldingRepository::lees(const sql::Rij& rij) const {
  domain::Politiemelding m{.id = rij.tekst(kolom_id),
                           .nummer = rij.tekst(1),
                           .status = rij.tekst(2),
                           .partij = {},
                           .toelichting = {},
                           .medewerker = rij.tekst(3),
                           .versie = rij.getal(4),
                           .gegevens = {}};
  BAKEN_NEEM(auto inhoud, open(context_, plek(m), rij.bytes(5)));
  lees_inhoud(inhoud, m);
  return m;
}

Result<std::optional<domain::Politiemelding>> PolitiemeldingRepository::zoek(const Id& id) {
  auto rij = context_.sql.vraag_een(std::string{kolommen} + "WHERE id = $1", {id});
  if (!rij) return std::nullopt;
  BAKEN_NEEM(auto melding, lees(*rij));
  return melding;
}

Result<bool> PolitiemeldingRepository::wijzig(const domain::Politiemelding& m, Moment nu) {
  BAKEN_NEEM(auto inhoud, verzegel(context_, plek(m), als_json(m)));
  bewaar_vorige(context_, "politiemelding", m.id, nu, "id");
  return context_.sql.voer_uit(
             "UPDATE politiemelding SET status = $1, ontvangen = $2, gemeente = $3, "
             "versie = $4, inhoud = $5 WHERE id = $6 AND versie = $7",
             {m.status, als_tekst(m.gegevens.ontvangen), m.gegevens.gemeente, m.versie,
              std::move(inhoud), m.id, m.versie - 1}) == 1;
}

Result<app::Bladzijde<domain::Politiemelding>> PolitiemeldingRepository::lijst(
    const app::Wie& wie, app::Bereik bereik, const app::Bladvraag& vraag) {
  BAKEN_NEEM(auto zicht, zichtvraag(wie, bereik, vraag, team_van_maker));
  return open_bladzijde<domain::Politiemelding>(
      context_.sql.vraag(std::string{kolommen} + zicht.sql, zicht.waarden), vraag.limiet,
      [this](const sql::Rij& rij) { return lees(rij); }, {kolom_ontvangen, kolom_id});
}

}  // namespace baken::persistence
