// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace baken::http {

using Koppen = std::vector<std::pair<std::string, std::string>>;

/// One request, fully read and checked: what a handler gets.
struct Verzoek {
  std::string methode{};                           ///< `GET`
  std::string pad{};                               ///< decoded path, no query; `*` for OPTIONS *
  std::map<std::string, std::string> vraag{};      ///< decoded query; a repeated name is refused
  Koppen koppen{};                                 ///< names in lower case, order as sent
  std::string lichaam{};                           ///< the body, chunks joined
  std::string afzender{};                          ///< IP address of the other side
  std::string verzoek_id{};                        ///< of X-Request-Id when well formed, else made
  std::map<std::string, std::string> pad_delen{};  ///< `{id}` → value; filled by the router
  std::string route_naam{};                        ///< filled by the router, for log and figures

  /// The first header of this (lower-case) name; empty when absent.
  std::string_view kop(std::string_view naam_klein) const;
  /// The first cookie of this name.
  std::optional<std::string> koekje(std::string_view naam) const;
};

/// What a handler gives back. The transport adds Content-Length, Date, Connection and
/// X-Request-Id itself and leaves out a handler's own.
struct Antwoord {
  int status = 200;
  Koppen koppen{};
  std::string lichaam{};
  std::string route_naam{};  ///< name for log and figures; never holds data of a request

  /// The header of this name (any case), or null.
  const std::string* kop(std::string_view naam) const;
  /// Sets the header, replacing one of the same name.
  void zet_kop(std::string_view naam, std::string waarde);
};

/// Runs on a worker thread and may block. May throw: the caller is then told 500.
using Afhandelaar = std::function<Antwoord(Verzoek&)>;

/// Makes the answer for a fault of the transport. `reden` is one Dutch sentence without data of
/// the request. The request may be incomplete, and is null when none was read.
/// Is called from the I/O thread and from workers: must be thread-safe and must not block.
using Foutantwoord = std::function<Antwoord(int status, std::string_view reden, const Verzoek*)>;

/// Whether two ASCII texts are equal but for case.
bool gelijk_zonder_hoofdletters(std::string_view a, std::string_view b);

/// Whether the text may serve as a request id: [A-Za-z0-9-]{8,64}.
bool is_verzoek_id(std::string_view tekst);

}  // namespace baken::http
