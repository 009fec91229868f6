// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/gedeeld/poort.hpp"
#include "domain/dossier/dossier.hpp"

namespace baken::app {
struct Medewerker;
struct Team;
}  // namespace baken::app

namespace baken::api {

/// Sets `sleutel` unless the value is empty: what is not known is left out of the answer.
void zet(nlohmann::json& doel, std::string_view sleutel, const std::string& waarde);
void zet(nlohmann::json& doel, std::string_view sleutel, const std::optional<std::string>& waarde);
void zet(nlohmann::json& doel, std::string_view sleutel, const std::optional<Moment>& waarde);
void zet(nlohmann::json& doel, std::string_view sleutel, const std::optional<Datum>& waarde);

/// Reads an optional text; absent gives empty.
std::string tekst(const nlohmann::json& bron, std::string_view sleutel);
std::optional<std::string> misschien_tekst(const nlohmann::json& bron, std::string_view sleutel);
std::vector<std::string> teksten(const nlohmann::json& bron, std::string_view sleutel);
bool ja(const nlohmann::json& bron, std::string_view sleutel, bool anders = false);
/// The schema has checked the form already.
Moment moment(const nlohmann::json& bron, std::string_view sleutel);
std::optional<Moment> misschien_moment(const nlohmann::json& bron, std::string_view sleutel);
std::optional<Datum> misschien_datum(const nlohmann::json& bron, std::string_view sleutel);

nlohmann::json als_json(const domain::Gebeurtenis& gebeurtenis);
nlohmann::json als_json(const app::Medewerker& medewerker, const std::vector<app::Team>& teams);
nlohmann::json als_json(const app::Team& team);

/// An employee as others see him: id, name, roles, team. Unknown ids give an empty object.
nlohmann::json medewerker_json(app::Handeling& handeling, const Id& id);

}  // namespace baken::api
