// SPDX-License-Identifier: EUPL-1.2
#include "domain/advies/advies.hpp"

#include "domain/code/keuring.hpp"
#include "domain/tekst/persoonsgegevens.hpp"
#include "kalender/zone.hpp"

namespace baken::domain {
namespace {

void keur_tekst(const std::string& tekst, const std::vector<std::string>& namen, Datum vandaag,
                const std::string& veld, Keuring& keuring) {
  for (const auto& vinding : zoek_persoonsgegevens(tekst, namen, vandaag))
    keuring.fout(veld, "persoonsgegeven", vinding.uitleg);
}

}  // namespace

std::vector<Veldfout> controleer(const Adviesgegevens& advies,
                                 const std::vector<std::string>& namen, const Codelijsten& codes,
                                 Moment nu) {
  Keuring keuring{codes, kalender::lokale_datum(advies.ontvangen)};
  keuring.niet_in_toekomst(advies.ontvangen, nu, "/ontvangen");
  keuring.code("kanaal", advies.kanaal, "/kanaal");
  keuring.code("hoedanigheid", advies.hoedanigheid, "/hoedanigheid");
  keuring.codes("vorm", advies.vorm, "/vorm");
  keuring.codes("aard-geweld", advies.aard, "/aard");
  keuring.code("duur-geweld", advies.duur_geweld, "/duur_geweld");
  keuring.code("gemeente", advies.gemeente, "/gemeente");
  keuring.code("gemeente", advies.gemeente_adviesvrager, "/gemeente_adviesvrager");
  keuring.verplicht(advies.inhoud, "/inhoud", "in waarover het advies ging");
  const Datum vandaag = kalender::lokale_datum(nu);
  keur_tekst(advies.inhoud, namen, vandaag, "/inhoud", keuring);
  keur_tekst(advies.gegeven_advies, namen, vandaag, "/gegeven_advies", keuring);
  keur_tekst(advies.organisatie, namen, vandaag, "/organisatie", keuring);
  return keuring.klaar();
}

}  // namespace baken::domain
