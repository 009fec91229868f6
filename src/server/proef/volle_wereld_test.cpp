// SPDX-License-Identifier: EUPL-1.2
#include "server/proef/volle_wereld.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "api/toepassing.hpp"
#include "app/poorten/toegang.hpp"

namespace baken::server {
namespace {

using app::Rol;
using nlohmann::json;

constexpr const char* moment = "2024-05-03T07:55:00.000Z";

json persoon(const std::string& achternaam, const std::string& geboren) {
  return {{"voornamen", "Proefje"}, {"achternaam", achternaam}, {"geboortedatum", geboren}};
}

json antwoorden(bool medewerking) {
  json uit{{"B1", "vermoeden"},
           {"B2", 1},
           {"B3", "maand-tot-jaar"},
           {"V1", "ja"},
           {"V2", medewerking ? "ja" : "nee"},
           {"V3", "loopt"}};
  for (const char* vraag : {"A1", "A2", "A3", "A4", "A5", "A6", "B4", "B5", "B6", "C2", "V5"})
    uit[vraag] = "nee";
  for (const char* vraag : {"A7", "C1", "V4", "V6"}) uit[vraag] = json::array();
  return uit;
}

json per_persoon(const json& betrokkenen) {
  json uit = json::object();
  for (const auto& wie : betrokkenen) {
    json antwoord{{"P2", "nee"}, {"P4", "nee"}, {"P5", "nee"}};
    if (wie.at("rol") == "kind-getuige")
      for (const char* vraag : {"P1", "P3", "P6"}) antwoord[vraag] = "nee";
    uit[wie.at("persoon").at("id").get<std::string>()] = antwoord;
  }
  return uit;
}

std::string id_van(const json& stuk) {
  return stuk.at("id").get<std::string>();
}

}  // namespace

VolleWereld::VolleWereld(sql::Dialect dialect, int huishoudens)
    : omgeving{dialect}, api_{omgeving, api::alle_operaties()} {
  for (int huis = 0; huis < huishoudens; ++huis) {
    los_stuk(huis);
    const auto gemeld = meld(huis);
    wijzig_persoon(gemeld, huis);
    lever_werk(gemeld);
    crisis_en_taak(gemeld);
    beoordeel(gemeld, true);
    koppel(gemeld, huis);
    wacht(huis);
    vind_belang(gemeld, huis);
    geef_toegang(gemeld);
    laat_meer_toe();
  }
}

json VolleWereld::doe(const app::Wie& wie, std::string_view operatie, Proefverzoek verzoek) {
  auto gedaan = api_.doe(wie, operatie, verzoek);
  if (gedaan) return std::move(*gedaan);
  std::string reden = std::string{operatie} + ": " + gedaan.error().melding;
  for (const auto& veld : gedaan.error().velden) reden += "\n  " + veld.veld + " " + veld.code;
  throw std::runtime_error(reden);
}

json VolleWereld::melding(int huis) const {
  const auto naam = "Verzonnen" + std::string(static_cast<std::size_t>(huis % 100) + 1,
                                              static_cast<char>('n' + huis / 100));
  return {
      {"kanaal", "telefoon"},
      {"ontvangen", moment},
      {"melder", {{"hoedanigheid", "politie"}, {"naam", "W. Agent"}, {"telefoon", "0101234567"}}},
      {"anonimiteit", "open"},
      {"meldcode", {{"doorlopen", "nvt"}}},
      {"vorm", {"partnergeweld"}},
      {"aard", {"lichamelijke-mishandeling"}},
      {"duur_geweld", "onbekend"},
      {"gemeente", "0599"},
      {"betrokkenen",
       {{{"rol", "volwassen-slachtoffer"}, {"persoon", persoon(naam, "1984-02-01")}},
        {{"rol", "pleger"}, {"persoon", persoon(naam, "1983-03-01")}},
        {{"rol", "kind-getuige"}, {"persoon", persoon(naam, "2014-04-01")}}}},
      {"relaties", json::array()},
      {"wat_gebeurd", "Ruzie met duwen in huis " + std::to_string(huis)},
      {"verwachting", "Dat iemand gaat kijken."}};
}

json VolleWereld::meld(int huis) {
  const auto& wie = omgeving.procesregisseur();
  const auto gemeld = doe(wie, "melding_registreren", {.lichaam = melding(huis).dump()});
  auto opnieuw = melding(huis);
  for (std::size_t plek = 0; plek < opnieuw["betrokkenen"].size(); ++plek) {
    auto& betrokkene = opnieuw["betrokkenen"][plek];
    betrokkene.erase("persoon");
    betrokkene["persoon_id"] = gemeld.at("betrokkenen")[plek].at("persoon").at("id");
  }
  doe(wie, "melding_wijzigen",
      {.pad = {{"id", id_van(gemeld)}}, .lichaam = opnieuw.dump(), .if_match = api_.etag()});
  for (const auto* screener : {&wie, &omgeving.collega()})
    doe(*screener, "melding_screenen",
        {.pad = {{"id", id_van(gemeld)}}, .lichaam = R"({"acuut":false,"toelichting":"Gezien."})"});
  return gemeld;
}

void VolleWereld::wijzig_persoon(const json& melding, int huis) {
  const auto& wie = melding.at("betrokkenen")[0].at("persoon");
  doe(omgeving.procesregisseur(), "persoon_wijzigen",
      {.pad = {{"id", melding.at("dossier_id")}, {"persoon_id", id_van(wie)}},
       .lichaam = persoon("Anders" + std::to_string(huis), "1984-02-02").dump(),
       .if_match = wie.at("versie").get<std::int64_t>()});
}

void VolleWereld::los_stuk(int huis) {
  const auto& wie = omgeving.procesregisseur();
  const auto nummer = std::to_string(huis);
  const json concept_{{"soort", "melding"}, {"inhoud", {{"wat_gebeurd", "Half af " + nummer}}}};
  const auto gemaakt = doe(wie, "concept_maken", {.lichaam = concept_.dump()});
  doe(wie, "concept_wijzigen",
      {.pad = {{"id", id_van(gemaakt)}}, .lichaam = concept_.dump(), .if_match = api_.etag()});
  const json advies{{"kanaal", "telefoon"},
                    {"ontvangen", moment},
                    {"hoedanigheid", "school"},
                    {"vorm", {"kindermishandeling"}},
                    {"aard", {"affectieve-verwaarlozing"}},
                    {"duur_geweld", "onbekend"},
                    {"gemeente", "0599"},
                    {"inhoud", "Hoe begin ik een gesprek?"},
                    {"gegeven_advies", "Rustig."}};
  const auto geadviseerd = doe(wie, "advies_registreren", {.lichaam = advies.dump()});
  doe(wie, "advies_wijzigen",
      {.pad = {{"id", id_van(geadviseerd)}}, .lichaam = advies.dump(), .if_match = api_.etag()});
  const json politie{{"ontvangen", moment},
                     {"gemeente", "0599"},
                     {"eenheid", "Rotterdam"},
                     {"incidentnummer", "PL-" + nummer},
                     {"inhoud", "Een jongere hing rond."}};
  const auto gekregen = doe(wie, "politiemelding_registreren", {.lichaam = politie.dump()});
  doe(wie, "politiemelding_doorzetten",
      {.pad = {{"id", id_van(gekregen)}},
       .lichaam = R"({"partij":"Wijkteam","toelichting":"Graag bezoeken."})",
       .if_match = api_.etag()});
}

void VolleWereld::lever_werk(const json& melding) {
  const auto werk = omgeving.rijen("SELECT id FROM werk WHERE onderwerp_id = $1 AND klaar = 0",
                                   {id_van(melding)});
  doe(omgeving.als(Rol::Teamcoordinator), "werk_toewijzen",
      {.lichaam = json{{"werk", {werk.at(0).tekst(0)}},
                       {"medewerker_id", omgeving.procesregisseur().medewerker},
                       {"reden", "Zij kent het gezin."}}
                      .dump()});
}

void VolleWereld::crisis_en_taak(const json& melding) {
  const auto& wie = omgeving.procesregisseur();
  const std::string dossier = melding.at("dossier_id");
  const json crisis{{"start", moment},
                    {"aanleiding", "Er is nu gevaar."},
                    {"acties", {{{"moment", moment}, {"tekst", "De politie is gebeld."}}}},
                    {"veiligheidsafspraken", {"De buurvrouw blijft erbij."}},
                    {"partner", "Politie"}};
  const auto begonnen =
      doe(wie, "crisis_starten", {.pad = {{"id", dossier}}, .lichaam = crisis.dump()});
  doe(wie, "crisis_wijzigen",
      {.pad = {{"id", id_van(begonnen)}}, .lichaam = crisis.dump(), .if_match = api_.etag()});
  const json taak{{"dossier_id", dossier},
                  {"onderwerp", "Bel de school terug."},
                  {"vervaldatum", "2024-05-10"},
                  {"urgentie", "midden"}};
  const auto gemaakt = doe(wie, "taak_maken", {.lichaam = taak.dump()});
  doe(wie, "taak_wijzigen",
      {.pad = {{"id", id_van(gemaakt)}}, .lichaam = taak.dump(), .if_match = api_.etag()});
}

void VolleWereld::beoordeel(const json& melding, bool medewerking) {
  const auto& wie = omgeving.procesregisseur();
  const auto gestart = doe(wie, "veiligheidsbeoordeling_starten",
                           {.pad = {{"id", id_van(melding)}}, .lichaam = "{}"});
  const std::map<std::string, std::string> pad{{"id", id_van(gestart)}};
  json ingevuld{{"antwoorden", antwoorden(medewerking)},
                {"antwoorden_per_persoon", per_persoon(melding.at("betrokkenen"))},
                {"bronnen", {"eigen-systeem", "vt-register"}},
                {"dat_informatie", "Bekend bij de wijkagent."},
                {"uitkomst", medewerking ? "overdracht" : "onderzoek"},
                {"motivering", "Er is hulp die de veiligheid bewaakt."}};
  if (medewerking) ingevuld["overdrachtspartij"] = "Wijkteam";
  doe(wie, "veiligheidsbeoordeling_wijzigen",
      {.pad = pad, .lichaam = ingevuld.dump(), .if_match = api_.etag()});
  for (const auto* beslisser : {&wie, &omgeving.collega()})
    doe(*beslisser, "veiligheidsbeoordeling_akkoord", {.pad = pad, .if_match = api_.etag()});
  doe(wie, "veiligheidsbeoordeling_ondertekenen", {.pad = pad, .if_match = api_.etag()});
}

/// Another household, that waits for a gebiedsteam.
void VolleWereld::wacht(int huis) {
  const auto gemeld = meld(100 + huis);
  beoordeel(gemeld, false);
  doe(omgeving.van_ander_team(), "dossier_herbeoordelen",
      {.pad = {{"id", gemeld.at("dossier_id")}},
       .lichaam = R"({"urgentie":"hoog","toelichting":"Erger geworden."})"});
}

void VolleWereld::koppel(const json& naar, int huis) {
  const auto los = meld(200 + huis);
  doe(omgeving.procesregisseur(), "melding_koppelen",
      {.pad = {{"id", id_van(los)}},
       .lichaam = json{{"dossier_id", naar.at("dossier_id")}, {"reden", "Zelfde gezin"}}.dump(),
       .if_match = omgeving.getal("SELECT versie FROM melding WHERE id = $1", {id_van(los)})});
}

void VolleWereld::vind_belang(const json& gemeld, int huis) {
  const auto& wie = omgeving.als(Rol::Kwaliteitsmedewerker);
  const json zelf{{"voornamen", "Elders"},
                  {"achternaam", "Wonend"},
                  {"geboortedatum", "1990-01-01"},
                  {"postcode", "9999 ZZ"},
                  {"huisnummer", "99"}};
  const auto bekende = melding(huis).at("betrokkenen").at(1).at("persoon");
  json lid;
  for (const auto* veld : {"voornamen", "achternaam", "geboortedatum"})
    lid[veld] = bekende.at(veld);
  doe(wie, "kring_opgeven",
      {.lichaam = json{{"zelf", zelf}, {"familie", {lid}}}.dump(), .if_match = huis + 1});
  doe(omgeving.als(Rol::FunctionarisGegevensbescherming), "belang_opheffen",
      {.pad = {{"id", gemeld.at("dossier_id")}, {"medewerker_id", wie.medewerker}},
       .lichaam = R"({"reden":"Andere mensen met die naam."})"});
}

void VolleWereld::laat_meer_toe() {
  const auto vraag = doe(omgeving.procesregisseur(), "leesverzoek_maken",
                         {.lichaam = R"({"reden":"Ik neem alles over."})"});
  doe(omgeving.als(Rol::Teamcoordinator), "leesverzoek_beslissen",
      {.pad = {{"id", id_van(vraag)}},
       .lichaam = R"({"besluit":"geweigerd","toelichting":"Vraag het morgen."})",
       .if_match = 1});
}

void VolleWereld::geef_toegang(const json& melding) {
  const auto& wie = omgeving.procesregisseur();
  const std::string dossier = melding.at("dossier_id");
  const auto nood =
      doe(omgeving.van_ander_team(), "noodtoegang_openen",
          {.pad = {{"id", dossier}}, .lichaam = R"({"reden":"Politie aan de deur"})"});
  doe(omgeving.als(Rol::FunctionarisGegevensbescherming), "noodtoegang_beoordelen",
      {.pad = {{"id", id_van(nood)}},
       .lichaam = R"({"oordeel":"onterecht","vervolg":"Gesproken."})",
       .if_match = 1});
  doe(wie, "consult_vragen",
      {.pad = {{"id", dossier}},
       .lichaam = json{{"medewerker_id", omgeving.als(Rol::Vertrouwensarts).medewerker},
                       {"vraag", "Kijk mee"}}
                      .dump()});
  doe(omgeving.als(Rol::Teamcoordinator), "dossier_afschermen",
      {.pad = {{"id", dossier}},
       .lichaam = json{{"lezers", {wie.medewerker, omgeving.als(Rol::Teamcoordinator).medewerker}},
                       {"reden", "Familie van een medewerker"}}
                      .dump(),
       .if_match = 1});
}

}  // namespace baken::server
