// SPDX-License-Identifier: EUPL-1.2
#include "linkage/naam.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <vector>

#include "base/tijd.hpp"

namespace baken::linkage {
namespace {

constexpr std::array<std::string_view, 26> tussenvoegsels{
    "van", "de", "der", "den", "het", "t",  "ten", "ter", "te", "in", "op", "aan", "bij",
    "el",  "al", "bin", "ben", "la",  "le", "von", "zu",  "du", "d",  "s",  "uit", "over"};

/// Letters with a stroke, or without their dot, that Unicode does not take apart.
UChar32 grondletter(UChar32 teken) {
  switch (teken) {
    case 0x0131:  // ı
      return 'i';
    case 0x00F8:  // ø
      return 'o';
    case 0x0111:  // đ
      return 'd';
    case 0x0142:  // ł
      return 'l';
    default:
      return teken;
  }
}

/// Lower case, without diacritics (NFKD and marks removed), case folded.
icu::UnicodeString kaal(std::string_view tekst) {
  UErrorCode code = U_ZERO_ERROR;
  const auto* nfkd = icu::Normalizer2::getNFKDInstance(code);
  if (U_FAILURE(code)) throw std::runtime_error("ICU has no normalisation data");
  auto bron = icu::UnicodeString::fromUTF8(
      icu::StringPiece(tekst.data(), static_cast<std::int32_t>(tekst.size())));
  icu::UnicodeString ontleed = nfkd->normalize(bron.foldCase(), code);
  if (U_FAILURE(code)) return {};
  icu::UnicodeString uit;
  for (std::int32_t plek = 0; plek < ontleed.length(); plek = ontleed.moveIndex32(plek, 1)) {
    const UChar32 teken = ontleed.char32At(plek);
    if (u_charType(teken) != U_NON_SPACING_MARK) uit.append(grondletter(teken));
  }
  return uit;
}

/// The words of a text: runs of letters and digits.
std::vector<std::string> woorden(std::string_view tekst) {
  const auto bron = kaal(tekst);
  std::vector<std::string> lijst;
  icu::UnicodeString woord;
  auto sluit = [&] {
    if (woord.isEmpty()) return;
    std::string utf8;
    woord.toUTF8String(utf8);
    lijst.push_back(std::move(utf8));
    woord.remove();
  };
  for (std::int32_t plek = 0; plek < bron.length(); plek = bron.moveIndex32(plek, 1)) {
    const UChar32 teken = bron.char32At(plek);
    if (u_isalnum(teken))
      woord.append(teken);
    else
      sluit();
  }
  sluit();
  return lijst;
}

bool is_tussenvoegsel(const std::string& woord) {
  return std::find(tussenvoegsels.begin(), tussenvoegsels.end(), woord) != tussenvoegsels.end();
}

void vervang(std::string& tekst, std::string_view van, std::string_view naar) {
  for (auto plek = tekst.find(van); plek != std::string::npos;
       plek = tekst.find(van, plek + naar.size()))
    tekst.replace(plek, van.size(), naar);
}

/// Spellings that sound alike in Dutch names.
std::string klankgelijk(std::string naam) {
  vervang(naam, "ij", "y");
  vervang(naam, "ck", "k");
  vervang(naam, "ph", "f");
  vervang(naam, "th", "t");
  naam.erase(std::unique(naam.begin(), naam.end()), naam.end());
  return naam;
}

}  // namespace

std::string genormaliseerde_achternaam(std::string_view achternaam) {
  auto delen = woorden(achternaam);
  // A name that consists of such words only keeps them.
  while (delen.size() > 1 && is_tussenvoegsel(delen.front())) delen.erase(delen.begin());
  std::string samen;
  for (const auto& deel : delen) samen += deel;
  return klankgelijk(std::move(samen));
}

std::string eerste_letter(std::string_view voornamen) {
  const auto delen = woorden(voornamen);
  if (delen.empty()) return {};
  const auto eerste = icu::UnicodeString::fromUTF8(delen.front());
  std::string utf8;
  icu::UnicodeString(eerste.char32At(0)).toUTF8String(utf8);
  return utf8;
}

std::string genormaliseerde_postcode(std::string_view postcode) {
  std::string samen;
  for (const auto& deel : woorden(postcode)) samen += deel;
  const auto cijfer = [](char t) { return t >= '0' && t <= '9'; };
  const auto letter = [](char t) { return t >= 'a' && t <= 'z'; };
  const bool goed = samen.size() == 6 && std::all_of(samen.begin(), samen.begin() + 4, cijfer) &&
                    std::all_of(samen.begin() + 4, samen.end(), letter);
  return goed ? samen : std::string{};
}

std::string genormaliseerd_huisnummer(std::string_view huisnummer) {
  std::string cijfers;
  for (char t : huisnummer) {
    if (t >= '0' && t <= '9')
      cijfers += t;
    else if (!cijfers.empty())
      break;
  }
  return cijfers;
}

std::optional<std::string> met_dag_en_maand_verwisseld(std::string_view geboortedatum) {
  if (!lees_datum(geboortedatum)) return std::nullopt;
  const std::string d{geboortedatum};
  const std::string verwisseld = d.substr(0, 5) + d.substr(8, 2) + "-" + d.substr(5, 2);
  if (verwisseld == d || !lees_datum(verwisseld)) return std::nullopt;
  return verwisseld;
}

}  // namespace baken::linkage
