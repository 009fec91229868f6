// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/gedeeld/voorraad.hpp"
#include "app/poorten/noodlogboek.hpp"
#include "app/poorten/opslag.hpp"
#include "app/poorten/toegang.hpp"
#include "base/id.hpp"
#include "base/klok.hpp"
#include "domain/code/codelijst.hpp"
#include "domain/triage/instrument.hpp"
#include "kalender/termijn.hpp"
#include "kalender/zone.hpp"

namespace baken::app {

struct Leesgrenzen;

/// What every act may need. Made once by the composition root.
struct Dienst {
  const Klok& klok;
  IdBron& ids;
  Opslag& opslag;
  Toegang& toegang;
  Voorraad& voorraad;
  const kalender::Termijnrekenaar& termijnen;
  const domain::Codelijsten& codes;
  const domain::Instrument& instrument;
  Noodlogboek* noodlogboek = nullptr;        ///< none: reading stops too while the disk is full
  const Leesgrenzen* leesgrenzen = nullptr;  ///< none: nobody counts what is opened

  Moment nu() const { return klok.nu(); }
  Datum vandaag() const { return kalender::lokale_datum(klok.nu()); }
};

}  // namespace baken::app
