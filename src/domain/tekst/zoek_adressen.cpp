// SPDX-License-Identifier: EUPL-1.2
// E-mail addresses, and postcodes with a house number.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "domain/tekst/nummers.hpp"
#include "domain/tekst/zoekers.hpp"

namespace baken::domain {
namespace {

constexpr std::size_t huisnummer_cijfers_max = 5;
constexpr std::size_t tussen_max = 3;

bool is_lokaal(char32_t punt) {
  return is_woordteken(punt) || punt == U'.' || punt == U'_' || punt == U'%' || punt == U'+' ||
         punt == U'-';
}

bool is_domein(char32_t punt) {
  return is_woordteken(punt) || punt == U'.' || punt == U'-';
}

/// Where the domain after `begin` ends; nothing when it has no dot or no top level.
std::optional<std::size_t> domein_eind(Tekens tekst, std::size_t begin) {
  auto eind = begin;
  while (is_domein(tekst[eind].punt)) ++eind;
  while (eind > begin && !is_woordteken(tekst[eind - 1].punt)) --eind;
  auto top = eind;
  while (top > begin && is_letter(tekst[top - 1].punt)) --top;
  if (eind - top < 2 || top < begin + 2 || tekst[top - 1].punt != U'.') return std::nullopt;
  return eind;
}

/// Two-letter words and units that follow a number in an ordinary sentence: `in 2019 is 4 keer`.
bool is_gewoon_woord(Tekens tekst, std::size_t plek) {
  static constexpr std::array<std::string_view, 41> woorden{
      "is", "en", "of", "op", "in", "de", "te", "ze", "we", "er", "om", "ik", "je", "al",
      "zo", "na", "nu", "uw", "me", "bv", "ca", "vs", "mm", "cm", "km", "kg", "ml", "dl",
      "mg", "gr", "st", "pm", "am", "as", "at", "by", "to", "on", "or", "it", "m2"};
  const auto letters = std::string{static_cast<char>(tekst[plek].punt & 0x7FU),
                                   static_cast<char>(tekst[plek + 1].punt & 0x7FU)};
  return std::find(woorden.begin(), woorden.end(), letters) != woorden.end();
}

/// Where a postcode that begins at `plek` ends.
std::optional<std::size_t> postcode_eind(Tekens tekst, std::size_t plek) {
  if (!is_grens(tekst, plek) || cijfers_vanaf(tekst, plek) != 4) return std::nullopt;
  auto letters = plek + 4;
  while (letters - plek < 6 && is_spatie(tekst[letters].punt)) ++letters;
  if (!is_letter(tekst[letters].punt) || !is_letter(tekst[letters + 1].punt) ||
      is_letter(tekst[letters + 2].punt) || tekst[letters].punt > 0x7F ||
      tekst[letters + 1].punt > 0x7F)
    return std::nullopt;
  std::string code;
  for (const auto plaats : {plek, plek + 1, plek + 2, plek + 3, letters, letters + 1})
    code += static_cast<char>(tekst[plaats].punt);
  if (!is_postcode(code) || is_gewoon_woord(tekst, letters)) return std::nullopt;
  return letters + 2;
}

/// Skips `nr`, `nr.`, `no`, `nummer` or `huisnummer`.
std::size_t na_nummerwoord(Tekens tekst, std::size_t plek) {
  std::string woord;
  auto eind = plek;
  while (eind - plek < 11 && is_letter(tekst[eind].punt)) vouw(tekst[eind++].punt, woord);
  if (woord != "nr" && woord != "no" && woord != "nummer" && woord != "huisnummer") return plek;
  while (eind - plek < 14 &&
         (is_spatie(tekst[eind].punt) || tekst[eind].punt == U'.' || tekst[eind].punt == U':'))
    ++eind;
  return eind;
}

bool scheidt_adres(char32_t punt) {
  return is_spatie(punt) || punt == U',' || punt == U'\n';
}

std::optional<std::size_t> huisnummer_erna(Tekens tekst, std::size_t plek) {
  auto verder = plek;
  while (verder - plek < tussen_max && scheidt_adres(tekst[verder].punt)) ++verder;
  verder = na_nummerwoord(tekst, verder);
  const auto cijfers = cijfers_vanaf(tekst, verder);
  if (cijfers == 0 || cijfers > huisnummer_cijfers_max) return std::nullopt;
  auto eind = verder + cijfers;
  if (is_letter(tekst[eind].punt) && !is_woordteken(tekst[eind + 1].punt)) ++eind;
  if (is_woordteken(tekst[eind].punt)) return std::nullopt;
  return eind;
}

std::optional<std::size_t> huisnummer_ervoor(Tekens tekst, std::size_t postcode) {
  auto eind = postcode;
  while (eind > 0 && postcode - eind < tussen_max && scheidt_adres(tekst[eind - 1].punt)) --eind;
  if (eind == postcode || eind == 0) return std::nullopt;
  auto begin = eind;
  if (is_letter(tekst[begin - 1].punt)) --begin;
  const auto na_cijfers = begin;
  while (begin > 0 && na_cijfers - begin <= huisnummer_cijfers_max &&
         is_cijfer(tekst[begin - 1].punt))
    --begin;
  const auto cijfers = na_cijfers - begin;
  if (cijfers == 0 || cijfers > huisnummer_cijfers_max || !is_grens(tekst, begin))
    return std::nullopt;
  return begin;
}

}  // namespace

void zoek_emailadressen(Tekens tekst, Plekken& plekken) {
  for (std::size_t plek = 0; plek < tekst.size(); ++plek) {
    if (tekst[plek].punt != U'@') continue;
    auto begin = plek;
    while (begin > 0 && is_lokaal(tekst[begin - 1].punt)) --begin;
    const auto eind = domein_eind(tekst, plek + 1);
    if (begin == plek || !eind) continue;
    plekken.push_back({Gegevenssoort::Emailadres, begin, *eind});
  }
}

void zoek_adressen(Tekens tekst, Plekken& plekken) {
  for (std::size_t plek = 0; plek < tekst.size(); ++plek) {
    if (!is_cijfer(tekst[plek].punt)) continue;
    const auto eind = postcode_eind(tekst, plek);
    if (!eind) {
      plek += cijfers_vanaf(tekst, plek) - 1;
      continue;
    }
    if (const auto erna = huisnummer_erna(tekst, *eind))
      plekken.push_back({Gegevenssoort::Adres, plek, *erna});
    else if (const auto ervoor = huisnummer_ervoor(tekst, plek))
      plekken.push_back({Gegevenssoort::Adres, *ervoor, *eind});
    plek = *eind - 1;
  }
}

}  // namespace baken::domain
