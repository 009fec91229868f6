// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/poorten/logketen.hpp"
#include "http/zending.hpp"
#include "security/logketen/getuigenbestand.hpp"

namespace baken::server {

/// A witness on another host, spoken to over HTTP.
class GetuigeOpAfstand final : public app::Getuige {
 public:
  static Result<std::unique_ptr<GetuigeOpAfstand>> maak(const std::string& adres);

  std::string naam() const override { return "adres"; }
  Result<std::optional<Bytes>> laatste() override;
  Uitkomst neem(const std::string& kopregel) override;

 private:
  explicit GetuigeOpAfstand(http::Adres adres) : adres_(std::move(adres)) {}
  http::Adres adres_;
};

struct Loketinstellingen {
  std::string adres = "127.0.0.1";
  std::uint16_t poort = 8090;
  std::filesystem::path bestand;
  std::optional<security::logketen::Publiek> sleutel;  ///< else that of the first head
};

/// The other side: a small server that keeps heads in a file and refuses a second line of history.
///   GET /koppen/laatste   200 with the last head, or 204
///   POST /koppen          a head: 200 when it is kept; 409 when it does not continue; 400, 503
class Getuigenloket {
 public:
  explicit Getuigenloket(Loketinstellingen instellingen);
  ~Getuigenloket();
  Uitkomst start();
  std::uint16_t poort() const;
  void stop();

 private:
  struct Binnen;
  std::unique_ptr<Binnen> binnen_;
};

}  // namespace baken::server
