// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <utility>

namespace baken::server {

/// A descriptor that closes itself.
class Nummer {
 public:
  explicit Nummer(int nummer = -1) : nummer_(nummer) {}
  Nummer(Nummer&& ander) noexcept : nummer_(std::exchange(ander.nummer_, -1)) {}
  Nummer(const Nummer&) = delete;
  Nummer& operator=(const Nummer&) = delete;
  ~Nummer() {
    if (nummer_ >= 0) ::close(nummer_);
  }
  int get() const { return nummer_; }
  bool open() const { return nummer_ >= 0; }
  int geef_weg() { return std::exchange(nummer_, -1); }

 private:
  int nummer_;
};

/// nullopt: the path is too long for a unix socket.
inline std::optional<sockaddr_un> unix_adres(const std::filesystem::path& pad) {
  sockaddr_un adres{};
  adres.sun_family = AF_UNIX;
  const auto& tekst = pad.native();
  if (tekst.empty() || tekst.size() >= sizeof adres.sun_path) return std::nullopt;
  tekst.copy(adres.sun_path, tekst.size());
  return adres;
}

inline const sockaddr* als_adres(const sockaddr_un& adres) {
  return reinterpret_cast<const sockaddr*>(&adres);
}

/// Neither side waits for the other for ever.
inline void zet_wachttijd(int nummer, long seconden) {
  const timeval tijd{seconden, 0};
  ::setsockopt(nummer, SOL_SOCKET, SO_RCVTIMEO, &tijd, sizeof tijd);
  ::setsockopt(nummer, SOL_SOCKET, SO_SNDTIMEO, &tijd, sizeof tijd);
}

inline bool stuur(int nummer, std::span<const std::uint8_t> bytes) {
  while (!bytes.empty()) {
    const ssize_t gestuurd = ::send(nummer, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (gestuurd < 0 && errno == EINTR) continue;
    if (gestuurd <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(gestuurd));
  }
  return true;
}

/// How many bytes came, until there are enough or the other side is done.
inline std::size_t ontvang(int nummer, std::span<std::uint8_t> naar) {
  std::size_t aantal = 0;
  while (aantal < naar.size()) {
    const ssize_t nu = ::recv(nummer, naar.data() + aantal, naar.size() - aantal, 0);
    if (nu < 0 && errno == EINTR) continue;
    if (nu <= 0) break;
    aantal += static_cast<std::size_t>(nu);
  }
  return aantal;
}

}  // namespace baken::server
