// SPDX-License-Identifier: EUPL-1.2
#include "persistence/gedeeld/logboek.hpp"

#include <sodium.h>

#include "base/tijd.hpp"

namespace baken::persistence {
namespace {

/// The key of a repetition is the employee and the key he sent.
std::string rij_id(const Id& medewerker, std::string_view sleutel) {
  return medewerker + "/" + std::string{sleutel};
}

/// Without it a leaf of the chain says nothing of its record. Random, not injected: a salt that
/// can be foretold would be none.
Bytes nieuw_zout() {
  Bytes zout(32);
  randombytes_buf(zout.data(), zout.size());
  return zout;
}

app::Logregel lees_regel(const sql::Rij& rij) {
  const auto rol = rij.tekst_of_leeg(4);
  return {.id = rij.tekst(0),
          .moment = moment(rij, 1),
          .handeling = rij.tekst(2),
          .medewerker = rij.tekst_of_leeg(3),
          .rol = rol ? app::lees_rol(*rol) : std::nullopt,
          .relatie = rij.tekst(5),
          .dossier = rij.tekst_of_leeg(6),
          .onderwerp = rij.tekst_of_leeg(7),
          .uitkomst = rij.tekst(8),
          .verzoek_id = rij.tekst(9),
          .afzender = rij.tekst(10),
          .doel = tekst(rij, 11),
          .namens = rij.tekst_of_leeg(12),
          .bijzonderheid = tekst(rij, 13)};
}

}  // namespace

void LogboekRepository::schrijf(const app::Logregel& r) {
  const bool nieuw =
      sql_.voer_uit(
          "INSERT INTO logboek (id, moment, handeling, medewerker_id, rol, relatie, dossier_id, "
          "onderwerp_id, uitkomst, verzoek_id, afzender, doel, namens_id, bijzonderheid, zout) "
          "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) "
          "ON CONFLICT (id) DO NOTHING",
          {r.id, als_tekst(r.moment), r.handeling, sql::waarde_of_niets(r.medewerker),
           r.rol ? sql::Waarde{std::string{app::als_tekst(*r.rol)}} : sql::Waarde{sql::niets},
           r.relatie, sql::waarde_of_niets(r.dossier), sql::waarde_of_niets(r.onderwerp),
           r.uitkomst, r.verzoek_id, r.afzender, tekst_of_niets(r.doel),
           sql::waarde_of_niets(r.namens), tekst_of_niets(r.bijzonderheid), nieuw_zout()}) == 1;
  if (nieuw) sql_.voer_uit("INSERT INTO logboek_wachtrij (id) VALUES ($1)", {r.id});
}

/// Only what is asked stands in the query, so that an index serves it however long the log is.
std::vector<app::Logregel> LogboekRepository::zoek(const app::Logvraag& v) {
  std::vector<sql::Waarde> waarden;
  std::string waar;
  const auto plek = [&](sql::Waarde waarde) {
    waarden.push_back(std::move(waarde));
    return "$" + std::to_string(waarden.size());
  };
  const auto eis = [&](const std::string& voorwaarde) {
    waar += (waar.empty() ? "WHERE " : "AND ") + voorwaarde + " ";
  };
  if (v.dossier) eis("dossier_id = " + plek(*v.dossier));
  if (v.medewerker) eis("medewerker_id = " + plek(*v.medewerker));
  if (v.van) eis("moment >= " + plek(als_tekst(*v.van)));
  if (v.tot) eis("moment < " + plek(als_tekst(*v.tot)));
  if (v.na) {
    const auto moment = plek(als_tekst(v.na->first));
    eis("(moment, id) > (" + moment + ", " + plek(v.na->second) + ")");
  }
  waar += "ORDER BY moment, id LIMIT " + plek(std::int64_t{v.limiet});
  std::vector<app::Logregel> uit;
  for (const auto& rij : sql_.vraag(
           "SELECT id, moment, handeling, medewerker_id, rol, relatie, dossier_id, onderwerp_id, "
           "uitkomst, verzoek_id, afzender, doel, namens_id, bijzonderheid FROM logboek " +
               waar,
           waarden))
    uit.push_back(lees_regel(rij));
  return uit;
}

Result<std::optional<app::Herhaling>> HerhalingRepository::zoek(const Id& medewerker,
                                                                std::string_view sleutel) {
  auto rij = context_.sql.vraag_een(
      "SELECT handeling, vingerafdruk, moment, dossier_id, etag, inhoud FROM herhaling "
      "WHERE medewerker_id = $1 AND sleutel = $2",
      {medewerker, std::string{sleutel}});
  if (!rij) return std::nullopt;
  app::Herhaling h{medewerker,      std::string{sleutel},  rij->tekst(0), rij->bytes(1),
                   moment(*rij, 2), rij->tekst_of_leeg(3), rij->getal(4), {}};
  const Bytes inhoud = rij->bytes(5);
  if (!h.dossier) {
    h.antwoord.assign(inhoud.begin(), inhoud.end());
    return h;
  }
  BAKEN_NEEM(h.antwoord,
             context_.verzegelaar.open(
                 plaats("herhaling", rij_id(medewerker, sleutel), *h.dossier, 1), inhoud));
  return h;
}

Uitkomst HerhalingRepository::bewaar(const app::Herhaling& h) {
  Bytes inhoud{h.antwoord.begin(), h.antwoord.end()};
  if (h.dossier) {
    BAKEN_NEEM(inhoud, context_.verzegelaar.verzegel(
                           plaats("herhaling", rij_id(h.medewerker, h.sleutel), *h.dossier, 1),
                           h.antwoord));
  }
  context_.sql.voer_uit(
      "INSERT INTO herhaling (medewerker_id, sleutel, handeling, vingerafdruk, moment, "
      "dossier_id, etag, inhoud) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      {h.medewerker, h.sleutel, h.handeling, h.vingerafdruk, als_tekst(h.moment),
       sql::waarde_of_niets(h.dossier), h.etag, std::move(inhoud)});
  return {};
}

void HerhalingRepository::verwijder_tot(Moment tot) {
  context_.sql.voer_uit("DELETE FROM herhaling WHERE moment <= $1", {als_tekst(tot)});
}

}  // namespace baken::persistence
