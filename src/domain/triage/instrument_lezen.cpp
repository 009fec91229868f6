// SPDX-License-Identifier: EUPL-1.2
#include "domain/triage/instrument_lezen.hpp"

#include <map>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace baken::domain {
namespace {

constexpr int gewicht_max = 100;

int lees_gewicht(const Lezer& lezer, std::string_view sleutel) {
  const auto getal = lezer.misschien_getal(sleutel).value_or(0);
  if (getal >= 0 && getal <= gewicht_max) return static_cast<int>(getal);
  lezer.fout(sleutel, "waarde", fmt::format("Een gewicht ligt tussen 0 en {}.", gewicht_max));
  return 0;
}

std::optional<int> lees_leeftijd(const Lezer& lezer, std::string_view sleutel) {
  const auto getal = lezer.misschien_getal(sleutel);
  if (!getal) return std::nullopt;
  return static_cast<int>(*getal);
}

Conditie lees_conditie(const Lezer& lezer);

std::vector<Conditie> lees_delen(const Lezer& lezer, std::string_view sleutel) {
  std::vector<Conditie> delen;
  for (const auto& deel : lezer.objecten(sleutel)) delen.push_back(lees_conditie(deel));
  if (delen.empty())
    lezer.fout(sleutel, "verplicht", fmt::format("'{}' heeft minstens één deel nodig.", sleutel));
  return delen;
}

Conditie lees_niet(const Lezer& lezer) {
  Conditie conditie{Conditie::Soort::Niet};
  if (const auto deel = lezer.misschien_object("niet")) conditie.delen = {lees_conditie(*deel)};
  return conditie;
}

Conditie lees_waarden(const Lezer& lezer, Conditie::Soort soort, std::string_view sleutel) {
  lezer.alleen({sleutel, "is"});
  Conditie conditie{soort, {}, lezer.tekst(sleutel), lezer.teksten("is")};
  if (conditie.waarden.empty())
    lezer.fout("is", "verplicht", "'is' moet minstens één waarde hebben.");
  return conditie;
}

Conditie lees_grenzen(const Lezer& lezer, Conditie::Soort soort, std::string_view sleutel) {
  lezer.alleen({sleutel, "minstens", "hoogstens"});
  Conditie conditie{soort, {}, lezer.tekst(sleutel)};
  conditie.minstens = lezer.misschien_getal("minstens");
  conditie.hoogstens = lezer.misschien_getal("hoogstens");
  if (!conditie.minstens && !conditie.hoogstens)
    lezer.fout("", "verplicht", "Geef 'minstens' of 'hoogstens'.");
  return conditie;
}

Conditie lees_samenstelling(const Lezer& lezer, Conditie::Soort soort, std::string_view sleutel) {
  lezer.alleen({sleutel});
  return Conditie{soort, lees_delen(lezer, sleutel)};
}

Conditie lees_conditie(const Lezer& lezer) {
  using Soort = Conditie::Soort;
  if (lezer.heeft("en")) return lees_samenstelling(lezer, Soort::En, "en");
  if (lezer.heeft("of")) return lees_samenstelling(lezer, Soort::Of, "of");
  if (lezer.heeft("vraag")) return lees_waarden(lezer, Soort::Vraag, "vraag");
  if (lezer.heeft("feit")) return lees_waarden(lezer, Soort::Feit, "feit");
  if (lezer.heeft("getal")) return lees_grenzen(lezer, Soort::Getal, "getal");
  if (lezer.heeft("score")) return lees_grenzen(lezer, Soort::Score, "score");
  if (lezer.heeft("niet")) {
    lezer.alleen({"niet"});
    return lees_niet(lezer);
  }
  lezer.alleen({"groep"});
  return Conditie{Soort::Groep, {}, lezer.tekst("groep")};
}

std::optional<Conditie> misschien_conditie(const Lezer& lezer, std::string_view sleutel) {
  const auto deel = lezer.misschien_object(sleutel);
  if (!deel) return std::nullopt;
  return lees_conditie(*deel);
}

Antwoordsoort lees_soort(const Lezer& lezer) {
  static const std::map<std::string, Antwoordsoort> soorten{
      {"ja-nee", Antwoordsoort::JaNee},
      {"keuze", Antwoordsoort::Keuze},
      {"getal", Antwoordsoort::Getal},
      {"meerkeuze", Antwoordsoort::Meerkeuze}};
  const auto soort = soorten.find(lezer.tekst("soort"));
  if (soort != soorten.end()) return soort->second;
  lezer.fout("soort", "waarde", "'soort' is ja-nee, keuze, getal of meerkeuze.");
  return Antwoordsoort::JaNee;
}

Niveau lees_niveau(const Lezer& lezer) {
  const auto niveau = lezer.tekst("niveau");
  if (niveau != "melding" && niveau != "persoon")
    lezer.fout("niveau", "waarde", "'niveau' is melding of persoon.");
  return niveau == "persoon" ? Niveau::Persoon : Niveau::Melding;
}

std::vector<Optie> lees_ja_nee(const Lezer& lezer) {
  std::vector<Optie> opties;
  const auto gewichten = lezer.misschien_object("gewichten");
  if (gewichten) gewichten->alleen({"ja", "vermoeden", "nee", "onbekend"});
  for (const char* code : {"ja", "vermoeden", "nee", "onbekend"})
    opties.push_back({code, code, gewichten ? lees_gewicht(*gewichten, code) : 0});
  return opties;
}

std::vector<Optie> lees_opties(const Lezer& lezer) {
  std::vector<Optie> opties;
  for (const auto& deel : lezer.objecten("opties")) {
    deel.alleen({"code", "tekst", "gewicht"});
    opties.push_back({deel.tekst("code"), deel.tekst("tekst"), lees_gewicht(deel, "gewicht")});
  }
  if (opties.empty()) lezer.fout("opties", "verplicht", "Deze vraag heeft opties nodig.");
  return opties;
}

std::vector<Drempel> lees_drempels(const Lezer& lezer) {
  std::vector<Drempel> drempels;
  for (const auto& deel : lezer.objecten("drempels")) {
    deel.alleen({"vanaf", "tot", "gewicht"});
    drempels.push_back({deel.misschien_getal("vanaf"), deel.misschien_getal("tot"),
                        lees_gewicht(deel, "gewicht")});
  }
  return drempels;
}

void lees_antwoordvorm(const Lezer& lezer, Vraag& vraag) {
  if (vraag.soort == Antwoordsoort::JaNee) {
    vraag.opties = lees_ja_nee(lezer);
  } else if (vraag.soort == Antwoordsoort::Getal) {
    vraag.drempels = lees_drempels(lezer);
    vraag.minimum = lezer.misschien_getal("minimum");
    vraag.maximum = lezer.misschien_getal("maximum");
  } else {
    vraag.opties = lees_opties(lezer);
  }
}

Vraag lees_vraag(const Lezer& lezer) {
  lezer.alleen({"id", "onderdeel", "niveau", "soort", "tekst", "hulp", "voor", "toon_als",
                "verplicht", "verplicht_als", "gewichten", "opties", "drempels", "minimum",
                "maximum"});
  Vraag vraag;
  vraag.id = lezer.tekst("id");
  vraag.onderdeel = lezer.tekst("onderdeel");
  vraag.tekst = lezer.tekst("tekst");
  vraag.hulp = lezer.tekst("hulp");
  vraag.soort = lees_soort(lezer);
  vraag.niveau = lees_niveau(lezer);
  vraag.voor = lezer.teksten("voor");
  vraag.toon_als = misschien_conditie(lezer, "toon_als");
  vraag.verplicht = lezer.misschien_vlag("verplicht").value_or(true);
  vraag.verplicht_als = misschien_conditie(lezer, "verplicht_als");
  lees_antwoordvorm(lezer, vraag);
  return vraag;
}

Feit lees_feit(const Lezer& lezer) {
  lezer.alleen({"id", "naam", "waarden", "afleidingen", "anders"});
  Feit feit{lezer.tekst("id"), lezer.tekst("naam"), lezer.teksten("waarden"), {}, {}};
  for (const auto& deel : lezer.objecten("afleidingen")) {
    deel.alleen({"waarde", "als"});
    auto conditie = misschien_conditie(deel, "als");
    if (!conditie)
      deel.fout("als", "verplicht", "'als' ontbreekt.");
    else
      feit.afleidingen.push_back({deel.tekst("waarde"), std::move(*conditie)});
  }
  feit.anders = lezer.tekst("anders");
  return feit;
}

Regel lees_regel(const Lezer& lezer, Trefwijze trefwijze) {
  Regel regel;
  regel.id = lezer.tekst("id");
  if (const auto als = lezer.misschien_object("als"))
    for (const auto& feit : als->sleutels()) regel.als[feit] = als->teksten(feit);
  regel.uitleg = lezer.tekst("uitleg");
  regel.bron = lezer.tekst("bron");
  if (trefwijze == Trefwijze::Uniek) {
    lezer.alleen({"id", "als", "dan", "uitleg", "bron"});
    regel.dan = lezer.tekst("dan");
    return regel;
  }
  lezer.alleen({"id", "als", "minimaal", "een_van", "mdo", "uitleg", "bron"});
  regel.een_van = lezer.teksten("een_van");
  regel.minimaal = lees_gewicht(lezer, "minimaal");
  regel.mdo = lezer.misschien_vlag("mdo").value_or(false);
  return regel;
}

Beslistabel lees_tabel(const Lezer& lezer, const char* naam, Trefwijze trefwijze) {
  Beslistabel tabel{naam, trefwijze, {}};
  for (const auto& deel : lezer.objecten(naam)) tabel.regels.push_back(lees_regel(deel, trefwijze));
  if (tabel.regels.empty())
    lezer.fout(naam, "verplicht", fmt::format("De beslistabel '{}' ontbreekt.", naam));
  return tabel;
}

Groep lees_groep(const Lezer& lezer) {
  lezer.alleen({"id", "naam", "leeftijd_onder", "leeftijd_vanaf", "rollen"});
  return Groep{lezer.tekst("id"), lezer.tekst("naam"), lees_leeftijd(lezer, "leeftijd_onder"),
               lees_leeftijd(lezer, "leeftijd_vanaf"), lezer.teksten("rollen")};
}

void lees_kop(const Lezer& lezer, Instrument& instrument) {
  lezer.alleen({"id", "versie", "naam", "bron", "geldig_van", "geldig_tot", "onderdelen", "groepen",
                "vragen", "feiten", "beslistabellen"});
  instrument.id = lezer.tekst("id");
  instrument.versie = lezer.tekst("versie");
  instrument.naam = lezer.tekst("naam");
  instrument.bron = lezer.tekst("bron");
  instrument.geldig_van = lezer.datum("geldig_van");
  instrument.geldig_tot = lezer.misschien_datum("geldig_tot");
}

void lees_tabellen(const Lezer& lezer, Instrument& instrument) {
  const auto tabellen = lezer.misschien_object("beslistabellen");
  if (!tabellen) return lezer.fout("beslistabellen", "verplicht", "De beslistabellen ontbreken.");
  tabellen->alleen({"advies", "urgentie", "beslissers"});
  instrument.adviestabel = lees_tabel(*tabellen, "advies", Trefwijze::Uniek);
  instrument.urgentietabel = lees_tabel(*tabellen, "urgentie", Trefwijze::Uniek);
  instrument.beslisserstabel = lees_tabel(*tabellen, "beslissers", Trefwijze::Verzamel);
}

}  // namespace

Instrument lees_vorm(const Lezer& lezer) {
  Instrument instrument;
  lees_kop(lezer, instrument);
  for (const auto& deel : lezer.objecten("onderdelen")) {
    deel.alleen({"id", "naam"});
    instrument.onderdelen.push_back({deel.tekst("id"), deel.tekst("naam")});
  }
  for (const auto& deel : lezer.objecten("groepen")) instrument.groepen.push_back(lees_groep(deel));
  for (const auto& deel : lezer.objecten("vragen")) instrument.vragen.push_back(lees_vraag(deel));
  for (const auto& deel : lezer.objecten("feiten")) instrument.feiten.push_back(lees_feit(deel));
  lees_tabellen(lezer, instrument);
  return instrument;
}

Result<Instrument> lees_instrument(std::string_view tekst, std::string_view bestandsnaam) {
  BAKEN_NEEM(const auto document, ontleed_databestand(tekst, bestandsnaam));
  std::vector<Veldfout> fouten;
  auto instrument = lees_vorm(Lezer(document, "", fouten));
  if (fouten.empty()) fouten = controleer(instrument);
  if (!fouten.empty()) return mislukt(databestand_fout(bestandsnaam, std::move(fouten)));
  instrument.json = tekst;
  return instrument;
}

Result<Instrument> laad_instrument(const std::filesystem::path& pad) {
  BAKEN_NEEM(const auto tekst, lees_databestand(pad));
  return lees_instrument(tekst, pad.filename().string());
}

}  // namespace baken::domain
