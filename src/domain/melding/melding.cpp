// SPDX-License-Identifier: EUPL-1.2
#include "domain/melding/melding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "domain/code/keuring.hpp"
#include "kalender/zone.hpp"

namespace baken::domain {
namespace {

constexpr std::string_view niet_beroepsmatig = "niet-beroepsmatig";
/// UB 4.1.8 lid 3: when a professional may stay unnamed towards the family.
constexpr std::array<std::string_view, 3> gronden_professional{
    "bedreiging-slachtoffer", "bedreiging-melder", "verstoring-vertrouwensrelatie"};
/// Roles that do not concern the household itself (domein.md §2.4).
constexpr std::array<std::string_view, 5> geen_directbetrokkene{
    "melder", "adviesvrager", "informant", "professional", "overdrachtspartij"};

bool is_professional(const Meldinggegevens& melding, const Codelijsten& codes) {
  const Code* code = codes.vind("hoedanigheid", melding.melder.hoedanigheid,
                                kalender::lokale_datum(melding.ontvangen));
  return code != nullptr && code->groep != niet_beroepsmatig;
}

/// An identified reporter: VT honours a report of whoever makes himself known (domein.md §1.2).
void keur_melder(const Meldinggegevens& melding, Keuring& keuring) {
  keuring.code("hoedanigheid", melding.melder.hoedanigheid, "/melder/hoedanigheid");
  if (melding.melder.hoedanigheid == "ambtshalve") return;
  keuring.verplicht(melding.melder.naam, "/melder/naam", "de naam van de melder");
  if (melding.melder.telefoon.empty() && melding.melder.email.empty() &&
      melding.melder.organisatie.empty())
    keuring.fout("/melder/telefoon", "verplicht",
                 "Vul in hoe de melder te bereiken is: een telefoonnummer, e-mailadres of "
                 "organisatie.");
}

/// Anonymity towards the family (UB 4.1.8 lid 3).
void keur_anonimiteit(const Meldinggegevens& melding, bool professional, Keuring& keuring) {
  const bool vertrouwelijk = melding.anonimiteit == "vertrouwelijk-professional";
  if (vertrouwelijk && !professional)
    keuring.fout("/anonimiteit", "past-niet",
                 "Deze melder is geen professional. Kies 'open' of 'vertrouwelijk (burger)'.");
  if (melding.anonimiteit == "vertrouwelijk-burger" && professional)
    keuring.fout("/anonimiteit", "past-niet",
                 "Een professional staat met naam in het dossier, of is vertrouwelijk met een "
                 "grond. Kies 'open' of 'vertrouwelijk (professional)'.");
  const bool grond_past = std::find(gronden_professional.begin(), gronden_professional.end(),
                                    melding.anonimiteit_grond) != gronden_professional.end();
  if (vertrouwelijk && !grond_past)
    keuring.fout("/anonimiteit_grond", "verplicht",
                 "Kies waarom de naam van deze professional niet aan het gezin wordt gezegd.");
  keuring.code("anonimiteitsgrond", melding.anonimiteit_grond, "/anonimiteit_grond");
}

void keur_meldcode(const Meldinggegevens& melding, bool professional, Keuring& keuring) {
  keuring.codes("meldcodestap", melding.meldcode.stappen, "/meldcode/stappen");
  if (professional && melding.meldcode.doorlopen.empty())
    keuring.fout("/meldcode/doorlopen", "verplicht",
                 "Kies of de professional de meldcode heeft doorlopen. Weet u het niet, kies dan "
                 "'onbekend'.");
}

void keur_geweld(const Meldinggegevens& melding, Keuring& keuring) {
  keuring.codes("vorm", melding.vorm, "/vorm");
  keuring.codes("aard-geweld", melding.aard, "/aard");
  keuring.code("duur-geweld", melding.duur_geweld, "/duur_geweld");
  if (melding.vorm.empty())
    keuring.fout("/vorm", "verplicht", "Kies ten minste één vorm van geweld of mishandeling.");
  if (melding.aard.empty())
    keuring.fout("/aard", "verplicht", "Kies ten minste één aard van het geweld.");
}

void keur_betrokkenen(const std::vector<Betrokkene>& betrokkenen, Datum vandaag, Keuring& keuring) {
  bool directbetrokkene = false;
  for (std::size_t plek = 0; plek < betrokkenen.size(); ++plek) {
    const auto& betrokkene = betrokkenen[plek];
    const auto pad = fmt::format("/betrokkenen/{}", plek);
    keuring.code("rol-betrokkene", betrokkene.rol, pad + "/rol");
    if (!betrokkene.persoon_id)
      keuring.neem_over(controleer(betrokkene.persoon, pad + "/persoon", vandaag));
    if (std::find(geen_directbetrokkene.begin(), geen_directbetrokkene.end(), betrokkene.rol) ==
        geen_directbetrokkene.end())
      directbetrokkene = true;
  }
  if (!directbetrokkene)
    keuring.fout("/betrokkenen", "verplicht",
                 "Voeg ten minste één persoon toe over wie de melding gaat. Weet u niet wie, voeg "
                 "dan een onbekende persoon toe.");
}

void keur_relaties(const std::vector<RelatieOpPlaats>& relaties, std::size_t aantal,
                   Keuring& keuring) {
  for (std::size_t plek = 0; plek < relaties.size(); ++plek) {
    const auto& relatie = relaties[plek];
    const auto pad = fmt::format("/relaties/{}", plek);
    keuring.code("relatie", relatie.soort, pad + "/soort");
    if (relatie.van >= aantal || relatie.naar >= aantal)
      keuring.fout(pad, "onbekend",
                   "Deze relatie wijst naar een persoon die er niet is. Kies twee personen uit de "
                   "lijst.");
    else if (relatie.van == relatie.naar)
      keuring.fout(pad, "zichzelf",
                   "Iemand heeft geen relatie met zichzelf. Kies twee verschillende personen.");
  }
}

}  // namespace

std::vector<Veldfout> controleer(const Meldinggegevens& melding,
                                 const std::vector<Betrokkene>& betrokkenen,
                                 const std::vector<RelatieOpPlaats>& relaties,
                                 const Codelijsten& codes, Moment nu) {
  Keuring keuring{codes, kalender::lokale_datum(melding.ontvangen)};
  const bool professional = is_professional(melding, codes);
  keuring.niet_in_toekomst(melding.ontvangen, nu, "/ontvangen");
  keuring.code("kanaal", melding.kanaal, "/kanaal");
  keur_melder(melding, keuring);
  keur_anonimiteit(melding, professional, keuring);
  keur_meldcode(melding, professional, keuring);
  keur_geweld(melding, keuring);
  keuring.code("gemeente", melding.gemeente, "/gemeente");
  keuring.code("gemeente", melding.gemeente_melder, "/gemeente_melder");
  keur_betrokkenen(betrokkenen, kalender::lokale_datum(nu), keuring);
  keur_relaties(relaties, betrokkenen.size(), keuring);
  keuring.verplicht(melding.wat_gebeurd, "/wat_gebeurd", "wat er is gebeurd");
  return keuring.klaar();
}

}  // namespace baken::domain
