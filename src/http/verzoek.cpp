// SPDX-License-Identifier: EUPL-1.2
#include "http/verzoek.hpp"

#include <algorithm>

namespace baken::http {
namespace {

constexpr char klein(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

constexpr bool is_id_teken(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

std::string_view snoei(std::string_view tekst) {
  const auto begin = tekst.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return tekst.substr(begin, tekst.find_last_not_of(" \t") - begin + 1);
}

/// Takes the part up to the next `;` off the front.
std::string_view neem_deel(std::string_view& rest) {
  const auto einde = rest.find(';');
  const auto deel = rest.substr(0, einde);
  rest = einde == std::string_view::npos ? std::string_view{} : rest.substr(einde + 1);
  return snoei(deel);
}

std::optional<std::string> zoek_koekje(std::string_view regel, std::string_view naam) {
  while (!regel.empty()) {
    const auto deel = neem_deel(regel);
    const auto is = deel.find('=');
    if (is == std::string_view::npos || snoei(deel.substr(0, is)) != naam) continue;
    auto waarde = snoei(deel.substr(is + 1));
    if (waarde.size() >= 2 && waarde.front() == '"' && waarde.back() == '"')
      waarde = waarde.substr(1, waarde.size() - 2);
    return std::string(waarde);
  }
  return std::nullopt;
}

}  // namespace

bool gelijk_zonder_hoofdletters(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return klein(x) == klein(y); });
}

bool is_verzoek_id(std::string_view tekst) {
  return tekst.size() >= 8 && tekst.size() <= 64 &&
         std::all_of(tekst.begin(), tekst.end(), is_id_teken);
}

std::string_view Verzoek::kop(std::string_view naam_klein) const {
  for (const auto& [naam, waarde] : koppen)
    if (naam == naam_klein) return waarde;
  return {};
}

std::optional<std::string> Verzoek::koekje(std::string_view naam) const {
  for (const auto& [kopnaam, waarde] : koppen) {
    if (kopnaam != "cookie") continue;
    if (auto gevonden = zoek_koekje(waarde, naam)) return gevonden;
  }
  return std::nullopt;
}

const std::string* Antwoord::kop(std::string_view naam) const {
  for (const auto& [kopnaam, waarde] : koppen)
    if (gelijk_zonder_hoofdletters(kopnaam, naam)) return &waarde;
  return nullptr;
}

void Antwoord::zet_kop(std::string_view naam, std::string waarde) {
  for (auto& [kopnaam, oud] : koppen)
    if (gelijk_zonder_hoofdletters(kopnaam, naam)) {
      oud = std::move(waarde);
      return;
    }
  koppen.emplace_back(naam, std::move(waarde));
}

}  // namespace baken::http
