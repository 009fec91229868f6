// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "kalender/werkkalender.hpp"
#include "simulation/plan.hpp"

namespace baken::simulation {

/// Completes assessments month by month. Holds what is still open between the months.
class Beoordelingen {
 public:
  Beoordelingen(const Organisatie& organisatie, const kalender::Werkkalender& kalender,
                bool lege_start)
      : organisatie_(organisatie), kalender_(kalender), lege_start_(lege_start) {}

  /// Takes in the reports of the month (places in `alle`, received in that month) and completes
  /// as many as the month asks. The months must be given in order.
  void verwerk(const Maand& maand, const std::vector<std::size_t>& ontvangen,
               std::vector<Gepland>& alle, Toeval& toeval);

 private:
  /// One open report in one month. Days are civil dates; both windows hold working days only.
  struct Open {
    std::size_t plek = 0;
    Datum uiterste;              ///< fifth working day
    std::vector<Datum> op_tijd;  ///< days in the month on which it would be in time
    std::vector<Datum> te_laat;  ///< days in the month after the term
  };
  struct Aantallen {
    int totaal = 0, overdracht = 0, geen_vervolg = 0;
    int op_tijd_verlopend = 0;  ///< in time, of those whose term ends in the month
    int op_tijd_lopend = 0;     ///< in time, of those whose term goes on
    int te_laat = 0;
  };
  /// The open reports by where their term ends: before, in or after the month.
  struct Stapels {
    std::vector<Open> verlopen, verlopend, lopend;
    std::vector<Open> blijft;  ///< cannot be completed in this month
  };
  Stapels stapel(const Maand& maand, const std::vector<Gepland>& alle) const;
  /// Completes `aantal` of `uit` in time: acute ones first, then `voorrang` of those that cannot be
  /// late in this month, then at random. The others go to `over`.
  void op_tijd(std::vector<Open> uit, int aantal, int voorrang, std::vector<Open>& over,
               std::vector<Gepland>& alle, Toeval& toeval);
  void te_laat(std::vector<Open> uit, int aantal, std::vector<Open>& over,
               std::vector<Gepland>& alle, Toeval& toeval);
  Open open(std::size_t plek, const Gepland& melding, const Maand& maand) const;
  Aantallen verdeel(const Maand& maand, int verlopen, int verlopend, int lopend) const;
  void rond_af(Open& een, bool binnen_termijn, std::vector<Gepland>& alle, Toeval& toeval);
  void kies_uitkomsten(const Aantallen& aantallen, std::vector<Gepland>& alle, Toeval& toeval);

  const Organisatie& organisatie_;
  const kalender::Werkkalender& kalender_;
  bool lege_start_;  ///< no stock to begin with, though the data do not begin here
  bool eerste_ = true;
  std::vector<std::size_t> voorraad_;  ///< open from earlier months
  std::vector<std::size_t> klaar_;     ///< completed in the month at hand
};

}  // namespace baken::simulation
