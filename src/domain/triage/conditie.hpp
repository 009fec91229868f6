// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace baken::domain {

/// A condition as structured data. In the instrument's JSON:
/// `{"en": [...]}`, `{"of": [...]}`, `{"niet": {...}}`, `{"vraag": "A1", "is": ["ja"]}`,
/// `{"getal": "B2", "minstens": 1, "hoogstens": 5}`, `{"score": "B", "minstens": 6}`,
/// `{"feit": "acuut", "is": ["ja"]}`, `{"groep": "kind"}`.
/// Outside the questions of one person, a question per person or a group holds as soon as it holds
/// for at least one person. An answer that was not given makes `vraag` and `getal` false.
struct Conditie {
  enum class Soort { En, Of, Niet, Vraag, Getal, Score, Feit, Groep };

  Soort soort = Soort::En;
  std::vector<Conditie> delen{};       ///< of En, Of (all) and Niet (one)
  std::string naam{};                  ///< question, part, fact or group
  std::vector<std::string> waarden{};  ///< of Vraag and Feit: any of these
  std::optional<std::int64_t> minstens{};
  std::optional<std::int64_t> hoogstens{};
};

/// A value of a fact, with the condition under which it is derived.
struct Afleiding {
  std::string waarde;
  Conditie als;
};

/// What the decision tables look at. The first derivation that holds gives the value.
struct Feit {
  std::string id;
  std::string naam;
  std::vector<std::string> waarden;  ///< from least to most danger
  std::vector<Afleiding> afleidingen;
  std::string anders;  ///< the value when no derivation holds
};

}  // namespace baken::domain
