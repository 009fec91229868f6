// SPDX-License-Identifier: EUPL-1.2
#include "cli/baken.hpp"

#include <CLI/CLI.hpp>

namespace baken::cli {

int baken(int argc, char** argv) {
  CLI::App app{"Baken: registratie, proces en sturing voor Veilig Thuis", "baken"};
  app.require_subcommand(1);
  CLI11_PARSE(app, argc, argv);
  return 0;
}

}  // namespace baken::cli
