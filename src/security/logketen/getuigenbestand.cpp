// SPDX-License-Identifier: EUPL-1.2
#include "security/logketen/getuigenbestand.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

namespace baken::security::logketen {
namespace {

/// A line is some 700 bytes.
constexpr std::int64_t regel_max = 4096;

tl::unexpected<Fout> onbruikbaar(const std::filesystem::path& bestand) {
  return mislukt(Foutcode::NietBeschikbaar,
                 "Het getuigenbestand " + bestand.string() +
                     " kan niet worden gelezen of geschreven. Controleer of de map bestaat, of er "
                     "ruimte is en of Baken er mag schrijven.");
}

tl::unexpected<Fout> weiger(const std::string& waarom) {
  return mislukt(Foutcode::Conflict, "De getuige weigert deze kop: " + waarom);
}

/// The text after the last-but-one end of line; empty when the file has no whole line.
std::string laatste_regel(std::string_view einde) {
  const auto slot = einde.rfind('\n');
  if (slot == std::string_view::npos) return {};
  const auto begin = slot == 0 ? std::string_view::npos : einde.rfind('\n', slot - 1);
  const auto van = begin == std::string_view::npos ? 0 : begin + 1;
  return std::string{einde.substr(van, slot - van)};
}

}  // namespace

Result<std::unique_ptr<Getuigenbestand>> Getuigenbestand::open(const std::filesystem::path& bestand,
                                                               std::optional<Publiek> sleutel) {
  start_sodium();
  const int greep = ::open(bestand.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (greep < 0) return onbruikbaar(bestand);
  std::unique_ptr<Getuigenbestand> nieuw{new Getuigenbestand{bestand, greep, sleutel}};
  if (::flock(greep, LOCK_EX | LOCK_NB) != 0)
    return mislukt(Foutcode::Conflict, "Het getuigenbestand " + bestand.string() +
                                           " is al in gebruik. Geef elk proces een eigen bestand.");
  BAKEN_PROBEER(nieuw->lees_einde());
  return nieuw;
}

Getuigenbestand::~Getuigenbestand() {
  ::close(greep_);
}

Uitkomst Getuigenbestand::lees_einde() {
  struct stat stand {};
  if (::fstat(greep_, &stand) != 0) return onbruikbaar(bestand_);
  const std::int64_t van = std::max<std::int64_t>(stand.st_size - 2 * regel_max, 0);
  std::string einde(static_cast<std::size_t>(stand.st_size - van), '\0');
  if (::pread(greep_, einde.data(), einde.size(), van) != static_cast<ssize_t>(einde.size()))
    return onbruikbaar(bestand_);
  const auto slot = einde.rfind('\n');
  lengte_ = slot == std::string::npos ? 0 : van + static_cast<std::int64_t>(slot) + 1;
  if (slot == std::string::npos && stand.st_size > regel_max) return onbruikbaar(bestand_);
  if (lengte_ < stand.st_size && ::ftruncate(greep_, lengte_) != 0) return onbruikbaar(bestand_);
  if (lengte_ == 0) return {};
  laatste_ = lees_kop(laatste_regel(einde));
  if (!laatste_ || !klopt_handtekening(*laatste_))
    return mislukt(Foutcode::Beschadigd,
                   "De laatste regel van het getuigenbestand " + bestand_.string() +
                       " is geen ondertekende kop. Bewaar het bestand voor onderzoek en kies een "
                       "ander.");
  if (!sleutel_) sleutel_ = laatste_->sleutel;
  return {};
}

Result<std::optional<Bytes>> Getuigenbestand::laatste() {
  const auto kop = laatste_kop();
  if (!kop) return std::nullopt;
  return als_bytes(hash_van(*kop));
}

std::optional<Kop> Getuigenbestand::laatste_kop() const {
  std::lock_guard vast{slot_};
  return laatste_;
}

Uitkomst Getuigenbestand::neem(const std::string& kopregel) {
  const auto kop = lees_kop(kopregel);
  if (!kop || kopregel.size() >= static_cast<std::size_t>(regel_max))
    return mislukt(Foutcode::Ongeldig, "Dit is geen kop van een logboek.");
  if (!klopt_handtekening(*kop)) return weiger("de handtekening klopt niet.");
  std::lock_guard vast{slot_};
  if (sleutel_ && *sleutel_ != kop->sleutel) return weiger("hij is van een ander logboek.");
  BAKEN_NEEM(const bool nieuw, keur(*kop));
  if (!nieuw) return {};
  BAKEN_PROBEER(schrijf(als_regel(*kop)));
  sleutel_ = kop->sleutel;
  laatste_ = *kop;
  return {};
}

/// False: it is there already.
Result<bool> Getuigenbestand::keur(const Kop& kop) const {
  if (!laatste_) {
    if (kop.vorige == Hash{}) return true;
    return weiger("hij is niet de eerste, en deze getuige heeft er nog geen.");
  }
  if (kop == *laatste_) return false;
  if (kop.log == laatste_->log && kop.vorige == hash_van(*laatste_)) {
    if (kop.grootte > laatste_->grootte) return true;
    return weiger("hij gaat over minder records dan de vorige.");
  }
  bool bekend = false;
  BAKEN_PROBEER(elke_regel(bestand_, [&](std::string_view regel) {
    bekend = lees_kop(regel) == kop;
    return !bekend;
  }));
  if (bekend) return false;
  BAKEN_PROBEER(keur_reeks(kop));
  return true;
}

/// A new series begins on a head that is here, with a name that is not.
Uitkomst Getuigenbestand::keur_reeks(const Kop& kop) const {
  bool naam_bekend = false;
  bool begin_bekend = false;
  BAKEN_PROBEER(elke_regel(bestand_, [&](std::string_view regel) {
    const auto eerder = lees_kop(regel);
    if (!eerder) return true;
    naam_bekend = naam_bekend || eerder->log == kop.log;
    begin_bekend =
        begin_bekend || (hash_van(*eerder) == kop.vorige && eerder->grootte <= kop.grootte);
    return true;
  }));
  if (begin_bekend && !naam_bekend) return {};
  return weiger(
      "hij sluit niet aan op de laatste. Het logboek is herschreven, of een oude database is "
      "teruggezet zonder `baken herstel`.");
}

Uitkomst Getuigenbestand::schrijf(const std::string& regel) {
  const std::string bytes = regel + "\n";
  const auto geschreven = ::pwrite(greep_, bytes.data(), bytes.size(), lengte_);
  if (geschreven != static_cast<ssize_t>(bytes.size()) || ::fdatasync(greep_) != 0)
    return onbruikbaar(bestand_);
  lengte_ += geschreven;
  return {};
}

Uitkomst elke_regel(const std::filesystem::path& bestand,
                    const std::function<bool(std::string_view)>& doe) {
  std::ifstream stroom{bestand, std::ios::binary};
  if (!stroom)
    return mislukt(Foutcode::NietGevonden, "Het bestand " + bestand.string() +
                                               " met de koppen van het logboek is er niet. Geef "
                                               "het goede bestand met --koppen.");
  for (std::string regel; std::getline(stroom, regel);)
    // A line without its end is being written, or was cut off: it was never confirmed.
    if (stroom.eof() || (!regel.empty() && !doe(regel))) break;
  return {};
}

}  // namespace baken::security::logketen
