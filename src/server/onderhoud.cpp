// SPDX-License-Identifier: EUPL-1.2
#include "server/onderhoud.hpp"

#include <spdlog/spdlog.h>

#include <exception>

#include "app/poorten/leesgrens.hpp"

namespace baken::server {
namespace {

/// Who changes the organisation key waits for a round of every server.
constexpr std::chrono::seconds ronde_elke{2};
constexpr int ronden_per_opruiming = 300;  ///< every ten minutes
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

/// Tells once that the key which this server holds has lapsed: it serves nothing any more.
void Onderhoud::volg_wissel() {
  const auto gevolgd = samenstelling_.volg_wissel();
  if (!gevolgd && gevolgd.error().code == Foutcode::Verzegeld)
    spdlog::warn(R"({"gebeurtenis":"verzegeld: de sleutel is gewisseld; geef de nieuwe"})");
}

void Onderhoud::lus(const std::stop_token& stop) {
  for (int ronde = 1; !stop.stop_requested(); ++ronde) {
    std::unique_lock vast{slot_};
    if (wekker_.wait_for(vast, stop, ronde_elke, [&] { return stop.stop_requested(); })) return;
    try {
      if (samenstelling_.kluis().ontgrendeld()) {
        volg_wissel();
        std::ignore = samenstelling_.kluis().volg_vernietigingen();
      }
      if (auto* nood = samenstelling_.noodlogboek())
        std::ignore = nood->zet_over(samenstelling_.opslag());
      if (ronde % ronden_per_opruiming == 0) ruim_op();
    } catch (const std::exception&) {
      spdlog::warn(R"({"gebeurtenis":"onderhoud mislukt; de volgende ronde probeert het weer"})");
    }
  }
}

}  // namespace baken::server
