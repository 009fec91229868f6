// SPDX-License-Identifier: EUPL-1.2
#include "persistence/dossier/melding_opslag.hpp"

#include <nlohmann/json.hpp>

#include "base/tijd.hpp"
#include "persistence/dossier/persoon_json.hpp"
#include "persistence/gedeeld/codering.hpp"

namespace baken::persistence {
namespace {

constexpr std::string_view kolommen =
    "SELECT id, nummer, dossier_id, sleutel_id, stap, geregistreerd, medewerker_id, "
    "uit_advies, uit_politiemelding, versie, inhoud FROM melding ";

app::Plaats plek(const domain::Melding& m) {
  return plaats("melding", m.id, m.sleutel, m.versie);
}

}  // namespace

Uitkomst MeldingRepository::maak(const domain::Melding& m, const std::vector<domain::Rol>& rollen,
                                 const std::vector<domain::Relatie>& relaties) {
  const auto& g = m.gegevens;
  BAKEN_NEEM(auto inhoud, verzegel(context_, plek(m), als_json(g)));
  context_.sql.voer_uit(
      "INSERT INTO melding (id, nummer, dossier_id, sleutel_id, stap, kanaal, ontvangen, "
      "geregistreerd, hoedanigheid, anonimiteit, duur_geweld, gemeente, gemeente_melder, "
      "aantal_betrokkenen, medewerker_id, uit_advies, uit_politiemelding, versie, inhoud) VALUES "
      "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
      {m.id, m.nummer, m.dossier, m.sleutel, std::string{als_slug(m.stap)}, g.kanaal,
       als_tekst(g.ontvangen), als_tekst(m.geregistreerd), g.melder.hoedanigheid, g.anonimiteit,
       tekst_of_niets(g.duur_geweld), g.gemeente, tekst_of_niets(g.gemeente_melder),
       static_cast<std::int64_t>(rollen.size()), m.medewerker, sql::waarde_of_niets(m.uit_advies),
       sql::waarde_of_niets(m.uit_politiemelding), m.versie, std::move(inhoud)});
  schrijf_codes(m);
  schrijf_betrokkenen(m.id, rollen, relaties);
  return {};
}

void MeldingRepository::schrijf_codes(const domain::Melding& m) {
  schrijf_codering(context_.sql, m.id, "vorm", m.gegevens.vorm);
  schrijf_codering(context_.sql, m.id, "aard-geweld", m.gegevens.aard);
}

void MeldingRepository::schrijf_betrokkenen(const Id& melding,
                                            const std::vector<domain::Rol>& rollen,
                                            const std::vector<domain::Relatie>& relaties) {
  std::int64_t volgorde = 0;
  for (const auto& rol : rollen)
    context_.sql.voer_uit(
        "INSERT INTO betrokkene (melding_id, persoon_id, volgorde, rol, in_huishouden) "
        "VALUES ($1, $2, $3, $4, $5)",
        {melding, rol.persoon, volgorde++, rol.rol, std::int64_t{rol.in_huishouden}});
  for (const auto& relatie : relaties)
    context_.sql.voer_uit(
        "INSERT INTO relatie (melding_id, van_id, naar_id, soort) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT DO NOTHING",
        {melding, relatie.van, relatie.naar, relatie.soort});
}

void MeldingRepository::vervang_betrokkenen(const Id& melding,
                                            const std::vector<domain::Rol>& rollen,
                                            const std::vector<domain::Relatie>& relaties) {
  context_.sql.voer_uit("DELETE FROM relatie WHERE melding_id = $1", {melding});
  context_.sql.voer_uit("DELETE FROM betrokkene WHERE melding_id = $1", {melding});
  context_.sql.voer_uit("UPDATE melding SET aantal_betrokkenen = $1 WHERE id = $2",
                        {static_cast<std::int64_t>(rollen.size()), melding});
  schrijf_betrokkenen(melding, rollen, relaties);
}

Result<domain::Melding> MeldingRepository::lees(const sql::Rij& rij) const {
  domain::Melding m{.id = rij.tekst(0),
                    .nummer = rij.tekst(1),
                    .dossier = rij.tekst(2),
                    .sleutel = rij.tekst(3),
                    .stap = moet_uit_slug<domain::Stap>(rij.tekst(4)),
                    .geregistreerd = moment(rij, 5),
                    .medewerker = rij.tekst(6),
                    .uit_advies = rij.tekst_of_leeg(7),
                    .uit_politiemelding = rij.tekst_of_leeg(8),
                    .versie = rij.getal(9),
                    .gegevens = {}};
  BAKEN_NEEM(auto inhoud, open(context_, plek(m), rij.bytes(10)));
  m.gegevens = lees_meldinggegevens(inhoud);
  return m;
}

Result<std::optional<domain::Melding>> MeldingRepository::zoek(const Id& id) {
  auto rij = context_.sql.vraag_een(std::string{kolommen} + "WHERE id = $1", {id});
  if (!rij) return std::nullopt;
  BAKEN_NEEM(auto melding, lees(*rij));
  return melding;
}

Result<std::vector<domain::Melding>> MeldingRepository::van_dossier(const Id& dossier) {
  std::vector<domain::Melding> meldingen;
  for (const auto& rij : context_.sql.vraag(
           std::string{kolommen} + "WHERE dossier_id = $1 ORDER BY ontvangen DESC, id DESC",
           {dossier})) {
    BAKEN_NEEM(auto melding, lees(rij));
    meldingen.push_back(std::move(melding));
  }
  return meldingen;
}

std::vector<domain::Rol> MeldingRepository::rollen(const Id& melding) {
  std::vector<domain::Rol> lijst;
  for (const auto& rij : context_.sql.vraag(
           "SELECT persoon_id, rol, in_huishouden FROM betrokkene WHERE melding_id = $1 "
           "ORDER BY volgorde",
           {melding}))
    lijst.push_back({melding, rij.tekst(0), rij.tekst(1), rij.getal(2) != 0});
  return lijst;
}

std::vector<domain::Relatie> MeldingRepository::relaties(const Id& melding) {
  std::vector<domain::Relatie> lijst;
  for (const auto& rij :
       context_.sql.vraag("SELECT van_id, naar_id, soort FROM relatie WHERE melding_id = $1 "
                          "ORDER BY van_id, naar_id, soort",
                          {melding}))
    lijst.push_back({rij.tekst(0), rij.tekst(1), rij.tekst(2)});
  return lijst;
}

Result<bool> MeldingRepository::wijzig(const domain::Melding& m, Moment nu) {
  const auto& g = m.gegevens;
  BAKEN_NEEM(auto inhoud, verzegel(context_, plek(m), als_json(g)));
  bewaar_vorige(context_, "melding", m.id, nu);
  const auto gewijzigd = context_.sql.voer_uit(
      "UPDATE melding SET stap = $1, kanaal = $2, ontvangen = $3, hoedanigheid = $4, "
      "anonimiteit = $5, duur_geweld = $6, gemeente = $7, gemeente_melder = $8, versie = $9, "
      "inhoud = $10 WHERE id = $11 AND versie = $12",
      {std::string{als_slug(m.stap)}, g.kanaal, als_tekst(g.ontvangen), g.melder.hoedanigheid,
       g.anonimiteit, tekst_of_niets(g.duur_geweld), g.gemeente, tekst_of_niets(g.gemeente_melder),
       m.versie, std::move(inhoud), m.id, m.versie - 1});
  if (gewijzigd != 1) return false;
  schrijf_codes(m);
  return true;
}

void MeldingRepository::zet_stap(const Id& melding, domain::Stap stap) {
  context_.sql.voer_uit("UPDATE melding SET stap = $1 WHERE id = $2",
                        {std::string{als_slug(stap)}, melding});
}

Uitkomst MeldingRepository::schrijf_reden(const domain::Melding& m, const Id& id, Moment nu,
                                          std::string_view reden) {
  BAKEN_NEEM(auto inhoud,
             context_.verzegelaar.verzegel(plaats("koppelreden", id, m.sleutel, 1), reden));
  context_.sql.voer_uit(
      "INSERT INTO koppelreden (id, melding_id, sleutel_id, moment, inhoud) "
      "VALUES ($1, $2, $3, $4, $5)",
      {id, m.id, m.sleutel, als_tekst(nu), std::move(inhoud)});
  return {};
}

void MeldingRepository::verplaats(const Id& melding, const Id& naar) {
  for (const auto* zin : {"UPDATE melding SET dossier_id = $1 WHERE id = $2",
                          "UPDATE crisis SET dossier_id = $1 WHERE melding_id = $2",
                          "UPDATE beoordeling SET dossier_id = $1 WHERE melding_id = $2"})
    context_.sql.voer_uit(zin, {naar, melding});
}

std::vector<app::Dossierkop> MeldingRepository::dossierkoppen(const std::vector<Id>& dossiers) {
  std::vector<app::Dossierkop> koppen;
  for (const auto& id : dossiers) {
    auto rij = context_.sql.vraag_een(
        "SELECT d.nummer, COUNT(m.id), MAX(m.ontvangen), "
        "(SELECT COUNT(*) FROM werk w WHERE w.dossier_id = d.id AND w.klaar = 0) "
        "FROM dossier d LEFT JOIN melding m ON m.dossier_id = d.id "
        "WHERE d.id = $1 GROUP BY d.id, d.nummer",
        {id});
    if (rij)
      koppen.push_back(
          {id, rij->tekst(0), rij->getal(1), misschien_moment(*rij, 2), rij->getal(3) > 0});
  }
  return koppen;
}

}  // namespace baken::persistence
