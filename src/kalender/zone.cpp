// SPDX-License-Identifier: EUPL-1.2
#include "kalender/zone.hpp"

#include <array>
#include <cstring>

#include <fmt/format.h>

#include "base/tijd.hpp"

namespace baken::kalender {
namespace {

using namespace std::chrono;

constexpr minutes winter{60};
constexpr minutes zomer{120};

/// When summer time begins and ends.
struct Zomertijd {
  sys_seconds begin, einde;
};

/// 01:00 UTC on the last Sunday of the month.
constexpr sys_seconds wissel(year jaar, month maand) {
  return sys_days{jaar / maand / Sunday[last]} + 1h;
}

constexpr Zomertijd zomertijd_in(year jaar) {
  return {wissel(jaar, March), wissel(jaar, October)};
}

/// The years that terms are reckoned in, worked out beforehand.
constexpr int eerste_jaar = 2009;
constexpr auto zomertijden = [] {
  std::array<Zomertijd, 53> tabel{};
  for (std::size_t i = 0; i < tabel.size(); ++i)
    tabel.at(i) = zomertijd_in(year{eerste_jaar + static_cast<int>(i)});
  return tabel;
}();

Zomertijd zomertijd(year jaar) {
  auto plek = static_cast<std::size_t>(static_cast<int>(jaar) - eerste_jaar);
  return plek < zomertijden.size() ? zomertijden[plek] : zomertijd_in(jaar);
}

/// Where a text has a zone, it stands behind the date and the `T`.
bool heeft_zone(std::string_view tekst) {
  return tekst.find_first_of("Z+-", 11) != std::string_view::npos;
}

std::optional<milliseconds> lees_dagtijd(std::string_view tekst, Datum datum) {
  std::array<char, 48> met_zone{};
  if (tekst.size() + 1 >= met_zone.size()) return std::nullopt;
  std::memcpy(met_zone.data(), tekst.data(), tekst.size());
  met_zone[tekst.size()] = 'Z';
  auto moment = lees_moment({met_zone.data(), tekst.size() + 1});
  if (!moment) return std::nullopt;
  return moment->time_since_epoch() - datum.time_since_epoch();
}

tl::unexpected<Fout> onleesbaar() {
  return mislukt(Foutcode::Ongeldig,
                 "Dit is geen datum of tijdstip. Goed is bijvoorbeeld 2024-05-03, "
                 "2024-05-03T10:00 (tijd in Nederland) of 2024-05-03T08:00:00Z.");
}

Result<Begin> lees_tijdstip(std::string_view tekst) {
  if (tekst.size() > 11 && heeft_zone(tekst)) {
    auto moment = lees_moment(tekst);
    if (!moment) return onleesbaar();
    return Begin{*moment, lokale_datum(*moment), false};
  }
  auto datum = lees_datum(tekst.substr(0, 10));
  auto dagtijd = datum ? lees_dagtijd(tekst, *datum) : std::nullopt;
  if (!dagtijd) return onleesbaar();
  BAKEN_NEEM(Moment moment, naar_utc_streng(*datum, *dagtijd));
  return Begin{moment, *datum, false};
}

}  // namespace

Fout buiten_bereik(Datum datum) {
  return {Foutcode::Ongeldig,
          fmt::format("De datum {} ligt buiten de kalender. Baken rekent met datums van "
                      "2010-01-01 tot en met 2060-12-31.",
                      als_tekst(datum))};
}

minutes verschuiving(Moment moment) {
  Zomertijd deze = zomertijd(year_month_day{floor<days>(moment)}.year());
  return moment >= deze.begin && moment < deze.einde ? zomer : winter;
}

LokaleTijd lokale_tijd(Moment moment) {
  minutes erbij = verschuiving(moment);
  auto lokaal = moment.time_since_epoch() + erbij;
  auto dag = floor<days>(lokaal);
  return {Datum{dag}, lokaal - dag, erbij == zomer};
}

Datum lokale_datum(Moment moment) {
  return lokale_tijd(moment).datum;
}

Moment naar_utc(Datum datum, milliseconds dagtijd) {
  Moment klok{datum.time_since_epoch() + dagtijd};
  if (verschuiving(klok - zomer) == zomer) return klok - zomer;
  if (verschuiving(klok - winter) == winter) return klok - winter;
  return Moment{datum.time_since_epoch() + 1h};
}

Result<Moment> naar_utc_streng(Datum datum, milliseconds dagtijd) {
  Moment moment = naar_utc(datum, dagtijd);
  if (lokale_tijd(moment).dagtijd != dagtijd)
    return mislukt(Foutcode::Ongeldig,
                   fmt::format("Deze tijd bestaat niet op {}: de klok ging toen van 02:00 naar "
                               "03:00 uur (begin van de zomertijd). Kies een tijd vanaf 03:00.",
                               als_tekst(datum)));
  return moment;
}

Moment begin_van_dag(Datum datum) {
  return naar_utc(datum, milliseconds{0});
}

Moment einde_van_dag(Datum datum) {
  return begin_van_dag(datum + days{1});
}

Result<Begin> lees_begin(std::string_view tekst) {
  Begin begin{};
  if (tekst.size() == 10) {
    auto datum = lees_datum(tekst);
    if (!datum) return onleesbaar();
    begin = {begin_van_dag(*datum), *datum, true};
  } else {
    BAKEN_NEEM(begin, lees_tijdstip(tekst));
  }
  if (!in_bereik(begin.datum)) return mislukt(buiten_bereik(begin.datum));
  return begin;
}

}  // namespace baken::kalender
