// SPDX-License-Identifier: EUPL-1.2
#include "server/demo/demo.hpp"

#include <future>
#include <random>
#include <variant>

#include "base/datamap.hpp"
#include "kalender/zone.hpp"
#include "server/demo/eenheid_opslag.hpp"
#include "simulation/generator.hpp"

namespace baken::server::demo {
namespace {

using Contact =
    std::variant<simulation::AdviesGebeurtenis, simulation::PolitiemeldingGebeurtenis, Binnenkomst>;

struct Stapel {
  struct Regel {
    Moment moment;
    Contact contact;
  };
  std::vector<Regel> regels;
};

/// Draws from the generator what one transaction takes; only one call at a time.
class Bron {
 public:
  Bron(simulation::Generator& generator, const Opdracht& opdracht)
      : generator_(generator), opdracht_(opdracht) {}

  Stapel volgende() {
    Stapel stapel;
    while (stapel.regels.size() < opdracht_.per_transactie) {
      auto gebeurtenis = generator_.volgende();
      if (!gebeurtenis) break;
      opdracht_.verschuiving.pas_toe(*gebeurtenis);
      const auto moment = simulation::ontvangen(*gebeurtenis);
      stapel.regels.push_back({moment, als_contact(*gebeurtenis)});
    }
    return stapel;
  }

 private:
  /// Takes out of the event what it needs.
  Contact als_contact(simulation::Gebeurtenis& gebeurtenis) const {
    if (auto* advies = std::get_if<simulation::AdviesGebeurtenis>(&gebeurtenis))
      return std::move(*advies);
    if (auto* politie = std::get_if<simulation::PolitiemeldingGebeurtenis>(&gebeurtenis))
      return std::move(*politie);
    auto& melding = std::get<simulation::MeldingGebeurtenis>(gebeurtenis);
    const auto& huishouden = generator_.huishouden(melding.huishouden);
    auto invoer = als_invoer(melding, huishouden, opdracht_.verschuiving);
    return Binnenkomst{std::move(melding), std::move(invoer)};
  }

  simulation::Generator& generator_;
  const Opdracht& opdracht_;
};

/// The services of the acts, on the demo's own clock, ids and transaction.
class Werkplaats {
 public:
  Werkplaats(Samenstelling& s, const Opdracht& opdracht)
      : opslag_(s.opslag()),
        klok_(kalender::begin_van_dag(opdracht.verschuiving(opdracht.wat.van))),
        bits_(opdracht.wat.zaad),
        ids_(klok_, [this] { return bits_(); }),
        binnen_(s.opslag()),
        voorraad_(s.opslag(), s.kluis(), ids_),
        dienst_{klok_,     ids_,          binnen_,   s.toegang(),
                voorraad_, s.termijnen(), s.codes(), s.instrument()},
        uitvoerder_(dienst_, klok_) {}

  Uitvoerder& uitvoerder() { return uitvoerder_; }
  IdBron& ids() { return ids_; }

  /// One write transaction around many acts. It is not run again after a lost connection: what was
  /// done is also remembered outside it.
  Uitkomst in_een_keer(std::size_t contacten, const std::function<Uitkomst()>& werk) {
    // The gate fills up below its minimum of its own, which may not happen inside.
    BAKEN_PROBEER(voorraad_.vul_aan(contacten + 512));
    bool begonnen = false;
    return opslag_.schrijf([&](app::Eenheid& eenheid) -> Uitkomst {
      if (std::exchange(begonnen, true))
        return mislukt(Foutcode::NietBeschikbaar,
                       "De verbinding met de database viel weg. Begin opnieuw met een lege "
                       "database.");
      EenheidOpslag::Binnen binnen{binnen_, eenheid};
      return werk();
    });
  }

 private:
  app::Opslag& opslag_;
  VasteKlok klok_;
  std::mt19937_64 bits_;
  IdBron ids_;
  EenheidOpslag binnen_;
  app::Voorraad voorraad_;
  app::Dienst dienst_;
  Uitvoerder uitvoerder_;
};

Uitkomst eis_lege_database(app::Opslag& opslag) {
  bool leeg = false;
  BAKEN_PROBEER(opslag.lees([&](app::Eenheid& eenheid) -> Uitkomst {
    leeg = eenheid.medewerkers().alle().empty() && eenheid.medewerkers().teams().empty();
    return {};
  }));
  if (leeg) return {};
  return mislukt(Foutcode::Conflict,
                 "Deze database is niet leeg; een demo-organisatie komt alleen in een nieuwe, lege "
                 "database.");
}

Uitkomst neem_aan(Verloop& verloop, Stapel& stapel) {
  for (auto& [moment, contact] : stapel.regels) {
    BAKEN_PROBEER(verloop.doe_tot(moment));
    BAKEN_PROBEER(
        std::visit([&](auto& soort) { return verloop.neem_aan(std::move(soort)); }, contact));
  }
  return {};
}

/// While one stack is worked through, the next one is drawn.
Uitkomst draai(Werkplaats& werkplaats, Verloop& verloop, Bron& bron, std::size_t totaal,
               const Voortgang& voortgang) {
  Stapel stapel = bron.volgende();
  while (!stapel.regels.empty()) {
    auto volgende = std::async(std::launch::async, [&bron] { return bron.volgende(); });
    BAKEN_PROBEER(
        werkplaats.in_een_keer(stapel.regels.size(), [&] { return neem_aan(verloop, stapel); }));
    stapel = volgende.get();
    voortgang(verloop.verslag().contacten(), totaal);
  }
  return werkplaats.in_een_keer(0, [&] { return verloop.doe_alles(); });
}

}  // namespace

Result<Gemaakt> maak_demo(Samenstelling& s, const Opdracht& opdracht, const Voortgang& voortgang) {
  BAKEN_PROBEER(eis_lege_database(s.opslag()));
  BAKEN_NEEM(auto generator, simulation::Generator::maak(opdracht.wat, datamap()));
  BAKEN_NEEM(const auto gegevens, simulation::laad_gegevens(datamap(), opdracht.wat.organisatie));
  BAKEN_NEEM(const auto hash, s.wachtwoorden().hash(demo_wachtwoord));
  Werkplaats werkplaats{s, opdracht};
  Personeel personeel{gegevens, werkplaats.ids(), opdracht.wat.zaad, hash};
  BAKEN_PROBEER(s.opslag().schrijf([&](app::Eenheid& eenheid) -> Uitkomst {
    personeel.bewaar(eenheid.medewerkers());
    return {};
  }));
  Verloop verloop{werkplaats.uitvoerder(), personeel,
                  kalender::einde_van_dag(opdracht.verschuiving(opdracht.wat.tot))};
  Bron bron{generator, opdracht};
  BAKEN_PROBEER(draai(werkplaats, verloop, bron, generator.verwacht_aantal(), voortgang));
  return Gemaakt{verloop.verslag(), personeel.accounts()};
}

}  // namespace baken::server::demo
