// SPDX-License-Identifier: EUPL-1.2
#include "api/beoordelen/operaties.hpp"

#include <nlohmann/json.hpp>

namespace baken::api {

Operaties beoordelen_operaties() {
  Operaties alle;
  for (auto notie : {screening_operaties, crisis_operaties, veiligheidsbeoordeling_operaties})
    for (auto& operatie : notie()) alle.push_back(std::move(operatie));
  return alle;
}

}  // namespace baken::api
