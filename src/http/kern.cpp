// SPDX-License-Identifier: EUPL-1.2
#include "http/kern.hpp"

#include <array>
#include <cstdlib>
#include <memory>
#include <random>
#include <typeinfo>

#include "base/toeval.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <boost/core/demangle.hpp>

#include "http/schrijver.hpp"

namespace baken::http {
namespace {

constexpr std::string_view kStuk = "Er ging iets mis in het systeem. Probeer het later opnieuw.";

/// Only the id and the type: a message of an exception can hold data of a person.
void log_uitzondering(const Verzoek& verzoek, const std::string& type) {
  spdlog::error(R"({{"soort":"uitzondering","id":"{}","route":"{}","type":"{}"}})",
                verzoek.verzoek_id, verzoek.route_naam, type);
}

std::string willekeurige_id() {
  thread_local std::mt19937_64 bron = [] {
    std::seed_seq zaad{toeval(), toeval()};
    return std::mt19937_64(zaad);
  }();
  return fmt::format("{:016x}{:016x}", bron(), bron());
}

}  // namespace

Kern::Kern(Instellingen inst, Afhandelaar alles_doen, Foutantwoord fout_antwoord,
           Meetpunten* punten)
    : instellingen(std::move(inst)),
      alles(std::move(alles_doen)),
      fout(std::move(fout_antwoord)),
      meetpunten(punten),
      werkers(instellingen.werkers, instellingen.wachtrij_max) {}

std::string Kern::nieuwe_id() const {
  return instellingen.maak_verzoek_id ? instellingen.maak_verzoek_id() : willekeurige_id();
}

std::chrono::milliseconds Kern::tijd_voor(std::size_t bytes) const {
  return instellingen.leestijd + std::chrono::seconds(bytes >> 16);
}

Antwoord Kern::maak_fout(int status, std::string_view reden, const Verzoek& verzoek) const {
  auto antwoord = fout ? fout(status, reden, &verzoek) : Antwoord{status};
  antwoord.status = status;
  if (status == 503 && !antwoord.kop("Retry-After")) antwoord.zet_kop("Retry-After", "2");
  return antwoord;
}

Antwoord Kern::doe_handler(Verzoek& verzoek) const {
  std::string type = "onbekend";
  try {
    auto antwoord = alles(verzoek);
    if (antwoord.status >= 200 && antwoord.status <= 599) return antwoord;
    type = "status buiten 200-599";
  } catch (const std::exception& e) {
    type = boost::core::demangle(typeid(e).name());
  } catch (...) {
    type = "geen std::exception";
  }
  log_uitzondering(verzoek, type);
  if (meetpunten) ++meetpunten->handler_gegooid;
  return maak_fout(500, kStuk, verzoek);
}

void Kern::maak_af(Werk& werk) const {
  auto& antwoord = werk.antwoord;
  if (antwoord.route_naam.empty()) antwoord.route_naam = werk.verzoek.route_naam;
  if (antwoord.route_naam.empty()) antwoord.route_naam = "onbekend";
  if (instellingen.naloop) instellingen.naloop(werk.verzoek, antwoord);
  werk.openhouden = werk.openhouden && !stopt;
  const auto einde = !werk.openhouden ? Verbindingseinde::Sluiten
                     : werk.http11    ? Verbindingseinde::Openhouden
                                      : Verbindingseinde::OpenhoudenOud;
  werk.kop = schrijf_kop(antwoord, werk.verzoek.verzoek_id, einde);
  if (werk.verzoek.methode == "HEAD" || is_zonder_lichaam(antwoord.status))
    antwoord.lichaam.clear();
}

void Kern::handel(Werk& werk) const noexcept {
  try {
    werk.antwoord = doe_handler(werk.verzoek);
    maak_af(werk);
  } catch (...) {
    log_uitzondering(werk.verzoek, "in foutantwoord of naloop");
    werk.openhouden = false;
    werk.antwoord = Antwoord{500};
    werk.kop = schrijf_kop(werk.antwoord, werk.verzoek.verzoek_id, Verbindingseinde::Sluiten);
  }
}

void Kern::weiger(Werk& werk, int status, std::string_view reden) const noexcept {
  try {
    werk.antwoord = maak_fout(status, reden, werk.verzoek);
    werk.antwoord.route_naam = "transport";
    maak_af(werk);
  } catch (...) {
    log_uitzondering(werk.verzoek, "in foutantwoord of naloop");
    werk.openhouden = false;
    werk.antwoord = Antwoord{status};
    werk.kop = schrijf_kop(werk.antwoord, werk.verzoek.verzoek_id, Verbindingseinde::Sluiten);
  }
}

void Kern::boek(const Werk& werk, std::chrono::steady_clock::time_point begin) const {
  const auto duur = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - begin);
  const auto& antwoord = werk.antwoord;
  if (meetpunten) meetpunten->meet(antwoord.route_naam, antwoord.status, duur);
  if (!instellingen.toegangslog) return;
  instellingen.toegangslog(Toegang{werk.verzoek.verzoek_id, werk.verzoek.methode,
                                   antwoord.route_naam, antwoord.status, duur,
                                   werk.kop.size() + antwoord.lichaam.size()});
}

}  // namespace baken::http
