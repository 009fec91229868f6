// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "domain/code/lezer.hpp"
#include "domain/triage/situatie.hpp"

namespace baken::domain {
namespace {

std::string optiecodes(const Vraag& vraag) {
  std::vector<std::string> codes;
  for (const auto& optie : vraag.opties) codes.push_back(optie.code);
  return fmt::format("{}", fmt::join(codes, ", "));
}

/// What is wrong with an answer, and what would be right; empty when nothing is.
struct Bezwaar {
  std::string code{};
  std::string melding{};
};

Bezwaar bezwaar_code(const Vraag& vraag, const Antwoord& antwoord) {
  const auto* code = std::get_if<std::string>(&antwoord);
  if (code && vraag.optie(*code)) return {};
  return {"waarde", fmt::format("Kies bij vraag {} een van: {}.", vraag.id, optiecodes(vraag))};
}

Bezwaar bezwaar_getal(const Vraag& vraag, const Antwoord& antwoord) {
  const auto* getal = std::get_if<std::int64_t>(&antwoord);
  if (!getal) return {"soort", fmt::format("Vul bij vraag {} een heel getal in.", vraag.id)};
  if (vraag.minimum && *getal < *vraag.minimum)
    return {"te-klein", fmt::format("Vul bij vraag {} minstens {} in.", vraag.id, *vraag.minimum)};
  if (vraag.maximum && *getal > *vraag.maximum)
    return {"te-groot", fmt::format("Vul bij vraag {} hoogstens {} in.", vraag.id, *vraag.maximum)};
  return {};
}

Bezwaar bezwaar_meerkeuze(const Vraag& vraag, const Antwoord& antwoord) {
  const auto* codes = std::get_if<std::vector<std::string>>(&antwoord);
  if (!codes) return {"soort", fmt::format("Geef bij vraag {} een lijst van keuzes.", vraag.id)};
  auto gesorteerd = *codes;
  std::sort(gesorteerd.begin(), gesorteerd.end());
  if (std::adjacent_find(gesorteerd.begin(), gesorteerd.end()) != gesorteerd.end())
    return {"dubbel", fmt::format("Kies bij vraag {} elke keuze hoogstens een keer.", vraag.id)};
  if (std::all_of(codes->begin(), codes->end(),
                  [&](const std::string& code) { return vraag.optie(code) != nullptr; }))
    return {};
  return {"waarde", fmt::format("Kies bij vraag {} uit: {}.", vraag.id, optiecodes(vraag))};
}

Bezwaar bezwaar(const Vraag& vraag, const Antwoord& antwoord) {
  switch (vraag.soort) {
    case Antwoordsoort::JaNee:
    case Antwoordsoort::Keuze:
      return bezwaar_code(vraag, antwoord);
    case Antwoordsoort::Getal:
      return bezwaar_getal(vraag, antwoord);
    case Antwoordsoort::Meerkeuze:
      return bezwaar_meerkeuze(vraag, antwoord);
  }
  return {};
}

/// Goes through the questions in their order; keeps the answers that count, notes what is wrong.
class Doorloop {
 public:
  Doorloop(const Instrument& instrument, const Antwoorden& gegeven)
      : instrument_(instrument), gegeven_(gegeven) {
    for (const auto& [id, persoon] : gegeven.personen)
      geldend_.personen[id] = Beoordeelde{persoon.leeftijd, persoon.rollen, {}};
  }

  void loop() {
    if (gegeven_.personen.empty())
      fouten_.push_back(
          {"/personen", "verplicht", "Voeg minstens één persoon toe. Onbekend mag ook."});
    let_op_onbekende();
    for (const auto& vraag : instrument_.vragen) {
      if (vraag.niveau == Niveau::Melding) {
        stel(vraag, nullptr, gegeven_.melding, geldend_.melding, "");
        continue;
      }
      for (auto& [id, persoon] : geldend_.personen)
        if (is_voor(vraag, instrument_, persoon))
          stel(vraag, &persoon, gegeven_.personen.find(id)->second.antwoorden, persoon.antwoorden,
               "/personen" + pad_deel(id));
    }
  }

  std::vector<Veldfout>& fouten() { return fouten_; }
  Antwoorden& geldend() { return geldend_; }

 private:
  void stel(const Vraag& vraag, const Beoordeelde* persoon, const AntwoordPerVraag& gegeven,
            AntwoordPerVraag& geldend, const std::string& pad) {
    const Situatie situatie{instrument_, geldend_, persoon};
    if (vraag.toon_als && !waar(*vraag.toon_als, situatie)) return;
    const auto antwoord = gegeven.find(vraag.id);
    const auto veld = pad + "/antwoorden" + pad_deel(vraag.id);
    if (antwoord == gegeven.end()) {
      const bool moet =
          vraag.verplicht_als ? waar(*vraag.verplicht_als, situatie) : vraag.verplicht;
      if (moet)
        fouten_.push_back(
            {veld, "verplicht", fmt::format("Beantwoord vraag {}: {}", vraag.id, vraag.tekst)});
      return;
    }
    auto [code, melding] = bezwaar(vraag, antwoord->second);
    if (code.empty())
      geldend[vraag.id] = antwoord->second;
    else
      fouten_.push_back({veld, std::move(code), std::move(melding)});
  }

  void let_op_onbekende() {
    let_op_onbekende_in(gegeven_.melding, Niveau::Melding, "");
    for (const auto& [id, persoon] : gegeven_.personen)
      let_op_onbekende_in(persoon.antwoorden, Niveau::Persoon, "/personen" + pad_deel(id));
  }

  void let_op_onbekende_in(const AntwoordPerVraag& antwoorden, Niveau niveau,
                           const std::string& pad) {
    for (const auto& [id, antwoord] : antwoorden) {
      const auto* vraag = instrument_.vraag(id);
      if (!vraag || vraag->niveau != niveau)
        fouten_.push_back({pad + "/antwoorden" + pad_deel(id), "onbekend",
                           "Deze vraag hoort hier niet bij dit instrument."});
    }
  }

  const Instrument& instrument_;
  const Antwoorden& gegeven_;
  Antwoorden geldend_;
  std::vector<Veldfout> fouten_;
};

struct Weging {
  int score = 0;
  std::vector<std::string> uitleg{};
};

/// Each answer that weighed, in the order of the questions.
Weging weeg(const Instrument& instrument, const AntwoordPerVraag& antwoorden) {
  Weging weging;
  for (const auto& vraag : instrument.vragen) {
    const auto antwoord = antwoorden.find(vraag.id);
    if (antwoord == antwoorden.end()) continue;
    const int punten = gewicht(vraag, antwoord->second);
    if (punten == 0) continue;
    weging.score += punten;
    weging.uitleg.push_back(fmt::format("{} \"{}\": {} (weegt {})", vraag.id, vraag.tekst,
                                        als_leestekst(vraag, antwoord->second), punten));
  }
  return weging;
}

void weeg_alles(const Situatie& situatie, Taxatie& taxatie) {
  auto [punten, regels] = weeg(situatie.instrument, situatie.antwoorden.melding);
  taxatie.score = punten;
  taxatie.uitleg = std::move(regels);
  for (const auto& [id, persoon] : situatie.antwoorden.personen) {
    auto weging = weeg(situatie.instrument, persoon.antwoorden);
    taxatie.score += weging.score;
    taxatie.per_persoon.push_back({id, weging.score, std::move(weging.uitleg)});
  }
}

void leid_feiten_af(const Situatie& situatie, Taxatie& taxatie) {
  for (const auto& feit : situatie.instrument.feiten) {
    std::vector<std::string> bewijs;
    auto waarde = leid_af(feit, situatie, &bewijs);
    taxatie.uitleg.push_back(bewijs.empty() ? fmt::format("{}: {}.", feit.naam, waarde)
                                            : fmt::format("{}: {}, door {}.", feit.naam, waarde,
                                                          fmt::join(bewijs, "; ")));
    taxatie.feiten.emplace(feit.id, std::move(waarde));
  }
  taxatie.acuut = taxatie.feiten.at("acuut");
  taxatie.structureel = taxatie.feiten.at("structureel");
  taxatie.multiproblematiek = taxatie.feiten.at("multiproblematiek") == "ja";
}

}  // namespace

Result<Taxatie> beoordeel(const Instrument& instrument, const Antwoorden& antwoorden) {
  Doorloop doorloop(instrument, antwoorden);
  doorloop.loop();
  if (!doorloop.fouten().empty()) return ongeldig(std::move(doorloop.fouten()));

  Taxatie taxatie;
  taxatie.instrument = instrument.id;
  taxatie.versie = instrument.versie;
  const Situatie situatie{instrument, doorloop.geldend()};
  weeg_alles(situatie, taxatie);
  leid_feiten_af(situatie, taxatie);
  BAKEN_NEEM(auto besluit, beslis(instrument, taxatie.feiten));
  taxatie.advies = besluit.advies;
  taxatie.urgentie = besluit.urgentie;
  taxatie.vereiste_beslissers = std::move(besluit.vereiste_beslissers);
  std::move(besluit.uitleg.begin(), besluit.uitleg.end(), std::back_inserter(taxatie.uitleg));
  return taxatie;
}

}  // namespace baken::domain
