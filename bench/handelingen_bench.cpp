// SPDX-License-Identifier: EUPL-1.2
// Single acts through the real gate, one at a time, on a database of baken_bench_vul. Run:
//   handelingen_bench --data map --sleutelbestand map/sleutel --aantal 2000
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>

#include "api/gedeeld/melding_json.hpp"
#include "api/toepassing.hpp"
#include "app/dossier/melding_registreren.hpp"
#include "base/datamap.hpp"
#include "cli/hulp.hpp"
#include "cli/opties.hpp"
#include "gezinnen.hpp"
#include "onbegrensd.hpp"

namespace {

using namespace baken;
using Tijd = std::chrono::steady_clock;
using Doe = std::function<Result<app::Antwoordstuk>(std::size_t beurt)>;

/// Calls that are made but not counted: they fill the caches that a running server has.
constexpr std::size_t warm = 200;

struct Voorbeeld {
  std::vector<Id> dossiers;  ///< all over the ten years
  std::vector<Id> meldingen;
  std::vector<domain::Persoonsgegevens> personen;
};

class Meting {
 public:
  Meting(server::Samenstelling& s, std::size_t aantal)
      : s_(s),
        dienst_(bench::onbegrensd(s)),
        poort_(dienst_),
        operaties_(api::alle_operaties()),
        aantal_(aantal) {}

  /// The account with which one logs in in the demo.
  app::Wie wie(std::string_view gebruikersnaam) {
    std::optional<app::Medewerker> m;
    std::ignore = s_.opslag().lees([&](app::Eenheid& eenheid) -> Uitkomst {
      m = eenheid.medewerkers().zoek_naam(gebruikersnaam);
      return {};
    });
    return {m->id, m->gebruikersnaam, m->rollen, m->team, m->rollen.front()};
  }

  /// An operation of the contract, as the server runs it after session and form.
  Result<app::Antwoordstuk> doe(const app::Wie& wie, std::string_view operatie,
                                const http::Verzoek& verzoek, nlohmann::json lichaam = {}) {
    const auto& op = *std::ranges::find(operaties_, operatie, &api::Operatie::id);
    const api::Aanroep aanroep{
        verzoek,
        lichaam.is_null() ? nullptr : std::make_shared<const nlohmann::json>(std::move(lichaam))};
    return poort_.lees(aanvraag(wie, op.handeling),
                       [&](app::Handeling& h) { return op.doe(h, aanroep); });
  }

  Result<app::Antwoordstuk> registreer(const app::Wie& wie, app::MeldingInvoer invoer) {
    auto vraag = aanvraag(wie, "melding.registreren");
    vraag.herhaalsleutel = vraag.verzoek_id;
    return poort_.schrijf(vraag, [&](app::Handeling& h) -> Result<app::Antwoordstuk> {
      BAKEN_NEEM(const auto beeld, app::melding_registreren(h, invoer));
      return api::stuk(api::als_json(h, beeld), beeld.melding.versie);
    });
  }

  /// Prints the median and the 99th percentile in milliseconds.
  Uitkomst meet(std::string_view naam, const Doe& werk) {
    std::vector<double> duur;
    std::size_t bytes = 0;
    for (std::size_t beurt = 0; beurt < warm + aantal_; ++beurt) {
      const auto start = Tijd::now();
      BAKEN_NEEM(const auto stuk, werk(beurt));
      const std::chrono::duration<double, std::milli> deze = Tijd::now() - start;
      if (beurt < warm) continue;
      duur.push_back(deze.count());
      bytes += stuk.tekst.size();
    }
    std::ranges::sort(duur);
    const double midden = duur[duur.size() / 2];
    const double p99 = duur[duur.size() * 99 / 100];
    fmt::print("{:<44} mediaan {:7.3f} ms  p99 {:7.3f} ms  ({:4.1f} x)  max {:7.3f}  {} B\n", naam,
               midden, p99, p99 / midden, duur.back(), bytes / duur.size());
    std::fflush(stdout);
    return {};
  }

 private:
  app::Aanvraag aanvraag(const app::Wie& wie, std::string_view handeling) {
    return {.wie = wie,
            .handeling = std::string{handeling},
            .verzoek_id = s_.ids().nieuw(),
            .afzender = "127.0.0.1"};
  }

  server::Samenstelling& s_;
  app::Dienst dienst_;
  app::Poort poort_;
  api::Operaties operaties_;
  std::size_t aantal_;
};

/// Dossiers of this person's team, and somebody of each to search for.
Result<Voorbeeld> kies(server::Samenstelling& s, const app::Wie& wie, std::int64_t aantal) {
  Voorbeeld uit;
  BAKEN_PROBEER(s.hoofd().lees([&](sql::Verbinding& verbinding) -> Uitkomst {
    const auto alle =
        verbinding.vraag("SELECT id FROM dossier WHERE team_id = $1 ORDER BY id", {*wie.team});
    const auto stap = std::max<std::size_t>(alle.size() / static_cast<std::size_t>(aantal), 1);
    for (std::size_t i = 0; i < alle.size(); i += stap) uit.dossiers.push_back(alle[i].tekst(0));
    for (const auto& id : uit.dossiers)
      uit.meldingen.push_back(
          verbinding.vraag("SELECT id FROM melding WHERE dossier_id = $1 LIMIT 1", {id})
              .at(0)
              .tekst(0));
    return {};
  }));
  for (const auto& id : uit.dossiers)
    BAKEN_PROBEER(s.opslag().lees([&](app::Eenheid& eenheid) -> Uitkomst {
      BAKEN_NEEM(auto personen, eenheid.personen().van_dossier(id));
      for (auto& p : personen)
        if (!p.gegevens.bsn.empty()) {
          uit.personen.push_back(std::move(p.gegevens));
          break;
        }
      return {};
    }));
  return uit;
}

http::Verzoek met_id(const std::vector<Id>& ids, std::size_t beurt) {
  http::Verzoek verzoek;
  // A step that is coprime to the number, so that neighbours in time are not neighbours on disk.
  verzoek.pad_delen["id"] = ids[beurt * 7919 % ids.size()];
  return verzoek;
}

http::Verzoek met_lijst(const std::string& lijst) {
  http::Verzoek verzoek;
  verzoek.vraag = {{"lijst", lijst}, {"limiet", "50"}};
  return verzoek;
}

nlohmann::json zoekvraag(const domain::Persoonsgegevens& p) {
  return {{"personen",
           {{{"achternaam", p.achternaam},
             {"voornamen", p.voornamen},
             {"geboortedatum", p.geboortedatum},
             {"bsn", p.bsn}}}}};
}

Uitkomst meet_lezen(Meting& meting, const app::Wie& pr, const Voorbeeld& voorbeeld) {
  for (const char* naam : {"procesregisseur", "teamcoordinator", "inspectie"}) {
    const auto wie = meting.wie(naam);
    BAKEN_PROBEER(meting.meet(fmt::format("dossier openen, {}", naam), [&](std::size_t beurt) {
      return meting.doe(wie, "dossier_lezen", met_id(voorbeeld.dossiers, beurt));
    }));
  }
  BAKEN_PROBEER(meting.meet("melding openen, procesregisseur", [&](std::size_t beurt) {
    return meting.doe(pr, "melding_lezen", met_id(voorbeeld.meldingen, beurt));
  }));
  BAKEN_PROBEER(meting.meet("tijdlijn, procesregisseur", [&](std::size_t beurt) {
    return meting.doe(pr, "tijdlijn_lezen", met_id(voorbeeld.dossiers, beurt));
  }));
  return meting.meet("zoeken, procesregisseur", [&](std::size_t beurt) {
    return meting.doe(pr, "dossiers_zoeken", {},
                      zoekvraag(voorbeeld.personen[beurt % voorbeeld.personen.size()]));
  });
}

Uitkomst meet_lijsten(Meting& meting) {
  for (const char* lijst : {"mijn", "team", "niet-toegewezen", "wachtlijst"})
    for (const char* naam : {"procesregisseur", "teamcoordinator", "manager"}) {
      const auto wie = meting.wie(naam);
      const auto verzoek = met_lijst(lijst);
      if (!meting.doe(wie, "werk_lezen", verzoek)) continue;
      BAKEN_PROBEER(meting.meet(fmt::format("werklijst {}, {}", lijst, naam), [&](std::size_t) {
        return meting.doe(wie, "werk_lezen", verzoek);
      }));
    }
  return {};
}

Uitkomst draai(const cli::Opslagopties& opties, std::size_t aantal) {
  BAKEN_NEEM(auto s, cli::open(opties, server::Openen::Bestaand));
  Meting meting{*s, aantal};
  const auto pr = meting.wie("procesregisseur");
  BAKEN_NEEM(const auto voorbeeld, kies(*s, pr, static_cast<std::int64_t>(aantal + warm)));
  BAKEN_PROBEER(meet_lezen(meting, pr, voorbeeld));
  BAKEN_PROBEER(meet_lijsten(meting));
  BAKEN_NEEM(auto gezinnen, bench::Gezinnen::maak(datamap(), 99));
  std::vector<app::MeldingInvoer> invoer;
  for (std::size_t i = 0; i < aantal + warm; ++i) invoer.push_back(gezinnen.volgende().invoer);
  return meting.meet("melding registreren, procesregisseur",
                     [&](std::size_t beurt) { return meting.registreer(pr, invoer[beurt]); });
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Meet losse handelingen op een gevulde database"};
  cli::Opslagopties opties;
  std::size_t aantal = 2000;
  cli::voeg_opslagopties_toe(app, opties);
  app.add_option("--aantal", aantal, "Metingen per handeling")->check(CLI::Range(100, 1'000'000));
  CLI11_PARSE(app, argc, argv);
  const auto gedaan = draai(opties, aantal);
  return gedaan ? 0 : cli::meld(gedaan.error());
}
