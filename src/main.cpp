// SPDX-License-Identifier: EUPL-1.2
#include "cli/baken.hpp"

int main(int argc, char** argv) {
  return baken::cli::baken(argc, argv);
}
