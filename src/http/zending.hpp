// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/fout.hpp"

namespace baken::http {

/// `http://host:8081/path`, taken apart.
struct Adres {
  std::string host;
  std::string poort;
  std::string pad;  ///< without a slash at the end
};
/// Ongeldig with one sentence for anything but http.
Result<Adres> lees_adres(std::string_view tekst);

struct Ontvangst {
  int status = 0;
  std::string lichaam;
};

/// One request to another server, and its answer. NietBeschikbaar when it does not answer whole
/// within the time. Blocks.
Result<Ontvangst> verstuur(const Adres& adres, std::string_view methode, std::string_view pad,
                           std::string lichaam, std::chrono::milliseconds geduld);

}  // namespace baken::http
