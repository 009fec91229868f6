// SPDX-License-Identifier: EUPL-1.2
#include "kalender/werkkalender.hpp"

#include <algorithm>

#include "kalender/zone.hpp"

namespace baken::kalender {
namespace {

using namespace std::chrono;

constexpr std::size_t aantal_dagen =
    static_cast<std::size_t>((laatste_datum - eerste_datum).count()) + 1;

bool is_weekend(Datum datum) {
  weekday dag{datum};
  return dag == Saturday || dag == Sunday;
}

struct OpDatum {
  bool operator()(const Feestdag& a, const Feestdag& b) const { return a.datum < b.datum; }
  bool operator()(const Feestdag& a, Datum b) const { return a.datum < b; }
  bool operator()(Datum a, const Feestdag& b) const { return a < b.datum; }
};

int jaar_van(Datum datum) {
  return static_cast<int>(year_month_day{datum}.year());
}

}  // namespace

Werkkalender::Werkkalender(std::vector<Feestdag> gelijkgesteld) : werkdag_(aantal_dagen) {
  for (int jaar = jaar_van(eerste_datum); jaar <= jaar_van(laatste_datum); ++jaar)
    for (Feestdag& dag : feestdagen(jaar)) vrij_.push_back(std::move(dag));
  for (Feestdag& dag : gelijkgesteld)
    if (in_bereik(dag.datum)) vrij_.push_back(std::move(dag));
  std::stable_sort(vrij_.begin(), vrij_.end(), OpDatum{});
  for (std::size_t i = 0; i < aantal_dagen; ++i)
    werkdag_[i] = is_weekend(eerste_datum + days{static_cast<int>(i)}) ? 0 : 1;
  for (const Feestdag& dag : vrij_) werkdag_[plek(dag.datum)] = 0;
  tot_en_met_.reserve(aantal_dagen);
  for (std::size_t i = 0; i < aantal_dagen; ++i) {
    if (werkdag_[i] != 0) lijst_.push_back(static_cast<std::int32_t>(i));
    tot_en_met_.push_back(static_cast<std::int32_t>(lijst_.size()));
  }
}

std::size_t Werkkalender::plek(Datum datum) {
  return static_cast<std::size_t>((datum - eerste_datum).count());
}

int Werkkalender::werkdagen_tot_en_met(Datum datum) const {
  return tot_en_met_[plek(datum)];
}

std::vector<Feestdag> Werkkalender::feestdagen_in(int jaar) const {
  Datum begin = local_days{year{jaar} / January / 1};
  Datum eind = local_days{year{jaar} / December / 31};
  return {std::lower_bound(vrij_.begin(), vrij_.end(), begin, OpDatum{}),
          std::upper_bound(vrij_.begin(), vrij_.end(), eind, OpDatum{})};
}

std::string Werkkalender::reden_vrij(Datum datum) const {
  std::string reden;
  auto [van, tot] = std::equal_range(vrij_.begin(), vrij_.end(), datum, OpDatum{});
  for (; van != tot; ++van) {
    if (!reden.empty()) reden += " en ";
    reden += van->naam;
  }
  return reden;
}

Result<Datum> Werkkalender::tel_werkdagen(Datum datum, int aantal) const {
  if (!in_bereik(datum)) return mislukt(buiten_bereik(datum));
  if (aantal < 1) return mislukt(Foutcode::Ongeldig, "Het aantal werkdagen moet 1 of meer zijn.");
  auto nummer =
      static_cast<std::size_t>(werkdagen_tot_en_met(datum)) + static_cast<std::size_t>(aantal) - 1;
  if (nummer >= lijst_.size()) return mislukt(buiten_bereik(laatste_datum + days{1}));
  return eerste_datum + days{lijst_[nummer]};
}

Result<Datum> Werkkalender::eerste_werkdag_vanaf(Datum datum) const {
  if (!in_bereik(datum)) return mislukt(buiten_bereik(datum));
  return is_werkdag(datum) ? Result<Datum>{datum} : tel_werkdagen(datum, 1);
}

Result<int> Werkkalender::werkdagen_tussen(Datum van, Datum tot) const {
  if (!in_bereik(van)) return mislukt(buiten_bereik(van));
  if (!in_bereik(tot)) return mislukt(buiten_bereik(tot));
  return werkdagen_tot_en_met(tot) - werkdagen_tot_en_met(van);
}

Result<int> Werkkalender::werkdagen_over(Datum vandaag, Datum uiterste) const {
  BAKEN_NEEM(int over, werkdagen_tussen(vandaag, uiterste));
  return vandaag > uiterste ? std::min(over, -1) : over;
}

}  // namespace baken::kalender
