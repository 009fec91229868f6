// SPDX-License-Identifier: EUPL-1.2
#include "cli/termijn.hpp"

#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/datamap.hpp"
#include "base/tijd.hpp"
#include "cli/hulp.hpp"
#include "cli/termijn_bulk.hpp"
#include "kalender/tekst.hpp"
#include "kalender/termijn.hpp"
#include "kalender/zone.hpp"

namespace baken::cli {
namespace {

using kalender::Begin;
using kalender::Termijn;
using kalender::Termijnrekenaar;

struct Keuzen {
  std::string soort;
  std::string van;
  std::string invoer;
  std::string uitvoer;
  std::string data;
  bool json = false;
};

std::filesystem::path map_van(const Keuzen& keuzen) {
  return keuzen.data.empty() ? datamap() : std::filesystem::path{keuzen.data};
}

Result<Termijn> bereken(const Keuzen& keuzen) {
  BAKEN_NEEM(auto rekenaar, Termijnrekenaar::laad(map_van(keuzen)));
  BAKEN_NEEM(Begin begin, kalender::lees_begin(keuzen.van));
  BAKEN_NEEM(Termijn termijn, rekenaar.bereken(keuzen.soort, begin.moment, kalender::Uitleg::Met));
  if (termijn.uiterste_moment && begin.alleen_datum)
    termijn.stappen.insert(termijn.stappen.begin() + 1,
                           "er is geen uur gegeven: gerekend is vanaf 00.00 uur");
  return termijn;
}

void toon_json(const Termijn& termijn) {
  nlohmann::ordered_json json{{"soort", termijn.soort},
                              {"van", als_tekst(termijn.van)},
                              {"uiterste_datum", als_tekst(termijn.uiterste_datum)},
                              {"uiterste_moment", nullptr},
                              {"stappen", termijn.stappen},
                              {"grondslag", termijn.grondslag},
                              {"regelversie", termijn.regelversie}};
  if (termijn.uiterste_moment) json["uiterste_moment"] = als_tekst(*termijn.uiterste_moment);
  fmt::print("{}\n", json.dump(2));
}

void toon_tekst(const Termijn& termijn) {
  fmt::print("Uiterste datum: {} ({})\n", als_tekst(termijn.uiterste_datum),
             kalender::voluit(termijn.uiterste_datum));
  if (termijn.uiterste_moment)
    fmt::print("Eindigt om:     {}\n",
               kalender::kloktijd(kalender::lokale_tijd(*termijn.uiterste_moment).dagtijd));
  fmt::print("\nBerekening\n");
  for (const std::string& stap : termijn.stappen) fmt::print("  - {}\n", stap);
  fmt::print("\nGrondslag: {}\nRegel:     {}\n", termijn.grondslag, termijn.regelversie);
}

int een_termijn(const Keuzen& keuzen) {
  auto termijn = bereken(keuzen);
  if (!termijn) return meld(termijn.error());
  keuzen.json ? toon_json(*termijn) : toon_tekst(*termijn);
  return 0;
}

int een_bestand(const Keuzen& keuzen) {
  auto rekenaar = Termijnrekenaar::laad(map_van(keuzen));
  if (!rekenaar) return meld(rekenaar.error());
  auto aantal = bereken_bestand(*rekenaar, keuzen.invoer, keuzen.uitvoer);
  if (!aantal) return meld(aantal.error());
  fmt::print(stderr, "{} rijen geschreven naar {}\n", *aantal, keuzen.uitvoer);
  return 0;
}

int voer_uit(const Keuzen& keuzen) {
  bool een = !keuzen.soort.empty() || !keuzen.van.empty();
  bool bestand = !keuzen.invoer.empty() || !keuzen.uitvoer.empty();
  if (een && bestand)
    return verkeerd_gebruik(
        "Kies: --soort met --van voor een termijn, of --invoer met --uitvoer "
        "voor een bestand.");
  if (bestand && (keuzen.invoer.empty() || keuzen.uitvoer.empty()))
    return verkeerd_gebruik("Bij een bestand horen --invoer en --uitvoer allebei.");
  if (bestand) return een_bestand(keuzen);
  if (keuzen.soort.empty() || keuzen.van.empty())
    return verkeerd_gebruik(
        "Bij een termijn horen --soort en --van allebei, bijvoorbeeld: baken "
        "termijn bereken --soort veiligheidsbeoordeling --van 2024-05-03");
  return een_termijn(keuzen);
}

int toon_soorten(const std::string& data) {
  auto rekenaar = Termijnrekenaar::laad(map_van({{}, {}, {}, {}, data, false}));
  if (!rekenaar) return meld(rekenaar.error());
  for (const auto& [naam, soort] : rekenaar->regels().soorten())
    fmt::print("{:<40} {}\n{:<40} {}\n", naam, soort.naam, "", soort.versies.back().grondslag);
  fmt::print("{:<40} {}\n{:<40} {}\n{:<40} {}\n", "werkdagen:N", "N werkdagen",
             "dagen:N  weken:N  maanden:N", "N dagen, weken of maanden",
             "dagen:N+atw  weken:N+atw  maanden:N+atw", "met de Algemene termijnenwet");
  return 0;
}

constexpr const char* uitleg_bereken =
    "MOMENT is een datum (2024-05-03), een tijd in Nederland (2024-05-03T10:00) of een tijd met "
    "zone\n(2024-05-03T08:00:00Z). De kalender loopt van 2010 tot en met 2060.\n"
    "\nMet --invoer en --uitvoer rekent Baken een heel CSV-bestand uit: het heeft kolommen soort "
    "en van,\nen krijgt de kolom uiterste_datum erbij. "
    "Is een rij niet goed, dan zegt Baken welke en wat, en schrijft niets.\n\n"
    "  baken termijn bereken --soort veiligheidsbeoordeling --van 2024-05-03\n"
    "  baken termijn bereken --soort weken:10+atw --van 2019-10-17 --json\n"
    "  baken termijn bereken --invoer termijnen.csv --uitvoer uitkomst.csv\n";

void optie_data(CLI::App& opdracht, std::string& data) {
  opdracht
      .add_option("--wetsdata", data,
                  "Map met gegevensbestanden (anders BAKEN_DATA, anders die van Baken zelf)")
      ->option_text("MAP");
}

void registreer_bereken(CLI::App& groep, int& uit) {
  auto keuzen = std::make_shared<Keuzen>();
  auto* bereken = groep.add_subcommand(
      "bereken", "Rekent de uiterste datum van een termijn uit, met berekening en grondslag");
  bereken->footer(uitleg_bereken);
  bereken
      ->add_option("--soort", keuzen->soort,
                   "Soort termijn; `baken termijn soorten` noemt ze. Ook werkdagen:N, dagen:N, "
                   "weken:N en maanden:N, met +atw voor de Algemene termijnenwet")
      ->option_text("SOORT");
  bereken->add_option("--van", keuzen->van, "Begin van de termijn")->option_text("MOMENT");
  bereken->add_flag("--json", keuzen->json, "Geeft de uitkomst als JSON");
  bereken->add_option("--invoer", keuzen->invoer, "CSV-bestand met kolommen soort en van")
      ->option_text("BESTAND");
  bereken->add_option("--uitvoer", keuzen->uitvoer, "CSV-bestand dat Baken schrijft")
      ->option_text("BESTAND");
  optie_data(*bereken, keuzen->data);
  bereken->callback([keuzen, &uit] { uit = voer_uit(*keuzen); });
}

}  // namespace

void termijn_opdracht(CLI::App& app, int& uit) {
  auto* groep = app.add_subcommand("termijn", "Rekent wettelijke termijnen uit");
  groep->require_subcommand(1);
  registreer_bereken(*groep, uit);
  auto data = std::make_shared<std::string>();
  auto* soorten = groep->add_subcommand("soorten", "Noemt alle soorten termijn en hun grondslag");
  optie_data(*soorten, *data);
  soorten->callback([data, &uit] { uit = toon_soorten(*data); });
}

}  // namespace baken::cli
