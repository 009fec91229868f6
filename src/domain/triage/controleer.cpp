// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "domain/triage/instrument_lezen.hpp"
#include "domain/triage/taxatie.hpp"

namespace baken::domain {
namespace {

bool bevat(const std::vector<std::string>& waarden, const std::string& waarde) {
  return std::find(waarden.begin(), waarden.end(), waarde) != waarden.end();
}

/// Checks an instrument part by part. What a condition looks at must come earlier: questions
/// before the question, facts before the fact. So there can be no circle.
class Controleur {
 public:
  explicit Controleur(const Instrument& instrument) : instrument_(instrument) {}

  std::vector<Veldfout> controleer() && {
    unieke_ids();
    for (std::size_t nr = 0; nr < instrument_.vragen.size(); ++nr) bekijk_vraag(nr);
    for (std::size_t nr = 0; nr < instrument_.feiten.size(); ++nr) bekijk_feit(nr);
    for (const char* feit : {"acuut", "structureel", "multiproblematiek"})
      if (!instrument_.feit(feit)) fout("/feiten", fmt::format("Het feit '{}' ontbreekt.", feit));
    bekijk_tabel(instrument_.adviestabel);
    bekijk_tabel(instrument_.urgentietabel);
    bekijk_tabel(instrument_.beslisserstabel);
    bekijk_uitkomsten();
    if (fouten_.empty()) zoek_gaten_en_overlap();
    return std::move(fouten_);
  }

 private:
  void fout(std::string veld, std::string melding) {
    fouten_.push_back({std::move(veld), "instrument", std::move(melding)});
  }

  template <class Rij>
  void uniek(const Rij& rij, std::string_view veld) {
    std::set<std::string_view> gezien;
    for (const auto& een : rij)
      if (!gezien.insert(een.id).second)
        fout(std::string(veld), fmt::format("'{}' staat er twee keer in.", een.id));
  }

  void unieke_ids() {
    uniek(instrument_.onderdelen, "/onderdelen");
    uniek(instrument_.groepen, "/groepen");
    uniek(instrument_.vragen, "/vragen");
    uniek(instrument_.feiten, "/feiten");
    for (const auto* tabel :
         {&instrument_.adviestabel, &instrument_.urgentietabel, &instrument_.beslisserstabel})
      uniek(tabel->regels, "/beslistabellen/" + tabel->naam);
  }

  void bekijk_vraag(std::size_t nr) {
    const auto& vraag = instrument_.vragen[nr];
    const auto veld = fmt::format("/vragen/{}", nr);
    if (!is_onderdeel(vraag.onderdeel))
      fout(veld, fmt::format("Vraag {}: onderdeel '{}' bestaat niet.", vraag.id, vraag.onderdeel));
    for (const auto& groep : vraag.voor)
      if (!instrument_.groep(groep) || vraag.niveau != Niveau::Persoon)
        fout(veld, fmt::format("Vraag {}: 'voor' past niet ('{}').", vraag.id, groep));
    uniek_opties(vraag, veld);
    for (const auto* conditie : {&vraag.toon_als, &vraag.verplicht_als})
      if (*conditie) bekijk_conditie(**conditie, {veld, nr, instrument_.feiten.size()});
  }

  void uniek_opties(const Vraag& vraag, const std::string& veld) {
    std::set<std::string_view> gezien;
    for (const auto& optie : vraag.opties)
      if (!gezien.insert(optie.code).second)
        fout(veld, fmt::format("Vraag {}: optie '{}' staat er twee keer.", vraag.id, optie.code));
  }

  void bekijk_feit(std::size_t nr) {
    const auto& feit = instrument_.feiten[nr];
    const auto veld = fmt::format("/feiten/{}", nr);
    if (std::set(feit.waarden.begin(), feit.waarden.end()).size() != feit.waarden.size() ||
        feit.waarden.size() < 2)
      fout(veld,
           fmt::format("Feit '{}' heeft minstens twee verschillende waarden nodig.", feit.id));
    if (!bevat(feit.waarden, feit.anders))
      fout(veld, fmt::format("Feit '{}': 'anders' is geen van de waarden.", feit.id));
    for (const auto& afleiding : feit.afleidingen) {
      if (!bevat(feit.waarden, afleiding.waarde))
        fout(veld, fmt::format("Feit '{}': '{}' is geen waarde.", feit.id, afleiding.waarde));
      bekijk_conditie(afleiding.als, {veld, instrument_.vragen.size(), nr});
    }
  }

  /// Where a condition stands, and how far it may look.
  struct Plaats {
    std::string veld;
    std::size_t vragen_tot;
    std::size_t feiten_tot;
  };

  void bekijk_conditie(const Conditie& conditie, const Plaats& plaats) {
    for (const auto& deel : conditie.delen) bekijk_conditie(deel, plaats);
    switch (conditie.soort) {
      case Conditie::Soort::Vraag:
      case Conditie::Soort::Getal:
        return bekijk_vraagconditie(conditie, plaats);
      case Conditie::Soort::Score:
        return bekijk_scoreconditie(conditie, plaats);
      case Conditie::Soort::Feit:
        return bekijk_feitconditie(conditie, plaats);
      case Conditie::Soort::Groep:
        if (!instrument_.groep(conditie.naam))
          fout(plaats.veld, fmt::format("De groep '{}' bestaat niet.", conditie.naam));
        return;
      default:
        return;
    }
  }

  void bekijk_vraagconditie(const Conditie& conditie, const Plaats& plaats) {
    const auto* vraag = instrument_.vraag(conditie.naam);
    if (!vraag) return fout(plaats.veld, fmt::format("De vraag '{}' bestaat niet.", conditie.naam));
    if (nummer(*vraag) >= plaats.vragen_tot)
      fout(plaats.veld, fmt::format("Een conditie kijkt vooruit naar vraag {}.", vraag->id));
    const bool om_getal = conditie.soort == Conditie::Soort::Getal;
    if (om_getal != (vraag->soort == Antwoordsoort::Getal))
      fout(plaats.veld, fmt::format("Vraag {} heeft een ander soort antwoord.", vraag->id));
    for (const auto& waarde : conditie.waarden)
      if (!vraag->optie(waarde))
        fout(plaats.veld, fmt::format("Vraag {} kent '{}' niet.", vraag->id, waarde));
  }

  void bekijk_scoreconditie(const Conditie& conditie, const Plaats& plaats) {
    if (!is_onderdeel(conditie.naam))
      fout(plaats.veld, fmt::format("Het onderdeel '{}' bestaat niet.", conditie.naam));
    for (const auto& vraag : instrument_.vragen)
      if (vraag.onderdeel == conditie.naam && nummer(vraag) >= plaats.vragen_tot)
        return fout(plaats.veld,
                    fmt::format("Een conditie kijkt vooruit naar de score van {}.", conditie.naam));
  }

  void bekijk_feitconditie(const Conditie& conditie, const Plaats& plaats) {
    const auto* feit = instrument_.feit(conditie.naam);
    if (!feit) return fout(plaats.veld, fmt::format("Het feit '{}' bestaat niet.", conditie.naam));
    const auto nr = static_cast<std::size_t>(feit - instrument_.feiten.data());
    if (nr >= plaats.feiten_tot)
      return fout(plaats.veld, fmt::format("Een conditie kijkt vooruit naar feit '{}'.", feit->id));
    for (const auto& waarde : conditie.waarden)
      if (!bevat(feit->waarden, waarde))
        fout(plaats.veld, fmt::format("Feit '{}' kent '{}' niet.", feit->id, waarde));
    // A question that looks at a fact must come after everything the fact looks at.
    if (plaats.vragen_tot < instrument_.vragen.size())
      for (const auto& afleiding : feit->afleidingen)
        bekijk_conditie(afleiding.als, {plaats.veld, plaats.vragen_tot, nr});
  }

  void bekijk_tabel(const Beslistabel& tabel) {
    for (const auto& regel : tabel.regels) {
      const auto veld = fmt::format("/beslistabellen/{}", tabel.naam);
      for (const auto& [naam, waarden] : regel.als) {
        const auto* feit = instrument_.feit(naam);
        if (!feit) fout(veld, fmt::format("Regel {}: feit '{}' bestaat niet.", regel.id, naam));
        for (const auto& waarde : waarden)
          if (feit && !bevat(feit->waarden, waarde))
            fout(veld, fmt::format("Regel {}: '{}' kent '{}' niet.", regel.id, naam, waarde));
      }
    }
  }

  void bekijk_uitkomsten() {
    for (const auto& regel : instrument_.adviestabel.regels)
      if (!lees_triageadvies(regel.dan))
        fout("/beslistabellen/advies",
             fmt::format("Regel {}: '{}' is geen advies.", regel.id, regel.dan));
    for (const auto& regel : instrument_.urgentietabel.regels)
      if (!lees_urgentie(regel.dan))
        fout("/beslistabellen/urgentie",
             fmt::format("Regel {}: '{}' is geen urgentie.", regel.id, regel.dan));
  }

  void zoek_gaten_en_overlap() {
    for (const auto* tabel :
         {&instrument_.adviestabel, &instrument_.urgentietabel, &instrument_.beslisserstabel})
      for (auto& gebrek : gebreken(*tabel, instrument_.feiten))
        fout("/beslistabellen/" + tabel->naam, std::move(gebrek));
  }

  bool is_onderdeel(const std::string& id) const {
    return std::any_of(instrument_.onderdelen.begin(), instrument_.onderdelen.end(),
                       [&](const Onderdeel& onderdeel) { return onderdeel.id == id; });
  }

  std::size_t nummer(const Vraag& vraag) const {
    return static_cast<std::size_t>(&vraag - instrument_.vragen.data());
  }

  const Instrument& instrument_;
  std::vector<Veldfout> fouten_;
};

}  // namespace

std::vector<Veldfout> controleer(const Instrument& instrument) {
  return Controleur(instrument).controleer();
}

}  // namespace baken::domain
