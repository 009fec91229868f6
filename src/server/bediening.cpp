// SPDX-License-Identifier: EUPL-1.2
#include "server/bediening.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <spdlog/spdlog.h>
#include <sys/eventfd.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <exception>
#include <system_error>

#include "server/lokaal.hpp"

namespace baken::server {
namespace {

namespace fs = std::filesystem;

constexpr long geduld = 10;  ///< seconds for who connects
constexpr char verzegelen = 'V';
constexpr char ontzegelen = 'O';

tl::unexpected<Fout> kan_niet(const fs::path& pad, std::string_view wat) {
  return mislukt(Foutcode::NietBeschikbaar, fmt::format("De bediening {} {}", pad.string(), wat));
}

/// nullopt: only a connection of this user, or of root, has a say.
std::optional<unsigned> bevoegd(int verbinding) {
  ucred wie{};
  socklen_t lengte = sizeof wie;
  if (::getsockopt(verbinding, SOL_SOCKET, SO_PEERCRED, &wie, &lengte) != 0) return std::nullopt;
  if (wie.uid != 0 && wie.uid != ::geteuid()) return std::nullopt;
  return wie.uid;
}

void antwoord(int verbinding, const Result<std::string>& uitslag) {
  const std::string tekst = uitslag ? "+" + *uitslag : "-" + uitslag.error().melding;
  stuur(verbinding, security::als_bytes(tekst));
}

}  // namespace

Bediening::Bediening(Samenstelling& samenstelling, fs::path pad)
    : samenstelling_(samenstelling), pad_(std::move(pad)) {}

Bediening::~Bediening() {
  if (draad_.joinable()) {
    const std::uint64_t een = 1;
    std::ignore = ::write(stop_, &een, sizeof een);
    draad_.join();
    ::unlink(pad_.c_str());
  }
  if (luisteraar_ >= 0) ::close(luisteraar_);
  if (stop_ >= 0) ::close(stop_);
}

Result<std::unique_ptr<Bediening>> Bediening::start(Samenstelling& samenstelling,
                                                    const fs::path& pad) {
  std::unique_ptr<Bediening> nieuw{new Bediening{samenstelling, pad}};
  BAKEN_PROBEER(nieuw->luister());
  nieuw->draad_ = std::thread{[deze = nieuw.get()] { deze->lus(); }};
  return nieuw;
}

Uitkomst Bediening::luister() {
  const auto adres = unix_adres(pad_);
  if (!adres)
    return kan_niet(pad_,
                    "heeft een te lange naam (hoogstens 107 tekens): kies met --bediening een "
                    "kortere.");
  struct stat staat {};
  if (::lstat(pad_.c_str(), &staat) == 0) {
    if (!S_ISSOCK(staat.st_mode))
      return kan_niet(pad_, "bestaat al en is iets anders: kies met --bediening een andere naam.");
    ::unlink(pad_.c_str());
  }
  stop_ = ::eventfd(0, EFD_CLOEXEC);
  luisteraar_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  // Nobody can connect before `listen`, and by then the mode is right.
  if (stop_ < 0 || luisteraar_ < 0 || ::bind(luisteraar_, als_adres(*adres), sizeof *adres) != 0 ||
      ::chmod(pad_.c_str(), 0600) != 0 || ::listen(luisteraar_, 4) != 0)
    return kan_niet(
        pad_, fmt::format("kan niet worden gemaakt: {}.", std::generic_category().message(errno)));
  return {};
}

void Bediening::lus() {
  std::array<pollfd, 2> wacht{pollfd{luisteraar_, POLLIN, 0}, pollfd{stop_, POLLIN, 0}};
  for (;;) {
    if (::poll(wacht.data(), wacht.size(), -1) < 0 && errno != EINTR) return;
    if ((wacht[1].revents & POLLIN) != 0) return;
    if ((wacht[0].revents & POLLIN) == 0) continue;
    const Nummer verbinding{::accept4(luisteraar_, nullptr, nullptr, SOCK_CLOEXEC)};
    if (!verbinding.open()) continue;
    try {
      bedien(verbinding.get());
    } catch (const std::exception&) {
      spdlog::warn(R"({"gebeurtenis":"een opdracht van de bediening is mislukt"})");
    }
  }
}

void Bediening::bedien(int verbinding) {
  zet_wachttijd(verbinding, geduld);
  const auto uid = bevoegd(verbinding);
  if (!uid) {
    antwoord(verbinding,
             mislukt(Foutcode::Ongeldig, "Alleen de gebruiker van de server en root mogen dit."));
    return;
  }
  std::uint8_t opdracht = 0;
  if (ontvang(verbinding, {&opdracht, 1}) != 1) return;
  const auto uitslag = doe(static_cast<char>(opdracht), verbinding);
  log(opdracht == verzegelen ? "sleutel.verzegelen" : "sleutel.ontzegelen",
      uitslag ? "gelukt" : "geweigerd", *uid);
  antwoord(verbinding, uitslag);
}

Result<std::string> Bediening::doe(char opdracht, int verbinding) {
  if (opdracht == ontzegelen) return ontzegel(verbinding);
  if (opdracht != verzegelen)
    return mislukt(Foutcode::Ongeldig, "Deze opdracht kent de server niet.");
  samenstelling_.verzegel();
  return "Baken is verzegeld: de sleutels zijn uit het geheugen gewist.";
}

Result<std::string> Bediening::ontzegel(int verbinding) {
  security::Sleutel bytes;
  if (ontvang(verbinding, {bytes.data(), security::Sleutel::size()}) != security::Sleutel::size())
    return mislukt(Foutcode::Ongeldig, "De sleutel kwam niet heel aan.");
  BAKEN_NEEM(const auto stand, samenstelling_.sleutelopslag().sleutelstand());
  if (stand.geldig.empty())
    return mislukt(Foutcode::Ongeldig,
                   "Deze gegevens hebben nog geen sleutel: geef eerst `baken migreer`.");
  const security::Sleutelaanbod aanbod{
      security::Organisatiesleutel::uit(std::span<const std::uint8_t, 32>{bytes.data(), 32}),
      {},
      std::nullopt};
  BAKEN_PROBEER(samenstelling_.ontzegel(aanbod));
  return "Baken is open.";
}

void Bediening::log(const char* handeling, const char* uitkomst, unsigned uid) {
  const auto gedaan = samenstelling_.opslag().schrijf([&](app::Eenheid& eenheid) -> Uitkomst {
    eenheid.logboek().schrijf({.id = samenstelling_.ids().nieuw(),
                               .moment = samenstelling_.klok().nu(),
                               .handeling = handeling,
                               .medewerker = {},
                               .rol = {},
                               .relatie = "algemeen",
                               .dossier = {},
                               .onderwerp = {},
                               .uitkomst = uitkomst,
                               .verzoek_id = "bediening",
                               .afzender = fmt::format("uid {}", uid),
                               .doel = "beheer"});
    return {};
  });
  if (!gedaan) spdlog::warn(R"({{"gebeurtenis":"{} staat niet in het logboek"}})", handeling);
}

namespace {

Result<std::string> vraag(const fs::path& pad, std::span<const std::uint8_t> verzoek) {
  const auto adres = unix_adres(pad);
  const Nummer verbinding{::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)};
  if (!adres || ::connect(verbinding.get(), als_adres(*adres), sizeof *adres) != 0)
    return kan_niet(pad, "antwoordt niet: kijk of Baken draait, en of u dezelfde gebruiker bent.");
  zet_wachttijd(verbinding.get(), 4 * geduld);
  std::array<std::uint8_t, 1024> ruimte{};
  const bool gestuurd = stuur(verbinding.get(), verzoek);
  const auto aantal = gestuurd ? ontvang(verbinding.get(), ruimte) : 0;
  if (aantal < 1) return kan_niet(pad, "gaf geen antwoord.");
  std::string tekst{security::als_zicht({ruimte.data() + 1, aantal - 1})};
  if (ruimte[0] == '+') return tekst;
  return mislukt(Foutcode::Ongeldig, std::move(tekst));
}

}  // namespace

Result<std::string> vraag_verzegel(const fs::path& pad) {
  const std::uint8_t opdracht = verzegelen;
  return vraag(pad, {&opdracht, 1});
}

Result<std::string> vraag_ontzegel(const fs::path& pad,
                                   const security::Organisatiesleutel& sleutel) {
  security::Geheim<33> verzoek;
  verzoek.data()[0] = ontzegelen;
  std::copy_n(sleutel.bytes().data(), 32, verzoek.data() + 1);
  return vraag(pad, {verzoek.data(), verzoek.size()});
}

}  // namespace baken::server
