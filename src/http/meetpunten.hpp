// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace baken::http {

/// Counters and durations of requests per route name and status, for `/metrics`. Holds no data
/// of a request. Safe from several threads.
class Meetpunten {
 public:
  /// Upper bounds of the buckets, in microseconds.
  static constexpr std::array<std::int64_t, 13> kGrenzen{500,     1000,    2500,   5000,   10000,
                                                         25000,   50000,   100000, 250000, 500000,
                                                         1000000, 2500000, 5000000};
  /// More series than this go under the route name `overig`, so that memory stays bounded.
  static constexpr std::size_t kReeksenMax = 2000;

  void meet(std::string_view route_naam, int status, std::chrono::microseconds duur);

  /// The text format 0.0.4 of Prometheus.
  std::string als_prometheus() const;

  std::atomic<std::int64_t> verbindingen{0};      ///< open connections
  std::atomic<std::int64_t> wachtrij{0};          ///< requests waiting for a worker
  std::atomic<std::uint64_t> geweigerd{0};        ///< connections refused over the limit
  std::atomic<std::uint64_t> wachtrij_vol{0};     ///< requests answered 503, queue full
  std::atomic<std::uint64_t> handler_gegooid{0};  ///< requests whose handler threw

 private:
  struct Reeks {
    std::array<std::uint64_t, kGrenzen.size() + 1> emmers{};
    std::uint64_t aantal = 0;
    std::int64_t som_us = 0;
  };
  using Reeksen = std::map<std::string, std::map<int, Reeks>, std::less<>>;

  Reeks& reeks(std::string_view route_naam, int status);

  mutable std::mutex slot_;
  Reeksen reeksen_;
  std::size_t aantal_reeksen_ = 0;
};

}  // namespace baken::http
