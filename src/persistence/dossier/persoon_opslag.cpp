// SPDX-License-Identifier: EUPL-1.2
#include "persistence/dossier/persoon_opslag.hpp"

#include <nlohmann/json.hpp>

#include "persistence/dossier/persoon_json.hpp"
#include "persistence/toegang/verborgen.hpp"

namespace baken::persistence {
namespace {

constexpr std::string_view kolommen =
    "SELECT p.id, p.dossier_id, p.sleutel_id, p.versie, p.inhoud, p.kopie_van FROM persoon p ";

/// Raised together with what app::opslagsleutels gives; the index on it in a migration.
constexpr std::int64_t zoekversie = 2;

app::Plaats plek(const domain::Persoon& persoon) {
  return plaats("persoon", persoon.id, persoon.sleutel, persoon.versie);
}

}  // namespace

Uitkomst PersoonRepository::maak(const domain::Persoon& persoon,
                                 const std::vector<domain::Zoeksleutel>& sleutels) {
  BAKEN_NEEM(auto inhoud, verzegel(context_, plek(persoon), als_json(persoon.gegevens)));
  context_.sql.voer_uit(
      "INSERT INTO persoon (id, dossier_id, sleutel_id, versie, inhoud, kopie_van, zoekversie) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
      {persoon.id, persoon.dossier, persoon.sleutel, persoon.versie, std::move(inhoud),
       sql::waarde_of_niets(persoon.kopie_van), zoekversie});
  return bewaar_sleutels(persoon, sleutels);
}

Uitkomst PersoonRepository::bewaar_sleutels(const domain::Persoon& persoon,
                                            const std::vector<domain::Zoeksleutel>& sleutels) {
  for (const auto& sleutel : sleutels) {
    const std::string soort{als_slug(sleutel.soort)};
    BAKEN_NEEM(auto token, context_.verzegelaar.blinde_index(soort, sleutel.genormaliseerd));
    context_.sql.voer_uit(
        "INSERT INTO zoeksleutel (soort, token, persoon_id, dossier_id) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT DO NOTHING",
        {soort, std::move(token), persoon.id, persoon.dossier});
  }
  return {};
}

Result<domain::Persoon> PersoonRepository::lees(const sql::Rij& rij) const {
  domain::Persoon persoon{rij.tekst(0), rij.tekst(1), rij.tekst(2), rij.getal(3), {}};
  BAKEN_NEEM(auto inhoud, open(context_, plek(persoon), rij.bytes(4)));
  persoon.gegevens = lees_persoonsgegevens(inhoud);
  persoon.kopie_van = rij.tekst_of_leeg(5);
  return persoon;
}

Result<std::vector<domain::Persoon>> PersoonRepository::lees_alle(
    const std::vector<sql::Rij>& rijen) const {
  std::vector<domain::Persoon> personen;
  for (const auto& rij : rijen) {
    BAKEN_NEEM(auto persoon, lees(rij));
    personen.push_back(std::move(persoon));
  }
  return personen;
}

Result<std::optional<domain::Persoon>> PersoonRepository::zoek(const Id& id) {
  auto rij = context_.sql.vraag_een(std::string{kolommen} + "WHERE p.id = $1", {id});
  if (!rij) return std::nullopt;
  BAKEN_NEEM(auto persoon, lees(*rij));
  return persoon;
}

Result<std::vector<domain::Persoon>> PersoonRepository::van_dossier(const Id& dossier) {
  return lees_alle(context_.sql.vraag(
      std::string{kolommen} + "WHERE p.dossier_id = $1 ORDER BY p.id", {dossier}));
}

Result<std::vector<domain::Persoon>> PersoonRepository::van_melding(const Id& melding) {
  return lees_alle(context_.sql.vraag(std::string{kolommen} +
                                          "JOIN betrokkene b ON b.persoon_id = p.id "
                                          "WHERE b.melding_id = $1 ORDER BY b.volgorde",
                                      {melding}));
}

Result<bool> PersoonRepository::wijzig(const domain::Persoon& persoon,
                                       const std::vector<domain::Zoeksleutel>& sleutels,
                                       Moment nu) {
  BAKEN_NEEM(auto inhoud, verzegel(context_, plek(persoon), als_json(persoon.gegevens)));
  bewaar_vorige(context_, "persoon", persoon.id, nu);
  const auto gewijzigd = context_.sql.voer_uit(
      "UPDATE persoon SET versie = $1, inhoud = $2, zoekversie = $3 WHERE id = $4 AND versie = $5",
      {persoon.versie, std::move(inhoud), zoekversie, persoon.id, persoon.versie - 1});
  if (gewijzigd != 1) return false;
  context_.sql.voer_uit("DELETE FROM zoeksleutel WHERE persoon_id = $1", {persoon.id});
  BAKEN_PROBEER(bewaar_sleutels(persoon, sleutels));
  return true;
}

std::vector<Id> PersoonRepository::zonder_sleutels(const Id& na, int max) {
  std::vector<Id> lijst;
  for (const auto& rij :
       context_.sql.vraag("SELECT id FROM persoon WHERE zoekversie < 2 AND id > $1 "
                          "ORDER BY id LIMIT $2",
                          {na, std::int64_t{max}}))
    lijst.push_back(rij.tekst(0));
  return lijst;
}

Uitkomst PersoonRepository::vernieuw_sleutels(const domain::Persoon& persoon,
                                              const std::vector<domain::Zoeksleutel>& sleutels) {
  context_.sql.voer_uit("DELETE FROM zoeksleutel WHERE persoon_id = $1", {persoon.id});
  BAKEN_PROBEER(bewaar_sleutels(persoon, sleutels));
  context_.sql.voer_uit("UPDATE persoon SET zoekversie = $1 WHERE id = $2",
                        {zoekversie, persoon.id});
  return {};
}

bool PersoonRepository::ook_bij_andere(const Id& persoon, const Id& melding) {
  return context_.sql
      .vraag_een(
          "SELECT 1 FROM betrokkene WHERE persoon_id = $1 AND melding_id <> $2 "
          "LIMIT 1",
          {persoon, melding})
      .has_value();
}

std::vector<Id> PersoonRepository::kopie_van(const Id& persoon) {
  std::vector<Id> originelen;
  auto wie = std::optional{persoon};
  while (wie) {
    const auto rij = context_.sql.vraag_een("SELECT kopie_van FROM persoon WHERE id = $1", {*wie});
    wie = rij ? rij->tekst_of_leeg(0) : std::nullopt;
    if (wie) originelen.push_back(*wie);
  }
  return originelen;
}

void PersoonRepository::verplaats(const Id& persoon, const Id& naar) {
  for (const auto* zin : {"UPDATE persoon SET dossier_id = $1 WHERE id = $2",
                          "UPDATE zoeksleutel SET dossier_id = $1 WHERE persoon_id = $2"})
    context_.sql.voer_uit(zin, {naar, persoon});
}

Result<std::vector<app::Treffer>> PersoonRepository::zoek_sleutels(
    const std::vector<domain::Zoeksleutel>& sleutels, int max, const Id& voor) {
  static const std::string sql =
      "SELECT persoon_id, dossier_id FROM zoeksleutel WHERE soort = $1 AND token = $2 "
      "AND dossier_id NOT IN (" +
      verborgen_voor("$4") + ") ORDER BY persoon_id DESC LIMIT $3";
  std::vector<app::Treffer> treffers;
  for (std::size_t plek = 0; plek < sleutels.size(); ++plek) {
    // A transposed date is asked among the ordinary names and dates.
    const auto soort = sleutels[plek].soort;
    const auto opgeslagen = soort == domain::Matchsoort::NaamGeboortedatumVerwisseld
                                ? domain::Matchsoort::NaamGeboortedatum
                                : soort;
    const std::string slug{als_slug(opgeslagen)};
    BAKEN_NEEM(auto token, context_.verzegelaar.blinde_index(slug, sleutels[plek].genormaliseerd));
    for (const auto& rij :
         context_.sql.vraag(sql, {slug, std::move(token), std::int64_t{max}, voor}))
      treffers.push_back({soort, plek, rij.tekst(0), rij.tekst(1)});
  }
  return treffers;
}

}  // namespace baken::persistence
