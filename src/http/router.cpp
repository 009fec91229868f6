// SPDX-License-Identifier: EUPL-1.2
#include "http/router.hpp"

#include <algorithm>
#include <functional>
#include <stdexcept>

namespace baken::http {

struct Router::Knoop {
  std::map<std::string, std::unique_ptr<Knoop>, std::less<>> letterlijk;
  std::unique_ptr<Knoop> veranderlijk;
  std::map<std::string, const Route*, std::less<>> methoden;
};

namespace {

std::vector<std::string_view> splits(std::string_view pad) {
  std::vector<std::string_view> delen;
  if (pad.starts_with('/')) pad.remove_prefix(1);
  while (true) {
    const auto einde = pad.find('/');
    delen.push_back(pad.substr(0, einde));
    if (einde == std::string_view::npos) return delen;
    pad.remove_prefix(einde + 1);
  }
}

bool is_veranderlijk(std::string_view deel) {
  return deel.size() > 2 && deel.front() == '{' && deel.back() == '}';
}

void eis(bool goed, const Route& route) {
  if (!goed) throw std::logic_error("route table: " + route.methode + " " + route.sjabloon);
}

void controleer(const Route& route) {
  eis(!route.methode.empty() && route.sjabloon.starts_with('/') && route.doe, route);
  std::vector<std::string_view> namen;
  for (const auto deel : splits(route.sjabloon)) {
    if (is_veranderlijk(deel))
      namen.push_back(deel);
    else
      eis(deel.find_first_of("{}") == std::string_view::npos, route);
  }
  std::sort(namen.begin(), namen.end());
  eis(std::adjacent_find(namen.begin(), namen.end()) == namen.end(), route);
}

std::map<std::string, std::string> lees_delen(const Route& route,
                                              const std::vector<std::string_view>& delen) {
  std::map<std::string, std::string> uit;
  const auto sjabloon = splits(route.sjabloon);
  for (std::size_t i = 0; i < sjabloon.size(); ++i)
    if (is_veranderlijk(sjabloon[i]))
      uit.emplace(sjabloon[i].substr(1, sjabloon[i].size() - 2), delen[i]);
  return uit;
}

template <class Methoden>
std::vector<std::string> toegestaan(const Methoden& methoden) {
  std::vector<std::string> uit{"OPTIONS"};
  for (const auto& [naam, route] : methoden) uit.push_back(naam);
  if (methoden.contains("GET") && !methoden.contains("HEAD")) uit.emplace_back("HEAD");
  std::sort(uit.begin(), uit.end());
  uit.erase(std::unique(uit.begin(), uit.end()), uit.end());
  return uit;
}

std::string met_kommas(const std::vector<std::string>& namen) {
  std::string uit;
  for (const auto& naam : namen) uit += (uit.empty() ? "" : ", ") + naam;
  return uit;
}

Antwoord antwoord_zonder_route(const Treffer& treffer, const Verzoek& verzoek,
                               const Foutantwoord& fout) {
  if (treffer.soort == Treffer::Soort::NietGevonden) {
    auto antwoord = fout(404, "Dit adres bestaat niet.", &verzoek);
    antwoord.route_naam = "onbekend";
    return antwoord;
  }
  Antwoord antwoord;
  if (treffer.soort == Treffer::Soort::Opties)
    antwoord.status = 204;
  else
    antwoord = fout(405, "Deze handeling kan niet op dit adres.", &verzoek);
  antwoord.zet_kop("Allow", met_kommas(treffer.toegestaan));
  antwoord.route_naam = antwoord.status == 204 ? "opties" : "onbekend";
  return antwoord;
}

}  // namespace

Router::Router() : wortel_(std::make_unique<Knoop>()) {}
Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

void Router::voeg_toe(Route route) {
  controleer(route);
  Knoop* knoop = wortel_.get();
  for (const auto deel : splits(route.sjabloon)) {
    auto& kind = is_veranderlijk(deel) ? knoop->veranderlijk : knoop->letterlijk[std::string(deel)];
    if (!kind) kind = std::make_unique<Knoop>();
    knoop = kind.get();
  }
  eis(!knoop->methoden.contains(route.methode), route);
  const auto& eigen = routes_.emplace_back(std::make_unique<Route>(std::move(route)));
  knoop->methoden.emplace(eigen->methode, eigen.get());
}

const Router::Knoop* Router::daal(const Knoop& knoop, const std::vector<std::string_view>& delen,
                                  std::size_t diepte) {
  if (diepte == delen.size()) return knoop.methoden.empty() ? nullptr : &knoop;
  if (const auto kind = knoop.letterlijk.find(delen[diepte]); kind != knoop.letterlijk.end())
    if (const auto* gevonden = daal(*kind->second, delen, diepte + 1)) return gevonden;
  if (!knoop.veranderlijk || delen[diepte].empty()) return nullptr;
  return daal(*knoop.veranderlijk, delen, diepte + 1);
}

Treffer Router::vind(std::string_view methode, std::string_view pad) const {
  Treffer treffer;
  if (methode == "OPTIONS" && pad == "*") {
    treffer.soort = Treffer::Soort::Opties;
    treffer.toegestaan = {"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"};
    return treffer;
  }
  const auto delen = splits(pad);
  const auto* knoop = pad.starts_with('/') ? daal(*wortel_, delen, 0) : nullptr;
  if (!knoop) return treffer;
  auto gevonden = knoop->methoden.find(methode);
  if (gevonden == knoop->methoden.end() && methode == "HEAD")
    gevonden = knoop->methoden.find("GET");
  treffer.toegestaan = toegestaan(knoop->methoden);
  if (gevonden == knoop->methoden.end()) {
    treffer.soort =
        methode == "OPTIONS" ? Treffer::Soort::Opties : Treffer::Soort::MethodeNietToegestaan;
    return treffer;
  }
  treffer.soort = Treffer::Soort::Gevonden;
  treffer.route = gevonden->second;
  treffer.pad_delen = lees_delen(*treffer.route, delen);
  return treffer;
}

Antwoord Router::behandel(Verzoek& verzoek, const Foutantwoord& fout) const {
  auto treffer = vind(verzoek.methode, verzoek.pad);
  if (treffer.soort != Treffer::Soort::Gevonden)
    return antwoord_zonder_route(treffer, verzoek, fout);
  verzoek.pad_delen = std::move(treffer.pad_delen);
  verzoek.route_naam = treffer.route->naam;
  return treffer.route->doe(verzoek);
}

std::vector<const Route*> Router::routes() const {
  std::vector<const Route*> uit;
  uit.reserve(routes_.size());
  for (const auto& route : routes_) uit.push_back(route.get());
  return uit;
}

}  // namespace baken::http
