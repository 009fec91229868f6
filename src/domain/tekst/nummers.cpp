// SPDX-License-Identifier: EUPL-1.2
#include "domain/tekst/nummers.hpp"

#include <algorithm>
#include <string>

#include "domain/tekst/tekens.hpp"

namespace baken::domain {
namespace {

bool alleen_cijfers(std::string_view tekst) {
  return std::all_of(tekst.begin(), tekst.end(),
                     [](char teken) { return teken >= '0' && teken <= '9'; });
}

bool is_ascii_letter(char teken) {
  return (teken >= 'A' && teken <= 'Z') || (teken >= 'a' && teken <= 'z');
}

}  // namespace

bool is_bsn(std::string_view cijfers) {
  if (cijfers.size() < 8 || cijfers.size() > 9 || !alleen_cijfers(cijfers)) return false;
  int som = 0;
  int totaal = 0;
  auto gewicht = static_cast<int>(cijfers.size());
  for (const char cijfer : cijfers) {
    const int waarde = cijfer - '0';
    totaal += waarde;
    som += waarde * (gewicht == 1 ? -1 : gewicht);
    --gewicht;
  }
  return totaal > 0 && som % 11 == 0;
}

bool is_postcode(std::string_view tekst) {
  if (tekst.size() == 7 && tekst[4] == ' ') {
    const auto zonder = std::string(tekst.substr(0, 4)) + std::string(tekst.substr(5));
    return is_postcode(zonder);
  }
  if (tekst.size() != 6 || tekst.front() == '0' || !alleen_cijfers(tekst.substr(0, 4)))
    return false;
  if (!is_ascii_letter(tekst[4]) || !is_ascii_letter(tekst[5])) return false;
  std::string letters;
  vouw(static_cast<char32_t>(tekst[4]), letters);
  vouw(static_cast<char32_t>(tekst[5]), letters);
  return letters != "sa" && letters != "sd" && letters != "ss";
}

}  // namespace baken::domain
