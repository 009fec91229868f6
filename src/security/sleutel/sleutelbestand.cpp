// SPDX-License-Identifier: EUPL-1.2
#include "security/sleutel/sleutelbestand.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace baken::security {
namespace {

constexpr std::string_view kop = "BAKEN-ORGANISATIESLEUTEL 1\n";
constexpr std::string_view sleutelregel = "sleutel ";
constexpr std::string_view controleregel = "controle ";
constexpr std::size_t sleuteltekens = 43;
constexpr std::size_t controletekens = 22;
constexpr std::size_t bestandsgrootte = kop.size() + sleutelregel.size() + sleuteltekens + 1 +
                                        controleregel.size() + controletekens + 1;

/// Room for one byte more than a key file has, so that a longer file is noticed.
using Inhoud = Geheim<bestandsgrootte + 1>;

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

tl::unexpected<Fout> fout(Foutcode code, const std::filesystem::path& pad, std::string_view wat) {
  return mislukt(code, fmt::format("Het sleutelbestand {} {}", pad.string(), wat));
}

std::string reden() {
  return std::generic_category().message(errno);
}

Bytes som(std::span<const std::uint8_t> sleutel) {
  const std::array<std::string_view, 2> delen{kop, als_zicht(sleutel)};
  return blake2b(16, delen);
}

void schrijf_base64(std::uint8_t* naar, std::span<const std::uint8_t> bytes, std::size_t tekens) {
  std::array<char, sleuteltekens + 1> tekst{};
  sodium_bin2base64(tekst.data(), tekst.size(), bytes.data(), bytes.size(),
                    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  std::copy_n(tekst.begin(), tekens, naar);
  sodium_memzero(tekst.data(), tekst.size());
}

Inhoud als_bestand(const Organisatiesleutel& sleutel) {
  Inhoud inhoud;
  std::uint8_t* naar = std::copy(kop.begin(), kop.end(), inhoud.data());
  naar = std::copy(sleutelregel.begin(), sleutelregel.end(), naar);
  schrijf_base64(naar, sleutel.bytes(), sleuteltekens);
  naar += sleuteltekens;
  *naar++ = '\n';
  naar = std::copy(controleregel.begin(), controleregel.end(), naar);
  schrijf_base64(naar, som(sleutel.bytes()), controletekens);
  naar += controletekens;
  *naar = '\n';
  return inhoud;
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

/// Reads the whole file, at most one byte more than a key file has.
std::size_t lees_alles(int nummer, Inhoud& inhoud) {
  std::size_t gelezen = 0;
  while (gelezen < Inhoud::size()) {
    ssize_t nu = ::read(nummer, inhoud.data() + gelezen, Inhoud::size() - gelezen);
    if (nu < 0 && errno == EINTR) continue;
    if (nu <= 0) break;
    gelezen += static_cast<std::size_t>(nu);
  }
  return gelezen;
}

Uitkomst alleen_van_eigenaar(int nummer, const std::filesystem::path& pad) {
  struct stat staat {};
  if (::fstat(nummer, &staat) != 0 || !S_ISREG(staat.st_mode))
    return fout(Foutcode::Ongeldig, pad, "is geen gewoon bestand.");
  const mode_t rechten = staat.st_mode & 07777U;
  if ((rechten & ~static_cast<mode_t>(0600)) != 0)
    return fout(Foutcode::Ongeldig, pad,
                fmt::format("heeft rechten {:04o}, zodat anderen erbij kunnen: geef het rechten "
                            "0600 (chmod 600).",
                            rechten));
  return {};
}

/// The part after `begin`, of exactly `tekens` characters and ended by a line end; removes it.
std::optional<std::string_view> neem_regel(std::string_view& rest, std::string_view begin,
                                           std::size_t tekens) {
  const std::size_t lengte = begin.size() + tekens + 1;
  if (!rest.starts_with(begin) || rest.size() < lengte || rest[lengte - 1] != '\n')
    return std::nullopt;
  std::string_view waarde = rest.substr(begin.size(), tekens);
  rest.remove_prefix(lengte);
  return waarde;
}

std::optional<Organisatiesleutel> ontleed(std::string_view rest) {
  if (!rest.starts_with(kop)) return std::nullopt;
  rest.remove_prefix(kop.size());
  auto sleuteltekst = neem_regel(rest, sleutelregel, sleuteltekens);
  auto controletekst = neem_regel(rest, controleregel, controletekens);
  if (!sleuteltekst || !controletekst || !rest.empty()) return std::nullopt;
  Sleutel bytes;
  std::size_t lengte = 0;
  if (sodium_base642bin(bytes.data(), Sleutel::size(), sleuteltekst->data(), sleuteltekens, nullptr,
                        &lengte, nullptr, sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0 ||
      lengte != Sleutel::size())
    return std::nullopt;
  std::span<const std::uint8_t, 32> zicht{bytes.data(), Sleutel::size()};
  if (naar_base64(som(zicht)) != *controletekst) return std::nullopt;
  return Organisatiesleutel::uit(zicht);
}

}  // namespace

Uitkomst maak_sleutelbestand(const std::filesystem::path& pad) {
  start_sodium();
  Bestand bestand{::open(pad.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
  if (!bestand.open() && errno == EEXIST)
    return fout(Foutcode::Conflict, pad,
                "bestaat al en wordt niet overschreven: kies een andere naam, of gebruik dit.");
  if (!bestand.open())
    return fout(Foutcode::NietBeschikbaar, pad,
                fmt::format("kan niet worden gemaakt: {}.", reden()));
  Inhoud inhoud = als_bestand(Organisatiesleutel::nieuw());
  if (::fchmod(bestand.nummer(), 0600) == 0 &&
      schrijf_alles(bestand.nummer(), inhoud.data(), bestandsgrootte) &&
      ::fsync(bestand.nummer()) == 0 && map_duurzaam(pad))
    return {};
  auto mislukking =
      fout(Foutcode::NietBeschikbaar, pad, fmt::format("kan niet worden geschreven: {}.", reden()));
  ::unlink(pad.c_str());
  return mislukking;
}

Result<Sleutelaanbod> lees_sleutelbestand(const std::filesystem::path& pad) {
  start_sodium();
  // O_NONBLOCK: a pipe in the place of the file must not make the server wait.
  Bestand bestand{::open(pad.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
  if (!bestand.open())
    return fout(Foutcode::Ongeldig, pad, fmt::format("kan niet worden gelezen: {}.", reden()));
  BAKEN_PROBEER(alleen_van_eigenaar(bestand.nummer(), pad));
  Inhoud inhoud;
  std::size_t gelezen = lees_alles(bestand.nummer(), inhoud);
  auto sleutel = ontleed(als_zicht({inhoud.data(), gelezen}));
  if (!sleutel)
    return fout(Foutcode::Ongeldig, pad,
                "is geen heel sleutelbestand van Baken: zet het terug vanaf de veilige kopie.");
  return Sleutelaanbod{std::move(*sleutel), "sleutelbestand", std::nullopt};
}

}  // namespace baken::security
