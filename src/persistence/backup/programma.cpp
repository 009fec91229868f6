// SPDX-License-Identifier: EUPL-1.2
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "persistence/backup/bestanden.hpp"

extern char** environ;

namespace baken::backup {
namespace {

/// Our own environment without what is replaced, and the replacements.
std::vector<std::string> maak_omgeving(
    const std::vector<std::pair<std::string, std::string>>& extra) {
  std::vector<std::string> omgeving;
  for (char** plek = environ; *plek; ++plek) {
    const std::string_view deel{*plek};
    const bool vervangen = std::ranges::any_of(
        extra, [&](const auto& paar) { return deel.starts_with(paar.first + "="); });
    if (!vervangen) omgeving.emplace_back(deel);
  }
  for (const auto& [naam, waarde] : extra) omgeving.push_back(naam + "=" + waarde);
  return omgeving;
}

std::vector<char*> als_lijst(std::vector<std::string>& teksten) {
  std::vector<char*> lijst;
  for (std::string& tekst : teksten) lijst.push_back(tekst.data());
  lijst.push_back(nullptr);
  return lijst;
}

/// Reads until the writer closes; keeps the first line only, the rest may quote data.
std::string eerste_regel(int greep) {
  std::string tekst;
  std::array<char, 4096> blok{};
  for (;;) {
    const ssize_t n = ::read(greep, blok.data(), blok.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) break;
    if (tekst.size() < blok.size()) tekst.append(blok.data(), static_cast<std::size_t>(n));
  }
  return tekst.substr(0, tekst.find('\n'));
}

int start(std::vector<std::string> opdracht, std::vector<std::string> omgeving, int fouten,
          pid_t& kind) {
  posix_spawn_file_actions_t acties;
  posix_spawn_file_actions_init(&acties);
  posix_spawn_file_actions_addopen(&acties, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&acties, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2(&acties, fouten, STDERR_FILENO);
  auto argumenten = als_lijst(opdracht), variabelen = als_lijst(omgeving);
  const int code =
      ::posix_spawnp(&kind, argumenten[0], &acties, nullptr, argumenten.data(), variabelen.data());
  posix_spawn_file_actions_destroy(&acties);
  return code;
}

int wacht_op(pid_t kind) {
  int stand = 0;
  while (::waitpid(kind, &stand, 0) < 0 && errno == EINTR) {
  }
  return stand;
}

}  // namespace

Uitkomst voer_programma(const std::vector<std::string>& opdracht,
                        const std::vector<std::pair<std::string, std::string>>& omgeving) {
  std::array<int, 2> pijp{};
  if (::pipe2(pijp.data(), O_CLOEXEC) != 0)
    return mislukt(Foutcode::NietBeschikbaar, "Kan " + opdracht[0] + " niet starten.");
  pid_t kind = 0;
  const int code = start(opdracht, maak_omgeving(omgeving), pijp[1], kind);
  ::close(pijp[1]);
  const std::string melding = eerste_regel(pijp[0]);
  ::close(pijp[0]);
  if (code != 0)
    return mislukt(Foutcode::NietBeschikbaar, "Het programma " + opdracht[0] +
                                                  " is niet gevonden. Installeer het pakket "
                                                  "postgresql-client-15.");
  const int stand = wacht_op(kind);
  if (WIFEXITED(stand) && WEXITSTATUS(stand) == 0) return {};
  return mislukt(Foutcode::NietBeschikbaar, opdracht[0] + " is mislukt: " + melding);
}

}  // namespace baken::backup
