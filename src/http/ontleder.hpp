// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "http/instellingen.hpp"
#include "http/verzoek.hpp"

namespace baken::http {

/// Why the transport refuses a request.
struct Transportfout {
  int status = 0;       ///< 0: no fault
  std::string reden{};  ///< one Dutch sentence
};

/// Reads one request from pieces of bytes. Stricter than the parser below it: what two parsers
/// could read in two ways (request smuggling) is refused.
class Ontleder {
 public:
  enum class Stand { MeerNodig, KopKlaar, Klaar, Fout };
  struct Stap {
    Stand stand;
    std::size_t verbruikt;  ///< bytes to take off the front of the input
  };

  /// Both must outlive the Ontleder. Fills `verzoek` as it goes.
  Ontleder(Verzoek& verzoek, const Instellingen& instellingen);
  ~Ontleder();
  Ontleder(const Ontleder&) = delete;
  Ontleder& operator=(const Ontleder&) = delete;

  /// Reads on. `invoer` is not empty and begins with the bytes that were not used before.
  Stap lees(std::string_view invoer);

  /// The fault after Stand::Fout.
  Transportfout fout() const;
  /// The fault when the other side has closed before the end.
  static Transportfout onvolledig();

  // Known from KopKlaar on.
  bool openhouden() const;  ///< keep-alive
  bool is_http11() const;
  bool verwacht_100() const;  ///< waits for `100 Continue`
  std::size_t lichaam_max() const;

 private:
  class Kern;
  std::unique_ptr<Kern> kern_;
};

}  // namespace baken::http
