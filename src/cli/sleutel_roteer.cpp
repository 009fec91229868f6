// SPDX-License-Identifier: EUPL-1.2
#include "cli/sleutel_roteer.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <map>
#include <memory>
#include <thread>

#include "cli/hulp.hpp"
#include "cli/opties.hpp"
#include "security/sleutel/bron.hpp"
#include "security/wissel/sleutelwissel.hpp"

namespace baken::cli {
namespace {

using Klok = std::chrono::steady_clock;

/// A server writes a line at least every few seconds while the key is being changed.
constexpr std::chrono::seconds dood_na{30};
constexpr std::chrono::milliseconds kijk_elke{200};
constexpr std::int64_t meld_elke = 50'000;

struct Keuzen {
  Opslagopties opslag;
  security::Sleutelbron nieuw;
};

Uitkomst log(server::Samenstelling& samen, const char* wat) {
  return samen.opslag().schrijf([&](app::Eenheid& eenheid) -> Uitkomst {
    auto regel = logregel_van_opdracht("sleutel.wisselen", samen.klok(), samen.ids());
    regel.bijzonderheid = wat;
    eenheid.logboek().schrijf(regel);
    return {};
  });
}

void zeg(const std::string& regel) {
  fmt::print("{}\n", regel);
  std::fflush(stdout);
}

/// Batches with as much pause between them as they took, so that servers write in between.
Uitkomst verpak_alles(security::Sleutelwissel& wissel, app::Wisselopslag& opslag) {
  BAKEN_NEEM(const auto totaal, opslag.aantal_onder_andere(wissel.versie()));
  if (totaal > 0) zeg(fmt::format("{} sleutels worden opnieuw omhuld.", totaal));
  const auto begin = Klok::now();
  std::int64_t gedaan = 0;
  for (std::int64_t gemeld = 0;;) {
    const auto vanaf = Klok::now();
    BAKEN_NEEM(const auto aantal, wissel.stap());
    if (aantal == 0) break;
    gedaan += static_cast<std::int64_t>(aantal);
    if (gedaan - gemeld >= meld_elke) {
      gemeld = gedaan;
      zeg(fmt::format("{} van {}", gedaan, totaal));
    }
    std::this_thread::sleep_for(Klok::now() - vanaf);
  }
  const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(Klok::now() - begin);
  if (gedaan > 0) zeg(fmt::format("{} sleutels in {} ms.", gedaan, ms.count()));
  return {};
}

/// Who does not have the new key yet, and since when it gave no sign.
class Wachtlijst {
 public:
  Wachtlijst(app::Wisselopslag& opslag, std::int64_t versie) : opslag_(opslag), versie_(versie) {}

  /// Whether somebody is waited for. Forgets servers that are no more: they come back with the new
  /// key.
  Result<bool> kijk() {
    BAKEN_NEEM(const auto houders, opslag_.houders());
    bool wacht = false;
    for (const auto& houder : houders) {
      if (houder.versie >= versie_) continue;
      wacht = true;
      if (leeft(houder)) continue;
      zeg(fmt::format(
          "De server {} geeft geen teken: draait hij nog, geef hem straks de nieuwe sleutel.",
          houder.naam));
      BAKEN_PROBEER(opslag_.verwijder_houder(houder.naam));
    }
    return wacht;
  }

 private:
  bool leeft(const app::Sleutelhouder& houder) {
    const auto nu = Klok::now();
    auto [plek, nieuw] = gezien_.try_emplace(houder.naam, houder.gezien, nu);
    if (nieuw) zeg(fmt::format("Wacht tot de server {} de sleutel overneemt.", houder.naam));
    auto& [teken, sinds] = plek->second;
    if (teken != houder.gezien) plek->second = {houder.gezien, nu};
    return nu - sinds < dood_na;
  }

  app::Wisselopslag& opslag_;
  std::int64_t versie_;
  std::map<std::string, std::pair<std::string, Klok::time_point>> gezien_;
};

Uitkomst voltooi(security::Sleutelwissel& wissel, server::Samenstelling& samen) {
  Wachtlijst wachtlijst{samen.wisselopslag(), wissel.versie()};
  for (;;) {
    BAKEN_NEEM(const bool wacht, wachtlijst.kijk());
    if (!wacht) {
      BAKEN_PROBEER(verpak_alles(wissel, samen.wisselopslag()));
      const auto klaar = wissel.voltooi(samen.klok().nu());
      if (klaar || klaar.error().code != Foutcode::Conflict) return klaar;
    }
    std::this_thread::sleep_for(kijk_elke);
  }
}

Uitkomst neem_nieuwe_geheimen(security::Sleutelbron& nieuw) {
  auto wachtzin = neem_uit_omgeving("BAKEN_NIEUWE_WACHTZIN");
  if (nieuw.leeg()) nieuw.wachtzin = wachtzin;
  security::wis(wachtzin);
  return vul_pin_aan(nieuw.token);
}

Uitkomst roteer(Keuzen keuzen) {
  BAKEN_PROBEER(neem_geheimen(keuzen.opslag));
  BAKEN_PROBEER(neem_nieuwe_geheimen(keuzen.nieuw));
  BAKEN_NEEM(auto samen,
             server::Samenstelling::open(zonder_sleutel(keuzen.opslag), server::Openen::Bestaand));
  BAKEN_NEEM(const auto stand, samen->sleutelopslag().sleutelstand());
  if (stand.geldig.empty())
    return mislukt(Foutcode::Ongeldig,
                   "Deze gegevens hebben nog geen sleutel: er valt niets te wisselen.");
  BAKEN_NEEM(const auto oud,
             security::haal_sleutel_van(server::sleutelbron(keuzen.opslag), stand.geldig.back()));
  BAKEN_NEEM(const auto nieuw, security::haal_nieuwe_sleutel(keuzen.nieuw, stand));
  using Stand = security::Sleutelwissel::Stand;
  BAKEN_NEEM(auto wissel,
             security::Sleutelwissel::begin(oud, nieuw, samen->sleutelopslag(),
                                            samen->wisselopslag(), samen->klok().nu()));
  if (wissel.stand() == Stand::Klaar) {
    zeg("De sleutel was al gewisseld: alleen de nieuwe opent de gegevens nog.");
    return {};
  }
  BAKEN_PROBEER(log(*samen, wissel.stand() == Stand::Hervat ? "hervat" : "begonnen"));
  zeg(
      fmt::format("De wissel {}. Tot hij klaar is, zijn beide sleutels nodig. Breekt hij af, geef "
                  "dan dezelfde opdracht nog eens.",
                  wissel.stand() == Stand::Hervat ? "gaat verder" : "begint"));
  BAKEN_PROBEER(verpak_alles(wissel, samen->wisselopslag()));
  BAKEN_PROBEER(voltooi(wissel, *samen));
  zeg("De sleutel is gewisseld: alleen de nieuwe opent de gegevens nog. Bewaar de oude zolang er "
      "backups van voor de wissel zijn, en maak nu een nieuwe backup.");
  return log(*samen, "voltooid");
}

}  // namespace

void roteer_opdracht(CLI::App& groep, int& uit) {
  auto* opdracht = groep.add_subcommand(
      "roteer",
      "Wissel de organisatiesleutel, ook terwijl Baken draait; afgebroken gaat hij "
      "verder waar hij was. De gewone opties geven de oude sleutel");
  auto keuzen = std::make_shared<Keuzen>();
  voeg_opslagopties_toe(*opdracht, keuzen->opslag);
  opdracht->add_option("--nieuw", keuzen->nieuw.bestand,
                       "Bestand met de nieuwe sleutel (zie `baken sleutel maak`); zonder bestand, "
                       "deel of token geldt de wachtzin in BAKEN_NIEUWE_WACHTZIN");
  opdracht->add_option("--nieuw-deel", keuzen->nieuw.delen, "Deel van de nieuwe sleutel")
      ->allow_extra_args(false);
  voeg_tokenopties_toe(*opdracht, keuzen->nieuw.token, "nieuw-pkcs11");
  opdracht->callback([keuzen, &uit] {
    if (auto gedaan = roteer(*keuzen); !gedaan) uit = meld(gedaan.error());
  });
}

}  // namespace baken::cli
