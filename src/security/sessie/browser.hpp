// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "app/poorten/sessieopslag.hpp"

namespace baken::security {

/// Where a request comes from: of the User-Agent only which browser and system, in a word each.
app::Herkomst herkomst(std::string_view adres, std::string_view user_agent);

}  // namespace baken::security
