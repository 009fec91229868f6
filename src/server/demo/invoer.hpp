// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/aannemen/advies.hpp"
#include "app/aannemen/politiemelding.hpp"
#include "app/dossier/melding_registreren.hpp"
#include "server/demo/verschuiving.hpp"
#include "simulation/gebeurtenis.hpp"

namespace baken::server::demo {

/// What a worker types on the screen Aannemen when the event comes in.
app::AdviesInvoer als_invoer(const simulation::AdviesGebeurtenis& gebeurtenis);
app::PolitiemeldingInvoer als_invoer(const simulation::PolitiemeldingGebeurtenis& gebeurtenis);
/// All persons as new ones, in no dossier yet; `huishouden` has their addresses and real birth
/// dates, which `verschuiving` has not touched.
app::MeldingInvoer als_invoer(const simulation::MeldingGebeurtenis& gebeurtenis,
                              const simulation::Huishouden& huishouden,
                              const Verschuiving& verschuiving);

/// Whether what is typed now does not contradict what the dossier has of the same person: then the
/// worker takes the known person.
bool komt_overeen(const domain::Persoonsgegevens& bekend, const domain::Persoonsgegevens& getypt);

}  // namespace baken::server::demo
