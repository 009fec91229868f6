// SPDX-License-Identifier: EUPL-1.2
#include "security/logketen/verificatie.hpp"

#include <algorithm>

#include "base/tijd.hpp"
#include "security/logketen/blad.hpp"

namespace baken::security::logketen {
namespace {

/// More findings than this say nothing new.
constexpr std::size_t bevindingen_max = 100;

std::string reeks_tekst(std::int64_t van, std::int64_t tot) {
  if (van == tot) return "Record " + std::to_string(van);
  return "De records " + std::to_string(van) + " tot en met " + std::to_string(tot);
}

std::string kop_tekst(std::int64_t nummer) {
  return "Kop " + std::to_string(nummer);
}

}  // namespace

std::string_view slug(Breuk breuk) {
  constexpr std::array<std::string_view, 14> namen{"kop-onleesbaar",
                                                   "kop-handtekening",
                                                   "kop-sleutel",
                                                   "kop-vorige",
                                                   "kop-krimpt",
                                                   "koppen-anders",
                                                   "record-ontbreekt",
                                                   "record-veranderd",
                                                   "keten-breekt",
                                                   "herschreven",
                                                   "records-ontbreken",
                                                   "verloren-bij-herstel",
                                                   "gewist-zonder-besluit",
                                                   "los-record"};
  return namen.at(static_cast<std::size_t>(breuk));
}

void Verificatie::meld(Breuk soort, std::int64_t van, std::int64_t tot, std::string melding) {
  if (uitslag_.breuken.size() < bevindingen_max)
    uitslag_.breuken.push_back({soort, van, tot, std::move(melding)});
}

std::optional<Hash> Verificatie::laatste_kop() const {
  if (ankers_.empty()) return std::nullopt;
  return ankers_.back().hash;
}

void Verificatie::koppen_anders() {
  meld(Breuk::KoppenAnders, kopnummer_, kopnummer_,
       "De koppen in de database zijn andere dan die van de getuige: het logboek is herschreven of "
       "een oude database is teruggezet.");
}

void Verificatie::neem_kop(std::string_view regel) {
  ++kopnummer_;
  const auto kop = lees_kop(regel);
  if (!kop)
    return meld(Breuk::KopOnleesbaar, kopnummer_, kopnummer_,
                kop_tekst(kopnummer_) + " is onleesbaar.");
  ++uitslag_.koppen;
  if (!keur_kop(*kop) || !keur_vervolg(*kop)) return;
  log_ = kop->log;
  logs_.insert(kop->log);
  const Hash hash = hash_van(*kop);
  gezien_.insert(hash);
  ankers_.push_back({kopnummer_, static_cast<std::int64_t>(kop->grootte), kop->wortel, kop->keten,
                     hash, kop->moment});
}

bool Verificatie::keur_kop(const Kop& kop) {
  if (!sleutel_) sleutel_ = kop.sleutel;
  if (doet(Controle::EigenSleutel) && *sleutel_ != kop.sleutel) {
    meld(Breuk::KopSleutel, kopnummer_, kopnummer_,
         kop_tekst(kopnummer_) + " is ondertekend met een andere sleutel dan die van dit logboek.");
    return false;
  }
  if (doet(Controle::Ondertekening) && !klopt_handtekening(kop)) {
    meld(Breuk::KopHandtekening, kopnummer_, kopnummer_,
         kop_tekst(kopnummer_) + " heeft een handtekening die niet klopt.");
    return false;
  }
  return true;
}

bool Verificatie::keur_vervolg(const Kop& kop) {
  const Hash verwacht = ankers_.empty() ? Hash{} : ankers_.back().hash;
  const bool zelfde_log = ankers_.empty() || kop.log == log_;
  if (!zelfde_log && !logs_.contains(kop.log)) return begin_reeks(kop);
  if (doet(Controle::Vorige) && (kop.vorige != verwacht || !zelfde_log)) {
    meld(Breuk::KopVorige, kopnummer_, kopnummer_,
         kop_tekst(kopnummer_) +
             " sluit niet aan op de kop ervoor: er is een kop weg of er is een "
             "tweede lijn.");
    return false;
  }
  if (!ankers_.empty() && static_cast<std::int64_t>(kop.grootte) <= ankers_.back().grootte) {
    meld(Breuk::KopKrimpt, kopnummer_, kopnummer_,
         kop_tekst(kopnummer_) + " is niet groter dan de kop ervoor.");
    return false;
  }
  return true;
}

/// After a restore: the head names the head at which the backup was, and those after it are
/// statements about records that are no more.
bool Verificatie::begin_reeks(const Kop& kop) {
  auto plek = std::ranges::find(ankers_, kop.vorige, &Anker::hash);
  if (plek == ankers_.end() || static_cast<std::int64_t>(kop.grootte) < plek->grootte) {
    meld(Breuk::KopVorige, kopnummer_, kopnummer_,
         kop_tekst(kopnummer_) + " begint een nieuwe reeks op een kop die er niet is.");
    return false;
  }
  const std::int64_t vanaf = plek->grootte;
  const std::int64_t laatste = ankers_.back().grootte;
  if (laatste > vanaf)
    meld(Breuk::VerlorenBijHerstel, vanaf + 1, laatste,
         reeks_tekst(vanaf + 1, laatste) +
             " zoals die er eerder waren, ontbreken sinds het herstel van een backup (nieuwe reeks "
             "koppen van " +
             als_tekst(kop.moment) + ").");
  ankers_.erase(std::next(plek), ankers_.end());
  return true;
}

/// Compares with every head that speaks of exactly the records so far.
void Verificatie::vergelijk() {
  const auto grootte = static_cast<std::int64_t>(front_.grootte());
  for (; anker_ < ankers_.size() && ankers_[anker_].grootte <= grootte; ++anker_) {
    const Anker& anker = ankers_[anker_];
    if (!doet(Controle::Koppen) || !vergelijkbaar_) continue;
    if (anker.grootte == grootte && anker.wortel == front_.wortel() && anker.keten == keten_) {
      uitslag_.bewezen = anker.grootte;
      uitslag_.bewezen_op = anker.moment;
      continue;
    }
    vergelijkbaar_ = false;
    meld(Breuk::Herschreven, uitslag_.bewezen + 1, anker.grootte,
         "Het logboek breekt tussen record " + std::to_string(uitslag_.bewezen + 1) +
             " en record " + std::to_string(anker.grootte) + ": kop " +
             std::to_string(anker.nummer) + " van " + als_tekst(anker.moment) +
             " zegt iets anders. Hier is iets veranderd, verwisseld, tussengevoegd of weggelaten.");
  }
}

void Verificatie::neem_regel(const app::Ketenregel& regel) {
  if (uitslag_.records == 0) vergelijk();
  const auto verwacht = static_cast<std::int64_t>(front_.grootte()) + 1;
  if (regel.nummer != verwacht && vergelijkbaar_) {
    meld(Breuk::RecordOntbreekt, verwacht, regel.nummer - 1,
         reeks_tekst(verwacht, regel.nummer - 1) + " ontbreekt: de nummers lopen niet door.");
    vergelijkbaar_ = false;
  }
  ++uitslag_.records;
  const auto blad = als_hash(regel.blad).value_or(Hash{});
  keur_inhoud(regel, blad);
  keur_keten(regel, blad);
  front_.voeg_toe(blad);
  vergelijk();
}

void Verificatie::keur_inhoud(const app::Ketenregel& regel, const Hash& blad) {
  if (!regel.regel) return wissingen_.leeg(regel.nummer);
  if (!regel.stuk)
    return meld(Breuk::RecordOntbreekt, regel.nummer, regel.nummer,
                reeks_tekst(regel.nummer, regel.nummer) + " ontbreekt.");
  if (doet(Controle::Blad) && logketen::blad(*regel.stuk) != blad)
    return meld(Breuk::RecordVeranderd, regel.nummer, regel.nummer,
                reeks_tekst(regel.nummer, regel.nummer) + " is veranderd.");
  wissingen_.neem_besluit(regel.nummer, regel.stuk->velden);
}

void Verificatie::keur_keten(const app::Ketenregel& regel, const Hash& blad) {
  keten_ = volgende_keten(keten_, blad);
  const bool klopt = als_hash(regel.keten) == keten_;
  if (!klopt && keten_klopt_ && doet(Controle::Keten))
    meld(Breuk::KetenBreekt, regel.nummer, regel.nummer,
         "De keten breekt bij record " + std::to_string(regel.nummer) + ".");
  keten_klopt_ = klopt;
}

void Verificatie::keur_wissingen() {
  uitslag_.gewist = static_cast<std::int64_t>(wissingen_.aantal());
  if (!doet(Controle::Wissing)) return;
  for (auto nummer : wissingen_.zonder_besluit())
    meld(Breuk::GewistZonderBesluit, nummer, nummer,
         reeks_tekst(nummer, nummer) +
             " is leeggemaakt, maar geen handeling in het logboek zegt dat dit mocht.");
}

/// What the last head promises.
void Verificatie::keur_einde() {
  const auto grootte = static_cast<std::int64_t>(front_.grootte());
  if (ankers_.empty() || !doet(Controle::Koppen)) return;
  const Anker& laatste = ankers_.back();
  if (laatste.grootte <= grootte) return;
  meld(Breuk::RecordsOntbreken, grootte + 1, laatste.grootte,
       reeks_tekst(grootte + 1, laatste.grootte) + " ontbreken: kop " +
           std::to_string(laatste.nummer) + " van " + als_tekst(laatste.moment) +
           " zegt dat zij er waren. Is een backup teruggezet, dan zijn zij sindsdien weg; anders "
           "zijn zij verwijderd.");
}

void Verificatie::keur_losse(const app::Wachtrij& wachtrij, std::int64_t losse) {
  if (losse > 0)
    meld(Breuk::LosRecord, 0, 0,
         "Er staan " + std::to_string(losse) +
             " records in het logboek die geen nummer hebben en er geen krijgen: iemand heeft ze "
             "er buiten Baken om in gezet.");
  if (wachtrij.verdwenen > 0)
    meld(Breuk::RecordOntbreekt, 0, 0,
         "Er zijn " + std::to_string(wachtrij.verdwenen) +
             " records verdwenen voordat zij een nummer kregen.");
}

Verificatieuitslag Verificatie::klaar(const app::Wachtrij& wachtrij, std::int64_t losse) {
  if (uitslag_.records == 0) vergelijk();
  keur_einde();
  keur_wissingen();
  keur_losse(wachtrij, losse);
  const auto grootte = static_cast<std::int64_t>(front_.grootte());
  const std::int64_t beloofd = ankers_.empty() ? 0 : ankers_.back().grootte;
  uitslag_.wachtend = wachtrij.wachtend;
  uitslag_.zonder_kop = std::max<std::int64_t>(grootte - beloofd, 0);
  return std::move(uitslag_);
}

}  // namespace baken::security::logketen
