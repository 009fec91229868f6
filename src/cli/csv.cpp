// SPDX-License-Identifier: EUPL-1.2
#include "cli/csv.hpp"

#include <utility>

namespace baken::cli {

bool CsvLezer::volgende() {
  if (rest_.empty()) return false;
  velden_.clear();
  geldig_ = true;
  regel_ = volgende_regel_;
  std::size_t einde = knip();
  rij_ = rest_.substr(0, einde);
  std::size_t lengte = einde < rest_.size() ? 1 : 0;
  if (lengte == 1 && rest_[einde] == '\r') lengte = 2;
  einde_ = rest_.substr(einde, lengte);
  rest_.remove_prefix(einde + lengte);
  ++volgende_regel_;
  return true;
}

/// Finds the end of the row and its fields.
std::size_t CsvLezer::knip() {
  std::size_t begin = 0;
  std::size_t plek = 0;
  for (; plek < rest_.size(); ++plek) {
    char teken = rest_[plek];
    if (teken == '"' && plek == begin) {
      plek = knip_aanhaling(plek);
      if (plek == rest_.size()) break;
      teken = rest_[plek];
      geldig_ = geldig_ && (teken == scheiding_ || teken == '\n' || teken == '\r');
    }
    if (teken == scheiding_) {
      velden_.push_back(rest_.substr(begin, plek - begin));
      begin = plek + 1;
    } else if (teken == '\n' ||
               (teken == '\r' && plek + 1 < rest_.size() && rest_[plek + 1] == '\n')) {
      break;
    }
  }
  velden_.push_back(rest_.substr(begin, plek - begin));
  return plek;
}

/// From an opening quote to behind its closing quote.
std::size_t CsvLezer::knip_aanhaling(std::size_t plek) {
  for (++plek; plek < rest_.size(); ++plek) {
    if (rest_[plek] == '\n') ++volgende_regel_;
    if (rest_[plek] != '"') continue;
    if (plek + 1 == rest_.size() || rest_[plek + 1] != '"') return plek + 1;
    ++plek;
  }
  geldig_ = false;
  return plek;
}

std::string_view ontdoe_van_aanhaling(std::string_view veld, std::string& ruimte) {
  if (veld.size() < 2 || veld.front() != '"' || veld.back() != '"') return veld;
  veld = veld.substr(1, veld.size() - 2);
  if (veld.find('"') == std::string_view::npos) return veld;
  ruimte.clear();
  for (std::size_t i = 0; i < veld.size(); ++i) {
    ruimte += veld[i];
    if (veld[i] == '"') ++i;
  }
  return ruimte;
}

}  // namespace baken::cli
