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

void voeg_huis_toe(const std::string& postcode, const std::string& huisnummer,
                   std::vector<Zoeksleutel>& uit) {
  const auto code = linkage::genormaliseerde_postcode(postcode);
  const auto nummer = linkage::genormaliseerd_huisnummer(huisnummer);
  if (!code.empty() && !nummer.empty()) uit.push_back({Matchsoort::Adres, code + "|" + nummer});
}

void voeg_postcode_toe(const std::string& postcode, std::vector<Zoeksleutel>& uit) {
  const auto code = linkage::genormaliseerde_postcode(postcode);
  if (!code.empty()) uit.push_back({Matchsoort::Postcode, code});
}

/// Who is known without a first name is matched by family name and date; who has one must agree in
/// its first letter.
Matchsoort naamsoort(const std::string& voornamen) {
  return linkage::eerste_letter(voornamen).empty() ? Matchsoort::AchternaamGeboortedatum
                                                   : Matchsoort::NaamGeboortedatum;
}

/// Under every form in which a person may be known.
void voeg_lid_toe(const domain::Zoekpersoon& lid, std::vector<Zoeksleutel>& uit) {
  std::vector<std::string> datums{lid.geboortedatum};
  if (auto verwisseld = linkage::met_dag_en_maand_verwisseld(lid.geboortedatum))
    datums.push_back(std::move(*verwisseld));
  for (const auto& datum : datums)
    for (const auto& voornamen : {lid.voornamen, std::string{}})
      voeg_naam_toe(lid.achternaam, voornamen, datum, naamsoort(voornamen), uit);
  voeg_huis_toe(lid.postcode, lid.huisnummer, uit);
}

/// Whoever lives in one's own house is a relative of sorts, and is not oneself.
domain::Wijze wijze_van(Matchsoort soort, bool zelf) {
  if (soort == Matchsoort::Postcode) return domain::Wijze::Buren;
  return zelf && soort != Matchsoort::Adres ? domain::Wijze::Zelf : domain::Wijze::Familie;
}

}  // namespace

std::vector<Zoeksleutel> matchsleutels(const domain::Persoonsgegevens& p) {
  std::vector<Zoeksleutel> sleutels;
  voeg_naam_toe(p.achternaam, p.voornamen, p.geboortedatum, naamsoort(p.voornamen), sleutels);
  for (const auto& adres : p.adressen) {
    voeg_huis_toe(adres.postcode, adres.huisnummer, sleutels);
    voeg_postcode_toe(adres.postcode, sleutels);
  }
  return sleutels;
}

std::vector<domain::Kringsleutel> kringsleutels(const domain::Kring& kring) {
  std::vector<domain::Kringsleutel> uit;
  const auto voeg_toe = [&](const domain::Zoekpersoon& lid, bool zelf) {
    std::vector<Zoeksleutel> sleutels;
    voeg_lid_toe(lid, sleutels);
    if (zelf) voeg_postcode_toe(lid.postcode, sleutels);
    for (auto& sleutel : sleutels) {
      const auto wijze = wijze_van(sleutel.soort, zelf);
      uit.push_back({std::move(sleutel), wijze});
    }
  };
  voeg_toe(kring.zelf, true);
  for (const auto& lid : kring.familie) voeg_toe(lid, false);
  return uit;
}

std::vector<Zoeksleutel> opslagsleutels(const domain::Persoonsgegevens& p) {
  std::vector<Zoeksleutel> sleutels;
  if (!p.bsn.empty()) sleutels.push_back({Matchsoort::Bsn, p.bsn});
  voeg_naam_toe(p.achternaam, p.voornamen, p.geboortedatum, Matchsoort::NaamGeboortedatum,
                sleutels);
  // Also without the first name: a caller often knows the family name and the date alone.
  voeg_naam_toe(p.achternaam, "", p.geboortedatum, Matchsoort::NaamGeboortedatum, sleutels);
  for (const auto& adres : p.adressen)
    voeg_adres_toe(p.achternaam, adres.postcode, adres.huisnummer, sleutels);
  for (auto& sleutel : matchsleutels(p))
    if (sleutel.soort != Matchsoort::NaamGeboortedatum) sleutels.push_back(std::move(sleutel));
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
