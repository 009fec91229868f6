// SPDX-License-Identifier: EUPL-1.2
// For tests only: a melding of made-up people, and the way it goes until its assessment.
#pragma once

#include <gtest/gtest.h>

#include <stdexcept>

#include "app/beoordelen/crisis.hpp"
#include "app/beoordelen/ondertekenen.hpp"
#include "app/beoordelen/screening.hpp"
#include "app/dossier/melding_registreren.hpp"
#include "server/proef/proefomgeving.hpp"

namespace baken::server {

using app::Handeling;

/// The value, or a failing test that says why not.
template <class T>
T moet(Result<T> gedaan) {
  if (gedaan) return std::move(*gedaan);
  std::string reden = gedaan.error().melding;
  for (const auto& veld : gedaan.error().velden) reden += "\n  " + veld.veld + " " + veld.code;
  throw std::runtime_error(reden);
}

/// `veld code` of every fault, in order.
template <class T>
std::vector<std::string> fouten_van(const Result<T>& gedaan) {
  std::vector<std::string> uit;
  if (!gedaan)
    for (const auto& fout : gedaan.error().velden) uit.push_back(fout.veld + " " + fout.code);
  return uit;
}

template <class T>
Foutcode code_van(const Result<T>& gedaan) {
  if (gedaan) throw std::runtime_error("this should have been refused");
  return gedaan.error().code;
}

/// What somebody reported: one adult and one child of ten in Rotterdam.
inline app::MeldingInvoer gezin(Moment ontvangen) {
  app::MeldingInvoer invoer;
  auto& g = invoer.gegevens;
  g.kanaal = "telefoon";
  g.ontvangen = ontvangen;
  g.melder = {"politie", "Agent Proef", "Politie", "", "0101234567", ""};
  g.anonimiteit = "open";
  g.meldcode.doorlopen = "onbekend";
  g.vorm = {"partnergeweld"};
  g.aard = {"lichamelijke-mishandeling"};
  g.gemeente = "0599";
  g.wat_gebeurd = "Ruzie met slaan";
  domain::Betrokkene moeder{"volwassen-slachtoffer", true, std::nullopt, {}};
  moeder.persoon.voornamen = "Proefje";
  moeder.persoon.achternaam = "Verzonnen";
  moeder.persoon.geboortedatum = "1984-02-01";
  domain::Betrokkene kind{"kind-getuige", true, std::nullopt, {}};
  kind.persoon.voornamen = "Kindje";
  kind.persoon.achternaam = "Verzonnen";
  kind.persoon.geboortedatum = "2014-02-01";
  invoer.betrokkenen = {moeder, kind};
  return invoer;
}

/// The acts of this group, each by its own user, as the API calls them.
class BeoordelenTest : public ::testing::Test {
 protected:
  const app::Wie& an() { return omgeving.procesregisseur(); }
  const app::Wie& bo() { return omgeving.collega(); }
  const app::Wie& gedragswetenschapper() { return omgeving.als(app::Rol::Gedragswetenschapper); }

  app::MeldingBeeld meld(app::MeldingInvoer invoer) {
    return moet(omgeving.schrijf(an(), "melding.registreren", [&](Handeling& h) {
      return app::melding_registreren(h, std::move(invoer));
    }));
  }
  app::MeldingBeeld meld() { return meld(gezin(omgeving.klok().nu())); }

  Result<app::MeldingBeeld> screen(const app::Wie& wie, const Id& melding, bool acuut = false,
                                   const std::string& waarom = {}) {
    return omgeving.schrijf(wie, "melding.screenen", [&](Handeling& h) {
      return app::melding_screenen(h, melding, acuut, waarom);
    });
  }
  /// A melding that two people have looked at.
  app::MeldingBeeld gescreend() {
    const auto melding = meld().melding.id;
    moet(screen(an(), melding));
    return moet(screen(bo(), melding));
  }

  Result<app::BeoordelingBeeld> start(const Id& melding, const std::string& reden = {}) {
    return omgeving.schrijf(an(), "veiligheidsbeoordeling.schrijven", [&](Handeling& h) {
      return app::veiligheidsbeoordeling_starten(h, melding, reden);
    });
  }
  Result<app::BeoordelingBeeld> wijzig(const app::BeoordelingBeeld& gelezen,
                                       domain::Beoordelinggegevens gegevens) {
    return omgeving.schrijf(an(), "veiligheidsbeoordeling.schrijven", [&](Handeling& h) {
      return app::veiligheidsbeoordeling_wijzigen(h, gelezen.beoordeling.id,
                                                  gelezen.beoordeling.versie, gegevens);
    });
  }
  Result<app::BeoordelingBeeld> akkoord(const app::Wie& wie, const app::BeoordelingBeeld& b) {
    return omgeving.schrijf(wie, "veiligheidsbeoordeling.beslissen", [&](Handeling& h) {
      return app::veiligheidsbeoordeling_akkoord(h, b.beoordeling.id, b.beoordeling.versie);
    });
  }
  Result<app::BeoordelingBeeld> teken(const app::BeoordelingBeeld& b) {
    return omgeving.schrijf(an(), "veiligheidsbeoordeling.beslissen", [&](Handeling& h) {
      return app::veiligheidsbeoordeling_ondertekenen(h, b.beoordeling.id, b.beoordeling.versie);
    });
  }
  app::BeoordelingBeeld lees(const Id& id) {
    return moet(omgeving.lees(an(), "veiligheidsbeoordeling.lezen", [&](Handeling& h) {
      return app::veiligheidsbeoordeling_lezen(h, id);
    }));
  }

  /// Everything answered with the least danger; the instrument advises `geen-vervolg`.
  static domain::Beoordelinggegevens rustig(const app::BeoordelingBeeld& b) {
    domain::Beoordelinggegevens g = b.beoordeling.gegevens;
    for (const char* vraag :
         {"A1", "A2", "A3", "A4", "A5", "A6", "B1", "B4", "B5", "B6", "C2", "V5"})
      g.antwoorden.melding[vraag] = "nee";
    for (const char* vraag : {"A7", "C1", "V4", "V6"})
      g.antwoorden.melding[vraag] = std::vector<std::string>{};
    g.antwoorden.melding["B2"] = std::int64_t{0};
    g.antwoorden.melding["B3"] = "eenmalig";
    g.antwoorden.melding["V1"] = "nee";
    g.antwoorden.melding["V2"] = "ja";
    g.antwoorden.melding["V3"] = "loopt";
    for (auto& [id, persoon] : g.antwoorden.personen) {
      for (const char* vraag : {"P2", "P4", "P5"}) persoon.antwoorden[vraag] = "nee";
      if (persoon.leeftijd && *persoon.leeftijd < 18)
        for (const char* vraag : {"P1", "P3", "P6"}) persoon.antwoorden[vraag] = "nee";
    }
    g.bronnen = {"eigen-systeem", "vt-register"};
    g.uitkomst = domain::Stap::GeenVervolg;
    g.motivering = "Geen vermoeden meer.";
    return g;
  }
  static domain::Beoordelinggegevens met_uitkomst(domain::Beoordelinggegevens g,
                                                  domain::Stap uitkomst) {
    g.uitkomst = uitkomst;
    g.afwijking_motivering = "Wij wegen het anders.";
    g.overdrachtspartij = "Lokaal team";
    return g;
  }

  /// Filled in, agreed by two people, and signed.
  app::BeoordelingBeeld onderteken(const app::BeoordelingBeeld& gestart,
                                   domain::Beoordelinggegevens gegevens) {
    const auto ingevuld = moet(wijzig(gestart, std::move(gegevens)));
    moet(akkoord(an(), ingevuld));
    moet(akkoord(bo(), ingevuld));
    return moet(teken(ingevuld));
  }
  /// A signed first version of a new melding.
  app::BeoordelingBeeld ondertekend(domain::Stap uitkomst) {
    const auto gestart = moet(start(gescreend().melding.id));
    return onderteken(gestart, met_uitkomst(rustig(gestart), uitkomst));
  }
  /// Its correction, signed.
  Result<app::BeoordelingBeeld> verbeter(const app::BeoordelingBeeld& b, domain::Stap uitkomst) {
    BAKEN_NEEM(const auto gestart, start(b.beoordeling.melding, "Bron vergeten"));
    auto gegevens = met_uitkomst(gestart.beoordeling.gegevens, uitkomst);
    gegevens.motivering = "Nader bekeken.";
    const auto ingevuld = moet(wijzig(gestart, std::move(gegevens)));
    moet(akkoord(an(), ingevuld));
    moet(akkoord(bo(), ingevuld));
    return teken(ingevuld);
  }

  std::string tekst(const std::string& sql, std::vector<sql::Waarde> waarden = {}) {
    const auto rijen = omgeving.rijen(sql, std::move(waarden));
    return rijen.empty() ? "-" : rijen[0].tekst(0);
  }
  std::string stap(const Id& melding) {
    return tekst("SELECT stap FROM melding WHERE id = $1", {melding});
  }

  Proefomgeving omgeving;
};

}  // namespace baken::server
