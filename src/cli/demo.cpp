// SPDX-License-Identifier: EUPL-1.2
#include "cli/demo.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <memory>

#include <fmt/format.h>

#include "base/tijd.hpp"
#include "cli/hulp.hpp"
#include "cli/opties.hpp"
#include "kalender/zone.hpp"
#include "server/demo/demo.hpp"

namespace baken::cli {
namespace {

using server::demo::Verschuiving;

constexpr const char* accountsbestand = "demo-accounts.txt";

struct Keuzen {
  Opslagopties opslag;
  std::string organisatie = "rotterdam-rijnmond";
  std::string van, tot;
  std::uint64_t zaad = 1;
  double schaal = 1;
  bool klein = false;
  bool verschuif = false;
  bool niet_verschuiven = false;
};

Result<Datum> lees(const std::string& tekst, const char* optie, const char* standaard) {
  if (const auto datum = lees_datum(tekst.empty() ? standaard : tekst)) return *datum;
  return mislukt(Foutcode::Ongeldig,
                 fmt::format("{} is geen datum. Goed is bijvoorbeeld 2023-01-01.", optie));
}

Result<server::demo::Opdracht> als_opdracht(const Keuzen& keuzen, Datum vandaag) {
  server::demo::Opdracht uit;
  BAKEN_NEEM(uit.wat.van, lees(keuzen.van, "--van", keuzen.klein ? "2023-01-01" : "2021-01-01"));
  BAKEN_NEEM(uit.wat.tot, lees(keuzen.tot, "--tot", "2023-03-31"));
  uit.wat.organisatie = keuzen.organisatie;
  uit.wat.zaad = keuzen.zaad;
  uit.wat.schaal = keuzen.schaal;
  if (keuzen.verschuif || (keuzen.klein && !keuzen.niet_verschuiven))
    uit.verschuiving = Verschuiving::naar(uit.wat.tot, vandaag);
  return uit;
}

/// How far it is: one line that is rewritten on a terminal, a line per ten per cent in a log.
class Voortgang {
 public:
  void toon(std::size_t gedaan, std::size_t totaal) {
    const auto tiende = totaal == 0 ? 10 : gedaan * 10 / totaal;
    if (terminal_)
      fmt::print("\r  {} van {} contacten ({} %)", gedaan, totaal,
                 totaal == 0 ? 100 : gedaan * 100 / totaal);
    else if (tiende > tiende_)
      fmt::print("  {} van {} contacten ({} %)\n", gedaan, totaal, tiende * 10);
    tiende_ = tiende;
    std::fflush(stdout);
  }
  void klaar() const {
    if (terminal_) fmt::print("\n");
  }

 private:
  bool terminal_ = ::isatty(STDOUT_FILENO) == 1;
  std::size_t tiende_ = 0;
};

/// Readable by its owner alone, from the first byte.
Uitkomst schrijf_accounts(const std::filesystem::path& map, std::string_view tekst) {
  std::error_code genegeerd;  // what follows fails then, and says so
  std::filesystem::create_directories(map, genegeerd);
  const auto bestand = map / accountsbestand;
  const int greep = ::open(bestand.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  const bool geschreven =
      greep >= 0 && ::fchmod(greep, 0600) == 0 &&
      ::write(greep, tekst.data(), tekst.size()) == static_cast<ssize_t>(tekst.size());
  if (greep >= 0) ::close(greep);
  if (geschreven) return {};
  return mislukt(
      Foutcode::NietBeschikbaar,
      fmt::format("{} kan niet worden geschreven. Controleer de map van --data.", accountsbestand));
}

void toon_verslag(const server::demo::Verslag& v, const server::demo::Opdracht& opdracht,
                  double seconden) {
  fmt::print(
      "Klaar in {:.1f} s: {} contacten ({} adviezen, {} meldingen, {} overige "
      "politiemeldingen), {} ondertekende veiligheidsbeoordelingen, {} handelingen.\n",
      seconden, v.contacten(), v.adviezen, v.meldingen, v.politiemeldingen, v.ondertekend,
      v.handelingen);
  const auto& naar = opdracht.verschuiving;
  if (naar.weken() != 0)
    fmt::print("Alles is {} weken verschoven: {} tot en met {} staat als {} tot en met {}.\n",
               naar.weken(), als_tekst(opdracht.wat.van), als_tekst(opdracht.wat.tot),
               als_tekst(naar(opdracht.wat.van)), als_tekst(naar(opdracht.wat.tot)));
}

Uitkomst draai(const Keuzen& keuzen) {
  const SysteemKlok klok;
  BAKEN_NEEM(const auto opdracht, als_opdracht(keuzen, kalender::lokale_datum(klok.nu())));
  BAKEN_NEEM(const auto samenstelling, open(keuzen.opslag, server::Openen::OokNieuw));
  const auto begin = std::chrono::steady_clock::now();
  Voortgang voortgang;
  BAKEN_NEEM(const auto gemaakt,
             maak_demo(*samenstelling, opdracht, [&](std::size_t gedaan, std::size_t totaal) {
               voortgang.toon(gedaan, totaal);
             }));
  voortgang.klaar();
  BAKEN_PROBEER(schrijf_accounts(keuzen.opslag.map, gemaakt.accounts));
  const std::chrono::duration<double> duur = std::chrono::steady_clock::now() - begin;
  toon_verslag(gemaakt.verslag, opdracht, duur.count());
  return {};
}

void voeg_opties_toe(CLI::App& opdracht, Keuzen& keuzen) {
  voeg_opslagopties_toe(opdracht, keuzen.opslag);
  opdracht.add_option("--organisatie", keuzen.organisatie, "Welke demo-organisatie")
      ->capture_default_str();
  opdracht.add_option("--van", keuzen.van, "Eerste dag (standaard 2021-01-01)");
  opdracht.add_option("--tot", keuzen.tot, "Laatste dag (standaard 2023-03-31)");
  opdracht.add_option("--zaad", keuzen.zaad, "Een ander getal geeft andere mensen")
      ->capture_default_str();
  opdracht.add_option("--schaal", keuzen.schaal, "Vermenigvuldigt alle aantallen")
      ->capture_default_str();
  opdracht.add_flag("--klein", keuzen.klein,
                    "Alleen het eerste kwartaal van 2023, verschoven naar vandaag");
  auto* verschuif =
      opdracht.add_flag("--verschuif-naar-vandaag", keuzen.verschuif,
                        "Verschuift alles hele weken, zodat de periode vlak voor vandaag eindigt");
  opdracht.add_flag("--zonder-verschuiven", keuzen.niet_verschuiven, "Houdt de echte datums")
      ->excludes(verschuif);
}

}  // namespace

void demo_opdracht(CLI::App& app, int& uit) {
  auto* opdracht =
      app.add_subcommand("demo", "Vult een lege database met een verzonnen organisatie");
  auto keuzen = std::make_shared<Keuzen>();
  voeg_opties_toe(*opdracht, *keuzen);
  opdracht->footer(
      "De mensen zijn verzonnen, de aantallen zijn die van de openbare jaarstukken. De accounts\n"
      "staan daarna in demo-accounts.txt in de map van --data.\n");
  opdracht->callback([keuzen, &uit] {
    if (auto gedaan = draai(*keuzen); !gedaan) uit = meld(gedaan.error());
  });
}

}  // namespace baken::cli
