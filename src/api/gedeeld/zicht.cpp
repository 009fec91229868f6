// SPDX-License-Identifier: EUPL-1.2
#include "api/gedeeld/zicht.hpp"

#include <nlohmann/json.hpp>

namespace baken::api {

bool Zicht::op(app::Veldgroep groep, bool iets) {
  const bool zichtbaar = handeling_.ziet(groep);
  if (!zichtbaar && iets) verborgen_.insert(groep);
  return zichtbaar;
}

void Zicht::zet_verborgen(nlohmann::json& doel) {
  for (const auto groep : verborgen_) doel["verborgen"].push_back(app::als_tekst(groep));
  verborgen_.clear();
}

}  // namespace baken::api
