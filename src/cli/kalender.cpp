// SPDX-License-Identifier: EUPL-1.2
#include "cli/kalender.hpp"

#include <charconv>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/datamap.hpp"
#include "base/tijd.hpp"
#include "cli/hulp.hpp"
#include "kalender/gelijkgesteld.hpp"
#include "kalender/tekst.hpp"
#include "kalender/werkkalender.hpp"

namespace baken::cli {
namespace {

using kalender::Feestdag;

struct Keuzen {
  std::string jaar;
  std::string data;
  bool json = false;
};

Result<std::vector<Feestdag>> feestdagen(const Keuzen& keuzen) {
  int jaar = 0;
  const char* einde = keuzen.jaar.data() + keuzen.jaar.size();
  auto [plek, fout] = std::from_chars(keuzen.jaar.data(), einde, jaar);
  if (fout != std::errc{} || plek != einde || jaar < 2010 || jaar > 2060)
    return mislukt(Foutcode::Ongeldig, "Het jaar is een getal van 2010 tot en met 2060.");
  auto map = keuzen.data.empty() ? datamap() : std::filesystem::path{keuzen.data};
  BAKEN_NEEM(auto extra, kalender::lees_gelijkgesteld(map / "feestdagen.json"));
  return kalender::Werkkalender{std::move(extra)}.feestdagen_in(jaar);
}

void toon_json(const std::vector<Feestdag>& dagen) {
  auto lijst = nlohmann::ordered_json::array();
  for (const Feestdag& dag : dagen)
    lijst.push_back({{"datum", als_tekst(dag.datum)},
                     {"weekdag", kalender::dagnaam(dag.datum)},
                     {"reden", dag.naam},
                     {"grondslag", dag.grondslag}});
  fmt::print("{}\n", lijst.dump(2));
}

int voer_uit(const Keuzen& keuzen) {
  auto dagen = feestdagen(keuzen);
  if (!dagen) return meld(dagen.error());
  if (keuzen.json) {
    toon_json(*dagen);
    return 0;
  }
  for (const Feestdag& dag : *dagen)
    fmt::print("{}  {:<9}  {:<18}  {}\n", als_tekst(dag.datum), kalender::dagnaam(dag.datum),
               dag.naam, dag.grondslag);
  return 0;
}

}  // namespace

void kalender_opdracht(CLI::App& app, int& uit) {
  auto* groep = app.add_subcommand("kalender", "Toont de kalender waarmee Baken rekent");
  groep->require_subcommand(1);
  auto keuzen = std::make_shared<Keuzen>();
  auto* dagen = groep->add_subcommand("feestdagen",
                                      "Toont de vrije dagen van een jaar met reden en grondslag");
  dagen->footer("Zaterdagen en zondagen zijn altijd vrij en staan er niet bij.\n");
  dagen->add_option("JAAR", keuzen->jaar, "Het jaar, van 2010 tot en met 2060")
      ->required()
      ->option_text("(verplicht)");
  dagen->add_flag("--json", keuzen->json, "Geeft de uitkomst als JSON");
  dagen
      ->add_option("--wetsdata", keuzen->data,
                   "Map met gegevensbestanden (anders BAKEN_DATA, anders die van Baken zelf)")
      ->option_text("MAP");
  dagen->callback([keuzen, &uit] { uit = voer_uit(*keuzen); });
}

}  // namespace baken::cli
