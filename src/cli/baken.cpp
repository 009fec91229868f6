// SPDX-License-Identifier: EUPL-1.2
#include "cli/baken.hpp"

#include <CLI/CLI.hpp>

#include "cli/beheer.hpp"
#include "cli/demo.hpp"
#include "cli/gebruiker.hpp"
#include "cli/getuige.hpp"
#include "cli/hulp.hpp"
#include "cli/kalender.hpp"
#include "cli/logboek.hpp"
#include "cli/proces.hpp"
#include "cli/serve.hpp"
#include "cli/sleutel.hpp"
#include "cli/termijn.hpp"
#include "cli/zoeksleutels.hpp"

namespace baken::cli {

int baken(int argc, char** argv) {
  CLI::App app{"Baken: registratie, proces en sturing voor Veilig Thuis", "baken"};
  int uit = 0;
  app.require_subcommand(1);
  termijn_opdracht(app, uit);
  kalender_opdracht(app, uit);
  proces_opdracht(app, uit);
  serve_opdracht(app, uit);
  sleutel_opdracht(app, uit);
  beheer_opdracht(app, uit);
  gebruiker_opdracht(app, uit);
  demo_opdracht(app, uit);
  logboek_opdracht(app, uit);
  getuige_opdracht(app, uit);
  zoeksleutels_opdracht(app, uit);
  spreek_nederlands(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& fout) {
    return app.exit(fout) == 0 ? 0 : 2;
  }
  return uit;
}

}  // namespace baken::cli
