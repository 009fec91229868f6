// SPDX-License-Identifier: EUPL-1.2
#include "cli/logboek_verifieren.hpp"

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "base/tijd.hpp"
#include "cli/hulp.hpp"
#include "cli/logboek.hpp"
#include "cli/opties.hpp"
#include "security/logketen/verifieer.hpp"

namespace baken::cli {
namespace {

using security::logketen::Verificatieuitslag;
namespace fs = std::filesystem;

struct Keuzen {
  Opslagopties opslag;
  fs::path koppen;
  std::string sleutel;
  bool json = false;
};

/// The given file, or the one that `baken serve` makes by itself.
std::optional<fs::path> koppenbestand(const Keuzen& keuzen) {
  if (!keuzen.koppen.empty()) return keuzen.koppen;
  const auto gewoon = keuzen.opslag.map / standaard_koppen;
  return fs::exists(gewoon) ? std::optional{gewoon} : std::nullopt;
}

void toon_tekst(const Verificatieuitslag& u, const std::optional<fs::path>& koppen) {
  if (koppen)
    fmt::print("De koppen komen uit {}.\n", koppen->string());
  else
    fmt::print(
        "Let op: de koppen komen uit de database zelf. Wie de database mag veranderen, kan zo het "
        "einde weglaten. Geef met --koppen het bestand van een getuige.\n");
  if (u.bewezen_op)
    fmt::print("Bewezen: record 1 tot en met {}, door een kop van {} ({} koppen gelezen).\n",
               u.bewezen, als_tekst(*u.bewezen_op), u.koppen);
  if (u.gewist > 0)
    fmt::print("Van {} records is de inhoud vernietigd; nummer en blad staan er nog.\n", u.gewist);
  if (u.zonder_kop > 0) fmt::print("{} records zijn van na de laatste kop.\n", u.zonder_kop);
  if (u.wachtend > 0) fmt::print("{} records wachten nog op een nummer.\n", u.wachtend);
  if (u.compleet()) {
    fmt::print("Het logboek is compleet.\n");
    return;
  }
  fmt::print("Het logboek is NIET compleet:\n");
  for (const auto& breuk : u.breuken) fmt::print("- {}\n", breuk.melding);
}

void toon_json(const Verificatieuitslag& u) {
  nlohmann::ordered_json uit{{"compleet", u.compleet()}, {"records", u.records},
                             {"bewezen", u.bewezen},     {"koppen", u.koppen},
                             {"gewist", u.gewist},       {"zonder_kop", u.zonder_kop},
                             {"wachtend", u.wachtend},   {"breuken", nlohmann::json::array()}};
  if (u.bewezen_op) uit["bewezen_op"] = als_tekst(*u.bewezen_op);
  for (const auto& b : u.breuken)
    uit["breuken"].push_back({{"soort", security::logketen::slug(b.soort)},
                              {"van", b.van},
                              {"tot", b.tot},
                              {"melding", b.melding}});
  fmt::print("{}\n", uit.dump(2));
}

/// The key that signed, as the key store has it, unless one was given.
Result<std::optional<security::logketen::Publiek>> sleutel(const Keuzen& keuzen,
                                                           app::Logsleutelopslag& opslag) {
  BAKEN_NEEM(auto gegeven, lees_publieke_sleutel(keuzen.sleutel));
  if (gegeven) return gegeven;
  BAKEN_NEEM(const auto bewaard, opslag.zoek());
  return bewaard ? security::logketen::als_hash(bewaard->publiek) : std::nullopt;
}

Result<bool> verifieer(const Keuzen& keuzen) {
  BAKEN_NEEM(auto delen, open(keuzen.opslag, server::Openen::Bestaand));
  BAKEN_NEEM(const auto publiek, sleutel(keuzen, delen->logsleutelopslag()));
  const auto koppen = koppenbestand(keuzen);
  BAKEN_NEEM(const auto uitslag,
             security::logketen::verifieer(delen->ketenopslag(), koppen, publiek));
  if (keuzen.json)
    toon_json(uitslag);
  else
    toon_tekst(uitslag, koppen);
  return uitslag.compleet();
}

}  // namespace

void verifieer_opdracht(CLI::App& groep, int& uit) {
  auto* opdracht =
      groep.add_subcommand("verifieer", "Bewijst dat het logboek compleet is, of zegt waar niet");
  auto keuzen = std::make_shared<Keuzen>();
  voeg_opslagopties_toe(*opdracht, keuzen->opslag);
  opdracht->add_option("--koppen", keuzen->koppen,
                       "Bestand van een getuige; standaard logboek-koppen.jsonl bij de gegevens");
  opdracht->add_option("--sleutel", keuzen->sleutel,
                       "Openbare sleutel van het logboek, als u die apart hebt bewaard");
  opdracht->add_flag("--json", keuzen->json, "Geef de uitslag als JSON");
  opdracht->callback([keuzen, &uit] {
    const auto compleet = verifieer(*keuzen);
    if (!compleet)
      uit = meld(compleet.error());
    else if (!*compleet)
      uit = 1;
  });
}

}  // namespace baken::cli
