// SPDX-License-Identifier: EUPL-1.2
#include "app/beoordelen/ondertekenen.hpp"

#include "app/beoordelen/besluit.hpp"
#include "app/beoordelen/weging.hpp"
#include "app/gedeeld/tijdlijn.hpp"
#include "app/gedeeld/verouderd.hpp"
#include "app/poorten/dossier.hpp"

namespace baken::app {
namespace {

using domain::Beoordelingstatus;
using domain::Veiligheidsbeoordeling;

/// Who agreed, with every function he has.
std::vector<domain::Beslisser> beslissers(Handeling& h, const Veiligheidsbeoordeling& b) {
  std::vector<domain::Beslisser> uit;
  for (const auto& akkoord : b.akkoorden) {
    domain::Beslisser beslisser{akkoord.medewerker, {}};
    if (const auto medewerker = h.eenheid.medewerkers().zoek(akkoord.medewerker))
      for (auto rol : medewerker->rollen) beslisser.rollen.emplace_back(als_tekst(rol));
    uit.push_back(std::move(beslisser));
  }
  return uit;
}

Uitkomst toets(Handeling& h, Veiligheidsbeoordeling& b) {
  BAKEN_NEEM(auto ontbreekt, weeg_opnieuw(h, b));
  const Result<domain::Taxatie> taxatie =
      b.taxatie ? Result<domain::Taxatie>{*b.taxatie} : ongeldig(std::move(ontbreekt));
  auto fouten = domain::toets_ondertekening(b, taxatie, beslissers(h, b));
  if (fouten.empty()) return {};
  return ongeldig(std::move(fouten), "Ondertekenen kan nog niet: niet alles is goed ingevuld.");
}

Result<std::optional<Veiligheidsbeoordeling>> geldende_versie(Handeling& h, const Id& melding) {
  BAKEN_NEEM(auto versies, h.eenheid.beoordelingen().van_melding(melding));
  for (auto& versie : versies)
    if (versie.status == Beoordelingstatus::Ondertekend) return std::move(versie);
  return std::nullopt;
}

void zet_op_de_tijdlijn(Handeling& h, const Veiligheidsbeoordeling& b) {
  zet_op_tijdlijn(h, b.dossier,
                  {.soort = "veiligheidsbeoordeling-ondertekend",
                   .onderwerp_soort = "veiligheidsbeoordeling",
                   .onderwerp = b.id,
                   .versie = b.versie,
                   .samenvatting = "versie " + std::to_string(b.nummer_versie) + ", " +
                                   std::string{als_slug(*b.gegevens.uitkomst)}});
}

}  // namespace

Result<BeoordelingBeeld> veiligheidsbeoordeling_ondertekenen(Handeling& h, const Id& id,
                                                             std::int64_t gelezen) {
  BAKEN_NEEM(auto b, open_concept(h, id, gelezen));
  BAKEN_PROBEER(toets(h, b));
  BAKEN_NEEM(const auto vorige, geldende_versie(h, b.melding));
  BAKEN_NEEM(auto melding, h.eenheid.meldingen().zoek(b.melding));
  if (!melding) return niet_gevonden("Deze melding");
  b.status = Beoordelingstatus::Ondertekend;
  b.ondertekend_op = h.moment;
  b.ondertekend_door = h.wie().medewerker;
  ++b.versie;
  BAKEN_NEEM(const bool bewaard, h.eenheid.beoordelingen().wijzig(b, h.moment));
  if (!bewaard) BAKEN_PROBEER(eis_versie(id, gelezen, b.versie));
  if (vorige) h.eenheid.beoordelingen().vervang(vorige->id);
  zet_op_de_tijdlijn(h, b);
  BAKEN_PROBEER(voer_besluit_uit(h, b, vorige, std::move(*melding)));
  return beoordeling_beeld(h, std::move(b));
}

}  // namespace baken::app
