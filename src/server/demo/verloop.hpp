// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/poorten/beoordelen.hpp"
#include "server/demo/agenda.hpp"
#include "server/demo/invoer.hpp"
#include "server/demo/personeel.hpp"
#include "server/demo/uitvoerder.hpp"

namespace baken::server::demo {

/// A report as it comes in: what happens to it later, and what is typed now.
struct Binnenkomst {
  simulation::MeldingGebeurtenis gebeurtenis;
  app::MeldingInvoer invoer;
};

/// A report under way.
struct Zaak {
  simulation::MeldingGebeurtenis melding;
  Id id;
  std::size_t eerdere = 0;  ///< reports about the household before it
  const app::Wie* eerste_screener = nullptr;
  const app::Wie* behandelaar = nullptr;
  domain::Veiligheidsbeoordeling beoordeling{};
  std::vector<const app::Wie*> beslissers;
  std::size_t akkoorden = 0;
  std::optional<domain::Crisis> crisis;
};

/// What was done.
struct Verslag {
  std::size_t adviezen = 0, meldingen = 0, politiemeldingen = 0;
  std::size_t gescreend = 0;    ///< by two people
  std::size_t ondertekend = 0;  ///< safety assessments
  std::size_t doorgezet = 0;    ///< politiemeldingen
  std::size_t handelingen = 0;
  std::map<std::string, std::size_t> uitkomsten{};  ///< of the signed assessments

  std::size_t contacten() const { return adviezen + meldingen + politiemeldingen; }
};

/// The life of the demo organisation: takes in contacts and does in time what follows from them,
/// as its staff would. Everything from `einde` on stays undone. When an act fails this is broken:
/// the refusal says which contact and which step, without personal data.
class Verloop {
 public:
  Verloop(Uitvoerder& uitvoerder, Personeel& personeel, Moment einde)
      : u_(uitvoerder), personeel_(personeel), einde_(einde) {}

  Uitkomst neem_aan(const simulation::AdviesGebeurtenis& gebeurtenis);
  Uitkomst neem_aan(const simulation::PolitiemeldingGebeurtenis& gebeurtenis);
  Uitkomst neem_aan(Binnenkomst binnenkomst);
  /// Everything that has to be done before `moment`.
  Uitkomst doe_tot(Moment moment);
  Uitkomst doe_alles() { return doe_tot(einde_); }

  Verslag verslag() const;

 private:
  enum class Stap {
    Screening1,
    Screening2,
    Werkverdeling,  ///< the coordinator's daily round; of no report in particular
    Beginnen,
    Invullen,
    Akkoord,
    Ondertekenen,
    Crisisactie,
    Crisiseinde,
    Oppakken,    ///< a gebiedsteam takes it from the waiting list
    Doorzetten,  ///< of a politiemelding
  };
  struct Afspraak {
    Stap stap = Stap::Screening1;
    std::size_t nummer = 0;  ///< of the report or the politiemelding, in order of receipt
  };
  /// A person as a dossier knows him, by his place in the household.
  struct Bekende {
    std::size_t plek = 0;
    Id id;
    domain::Persoonsgegevens gegevens;
  };
  struct Huis {
    Id dossier;
    std::size_t meldingen = 0;
    std::vector<Bekende> personen;
  };
  struct Doorgestuurd {
    Id id;
    std::int64_t versie = 1;
    const app::Wie* door = nullptr;
  };

  void spreek_af(Moment moment, Stap stap, std::size_t nummer);
  Uitkomst doe(Afspraak afspraak, Moment moment);
  Uitkomst doe_stap(Afspraak afspraak, Moment moment);

  void herken(const Huis& huis, Binnenkomst& binnen) const;
  void onthoud(Huis& huis, const Binnenkomst& binnen, const app::MeldingBeeld& beeld) const;
  Uitkomst screen(Zaak& zaak, Moment moment, bool tweede);
  void plan_beoordeling(Zaak& zaak, Moment gescreend);
  Uitkomst verdeel_werk(Moment moment);
  Uitkomst wijs_toe(const app::Wie& door, const app::Wie& aan, const std::vector<Id>& onderwerpen,
                    const std::string& reden, Moment moment);
  Uitkomst begin(Zaak& zaak, Moment moment);
  Uitkomst vul_in(Zaak& zaak, Moment moment);
  void kies_beslissers(Zaak& zaak, const domain::Taxatie& taxatie);
  domain::Mdo mdo(const Zaak& zaak, Moment moment) const;
  Uitkomst akkoord(Zaak& zaak, Moment moment);
  Uitkomst onderteken(Zaak& zaak, Moment moment);
  Uitkomst in_crisis(Zaak& zaak, Moment moment, bool einde);
  Uitkomst pak_op(Zaak& zaak, Moment moment);
  Uitkomst zet_door(std::size_t nummer, Moment moment);

  Uitvoerder& u_;
  Personeel& personeel_;
  Moment einde_;
  Agenda<Afspraak> agenda_;
  std::vector<std::unique_ptr<Zaak>> zaken_;  ///< by number of the report; empty when done with
  std::map<std::size_t, Huis> huizen_;
  std::vector<Doorgestuurd> politiemeldingen_;
  std::vector<std::size_t> te_verdelen_;
  Verslag verslag_;
};

}  // namespace baken::server::demo
