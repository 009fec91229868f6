// SPDX-License-Identifier: EUPL-1.2
#include "cli/wachtwoord_vragen.hpp"

#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iostream>

namespace baken::cli {
namespace {

/// The terminal shows nothing of what is typed as long as this lives.
class ZonderEcho {
 public:
  ZonderEcho() {
    if (tcgetattr(STDIN_FILENO, &was_) != 0) return;
    termios stil = was_;
    stil.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    gezet_ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &stil) == 0;
  }
  ~ZonderEcho() {
    if (gezet_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &was_);
  }
  ZonderEcho(const ZonderEcho&) = delete;
  ZonderEcho& operator=(const ZonderEcho&) = delete;
  bool gelukt() const { return gezet_; }

 private:
  termios was_{};
  bool gezet_ = false;
};

Result<std::string> lees_bestand(const std::string& bestand) {
  std::ifstream stroom{bestand};
  std::string regel;
  if (!std::getline(stroom, regel))
    return mislukt(Foutcode::NietGevonden,
                   "Het bestand van --wachtwoord-bestand is niet te lezen, of het is leeg.");
  if (regel.ends_with('\r')) regel.pop_back();
  return regel;
}

Result<std::string> lees_regel(const char* vraag) {
  fmt::print(stderr, "{}: ", vraag);
  std::string regel;
  const bool gelezen = static_cast<bool>(std::getline(std::cin, regel));
  fmt::print(stderr, "\n");
  if (!gelezen) return mislukt(Foutcode::Ongeldig, "Er is niets gegeven.");
  return regel;
}

}  // namespace

Result<std::string> vraag_wachtwoord(const std::string& bestand) {
  if (!bestand.empty()) return lees_bestand(bestand);
  const ZonderEcho stil;
  if (!stil.gelukt())
    return mislukt(Foutcode::Ongeldig,
                   "Er is geen terminal om het wachtwoord te vragen. Zet het op de eerste regel "
                   "van een bestand en geef dat met --wachtwoord-bestand.");
  BAKEN_NEEM(auto een, lees_regel("Nieuw wachtwoord"));
  BAKEN_NEEM(const auto twee, lees_regel("Nog een keer"));
  if (een != twee)
    return mislukt(Foutcode::Ongeldig,
                   "De twee wachtwoorden zijn niet gelijk. Er is niets veranderd.");
  return een;
}

Result<std::string> vraag_pin() {
  const ZonderEcho stil;
  if (!stil.gelukt())
    return mislukt(Foutcode::Ongeldig,
                   "Er is geen terminal om de PIN te vragen. Zet hem in een bestand met rechten "
                   "0600 en geef dat met --pkcs11-pin-bestand.");
  return lees_regel("PIN van het token");
}

}  // namespace baken::cli
