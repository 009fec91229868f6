// SPDX-License-Identifier: EUPL-1.2
#include "security/nen7513/nen7513.hpp"

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "app/poorten/doel.hpp"
#include "base/tijd.hpp"

namespace baken::security {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

tl::unexpected<Fout> onbruikbaar(const std::string& wat) {
  return mislukt(Foutcode::Ongeldig, "data/nen7513.json is niet goed: " + wat + ".");
}

/// Every name of `verwacht` is a key of `kaart`, and no other is.
template <class Kaart, class Namen>
Uitkomst keur_sleutels(const Kaart& kaart, const Namen& verwacht, const std::string& wat) {
  const std::set<std::string_view> namen(verwacht.begin(), verwacht.end());
  for (auto naam : namen)
    if (!kaart.contains(naam)) return onbruikbaar(wat + " " + std::string{naam} + " ontbreekt");
  for (const auto& [naam, waarde] : kaart)
    if (!namen.contains(naam)) return onbruikbaar(wat + " " + naam + " bestaat niet");
  return {};
}

/// An address is of type 2; a command was given on a machine.
bool is_ip(std::string_view afzender) {
  return afzender.find(' ') == std::string_view::npos &&
         afzender.find_first_of(".:") != std::string_view::npos;
}

ordered_json gebruiker(const app::Logregel& r, std::string_view naam, const std::string& doel) {
  ordered_json uit{{"UserID", r.medewerker.value_or(r.afzender)}};
  if (!naam.empty()) uit["UserName"] = naam;
  uit["UserIsRequestor"] = true;
  if (r.rol) uit["RoleIDCode"] = app::als_tekst(*r.rol);
  if (!doel.empty()) uit["PurposeOfUse"] = doel;
  uit["NetworkAccessPointTypeCode"] = is_ip(r.afzender) ? "2" : "1";
  uit["NetworkAccessPointID"] = r.afzender;
  return uit;
}

}  // namespace

Result<Nen7513> Nen7513::lees_bestand(const std::filesystem::path& bestand) {
  std::ifstream stroom{bestand};
  if (!stroom)
    return mislukt(Foutcode::NietGevonden,
                   "Het bestand " + bestand.string() + " ontbreekt. Zet het terug.");
  return lees(std::string{std::istreambuf_iterator<char>{stroom}, {}});
}

Result<Nen7513> Nen7513::lees(std::string_view tekst) {
  try {
    auto gelezen = uit(json::parse(tekst));
    BAKEN_PROBEER(gelezen.keur());
    return gelezen;
  } catch (const json::exception& fout) {
    return onbruikbaar(fout.what());
  }
}

Nen7513 Nen7513::uit(const json& document) {
  Nen7513 nen;
  document.at("bron").get_to(nen.bron_);
  document.at("uitkomsten").get_to(nen.uitkomsten_);
  document.at("doelen").get_to(nen.doelen_);
  document.at("objecten").get_to(nen.objecten_);
  for (const auto& [naam, deel] : document.at("handelingen").items())
    nen.handelingen_[naam] = {deel.at("actie"), deel.at("gebeurtenis"), deel.at("soort"),
                              deel.at("naam"),  deel.at("object"),      deel.at("levensloop")};
  return nen;
}

Uitkomst Nen7513::keur() const {
  std::vector<std::string_view> alle{app::handelingen.begin(), app::handelingen.end()};
  alle.insert(alle.end(), app::handelingen_buiten_de_poort.begin(),
              app::handelingen_buiten_de_poort.end());
  BAKEN_PROBEER(keur_sleutels(handelingen_, alle, "de handeling"));
  BAKEN_PROBEER(keur_sleutels(doelen_, app::doelen, "het doel"));
  constexpr std::array<std::string_view, 3> uitkomsten{"gelukt", "geweigerd", "mislukt"};
  BAKEN_PROBEER(keur_sleutels(uitkomsten_, uitkomsten, "de uitkomst"));
  for (const auto& [naam, vorm] : handelingen_) {
    if (vorm.actie.size() != 1 || std::string_view{"CRUDE"}.find(vorm.actie) == std::string::npos)
      return onbruikbaar("de actie van " + naam + " is niet C, R, U, D of E");
    if (!objecten_.contains(vorm.object))
      return onbruikbaar("het object van " + naam + " bestaat niet");
  }
  return {};
}

std::string Nen7513::naam(std::string_view handeling) const {
  return vorm(handeling).naam;
}

Nen7513::Vorm Nen7513::vorm(std::string_view handeling) const {
  const auto plek = handelingen_.find(handeling);
  if (plek != handelingen_.end()) return plek->second;
  return {"E", "110100", std::string{handeling}, "Onbekende handeling", "systeem", "6"};
}

ordered_json Nen7513::object(const Vorm& deze, const app::Logregel& r) const {
  ordered_json uit;
  for (const auto& [naam, code] : objecten_.find(deze.object)->second) uit[naam] = code;
  uit["ParticipantObjectDataLifeCycle"] = deze.levensloop;
  if (const auto& id = r.dossier ? r.dossier : r.onderwerp) uit["ParticipantObjectID"] = *id;
  uit["ParticipantObjectPermissionPolicySet"] = r.relatie;
  ordered_json details = ordered_json::array();
  if (r.dossier && r.onderwerp) details.push_back({{"type", "onderwerp"}, {"value", *r.onderwerp}});
  if (!r.bijzonderheid.empty())
    details.push_back({{"type", "bijzonderheid"}, {"value", r.bijzonderheid}});
  details.push_back({{"type", "verzoek"}, {"value", r.verzoek_id}});
  uit["ParticipantObjectDetail"] = std::move(details);
  return uit;
}

ordered_json Nen7513::als_json(const app::Logregel& r, std::string_view gebruikersnaam) const {
  const auto deze = vorm(r.handeling);
  const auto uitkomst = uitkomsten_.find(r.uitkomst);
  const auto doel = doelen_.find(r.doel);
  ordered_json uit{
      {"EventID", deze.gebeurtenis},
      {"EventActionCode", deze.actie},
      {"EventDateTime", als_tekst(r.moment)},
      {"EventOutcomeIndicator", uitkomst == uitkomsten_.end() ? "12" : uitkomst->second},
      {"EventTypeCode", deze.soort},
      {"EventTypeDisplayName", deze.naam}};
  ordered_json gebruikers = ordered_json::array();
  gebruikers.push_back(
      gebruiker(r, gebruikersnaam, doel == doelen_.end() ? std::string{} : doel->second));
  if (r.namens) gebruikers.push_back({{"UserID", *r.namens}, {"UserIsRequestor", false}});
  uit["ActiveParticipant"] = std::move(gebruikers);
  uit["ParticipantObject"] = ordered_json::array({object(deze, r)});
  for (const auto& [naam, code] : bron_) uit["AuditSource"][naam] = code;
  return uit;
}

}  // namespace baken::security
