// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fout.hpp"
#include "base/id.hpp"
#include "domain/code/codelijst.hpp"
#include "domain/persoon/persoon.hpp"
#include "domain/proces/proces.hpp"

namespace baken::domain {

struct Melder {
  bool operator==(const Melder&) const = default;
  std::string hoedanigheid;
  std::string naam;
  std::string organisatie;
  std::string functie;
  std::string telefoon;
  std::string email;
};

/// The five steps of the meldcode, when the reporter is a professional (domein.md §1.4).
struct Meldcode {
  bool operator==(const Meldcode&) const = default;
  std::string doorlopen;  ///< ja, nee, deels, onbekend, nvt; empty when not asked
  std::vector<std::string> stappen;
  std::string toelichting;
};

/// A person involved, with his role in this melding.
struct Betrokkene {
  std::string rol;
  bool in_huishouden = true;
  std::optional<Id> persoon_id;  ///< of a person the dossier already knows
  Persoonsgegevens persoon;
};

/// `van` is …of `naar`; both are places in the list of betrokkenen.
struct RelatieOpPlaats {
  std::size_t van = 0;
  std::size_t naar = 0;
  std::string soort;
};

struct Meldinggegevens {
  std::string kanaal;
  Moment ontvangen;
  Melder melder;
  std::string anonimiteit;        ///< open, vertrouwelijk-burger, vertrouwelijk-professional
  std::string anonimiteit_grond;  ///< UB 4.1.8 lid 3; only with vertrouwelijk-professional
  Meldcode meldcode;
  std::vector<std::string> vorm;
  std::vector<std::string> aard;
  std::string duur_geweld;
  std::string gemeente;
  std::string gemeente_melder;
  std::string wat_gebeurd;
  std::string verwachting;
};

struct Melding {
  Id id;
  std::string nummer;  ///< M0000123
  Id dossier;
  Id sleutel;  ///< key of all that came with it, and the id of the dossier of its own
  Stap stap = Stap::Melding;
  Moment geregistreerd;
  Id medewerker;
  std::optional<Id> uit_advies;
  std::optional<Id> uit_politiemelding;
  std::int64_t versie = 1;
  Meldinggegevens gegevens;
};

/// Whether it stands in another dossier than its own: then it can be moved back.
inline bool is_gekoppeld(const Melding& melding) {
  return melding.dossier != melding.sleutel;
}

/// What joins a melding and a person.
struct Rol {
  Id melding;
  Id persoon;
  std::string rol;
  bool in_huishouden = true;
};

struct Relatie {
  Id van;
  Id naar;
  std::string soort;
};

/// All faults of a melding at once, before registering (domein.md §1.2, mandatory fields).
std::vector<Veldfout> controleer(const Meldinggegevens& melding,
                                 const std::vector<Betrokkene>& betrokkenen,
                                 const std::vector<RelatieOpPlaats>& relaties,
                                 const Codelijsten& codes, Moment nu);

}  // namespace baken::domain
