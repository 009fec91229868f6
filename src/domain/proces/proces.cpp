// SPDX-License-Identifier: EUPL-1.2
#include "domain/proces/proces.hpp"

#include <algorithm>
#include <array>

namespace baken::domain {
namespace {

using enum Stap;

/// Source: domein.md §1.1, from the protocols of 2019 and the regional reports.
constexpr std::array tabel{
    Overgang{Contact, Advies, "advies registreren"},
    Overgang{Contact, Melding, "melding registreren"},
    Overgang{Contact, Politiemelding, "politiemelding registreren"},
    Overgang{Politiemelding, Doorgezet, "doorzetten naar lokaal veld"},
    Overgang{Politiemelding, Melding, "melding registreren"},
    Overgang{Advies, Advies, "vervolgadvies"},
    Overgang{Advies, Melding, "melding registreren"},
    Overgang{Melding, Screening, "twee medewerkers screenen"},
    Overgang{Screening, Veiligheidsbeoordeling, "beoordeling starten"},
    Overgang{Veiligheidsbeoordeling, GeenVervolg, "besluit"},
    Overgang{Veiligheidsbeoordeling, Overdracht, "besluit"},
    Overgang{Veiligheidsbeoordeling, Advies, "omgezet in advies"},
    Overgang{Veiligheidsbeoordeling, VoorwaardenEnVervolg, "besluit"},
    Overgang{Veiligheidsbeoordeling, Onderzoek, "besluit"},
    Overgang{Veiligheidsbeoordeling, Crisis, "besluit"},
    Overgang{Veiligheidsbeoordeling, Huisverbod, "besluit"},
    Overgang{Veiligheidsbeoordeling, RegionaalMaatwerk, "besluit"},
    Overgang{VoorwaardenEnVervolg, Onderzoek, "onderzoek nodig"},
    Overgang{Onderzoek, VoorwaardenEnVervolg, "medewerking verkregen"},
    Overgang{VoorwaardenEnVervolg, Overdracht, "overdragen"},
    Overgang{Onderzoek, Overdracht, "overdragen"},
    Overgang{Crisis, Overdracht, "overdragen"},
    Overgang{Huisverbod, Overdracht, "overdragen"},
    Overgang{RegionaalMaatwerk, Overdracht, "overdragen"},
    Overgang{Overdracht, Monitoring, "aanvaard"},
    Overgang{Monitoring, Afgesloten, "afsluiten"},
};

std::string mermaid_naam(Stap stap) {
  std::string naam{als_slug(stap)};
  std::replace(naam.begin(), naam.end(), '-', '_');
  return naam;
}

std::string wat_wel(Stap van) {
  std::string tekst;
  for (const auto& overgang : tabel) {
    if (overgang.van != van) continue;
    if (!tekst.empty()) tekst += ", ";
    tekst += als_slug(overgang.naar);
  }
  return tekst.empty() ? "Van hier gaat niets verder." : "Wel kan: " + tekst + ".";
}

}  // namespace

std::span<const Overgang> overgangen() {
  return tabel;
}

bool mag(Stap van, Stap naar) {
  return std::any_of(tabel.begin(), tabel.end(),
                     [&](const Overgang& o) { return o.van == van && o.naar == naar; });
}

Uitkomst eis_overgang(Stap van, Stap naar) {
  if (mag(van, naar)) return {};
  return mislukt(Foutcode::Conflict, "Van " + std::string{als_slug(van)} + " naar " +
                                         std::string{als_slug(naar)} + " kan niet. " +
                                         wat_wel(van));
}

std::string als_mermaid() {
  std::string tekst = "stateDiagram-v2\n  [*] --> contact\n";
  for (const auto& overgang : tabel)
    tekst += "  " + mermaid_naam(overgang.van) + " --> " + mermaid_naam(overgang.naar) + " : " +
             std::string{overgang.door} + "\n";
  for (Stap eind : {Doorgezet, GeenVervolg, Afgesloten})
    tekst += "  " + mermaid_naam(eind) + " --> [*]\n";
  return tekst;
}

}  // namespace baken::domain
