// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "app/gedeeld/dienst.hpp"
#include "app/poorten/werk.hpp"
#include "base/fout.hpp"
#include "http/verzoek.hpp"

namespace baken::api {

tl::unexpected<Fout> niet_ingelogd();

http::Antwoord json_antwoord(int status, const nlohmann::json& inhoud);

/// The role of this name; Ongeldig at /rol when it is not one of hers.
Result<app::Rol> lees_eigen_rol(const app::Medewerker& medewerker, const std::string& tekst);

/// The employee as the database has her now.
Result<std::optional<app::Medewerker>> zoek_medewerker(const app::Dienst& dienst, const Id& id);

}  // namespace baken::api
