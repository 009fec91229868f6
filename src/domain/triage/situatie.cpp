// SPDX-License-Identifier: EUPL-1.2
#include "domain/triage/situatie.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace baken::domain {
namespace {

using Bewijs = std::vector<std::string>*;

void noteer(Bewijs bewijs, std::string regel) {
  if (bewijs && std::find(bewijs->begin(), bewijs->end(), regel) == bewijs->end())
    bewijs->push_back(std::move(regel));
}

bool bevat(const std::vector<std::string>& waarden, const std::string& waarde) {
  return std::find(waarden.begin(), waarden.end(), waarde) != waarden.end();
}

bool past(const Conditie& conditie, const Antwoord& antwoord) {
  if (const auto* code = std::get_if<std::string>(&antwoord)) return bevat(conditie.waarden, *code);
  const auto* codes = std::get_if<std::vector<std::string>>(&antwoord);
  return codes && std::any_of(codes->begin(), codes->end(), [&](const std::string& code) {
           return bevat(conditie.waarden, code);
         });
}

bool binnen(const Conditie& conditie, std::int64_t getal) {
  return (!conditie.minstens || getal >= *conditie.minstens) &&
         (!conditie.hoogstens || getal <= *conditie.hoogstens);
}

bool voldoet(const Conditie& conditie, const Antwoord& antwoord) {
  if (conditie.soort == Conditie::Soort::Vraag) return past(conditie, antwoord);
  const auto* getal = std::get_if<std::int64_t>(&antwoord);
  return getal && binnen(conditie, *getal);
}

bool voldoet_in(const Conditie& conditie, const Vraag& vraag, const AntwoordPerVraag& antwoorden,
                Bewijs bewijs) {
  const auto gegeven = antwoorden.find(conditie.naam);
  if (gegeven == antwoorden.end() || !voldoet(conditie, gegeven->second)) return false;
  noteer(bewijs, fmt::format("{}: {}", vraag.id, als_leestekst(vraag, gegeven->second)));
  return true;
}

bool vraag_waar(const Conditie& conditie, const Situatie& situatie, Bewijs bewijs) {
  const auto& vraag = *situatie.instrument.vraag(conditie.naam);
  if (vraag.niveau == Niveau::Melding)
    return voldoet_in(conditie, vraag, situatie.antwoorden.melding, bewijs);
  if (situatie.persoon) return voldoet_in(conditie, vraag, situatie.persoon->antwoorden, bewijs);
  bool een = false;
  for (const auto& [id, persoon] : situatie.antwoorden.personen)
    een = voldoet_in(conditie, vraag, persoon.antwoorden, bewijs) || een;
  return een;
}

bool groep_waar(const Conditie& conditie, const Situatie& situatie, Bewijs bewijs) {
  const auto& groep = *situatie.instrument.groep(conditie.naam);
  const auto& personen = situatie.antwoorden.personen;
  const bool een = situatie.persoon
                       ? hoort_bij(groep, *situatie.persoon)
                       : std::any_of(personen.begin(), personen.end(), [&](const auto& persoon) {
                           return hoort_bij(groep, persoon.second);
                         });
  if (een) noteer(bewijs, groep.naam);
  return een;
}

bool score_waar(const Conditie& conditie, const Situatie& situatie, Bewijs bewijs) {
  const auto som = score(conditie.naam, situatie);
  if (!binnen(conditie, som)) return false;
  noteer(bewijs, fmt::format("score van onderdeel {}: {}", conditie.naam, som));
  return true;
}

bool feit_waar(const Conditie& conditie, const Situatie& situatie, Bewijs bewijs) {
  const auto& feit = *situatie.instrument.feit(conditie.naam);
  const auto waarde = leid_af(feit, situatie);
  if (!bevat(conditie.waarden, waarde)) return false;
  noteer(bewijs, fmt::format("{}: {}", feit.naam, waarde));
  return true;
}

bool alle_waar(const Conditie& conditie, const Situatie& situatie, Bewijs bewijs) {
  std::vector<std::string> samen;
  for (const auto& deel : conditie.delen)
    if (!waar(deel, situatie, &samen)) return false;
  for (auto& regel : samen) noteer(bewijs, std::move(regel));
  return true;
}

bool een_waar(const Conditie& conditie, const Situatie& situatie, Bewijs bewijs) {
  bool een = false;
  for (const auto& deel : conditie.delen) een = waar(deel, situatie, bewijs) || een;
  return een;
}

int som(const std::string_view onderdeel, const Instrument& instrument,
        const AntwoordPerVraag& antwoorden) {
  int totaal = 0;
  for (const auto& [id, antwoord] : antwoorden)
    if (const auto* vraag = instrument.vraag(id); vraag && vraag->onderdeel == onderdeel)
      totaal += gewicht(*vraag, antwoord);
  return totaal;
}

int gewicht_van(const Vraag& vraag, const std::string& code) {
  const auto* optie = vraag.optie(code);
  return optie ? optie->gewicht : 0;
}

int gewicht_van(const Vraag& vraag, std::int64_t getal) {
  for (const auto& drempel : vraag.drempels)
    if ((!drempel.vanaf || getal >= *drempel.vanaf) && (!drempel.tot || getal < *drempel.tot))
      return drempel.gewicht;
  return 0;
}

int gewicht_van(const Vraag& vraag, const std::vector<std::string>& codes) {
  int totaal = 0;
  for (const auto& code : codes) totaal += gewicht_van(vraag, code);
  return totaal;
}

std::string leestekst(const Vraag& vraag, const std::string& code) {
  const auto* optie = vraag.optie(code);
  return optie ? optie->tekst : code;
}

std::string leestekst(const Vraag&, std::int64_t getal) {
  return std::to_string(getal);
}

std::string leestekst(const Vraag& vraag, const std::vector<std::string>& codes) {
  std::vector<std::string> teksten;
  for (const auto& code : codes) teksten.push_back(leestekst(vraag, code));
  return teksten.empty() ? "geen" : fmt::format("{}", fmt::join(teksten, "; "));
}

}  // namespace

bool waar(const Conditie& conditie, const Situatie& situatie, Bewijs bewijs) {
  switch (conditie.soort) {
    case Conditie::Soort::En:
      return alle_waar(conditie, situatie, bewijs);
    case Conditie::Soort::Of:
      return een_waar(conditie, situatie, bewijs);
    case Conditie::Soort::Niet:
      return !waar(conditie.delen.front(), situatie);
    case Conditie::Soort::Vraag:
    case Conditie::Soort::Getal:
      return vraag_waar(conditie, situatie, bewijs);
    case Conditie::Soort::Score:
      return score_waar(conditie, situatie, bewijs);
    case Conditie::Soort::Feit:
      return feit_waar(conditie, situatie, bewijs);
    case Conditie::Soort::Groep:
      return groep_waar(conditie, situatie, bewijs);
  }
  return false;
}

bool hoort_bij(const Groep& groep, const Beoordeelde& persoon) {
  if (std::any_of(persoon.rollen.begin(), persoon.rollen.end(),
                  [&](const std::string& rol) { return bevat(groep.rollen, rol); }))
    return true;
  if (!persoon.leeftijd || (!groep.leeftijd_onder && !groep.leeftijd_vanaf)) return false;
  return (!groep.leeftijd_onder || *persoon.leeftijd < *groep.leeftijd_onder) &&
         (!groep.leeftijd_vanaf || *persoon.leeftijd >= *groep.leeftijd_vanaf);
}

bool is_voor(const Vraag& vraag, const Instrument& instrument, const Beoordeelde& persoon) {
  return vraag.voor.empty() ||
         std::any_of(vraag.voor.begin(), vraag.voor.end(), [&](const std::string& groep) {
           return hoort_bij(*instrument.groep(groep), persoon);
         });
}

std::string leid_af(const Feit& feit, const Situatie& situatie, Bewijs bewijs) {
  const Situatie melding{situatie.instrument, situatie.antwoorden};
  for (const auto& afleiding : feit.afleidingen)
    if (waar(afleiding.als, melding, bewijs)) return afleiding.waarde;
  return feit.anders;
}

int gewicht(const Vraag& vraag, const Antwoord& antwoord) {
  return std::visit([&](const auto& waarde) { return gewicht_van(vraag, waarde); }, antwoord);
}

int score(std::string_view onderdeel, const Situatie& situatie) {
  int totaal = som(onderdeel, situatie.instrument, situatie.antwoorden.melding);
  for (const auto& [id, persoon] : situatie.antwoorden.personen)
    totaal += som(onderdeel, situatie.instrument, persoon.antwoorden);
  return totaal;
}

std::string als_leestekst(const Vraag& vraag, const Antwoord& antwoord) {
  return std::visit([&](const auto& waarde) { return leestekst(vraag, waarde); }, antwoord);
}

}  // namespace baken::domain
