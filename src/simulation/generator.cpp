// SPDX-License-Identifier: EUPL-1.2
#include "simulation/generator.hpp"

#include <algorithm>
#include <cmath>
#include <deque>

#include "kalender/werkkalender.hpp"
#include "kalender/zone.hpp"
#include "simulation/inhoud.hpp"

namespace baken::simulation {
namespace {

/// A household is not reported more often than this; people would be dealt with before.
constexpr std::size_t meldingen_hoogstens = 12;
/// Reports over which the share of known households grows from nothing to the target.
constexpr double aanloop = 300;
/// How far back a known household was last reported, on average, in reports.
constexpr double gemiddeld_terug = 900;

}  // namespace

class Generator::Werk {
 public:
  Werk(Gegevens gegevens, std::vector<Gepland> plan, std::uint64_t zaad)
      : gegevens_(std::move(gegevens)),
        plan_(std::move(plan)),
        zaad_(zaad),
        personen_(gegevens_, zaad),
        maker_(gegevens_, personen_),
        inhoud_(gegevens_, personen_, maker_) {}
  Werk(const Werk&) = delete;
  Werk& operator=(const Werk&) = delete;

  std::optional<Gebeurtenis> volgende() {
    if (plek_ >= plan_.size()) return std::nullopt;
    const Gepland& gepland = plan_[plek_];
    Toeval toeval(zaad_, plek_ + 1000);
    ++plek_;
    switch (gepland.soort) {
      case Soort::Advies:
        return inhoud_.advies(gepland, toeval);
      case Soort::Politiemelding:
        return inhoud_.politiemelding(gepland, toeval);
      case Soort::Melding:
        break;
    }
    return melding(gepland, toeval);
  }

  std::size_t aantal() const { return plan_.size(); }
  const std::deque<Huishouden>& huishoudens() const { return huishoudens_; }
  const Gegevens& gegevens() const { return gegevens_; }

 private:
  MeldingGebeurtenis melding(const Gepland& gepland, Toeval& toeval) {
    const Datum dag = kalender::lokale_datum(gepland.ontvangen);
    Huishouden& huis = kies_huishouden(dag, toeval);
    maker_.verouder(huis, dag, toeval);
    MeldingGebeurtenis uit = inhoud_.melding(gepland, huis, toeval);
    uit.nummer = geschiedenis_.size();
    if (!huis.meldingen.empty()) uit.eerdere_melding = huis.meldingen.back();
    huis.meldingen.push_back(uit.nummer);
    geschiedenis_.push_back(huis.index);
    return uit;
  }

  Huishouden& kies_huishouden(Datum dag, Toeval& toeval) {
    const double kans = gegevens_.organisatie.aandeel_bekend *
                        std::min(1.0, static_cast<double>(geschiedenis_.size()) / aanloop);
    if (toeval.kans(kans))
      for (int poging = 0; poging < 8; ++poging) {
        Huishouden& huis = huishoudens_[eerder(toeval)];
        if (huis.meldingen.size() < meldingen_hoogstens) return huis;
      }
    huishoudens_.push_back(maker_.maak(huishoudens_.size(), dag, toeval));
    return huishoudens_.back();
  }

  /// The household of an earlier report, recent ones likelier.
  std::size_t eerder(Toeval& toeval) const {
    const double terug = -gemiddeld_terug * std::log(1.0 - toeval.eenheid());
    const auto aantal = static_cast<double>(geschiedenis_.size());
    const double plek = terug < aantal ? aantal - 1 - std::floor(terug) : toeval.eenheid() * aantal;
    return geschiedenis_[std::min(static_cast<std::size_t>(std::max(0.0, plek)),
                                  geschiedenis_.size() - 1)];
  }

  Gegevens gegevens_;
  std::vector<Gepland> plan_;
  std::uint64_t zaad_;
  Personen personen_;
  Huishoudens maker_;
  Inhoud inhoud_;
  std::size_t plek_ = 0;
  std::deque<Huishouden> huishoudens_;
  std::vector<std::size_t> geschiedenis_;  ///< household of each report
};

Generator::Generator(std::unique_ptr<Werk> werk) : werk_(std::move(werk)) {}
Generator::Generator(Generator&&) noexcept = default;
Generator& Generator::operator=(Generator&&) noexcept = default;
Generator::~Generator() = default;

Result<Generator> Generator::maak(const Instellingen& instellingen,
                                  const std::filesystem::path& datamap) {
  BAKEN_NEEM(auto gegevens, laad_gegevens(datamap, instellingen.organisatie));
  const kalender::Werkkalender kalender;
  BAKEN_NEEM(auto plan, maak_plan(gegevens, instellingen, kalender));
  return Generator(std::make_unique<Werk>(std::move(gegevens), std::move(plan), instellingen.zaad));
}

std::optional<Gebeurtenis> Generator::volgende() {
  return werk_->volgende();
}
std::size_t Generator::verwacht_aantal() const {
  return werk_->aantal();
}
const Huishouden& Generator::huishouden(std::size_t index) const {
  return werk_->huishoudens().at(index);
}
std::size_t Generator::aantal_huishoudens() const {
  return werk_->huishoudens().size();
}
const Organisatie& Generator::organisatie() const {
  return werk_->gegevens().organisatie;
}

}  // namespace baken::simulation
