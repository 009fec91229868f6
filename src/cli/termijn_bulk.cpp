// SPDX-License-Identifier: EUPL-1.2
#include "cli/termijn_bulk.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>

#include <fmt/format.h>

#include "base/tijd.hpp"
#include "cli/csv.hpp"
#include "kalender/termijntabel.hpp"
#include "kalender/zone.hpp"

namespace baken::cli {
namespace {

using kalender::Termijnrekenaar;
using kalender::Termijntabel;

/// So many kinds get a table (75 kB each); more kinds are reckoned row by row.
constexpr std::size_t tabellen_hoogstens = 256;
constexpr std::size_t fouten_getoond = 20;

/// All civil dates of the calendar as text, ten characters each.
class Datumteksten {
 public:
  Datumteksten() {
    for (Datum dag = kalender::eerste_datum; dag <= kalender::laatste_datum;
         dag += std::chrono::days{1})
      teksten_ += als_tekst(dag);
  }
  std::string_view op(Datum dag) const {
    auto plek = static_cast<std::size_t>((dag - kalender::eerste_datum).count()) * 10;
    return std::string_view{teksten_}.substr(plek, 10);
  }

 private:
  std::string teksten_;
};

/// Lets a table be found by text that is not a std::string.
struct OpTekst {
  using is_transparent = void;
  std::size_t operator()(std::string_view tekst) const {
    return std::hash<std::string_view>{}(tekst);
  }
};

class Bulk {
 public:
  explicit Bulk(const Termijnrekenaar& rekenaar) : rekenaar_(rekenaar) {}

  Result<Datum> reken(std::string_view soort, std::string_view van) {
    BAKEN_NEEM(auto begin, kalender::lees_begin(van));
    BAKEN_NEEM(Termijntabel * tabel, tabel_van(soort));
    if (tabel != nullptr)
      if (auto einde = tabel->op(begin.datum)) return *einde;
    return rekenaar_.uiterste_datum(soort, begin.datum);
  }

 private:
  /// None when there are too many kinds to remember.
  Result<Termijntabel*> tabel_van(std::string_view soort) {
    if (vorige_ != nullptr && vorige_->soort() == soort) return vorige_;
    auto plek = tabellen_.find(soort);
    if (plek == tabellen_.end()) {
      BAKEN_PROBEER(rekenaar_.ken(soort));
      if (tabellen_.size() >= tabellen_hoogstens) return nullptr;
      plek =
          tabellen_.emplace(std::string{soort}, Termijntabel{rekenaar_, std::string{soort}}).first;
    }
    return vorige_ = &plek->second;
  }

  const Termijnrekenaar& rekenaar_;
  std::unordered_map<std::string, Termijntabel, OpTekst, std::equal_to<>> tabellen_;
  Termijntabel* vorige_ = nullptr;
};

/// What the first line says.
struct Kop {
  std::string_view rij;
  std::string_view regeleinde;
  char scheiding;
  std::size_t soort;
  std::size_t van;
  std::size_t aantal;
};

std::string_view zonder_merk(std::string_view inhoud) {
  constexpr std::string_view merk = "\xef\xbb\xbf";
  return inhoud.starts_with(merk) ? inhoud.substr(merk.size()) : inhoud;
}

Result<Kop> lees_kop(std::string_view inhoud, char scheiding) {
  CsvLezer lezer{inhoud, scheiding};
  std::string ruimte;
  if (lezer.volgende()) {
    const auto& velden = lezer.velden();
    auto plek = [&](std::string_view naam) {
      auto is = [&](std::string_view veld) { return ontdoe_van_aanhaling(veld, ruimte) == naam; };
      return static_cast<std::size_t>(std::find_if(velden.begin(), velden.end(), is) -
                                      velden.begin());
    };
    Kop kop{lezer.rij(), lezer.regeleinde(), scheiding, plek("soort"), plek("van"), velden.size()};
    if (std::max(kop.soort, kop.van) < velden.size()) {
      if (plek("uiterste_datum") == velden.size()) return kop;
      return mislukt(Foutcode::Ongeldig,
                     "Dit bestand heeft al een kolom uiterste_datum. Haal die "
                     "kolom weg: Baken voegt haar toe.");
    }
  }
  return mislukt(Foutcode::Ongeldig,
                 "De eerste regel van het bestand noemt de kolommen, en daarbij "
                 "horen soort en van, bijvoorbeeld: soort,van");
}

/// Gathers what is wrong, and shows the first faults.
class Fouten {
 public:
  void voeg_toe(std::size_t rij, std::size_t regel, std::string melding) {
    if (++aantal_ <= fouten_getoond)
      velden_.push_back({fmt::format("rij {} (regel {} van het bestand)", rij, regel), "rij",
                         std::move(melding)});
  }
  bool leeg() const { return aantal_ == 0; }
  Fout als_fout() && {
    std::string melding = fmt::format(
        "{} Er is niets geschreven.",
        aantal_ == 1 ? "Een rij is niet goed." : fmt::format("{} rijen zijn niet goed.", aantal_));
    if (aantal_ > fouten_getoond)
      melding += fmt::format(" De eerste {} staan hieronder.", fouten_getoond);
    return {Foutcode::Ongeldig, std::move(melding), std::move(velden_)};
  }

 private:
  std::size_t aantal_ = 0;
  std::vector<Veldfout> velden_;
};

class Verwerking {
 public:
  Verwerking(const Termijnrekenaar& rekenaar, const Kop& kop, Uitvoerbestand& uit)
      : bulk_(rekenaar), kop_(kop), uit_(uit) {}

  Result<std::size_t> alle_rijen(CsvLezer& lezer) {
    schrijf(kop_.rij, "uiterste_datum", kop_.regeleinde);
    lezer.volgende();
    while (lezer.volgende())
      if (!lezer.rij().empty()) rij(lezer);
    if (!fouten_.leeg()) return mislukt(std::move(fouten_).als_fout());
    return aantal_;
  }

 private:
  void rij(const CsvLezer& lezer) {
    ++aantal_;
    auto einde = reken(lezer);
    if (!einde)
      fouten_.voeg_toe(aantal_, lezer.regel(), std::move(einde).error().melding);
    else if (fouten_.leeg())
      schrijf(lezer.rij(), teksten_.op(*einde), lezer.regeleinde());
  }

  Result<Datum> reken(const CsvLezer& lezer) {
    const auto& velden = lezer.velden();
    if (!lezer.geldig())
      return mislukt(Foutcode::Ongeldig, "De aanhalingstekens in deze rij kloppen niet.");
    if (velden.size() != kop_.aantal)
      return mislukt(Foutcode::Ongeldig,
                     fmt::format("Deze rij heeft {} kolommen; de eerste regel van het bestand "
                                 "noemt er {}.",
                                 velden.size(), kop_.aantal));
    return bulk_.reken(ontdoe_van_aanhaling(velden[kop_.soort], ruimte_soort_),
                       ontdoe_van_aanhaling(velden[kop_.van], ruimte_van_));
  }

  void schrijf(std::string_view rij, std::string_view erbij, std::string_view einde) {
    uit_.schrijf(rij);
    uit_.schrijf({&kop_.scheiding, 1});
    uit_.schrijf(erbij);
    uit_.schrijf(einde.empty() ? "\n" : einde);
  }

  Bulk bulk_;
  const Kop& kop_;
  Uitvoerbestand& uit_;
  Datumteksten teksten_;
  Fouten fouten_;
  std::size_t aantal_ = 0;
  std::string ruimte_soort_;
  std::string ruimte_van_;
};

}  // namespace

Result<std::size_t> bereken_bestand(const Termijnrekenaar& rekenaar,
                                    const std::filesystem::path& invoer,
                                    const std::filesystem::path& uitvoer) {
  BAKEN_NEEM(auto bron, Invoerbestand::open(invoer));
  std::string_view inhoud = zonder_merk(bron.inhoud());
  auto kop = lees_kop(inhoud, ',');
  if (!kop && lees_kop(inhoud, ';')) kop = lees_kop(inhoud, ';');
  if (!kop) return mislukt(std::move(kop).error());
  BAKEN_NEEM(auto uit, Uitvoerbestand::open(uitvoer));
  CsvLezer lezer{inhoud, kop->scheiding};
  BAKEN_NEEM(std::size_t aantal, Verwerking{rekenaar, *kop, uit}.alle_rijen(lezer));
  BAKEN_PROBEER(uit.sluit_af());
  return aantal;
}

}  // namespace baken::cli
