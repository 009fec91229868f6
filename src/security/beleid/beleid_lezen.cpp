// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "security/beleid/beleid.hpp"

namespace baken::security {
namespace {

using app::Bereik;
using nlohmann::json;

constexpr int versie_bekend = 2;

/// Collects every fault of the file.
class Fouten {
 public:
  void meld(std::string veld, std::string code, std::string melding) {
    fouten_.push_back({std::move(veld), std::move(code), std::move(melding)});
  }
  bool leeg() const { return fouten_.empty(); }
  std::vector<Veldfout> neem() { return std::move(fouten_); }

 private:
  std::vector<Veldfout> fouten_;
};

/// Notices a key that stands twice in one object: the parser would silently keep the last one.
class Dubbelen {
 public:
  explicit Dubbelen(Fouten& fouten) : fouten_(fouten) {}

  bool zie(json::parse_event_t gebeurtenis, const json& waarde) {
    if (gebeurtenis == json::parse_event_t::object_start) sleutels_.emplace_back();
    if (gebeurtenis == json::parse_event_t::object_end) sleutels_.pop_back();
    if (gebeurtenis != json::parse_event_t::key) return true;
    auto sleutel = waarde.get<std::string>();
    if (!sleutels_.back().insert(sleutel).second)
      fouten_.meld("", "dubbel", fmt::format("'{}' staat er twee keer.", sleutel));
    return true;
  }

 private:
  Fouten& fouten_;
  std::vector<std::set<std::string>> sleutels_;
};

std::optional<Bereik> lees_bereik(const json& waarde) {
  if (!waarde.is_string()) return std::nullopt;
  const auto& slug = waarde.get_ref<const std::string&>();
  if (slug == "nee") return Bereik::Nee;
  if (slug == "eigen") return Bereik::Eigen;
  if (slug == "team") return Bereik::Team;
  if (slug == "alle") return Bereik::Alle;
  return std::nullopt;
}

/// Faults for every key that is not in `bekend`, and for every one of `bekend` that is missing.
template <class Namen>
void keur_sleutels(const json& object, const std::string& veld, const Namen& bekend,
                   Fouten& fouten) {
  for (const auto& lid : object.items())
    if (std::find(bekend.begin(), bekend.end(), lid.key()) == bekend.end())
      fouten.meld(fmt::format("{}/{}", veld, lid.key()), "onbekend",
                  fmt::format("'{}' is hier niet bekend.", lid.key()));
  for (std::string_view naam : bekend)
    if (!object.contains(naam))
      fouten.meld(fmt::format("{}/{}", veld, naam), "verplicht",
                  fmt::format("'{}' ontbreekt.", naam));
}

bool is_object(const json& waarde, const std::string& veld, Fouten& fouten) {
  if (!waarde.is_object()) fouten.meld(veld, "soort", "Hier hoort een object te staan.");
  return waarde.is_object();
}

Reikwijdte lees_rollen(const json& rollen, const std::string& veld, Fouten& fouten) {
  Reikwijdte uit{};  // all Nee
  if (!is_object(rollen, veld, fouten)) return uit;
  keur_sleutels(rollen, veld, app::rolnamen, fouten);
  for (const auto& lid : rollen.items()) {
    const auto rol = app::lees_rol(lid.key());
    const auto bereik = lees_bereik(lid.value());
    if (!bereik)
      fouten.meld(fmt::format("{}/{}", veld, lid.key()), "bereik",
                  "Kies uit: nee, eigen, team, alle.");
    if (rol && bereik) uit.at(static_cast<std::size_t>(*rol)) = *bereik;
  }
  return uit;
}

/// For which roles one band counts.
Rollen lees_band(const json& rollen, const std::string& veld, Fouten& fouten) {
  Rollen uit;
  if (!rollen.is_array()) fouten.meld(veld, "soort", "Hier hoort een lijst van rollen te staan.");
  for (const auto& lid : rollen) {
    const auto rol = lid.is_string() ? app::lees_rol(lid.get<std::string>()) : std::nullopt;
    if (rol)
      uit.set(static_cast<std::size_t>(*rol));
    else
      fouten.meld(veld, "onbekend", "Hier staat een rol die niet bekend is.");
  }
  return uit;
}

std::array<Rollen, app::bandnamen.size()> lees_banden(const json& banden, const std::string& veld,
                                                      Fouten& fouten) {
  std::array<Rollen, app::bandnamen.size()> uit{};
  if (!is_object(banden, veld, fouten)) return uit;
  for (const auto& lid : banden.items()) {
    const auto* gevonden = std::find(app::bandnamen.begin(), app::bandnamen.end(), lid.key());
    if (gevonden == app::bandnamen.end())
      fouten.meld(fmt::format("{}/{}", veld, lid.key()), "onbekend",
                  fmt::format("'{}' is hier niet bekend.", lid.key()));
    else
      uit.at(static_cast<std::size_t>(gevonden - app::bandnamen.begin())) =
          lees_band(lid.value(), fmt::format("{}/{}", veld, lid.key()), fouten);
  }
  return uit;
}

Regel lees_regel(const json& regel, const std::string& veld, Fouten& fouten) {
  constexpr std::array<std::string_view, 3> leden{"grond", "rollen", "ook_bij"};
  Regel uit;
  if (!is_object(regel, veld, fouten)) return uit;
  keur_sleutels(regel, veld, leden, fouten);
  const auto grond = regel.find("grond");
  if (grond != regel.end() && (!grond->is_string() || grond->get<std::string>().empty()))
    fouten.meld(veld + "/grond", "verplicht", "Zeg waarom dit zo is.");
  if (const auto rollen = regel.find("rollen"); rollen != regel.end())
    uit.rollen = lees_rollen(*rollen, veld + "/rollen", fouten);
  if (const auto banden = regel.find("ook_bij"); banden != regel.end())
    uit.ook_bij = lees_banden(*banden, veld + "/ook_bij", fouten);
  return uit;
}

template <class Namen>
Regels lees_regels(const json& wortel, const std::string& deel, const Namen& namen,
                   Fouten& fouten) {
  Regels regels;
  const auto tabel = wortel.find(deel);
  const std::string veld = "/" + deel;
  if (tabel == wortel.end() || !is_object(*tabel, veld, fouten)) return regels;
  keur_sleutels(*tabel, veld, namen, fouten);
  for (const auto& lid : tabel->items())
    regels.emplace(lid.key(),
                   lees_regel(lid.value(), fmt::format("{}/{}", veld, lid.key()), fouten));
  return regels;
}

Matrix lees_matrix(const json& wortel, Fouten& fouten) {
  constexpr std::array<std::string_view, 4> leden{"versie", "toelichting", "handelingen", "velden"};
  Matrix matrix;
  if (!is_object(wortel, "", fouten)) return matrix;
  keur_sleutels(wortel, "", leden, fouten);
  if (wortel.contains("versie") && wortel.at("versie") != versie_bekend)
    fouten.meld("/versie", "versie", fmt::format("Deze versie leest alleen {}.", versie_bekend));
  matrix.handelingen = lees_regels(wortel, "handelingen", app::handelingen, fouten);
  matrix.velden = lees_regels(wortel, "velden", app::veldgroepen, fouten);
  return matrix;
}

}  // namespace

Result<Beleid> Beleid::lees(std::string_view tekst) {
  Fouten fouten;
  Dubbelen dubbelen{fouten};
  const json wortel = json::parse(
      tekst,
      [&](int, json::parse_event_t gebeurtenis, json& waarde) {
        return dubbelen.zie(gebeurtenis, waarde);
      },
      false);
  if (wortel.is_discarded()) return ongeldig({{"", "json", "Dit is geen geldige JSON."}});
  Matrix matrix = lees_matrix(wortel, fouten);
  if (!fouten.leeg()) return ongeldig(fouten.neem(), "Het toegangsbeleid klopt niet.");
  return Beleid{std::move(matrix)};
}

Result<Beleid> Beleid::lees_bestand(const std::filesystem::path& pad) {
  std::ifstream in{pad, std::ios::binary};
  if (!in || !std::filesystem::is_regular_file(pad))
    return mislukt(Foutcode::Ongeldig,
                   fmt::format("Het toegangsbeleid {} kan niet worden gelezen.", pad.string()));
  const std::string tekst{std::istreambuf_iterator<char>{in}, {}};
  auto beleid = lees(tekst);
  if (beleid) return beleid;
  Fout fout = std::move(beleid).error();
  const Veldfout& eerste = fout.velden.front();
  fout.melding = fmt::format("Het toegangsbeleid {} klopt niet: {} {} ({} in totaal)", pad.string(),
                             eerste.veld, eerste.melding, fout.velden.size());
  return mislukt(std::move(fout));
}

}  // namespace baken::security
