// SPDX-License-Identifier: EUPL-1.2
#include "server/onderhoud.hpp"

#include <spdlog/spdlog.h>

#include <exception>

#include "app/poorten/leesgrens.hpp"

namespace baken::server {
namespace {

constexpr std::chrono::seconds vernietigingen_elke{5};
constexpr int ronden_per_opruiming = 120;  ///< every ten minutes
/// How long the first answer to a creating request is given again.
constexpr std::chrono::hours herhaling_bewaren{48};

}  // namespace

Onderhoud::Onderhoud(Samenstelling& samenstelling)
    : samenstelling_(samenstelling), draad_([this](const std::stop_token& stop) { lus(stop); }) {}

void Onderhoud::ruim_op() {
  std::ignore = samenstelling_.sessies().ruim_op();
  std::ignore = samenstelling_.bewijzen().ruim_op();
  const Moment tot = samenstelling_.klok().nu() - herhaling_bewaren;
  std::ignore = samenstelling_.opslag().schrijf([&](app::Eenheid& eenheid) -> Uitkomst {
    eenheid.herhalingen().verwijder_tot(tot);
    eenheid.leesgrenzen().vergeet_tot(tot);
    return {};
  });
}

void Onderhoud::lus(const std::stop_token& stop) {
  for (int ronde = 1; !stop.stop_requested(); ++ronde) {
    std::unique_lock vast{slot_};
    if (wekker_.wait_for(vast, stop, vernietigingen_elke, [&] { return stop.stop_requested(); }))
      return;
    try {
      if (samenstelling_.kluis().ontgrendeld())
        std::ignore = samenstelling_.kluis().volg_vernietigingen();
      if (auto* nood = samenstelling_.noodlogboek())
        std::ignore = nood->zet_over(samenstelling_.opslag());
      if (ronde % ronden_per_opruiming == 0) ruim_op();
    } catch (const std::exception&) {
      spdlog::warn(R"({"gebeurtenis":"onderhoud mislukt; de volgende ronde probeert het weer"})");
    }
  }
}

}  // namespace baken::server
