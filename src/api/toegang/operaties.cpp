// SPDX-License-Identifier: EUPL-1.2
#include "api/toegang/operaties.hpp"

#include <nlohmann/json.hpp>

#include "api/gedeeld/als_json.hpp"
#include "api/toegang/kring.hpp"
#include "app/toegang/afscherming.hpp"
#include "app/toegang/meekijken.hpp"
#include "app/toegang/noodtoegang.hpp"
#include "base/tijd.hpp"

namespace baken::api {
namespace {

using app::Antwoordstuk;
using app::Handeling;
using nlohmann::json;

json als_json(Handeling& h, const app::Noodtoegang& n) {
  json uit{{"id", n.id},
           {"dossier_id", n.dossier},
           {"dossier_nummer", n.dossier_nummer},
           {"medewerker", medewerker_json(h, n.medewerker)},
           {"van", als_tekst(n.van)},
           {"tot", als_tekst(n.tot)},
           {"reden", n.reden},
           {"versie", n.versie}};
  zet(uit, "beoordeeld_op", n.beoordeeld_op);
  if (n.beoordeeld_door) uit["beoordeeld_door"] = medewerker_json(h, *n.beoordeeld_door);
  zet(uit, "oordeel", n.oordeel);
  zet(uit, "vervolg", n.vervolg);
  return uit;
}

json als_json(Handeling& h, const app::Consult& c) {
  json uit{{"id", c.id},
           {"medewerker", medewerker_json(h, c.medewerker)},
           {"door", medewerker_json(h, c.door)},
           {"van", als_tekst(c.van)},
           {"vraag", c.vraag}};
  zet(uit, "tot", c.tot);
  return uit;
}

json als_json(Handeling& h, const app::Logregel& r) {
  json uit{{"moment", als_tekst(r.moment)},
           {"handeling", r.handeling},
           {"relatie", r.relatie},
           {"uitkomst", r.uitkomst}};
  if (r.medewerker) uit["medewerker"] = medewerker_json(h, *r.medewerker);
  if (r.rol) uit["rol"] = app::als_tekst(*r.rol);
  return uit;
}

Antwoordstuk afscherming_stuk(Handeling& h, const std::optional<app::Afscherming>& a) {
  const auto versie = a ? a->versie : app::niet_afgeschermd;
  json uit{{"afgeschermd", a.has_value()}, {"lezers", json::array()}, {"versie", versie}};
  if (!a) return stuk(uit, versie);
  for (const auto& lezer : a->lezers) uit["lezers"].push_back(medewerker_json(h, lezer));
  uit["reden"] = a->reden;
  uit["medewerker"] = medewerker_json(h, a->medewerker);
  uit["moment"] = als_tekst(a->moment);
  return stuk(uit, versie);
}

Result<Antwoordstuk> noodtoegang_stuk(Handeling& h, Result<app::Noodtoegang> gedaan) {
  BAKEN_NEEM(const auto noodtoegang, std::move(gedaan));
  return stuk(als_json(h, noodtoegang), noodtoegang.versie);
}

Result<Antwoordstuk> consult_stuk(Handeling& h, Result<app::Consult> gedaan) {
  BAKEN_NEEM(const auto consult, std::move(gedaan));
  return stuk(als_json(h, consult));
}

Result<Antwoordstuk> openen(Handeling& h, const Aanroep& a) {
  return noodtoegang_stuk(h, app::noodtoegang_openen(h, a.pad("id"), tekst(a.lichaam, "reden")));
}

Result<Antwoordstuk> noodtoegangen(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(const auto blad, app::noodtoegangen_lezen(h, a.vraag("open") != "false", a.blad()));
  return blad_stuk(blad, [&](const auto& n) { return als_json(h, n); });
}

Result<Antwoordstuk> beoordelen(Handeling& h, const Aanroep& a) {
  return noodtoegang_stuk(
      h, app::noodtoegang_beoordelen(h, a.pad("id"), a.if_match, tekst(a.lichaam, "oordeel"),
                                     tekst(a.lichaam, "vervolg")));
}

Result<Antwoordstuk> afscherming(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(const auto gelezen, app::afscherming_lezen(h, a.pad("id")));
  return afscherming_stuk(h, gelezen);
}

Result<Antwoordstuk> afschermen(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(const auto gezet,
             app::dossier_afschermen(h, a.pad("id"), a.if_match, teksten(a.lichaam, "lezers"),
                                     tekst(a.lichaam, "reden")));
  return afscherming_stuk(h, gezet);
}

Result<Antwoordstuk> opheffen(Handeling& h, const Aanroep& a) {
  BAKEN_PROBEER(app::afscherming_opheffen(h, a.pad("id"), a.if_match));
  return Antwoordstuk{};
}

Result<Antwoordstuk> consulten(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(const auto alle, app::consulten_lezen(h, a.pad("id")));
  std::vector<json> rijen;
  for (const auto& consult : alle) rijen.push_back(als_json(h, consult));
  return lijst_stuk(std::move(rijen), std::nullopt);
}

Result<Antwoordstuk> vragen(Handeling& h, const Aanroep& a) {
  return consult_stuk(h, app::consult_vragen(h, a.pad("id"), tekst(a.lichaam, "medewerker_id"),
                                             tekst(a.lichaam, "vraag")));
}

Result<Antwoordstuk> beeindigen(Handeling& h, const Aanroep& a) {
  return consult_stuk(h, app::consult_beeindigen(h, a.pad("id"), a.pad("consult_id")));
}

Result<Antwoordstuk> belang(Handeling& h, const Aanroep& a) {
  BAKEN_PROBEER(app::belang_melden(h, a.pad("id"), tekst(a.lichaam, "medewerker_id")));
  return Antwoordstuk{};
}

Result<Antwoordstuk> zoeken(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(const auto dossier, app::inzage_zoeken(h, tekst(a.lichaam, "nummer")));
  return stuk({{"dossier_id", dossier.id}, {"dossier_nummer", dossier.nummer}});
}

/// `moment/id` of the last line; it names nobody.
Result<std::optional<app::Logplaats>> lees_plaats(const std::string& cursor) {
  if (cursor.empty()) return std::nullopt;
  const auto streep = cursor.find('/');
  const auto moment = lees_moment(cursor.substr(0, streep));
  const auto id = streep == std::string::npos ? std::string{} : cursor.substr(streep + 1);
  if (!moment || !is_id(id))
    return ongeldig(
        {{"cursor", "cursor", "Deze cursor is niet van deze lijst. Begin opnieuw zonder cursor."}});
  return app::Logplaats{*moment, id};
}

/// The contract has checked that both are dates.
Result<Antwoordstuk> inzage(Handeling& h, const Aanroep& a) {
  const auto blad = a.blad();
  BAKEN_NEEM(const auto na, lees_plaats(blad.cursor));
  BAKEN_NEEM(auto regels, app::inzage_lezen(h, a.pad("id"), lees_datum(a.vraag("van")).value(),
                                            lees_datum(a.vraag("tot")).value(), na, blad.limiet));
  std::optional<std::string> volgende;
  if (regels.size() > static_cast<std::size_t>(blad.limiet)) {
    regels.resize(static_cast<std::size_t>(blad.limiet));
    volgende = als_tekst(regels.back().moment) + "/" + regels.back().id;
  }
  std::vector<json> rijen;
  for (const auto& regel : regels) rijen.push_back(als_json(h, regel));
  return lijst_stuk(std::move(rijen), volgende);
}

}  // namespace

Operaties toegang_operaties() {
  auto alle = kring_operaties();
  const Operaties rest{
      {"noodtoegang_openen", "dossier.noodtoegang", Aard::Schrijven, openen},
      {"noodtoegangen_lezen", "noodtoegang.beoordelen", Aard::Lezen, noodtoegangen},
      {"noodtoegang_beoordelen", "noodtoegang.beoordelen", Aard::Schrijven, beoordelen},
      {"afscherming_lezen", "dossier.afschermen", Aard::Lezen, afscherming},
      {"dossier_afschermen", "dossier.afschermen", Aard::Schrijven, afschermen},
      {"afscherming_opheffen", "dossier.afschermen", Aard::Schrijven, opheffen},
      {"consulten_lezen", "dossier.lezen", Aard::Lezen, consulten},
      {"consult_vragen", "dossier.consulteren", Aard::Schrijven, vragen},
      {"consult_beeindigen", "dossier.consulteren", Aard::Schrijven, beeindigen},
      {"belang_melden", "dossier.belang-melden", Aard::Schrijven, belang},
      {"inzage_zoeken", "dossier.inzage", Aard::Lezen, zoeken},
      {"inzage_lezen", "dossier.inzage", Aard::Lezen, inzage}};
  alle.insert(alle.end(), rest.begin(), rest.end());
  return alle;
}

}  // namespace baken::api
