// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the tests of the transport share: a server on a free port and a client on a bare socket.

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "http/server.hpp"

namespace baken::http::proef {

/// An answer as it came over the line.
struct Ontvangen {
  int status = 0;  ///< 0: closed without an answer
  std::string kop;
  std::string lichaam;

  bool heeft(std::string_view regel) const { return kop.find(regel) != std::string::npos; }
};

/// A client that sends exactly what it is told. Reading gives up after ten seconds.
class Klant {
 public:
  explicit Klant(std::uint16_t poort) : fd_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in adres{};
    adres.sin_family = AF_INET;
    adres.sin_port = htons(poort);
    adres.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval geduld{10, 0};
    ::setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &geduld, sizeof geduld);
    ::setsockopt(fd_, SOL_SOCKET, SO_SNDTIMEO, &geduld, sizeof geduld);
    verbonden_ = ::connect(fd_, reinterpret_cast<sockaddr*>(&adres), sizeof adres) == 0;
  }
  ~Klant() { ::close(fd_); }
  Klant(const Klant&) = delete;
  Klant& operator=(const Klant&) = delete;

  bool verbonden() const { return verbonden_; }
  int fd() const { return fd_; }

  /// Whether all bytes could be sent.
  bool stuur(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto n = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (n <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
  }
  void klaar_met_sturen() { ::shutdown(fd_, SHUT_WR); }

  /// The next answer. `hoofd`: it answers a HEAD and has no body.
  Ontvangen lees(bool hoofd = false) {
    Ontvangen uit;
    while (over_.find("\r\n\r\n") == std::string::npos)
      if (!erbij()) return uit;
    const auto einde = over_.find("\r\n\r\n") + 4;
    uit.kop = over_.substr(0, einde);
    over_.erase(0, einde);
    uit.status = std::atoi(uit.kop.substr(9, 3).c_str());
    const auto plek = uit.kop.find("Content-Length: ");
    if (hoofd || plek == std::string::npos) return uit;
    const auto lengte = static_cast<std::size_t>(std::atoll(uit.kop.c_str() + plek + 16));
    while (over_.size() < lengte)
      if (!erbij()) break;
    uit.lichaam = over_.substr(0, lengte);
    over_.erase(0, lengte);
    return uit;
  }

  /// Everything up to the end of the connection.
  std::string lees_alles() {
    while (erbij()) continue;
    return std::exchange(over_, {});
  }
  /// Whether the other side has closed and nothing is left.
  bool gesloten() { return over_.empty() && !erbij(); }

 private:
  bool erbij() {
    char stuk[16384];
    const auto n = ::recv(fd_, stuk, sizeof stuk, 0);
    if (n <= 0) return false;
    over_.append(stuk, static_cast<std::size_t>(n));
    return true;
  }

  int fd_;
  bool verbonden_ = false;
  std::string over_;
};

inline Antwoord fout_antwoord(int status, std::string_view reden, const Verzoek*) {
  return {status, {{"Content-Type", "application/problem+json"}}, std::string(reden)};
}

/// Tells what it was asked: `METHODE pad lichaam`.
inline Antwoord echo(Verzoek& v) {
  return {200, {}, v.methode + ' ' + v.pad + ' ' + v.lichaam, "echo"};
}

/// A running server without access log.
class Proefserver {
 public:
  using Stel = std::function<void(Instellingen&)>;
  explicit Proefserver(Afhandelaar doe = echo, const Stel& stel = {}) {
    Instellingen inst;
    inst.poort = 0;
    inst.werkers = 4;
    inst.toegangslog = nullptr;
    if (stel) stel(inst);
    server = std::make_unique<Server>(inst, std::move(doe), fout_antwoord, &meetpunten);
    EXPECT_TRUE(server->start());
  }

  std::uint16_t poort() const { return server->poort(); }
  Ontvangen vraag(std::string_view bytes) const {
    Klant klant(poort());
    klant.stuur(bytes);
    return klant.lees();
  }

  Meetpunten meetpunten;
  std::unique_ptr<Server> server;
};

inline std::string get(std::string_view pad, std::string_view koppen = "") {
  return "GET " + std::string(pad) + " HTTP/1.1\r\nHost: x\r\n" + std::string(koppen) + "\r\n";
}

}  // namespace baken::http::proef
