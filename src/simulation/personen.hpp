// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "simulation/bsn.hpp"
#include "simulation/gebeurtenis.hpp"
#include "simulation/gegevens.hpp"

namespace baken::simulation {

/// Makes up people, names and addresses from our own lists.
class Personen {
 public:
  Personen(const Gegevens& gegevens, std::uint64_t zaad)
      : gegevens_(gegevens), bsn_(gegevens.organisatie.bsn_voorvoegsel, zaad) {}

  const Achtergrond& achtergrond(Toeval& toeval) const;
  Familienaam familienaam(const Achtergrond& achtergrond, Toeval& toeval) const;
  std::string voornaam(const Achtergrond& achtergrond, Geslacht geslacht, Datum geboren,
                       Toeval& toeval) const;
  /// A person with BSN; somebody of 14 or older also has a telephone, an adult mostly e-mail.
  DemoPersoon persoon(const Achtergrond& achtergrond, const Familienaam& naam, Geslacht geslacht,
                      Datum geboren, Datum op, Toeval& toeval);
  DemoAdres adres(const Gemeente& gemeente, Toeval& toeval) const;
  std::string telefoon(Toeval& toeval) const;
  /// `K. de Vries`
  std::string volledige_naam(Toeval& toeval) const;

 private:
  const Gegevens& gegevens_;
  BsnBron bsn_;
};

/// A birth date of somebody who is `jaren` old on `op`.
Datum geboren(Datum op, int jaren, Toeval& toeval);
int leeftijd(Datum geboren, Datum op);

/// Makes one typing error of the kinds that matching must see through: a misspelled family or first
/// name, transposed day and month, a forgotten tussenvoegsel.
void verschrijf(DemoPersoon& persoon, Toeval& toeval);

}  // namespace baken::simulation
