// SPDX-License-Identifier: EUPL-1.2
#include "security/sleutel/geheimbestand.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <system_error>

namespace baken::security {
namespace {

class Bestand {
 public:
  explicit Bestand(int nummer) : nummer_(nummer) {}
  Bestand(const Bestand&) = delete;
  Bestand& operator=(const Bestand&) = delete;
  ~Bestand() {
    if (nummer_ >= 0) ::close(nummer_);
  }
  bool open() const { return nummer_ >= 0; }
  int nummer() const { return nummer_; }

 private:
  int nummer_;
};

/// A file, and what to call it.
struct Genoemd {
  const std::filesystem::path& pad;
  std::string_view wat;

  tl::unexpected<Fout> fout(Foutcode code, std::string_view melding) const {
    return mislukt(code, fmt::format("Het {} {} {}", wat, pad.string(), melding));
  }
};

std::string reden() {
  return std::generic_category().message(errno);
}

bool schrijf_alles(int nummer, const std::uint8_t* bytes, std::size_t aantal) {
  while (aantal > 0) {
    ssize_t geschreven = ::write(nummer, bytes, aantal);
    if (geschreven < 0 && errno == EINTR) continue;
    if (geschreven <= 0) return false;
    bytes += geschreven;
    aantal -= static_cast<std::size_t>(geschreven);
  }
  return true;
}

bool map_duurzaam(const std::filesystem::path& pad) {
  auto map = pad.has_parent_path() ? pad.parent_path() : std::filesystem::path{"."};
  Bestand bestand{::open(map.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  return bestand.open() && ::fsync(bestand.nummer()) == 0;
}

std::size_t lees_alles(int nummer, std::uint8_t* naar, std::size_t hoogstens) {
  std::size_t gelezen = 0;
  while (gelezen < hoogstens) {
    ssize_t nu = ::read(nummer, naar + gelezen, hoogstens - gelezen);
    if (nu < 0 && errno == EINTR) continue;
    if (nu <= 0) break;
    gelezen += static_cast<std::size_t>(nu);
  }
  return gelezen;
}

Uitkomst alleen_van_eigenaar(int nummer, const Genoemd& bestand) {
  struct stat staat {};
  if (::fstat(nummer, &staat) != 0 || !S_ISREG(staat.st_mode))
    return bestand.fout(Foutcode::Ongeldig, "is geen gewoon bestand.");
  const mode_t rechten = staat.st_mode & 07777U;
  if ((rechten & ~static_cast<mode_t>(0600)) != 0)
    return bestand.fout(Foutcode::Ongeldig,
                        fmt::format("heeft rechten {:04o}, zodat anderen erbij kunnen: geef het "
                                    "rechten 0600 (chmod 600).",
                                    rechten));
  return {};
}

}  // namespace

void Geheimtekst::voeg_toe(std::string_view tekst) {
  if (lengte_ + tekst.size() > hoogstens_) throw std::length_error("secret text is too long");
  std::ranges::copy(tekst, bytes_.get() + lengte_);
  lengte_ += tekst.size();
}

void Geheimtekst::voeg_base64_toe(std::span<const std::uint8_t> bytes) {
  constexpr int soort = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  const std::size_t tekens = sodium_base64_encoded_len(bytes.size(), soort) - 1;
  if (lengte_ + tekens > hoogstens_) throw std::length_error("secret text is too long");
  // There is room for the terminating zero.
  sodium_bin2base64(reinterpret_cast<char*>(bytes_.get()) + lengte_, tekens + 1, bytes.data(),
                    bytes.size(), soort);
  lengte_ += tekens;
}

void Geheimtekst::kort_in() {
  while (lengte_ > 0 && (bytes_.get()[lengte_ - 1] == '\n' || bytes_.get()[lengte_ - 1] == '\r'))
    --lengte_;
}

Uitkomst schrijf_geheimbestand(const std::filesystem::path& pad, std::string_view wat,
                               const Geheimtekst& tekst) {
  const Genoemd genoemd{pad, wat};
  Bestand bestand{::open(pad.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
  if (!bestand.open() && errno == EEXIST)
    return genoemd.fout(
        Foutcode::Conflict,
        "bestaat al en wordt niet overschreven: kies een andere naam, of gebruik dit.");
  if (!bestand.open())
    return genoemd.fout(Foutcode::NietBeschikbaar,
                        fmt::format("kan niet worden gemaakt: {}.", reden()));
  const auto inhoud = als_bytes(tekst.zicht());
  if (::fchmod(bestand.nummer(), 0600) == 0 &&
      schrijf_alles(bestand.nummer(), inhoud.data(), inhoud.size()) &&
      ::fsync(bestand.nummer()) == 0 && map_duurzaam(pad))
    return {};
  auto mislukking = genoemd.fout(Foutcode::NietBeschikbaar,
                                 fmt::format("kan niet worden geschreven: {}.", reden()));
  ::unlink(pad.c_str());
  return mislukking;
}

Result<Geheimtekst> lees_geheimbestand(const std::filesystem::path& pad, std::string_view wat,
                                       std::size_t hoogstens) {
  const Genoemd genoemd{pad, wat};
  // O_NONBLOCK: a pipe in the place of the file must not make the server wait.
  Bestand bestand{::open(pad.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
  if (!bestand.open())
    return genoemd.fout(Foutcode::Ongeldig, fmt::format("kan niet worden gelezen: {}.", reden()));
  BAKEN_PROBEER(alleen_van_eigenaar(bestand.nummer(), genoemd));
  Geheimtekst tekst{hoogstens};
  tekst.lengte_ = lees_alles(bestand.nummer(), tekst.bytes_.get(), hoogstens + 1);
  return tekst;
}

}  // namespace baken::security
