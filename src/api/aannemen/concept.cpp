// SPDX-License-Identifier: EUPL-1.2
#include "api/aannemen/concept.hpp"

#include <nlohmann/json.hpp>

#include "base/tijd.hpp"

namespace baken::api {

nlohmann::json als_json(const app::Concept& c) {
  return {{"id", c.id},
          {"soort", c.soort},
          {"inhoud", nlohmann::json::parse(c.inhoud)},
          {"aangemaakt", als_tekst(c.aangemaakt)},
          {"bijgewerkt", als_tekst(c.bijgewerkt)},
          {"versie", c.versie}};
}

}  // namespace baken::api
