// SPDX-License-Identifier: EUPL-1.2
#include "api/naslag/codelijsten.hpp"

#include <nlohmann/json.hpp>

#include "api/gedeeld/als_json.hpp"
#include "base/tijd.hpp"

namespace baken::api {

using nlohmann::json;

namespace {

json als_json(const domain::Code& code) {
  json uit{{"code", code.code}, {"naam", code.naam}, {"van", als_tekst(code.van)}};
  zet(uit, "naam_en", code.naam_en);
  zet(uit, "tot", code.tot);
  zet(uit, "groep", code.groep);
  return uit;
}

}  // namespace

json als_json(const domain::Codelijsten& lijsten) {
  json uit{{"lijsten", json::array()}};
  for (const auto& naam : lijsten.namen()) {
    const auto& lijst = *lijsten.lijst(naam);
    json een{{"lijst", lijst.lijst}, {"versie", lijst.versie}, {"codes", json::array()}};
    zet(een, "bron", lijst.bron);
    for (const auto& code : lijst.codes) een["codes"].push_back(als_json(code));
    uit["lijsten"].push_back(std::move(een));
  }
  return uit;
}

}  // namespace baken::api
