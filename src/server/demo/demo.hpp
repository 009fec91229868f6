// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>

#include "server/demo/verloop.hpp"
#include "server/samenstelling.hpp"
#include "simulation/plan.hpp"

namespace baken::server::demo {

struct Opdracht {
  simulation::Instellingen wat;
  Verschuiving verschuiving{};
  std::size_t per_transactie = 200;  ///< contacts whose acts become durable together
};

struct Gemaakt {
  Verslag verslag;
  std::string accounts;  ///< the accounts to log in with, as text to show
};

/// How many contacts of how many are done.
using Voortgang = std::function<void(std::size_t gedaan, std::size_t totaal)>;

/// Fills an empty database with a demo organisation: its teams and staff, and everything that they
/// did in the period, each by the act that the API uses, at its own moment. Repeats from the seed,
/// apart from the keys and the ciphertext.
/// Errors: Conflict (the database is not empty), those of simulation::Generator::maak, and any
/// refusal of an act, which is a bug; the database is then filled in part and of no use.
Result<Gemaakt> maak_demo(Samenstelling& samenstelling, const Opdracht& opdracht,
                          const Voortgang& voortgang);

}  // namespace baken::server::demo
