// SPDX-License-Identifier: EUPL-1.2
#include "persistence/sql/opslagfout.hpp"

namespace baken::sql {

std::optional<Fout> als_fout(Storing soort) {
  switch (soort) {
    case Storing::Vol:
      return Fout{Foutcode::OpslagVol,
                  "De schijf is vol: opslaan kan nu niet, lezen wel. Vraag de beheerder ruimte te "
                  "maken en probeer het daarna opnieuw."};
    case Storing::Bezet:
      return Fout{Foutcode::NietBeschikbaar,
                  "De database is te druk. Er is niets opgeslagen; probeer het zo opnieuw."};
    case Storing::Serialisatie:
      return Fout{Foutcode::NietBeschikbaar,
                  "Anderen veranderden tegelijk dezelfde gegevens. Er is niets opgeslagen; probeer "
                  "het opnieuw."};
    case Storing::Uniek:
      return Fout{Foutcode::Conflict, "Dit bestaat al en kan niet nog een keer worden gemaakt."};
    case Storing::Verwijzing:
      return Fout{Foutcode::Conflict,
                  "Dit hoort bij iets dat niet (meer) bestaat, of er hoort nog iets anders bij."};
    case Storing::Verbroken:
      return Fout{Foutcode::NietBeschikbaar,
                  "De database antwoordt niet. Er is niets opgeslagen; probeer het zo opnieuw."};
    case Storing::Beschadigd:
      return Fout{Foutcode::Beschadigd,
                  "De database is beschadigd. Zet een back-up terug met `baken herstel`."};
    case Storing::Tekst:
      return Fout{Foutcode::Ongeldig,
                  "De tekst bevat tekens die niet kunnen worden opgeslagen. Gebruik gewone tekst "
                  "(UTF-8, zonder NUL-teken)."};
    case Storing::Overig:
      break;
  }
  return std::nullopt;
}

}  // namespace baken::sql
