// SPDX-License-Identifier: EUPL-1.2
#include "kalender/feestdagen.hpp"

#include <algorithm>

namespace baken::kalender {
namespace {

using namespace std::chrono;

constexpr const char* lid1 = "Algemene termijnenwet art. 3 lid 1";
constexpr const char* lid2 = "Algemene termijnenwet art. 3 lid 2 (gelijkgesteld)";

Datum op(int jaar, month maand, unsigned dag) {
  return local_days{year{jaar} / maand / day{dag}};
}

/// `datum`, or the Saturday before it when it is a Sunday.
Datum niet_op_zondag(Datum datum) {
  return weekday{datum} == Sunday ? datum - days{1} : datum;
}

}  // namespace

Datum pasen(int jaar) {
  // The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8).
  int gulden = jaar % 19;
  int eeuw = jaar / 100;
  int in_eeuw = jaar % 100;
  int correctie = (eeuw - (eeuw + 8) / 25 + 1) / 3;
  int epacta = (19 * gulden + eeuw - eeuw / 4 - correctie + 15) % 30;
  int naar_zondag = (32 + 2 * (eeuw % 4) + 2 * (in_eeuw / 4) - epacta - in_eeuw % 4) % 7;
  int laat = (gulden + 11 * epacta + 22 * naar_zondag) / 451;
  int som = epacta + naar_zondag - 7 * laat + 114;
  return op(jaar, month{static_cast<unsigned>(som / 31)}, static_cast<unsigned>(som % 31 + 1));
}

Feestdag koningsdag(int jaar) {
  if (jaar < 2014) return {niet_op_zondag(op(jaar, April, 30)), "Koninginnedag", lid1};
  return {niet_op_zondag(op(jaar, April, 27)), "Koningsdag", lid1};
}

std::vector<Feestdag> feestdagen(int jaar) {
  Datum paasdag = pasen(jaar);
  std::vector<Feestdag> dagen{{op(jaar, January, 1), "Nieuwjaarsdag", lid1},
                              {paasdag - days{2}, "Goede Vrijdag", lid2},
                              {paasdag + days{1}, "Tweede Paasdag", lid1},
                              koningsdag(jaar),
                              {op(jaar, May, 5), "Bevrijdingsdag", lid1},
                              {paasdag + days{39}, "Hemelvaartsdag", lid1},
                              {paasdag + days{50}, "Tweede Pinksterdag", lid1},
                              {op(jaar, December, 25), "Eerste Kerstdag", lid1},
                              {op(jaar, December, 26), "Tweede Kerstdag", lid1}};
  std::stable_sort(dagen.begin(), dagen.end(),
                   [](const Feestdag& a, const Feestdag& b) { return a.datum < b.datum; });
  return dagen;
}

}  // namespace baken::kalender
