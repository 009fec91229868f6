// SPDX-License-Identifier: EUPL-1.2
#include "domain/advies/advies.hpp"

#include "domain/code/keuring.hpp"
#include "domain/tekst/persoonsgegevens.hpp"
#include "kalender/zone.hpp"

namespace baken::domain {
namespace {

void keur_tekst(const std::string& tekst, const std::vector<std::string>& namen, Datum vandaag,
                std::string_view veld, Keuring& keuring) {
  keuring.neem_over(als_veldfouten(vind_persoonsgegevens(tekst, vandaag, namen), veld));
}

}  // namespace

Stap stap_van(const Advies& advies) {
  return advies.status == "naar-melding" ? Stap::Melding : Stap::Advies;
}

std::vector<Veldfout> controleer(const Adviesgegevens& advies,
                                 const std::vector<std::string>& namen, const Codelijsten& codes,
                                 Moment nu) {
  Keuring keuring{codes, kalender::lokale_datum(advies.ontvangen)};
  keuring.niet_in_toekomst(advies.ontvangen, nu, "/ontvangen");
  keuring.verplicht(advies.kanaal, "/kanaal", "het kanaal");
  keuring.code("kanaal", advies.kanaal, "/kanaal");
  keuring.verplicht(advies.hoedanigheid, "/hoedanigheid", "de hoedanigheid van de adviesvrager");
  keuring.code("hoedanigheid", advies.hoedanigheid, "/hoedanigheid");
  keuring.codes("vorm", advies.vorm, "/vorm");
  if (advies.aard.empty())
    keuring.fout("/aard", "verplicht", "Kies ten minste één aard van het geweld.");
  keuring.codes("aard-geweld", advies.aard, "/aard");
  keuring.code("duur-geweld", advies.duur_geweld, "/duur_geweld");
  keuring.verplicht(advies.gemeente, "/gemeente",
                    "de gemeente waar het gezin woont, of 'Onbekend'");
  keuring.code("gemeente", advies.gemeente, "/gemeente");
  keuring.code("gemeente", advies.gemeente_adviesvrager, "/gemeente_adviesvrager");
  keuring.verplicht(advies.inhoud, "/inhoud", "de inhoud van het advies");
  const Datum vandaag = kalender::lokale_datum(nu);
  keur_tekst(advies.inhoud, namen, vandaag, "/inhoud", keuring);
  keur_tekst(advies.gegeven_advies, namen, vandaag, "/gegeven_advies", keuring);
  keur_tekst(advies.organisatie, namen, vandaag, "/organisatie", keuring);
  return keuring.klaar();
}

std::string veranderde_velden(const Adviesgegevens& oud, const Adviesgegevens& nieuw) {
  std::string velden;
  auto meld = [&](bool anders, std::string_view veld) {
    if (anders) velden += (velden.empty() ? "" : ",") + std::string{veld};
  };
  meld(oud.kanaal != nieuw.kanaal, "kanaal");
  meld(oud.ontvangen != nieuw.ontvangen, "ontvangen");
  meld(oud.hoedanigheid != nieuw.hoedanigheid, "hoedanigheid");
  meld(oud.organisatie != nieuw.organisatie, "organisatie");
  meld(oud.vorm != nieuw.vorm, "vorm");
  meld(oud.aard != nieuw.aard, "aard");
  meld(oud.duur_geweld != nieuw.duur_geweld, "duur_geweld");
  meld(oud.gemeente != nieuw.gemeente, "gemeente");
  meld(oud.gemeente_adviesvrager != nieuw.gemeente_adviesvrager, "gemeente_adviesvrager");
  meld(oud.inhoud != nieuw.inhoud, "inhoud");
  meld(oud.gegeven_advies != nieuw.gegeven_advies, "gegeven_advies");
  meld(oud.vervolg_van != nieuw.vervolg_van, "vervolg_van");
  return velden;
}

}  // namespace baken::domain
