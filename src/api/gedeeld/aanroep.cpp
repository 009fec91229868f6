// SPDX-License-Identifier: EUPL-1.2
#include "api/gedeeld/aanroep.hpp"

#include <charconv>
#include <nlohmann/json.hpp>

namespace baken::api {
namespace {

const nlohmann::json geen_lichaam = nullptr;

}  // namespace

Aanroep::Aanroep(const http::Verzoek& van, std::shared_ptr<const nlohmann::json> inhoud,
                 std::int64_t gelezen)
    : verzoek(van),
      houder(std::move(inhoud)),
      lichaam(houder ? *houder : geen_lichaam),
      if_match(gelezen) {}

const std::string& Aanroep::pad(std::string_view naam) const {
  return verzoek.pad_delen.at(std::string{naam});
}

std::string Aanroep::vraag(std::string_view naam) const {
  auto plek = verzoek.vraag.find(std::string{naam});
  return plek == verzoek.vraag.end() ? std::string{} : plek->second;
}

app::Bladvraag Aanroep::blad() const {
  app::Bladvraag blad{.cursor = vraag("cursor")};
  const auto limiet = vraag("limiet");
  std::from_chars(limiet.data(), limiet.data() + limiet.size(), blad.limiet);
  return blad;
}

app::Antwoordstuk stuk(const nlohmann::json& inhoud, std::int64_t etag) {
  return {inhoud.dump(), etag};
}

app::Antwoordstuk lijst_stuk(std::vector<nlohmann::json> rijen,
                             const std::optional<std::string>& volgende) {
  nlohmann::json uit{{"resultaten", std::move(rijen)}};
  if (volgende) uit["volgende"] = *volgende;
  return stuk(uit);
}

}  // namespace baken::api
