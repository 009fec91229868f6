// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace baken::cli {

/// The whole command: parses, runs, gives the exit code. 0 done, 1 refused, 2 wrong use.
int baken(int argc, char** argv);

}  // namespace baken::cli
