// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "app/gedeeld/poort.hpp"
#include "http/verzoek.hpp"

namespace baken::api {

/// A request whose form the contract has approved.
struct Aanroep {
  const http::Verzoek& verzoek;
  nlohmann::json lichaam;
  std::int64_t if_match = 0;  ///< version the sender read; 0 when the operation takes none

  const std::string& pad(std::string_view naam) const;
  std::string vraag(std::string_view naam) const;  ///< empty when absent
  app::Bladvraag blad() const;
};

enum class Aard { Lezen, Schrijven };

/// One operation: its name in the contract, the act that the gate must allow, and what it does.
struct Operatie {
  std::string_view id;
  std::string_view handeling;
  Aard aard;
  std::function<Result<app::Antwoordstuk>(app::Handeling&, const Aanroep&)> doe;
};

using Operaties = std::vector<Operatie>;

inline app::Antwoordstuk stuk(const nlohmann::json& inhoud, std::int64_t etag = 0) {
  return {inhoud.dump(), etag};
}

/// `{"resultaten": […], "volgende": …}`
template <class T, class Maak>
app::Antwoordstuk blad_stuk(const app::Bladzijde<T>& bladzijde, Maak&& maak) {
  nlohmann::json uit{{"resultaten", nlohmann::json::array()}};
  for (const auto& rij : bladzijde.rijen) uit["resultaten"].push_back(maak(rij));
  if (bladzijde.volgende) uit["volgende"] = *bladzijde.volgende;
  return stuk(uit);
}

}  // namespace baken::api
