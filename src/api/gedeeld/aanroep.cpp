// SPDX-License-Identifier: EUPL-1.2
#include "api/gedeeld/aanroep.hpp"

#include <charconv>

namespace baken::api {

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

}  // namespace baken::api
