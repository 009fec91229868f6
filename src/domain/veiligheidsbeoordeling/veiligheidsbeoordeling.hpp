// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fout.hpp"
#include "base/id.hpp"
#include "domain/proces/proces.hpp"
#include "domain/triage/taxatie.hpp"

namespace baken::domain {

struct MdoAdvies {
  std::optional<Id> medewerker;
  std::string naam;
  std::string functie;
  std::string advies;
  bool operator==(const MdoAdvies&) const = default;
};

/// The multidisciplinary meeting: each participant's advice and the joint decision.
struct Mdo {
  bool gehouden = false;
  std::optional<Datum> datum;
  std::vector<MdoAdvies> adviezen;
  std::string gezamenlijk_besluit;
  bool operator==(const Mdo&) const = default;
};

/// What the assessor fills in; half-filled is fine until it is signed.
struct Beoordelinggegevens {
  Antwoorden antwoorden;
  std::vector<std::string> bronnen;
  std::string dat_informatie;  ///< who is known where; no content (domein.md §1.2)
  std::string wat_informatie;  ///< what the sources told
  std::optional<Mdo> mdo;
  std::optional<Stap> uitkomst;
  std::string motivering;
  std::string afwijking_motivering;
  std::string overdrachtspartij;
  std::string reden;  ///< why a signed version is corrected
};

enum class Beoordelingstatus { Concept, Ondertekend, Vervangen };

struct Akkoord {
  Id medewerker;
  Moment moment;
};

/// One version of the safety assessment of one melding. A signed one never changes.
struct Veiligheidsbeoordeling {
  Id id;
  Id melding;
  Id dossier;
  Id sleutel;  ///< of its melding
  std::int64_t nummer_versie = 1;
  Beoordelingstatus status = Beoordelingstatus::Concept;
  std::string instrument;
  std::string instrument_versie;
  std::optional<Moment> ondertekend_op;
  std::optional<Id> ondertekend_door;
  std::int64_t versie = 1;
  Beoordelinggegevens gegevens;
  std::vector<Akkoord> akkoorden;
  /// What the instrument said when it was last weighed; with a signed one: when it was signed.
  std::optional<Taxatie> taxatie{};
};

/// A decider, with the roles that count for "at least two, of whom the rules demand".
struct Beslisser {
  Id medewerker;
  std::vector<std::string> rollen;
};

/// The step that an advice of the instrument leads to.
Stap uitkomst_van(Triageadvies advies);

/// Everything that stands in the way of signing, at once: unanswered questions, missing sources,
/// decision, reasons, deciders, MDO (domein.md §1.2, §2.1).
std::vector<Veldfout> toets_ondertekening(const Veiligheidsbeoordeling& beoordeling,
                                          const Result<Taxatie>& taxatie,
                                          const std::vector<Beslisser>& beslissers);

}  // namespace baken::domain

template <>
struct baken::Slugtabel<baken::domain::Beoordelingstatus> {
  using S = baken::domain::Beoordelingstatus;
  static constexpr std::pair<S, std::string_view> rijen[] = {
      {S::Concept, "concept"}, {S::Ondertekend, "ondertekend"}, {S::Vervangen, "vervangen"}};
};
