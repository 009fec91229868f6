// SPDX-License-Identifier: EUPL-1.2
#include "http/meetpunten.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace baken::http {
namespace {

using Uit = std::back_insert_iterator<std::string>;

/// Escapes a label value as the text format asks.
std::string label(std::string_view tekst) {
  std::string uit;
  for (const char c : tekst) {
    if (c == '\\' || c == '"') uit += '\\';
    if (c == '\n')
      uit += "\\n";
    else
      uit += c;
  }
  return uit;
}

constexpr double seconden(std::int64_t us) {
  return static_cast<double>(us) / 1e6;
}

void kop(Uit uit, std::string_view naam, std::string_view soort, std::string_view uitleg) {
  fmt::format_to(uit, "# HELP {} {}\n# TYPE {} {}\n", naam, uitleg, naam, soort);
}

template <class Waarde>
void enkel(Uit uit, std::string_view naam, std::string_view soort, std::string_view uitleg,
           Waarde waarde) {
  kop(uit, naam, soort, uitleg);
  fmt::format_to(uit, "{} {}\n", naam, waarde);
}

}  // namespace

Meetpunten::Reeks& Meetpunten::reeks(std::string_view route_naam, int status) {
  auto route = reeksen_.find(route_naam);
  if (route == reeksen_.end()) {
    if (aantal_reeksen_ >= kReeksenMax) route_naam = "overig";
    route = reeksen_.try_emplace(std::string(route_naam)).first;
  }
  const auto [plek, nieuw] = route->second.try_emplace(status);
  if (nieuw) ++aantal_reeksen_;
  return plek->second;
}

void Meetpunten::meet(std::string_view route_naam, int status, std::chrono::microseconds duur) {
  const auto us = duur.count();
  const auto emmer = std::lower_bound(kGrenzen.begin(), kGrenzen.end(), us) - kGrenzen.begin();
  const std::lock_guard vast(slot_);
  auto& doel = reeks(route_naam, status);
  ++doel.emmers[static_cast<std::size_t>(emmer)];
  ++doel.aantal;
  doel.som_us += us;
}

std::string Meetpunten::als_prometheus() const {
  Reeksen kopie;
  {
    const std::lock_guard vast(slot_);
    kopie = reeksen_;
  }
  std::string tekst;
  const Uit uit = std::back_inserter(tekst);
  constexpr auto naam = "baken_http_request_duration_seconds";
  kop(uit, naam, "histogram", "Server time of requests by route and status.");
  for (const auto& [route, statussen] : kopie)
    for (const auto& [status, r] : statussen) {
      const auto labels = fmt::format("route=\"{}\",status=\"{}\"", label(route), status);
      std::uint64_t tot = 0;
      for (std::size_t i = 0; i < kGrenzen.size(); ++i)
        fmt::format_to(uit, "{}_bucket{{{},le=\"{}\"}} {}\n", naam, labels, seconden(kGrenzen[i]),
                       tot += r.emmers[i]);
      fmt::format_to(uit, "{0}_bucket{{{1},le=\"+Inf\"}} {2}\n{0}_sum{{{1}}} {3}\n", naam, labels,
                     r.aantal, seconden(r.som_us));
      fmt::format_to(uit, "{}_count{{{}}} {}\n", naam, labels, r.aantal);
    }
  enkel(uit, "baken_http_connections", "gauge", "Open connections.", verbindingen.load());
  enkel(uit, "baken_http_queue_length", "gauge", "Requests waiting for a worker.", wachtrij.load());
  enkel(uit, "baken_http_connections_refused_total", "counter",
        "Connections refused over the limit.", geweigerd.load());
  enkel(uit, "baken_http_queue_full_total", "counter", "Requests answered 503: queue full.",
        wachtrij_vol.load());
  enkel(uit, "baken_http_handler_exceptions_total", "counter", "Requests whose handler threw.",
        handler_gegooid.load());
  return tekst;
}

}  // namespace baken::http
