// SPDX-License-Identifier: EUPL-1.2
#include "persistence/noodlogboek/noodlogboek.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/tijd.hpp"

namespace baken::persistence {
namespace {

using nlohmann::json;

constexpr std::size_t kop = 4;

std::string als_bytes(std::size_t lengte) {
  std::string bytes(kop, '\0');
  for (std::size_t i = 0; i < kop; ++i) bytes[i] = static_cast<char>((lengte >> (8 * i)) & 0xFFU);
  return bytes;
}

std::size_t als_lengte(const char* bytes) {
  std::size_t lengte = 0;
  for (std::size_t i = 0; i < kop; ++i)
    lengte |= static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  return lengte;
}

json als_json(const app::Logregel& r) {
  json uit{{"id", r.id},
           {"moment", als_tekst(r.moment)},
           {"handeling", r.handeling},
           {"relatie", r.relatie},
           {"uitkomst", r.uitkomst},
           {"verzoek_id", r.verzoek_id},
           {"afzender", r.afzender},
           {"doel", r.doel},
           {"bijzonderheid", r.bijzonderheid}};
  if (r.medewerker) uit["medewerker"] = *r.medewerker;
  if (r.rol) uit["rol"] = app::als_tekst(*r.rol);
  if (r.dossier) uit["dossier"] = *r.dossier;
  if (r.onderwerp) uit["onderwerp"] = *r.onderwerp;
  if (r.namens) uit["namens"] = *r.namens;
  return uit;
}

std::optional<std::string> misschien(const json& j, const char* sleutel) {
  if (!j.contains(sleutel)) return std::nullopt;
  return j[sleutel].get<std::string>();
}

app::Logregel lees_regel(const json& j) {
  app::Logregel r{.id = j.at("id"),
                  .moment = lees_moment(j.at("moment").get<std::string>()).value(),
                  .handeling = j.at("handeling"),
                  .medewerker = misschien(j, "medewerker"),
                  .rol = {},
                  .relatie = j.at("relatie"),
                  .dossier = misschien(j, "dossier"),
                  .onderwerp = misschien(j, "onderwerp"),
                  .uitkomst = j.at("uitkomst"),
                  .verzoek_id = j.at("verzoek_id"),
                  .afzender = j.at("afzender"),
                  .doel = j.value("doel", ""),
                  .namens = misschien(j, "namens"),
                  .bijzonderheid = j.value("bijzonderheid", "")};
  if (auto rol = misschien(j, "rol")) r.rol = app::lees_rol(*rol);
  return r;
}

tl::unexpected<Fout> onbruikbaar(const std::filesystem::path& bestand) {
  return mislukt(Foutcode::NietBeschikbaar,
                 "Het noodlogboek " + bestand.string() +
                     " kan niet worden gemaakt of gelezen. Maak ruimte op de schijf, of herstel "
                     "de rechten van de map.");
}

/// Zeroes are really written: space that is only promised may be gone when it is needed.
bool vul(int greep, std::size_t ruimte) {
  const std::string blok(std::size_t{64} << 10, '\0');
  for (std::size_t plek = 0; plek < ruimte; plek += blok.size())
    if (::pwrite(greep, blok.data(), std::min(blok.size(), ruimte - plek),
                 static_cast<off_t>(plek)) < 0)
      return false;
  return ::fsync(greep) == 0;
}

}  // namespace

Result<std::unique_ptr<Noodbestand>> Noodbestand::open(const std::filesystem::path& bestand,
                                                       std::size_t ruimte) {
  const int greep = ::open(bestand.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (greep < 0) return onbruikbaar(bestand);
  std::unique_ptr<Noodbestand> nieuw{new Noodbestand{greep, ruimte}};
  if (::flock(greep, LOCK_EX | LOCK_NB) != 0)
    return mislukt(Foutcode::Conflict,
                   "Op deze map draait al een Baken. Stop die eerst, of geef met --data een andere "
                   "map.");
  struct stat stand {};
  if (::fstat(greep, &stand) != 0) return onbruikbaar(bestand);
  if (static_cast<std::size_t>(stand.st_size) != ruimte && !vul(greep, ruimte))
    return onbruikbaar(bestand);
  BAKEN_PROBEER(nieuw->lees());
  return nieuw;
}

Noodbestand::~Noodbestand() {
  ::close(greep_);
}

Uitkomst Noodbestand::schrijf_op(std::size_t plek, const std::string& bytes) {
  const auto geschreven = ::pwrite(greep_, bytes.data(), bytes.size(), static_cast<off_t>(plek));
  if (geschreven != static_cast<ssize_t>(bytes.size()) || ::fdatasync(greep_) != 0)
    return mislukt(Foutcode::OpslagVol,
                   "De schijf is vol en het noodlogboek kan niet worden geschreven. Maak ruimte "
                   "vrij.");
  return {};
}

Uitkomst Noodbestand::schrijf(const app::Logregel& regel) {
  const std::string tekst = als_json(regel).dump();
  std::lock_guard vast{slot_};
  if (einde_ + kop + tekst.size() + kop > ruimte_)
    return mislukt(Foutcode::OpslagVol,
                   "De schijf is vol en het noodlogboek ook. Maak ruimte vrij; daarna gaat Baken "
                   "vanzelf verder.");
  BAKEN_PROBEER(schrijf_op(einde_, als_bytes(tekst.size()) + tekst + als_bytes(0)));
  einde_ += kop + tekst.size();
  return {};
}

Result<std::vector<app::Logregel>> Noodbestand::lees() {
  std::string inhoud(ruimte_, '\0');
  if (::pread(greep_, inhoud.data(), inhoud.size(), 0) != static_cast<ssize_t>(inhoud.size()))
    return mislukt(Foutcode::NietBeschikbaar, "Het noodlogboek kan niet worden gelezen.");
  std::vector<app::Logregel> regels;
  std::size_t plek = 0;
  try {
    for (std::size_t lengte = 0; plek + kop <= ruimte_; plek += kop + lengte) {
      lengte = als_lengte(inhoud.data() + plek);
      if (lengte == 0) break;
      regels.push_back(lees_regel(json::parse(inhoud.substr(plek + kop, lengte))));
    }
  } catch (const std::exception&) {
    return mislukt(Foutcode::Beschadigd,
                   "Het noodlogboek is beschadigd. Bewaar het bestand voor onderzoek, zet het weg "
                   "en start opnieuw.");
  }
  einde_ = plek;
  return regels;
}

Uitkomst Noodbestand::zet_over(app::Opslag& opslag) {
  std::lock_guard vast{slot_};
  if (einde_ == 0) return {};
  BAKEN_NEEM(auto regels, lees());
  BAKEN_PROBEER(opslag.schrijf([&](app::Eenheid& eenheid) -> Uitkomst {
    for (const auto& regel : regels) eenheid.logboek().schrijf(regel);
    return {};
  }));
  BAKEN_PROBEER(schrijf_op(0, als_bytes(0)));
  einde_ = 0;
  return {};
}

}  // namespace baken::persistence
