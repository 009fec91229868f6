// SPDX-License-Identifier: EUPL-1.2
#include "cli/logboek.hpp"

#include <fmt/format.h>

#include <memory>

#include "cli/hulp.hpp"
#include "cli/logboek_tonen.hpp"
#include "cli/logboek_verifieren.hpp"
#include "cli/opties.hpp"

namespace baken::cli {
namespace {

Uitkomst toon_sleutel(const Opslagopties& opslag) {
  BAKEN_NEEM(auto delen, open(opslag, server::Openen::Bestaand));
  BAKEN_NEEM(const auto bewaard, delen->logsleutelopslag().zoek());
  if (bewaard) {
    fmt::print("{}\n", security::logketen::naar_hex(bewaard->publiek));
    return {};
  }
  BAKEN_NEEM(const auto nieuw, delen->logsleutel());
  fmt::print("{}\n", security::logketen::naar_hex(nieuw.publiek()));
  return {};
}

/// For a database that was put back by other means than `baken herstel`.
Uitkomst begin_reeks(const Opslagopties& opslag) {
  BAKEN_NEEM(auto delen, open(opslag, server::Openen::Bestaand));
  const auto regel = logregel_van_opdracht("logboek.nieuwe-reeks", delen->klok(), delen->ids());
  BAKEN_PROBEER(delen->ketenopslag().schrijf([&](app::Ketenwerk& werk) -> Uitkomst {
    if (!werk.neem_beurt())
      return mislukt(Foutcode::NietBeschikbaar,
                     "Het logboek wordt nu bijgewerkt. Probeer het zo weer.");
    auto stand = werk.stand();
    stand.nieuwe_reeks = true;
    werk.zet_stand(stand, stand.grootte);
    werk.logboek().schrijf(regel);
    return {};
  }));
  std::ignore = delen->zegelaar().ronde();
  fmt::print(
      "De volgende kop begint een nieuwe reeks. Wat de getuige meer heeft dan deze database, meldt "
      "`baken logboek verifieer` voortaan als ontbrekend.\n");
  return {};
}

void voeg_toe(CLI::App& groep, const char* naam, const char* uitleg,
              Uitkomst (*doen)(const Opslagopties&), int& uit) {
  auto* opdracht = groep.add_subcommand(naam, uitleg);
  auto opslag = std::make_shared<Opslagopties>();
  voeg_opslagopties_toe(*opdracht, *opslag);
  opdracht->callback([opslag, doen, &uit] {
    if (auto gedaan = doen(*opslag); !gedaan) uit = meld(gedaan.error());
  });
}

}  // namespace

Result<std::optional<security::logketen::Publiek>> lees_publieke_sleutel(const std::string& tekst) {
  if (tekst.empty()) return std::nullopt;
  const auto bytes = security::logketen::uit_hex(tekst);
  const auto sleutel = bytes ? security::logketen::als_hash(*bytes) : std::nullopt;
  if (!sleutel)
    return mislukt(Foutcode::Ongeldig,
                   "Dit is geen openbare sleutel van een logboek. Geef de 64 tekens die `baken "
                   "logboek sleutel` toont.");
  return *sleutel;
}

void logboek_opdracht(CLI::App& app, int& uit) {
  auto* groep = app.add_subcommand("logboek", "Controleert en toont het logboek");
  groep->require_subcommand(1);
  verifieer_opdracht(*groep, uit);
  toon_opdracht(*groep, uit);
  voeg_toe(*groep, "sleutel", "Toont de openbare sleutel waarmee de koppen zijn ondertekend",
           toon_sleutel, uit);
  voeg_toe(*groep, "nieuwe-reeks",
           "Begint een nieuwe reeks koppen, nadat een oude database anders dan met `baken herstel` "
           "is teruggezet",
           begin_reeks, uit);
}

}  // namespace baken::cli
