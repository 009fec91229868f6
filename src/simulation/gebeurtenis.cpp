// SPDX-License-Identifier: EUPL-1.2
#include "simulation/gebeurtenis.hpp"

#include <type_traits>

namespace baken::simulation {
namespace {

/// FNV-1a over the fields, each closed off so that `ab`,`c` differs from `a`,`bc`.
class Afdruk {
 public:
  explicit Afdruk(std::uint64_t begin) : waarde_(begin ^ 0xCBF29CE484222325ULL) {}
  std::uint64_t waarde() const { return waarde_; }

  template <class... Velden>
  void alle(const Velden&... velden) {
    (veld(velden), ...);
  }

 private:
  void veld(const std::string& tekst) {
    for (const char teken : tekst) hap(static_cast<unsigned char>(teken));
    hap(0x1FU);
  }
  void veld(Moment moment) { getal(static_cast<std::uint64_t>(moment.time_since_epoch().count())); }
  void veld(Datum datum) { getal(static_cast<std::uint64_t>(datum.time_since_epoch().count())); }
  template <class T>
  requires std::is_arithmetic_v<T> || std::is_enum_v<T>
  void veld(T waarde) { getal(static_cast<std::uint64_t>(waarde)); }
  template <class T>
  void veld(const std::optional<T>& misschien) {
    getal(misschien ? 1 : 0);
    if (misschien) veld(*misschien);
  }
  template <class T>
  void veld(const std::vector<T>& rij) {
    getal(rij.size());
    for (const auto& een : rij) veld(een);
  }
  void veld(const DemoPersoon& p) {
    alle(p.plaats, p.ongeboren, p.onbekend, p.voornamen, p.tussenvoegsel, p.achternaam, p.geslacht,
         p.geboortedatum, p.bsn, p.telefoon, p.email, p.in_huishouden, p.adres);
  }
  void veld(const DemoRelatie& r) { alle(r.van, r.naar, r.soort); }
  void veld(const DemoBetrokkene& b) { alle(b.persoon, b.rol, b.getypt); }
  void veld(const DemoMelder& m) {
    alle(m.hoedanigheid, m.beroepsmatig, m.naam, m.organisatie, m.functie, m.telefoon, m.email);
  }
  void veld(const Feiten& f) {
    alle(f.redelijk_vermoeden, f.acuut, f.structureel, f.multiproblematiek, f.onthulling,
         f.werkt_mee, f.hulp_aanwezig, f.kinderen_betrokken, f.eerdere_meldingen);
  }
  void veld(const DemoBeoordeling& b) {
    alle(b.klaar, b.binnen_termijn, b.uitkomst, b.motivering, b.overdrachtspartij, b.bronnen,
         b.dat_informatie, b.wat_informatie);
  }
  void getal(std::uint64_t getal) {
    for (unsigned schuif = 0; schuif < 64; schuif += 8) hap((getal >> schuif) & 0xFFU);
  }
  void hap(std::uint64_t byte) { waarde_ = (waarde_ ^ byte) * 0x100000001B3ULL; }

  std::uint64_t waarde_;
};

void neem(Afdruk& afdruk, const AdviesGebeurtenis& g) {
  afdruk.alle(g.ontvangen, g.kanaal, g.hoedanigheid, g.organisatie, g.vorm, g.aard, g.duur_geweld,
              g.gemeente, g.gemeente_adviesvrager, g.inhoud, g.gegeven_advies);
}

void neem(Afdruk& afdruk, const MeldingGebeurtenis& g) {
  afdruk.alle(g.nummer, g.ontvangen, g.kanaal, g.melder, g.anonimiteit, g.anonimiteit_grond,
              g.meldcode, g.meldcodestappen, g.huishouden, g.eerdere_melding, g.betrokkenen,
              g.relaties, g.gemeente, g.gemeente_melder, g.team, g.vorm, g.aard, g.duur_geweld,
              g.wat_gebeurd, g.verwachting, g.acuut, g.screening1, g.screening2, g.feiten,
              g.beoordeling);
}

void neem(Afdruk& afdruk, const PolitiemeldingGebeurtenis& g) {
  afdruk.alle(g.ontvangen, g.gemeente, g.eenheid, g.incidentnummer, g.inhoud);
}

}  // namespace

std::string_view naam(Geslacht geslacht) {
  switch (geslacht) {
    case Geslacht::Vrouw:
      return "vrouw";
    case Geslacht::Man:
      return "man";
    case Geslacht::Onbekend:
      break;
  }
  return "onbekend";
}

std::string_view naam(Oordeel oordeel) {
  switch (oordeel) {
    case Oordeel::Ja:
      return "ja";
    case Oordeel::Vermoeden:
      return "vermoeden";
    case Oordeel::Nee:
      return "nee";
    case Oordeel::Onbekend:
      break;
  }
  return "onbekend";
}

Moment ontvangen(const Gebeurtenis& gebeurtenis) {
  return std::visit([](const auto& soort) { return soort.ontvangen; }, gebeurtenis);
}

std::uint64_t vingerafdruk(const Gebeurtenis& gebeurtenis, std::uint64_t vorige) {
  Afdruk afdruk(vorige);
  afdruk.alle(gebeurtenis.index());
  std::visit([&](const auto& soort) { neem(afdruk, soort); }, gebeurtenis);
  return afdruk.waarde();
}

}  // namespace baken::simulation
