// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <string_view>

#include "api/contract/schema.hpp"
#include "base/id.hpp"

namespace baken::api {
namespace {

bool cijfer(char t) {
  return t >= '0' && t <= '9';
}
bool kleine_letter(char t) {
  return t >= 'a' && t <= 'z';
}

bool is_code(std::string_view tekst) {
  if (tekst.empty() || !(cijfer(tekst[0]) || kleine_letter(tekst[0]))) return false;
  return std::all_of(tekst.begin(), tekst.end(),
                     [](char t) { return cijfer(t) || kleine_letter(t) || t == '-' || t == '_'; });
}

/// JJJJ, JJJJ-MM or JJJJ-MM-DD; whether the date exists is for the domain to say.
bool is_deel_van_datum(std::string_view tekst) {
  if (tekst.size() != 4 && tekst.size() != 7 && tekst.size() != 10) return false;
  for (std::size_t plek = 0; plek < tekst.size(); ++plek)
    if (plek == 4 || plek == 7 ? tekst[plek] != '-' : !cijfer(tekst[plek])) return false;
  return true;
}

bool is_negen_cijfers(std::string_view tekst) {
  return tekst.size() == 9 && std::all_of(tekst.begin(), tekst.end(), cijfer);
}

struct Patroon {
  std::string_view patroon;
  bool (*past)(std::string_view);
  std::string_view omschrijving;
};

constexpr std::array patronen{
    Patroon{"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", is_id,
            "een id zoals Baken het gaf: 36 tekens, kleine letters en cijfers met streepjes"},
    Patroon{"^[a-z0-9][a-z0-9_-]*$", is_code, "een code met kleine letters, cijfers en streepjes"},
    Patroon{"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", is_deel_van_datum,
            "een datum als 2011-05-03, of 2011-05 of 2011"},
    Patroon{"^[0-9]{9}$", is_negen_cijfers, "negen cijfers"},
};

const Patroon* vind(std::string_view patroon) {
  for (const auto& kandidaat : patronen)
    if (kandidaat.patroon == patroon) return &kandidaat;
  return nullptr;
}

}  // namespace

bool ken_patroon(const std::string& patroon) {
  return vind(patroon) != nullptr;
}

bool past(const std::string& patroon, const std::string& tekst) {
  return vind(patroon)->past(tekst);
}

std::string_view omschrijving(const std::string& patroon) {
  return vind(patroon)->omschrijving;
}

}  // namespace baken::api
