// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "simulation/gebeurtenis.hpp"
#include "simulation/gegevens.hpp"
#include "simulation/huishoudens.hpp"
#include "simulation/plan.hpp"

namespace baken::simulation {

/// Fills the skeleton of an event with what was said and found.
class Inhoud {
 public:
  Inhoud(const Gegevens& gegevens, Personen& personen, const Huishoudens& huishoudens)
      : gegevens_(gegevens), personen_(personen), huishoudens_(huishoudens) {}

  AdviesGebeurtenis advies(const Gepland& gepland, Toeval& toeval) const;
  PolitiemeldingGebeurtenis politiemelding(const Gepland& gepland, Toeval& toeval) const;
  /// Does not set `nummer` and `eerdere_melding`.
  MeldingGebeurtenis melding(const Gepland& gepland, const Huishouden& huishouden,
                             Toeval& toeval) const;

 private:
  void vul_melder(MeldingGebeurtenis& uit, const Meldersoort& soort, Toeval& toeval) const;
  void vul_geweld(MeldingGebeurtenis& uit, const Huishouden& huishouden, Toeval& toeval) const;
  void vul_betrokkenen(MeldingGebeurtenis& uit, const Huishouden& huishouden, Toeval& toeval) const;
  std::vector<std::string> aarden(const Vormverhaal& verhaal, Toeval& toeval) const;
  DemoBeoordeling beoordeling(const Gepland& gepland, Toeval& toeval) const;

  const Gegevens& gegevens_;
  Personen& personen_;
  const Huishoudens& huishoudens_;
};

/// Facts that agree with the outcome; without outcome those of an average report.
Feiten feiten(const Gepland& gepland, const Huishouden& huishouden, Toeval& toeval);

}  // namespace baken::simulation
