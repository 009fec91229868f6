// SPDX-License-Identifier: EUPL-1.2
// Does a refused login take as long for a name that exists as for one that does not? Prints the
// mean and the standard deviation of both, and how far apart the means are.
//   inloggen_bench [TRIES] [MEMORY_KIB] [ROUNDS]     default 10000 65536 3; two tries per round
#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>

#include "security/aanmelden/aanmelding.hpp"

namespace {

using namespace baken;

/// Mean and standard deviation, as Welford reckons them.
class Reeks {
 public:
  void noteer(double waarde) {
    ++aantal_;
    const double verschil = waarde - gemiddelde_;
    gemiddelde_ += verschil / static_cast<double>(aantal_);
    kwadraten_ += verschil * (waarde - gemiddelde_);
  }
  double gemiddelde() const { return gemiddelde_; }
  double spreiding() const { return std::sqrt(kwadraten_ / static_cast<double>(aantal_ - 1)); }
  double fout() const { return spreiding() / std::sqrt(static_cast<double>(aantal_)); }

 private:
  std::int64_t aantal_ = 0;
  double gemiddelde_ = 0;
  double kwadraten_ = 0;
};

double duur_ms(security::Aanmelding& aanmelding, const std::string& naam,
               const std::optional<std::string>& bewaard) {
  const auto begin = std::chrono::steady_clock::now();
  std::ignore = aanmelding.controleer({naam, "192.0.2.1"}, "dit is het niet", bewaard);
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
      .count();
}

void toon(const char* wie, const Reeks& reeks) {
  fmt::print("{:<10} mean {:10.4f} ms   sd {:9.4f} ms\n", wie, reeks.gemiddelde(),
             reeks.spreiding());
}

}  // namespace

int main(int aantal_woorden, char** woorden) {
  const auto getal = [&](int plek, long anders) {
    return aantal_woorden > plek ? std::strtol(woorden[plek], nullptr, 10) : anders;
  };
  const long rondes = getal(1, 10'000);
  const security::Wachtwoordkosten kosten{static_cast<std::uint64_t>(getal(2, 64 * 1024)),
                                          static_cast<std::uint64_t>(getal(3, 3)), 2};
  constexpr std::size_t nooit_vol = 1'000'000;
  constexpr std::chrono::milliseconds duur{1};
  const SysteemKlok klok;
  security::Aanmeldrem rem{klok, {{nooit_vol, duur}, {nooit_vol, duur}, {nooit_vol, duur}}};
  security::Wachtwoorden wachtwoorden{kosten};
  security::Aanmelding aanmelding{rem, wachtwoorden};
  const std::optional<std::string> bewaard = wachtwoorden.hash("paard batterij").value();
  Reeks bekend, onbekend;
  for (long ronde = 0; ronde < rondes; ++ronde) {
    // By turns first: what else the machine does falls on both alike.
    if (ronde % 2 == 0) bekend.noteer(duur_ms(aanmelding, "bekend", bewaard));
    onbekend.noteer(duur_ms(aanmelding, "onbekend", std::nullopt));
    if (ronde % 2 != 0) bekend.noteer(duur_ms(aanmelding, "bekend", bewaard));
  }
  toon("known", bekend);
  toon("unknown", onbekend);
  const double verschil = bekend.gemiddelde() - onbekend.gemiddelde();
  const double fout = std::hypot(bekend.fout(), onbekend.fout());
  fmt::print("difference {:+.4f} ms, {:.2f} standard errors ({} tries each)\n", verschil,
             std::abs(verschil) / fout, rondes);
  return 0;
}
