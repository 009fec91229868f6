// SPDX-License-Identifier: EUPL-1.2
#include "simulation/plan.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/tijd.hpp"
#include "kalender/zone.hpp"
#include "simulation/aankomst.hpp"
#include "simulation/beoordelingen.hpp"

namespace baken::simulation {
namespace {

using namespace std::chrono;

year_month maand_van(Datum dag) {
  const year_month_day ymd{dag};
  return ymd.year() / ymd.month();
}

Datum laatste_dag(year_month maand) {
  return Datum{local_days{maand / last}};
}

Result<void> toets(const Organisatie& organisatie, const Instellingen& in) {
  if (in.van > in.tot)
    return mislukt(Foutcode::Ongeldig, "De periode is leeg: `van` ligt na `tot`.");
  if (!(in.schaal > 0 && in.schaal <= 100))
    return mislukt(Foutcode::Ongeldig, "De schaal moet groter dan 0 en ten hoogste 100 zijn.");
  const Datum begin{local_days{organisatie.maanden.front().maand / 1}};
  const Datum einde = laatste_dag(organisatie.maanden.back().maand);
  if (in.van < begin || in.tot > einde)
    return mislukt(Foutcode::Ongeldig,
                   fmt::format("Voor deze periode zijn er geen aantallen. Kies een periode tussen "
                               "{} en {}.",
                               als_tekst(begin), als_tekst(einde)));
  return {};
}

Maand geschaald(Maand maand, double schaal) {
  const auto keer = [schaal](int& aantal) {
    aantal = static_cast<int>(std::lround(aantal * schaal));
  };
  for (int* aantal : {&maand.advies, &maand.chat, &maand.melding, &maand.politiemelding,
                      &maand.overdracht, &maand.geen_vervolg, &maand.rest, &maand.crisis})
    keer(*aantal);
  if (maand.achterstand) keer(*maand.achterstand);
  return maand;
}

class Planner {
 public:
  Planner(const Gegevens& gegevens, const Instellingen& in, const kalender::Werkkalender& kalender)
      : gegevens_(gegevens),
        in_(in),
        kalender_(kalender),
        toeval_(in.zaad, 1),
        beoordelingen_(gegevens.organisatie, kalender,
                       maand_van(in.van) != gegevens.organisatie.maanden.front().maand) {
    const auto& melders = gegevens.verhalen.melders;
    for (std::size_t i = 0; i < melders.size(); ++i) {
      melding_.voeg(i, melders[i].gewicht_melding);
      advies_.voeg(i, melders[i].gewicht_advies);
      chat_.voeg(i, melders[i].beroepsmatig ? 0 : melders[i].gewicht_advies);
    }
  }

  std::vector<Gepland> maak() {
    for (const Maand& maand : gegevens_.organisatie.maanden)
      if (maand.maand >= maand_van(in_.van) && maand.maand <= maand_van(in_.tot))
        maak_maand(geschaald(maand, in_.schaal));
    knip();
    std::stable_sort(alle_.begin(), alle_.end(),
                     [](const Gepland& a, const Gepland& b) { return a.ontvangen < b.ontvangen; });
    return std::move(alle_);
  }

 private:
  void maak_maand(const Maand& maand) {
    const Aankomst aankomst(gegevens_.verhalen, kalender_, maand.maand);
    for (int i = 0; i < maand.advies; ++i) voeg_advies(aankomst, i < maand.chat);
    for (int i = 0; i < maand.politiemelding; ++i)
      alle_.push_back({aankomst.trek("politie", toeval_), Soort::Politiemelding});
    std::vector<std::size_t> meldingen;
    for (int i = 0; i < maand.melding; ++i) {
      meldingen.push_back(alle_.size());
      voeg_melding(aankomst, i < maand.crisis);
    }
    beoordelingen_.verwerk(maand, meldingen, alle_, toeval_);
  }

  void voeg_advies(const Aankomst& aankomst, bool chat) {
    Gepland uit;
    uit.chat = chat;
    uit.melder = (chat ? chat_ : advies_).trek(toeval_);
    const auto& profiel = gegevens_.verhalen.melders[uit.melder].profiel;
    // Advice is given when the advisers are there, to the police as well.
    const bool nacht = profiel == "politie";
    uit.ontvangen = aankomst.trek(chat ? "chat" : nacht ? "kantoor" : profiel, toeval_);
    alle_.push_back(std::move(uit));
  }

  void voeg_melding(const Aankomst& aankomst, bool acuut) {
    Gepland uit;
    uit.soort = Soort::Melding;
    uit.acuut = acuut;
    uit.melder = melding_.trek(toeval_);
    uit.ontvangen = aankomst.trek(gegevens_.verhalen.melders[uit.melder].profiel, toeval_);
    const Screening gezien = screen(uit.ontvangen, acuut, kalender_, toeval_);
    uit.screening1 = gezien.eerste;
    uit.screening2 = gezien.tweede;
    alle_.push_back(std::move(uit));
  }

  /// Months are planned whole; what is received outside the period goes, and what is completed
  /// after it is still open.
  void knip() {
    std::erase_if(alle_, [&](const Gepland& g) {
      const Datum dag = kalender::lokale_datum(g.ontvangen);
      return dag < in_.van || dag > in_.tot;
    });
    for (Gepland& g : alle_)
      if (g.klaar && kalender::lokale_datum(*g.klaar) > in_.tot) g.klaar.reset();
  }

  const Gegevens& gegevens_;
  const Instellingen& in_;
  const kalender::Werkkalender& kalender_;
  Toeval toeval_;
  Beoordelingen beoordelingen_;
  Keuze<std::size_t> melding_, advies_, chat_;
  std::vector<Gepland> alle_;
};

}  // namespace

Result<std::vector<Gepland>> maak_plan(const Gegevens& gegevens, const Instellingen& instellingen,
                                       const kalender::Werkkalender& kalender) {
  BAKEN_PROBEER(toets(gegevens.organisatie, instellingen));
  return Planner(gegevens, instellingen, kalender).maak();
}

}  // namespace baken::simulation
