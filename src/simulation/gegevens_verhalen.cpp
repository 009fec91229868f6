// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>

#include "simulation/gegevens_lezen.hpp"

namespace baken::simulation::lezen {
namespace {

using nlohmann::json;
using Fouten = std::vector<Veldfout>;

Familienaam familienaam(const std::string& tekst) {
  const auto streep = tekst.find('|');
  if (streep == std::string::npos) return {"", tekst};
  return {tekst.substr(0, streep), tekst.substr(streep + 1)};
}

std::map<int, std::vector<std::string>> per_jaar(const json& bron) {
  std::map<int, std::vector<std::string>> uit;
  for (const auto& [jaar, lijst] : bron.items()) uit[std::stoi(jaar)] = teksten(lijst);
  return uit;
}

Achtergrond achtergrond(const json& bron) {
  Achtergrond uit{per_jaar(bron.at("vrouw")), per_jaar(bron.at("man")), {}, false};
  for (const auto& naam : bron.at("achternamen"))
    uit.achternamen.push_back(familienaam(naam.get<std::string>()));
  uit.nederlands = bron.at("code") == "nederlands";
  return uit;
}

std::array<double, 24> uren(const json& bron) {
  std::array<double, 24> uit{};
  for (std::size_t uur = 0; uur < uit.size(); ++uur) uit.at(uur) = bron.at(uur).get<double>();
  return uit;
}

Meldersoort melder(const json& bron) {
  Meldersoort uit;
  uit.hoedanigheid = bron.at("hoedanigheid").get<std::string>();
  uit.profiel = bron.at("profiel").get<std::string>();
  uit.beroepsmatig = bron.at("beroepsmatig").get<bool>();
  uit.gewicht_melding = bron.at("gewicht_melding").get<double>();
  uit.gewicht_advies = bron.at("gewicht_advies").get<double>();
  uit.organisaties = teksten(bron.at("organisaties"));
  uit.functies = teksten(bron.at("functies"));
  uit.kanaal_melding = keuze(bron.at("kanaal_melding"));
  uit.kanaal_advies = keuze(bron.at("kanaal_advies"));
  return uit;
}

Vormverhaal vormverhaal(const json& bron) {
  Vormverhaal uit;
  uit.naast = bron.value("naast", "");
  for (const auto& [code, gewicht] : bron.at("aard").items())
    uit.aard.emplace_back(code, gewicht.get<double>());
  uit.gebeurd = teksten(bron.at("gebeurd"));
  uit.bijzonder = teksten(bron.at("bijzonder"));
  uit.nu = teksten(bron.at("nu"));
  return uit;
}

Anonimiteit anonimiteit(const json& bron) {
  return {bron.at("aandeel").get<double>(), keuze(bron.at("gronden"))};
}

void lees_profielen(const json& bron, Verhalen& uit) {
  for (const auto& [naam, profiel] : bron.items()) {
    if (!profiel.is_object()) continue;  // the explanation beside them
    uit.profielen[naam] = {uren(profiel.at("werkdag")), uren(profiel.at("zaterdag")),
                           uren(profiel.at("zondag")), profiel.at("vakantie").get<double>()};
  }
}

void lees_zinnen(const json& bron, Verhalen& uit) {
  uit.verwachting = teksten(bron.at("verwachting"));
  uit.advies_vraag = teksten(bron.at("advies_vraag"));
  uit.gegeven_advies = teksten(bron.at("gegeven_advies"));
  uit.politie_overig = teksten(bron.at("politie_overig"));
  uit.politie_overig_vervolg = teksten(bron.at("politie_overig_vervolg"));
  uit.politie_eenheden = teksten(bron.at("politie_eenheden"));
  uit.overdrachtspartij = teksten(bron.at("overdrachtspartij"));
  uit.dat_informatie = teksten(bron.at("dat_informatie"));
  uit.wat_informatie = teksten(bron.at("wat_informatie"));
  for (const auto& [uitkomst, zinnen] : bron.at("motivering").items())
    uit.motivering[uitkomst] = teksten(zinnen);
  for (const auto& [vorm, verhaal] : bron.at("vormen").items())
    uit.vormen[vorm] = vormverhaal(verhaal);
}

void toets(const Verhalen& verhalen, Fouten& fouten) {
  for (const auto& een : verhalen.melders)
    if (!verhalen.profielen.contains(een.profiel))
      fouten.push_back({"/melders/" + een.hoedanigheid, "profiel", "Dit profiel staat er niet."});
  for (const auto& een : verhalen.samenstellingen.alle())
    for (const auto& vorm : een.vormen.alle())
      if (!verhalen.vormen.contains(vorm))
        fouten.push_back({"/samenstellingen/" + een.code, "vorm", "Bij " + vorm + " hoort niets."});
}

}  // namespace

Namen namen(const json& bron, Fouten& fouten) {
  Namen uit;
  for (const auto& een : bron.at("achtergronden"))
    uit.achtergronden.voeg(achtergrond(een), een.at("gewicht").get<double>());
  uit.aandeel_samengesteld = bron.at("samengesteld").at("aandeel").get<double>();
  uit.naam_eerste = teksten(bron.at("samengesteld").at("eerste"));
  uit.naam_tweede = teksten(bron.at("samengesteld").at("tweede"));
  uit.straat_eerste = teksten(bron.at("straten").at("eerste"));
  uit.straat_tweede = teksten(bron.at("straten").at("tweede"));
  if (uit.achtergronden.leeg() || uit.straat_eerste.empty() || uit.straat_tweede.empty())
    fouten.push_back({"", "leeg", "Er zijn namen en straten nodig."});
  return uit;
}

Verhalen verhalen(const json& bron, Fouten& fouten) {
  Verhalen uit;
  lees_profielen(bron.at("profielen"), uit);
  for (const auto& vakantie : bron.at("schoolvakanties"))
    uit.schoolvakanties.emplace_back(datum(vakantie.at(0), "/schoolvakanties", fouten),
                                     datum(vakantie.at(1), "/schoolvakanties", fouten));
  for (const auto& een : bron.at("melders")) uit.melders.push_back(melder(een));
  uit.meldcode = keuze(bron.at("meldcode"));
  uit.meldcodestappen = teksten(bron.at("meldcodestappen"));
  uit.professional = anonimiteit(bron.at("anonimiteit_professional"));
  uit.burger = anonimiteit(bron.at("anonimiteit_burger"));
  uit.duur_geweld = keuze(bron.at("duur_geweld"));
  for (const auto& een : bron.at("samenstellingen"))
    uit.samenstellingen.voeg({een.at("code").get<std::string>(), keuze(een.at("vormen"))},
                             een.at("gewicht").get<double>());
  lees_zinnen(bron, uit);
  toets(uit, fouten);
  return uit;
}

}  // namespace baken::simulation::lezen
