// SPDX-License-Identifier: EUPL-1.2
#include "security/sessie/sessies.hpp"

#include <array>

#include "security/geheim.hpp"

namespace baken::security {
namespace {

constexpr std::size_t tokenbytes = 32;

std::optional<Bytes> ontcijfer(std::string_view token) {
  auto bytes = uit_base64(token);
  if (!bytes || bytes->size() != tokenbytes) return std::nullopt;
  return bytes;
}

Bytes tokenhash(const Bytes& token) {
  const std::array<std::string_view, 2> delen{"baken sessie", als_zicht(token)};
  return blake2b(32, delen);
}

/// Keyed by the session token, so that it proves the session and says nothing of the token.
std::string csrf_bij(const Bytes& token) {
  const std::array<std::string_view, 1> delen{"baken csrf"};
  return naar_base64(blake2b(32, delen, token));
}

/// In the form of all ids; random, so that it tells nothing, not even a moment.
Id willekeurig_id() {
  const Bytes bytes = willekeurig(16);
  std::string hex(2 * bytes.size() + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
  hex.pop_back();
  for (const std::size_t plek : {8U, 13U, 18U, 23U}) hex.insert(plek, 1, '-');
  return hex;
}

tl::unexpected<Fout> niet_ingelogd(std::string context) {
  return mislukt(Fout{Foutcode::NietIngelogd,
                      "U bent niet ingelogd, of uw sessie is afgelopen: log opnieuw in.",
                      {},
                      std::move(context)});
}

}  // namespace

Result<NieuweSessie> Sessies::begin(std::string_view medewerker, app::Rol als,
                                    const app::Herkomst& van) {
  const Bytes token = willekeurig(tokenbytes);
  const Moment nu = klok_.nu();
  BAKEN_PROBEER(
      opslag_.bewaar({tokenhash(token), Id{medewerker}, als, nu, nu, willekeurig_id(), van}));
  return NieuweSessie{naar_base64(token), csrf_bij(token)};
}

Result<app::Sessie> Sessies::controleer(std::string_view token) {
  const auto bytes = ontcijfer(token);
  if (!bytes) return niet_ingelogd("geen");
  const Bytes hash = tokenhash(*bytes);
  BAKEN_NEEM(auto sessie, opslag_.zoek(hash));
  if (!sessie) return niet_ingelogd("geen");
  const Moment nu = klok_.nu();
  const bool te_lang = nu >= sessie->aangemaakt + grenzen_.absoluut;
  if (te_lang || nu >= sessie->laatst_gebruikt + grenzen_.stil) {
    static_cast<void>(opslag_.verwijder(hash));  // only tidying: it counts as ended either way
    return niet_ingelogd(te_lang ? "absoluut" : "stil");
  }
  // A full disk must not stop reading, so a failure to write the last use is no refusal.
  if (nu >= sessie->laatst_gebruikt + grenzen_.aanraken && opslag_.raak_aan(hash, nu))
    sessie->laatst_gebruikt = nu;
  return std::move(*sessie);
}

Uitkomst Sessies::controleer_csrf(std::string_view token, std::string_view csrf) {
  const std::string verwacht = csrf_van(token);
  if (verwacht.empty() || csrf.size() != verwacht.size() ||
      sodium_memcmp(verwacht.data(), csrf.data(), csrf.size()) != 0)
    return mislukt(Foutcode::Verboden,
                   "Deze aanvraag hoort niet bij uw sessie: laad de pagina opnieuw.");
  return {};
}

std::string Sessies::csrf_van(std::string_view token) {
  const auto bytes = ontcijfer(token);
  return bytes ? csrf_bij(*bytes) : std::string{};
}

Uitkomst Sessies::eindig(std::string_view token) {
  const auto bytes = ontcijfer(token);
  if (!bytes) return {};
  return opslag_.verwijder(tokenhash(*bytes));
}

Result<std::vector<app::Sessie>> Sessies::van(std::string_view medewerker) {
  BAKEN_NEEM(auto alle, opslag_.van_medewerker(medewerker));
  std::erase_if(alle, [nu = klok_.nu(), this](const auto& s) { return verloopt(s) <= nu; });
  return alle;
}

Uitkomst Sessies::eindig_een(std::string_view medewerker, std::string_view id) {
  BAKEN_NEEM(const bool was_er, opslag_.verwijder_een(medewerker, id));
  if (!was_er) return mislukt(Foutcode::NietGevonden, "Deze sessie is er niet meer.");
  return {};
}

Uitkomst Sessies::eindig_andere(std::string_view medewerker, std::string_view token) {
  const auto bytes = ontcijfer(token);
  if (!bytes) return niet_ingelogd("geen");
  return opslag_.verwijder_andere(medewerker, tokenhash(*bytes));
}

Uitkomst Sessies::wissel_rol(std::string_view token, app::Rol als) {
  const auto bytes = ontcijfer(token);
  if (!bytes) return niet_ingelogd("geen");
  BAKEN_NEEM(const bool was_er, opslag_.wijzig_rol(tokenhash(*bytes), als));
  return was_er ? Uitkomst{} : niet_ingelogd("geen");
}

Uitkomst Sessies::eindig_alle(std::string_view medewerker) {
  return opslag_.verwijder_van_medewerker(medewerker);
}

Uitkomst Sessies::ruim_op() {
  const Moment nu = klok_.nu();
  return opslag_.verwijder_verlopen(nu - grenzen_.absoluut, nu - grenzen_.stil);
}

}  // namespace baken::security
