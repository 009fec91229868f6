// SPDX-License-Identifier: EUPL-1.2
#include <string>
#include <string_view>
#include <unordered_set>

#include "domain/tekst/zoekers.hpp"

namespace baken::domain {
namespace {

constexpr std::size_t letters_min = 3;

using Woorden = std::unordered_set<std::string>;

/// Particles and words of courtesy: never a name on their own.
const Woorden& lidwoorden() {
  static const Woorden woorden{"van",     "von",    "der",  "den",      "des", "del",  "het",
                               "ten",     "ter",    "tot",  "uit",      "aan", "bij",  "voor",
                               "over",    "onder",  "the",  "les",      "las", "los",  "dos",
                               "bin",     "ben",    "ibn",  "abu",      "dhr", "mevr", "mvr",
                               "mevrouw", "meneer", "heer", "onbekend", "geb", "und",  "and"};
  return woorden;
}

/// Names that are ordinary Dutch words too.
const Woorden& gewone_woorden() {
  static const Woorden woorden{
      "bakker", "jong",   "jonge",  "groot",  "groote", "klein",  "kleine", "wit",     "witte",
      "zwart",  "zwarte", "bruin",  "bruine", "groen",  "vos",    "wolf",   "vogel",   "visser",
      "smid",   "kok",    "boer",   "bos",    "berg",   "dijk",   "beek",   "meer",    "veen",
      "kamp",   "molen",  "mulder", "kuiper", "koning", "prins",  "keizer", "hertog",  "graaf",
      "koster", "slager", "kramer", "post",   "haan",   "hond",   "kat",    "leeuw",   "mei",
      "april",  "roos",   "lente",  "storm",  "zomer",  "winter", "dag",    "nacht",   "hart",
      "lang",   "lange",  "kort",   "korte",  "oud",    "oude",   "nieuw",  "hoek",    "straat",
      "hof",    "huis",   "kerk",   "school", "land",   "linde",  "iris",   "merel",   "ster",
      "vrij",   "goed",   "beter",  "stil",   "wild",   "rood",   "blauw",  "bloem",   "appel",
      "water",  "zee",    "loop",   "brand",  "steen",  "bode",   "dekker", "brouwer", "schipper",
      "ouder",  "vader",  "moeder", "kind",   "joy",    "hoop",   "faith",  "noor",    "wil"};
  return woorden;
}

/// A word of the text: letters and combining accents, cut at everything else.
struct Woord {
  std::size_t eind;
  std::string gevouwen;
};

Woord woord_vanaf(Tekens tekst, std::size_t plek) {
  Woord woord{plek, {}};
  while (is_letter(tekst[woord.eind].punt)) vouw(tekst[woord.eind++].punt, woord.gevouwen);
  return woord;
}

template <class Doe>
void elk_woord(Tekens tekst, Doe doe) {
  for (std::size_t plek = 0; plek < tekst.size(); ++plek) {
    if (!is_letter(tekst[plek].punt)) continue;
    const auto woord = woord_vanaf(tekst, plek);
    doe(plek, woord);
    plek = woord.eind - 1;
  }
}

Woorden gezochte(std::span<const std::string> namen) {
  Woorden woorden;
  for (const auto& naam : namen) {
    const auto tekens = als_tekens(naam);
    elk_woord(tekens, [&](std::size_t begin, const Woord& woord) {
      if (woord.eind - begin >= letters_min && !lidwoorden().contains(woord.gevouwen))
        woorden.insert(woord.gevouwen);
    });
  }
  return woorden;
}

bool is_hoofdletter(char32_t punt) {
  if (punt < 0x80) return punt >= U'A' && punt <= U'Z';
  if (punt >= 0xC0 && punt < 0xDF) return true;
  return punt >= 0x100 && punt < 0x180 && punt % 2 == 0;
}

/// Is this the first word after the start, a full stop, a colon, a line break or the like?
bool begint_zin(Tekens tekst, std::size_t plek) {
  while (plek > 0) {
    const auto punt = tekst[plek - 1].punt;
    if (punt == U'.' || punt == U'!' || punt == U'?' || punt == U':' || punt == U'\n') return true;
    if (is_woordteken(punt) || punt == U',' || punt == U';') return false;
    --plek;
  }
  return true;
}

}  // namespace

void zoek_namen(Tekens tekst, std::span<const std::string> namen, Plekken& plekken) {
  const auto woorden = gezochte(namen);
  if (woorden.empty()) return;
  elk_woord(tekst, [&](std::size_t begin, const Woord& woord) {
    if (!woorden.contains(woord.gevouwen)) return;
    const bool gewoon = gewone_woorden().contains(woord.gevouwen);
    if (gewoon && (!is_hoofdletter(tekst[begin].punt) || begint_zin(tekst, begin))) return;
    plekken.push_back({Gegevenssoort::Naam, begin, woord.eind});
  });
}

}  // namespace baken::domain
