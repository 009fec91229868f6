// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/klok.hpp"

namespace baken::kalender {

/// In what a term is counted.
enum class Eenheid { Werkdag, Dag, Week, Maand };

/// What kind of source a term rests on.
enum class Aard {
  Wet,
  Amvb,       ///< algemene maatregel van bestuur
  Protocol,   ///< an agreed working method of Veilig Thuis, not a statute
  Overgang,   ///< no rule then in force; the later rule is applied to records taken over
  Rekenhulp,  ///< werkdagen:N and the like: the caller says what it is for
};

/// From which event a term runs.
struct Anker {
  std::string code;         ///< `ontvangst`
  std::string gebeurtenis;  ///< opens the explanation: `ontvangen`
  std::string dag;          ///< `dag van ontvangst`
};

/// Where the law lets a term stand still.
struct Opschortbaar {
  std::string grondslag;
  std::string voorwaarde;
};

/// One term rule during one period of validity, as data/termijnen.json gives it.
struct Termijnregel {
  std::string soort;
  std::string nummer;  ///< `T2`
  Datum geldig_van{};
  std::optional<Datum> geldig_tot;  ///< last day; none: still in force
  int aantal = 0;
  Eenheid eenheid = Eenheid::Dag;
  Anker anker;
  bool atw = false;             ///< the Algemene termijnenwet applies
  std::string atw_toelichting;  ///< why not, when it does not
  bool vanaf_uur = false;       ///< counted from the hour of the event, ends at that hour
  Aard aard = Aard::Wet;
  std::string grondslag;
  std::optional<Opschortbaar> opschorting;  ///< none: the term never stands still
  std::string verlenging;                   ///< the soort by which it is extended, or empty
  std::string regelversie;  ///< rule, start of validity and data version, for the record
};

/// One kind of term: its rule through time, oldest first, without gaps or overlaps.
struct Termijnsoort {
  std::string soort;
  std::string naam;
  std::string toelichting;
  std::vector<Termijnregel> versies;
};

/// `5 werkdagen`, `1 week`
std::string omvang(int aantal, Eenheid eenheid);

}  // namespace baken::kalender
