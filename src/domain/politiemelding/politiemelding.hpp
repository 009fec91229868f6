// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/fout.hpp"
#include "base/id.hpp"
#include "domain/code/codelijst.hpp"
#include "domain/proces/proces.hpp"

namespace baken::domain {

/// An overige politiezorgmelding jeugd: care about a child without domestic violence. It gets a
/// screening only, no safety assessment (domein.md §1.1).
struct Politiemeldinggegevens {
  Moment ontvangen;
  std::string gemeente;
  std::string eenheid;
  std::string incidentnummer;
  std::string inhoud;
};

struct Politiemelding {
  Id id;
  std::string nummer;  ///< P0000123
  std::string status;  ///< geregistreerd, doorgezet, naar-melding
  std::string partij;  ///< to whom it was passed on
  std::string toelichting;
  Id medewerker;
  std::int64_t versie = 1;
  Politiemeldinggegevens gegevens;
};

/// Where it stands in the primary process.
Stap stap_van(const Politiemelding& melding);

/// All faults at once. Unlike an advice it may name the child: it was sent about somebody.
std::vector<Veldfout> controleer(const Politiemeldinggegevens& melding, const Codelijsten& codes,
                                 Moment nu);

}  // namespace baken::domain
