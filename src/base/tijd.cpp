// SPDX-License-Identifier: EUPL-1.2
#include "base/tijd.hpp"

#include <charconv>

#include <fmt/format.h>

namespace baken {
namespace {

using namespace std::chrono;

/// Takes exactly `n` digits from the front of `rest`.
std::optional<int> cijfers(std::string_view& rest, std::size_t n) {
  if (rest.size() < n) return std::nullopt;
  int waarde = 0;
  for (char teken : rest.substr(0, n)) {
    if (teken < '0' || teken > '9') return std::nullopt;
    waarde = waarde * 10 + (teken - '0');
  }
  rest.remove_prefix(n);
  return waarde;
}

bool teken(std::string_view& rest, char verwacht) {
  if (rest.empty() || rest.front() != verwacht) return false;
  rest.remove_prefix(1);
  return true;
}

std::optional<Datum> neem_datum(std::string_view& rest) {
  auto jaar = cijfers(rest, 4);
  if (!jaar || !teken(rest, '-')) return std::nullopt;
  auto maand = cijfers(rest, 2);
  if (!maand || !teken(rest, '-')) return std::nullopt;
  auto dag = cijfers(rest, 2);
  if (!dag) return std::nullopt;
  year_month_day datum{year{*jaar}, month(static_cast<unsigned>(*maand)),
                       day(static_cast<unsigned>(*dag))};
  if (!datum.ok()) return std::nullopt;
  return local_days{datum};
}

/// `.123456`: at most nine digits, kept to the millisecond.
std::optional<milliseconds> neem_fractie(std::string_view& rest) {
  if (!teken(rest, '.')) return milliseconds{0};
  int som = 0;
  std::size_t aantal = 0;
  for (; !rest.empty() && rest.front() >= '0' && rest.front() <= '9'; ++aantal) {
    if (aantal < 3) som = som * 10 + (rest.front() - '0');
    rest.remove_prefix(1);
  }
  if (aantal == 0 || aantal > 9) return std::nullopt;
  for (; aantal < 3; ++aantal) som *= 10;
  return milliseconds{som};
}

std::optional<minutes> neem_zone(std::string_view& rest) {
  if (teken(rest, 'Z')) return minutes{0};
  int richting = teken(rest, '+') ? 1 : teken(rest, '-') ? -1 : 0;
  if (richting == 0) return std::nullopt;
  auto uur = cijfers(rest, 2);
  if (!uur || *uur > 23 || !teken(rest, ':')) return std::nullopt;
  auto minuut = cijfers(rest, 2);
  if (!minuut || *minuut > 59) return std::nullopt;
  return richting * (hours{*uur} + minutes{*minuut});
}

std::optional<milliseconds> neem_dagtijd(std::string_view& rest) {
  auto uur = cijfers(rest, 2);
  if (!uur || *uur > 23 || !teken(rest, ':')) return std::nullopt;
  auto minuut = cijfers(rest, 2);
  if (!minuut || *minuut > 59) return std::nullopt;
  milliseconds tijd = hours{*uur} + minutes{*minuut};
  if (!teken(rest, ':')) return tijd;
  auto seconde = cijfers(rest, 2);
  if (!seconde || *seconde > 59) return std::nullopt;
  auto fractie = neem_fractie(rest);
  if (!fractie) return std::nullopt;
  return tijd + seconds{*seconde} + *fractie;
}

}  // namespace

std::string als_tekst(Datum datum) {
  year_month_day d{datum};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(d.year()),
                     static_cast<unsigned>(d.month()), static_cast<unsigned>(d.day()));
}

std::string als_tekst(Moment moment) {
  auto dag = floor<days>(moment);
  hh_mm_ss tijd{moment - dag};
  return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", als_tekst(Datum{dag.time_since_epoch()}),
                     tijd.hours().count(), tijd.minutes().count(), tijd.seconds().count(),
                     tijd.subseconds().count());
}

std::optional<Datum> lees_datum(std::string_view tekst) {
  auto datum = neem_datum(tekst);
  if (!tekst.empty()) return std::nullopt;
  return datum;
}

std::optional<Moment> lees_moment(std::string_view tekst) {
  auto datum = neem_datum(tekst);
  if (!datum || !(teken(tekst, 'T') || teken(tekst, ' '))) return std::nullopt;
  auto dagtijd = neem_dagtijd(tekst);
  if (!dagtijd) return std::nullopt;
  auto zone = neem_zone(tekst);
  if (!zone || !tekst.empty()) return std::nullopt;
  return Moment{datum->time_since_epoch() + *dagtijd - *zone};
}

}  // namespace baken
