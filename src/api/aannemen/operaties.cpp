// SPDX-License-Identifier: EUPL-1.2
#include "api/aannemen/operaties.hpp"

#include <nlohmann/json.hpp>

namespace baken::api {

Operaties aannemen_operaties() {
  Operaties alle;
  for (auto notie : {concept_operaties, advies_operaties, politiemelding_operaties})
    for (auto& operatie : notie()) alle.push_back(std::move(operatie));
  return alle;
}

}  // namespace baken::api
