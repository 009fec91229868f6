// SPDX-License-Identifier: EUPL-1.2
#include "api/gedeeld/probleem.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace baken::api {
namespace {

using nlohmann::json;

struct Soort {
  Foutcode code;
  int status;
  std::string_view type;
  std::string_view titel;
};

constexpr Soort soorten[] = {
    {Foutcode::Ongeldig, 400, "ongeldig", "Ongeldige invoer"},
    {Foutcode::NietIngelogd, 401, "niet-ingelogd", "Niet ingelogd"},
    {Foutcode::Verboden, 403, "verboden", "Dit mag u niet"},
    {Foutcode::Leesgrens, 403, "leesgrens", "Te veel dossiers in een uur"},
    {Foutcode::NietGevonden, 404, "niet-gevonden", "Niet gevonden"},
    {Foutcode::Conflict, 409, "conflict", "Dit past niet bij de huidige stand"},
    {Foutcode::VersieVerouderd, 412, "versie-verouderd", "Iemand anders wijzigde dit intussen"},
    {Foutcode::TeGroot, 413, "te-groot", "Te groot"},
    {Foutcode::VersieOntbreekt, 428, "versie-ontbreekt", "De versie ontbreekt"},
    {Foutcode::TeVeelPogingen, 429, "te-veel-pogingen", "Te veel pogingen"},
    {Foutcode::Beschadigd, 500, "beschadigd", "Een gegeven is beschadigd"},
    {Foutcode::NietBeschikbaar, 503, "niet-beschikbaar", "Nu niet beschikbaar"},
    {Foutcode::Verzegeld, 503, "verzegeld", "Baken is verzegeld"},
    {Foutcode::OpslagVol, 507, "opslag-vol", "De schijf is vol"},
};

const Soort& soort_van(Foutcode code) {
  for (const auto& soort : soorten)
    if (soort.code == code) return soort;
  throw std::logic_error("Foutcode without a status");
}

http::Antwoord maak(int status, json probleem, std::string_view verzoek_id) {
  if (!verzoek_id.empty()) probleem["verzoek_id"] = verzoek_id;
  http::Antwoord antwoord{.status = status, .lichaam = probleem.dump()};
  antwoord.zet_kop("Content-Type", "application/problem+json");
  return antwoord;
}

}  // namespace

int status_van(Foutcode code) {
  return soort_van(code).status;
}

http::Antwoord als_probleem(const Fout& fout, std::string_view verzoek_id,
                            const nlohmann::json& gewijzigd) {
  const Soort& soort = soort_van(fout.code);
  json probleem{{"type", "urn:baken:fout:" + std::string{soort.type}},
                {"title", soort.titel},
                {"status", soort.status},
                {"detail", fout.melding}};
  for (const auto& veld : fout.velden)
    probleem["fouten"].push_back(
        {{"veld", veld.veld}, {"code", veld.code}, {"melding", veld.melding}});
  if (fout.code == Foutcode::Leesgrens) probleem["ruimte_vanaf"] = fout.context;
  if (!gewijzigd.empty()) probleem["gewijzigd"] = gewijzigd;
  auto antwoord = maak(soort.status, std::move(probleem), verzoek_id);
  if (fout.code == Foutcode::TeVeelPogingen) antwoord.zet_kop("Retry-After", fout.context);
  return antwoord;
}

http::Antwoord als_probleem(int status, std::string_view reden, std::string_view verzoek_id) {
  return maak(status,
              {{"type", "about:blank"},
               {"title", "Verzoek niet verwerkt"},
               {"status", status},
               {"detail", reden}},
              verzoek_id);
}

}  // namespace baken::api
