// SPDX-License-Identifier: EUPL-1.2
#include "server/demo/verschuiving.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "kalender/zone.hpp"

namespace baken::server::demo {
namespace {

using namespace std::chrono;

int jaar(Moment moment) {
  return static_cast<int>(year_month_day{kalender::lokale_datum(moment)}.year());
}

/// Day and month exchanged; nothing when that is no other date.
std::optional<Datum> verwisseld(Datum datum) {
  const year_month_day d{datum};
  const year_month_day om{d.year(), month{static_cast<unsigned>(d.day())},
                          day{static_cast<unsigned>(d.month())}};
  if (!om.ok() || om == d) return std::nullopt;
  return Datum{local_days{om}};
}

}  // namespace

Verschuiving Verschuiving::naar(Datum tot, Datum vandaag) {
  const auto dagen = (vandaag - tot).count() - 1;
  // Rounded down, also for a period that lies in the future.
  const auto weken = dagen >= 0 ? dagen / 7 : -((6 - dagen) / 7);
  return Verschuiving{static_cast<int>(weken)};
}

Moment Verschuiving::operator()(Moment moment) const {
  if (dagen_.count() == 0) return moment;
  const auto tijd = kalender::lokale_tijd(moment);
  return kalender::naar_utc(tijd.datum + dagen_, tijd.dagtijd);
}

void Verschuiving::verschuif(simulation::AdviesGebeurtenis& g) const {
  g.ontvangen = (*this)(g.ontvangen);
}

void Verschuiving::verschuif(simulation::PolitiemeldingGebeurtenis& g) const {
  const auto oud = fmt::format("-{}-", jaar(g.ontvangen));
  g.ontvangen = (*this)(g.ontvangen);
  if (const auto plek = g.incidentnummer.find(oud); plek != std::string::npos)
    g.incidentnummer.replace(plek, oud.size(), fmt::format("-{}-", jaar(g.ontvangen)));
}

void Verschuiving::verschuif(simulation::MeldingGebeurtenis& g) const {
  g.ontvangen = (*this)(g.ontvangen);
  // An hour that the clock skips or repeats on the new day must not turn the order around.
  g.screening1 = std::max((*this)(g.screening1), g.ontvangen);
  g.screening2 = std::max((*this)(g.screening2), g.screening1);
  if (g.beoordeling) g.beoordeling->klaar = std::max((*this)(g.beoordeling->klaar), g.screening2);
}

std::optional<Datum> Verschuiving::getypt(std::optional<Datum> getypt,
                                          std::optional<Datum> echt) const {
  if (!getypt) return std::nullopt;
  if (echt && getypt == verwisseld(*echt))
    if (const auto nieuw = verwisseld((*this)(*echt))) return nieuw;
  return (*this)(*getypt);
}

void Verschuiving::pas_toe(simulation::Gebeurtenis& gebeurtenis) const {
  if (dagen_.count() == 0) return;
  std::visit([this](auto& soort) { verschuif(soort); }, gebeurtenis);
}

}  // namespace baken::server::demo
