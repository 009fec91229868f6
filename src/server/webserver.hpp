// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "server/samenstelling.hpp"

namespace baken::server {

struct Webinstellingen {
  std::string adres = "127.0.0.1";
  std::uint16_t poort = 8080;
  std::filesystem::path web;  ///< built web application; empty: the API alone
  bool toegangslog = true;
  security::Factorplicht tweede_factor = security::Factorplicht::Verplicht;
  std::function<std::string()> meer_cijfers{};  ///< for /metrics, in the form of Prometheus
};

/// The HTTP server over a Samenstelling: API, web application, health and metrics.
class Webserver {
 public:
  Webserver(Samenstelling& samenstelling, Webinstellingen instellingen);
  ~Webserver();

  /// Listens from here on. One clear sentence when the port is in use or the web folder is wrong.
  Uitkomst start();
  std::uint16_t poort() const;
  void stop();

 private:
  struct Binnen;
  std::unique_ptr<Binnen> binnen_;
};

}  // namespace baken::server
