// SPDX-License-Identifier: EUPL-1.2
#include "app/gedeeld/poort.hpp"

#include <stdexcept>

#include "app/gedeeld/verouderd.hpp"
#include "app/poorten/doel.hpp"
#include "app/poorten/dossiertoegang.hpp"
#include "app/poorten/leesgrens.hpp"

namespace baken::app {
namespace {

/// The strongest, for the log.
std::string_view naam(const Relatie& relatie) {
  if (relatie.belang) return "belang";
  if (relatie.afgeschermd) return "afgeschermd";
  if (relatie.eigen) return "eigen";
  if (relatie.eigen_team) return "eigen-team";
  if (relatie.geconsulteerd) return "geconsulteerd";
  if (relatie.openbaar_werk) return "openbaar-werk";
  if (relatie.noodtoegang) return "noodtoegang";
  if (relatie.voorheen) return "voorheen";
  return "geen";
}

Logregel begin_regel(const Dienst& dienst, const Aanvraag& aanvraag) {
  return Logregel{.id = dienst.ids.nieuw(),
                  .moment = dienst.nu(),
                  .handeling = aanvraag.handeling,
                  .medewerker = aanvraag.wie.medewerker,
                  .rol = aanvraag.wie.als,
                  .relatie = "geen",
                  .dossier = {},
                  .onderwerp = {},
                  .uitkomst = "mislukt",
                  .verzoek_id = aanvraag.verzoek_id,
                  .afzender = aanvraag.afzender,
                  .doel = std::string{aanvraag.doel.empty() ? standaard_doel(aanvraag.wie.als)
                                                            : std::string_view{aanvraag.doel}},
                  .namens = aanvraag.namens};
}

void vul(Logregel& regel, const Handeling& handeling, bool gelukt, const Fout* fout) {
  regel.relatie = handeling.relatie();
  regel.dossier = handeling.dossier();
  regel.onderwerp = handeling.onderwerp();
  const bool grens = fout != nullptr && fout->code == Foutcode::Leesgrens;
  const bool geweigerd = grens || (fout != nullptr && (fout->code == Foutcode::Verboden ||
                                                       fout->code == Foutcode::NietGevonden));
  if (grens) regel.bijzonderheid = bij_leesgrens;
  regel.uitkomst = gelukt ? "gelukt" : geweigerd ? "geweigerd" : "mislukt";
}

void tel(Eenheid& eenheid, const Logregel& regel, const std::vector<Id>& geopend) {
  for (const auto& dossier : geopend)
    eenheid.leesgrenzen().open(regel.medewerker.value(), dossier, regel.moment);
}

/// The act must have asked leave, else its answer goes nowhere.
void eis_getoetst(const Handeling& handeling) {
  if (!handeling.getoetst())
    throw std::logic_error("act without a decision: " + handeling.aanvraag.handeling);
}

/// The first answer is not given again to who has lost his role, or is kept out since.
Uitkomst mag_nog(const Dienst& dienst, Eenheid& eenheid, const Aanvraag& aanvraag,
                 const Herhaling& eerder) {
  if (dienst.toegang.bereik(aanvraag.wie, aanvraag.handeling) == Bereik::Nee)
    return mislukt(Foutcode::Verboden,
                   dienst.toegang.beslis(aanvraag.wie, aanvraag.handeling, {}).reden);
  if (!eerder.dossier) return {};
  const auto banden =
      eenheid.dossiertoegang().banden(*eerder.dossier, aanvraag.wie.medewerker, dienst.nu());
  if (banden.buitengesloten()) return niet_gevonden("Dit dossier");
  return {};
}

Result<Antwoordstuk> herhaald(const Herhaling& eerder, const Aanvraag& aanvraag) {
  if (eerder.handeling != aanvraag.handeling || eerder.vingerafdruk != aanvraag.vingerafdruk)
    return mislukt(Foutcode::Conflict,
                   "Deze Idempotency-Key is al gebruikt voor een ander verzoek. Gebruik voor elk "
                   "nieuw verzoek een nieuwe sleutel.");
  return Antwoordstuk{eerder.antwoord, eerder.etag};
}

}  // namespace

Uitkomst Handeling::eis(const Relatie& relatie, const std::optional<Id>& dossier,
                        const std::optional<Id>& onderwerp) {
  getoetst_ = true;
  band_ = relatie;
  relatie_ = naam(relatie);
  noteer(dossier, onderwerp);
  Besluit besluit = dienst.toegang.beslis(wie(), aanvraag.handeling, relatie);
  if (besluit) return {};
  return mislukt(Foutcode::Verboden, besluit.reden);
}

Uitkomst Handeling::eis_algemeen() {
  getoetst_ = true;
  relatie_ = "algemeen";
  if (bereik() != Bereik::Nee) return {};
  return mislukt(Foutcode::Verboden,
                 dienst.toegang.beslis(wie(), aanvraag.handeling, Relatie{}).reden);
}

tl::unexpected<Fout> Handeling::buitengesloten(std::string_view wat, const Relatie& relatie,
                                               const std::optional<Id>& dossier) {
  if (auto mag = eis_algemeen(); !mag) return tl::unexpected{std::move(mag).error()};
  relatie_ = naam(relatie);
  noteer(dossier, {});
  return niet_gevonden(wat);
}

Uitkomst Handeling::eis_zicht(std::initializer_list<Veldgroep> groepen) const {
  for (const auto groep : groepen)
    if (!ziet(groep))
      return mislukt(Foutcode::Verboden,
                     "Een deel hiervan is voor u niet zichtbaar, en zou bij wijzigen verloren "
                     "gaan. Vraag een collega die het dossier heeft om dit te wijzigen.");
  return {};
}

Uitkomst Handeling::eis_ook(std::string_view andere_handeling, const Relatie& relatie) const {
  Besluit besluit = dienst.toegang.beslis(wie(), andere_handeling, relatie);
  if (besluit) return {};
  return mislukt(Foutcode::Verboden, besluit.reden);
}

void Handeling::noteer(const std::optional<Id>& dossier, const std::optional<Id>& onderwerp) {
  if (dossier) dossier_ = dossier;
  if (onderwerp) onderwerp_ = onderwerp;
}

Result<Antwoordstuk> Poort::in_transactie(Eenheid& eenheid, const Aanvraag& aanvraag,
                                          const Werk& werk, Logregel& regel) {
  const bool eenmalig = !aanvraag.herhaalsleutel.empty();
  if (eenmalig) {
    BAKEN_NEEM(auto eerder,
               eenheid.herhalingen().zoek(aanvraag.wie.medewerker, aanvraag.herhaalsleutel));
    if (eerder) {
      regel.dossier = eerder->dossier;
      BAKEN_PROBEER(mag_nog(dienst_, eenheid, aanvraag, *eerder));
      BAKEN_NEEM(auto antwoord, herhaald(*eerder, aanvraag));
      regel.uitkomst = "gelukt";
      eenheid.logboek().schrijf(regel);
      return antwoord;
    }
  }
  Handeling handeling{dienst_, eenheid, aanvraag};
  auto antwoord = werk(handeling);
  vul(regel, handeling, antwoord.has_value(), antwoord ? nullptr : &antwoord.error());
  if (!antwoord) return antwoord;
  eis_getoetst(handeling);
  if (eenmalig)
    BAKEN_PROBEER(eenheid.herhalingen().bewaar(Herhaling{
        aanvraag.wie.medewerker, aanvraag.herhaalsleutel, aanvraag.handeling, aanvraag.vingerafdruk,
        handeling.moment, handeling.dossier(), antwoord->etag, antwoord->tekst}));
  eenheid.logboek().schrijf(regel);
  tel(eenheid, regel, handeling.geopend());
  return antwoord;
}

Result<Antwoordstuk> Poort::schrijf(const Aanvraag& aanvraag, const Werk& werk) {
  Logregel regel = begin_regel(dienst_, aanvraag);
  if (auto gevuld = dienst_.voorraad.vul_aan(); !gevuld) {
    BAKEN_PROBEER(log_apart(regel));
    return mislukt(gevuld.error());
  }
  Antwoordstuk antwoord;
  auto uitkomst = dienst_.opslag.schrijf([&](Eenheid& eenheid) -> Uitkomst {
    BAKEN_NEEM(antwoord, in_transactie(eenheid, aanvraag, werk, regel));
    return {};
  });
  if (uitkomst) return antwoord;
  // What the act did is undone; that it was tried is put on record in its own transaction.
  if (regel.uitkomst == "gelukt") regel.uitkomst = "mislukt";
  BAKEN_PROBEER(log_apart(regel));
  return mislukt(uitkomst.error());
}

Result<Antwoordstuk> Poort::lees(const Aanvraag& aanvraag, const Werk& werk) {
  Logregel regel = begin_regel(dienst_, aanvraag);
  Antwoordstuk antwoord;
  std::vector<Id> geopend;
  auto uitkomst = dienst_.opslag.lees([&](Eenheid& eenheid) -> Uitkomst {
    Handeling handeling{dienst_, eenheid, aanvraag};
    auto stuk = werk(handeling);
    vul(regel, handeling, stuk.has_value(), stuk ? nullptr : &stuk.error());
    BAKEN_NEEM(antwoord, std::move(stuk));
    eis_getoetst(handeling);
    geopend = handeling.geopend();
    return {};
  });
  BAKEN_PROBEER(log_apart(regel, geopend));
  if (!uitkomst) return mislukt(uitkomst.error());
  return antwoord;
}

Uitkomst Poort::log_apart(const Logregel& regel, const std::vector<Id>& geopend) {
  auto gelogd = dienst_.opslag.schrijf([&](Eenheid& eenheid) -> Uitkomst {
    eenheid.logboek().schrijf(regel);
    tel(eenheid, regel, geopend);
    return {};
  });
  const bool vol = !gelogd && gelogd.error().code == Foutcode::OpslagVol;
  return vol && dienst_.noodlogboek != nullptr ? dienst_.noodlogboek->schrijf(regel) : gelogd;
}

}  // namespace baken::app
