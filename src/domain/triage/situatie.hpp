// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "domain/triage/taxatie.hpp"

namespace baken::domain {

/// What conditions look at: the answers that count, seen from the melding or from one person.
struct Situatie {
  const Instrument& instrument;
  const Antwoorden& antwoorden;
  const Beoordeelde* persoon = nullptr;
};

/// Adds to `bewijs`, when given, what made the condition true, such as `A1: ja`.
bool waar(const Conditie& conditie, const Situatie& situatie,
          std::vector<std::string>* bewijs = nullptr);

bool hoort_bij(const Groep& groep, const Beoordeelde& persoon);
/// Is the question for this person?
bool is_voor(const Vraag& vraag, const Instrument& instrument, const Beoordeelde& persoon);
/// The value of the fact, always seen from the melding.
std::string leid_af(const Feit& feit, const Situatie& situatie,
                    std::vector<std::string>* bewijs = nullptr);
int gewicht(const Vraag& vraag, const Antwoord& antwoord);
/// The sum of the weights of the answers to a part, of the melding and of all persons.
int score(std::string_view onderdeel, const Situatie& situatie);
/// The answer as its reader sees it.
std::string als_leestekst(const Vraag& vraag, const Antwoord& antwoord);

}  // namespace baken::domain
