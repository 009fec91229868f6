// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/gedeeld/poort.hpp"
#include "http/verzoek.hpp"

namespace baken::api {

/// A request whose form the contract has approved.
struct Aanroep {
  /// `inhoud` null: the operation takes no body.
  Aanroep(const http::Verzoek& van, std::shared_ptr<const nlohmann::json> inhoud,
          std::int64_t gelezen = 0);

  const http::Verzoek& verzoek;
  std::shared_ptr<const nlohmann::json> houder;  ///< keeps `lichaam`
  const nlohmann::json& lichaam;
  std::int64_t if_match;  ///< version the sender read; 0 when the operation takes none

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

app::Antwoordstuk stuk(const nlohmann::json& inhoud, std::int64_t etag = 0);

/// `{"resultaten": […], "volgende": …}`
app::Antwoordstuk lijst_stuk(std::vector<nlohmann::json> rijen,
                             const std::optional<std::string>& volgende);

/// A page of a list; `maak` gives the JSON of one row.
template <class T, class Maak, class Json = nlohmann::json>
app::Antwoordstuk blad_stuk(const app::Bladzijde<T>& bladzijde, Maak&& maak) {
  std::vector<Json> rijen;
  for (const auto& rij : bladzijde.rijen) rijen.push_back(maak(rij));
  return lijst_stuk(std::move(rijen), bladzijde.volgende);
}

}  // namespace baken::api
