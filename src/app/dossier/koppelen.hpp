// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/gedeeld/melding_beeld.hpp"

namespace baken::app {

/// A person decides that a melding belongs to another dossier. Nothing is sealed anew and nothing
/// is merged: the melding keeps its own key, so that `melding_ontkoppelen` undoes it.
Result<MeldingBeeld> melding_koppelen(Handeling& handeling, const Id& melding, std::int64_t gelezen,
                                      const Id& dossier, const std::string& reden);

/// Gives the melding a dossier of its own again.
Result<MeldingBeeld> melding_ontkoppelen(Handeling& handeling, const Id& melding,
                                         std::int64_t gelezen, const std::string& reden);

}  // namespace baken::app
