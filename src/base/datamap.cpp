// SPDX-License-Identifier: EUPL-1.2
#include "base/datamap.hpp"

#include <cstdlib>

namespace baken {

std::filesystem::path datamap() {
  if (const char* gekozen = std::getenv("BAKEN_DATA"); gekozen != nullptr && *gekozen != '\0')
    return gekozen;
#ifdef BAKEN_DATA_STANDAARD
  return BAKEN_DATA_STANDAARD;
#else
  return "data";
#endif
}

}  // namespace baken
