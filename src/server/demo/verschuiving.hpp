// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "simulation/gebeurtenis.hpp"

namespace baken::server::demo {

/// Moves the whole demo by whole weeks, so that lists look as on a working day: weekdays and the
/// time on the clock stay, also over a change to or from summer time. Birth dates move along, so
/// that everybody keeps his age. Days off by law do not move: a term may end some days later than
/// in the published period.
class Verschuiving {
 public:
  constexpr explicit Verschuiving(int weken = 0) : dagen_(7 * weken) {}

  /// As few days ago as possible with `tot` before `vandaag`: a period that ends on a Friday ends
  /// on the last Friday before today.
  static Verschuiving naar(Datum tot, Datum vandaag);

  Datum operator()(Datum datum) const { return datum + dagen_; }
  Moment operator()(Moment moment) const;
  int weken() const { return static_cast<int>(dagen_.count()) / 7; }

  /// Every moment of the event, and the year in its number. What happens to one report keeps its
  /// order.
  void pas_toe(simulation::Gebeurtenis& gebeurtenis) const;
  /// The birth date as it was typed, when it really is `echt`: a day and month that were taken for
  /// each other still are.
  std::optional<Datum> getypt(std::optional<Datum> getypt, std::optional<Datum> echt) const;

 private:
  void verschuif(simulation::AdviesGebeurtenis& gebeurtenis) const;
  void verschuif(simulation::PolitiemeldingGebeurtenis& gebeurtenis) const;
  void verschuif(simulation::MeldingGebeurtenis& gebeurtenis) const;

  std::chrono::days dagen_;
};

}  // namespace baken::server::demo
