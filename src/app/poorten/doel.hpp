// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "app/poorten/toegang.hpp"

namespace baken::app {

/// Why somebody uses data, as the log records it (NEN 7513: PurposeOfUse).
inline constexpr std::array<std::string_view, 9> doelen{
    "uitvoering",           ///< the tasks of Wmo 2015 art. 4.1.1
    "sturing",              ///< managing the organisation
    "kwaliteit",            ///< quality of the work
    "gegevensbescherming",  ///< supervision of data protection
    "klachtbehandeling",    ///< a complaint
    "toezicht",             ///< Wmo 2015 art. 4.3.1
    "beheer",               ///< of the system
    "aanmelden",            ///< logging in and out
    "verzoek-betrokkene"};  ///< a person asks what is kept of her

constexpr bool is_doel(std::string_view doel) {
  return std::ranges::find(doelen, doel) != doelen.end();
}

/// The purpose that goes with the capacity in which somebody works, unless the request names one.
constexpr std::string_view standaard_doel(Rol rol) {
  switch (rol) {
    case Rol::Manager:
    case Rol::Bestuurder:
      return "sturing";
    case Rol::Kwaliteitsmedewerker:
      return "kwaliteit";
    case Rol::FunctionarisGegevensbescherming:
      return "gegevensbescherming";
    case Rol::Klachtenfunctionaris:
      return "klachtbehandeling";
    case Rol::Applicatiebeheer:
      return "beheer";
    case Rol::Inspectie:
      return "toezicht";
    default:
      return "uitvoering";
  }
}

/// Acts that are recorded but do not go through the gate: they have no user who is logged in yet,
/// are about one's own sessions and second factor, or are commands on the server itself.
inline constexpr std::array<std::string_view, 14> handelingen_buiten_de_poort{
    "sessie.maken",      "sessie.beeindigen",      "logboek.wissen",     "backup.maken",
    "backup.herstellen", "logboek.nieuwe-reeks",   "sessie.bevestigen",  "sessie.rol",
    "factor.instellen",  "factor.herstelcodes",    "sleutel.verzegelen", "sleutel.ontzegelen",
    "sleutel.wisselen",  "zoeksleutels.vernieuwen"};

}  // namespace baken::app
