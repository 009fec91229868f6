// SPDX-License-Identifier: EUPL-1.2
#include "security/factor/tweede_factor.hpp"

#include "security/factor/herstelcodes.hpp"
#include "security/factor/totp.hpp"
#include "security/kluis/verpakking.hpp"

namespace baken::security {
namespace {

/// Bound to the factor and the account, so that a secret does not open in another row.
app::Plaats plaats(const Id& factor, const Id& medewerker) {
  return {"factor", factor, "geheim", medewerker, 1};
}

tl::unexpected<Fout> klopt_niet() {
  return ongeldig({{"/code", "klopt-niet",
                    "De code klopt niet. Neem de nieuwste code uit uw app; elke code werkt één "
                    "keer."}},
                  "De code klopt niet.");
}

std::string zonder_spaties(std::string_view tekst) {
  std::string uit{tekst};
  std::erase(uit, ' ');
  return uit;
}

std::vector<Bytes> hashes_van(const Sleutel& sleutel, const Id& medewerker,
                              const std::vector<std::string>& codes) {
  std::vector<Bytes> uit;
  for (const auto& code : codes) uit.push_back(herstelhash(sleutel, medewerker, code));
  return uit;
}

bool is_zes_cijfers(std::string_view code) {
  return code.size() == totp::cijfers &&
         code.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

Result<NieuweFactor> TweedeFactor::begin(const Id& medewerker) {
  BAKEN_NEEM(const auto sleutel, met_.sleutel());
  const Bytes geheim = willekeurig(totp::geheim_bytes);
  Id id = met_.ids.nieuw();
  Bytes verzegeld = verpak(sleutel, plaats(id, medewerker), als_zicht(geheim));
  return NieuweFactor{std::move(id), totp::naar_base32(geheim), std::move(verzegeld)};
}

Result<std::vector<std::string>> TweedeFactor::bevestig(const Aanmeldvraag& vraag,
                                                        const NieuweFactor& nieuw,
                                                        const std::optional<Id>& vervangt,
                                                        std::string_view code) {
  const Id medewerker{vraag.naam};
  BAKEN_NEEM(const auto sleutel, met_.sleutel());
  app::Factor factor{nieuw.id,       medewerker, std::string{soort_totp},
                     met_.klok.nu(), 0,          nieuw.verzegeld};
  BAKEN_NEEM(const auto poging, met_.rem.probeer(vraag));
  BAKEN_NEEM(const auto geheim, open(sleutel, factor));
  const auto stap = totp::zoek_stap(geheim, zonder_spaties(code), met_.klok.nu(), 0);
  if (!stap) return klopt_niet();
  met_.rem.neem_terug(poging);
  factor.laatste_stap = *stap;  // the code that proved it is used up with it
  auto codes = nieuwe_herstelcodes();
  BAKEN_NEEM(const bool gezet,
             met_.opslag.zet_factor(factor, vervangt, hashes_van(sleutel, medewerker, codes)));
  if (!gezet)
    return mislukt(Foutcode::Conflict,
                   "De tweede factor van dit account is intussen veranderd. Begin opnieuw.");
  return codes;
}

Result<Codesoort> TweedeFactor::controleer(const Aanmeldvraag& vraag, std::string_view code) {
  BAKEN_NEEM(const auto poging, met_.rem.probeer(vraag));
  auto soort = herken(Id{vraag.naam}, code);
  if (!soort || *soort) met_.rem.neem_terug(poging);
  if (!soort) return mislukt(std::move(soort).error());
  if (!*soort) return klopt_niet();
  return **soort;
}

Result<std::optional<Codesoort>> TweedeFactor::herken(const Id& medewerker, std::string_view code) {
  const std::string kaal = zonder_spaties(code);
  if (is_zes_cijfers(kaal)) {
    BAKEN_NEEM(const bool goed, is_code_van(medewerker, kaal));
    return goed ? std::optional{Codesoort::Totp} : std::nullopt;
  }
  BAKEN_NEEM(const auto sleutel, met_.sleutel());
  BAKEN_NEEM(const bool goed,
             met_.opslag.neem_herstelcode(medewerker, herstelhash(sleutel, medewerker, kaal)));
  return goed ? std::optional{Codesoort::Herstelcode} : std::nullopt;
}

Result<bool> TweedeFactor::is_code_van(const Id& medewerker, std::string_view code) {
  BAKEN_NEEM(const auto sleutel, met_.sleutel());
  BAKEN_NEEM(const auto alle, met_.opslag.factoren(medewerker));
  for (const auto& factor : alle) {
    if (factor.soort != soort_totp) continue;
    BAKEN_NEEM(const auto geheim, open(sleutel, factor));
    const auto stap = totp::zoek_stap(geheim, code, met_.klok.nu(), factor.laatste_stap);
    if (!stap) continue;
    return met_.opslag.neem_stap(factor.id, *stap);  // no: the same code was just taken elsewhere
  }
  return false;
}

Result<std::vector<std::string>> TweedeFactor::vernieuw_herstelcodes(const Id& medewerker) {
  BAKEN_NEEM(const auto sleutel, met_.sleutel());
  auto codes = nieuwe_herstelcodes();
  BAKEN_PROBEER(met_.opslag.zet_herstelcodes(medewerker, hashes_van(sleutel, medewerker, codes)));
  return codes;
}

Result<Bytes> TweedeFactor::open(const Sleutel& sleutel, const app::Factor& factor) const {
  BAKEN_NEEM(const auto tekst,
             pak_uit(sleutel, plaats(factor.id, factor.medewerker), factor.geheim));
  return Bytes(tekst.begin(), tekst.end());
}

}  // namespace baken::security
