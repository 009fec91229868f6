// SPDX-License-Identifier: EUPL-1.2
#include "api/beoordelen/taxatie.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <nlohmann/json.hpp>

#include "domain/veiligheidsbeoordeling/veiligheidsbeoordeling.hpp"

namespace baken::api {
namespace {

using nlohmann::json;

json onvolledig(const std::vector<Veldfout>& ontbreekt) {
  json uit{{"volledig", false}, {"ontbreekt", json::array()}};
  for (const auto& fout : ontbreekt)
    uit["ontbreekt"].push_back(
        {{"veld", fout.veld}, {"code", fout.code}, {"melding", fout.melding}});
  return uit;
}

json beslissers_json(const domain::VereisteBeslissers& vereist) {
  json uit = json::array({fmt::format("Ten minste {} mensen beslissen samen.", vereist.minimaal)});
  for (const auto& eis : vereist.eisen)
    uit.push_back(fmt::format("Ook een {}. {}", fmt::join(eis.een_van, " of een "), eis.uitleg));
  return uit;
}

}  // namespace

json taxatie_json(const domain::Taxatie* taxatie, const std::vector<Veldfout>& ontbreekt) {
  if (taxatie == nullptr) return onvolledig(ontbreekt);
  json uit{{"volledig", true},
           {"acuut", taxatie->acuut},
           {"structureel", taxatie->structureel},
           {"multiproblematiek", taxatie->multiproblematiek},
           {"urgentie", domain::als_code(taxatie->urgentie)},
           {"advies", als_slug(domain::uitkomst_van(taxatie->advies))},
           {"vereiste_beslissers", beslissers_json(taxatie->vereiste_beslissers)},
           {"mdo_vereist", taxatie->vereiste_beslissers.mdo},
           {"per_persoon", json::array()},
           {"uitleg", taxatie->uitleg}};
  for (const auto& een : taxatie->per_persoon)
    uit["per_persoon"].push_back(
        {{"persoon_id", een.persoon_id}, {"score", een.score}, {"uitleg", een.uitleg}});
  return uit;
}

}  // namespace baken::api
