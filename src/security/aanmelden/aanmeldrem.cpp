// SPDX-License-Identifier: EUPL-1.2
#include "security/aanmelden/aanmeldrem.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace baken::security {
namespace {

constexpr std::size_t hashbytes = 2;
constexpr std::size_t tellers = std::size_t{1} << (8 * hashbytes);

std::string genormaliseerde_naam(std::string_view naam) {
  const auto begin = naam.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  naam = naam.substr(begin, naam.find_last_not_of(" \t") - begin + 1);
  std::string uit{naam};
  for (char& teken : uit)
    if (teken >= 'A' && teken <= 'Z') teken = static_cast<char>(teken - 'A' + 'a');
  return uit;
}

/// Who has an IPv6 line has a whole /64, and so counts as one.
std::string adresgroep(std::string_view adres) {
  constexpr std::array<std::uint8_t, 12> ipv4_in_ipv6{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
  const std::string tekst{adres.substr(0, adres.find('%'))};
  std::array<std::uint8_t, 16> bytes{};
  if (inet_pton(AF_INET6, tekst.c_str(), bytes.data()) != 1) return tekst;
  if (std::equal(ipv4_in_ipv6.begin(), ipv4_in_ipv6.end(), bytes.begin()))
    return fmt::format("{}.{}.{}.{}", bytes[12], bytes[13], bytes[14], bytes[15]);
  return std::string{als_zicht({bytes.data(), 8})};
}

tl::unexpected<Fout> te_veel(std::chrono::milliseconds wacht) {
  const auto seconden = std::chrono::ceil<std::chrono::seconds>(wacht);
  const auto minuten = std::chrono::ceil<std::chrono::minutes>(wacht);
  return mislukt(Fout{Foutcode::TeVeelPogingen,
                      fmt::format("Er is te vaak geprobeerd in te loggen: probeer het over {} {} "
                                  "weer.",
                                  minuten.count(), minuten.count() == 1 ? "minuut" : "minuten"),
                      {},
                      std::to_string(seconden.count())});
}

}  // namespace

Aanmeldrem::Aanmeldrem(const Klok& klok, Remregels regels)
    : klok_(klok),
      accounts_({regels.account_kort, regels.account_dag}, tellers),
      adressen_({regels.adres_uur}, tellers) {
  start_sodium();
  randombytes_buf(sleutel_.data(), Sleutel::size());
}

std::string Aanmeldrem::blind(std::string_view soort, std::string_view waarde,
                              std::string_view toestel) const {
  const std::array<std::string_view, 3> delen{soort, waarde, toestel};
  const Bytes hash = blake2b(16, delen, {sleutel_.data(), Sleutel::size()});
  return std::string{als_zicht(hash).substr(0, hashbytes)};
}

Result<Aanmeldrem::Poging> Aanmeldrem::probeer(const Aanmeldvraag& vraag) {
  const std::string_view soort = vraag.spoor == Remspoor::Code ? "code" : "account";
  // A device is known for one account, so its own limit holds whatever address it comes from; the
  // addresses of known devices count apart, or a guesser in the same office locked them out.
  const std::string_view bekend = vraag.toestel.empty() ? "" : "bekend";
  Poging poging{blind(soort, genormaliseerde_naam(vraag.naam), vraag.toestel),
                blind("adres", adresgroep(vraag.adres), bekend), klok_.nu()};
  std::lock_guard vast{slot_};
  const std::chrono::milliseconds geen{0};
  const auto wacht = std::max(accounts_.wachttijd(poging.account, poging.moment).value_or(geen),
                              adressen_.wachttijd(poging.adres, poging.moment).value_or(geen));
  if (wacht > geen) return te_veel(wacht);
  accounts_.noteer(poging.account, poging.moment);
  adressen_.noteer(poging.adres, poging.moment);
  return poging;
}

void Aanmeldrem::neem_terug(const Poging& poging) {
  std::lock_guard vast{slot_};
  accounts_.neem_terug(poging.account, poging.moment);
  adressen_.neem_terug(poging.adres, poging.moment);
}

}  // namespace baken::security
