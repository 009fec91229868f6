// SPDX-License-Identifier: EUPL-1.2
#include "domain/code/keuring.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace baken::domain {
namespace {

/// Clocks of a browser and a server differ a little.
constexpr std::chrono::minutes speling{5};

}  // namespace

void Keuring::fout(std::string veld, std::string code, std::string melding) {
  fouten_.push_back({std::move(veld), std::move(code), std::move(melding)});
}

void Keuring::verplicht(std::string_view waarde, std::string veld, std::string_view wat) {
  if (std::all_of(waarde.begin(), waarde.end(), [](unsigned char t) { return t <= ' '; }))
    fout(std::move(veld), "verplicht", fmt::format("Vul {} in.", wat));
}

void Keuring::code(std::string_view lijst, std::string_view waarde, std::string veld) {
  if (waarde.empty()) return;
  if (auto goed = codes_.toets(lijst, waarde, op_, veld); !goed) {
    if (goed.error().velden.empty())
      fout(std::move(veld), "code", goed.error().melding);
    else
      neem_over(goed.error().velden);
  }
}

void Keuring::codes(std::string_view lijst, const std::vector<std::string>& waarden,
                    const std::string& veld) {
  for (std::size_t plek = 0; plek < waarden.size(); ++plek) {
    code(lijst, waarden[plek], fmt::format("{}/{}", veld, plek));
    if (std::count(waarden.begin(), waarden.end(), waarden[plek]) > 1 &&
        std::find(waarden.begin(), waarden.end(), waarden[plek]) - waarden.begin() !=
            static_cast<std::ptrdiff_t>(plek))
      fout(fmt::format("{}/{}", veld, plek), "dubbel", "Deze keuze staat er al. Haal er een weg.");
  }
}

void Keuring::niet_in_toekomst(Moment moment, Moment nu, std::string veld) {
  if (moment > nu + speling)
    fout(std::move(veld), "toekomst", "Dit moment ligt in de toekomst. Vul het echte moment in.");
}

void Keuring::neem_over(std::vector<Veldfout> fouten) {
  fouten_.insert(fouten_.end(), std::make_move_iterator(fouten.begin()),
                 std::make_move_iterator(fouten.end()));
}

}  // namespace baken::domain
