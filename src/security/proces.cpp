// SPDX-License-Identifier: EUPL-1.2
#include "security/proces.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace baken::security {

Uitkomst bescherm_proces() {
  const rlimit geen{0, 0};
  if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0 || setrlimit(RLIMIT_CORE, &geen) != 0)
    return mislukt(Foutcode::NietBeschikbaar,
                   "Het systeem staat niet toe dat het geheugen met de sleutel wordt afgeschermd.");
  return {};
}

}  // namespace baken::security
