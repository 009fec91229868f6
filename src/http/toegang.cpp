// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include <spdlog/spdlog.h>

#include "http/instellingen.hpp"

namespace baken::http {
namespace {

/// A made-up method could carry data into the log.
std::string_view bekend(std::string_view methode) {
  constexpr std::array<std::string_view, 9> kMethoden{
      "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "CONNECT", "TRACE"};
  const auto* gevonden = std::find(kMethoden.begin(), kMethoden.end(), methode);
  return gevonden == kMethoden.end() ? std::string_view{"ANDERS"} : *gevonden;
}

}  // namespace

void log_toegang(const Toegang& t) {
  spdlog::info(R"({{"soort":"verzoek","id":"{}","methode":"{}","route":"{}",)"
               R"("status":{},"ms":{:.3f},"bytes":{}}})",
               t.verzoek_id, bekend(t.methode), t.route, t.status,
               static_cast<double>(t.duur.count()) / 1000.0, t.bytes);
}

}  // namespace baken::http
