// SPDX-License-Identifier: EUPL-1.2
#include "simulation/huishoudens.hpp"

#include <algorithm>

namespace baken::simulation {
namespace {

using namespace std::chrono;

Geslacht een_geslacht(Toeval& toeval) {
  return toeval.kans(0.5) ? Geslacht::Vrouw : Geslacht::Man;
}

/// Puts one household together.
class Bouw {
 public:
  Bouw(Huishouden& huis, Personen& personen, const Gemeente& gemeente, Datum op, Toeval& toeval)
      : huis_(huis),
        personen_(personen),
        gemeente_(gemeente),
        op_(op),
        toeval_(toeval),
        achtergrond_(personen.achtergrond(toeval)),
        familie_(personen.familienaam(achtergrond_, toeval)) {
    huis_.adressen.push_back(personen_.adres(gemeente_, toeval_));
  }

  void volgens(const std::string& samenstelling) {
    if (samenstelling == "eenouder-met-ex")
      eenouder_met_ex();
    else if (samenstelling == "samengesteld-gezin")
      samengesteld_gezin();
    else if (samenstelling == "paar")
      paar();
    else if (samenstelling == "zwanger-paar")
      zwanger_paar();
    else if (samenstelling == "ouderen")
      ouderen();
    else if (samenstelling == "meergeneraties")
      meergeneraties();
    else if (samenstelling == "kind-onbekende-dader")
      kind_onbekende_dader();
    else
      gezin();
  }

 private:
  std::size_t voeg(Gezinsplaats plaats, Geslacht geslacht, int jaren, const Familienaam& naam) {
    DemoPersoon een =
        personen_.persoon(achtergrond_, naam, geslacht, geboren(op_, jaren, toeval_), op_, toeval_);
    een.plaats = plaats;
    een.adres = 0;
    huis_.personen.push_back(std::move(een));
    return huis_.personen.size() - 1;
  }
  std::size_t voeg(Gezinsplaats plaats, Geslacht geslacht, int jaren) {
    return voeg(plaats, geslacht, jaren, andere_naam());
  }
  void relatie(std::size_t van, std::size_t naar, const char* soort) {
    huis_.relaties.push_back({van, naar, soort});
  }
  Familienaam andere_naam() { return personen_.familienaam(achtergrond_, toeval_); }
  void elders(std::size_t wie) {
    huis_.adressen.push_back(personen_.adres(gemeente_, toeval_));
    huis_.personen[wie].adres = huis_.adressen.size() - 1;
    huis_.personen[wie].in_huishouden = false;
  }

  struct Stel {
    std::size_t een, ander;
    int jaren;  ///< age of the youngest
  };
  Stel stel(int van, int tot, Gezinsplaats ander = Gezinsplaats::Ouder) {
    const int jaren = toeval_.tussen(van, tot);
    const std::size_t vrouw = voeg(Gezinsplaats::Ouder, Geslacht::Vrouw, jaren);
    const bool zelfde = toeval_.kans(0.03);
    const std::size_t partner = voeg(ander, zelfde ? Geslacht::Vrouw : Geslacht::Man,
                                     jaren + toeval_.tussen(0, 7), familie_);
    relatie(vrouw, partner, toeval_.kans(0.5) ? "echtgenoot" : "partner");
    return {vrouw, partner, jaren};
  }
  /// Children who fit an adult of that age; `ouders` are related to each.
  void kinderen(int aantal, int jaren_ouder, const std::vector<std::size_t>& ouders) {
    const std::size_t eerste = huis_.personen.size();
    int jaren = toeval_.tussen(0, std::clamp(jaren_ouder - 19, 0, 17));
    // Two years or more between ages: at least one between births.
    for (int i = 0; i < aantal && jaren >= 0; ++i, jaren -= toeval_.tussen(2, 4)) {
      const std::size_t kind = voeg(Gezinsplaats::Kind, een_geslacht(toeval_), jaren, familie_);
      for (const std::size_t ouder : ouders) relatie(ouder, kind, "ouder");
      for (std::size_t ander = eerste; ander < kind; ++ander) relatie(ander, kind, "broer-of-zus");
    }
  }
  int aantal_kinderen() { return toeval_.kans(0.38) ? 1 : toeval_.kans(0.65) ? 2 : 3; }

  void gezin() {
    const Stel ouders = stel(21, 48);
    kinderen(aantal_kinderen(), ouders.jaren, {ouders.een, ouders.ander});
  }
  void eenouder_met_ex() {
    const int jaren = toeval_.tussen(21, 48);
    const bool vader = toeval_.kans(0.14);
    const std::size_t ouder =
        voeg(Gezinsplaats::Ouder, vader ? Geslacht::Man : Geslacht::Vrouw, jaren);
    const std::size_t ex = voeg(Gezinsplaats::ExPartner, vader ? Geslacht::Vrouw : Geslacht::Man,
                                jaren + toeval_.tussen(0, 6), familie_);
    elders(ex);
    relatie(ouder, ex, "ex-partner");
    kinderen(aantal_kinderen(), jaren, {ouder, ex});
  }
  void samengesteld_gezin() {
    const Stel ouders = stel(26, 48, Gezinsplaats::Partner);
    const Familienaam van_partner = familie_;
    familie_ = andere_naam();
    const std::size_t eerste = huis_.personen.size();
    kinderen(aantal_kinderen(), ouders.jaren, {ouders.een});
    for (std::size_t kind = eerste; kind < huis_.personen.size(); ++kind)
      relatie(ouders.ander, kind, "stiefouder");
    familie_ = van_partner;
  }
  void paar() {
    const Stel twee = stel(18, 68, Gezinsplaats::Partner);
    if (!toeval_.kans(0.35)) return;
    elders(twee.ander);  // broken up: living elsewhere
    huis_.personen[twee.ander].plaats = Gezinsplaats::ExPartner;
    huis_.relaties.back().soort = "ex-partner";
  }
  void zwanger_paar() {
    const Stel twee = stel(17, 38, Gezinsplaats::Partner);
    DemoPersoon kind;
    kind.plaats = Gezinsplaats::Ongeboren;
    kind.ongeboren = true;
    kind.tussenvoegsel = familie_.tussenvoegsel;
    kind.achternaam = familie_.achternaam;
    kind.adres = 0;
    huis_.personen.push_back(std::move(kind));
    huis_.uitgerekend = op_ + days{toeval_.tussen(10, 200)};
    relatie(twee.een, huis_.personen.size() - 1, "ouder");
    relatie(twee.ander, huis_.personen.size() - 1, "ouder");
  }
  void ouderen() {
    const int jaren = toeval_.tussen(67, 92);
    const std::size_t oudere =
        voeg(Gezinsplaats::Grootouder, toeval_.kans(0.66) ? Geslacht::Vrouw : Geslacht::Man, jaren);
    const std::size_t zorgt = voeg(Gezinsplaats::Mantelzorger, een_geslacht(toeval_),
                                   jaren - toeval_.tussen(22, 38), familie_);
    relatie(oudere, zorgt, "ouder");
    relatie(zorgt, oudere, "mantelzorger");
    if (toeval_.kans(0.6)) elders(zorgt);
  }
  void meergeneraties() {
    const Stel ouders = stel(24, 45);
    kinderen(toeval_.tussen(1, 2), ouders.jaren, {ouders.een, ouders.ander});
    const std::size_t oma = voeg(Gezinsplaats::Grootouder, een_geslacht(toeval_),
                                 ouders.jaren + toeval_.tussen(27, 38), familie_);
    relatie(oma, ouders.ander, "ouder");
    for (std::size_t i = 0; i < oma; ++i)
      if (huis_.personen[i].plaats == Gezinsplaats::Kind) relatie(oma, i, "grootouder");
  }
  void kind_onbekende_dader() {
    const int jaren = toeval_.tussen(22, 46);
    const std::size_t ouder = voeg(Gezinsplaats::Ouder, Geslacht::Vrouw, jaren);
    kinderen(toeval_.tussen(1, 2), jaren, {ouder});
    DemoPersoon dader;
    dader.plaats = Gezinsplaats::OnbekendeDader;
    dader.onbekend = true;
    dader.in_huishouden = false;
    huis_.personen.push_back(std::move(dader));
  }

  Huishouden& huis_;
  Personen& personen_;
  const Gemeente& gemeente_;
  Datum op_;
  Toeval& toeval_;
  const Achtergrond& achtergrond_;
  Familienaam familie_;
};

}  // namespace

const Gemeente& Huishoudens::gemeente(Datum op, Toeval& toeval) const {
  Keuze<const Gemeente*> keuze;
  for (const auto& een : gegevens_.organisatie.gemeenten)
    if (een.bestaat_op(op)) keuze.voeg(&een, een.druk * een.inwoners_op(op));
  return *keuze.trek(toeval);
}

const Gemeente& Huishoudens::gemeente_op(const std::string& code, Datum op) const {
  const Organisatie& org = gegevens_.organisatie;
  const Gemeente* een = org.gemeente(code);
  while (!een->bestaat_op(op) && een->opvolger) een = org.gemeente(*een->opvolger);
  return *een;
}

Huishouden Huishoudens::maak(std::size_t index, Datum op, Toeval& toeval) {
  Huishouden uit;
  uit.index = index;
  const Gemeente& waar = gemeente(op, toeval);
  uit.gemeente = waar.code;
  uit.team = waar.teams.trek(toeval);
  const Samenstelling& soort = gegevens_.verhalen.samenstellingen.trek(toeval);
  uit.samenstelling = soort.code;
  Bouw(uit, personen_, waar, op, toeval).volgens(soort.code);
  uit.vorm = soort.vormen.trek(toeval);
  return uit;
}

void Huishoudens::verouder(Huishouden& huishouden, Datum op, Toeval& toeval) {
  if (!huishouden.uitgerekend || op <= *huishouden.uitgerekend) return;
  const Achtergrond& achtergrond = personen_.achtergrond(toeval);
  for (DemoPersoon& een : huishouden.personen) {
    if (!een.ongeboren) continue;
    een = personen_.persoon(achtergrond, {een.tussenvoegsel, een.achternaam}, een_geslacht(toeval),
                            *huishouden.uitgerekend, op, toeval);
    een.plaats = Gezinsplaats::Kind;
    een.adres = 0;
  }
  huishouden.uitgerekend.reset();
}

}  // namespace baken::simulation
