// SPDX-License-Identifier: EUPL-1.2
#include "cli/logboek_tonen.hpp"

#include <fmt/format.h>

#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/poorten/doel.hpp"
#include "app/poorten/dossier.hpp"
#include "app/poorten/werk.hpp"
#include "base/tijd.hpp"
#include "cli/hulp.hpp"
#include "cli/opties.hpp"
#include "domain/dossier/dossier.hpp"
#include "kalender/zone.hpp"

namespace baken::cli {
namespace {

struct Keuzen {
  Opslagopties opslag;
  std::string dossier;
  std::string medewerker;
  std::string van;
  std::string tot;
  std::string doel = "beheer";
  bool json = false;
};

Result<std::optional<Datum>> lees_dag(const std::string& optie, const std::string& tekst) {
  if (tekst.empty()) return std::nullopt;
  const auto datum = lees_datum(tekst);
  if (!datum || !kalender::in_bereik(*datum))
    return ongeldig({{optie, "vorm", "Geef de dag als JJJJ-MM-DD."}});
  return *datum;
}

/// What is asked, with ids for the number and the name that people know.
Result<app::Logvraag> maak_vraag(const Keuzen& keuzen, app::Opslag& opslag) {
  if (keuzen.dossier.empty() && keuzen.medewerker.empty())
    return ongeldig({{"--dossier", "verplicht", "Geef --dossier of --medewerker, of beide."}});
  if (!app::is_doel(keuzen.doel))
    return ongeldig({{"--doel", "onbekend", "Dit doel bestaat niet; zie data/nen7513.json."}});
  app::Logvraag vraag;
  BAKEN_NEEM(const auto van, lees_dag("--van", keuzen.van));
  BAKEN_NEEM(const auto tot, lees_dag("--tot", keuzen.tot));
  if (van) vraag.van = kalender::begin_van_dag(*van);
  if (tot) vraag.tot = kalender::einde_van_dag(*tot);
  BAKEN_PROBEER(opslag.lees([&](app::Eenheid& eenheid) -> Uitkomst {
    if (!keuzen.dossier.empty()) {
      // A destroyed dossier has no number any more; its id may still be known.
      const auto dossier = eenheid.dossiers().zoek_nummer(keuzen.dossier);
      if (!dossier && !is_id(keuzen.dossier))
        return mislukt(Foutcode::NietGevonden,
                       "Dit dossier bestaat niet. Geef het nummer zoals het op het scherm staat.");
      vraag.dossier = dossier ? dossier->id : keuzen.dossier;
    }
    if (keuzen.medewerker.empty()) return {};
    const auto medewerker = eenheid.medewerkers().zoek_naam(keuzen.medewerker);
    if (!medewerker)
      return mislukt(Foutcode::NietGevonden,
                     "Deze gebruiker bestaat niet. `baken gebruiker lijst` noemt ze.");
    vraag.medewerker = medewerker->id;
    return {};
  }));
  return vraag;
}

/// Before anything is shown: no record, no answer.
Uitkomst zet_in_logboek(server::Samenstelling& delen, const app::Logvraag& vraag,
                        const Keuzen& keuzen) {
  auto regel = logregel_van_opdracht("logboek.lezen", delen.klok(), delen.ids());
  regel.doel = keuzen.doel;
  regel.dossier = vraag.dossier;
  regel.onderwerp = vraag.medewerker;
  if (!keuzen.van.empty()) regel.bijzonderheid += "van " + keuzen.van;
  if (!keuzen.tot.empty())
    regel.bijzonderheid += (regel.bijzonderheid.empty() ? "tot " : " tot ") + keuzen.tot;
  return delen.opslag().schrijf([&](app::Eenheid& eenheid) -> Uitkomst {
    eenheid.logboek().schrijf(regel);
    return {};
  });
}

class Lijst {
 public:
  Lijst(const security::Nen7513& nen, bool json) : nen_(nen), json_(json) {}

  void ken(const std::vector<app::Medewerker>& medewerkers) {
    for (const auto& m : medewerkers) namen_[m.id] = m.gebruikersnaam;
  }
  void toon(const app::Logregel& r) const {
    const std::string naam = naam_van(r);
    if (json_) {
      fmt::print("{}\n", nen_.als_json(r, naam).dump());
      return;
    }
    const std::string rol{r.rol ? app::als_tekst(*r.rol) : std::string_view{"-"}};
    fmt::print("{}  {:<44} {:<24} {:<20} {:<14} {:<10} {:<20} {}{}\n", lokaal(r.moment),
               nen_.naam(r.handeling), naam.empty() ? r.afzender : naam, rol, r.relatie, r.uitkomst,
               r.doel, r.dossier.value_or(""),
               r.bijzonderheid.empty() ? "" : "  (" + r.bijzonderheid + ")");
  }

 private:
  std::string naam_van(const app::Logregel& r) const {
    const auto plek = r.medewerker ? namen_.find(*r.medewerker) : namen_.end();
    return plek == namen_.end() ? std::string{} : plek->second;
  }
  static std::string lokaal(Moment moment) {
    const auto tijd = kalender::lokale_tijd(moment);
    const std::chrono::hh_mm_ss klok{std::chrono::floor<std::chrono::seconds>(tijd.dagtijd)};
    return fmt::format("{} {:02}:{:02}:{:02}", als_tekst(tijd.datum), klok.hours().count(),
                       klok.minutes().count(), klok.seconds().count());
  }

  const security::Nen7513& nen_;
  bool json_;
  std::map<Id, std::string> namen_;
};

Uitkomst toon(const Keuzen& keuzen) {
  BAKEN_NEEM(auto delen, open(keuzen.opslag, server::Openen::Bestaand));
  BAKEN_NEEM(auto vraag, maak_vraag(keuzen, delen->opslag()));
  BAKEN_PROBEER(zet_in_logboek(*delen, vraag, keuzen));
  Lijst lijst{delen->nen7513(), keuzen.json};
  std::vector<app::Logregel> blad;
  do {
    BAKEN_PROBEER(delen->opslag().lees([&](app::Eenheid& eenheid) -> Uitkomst {
      if (!vraag.na) lijst.ken(eenheid.medewerkers().alle());
      blad = eenheid.logboek().zoek(vraag);
      return {};
    }));
    for (const auto& regel : blad) lijst.toon(regel);
    if (!blad.empty()) vraag.na = {blad.back().moment, blad.back().id};
  } while (!blad.empty());
  std::ignore = delen->zegelaar().ronde();
  return {};
}

}  // namespace

void toon_opdracht(CLI::App& groep, int& uit) {
  auto* opdracht = groep.add_subcommand(
      "toon", "Toont wie wat deed met een dossier, of wat een medewerker deed (NEN 7513)");
  auto keuzen = std::make_shared<Keuzen>();
  voeg_opslagopties_toe(*opdracht, keuzen->opslag);
  opdracht->add_option("--dossier", keuzen->dossier, "Nummer of id van het dossier");
  opdracht->add_option("--medewerker", keuzen->medewerker, "Gebruikersnaam");
  opdracht->add_option("--van", keuzen->van, "Eerste dag, JJJJ-MM-DD");
  opdracht->add_option("--tot", keuzen->tot, "Laatste dag, JJJJ-MM-DD");
  opdracht->add_option("--doel", keuzen->doel, "Waarom u dit leest; komt zelf in het logboek")
      ->capture_default_str();
  opdracht->add_flag("--json", keuzen->json, "Elke regel als JSON in de vorm van NEN 7513");
  opdracht->callback([keuzen, &uit] {
    if (auto gedaan = toon(*keuzen); !gedaan) uit = meld(gedaan.error());
  });
}

}  // namespace baken::cli
