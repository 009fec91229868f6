// SPDX-License-Identifier: EUPL-1.2
#include "app/gedeeld/zoeksleutels.hpp"

#include "base/tijd.hpp"
#include "linkage/naam.hpp"

namespace baken::app {
namespace {

using domain::Matchsoort;
using domain::Zoeksleutel;

/// A name and birth date point at a person when the family name, the first letter of the first
/// name (as far as known) and the whole date agree.
std::string naam_en_datum(const std::string& achternaam, const std::string& letter,
                          const std::string& datum) {
  return achternaam + "|" + letter + "|" + datum;
}

void voeg_naam_toe(const std::string& achternaam, const std::string& voornamen,
                   const std::string& datum, Matchsoort soort, std::vector<Zoeksleutel>& uit) {
  const auto naam = linkage::genormaliseerde_achternaam(achternaam);
  if (naam.empty() || !lees_datum(datum)) return;
  uit.push_back({soort, naam_en_datum(naam, linkage::eerste_letter(voornamen), datum)});
}

void voeg_adres_toe(const std::string& achternaam, const std::string& postcode,
                    const std::string& huisnummer, std::vector<Zoeksleutel>& uit) {
  const auto naam = linkage::genormaliseerde_achternaam(achternaam);
  const auto code = linkage::genormaliseerde_postcode(postcode);
  const auto nummer = linkage::genormaliseerd_huisnummer(huisnummer);
  if (naam.empty() || code.empty() || nummer.empty()) return;
  uit.push_back({Matchsoort::AdresAchternaam, code + "|" + nummer + "|" + naam});
}

}  // namespace

std::vector<Zoeksleutel> opslagsleutels(const domain::Persoonsgegevens& p) {
  std::vector<Zoeksleutel> sleutels;
  if (!p.bsn.empty()) sleutels.push_back({Matchsoort::Bsn, p.bsn});
  voeg_naam_toe(p.achternaam, p.voornamen, p.geboortedatum, Matchsoort::NaamGeboortedatum,
                sleutels);
  // Also without the first name: a caller often knows the family name and the date alone.
  voeg_naam_toe(p.achternaam, "", p.geboortedatum, Matchsoort::NaamGeboortedatum, sleutels);
  for (const auto& adres : p.adressen)
    voeg_adres_toe(p.achternaam, adres.postcode, adres.huisnummer, sleutels);
  return sleutels;
}

std::vector<Zoeksleutel> vraagsleutels(const domain::Zoekpersoon& v) {
  std::vector<Zoeksleutel> sleutels;
  if (!v.bsn.empty()) sleutels.push_back({Matchsoort::Bsn, v.bsn});
  voeg_naam_toe(v.achternaam, v.voornamen, v.geboortedatum, Matchsoort::NaamGeboortedatum,
                sleutels);
  if (auto verwisseld = linkage::met_dag_en_maand_verwisseld(v.geboortedatum))
    voeg_naam_toe(v.achternaam, v.voornamen, *verwisseld, Matchsoort::NaamGeboortedatumVerwisseld,
                  sleutels);
  voeg_adres_toe(v.achternaam, v.postcode, v.huisnummer, sleutels);
  return sleutels;
}

}  // namespace baken::app
