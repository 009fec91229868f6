// SPDX-License-Identifier: EUPL-1.2
#include "security/aanmelden/wachtwoordregels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

namespace baken::security {
namespace {

constexpr std::size_t verschillende_min = 5;
constexpr std::size_t naam_tekens_min = 4;

/// What people take when a password must be long: one of these with a year and signs around it.
constexpr std::array<std::string_view, 34> gewoon{"",
                                                  "abcdefghijkl",
                                                  "admin",
                                                  "administrator",
                                                  "amsterdam",
                                                  "baken",
                                                  "changeme",
                                                  "feyenoord",
                                                  "geheim",
                                                  "herfst",
                                                  "iloveyou",
                                                  "inloggen",
                                                  "lente",
                                                  "letmein",
                                                  "login",
                                                  "nederland",
                                                  "password",
                                                  "passwordpassword",
                                                  "qwerty",
                                                  "qwertyuiop",
                                                  "azerty",
                                                  "asdfghjkl",
                                                  "rotterdam",
                                                  "summer",
                                                  "veilig",
                                                  "veiligthuis",
                                                  "wachtwoord",
                                                  "wachtwoordwachtwoord",
                                                  "welcome",
                                                  "welkom",
                                                  "welkomwelkom",
                                                  "winter",
                                                  "winterzomer",
                                                  "zomer"};

char kleine(char teken) {
  return teken >= 'A' && teken <= 'Z' ? static_cast<char>(teken - 'A' + 'a') : teken;
}

std::string klein(std::string_view tekst) {
  std::string uit{tekst};
  std::transform(uit.begin(), uit.end(), uit.begin(), kleine);
  return uit;
}

/// Only the letters, with the usual signs read as the letters that they stand for.
std::string letters(std::string_view tekst) {
  std::string uit;
  for (char teken : tekst) {
    if (teken == '@') teken = 'a';
    if (teken == '0') teken = 'o';
    if (teken == '$') teken = 's';
    const bool letter = (teken >= 'a' && teken <= 'z') || static_cast<unsigned char>(teken) >= 0x80;
    if (letter) uit += teken;
  }
  return uit;
}

/// `welkom2020!` holds a zero that is a digit, and `w@chtw00rd` two that are letters: try both.
bool is_gewoon(std::string_view wachtwoord) {
  std::string zonder_nul{wachtwoord};
  std::erase(zonder_nul, '0');
  for (const std::string& woord : {letters(wachtwoord), letters(zonder_nul)})
    if (std::find(gewoon.begin(), gewoon.end(), woord) != gewoon.end()) return true;
  return false;
}

std::size_t tekens(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  }));
}

}  // namespace

Uitkomst keur_wachtwoord(std::string_view wachtwoord, std::string_view gebruikersnaam,
                         std::string_view veld) {
  std::vector<Veldfout> fouten;
  auto meld = [&](std::string code, std::string melding) {
    fouten.push_back({std::string{veld}, std::move(code), std::move(melding)});
  };
  const std::string laag = klein(wachtwoord);
  const std::string naam = klein(gebruikersnaam);
  if (tekens(wachtwoord) < wachtwoord_tekens_min)
    meld("te-kort", fmt::format("Het wachtwoord is te kort: neem minstens {} tekens, bijvoorbeeld "
                                "vier willekeurige woorden.",
                                wachtwoord_tekens_min));
  if (wachtwoord.size() > wachtwoord_bytes_max)
    meld("te-lang",
         fmt::format("Het wachtwoord is te lang: neem hooguit {} tekens.", wachtwoord_bytes_max));
  if (naam.size() >= naam_tekens_min && laag.find(naam) != std::string::npos)
    meld("gebruikersnaam", "De gebruikersnaam mag niet in het wachtwoord staan.");
  if (is_gewoon(laag) || std::set<char>(laag.begin(), laag.end()).size() < verschillende_min)
    meld("te-gewoon",
         "Dit wachtwoord is te makkelijk te raden: neem bijvoorbeeld vier willekeurige woorden.");
  if (!fouten.empty()) return ongeldig(std::move(fouten), "Dit wachtwoord is niet goed genoeg.");
  return {};
}

}  // namespace baken::security
