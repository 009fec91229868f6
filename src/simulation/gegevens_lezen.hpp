// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "simulation/gegevens.hpp"

/// The parts of laad_gegevens. They throw nlohmann's exceptions, which laad_gegevens turns into one
/// refusal, and note in `fouten` what is readable but does not hold.
namespace baken::simulation::lezen {

Organisatie organisatie(const nlohmann::json& bron, std::vector<Veldfout>& fouten);
Namen namen(const nlohmann::json& bron, std::vector<Veldfout>& fouten);
Verhalen verhalen(const nlohmann::json& bron, std::vector<Veldfout>& fouten);

/// `{"code": weight}`
Keuze<std::string> keuze(const nlohmann::json& bron);
std::vector<std::string> teksten(const nlohmann::json& bron);
/// Notes a fault when the text is not a date; then gives 1 January 1970.
Datum datum(const nlohmann::json& bron, const std::string& pad, std::vector<Veldfout>& fouten);

}  // namespace baken::simulation::lezen
