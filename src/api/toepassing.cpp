// SPDX-License-Identifier: EUPL-1.2
#include "api/toepassing.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "api/aannemen/operaties.hpp"
#include "api/beoordelen/operaties.hpp"
#include "api/dossier/operaties.hpp"
#include "api/gedeeld/als_json.hpp"
#include "api/gedeeld/probleem.hpp"
#include "api/gedeeld/vingerafdruk.hpp"
#include "api/gedeeld/vorm.hpp"
#include "api/naslag/operaties.hpp"
#include "api/toegang/operaties.hpp"
#include "api/werk/operaties.hpp"
#include "app/poorten/dossier.hpp"
#include "app/poorten/werk.hpp"

namespace baken::api {
namespace {

http::Antwoord als_antwoord(const Beschrijving& beschrijving, const app::Antwoordstuk& stuk) {
  http::Antwoord antwoord{.status = beschrijving.status, .lichaam = stuk.tekst};
  if (!stuk.tekst.empty()) antwoord.zet_kop("Content-Type", "application/json");
  if (stuk.etag != 0) antwoord.zet_kop("ETag", als_etag(stuk.etag));
  return antwoord;
}

/// `onderwerp/versie`, as app::verouderd writes it.
std::optional<std::pair<Id, std::int64_t>> verouderd_onderwerp(const Fout& fout) {
  const auto streep = fout.context.find('/');
  if (fout.code != Foutcode::VersieVerouderd || streep == std::string::npos) return std::nullopt;
  return std::pair{fout.context.substr(0, streep), std::stoll(fout.context.substr(streep + 1))};
}

}  // namespace

Operaties alle_operaties() {
  Operaties alle;
  for (auto groep : {aannemen_operaties, dossier_operaties, beoordelen_operaties, werk_operaties,
                     toegang_operaties, leesgrens_operaties, naslag_operaties})
    for (auto& operatie : groep()) alle.push_back(std::move(operatie));
  return alle;
}

Toepassing::Toepassing(const app::Dienst& dienst, const Aanmelddelen& aanmelden)
    : dienst_(dienst), poort_(dienst), aanmelder_(dienst, aanmelden) {}

void Toepassing::voeg_routes_toe(http::Router& router) {
  const auto& contract = Contract::ingebouwd().operaties();
  auto voeg = [&](std::string_view id, http::Afhandelaar doe) {
    auto plek = contract.find(id);
    if (plek == contract.end())
      throw std::logic_error("operation is not in the contract: " + std::string{id});
    router.voeg_toe({plek->second.methode, plek->second.sjabloon, plek->first, std::move(doe)});
  };
  auto vang = [this](auto doe) {
    return [this, doe](http::Verzoek& verzoek) {
      Result<http::Antwoord> antwoord = doe(verzoek);
      return antwoord ? std::move(*antwoord) : geef_probleem(antwoord.error(), verzoek);
    };
  };
  for (const auto& [id, doe] : Aanmelder::operaties())
    voeg(id, vang([this, doe, &beschrijving = contract.at(std::string{id})](const auto& verzoek) {
           return (aanmelder_.*doe)(beschrijving, verzoek);
         }));
  auto operaties = alle_operaties();
  if (operaties.size() + Aanmelder::operaties().size() != contract.size())
    throw std::logic_error("the contract and the route table differ in number");
  for (auto& operatie : operaties)
    voeg(operatie.id,
         vang([this, operatie, &beschrijving = contract.at(std::string{operatie.id})](
                  const auto& verzoek) { return voer_uit(beschrijving, operatie, verzoek); }));
}

Result<http::Antwoord> Toepassing::voer_uit(const Beschrijving& beschrijving,
                                            const Operatie& operatie,
                                            const http::Verzoek& verzoek) {
  BAKEN_NEEM(auto ingelogd, aanmelder_.wie_is_dit(verzoek));
  BAKEN_NEEM(auto aanroep, keur_vorm(beschrijving, verzoek));
  app::Aanvraag aanvraag{.wie = std::move(ingelogd.wie),
                         .handeling = std::string{operatie.handeling},
                         .verzoek_id = verzoek.verzoek_id,
                         .afzender = verzoek.afzender};
  if (beschrijving.parameter("Idempotency-Key") != nullptr) {
    aanvraag.herhaalsleutel = verzoek.kop("idempotency-key");
    aanvraag.vingerafdruk = vingerafdruk(verzoek);
  }
  auto doe = [&](app::Handeling& handeling) { return operatie.doe(handeling, aanroep); };
  auto gedaan =
      operatie.aard == Aard::Lezen ? poort_.lees(aanvraag, doe) : poort_.schrijf(aanvraag, doe);
  BAKEN_NEEM(auto stuk, std::move(gedaan));
  return als_antwoord(beschrijving, stuk);
}

http::Antwoord Toepassing::geef_probleem(const Fout& fout, const http::Verzoek& verzoek) {
  auto gewijzigd = nlohmann::json::array();
  if (auto onderwerp = verouderd_onderwerp(fout))
    std::ignore = dienst_.opslag.lees([&](app::Eenheid& eenheid) -> Uitkomst {
      for (const auto& g : eenheid.tijdlijn().sinds(onderwerp->first, onderwerp->second)) {
        gewijzigd.push_back(als_json(g));
        if (auto wie = eenheid.medewerkers().zoek(g.medewerker))
          gewijzigd.back()["medewerker"] = als_json(*wie, eenheid.medewerkers().teams());
      }
      return {};
    });
  return als_probleem(fout, verzoek.verzoek_id, gewijzigd);
}

}  // namespace baken::api
