// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "app/poorten/opslag.hpp"
#include "app/poorten/verzegelaar.hpp"
#include "base/id.hpp"

namespace baken::app {

/// Ids whose data key is already durable, and numbers that are already reserved. Both need a
/// transaction of their own, which must not run inside the transaction of an act; so a stock is
/// filled before it. What is left when the process ends is lost: a key nobody uses, a gap in the
/// numbers. Thread-safe.
class Voorraad {
 public:
  Voorraad(Opslag& opslag, Verzegelaar& verzegelaar, IdBron& ids)
      : opslag_(opslag), verzegelaar_(verzegelaar), ids_(ids) {}

  /// Fills up when less than `minstens` is there. Call outside transactions.
  Uitkomst vul_aan(std::size_t minstens = 256);

  /// An id with a durable key. Throws std::logic_error when the stock is empty: that is a bug.
  Id id_met_sleutel();

  /// `letter` is D (dossier), M (melding), A (advies) or P (politiemelding): `M0104512`.
  std::string nummer(char letter);

 private:
  struct Blok {
    std::int64_t volgende = 0;
    std::int64_t eind = 0;
  };

  Uitkomst vul_ids(std::size_t minstens);
  Uitkomst vul_nummers(char letter, std::size_t minstens);

  Opslag& opslag_;
  Verzegelaar& verzegelaar_;
  IdBron& ids_;
  std::mutex vullen_;
  std::mutex slot_;
  std::deque<Id> klaar_;
  std::map<char, std::deque<Blok>> blokken_;
};

}  // namespace baken::app
