// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "simulation/huishoudens.hpp"

namespace baken::simulation {
namespace {

bool is_volwassene(const DemoPersoon& een) {
  switch (een.plaats) {
    case Gezinsplaats::Ouder:
    case Gezinsplaats::Partner:
    case Gezinsplaats::ExPartner:
    case Gezinsplaats::Grootouder:
    case Gezinsplaats::Mantelzorger:
      return true;
    default:
      return false;
  }
}

bool tegen_kinderen(const std::string& vorm) {
  return vorm == "kindermishandeling" || vorm == "complexe-scheiding";
}

/// Who is thought to do it. An unknown perpetrator is always the one; against parents a child; with
/// the elderly the carer; else an ex-partner, or a man three times out of four.
std::size_t kies_pleger(const Huishouden& huis, const std::string& vorm, Datum op, Toeval& toeval) {
  Keuze<std::size_t> keuze;
  for (std::size_t i = 0; i < huis.personen.size(); ++i) {
    const DemoPersoon& een = huis.personen[i];
    if (een.plaats == Gezinsplaats::OnbekendeDader) return i;
    if (vorm == "oudermishandeling") {
      const bool oud_genoeg = een.geboortedatum && leeftijd(*een.geboortedatum, op) >= 12;
      keuze.voeg(i, een.plaats == Gezinsplaats::Kind && oud_genoeg ? 1 : 0);
    } else if (is_volwassene(een) && een.plaats != Gezinsplaats::Grootouder) {
      const double ex = een.plaats == Gezinsplaats::ExPartner ? 3 : 1;
      keuze.voeg(i, ex * (een.geslacht == Geslacht::Man && !tegen_kinderen(vorm) ? 3 : 1));
    }
  }
  return keuze.leeg() ? huis.personen.size() : keuze.trek(toeval);
}

std::string rol_van_kind(const std::string& vorm, Toeval& toeval) {
  if (tegen_kinderen(vorm)) return toeval.kans(0.8) ? "kind-slachtoffer" : "kind-overig";
  return toeval.kans(0.85) ? "kind-getuige" : "kind-overig";
}

std::string rol_van_volwassene(const DemoPersoon& een, const std::string& vorm, Toeval& toeval) {
  if (een.plaats == Gezinsplaats::Grootouder)
    return vorm == "ouderenmishandeling" ? "volwassen-slachtoffer" : "getuige";
  if (!tegen_kinderen(vorm))
    return vorm == "ouderenmishandeling" ? "huisgenoot" : "volwassen-slachtoffer";
  if (een.plaats == Gezinsplaats::Partner) return "huisgenoot";
  return een.plaats == Gezinsplaats::ExPartner && toeval.kans(0.3) ? "ouder-zonder-gezag"
                                                                   : "ouder-met-gezag";
}

}  // namespace

bool past_bij(const Huishouden& huishouden, const std::string& vorm, Datum op) {
  const auto heeft = [&](auto voorwaarde) {
    return std::any_of(huishouden.personen.begin(), huishouden.personen.end(), voorwaarde);
  };
  if (vorm == "oudermishandeling")
    return heeft([&](const DemoPersoon& een) {
      return een.plaats == Gezinsplaats::Kind && leeftijd(*een.geboortedatum, op) >= 12;
    });
  if (vorm == "ouderenmishandeling")
    return heeft([](const DemoPersoon& een) { return een.plaats == Gezinsplaats::Grootouder; });
  return true;
}

Rolverdeling verdeel_rollen(const Huishouden& huishouden, const std::string& vorm, Datum op,
                            Toeval& toeval) {
  const std::size_t pleger = kies_pleger(huishouden, vorm, op, toeval);
  const bool over_en_weer = !tegen_kinderen(vorm) && vorm == "partnergeweld" && toeval.kans(0.12);
  Rolverdeling uit;
  for (std::size_t i = 0; i < huishouden.personen.size(); ++i) {
    const DemoPersoon& een = huishouden.personen[i];
    std::string rol;
    if (een.ongeboren)
      rol = "ongeboren-kind";
    else if (over_en_weer && is_volwassene(een))
      rol = "slachtoffer-en-pleger";
    else if (i == pleger)
      rol = "pleger";
    else if (een.plaats == Gezinsplaats::Kind)
      rol = rol_van_kind(vorm, toeval);
    else
      rol = rol_van_volwassene(een, vorm, toeval);
    uit.rollen.push_back(std::move(rol));
  }
  // A report about a child has a child who suffers it.
  const auto kind = std::find(uit.rollen.begin(), uit.rollen.end(), "kind-overig");
  const bool slachtoffer =
      std::find(uit.rollen.begin(), uit.rollen.end(), "kind-slachtoffer") != uit.rollen.end();
  if (tegen_kinderen(vorm) && !slachtoffer && kind != uit.rollen.end()) *kind = "kind-slachtoffer";
  return uit;
}

}  // namespace baken::simulation
