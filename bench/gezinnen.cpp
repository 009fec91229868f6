// SPDX-License-Identifier: EUPL-1.2
#include "gezinnen.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

#include "base/tijd.hpp"
#include "domain/tekst/nummers.hpp"
#include "simulation/generator.hpp"

namespace baken::bench {
namespace {

constexpr auto voorbeelden_van =
    std::chrono::local_days{std::chrono::year{2022} / std::chrono::January / 1};
constexpr auto voorbeelden_tot =
    std::chrono::local_days{std::chrono::year{2022} / std::chrono::March / 31};

std::string andere_postcode(simulation::Toeval& toeval) {
  const auto letter = [&] { return static_cast<char>('A' + toeval.onder(26)); };
  std::string uit;
  do {
    uit = std::to_string(toeval.tussen(1011, 9999)) + letter() + letter();
  } while (!domain::is_postcode(uit));
  return uit;
}

}  // namespace

Result<Gezinnen> Gezinnen::maak(const std::filesystem::path& datamap, std::uint64_t zaad) {
  BAKEN_NEEM(auto generator, simulation::Generator::maak({.organisatie = "rotterdam-rijnmond",
                                                          .van = voorbeelden_van,
                                                          .tot = voorbeelden_tot,
                                                          .zaad = zaad},
                                                         datamap));
  Gezinnen uit{zaad};
  std::set<std::string> namen;
  while (auto gebeurtenis = generator.volgende()) {
    auto* melding = std::get_if<simulation::MeldingGebeurtenis>(&*gebeurtenis);
    if (melding == nullptr || !melding->beoordeling) continue;
    auto invoer = server::demo::als_invoer(*melding, generator.huishouden(melding->huishouden),
                                           server::demo::Verschuiving{});
    for (const auto& b : invoer.betrokkenen)
      if (!b.persoon.achternaam.empty()) namen.insert(b.persoon.achternaam);
    uit.voorbeelden_.push_back({std::move(*melding), std::move(invoer)});
  }
  uit.achternamen_.assign(namen.begin(), namen.end());
  return uit;
}

Gezin Gezinnen::volgende() {
  Gezin uit = toeval_.kies(voorbeelden_);
  hernoem(uit.invoer);
  return uit;
}

void Gezinnen::hernoem(app::MeldingInvoer& invoer) {
  std::map<std::string, std::string> namen;
  std::map<std::string, std::pair<std::string, std::string>> adressen;
  for (auto& b : invoer.betrokkenen) {
    auto& p = b.persoon;
    if (!p.achternaam.empty()) {
      auto& nieuw = namen[p.achternaam];
      if (nieuw.empty()) nieuw = toeval_.kies(achternamen_);
      p.achternaam = nieuw;
    }
    if (!p.bsn.empty()) p.bsn = bsn_.nieuw();
    if (lees_datum(p.geboortedatum))
      p.geboortedatum = fmt::format("{}-{:02}-{:02}", p.geboortedatum.substr(0, 4),
                                    toeval_.tussen(1, 12), toeval_.tussen(1, 28));
    for (auto& adres : p.adressen) {
      auto& [postcode, nummer] = adressen[adres.postcode + adres.huisnummer];
      if (postcode.empty()) {
        postcode = andere_postcode(toeval_);
        nummer = std::to_string(toeval_.tussen(1, 250));
      }
      adres.postcode = postcode;
      adres.huisnummer = nummer;
    }
  }
}

}  // namespace baken::bench
