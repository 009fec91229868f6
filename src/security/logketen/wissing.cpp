// SPDX-License-Identifier: EUPL-1.2
#include "security/logketen/wissing.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace baken::security::logketen {
namespace {

constexpr std::string_view begin_lijst = "records ";

std::optional<std::int64_t> lees_getal(std::string_view tekst) {
  std::int64_t uit = 0;
  const auto [einde, fout] = std::from_chars(tekst.data(), tekst.data() + tekst.size(), uit);
  if (fout != std::errc{} || einde != tekst.data() + tekst.size()) return std::nullopt;
  return uit;
}

}  // namespace

std::string noem_nummers(std::span<const std::int64_t> nummers) {
  std::string uit{begin_lijst};
  for (std::size_t van = 0; van < nummers.size();) {
    std::size_t tot = van;
    while (tot + 1 < nummers.size() && nummers[tot + 1] == nummers[tot] + 1) ++tot;
    if (van > 0) uit += ',';
    uit += std::to_string(nummers[van]);
    if (tot > van) uit += '-' + std::to_string(nummers[tot]);
    van = tot + 1;
  }
  return uit;
}

void Wissingen::neem_besluit(std::int64_t nummer, const app::Logvelden& velden) {
  const auto& lijst = velden[app::veld_bijzonderheid];
  if (velden[app::veld_handeling] != handeling_wissen || velden[app::veld_uitkomst] != "gelukt" ||
      !lijst || !lijst->starts_with(begin_lijst))
    return;
  std::string_view rest{*lijst};
  rest.remove_prefix(begin_lijst.size());
  while (!rest.empty()) {
    const std::string_view deel = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(rest.size(), deel.size() + 1));
    const auto streep = deel.find('-');
    const auto van = lees_getal(deel.substr(0, streep));
    const auto tot = streep == std::string_view::npos ? van : lees_getal(deel.substr(streep + 1));
    if (van && tot) besluiten_.push_back({nummer, *van, *tot});
  }
}

std::vector<std::int64_t> Wissingen::zonder_besluit() const {
  std::vector<std::int64_t> uit;
  for (auto nummer : leeg_) {
    const bool genoemd = std::ranges::any_of(besluiten_, [&](const Besluit& b) {
      return b.van <= nummer && nummer <= b.tot && nummer < b.nummer;
    });
    if (!genoemd) uit.push_back(nummer);
  }
  return uit;
}

Result<Gewist> wis(app::Ketenopslag& opslag, std::span<const Id> onderwerpen,
                   app::Logregel besluit) {
  Gewist gewist;
  BAKEN_PROBEER(opslag.schrijf([&](app::Ketenwerk& werk) -> Uitkomst {
    if (!werk.neem_beurt())
      return mislukt(Foutcode::NietBeschikbaar,
                     "Het logboek wordt nu bijgewerkt. Probeer het zo weer.");
    const auto nummers = werk.plaatsen_van(onderwerpen);
    gewist = {static_cast<std::int64_t>(nummers.size()), werk.wachtend_van(onderwerpen)};
    if (nummers.empty()) return {};
    werk.wis(nummers);
    besluit.handeling = handeling_wissen;
    besluit.bijzonderheid = noem_nummers(nummers);
    werk.logboek().schrijf(besluit);
    return {};
  }));
  return gewist;
}

}  // namespace baken::security::logketen
