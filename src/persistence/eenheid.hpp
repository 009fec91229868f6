// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "persistence/aannemen/advies_opslag.hpp"
#include "persistence/aannemen/concept_opslag.hpp"
#include "persistence/aannemen/politiemelding_opslag.hpp"
#include "persistence/beoordelen/beoordeling_opslag.hpp"
#include "persistence/beoordelen/crisis_opslag.hpp"
#include "persistence/dossier/dossier_opslag.hpp"
#include "persistence/dossier/melding_opslag.hpp"
#include "persistence/dossier/persoon_opslag.hpp"
#include "persistence/dossier/screening_opslag.hpp"
#include "persistence/dossier/tijdlijn_opslag.hpp"
#include "persistence/gedeeld/logboek.hpp"
#include "persistence/toegang/dossiertoegang_opslag.hpp"
#include "persistence/toegang/kring_opslag.hpp"
#include "persistence/toegang/leesgrens_opslag.hpp"
#include "persistence/werk/medewerker_opslag.hpp"
#include "persistence/werk/taak_opslag.hpp"
#include "persistence/werk/termijn_opslag.hpp"
#include "persistence/werk/werk_opslag.hpp"

namespace baken::persistence {

/// The repositories over one connection. Cheap to make: each holds a reference.
class SqlEenheid final : public app::Eenheid {
 public:
  SqlEenheid(sql::Verbinding& verbinding, app::Verzegelaar& verzegelaar)
      : context_{verbinding, verzegelaar} {}

  app::AdviesOpslag& adviezen() override { return adviezen_; }
  app::BeoordelingOpslag& beoordelingen() override { return beoordelingen_; }
  app::ConceptOpslag& concepten() override { return concepten_; }
  app::CrisisOpslag& crises() override { return crises_; }
  app::DossierOpslag& dossiers() override { return dossiers_; }
  app::DossiertoegangOpslag& dossiertoegang() override { return dossiertoegang_; }
  app::KringOpslag& kring() override { return kring_; }
  app::MedewerkerOpslag& medewerkers() override { return medewerkers_; }
  app::MeldingOpslag& meldingen() override { return meldingen_; }
  app::PersoonOpslag& personen() override { return personen_; }
  app::PolitiemeldingOpslag& politiemeldingen() override { return politiemeldingen_; }
  app::ScreeningOpslag& screeningen() override { return screeningen_; }
  app::TaakOpslag& taken() override { return taken_; }
  app::TermijnOpslag& termijnen() override { return termijnen_; }
  app::TijdlijnOpslag& tijdlijn() override { return tijdlijn_; }
  app::WerkOpslag& werk() override { return werk_; }
  app::Logboek& logboek() override { return logboek_; }
  app::Herhalingen& herhalingen() override { return herhalingen_; }
  app::LeesgrensOpslag& leesgrenzen() override { return leesgrenzen_; }

 private:
  Context context_;
  AdviesRepository adviezen_{context_};
  BeoordelingRepository beoordelingen_{context_};
  ConceptRepository concepten_{context_};
  CrisisRepository crises_{context_};
  DossierRepository dossiers_{context_};
  DossiertoegangRepository dossiertoegang_{context_};
  KringRepository kring_{context_};
  MedewerkerRepository medewerkers_{context_};
  MeldingRepository meldingen_{context_};
  PersoonRepository personen_{context_};
  PolitiemeldingRepository politiemeldingen_{context_};
  ScreeningRepository screeningen_{context_};
  TaakRepository taken_{context_};
  TermijnRepository termijnen_{context_};
  TijdlijnRepository tijdlijn_{context_};
  WerkRepository werk_{context_};
  LogboekRepository logboek_{context_.sql};
  HerhalingRepository herhalingen_{context_};
  LeesgrensRepository leesgrenzen_{context_};
};

}  // namespace baken::persistence
