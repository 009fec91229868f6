// SPDX-License-Identifier: EUPL-1.2
#include "kalender/tekst.hpp"

#include <array>

#include <fmt/format.h>

#include "kalender/regel.hpp"

namespace baken::kalender {
namespace {

using namespace std::chrono;

constexpr std::array dagen{"zondag",    "maandag", "dinsdag", "woensdag",
                           "donderdag", "vrijdag", "zaterdag"};
constexpr std::array maanden{"januari", "februari", "maart",     "april",   "mei",      "juni",
                             "juli",    "augustus", "september", "oktober", "november", "december"};

const char* dag_van(Datum datum) {
  return dagen.at(weekday{datum}.c_encoding());
}

const char* maand_van(year_month_day datum) {
  return maanden.at(static_cast<unsigned>(datum.month()) - 1);
}

}  // namespace

std::string dagnaam(Datum datum) {
  return dag_van(datum);
}

std::string voluit(Datum datum) {
  year_month_day d{datum};
  return fmt::format("{} {} {} {}", dag_van(datum), static_cast<unsigned>(d.day()), maand_van(d),
                     static_cast<int>(d.year()));
}

std::string kort(Datum datum) {
  year_month_day d{datum};
  return fmt::format("{:.2} {} {}", dag_van(datum), static_cast<unsigned>(d.day()), maand_van(d));
}

std::string kloktijd(milliseconds dagtijd) {
  hh_mm_ss tijd{floor<seconds>(dagtijd)};
  std::string tekst = fmt::format("{:02}.{:02}", tijd.hours().count(), tijd.minutes().count());
  if (tijd.seconds().count() != 0) tekst += fmt::format(".{:02}", tijd.seconds().count());
  return tekst + " uur";
}

std::string omvang(int aantal, Eenheid eenheid) {
  static constexpr std::array enkel{"werkdag", "dag", "week", "maand"};
  static constexpr std::array meer{"werkdagen", "dagen", "weken", "maanden"};
  auto plek = static_cast<std::size_t>(eenheid);
  return fmt::format("{} {}", aantal, aantal == 1 ? enkel.at(plek) : meer.at(plek));
}

}  // namespace baken::kalender
