// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/klok.hpp"

namespace baken::simulation {

enum class Geslacht { Vrouw, Man, Onbekend };
/// As the API writes it.
std::string_view naam(Geslacht geslacht);

/// Where somebody stands in the made-up household.
enum class Gezinsplaats {
  Ouder,
  ExPartner,
  Partner,
  Kind,
  Ongeboren,
  Grootouder,
  Mantelzorger,
  OnbekendeDader
};

struct DemoAdres {
  std::string soort = "woon";  ///< `soort` of the API
  std::string straat;
  int huisnummer = 0;
  std::string toevoeging;
  std::string postcode;  ///< `3011AB`
  std::string plaats;
  bool geheim = false;
};

/// Somebody who does not exist. Empty texts and absent values are unknown.
struct DemoPersoon {
  Gezinsplaats plaats = Gezinsplaats::Ouder;
  bool ongeboren = false;
  bool onbekend = false;
  std::string voornamen, tussenvoegsel, achternaam;
  Geslacht geslacht = Geslacht::Onbekend;
  std::optional<Datum> geboortedatum{};
  std::string bsn;  ///< nine digits of the test range, or empty
  std::string telefoon, email;
  bool in_huishouden = true;
  std::optional<std::size_t> adres{};  ///< place in Huishouden::adressen
};

/// `van` is the `soort` of `naar`. Places in Huishouden::personen.
struct DemoRelatie {
  std::size_t van = 0, naar = 0;
  std::string soort;  ///< code list `relatie`
};

struct Huishouden {
  std::size_t index = 0;
  std::string samenstelling;
  std::string gemeente;  ///< code at the time of the first report
  std::string team;      ///< code of the area team
  std::string vorm;      ///< the form of violence that it is mostly reported for
  std::vector<DemoAdres> adressen;
  std::vector<DemoPersoon> personen;
  std::vector<DemoRelatie> relaties;
  std::vector<std::size_t> meldingen;  ///< numbers of its reports, so far
  std::optional<Datum> uitgerekend{};  ///< when an unborn child is expected
};

/// Who reports; always somebody with a name (an anonymous report is not taken).
struct DemoMelder {
  std::string hoedanigheid;
  bool beroepsmatig = false;
  std::string naam, organisatie, functie, telefoon, email;
};

enum class Oordeel { Ja, Vermoeden, Nee, Onbekend };
/// `ja`, `vermoeden`, `nee`, `onbekend`
std::string_view naam(Oordeel oordeel);

/// What the assessors will find: from this the driver answers the triage instrument. It agrees
/// with the outcome (acute goes with crisis, no suspicion with geen vervolg …).
struct Feiten {
  bool redelijk_vermoeden = true;
  Oordeel acuut = Oordeel::Nee;
  Oordeel structureel = Oordeel::Nee;
  bool multiproblematiek = false;
  bool onthulling = false;     ///< somebody told it himself: counts as acute
  bool werkt_mee = true;       ///< the persons involved are willing and able
  bool hulp_aanwezig = false;  ///< a party that can take over is there
  bool kinderen_betrokken = false;
  bool eerdere_meldingen = false;
};

struct DemoBeoordeling {
  Moment klaar;
  bool binnen_termijn = true;  ///< on or before the fifth working day
  std::string uitkomst;        ///< `Uitkomst` of the API
  std::string motivering;
  std::string overdrachtspartij;     ///< only with `overdracht`
  std::vector<std::string> bronnen;  ///< `bronnen` of the API
  std::string dat_informatie, wat_informatie;
};

/// A person in a report: who it is, and how it was typed.
struct DemoBetrokkene {
  std::size_t persoon = 0;  ///< place in Huishouden::personen
  std::string rol;          ///< code list `rol-betrokkene`
  DemoPersoon getypt;       ///< as typed this time: with typing errors, perhaps without BSN
};

struct AdviesGebeurtenis {
  Moment ontvangen;
  std::string kanaal, hoedanigheid, organisatie;
  std::vector<std::string> vorm, aard;
  std::string duur_geweld, gemeente, gemeente_adviesvrager;
  std::string inhoud, gegeven_advies;
};

struct MeldingGebeurtenis {
  std::size_t nummer = 0;  ///< 0, 1, 2 … in order of receipt
  Moment ontvangen;
  std::string kanaal;
  DemoMelder melder;
  std::string anonimiteit;        ///< `anonimiteit` of the API
  std::string anonimiteit_grond;  ///< code list `anonimiteitsgrond`; empty when open
  std::string meldcode;           ///< `meldcode.doorlopen` of the API
  std::vector<std::string> meldcodestappen;
  std::size_t huishouden = 0;
  std::optional<std::size_t> eerdere_melding{};  ///< number of the last one before it: known
  std::vector<DemoBetrokkene> betrokkenen;
  std::vector<DemoRelatie> relaties;  ///< places in `betrokkenen`
  std::string gemeente, gemeente_melder, team;
  std::vector<std::string> vorm, aard;
  std::string duur_geweld;
  std::string wat_gebeurd, verwachting;
  bool acuut = false;  ///< the screening starts a crisis
  Moment screening1, screening2;
  Feiten feiten;
  std::optional<DemoBeoordeling> beoordeling{};  ///< none: still open at the end of the period
};

/// A police report about a young person without violence in the family.
struct PolitiemeldingGebeurtenis {
  Moment ontvangen;
  std::string gemeente, eenheid, incidentnummer, inhoud;
};

using Gebeurtenis = std::variant<AdviesGebeurtenis, MeldingGebeurtenis, PolitiemeldingGebeurtenis>;

Moment ontvangen(const Gebeurtenis& gebeurtenis);

/// A digest of everything in the event, to compare streams without showing anybody.
std::uint64_t vingerafdruk(const Gebeurtenis& gebeurtenis, std::uint64_t vorige = 0);

}  // namespace baken::simulation
