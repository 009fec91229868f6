// SPDX-License-Identifier: EUPL-1.2
#include "domain/tekst/tekens.hpp"

#include <array>
#include <utility>

namespace baken::domain {
namespace {

constexpr char32_t vervanging = 0xFFFD;

/// How many bytes a character that begins with `begin` has; 0 when nothing begins so.
std::size_t lengte(unsigned char begin) {
  if (begin < 0x80) return 1;
  if (begin >= 0xC2 && begin < 0xE0) return 2;
  if (begin >= 0xE0 && begin < 0xF0) return 3;
  if (begin >= 0xF0 && begin < 0xF5) return 4;
  return 0;
}

bool is_te_lang_of_surrogaat(char32_t punt, std::size_t bytes) {
  constexpr std::array<char32_t, 5> minst{0, 0, 0x80, 0x800, 0x10000};
  return punt < minst[bytes] || punt > 0x10FFFF || (punt >= 0xD800 && punt <= 0xDFFF);
}

/// The character at the front of `rest`, and its number of bytes.
std::pair<char32_t, std::size_t> eerste(std::string_view rest) {
  const auto begin = static_cast<unsigned char>(rest.front());
  const auto bytes = lengte(begin);
  if (bytes == 1) return {begin, 1};
  if (bytes == 0 || bytes > rest.size()) return {vervanging, 1};
  char32_t punt = begin & (0xFFU >> (bytes + 1));
  for (const char teken : rest.substr(1, bytes - 1)) {
    const auto vervolg = static_cast<unsigned char>(teken);
    if ((vervolg & 0xC0U) != 0x80U) return {vervanging, 1};
    punt = (punt << 6U) | (vervolg & 0x3FU);
  }
  if (is_te_lang_of_surrogaat(punt, bytes)) return {vervanging, 1};
  return {punt, bytes};
}

bool tussen(char32_t punt, char32_t van, char32_t tot_en_met) {
  return punt >= van && punt <= tot_en_met;
}

/// Base letters of U+00C0 to U+017F; a space where there is none, `*` where there are two.
constexpr std::string_view basis =
    "aaaaaa*ceeeeiiiidnooooo ouuuuy**aaaaaa*ceeeeiiiidnooooo ouuuuy*y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll"
    "lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(basis.size() == 0x180 - 0xC0);

std::string_view dubbel(char32_t punt) {
  switch (punt) {
    case 0xC6:
    case 0xE6:
      return "ae";
    case 0xDE:
    case 0xFE:
      return "th";
    case 0xDF:
      return "ss";
    case 0x132:
    case 0x133:
      return "ij";
    case 0x152:
    case 0x153:
      return "oe";
    default:
      return "";
  }
}

}  // namespace

std::vector<Teken> als_tekens(std::string_view tekst) {
  std::vector<Teken> tekens;
  tekens.reserve(tekst.size() + 1);
  for (std::size_t plek = 0; plek < tekst.size();) {
    const auto [punt, bytes] = eerste(tekst.substr(plek));
    tekens.push_back({punt, plek});
    plek += bytes;
  }
  tekens.push_back({0, tekst.size()});
  return tekens;
}

bool is_cijfer(char32_t punt) {
  return tussen(punt, U'0', U'9');
}

bool is_letter(char32_t punt) {
  if (punt < 0x80) return tussen(punt | 0x20U, U'a', U'z');
  if (punt < 0xC0) return punt == 0xAA || punt == 0xBA || punt == 0xB5;
  if (punt == 0xD7 || punt == 0xF7 || punt == vervanging) return false;
  return !tussen(punt, 0x2000, 0x2BFF) && !tussen(punt, 0x3000, 0x3004) &&
         !tussen(punt, 0xFE00, 0xFE0F) && punt != 0xFEFF && !tussen(punt, 0x1F000, 0x1FAFF);
}

bool is_spatie(char32_t punt) {
  return punt == U' ' || punt == U'\t' || punt == 0xA0 || punt == 0x202F ||
         tussen(punt, 0x2000, 0x200B);
}

bool is_streepje(char32_t punt) {
  return punt == U'-' || tussen(punt, 0x2010, 0x2015);
}

bool is_woordteken(char32_t punt) {
  return is_letter(punt) || is_cijfer(punt);
}

void vouw(char32_t punt, std::string& uit) {
  if (punt < 0x80) {
    uit += static_cast<char>(tussen(punt, U'A', U'Z') ? punt | 0x20U : punt);
  } else if (tussen(punt, 0xC0, 0x17F)) {
    const char letter = basis[punt - 0xC0];
    if (letter == '*')
      uit += dubbel(punt);
    else
      uit += letter;
  } else if (tussen(punt, 0x218, 0x21B)) {
    uit += punt < 0x21A ? 's' : 't';
  } else if (!tussen(punt, 0x300, 0x36F)) {
    for (unsigned schuif = 24; schuif > 0; schuif -= 6)  // other scripts: compared as they are
      uit += static_cast<char>(0x80U | ((punt >> (schuif - 6)) & 0x3FU));
  }
}

}  // namespace baken::domain
