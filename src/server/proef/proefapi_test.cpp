// SPDX-License-Identifier: EUPL-1.2
#include "server/proef/proefapi.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "api/contract/contract.hpp"
#include "api/gedeeld/vingerafdruk.hpp"
#include "api/gedeeld/vorm.hpp"

namespace baken::server {
namespace {

using nlohmann::json;

/// The contract with each answer in the place of the request, so that answers are checked by the
/// same code as requests.
api::Contract als_antwoorden(json contract) {
  for (auto& pad : contract.at("paths"))
    for (auto& [methode, operatie] : pad.items()) {
      if (methode == "parameters") continue;
      operatie.erase("requestBody");
      for (auto& [status, antwoord] : operatie.at("responses").items())
        if (status.starts_with('2') && antwoord.contains("content"))
          operatie["requestBody"] = {{"content", antwoord["content"]}};
    }
  return api::Contract::lees(contract.dump()).value();
}

const api::Beschrijving& antwoord_van(std::string_view operatie) {
  static const auto contract = als_antwoorden(json::parse(api::Contract::ingebouwde_tekst()));
  return contract.operaties().find(operatie)->second;
}

void keur_antwoord(std::string_view operatie, const std::string& tekst) {
  const auto& schema = antwoord_van(operatie).lichaam;
  if (!schema) {
    EXPECT_EQ(tekst, "") << operatie;
    return;
  }
  for (const auto& fout : api::keur(*schema, json::parse(tekst), ""))
    ADD_FAILURE() << operatie << ": " << fout.veld << ": " << fout.melding;
}

http::Verzoek als_verzoek(const api::Beschrijving& beschrijving, const Proefverzoek& proef,
                          const std::string& sleutel) {
  http::Verzoek verzoek;
  verzoek.methode = beschrijving.methode;
  verzoek.pad = beschrijving.sjabloon;
  verzoek.pad_delen = proef.pad;
  for (const auto& [naam, waarde] : proef.pad) verzoek.pad += "/" + waarde;
  verzoek.vraag = proef.vraag;
  verzoek.lichaam = proef.lichaam;
  verzoek.koppen = {{"content-type", "application/json"}};
  if (proef.if_match != 0) verzoek.koppen.emplace_back("if-match", api::als_etag(proef.if_match));
  if (beschrijving.parameter("Idempotency-Key") != nullptr)
    verzoek.koppen.emplace_back("idempotency-key", sleutel);
  return verzoek;
}

}  // namespace

Result<json> Proefapi::doe(const app::Wie& wie, std::string_view id, const Proefverzoek& proef) {
  const auto& contract = api::Contract::ingebouwd().operaties();
  const auto& beschrijving = contract.at(std::string{id});
  auto operatie = std::find_if(operaties_.begin(), operaties_.end(),
                               [&](const auto& kandidaat) { return kandidaat.id == id; });
  if (operatie == operaties_.end()) throw std::out_of_range("no operation " + std::string{id});
  const auto verzoek = als_verzoek(
      beschrijving, proef,
      proef.sleutel.empty() ? "proefsleutel-" + std::to_string(++teller_) : proef.sleutel);
  BAKEN_NEEM(auto aanroep, api::keur_vorm(beschrijving, verzoek));
  auto aanvraag = Proefomgeving::aanvraag(wie, operatie->handeling);
  if (beschrijving.parameter("Idempotency-Key") != nullptr) {
    aanvraag.herhaalsleutel = verzoek.kop("idempotency-key");
    aanvraag.vingerafdruk = api::vingerafdruk(verzoek);
  }
  auto werk = [&](app::Handeling& h) { return operatie->doe(h, aanroep); };
  auto gedaan = operatie->aard == api::Aard::Lezen ? poort_.lees(aanvraag, werk)
                                                   : poort_.schrijf(aanvraag, werk);
  BAKEN_NEEM(auto stuk, std::move(gedaan));
  keur_antwoord(id, stuk.tekst);
  etag_ = stuk.etag;
  return stuk.tekst.empty() ? json{} : json::parse(stuk.tekst);
}

TEST(Proefapi, EenAntwoordDatNietInHetContractPastValtOp) {
  const auto& schema = *antwoord_van("teams_lezen").lichaam;
  EXPECT_TRUE(api::keur(schema, json::parse(R"({"resultaten": []})"), "").empty());
  EXPECT_FALSE(api::keur(schema, json::parse(R"({"resultaten": [{"id": "x"}]})"), "").empty());
}

}  // namespace baken::server
