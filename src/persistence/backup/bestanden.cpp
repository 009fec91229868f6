// SPDX-License-Identifier: EUPL-1.2
#include "persistence/backup/bestanden.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "persistence/sql/opslagfout.hpp"
#include "persistence/sql/sqlite_kopie.hpp"

namespace baken::backup {
namespace {

namespace fs = std::filesystem;

Uitkomst weiger_errno(const fs::path& pad, const char* wat) {
  if (errno == ENOSPC || errno == EDQUOT || errno == EFBIG)
    return mislukt(*sql::als_fout(sql::Storing::Vol));
  return mislukt(Foutcode::NietBeschikbaar,
                 "Kan " + pad.string() + " niet " + wat +
                     ". Controleer of de map bestaat en u er mag schrijven.");
}

bool schrijf_alles(int greep, std::string_view rest) {
  while (!rest.empty()) {
    const ssize_t n = ::write(greep, rest.data(), rest.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    rest.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

}  // namespace

Uitkomst schrijf_bestand(const fs::path& bestand, std::string_view inhoud) {
  fs::path nieuw = bestand;
  nieuw += ".nieuw";
  const int greep = ::open(nieuw.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (greep < 0) return weiger_errno(bestand, "schrijven");
  const bool goed = schrijf_alles(greep, inhoud) && ::fsync(greep) == 0;
  const Uitkomst uitkomst = goed ? Uitkomst{} : weiger_errno(bestand, "schrijven");
  ::close(greep);
  if (!uitkomst) return uitkomst;
  return verplaats(nieuw, bestand);
}

Uitkomst maak_map(const fs::path& map) {
  if (::mkdir(map.c_str(), 0700) == 0) return {};
  if (errno == EEXIST)
    return mislukt(Foutcode::Conflict,
                   "De map " + map.string() + " bestaat al. Kies een nieuwe naam.");
  return weiger_errno(map, "maken");
}

Uitkomst verplaats(const fs::path& nieuw, const fs::path& doel) {
  if (::rename(nieuw.c_str(), doel.c_str()) != 0)
    return weiger_errno(doel, "op zijn plaats zetten");
  return sql::leg_op_schijf(doel);
}

}  // namespace baken::backup
