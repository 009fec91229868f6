// SPDX-License-Identifier: EUPL-1.2
#include "persistence/gedeeld/logboek.hpp"

#include "base/tijd.hpp"

namespace baken::persistence {
namespace {

/// The key of a repetition is the employee and the key he sent.
std::string rij_id(const Id& medewerker, std::string_view sleutel) {
  return medewerker + "/" + std::string{sleutel};
}

}  // namespace

void LogboekRepository::schrijf(const app::Logregel& r) {
  context_.sql.voer_uit(
      "INSERT INTO logboek (id, moment, handeling, medewerker_id, rol, relatie, dossier_id, "
      "onderwerp_id, uitkomst, verzoek_id, afzender) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (id) DO NOTHING",
      {r.id, als_tekst(r.moment), r.handeling, sql::waarde_of_niets(r.medewerker),
       r.rol ? sql::Waarde{std::string{app::als_tekst(*r.rol)}} : sql::Waarde{sql::niets},
       r.relatie, sql::waarde_of_niets(r.dossier), sql::waarde_of_niets(r.onderwerp), r.uitkomst,
       r.verzoek_id, r.afzender});
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
