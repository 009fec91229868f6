// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/csv.hpp"

namespace baken::cli {
namespace {

bool lees_alles(int bestand, std::string& inhoud) {
  std::array<char, 1U << 16U> stuk{};
  for (;;) {
    ssize_t aantal = ::read(bestand, stuk.data(), stuk.size());
    if (aantal == 0) return true;
    if (aantal < 0 && errno != EINTR) return false;
    if (aantal > 0) inhoud.append(stuk.data(), static_cast<std::size_t>(aantal));
  }
}

tl::unexpected<Fout> niet_te_lezen(const std::filesystem::path& pad) {
  return mislukt(Foutcode::Ongeldig,
                 fmt::format("Het bestand {} is niet te lezen. Bestaat het, en mag u het lezen?",
                             pad.string()));
}

/// The rights that a new file of this user gets.
mode_t gewone_rechten() {
  mode_t masker = ::umask(0);
  ::umask(masker);
  return 0666 & ~masker;
}

}  // namespace

Result<Invoerbestand> Invoerbestand::open(const std::filesystem::path& pad) {
  int bestand = ::open(pad.c_str(), O_RDONLY | O_CLOEXEC);
  if (bestand < 0) return niet_te_lezen(pad);
  Invoerbestand invoer;
  struct stat gegevens {};
  bool goed = ::fstat(bestand, &gegevens) == 0;
  if (goed && S_ISREG(gegevens.st_mode) && gegevens.st_size > 0) {
    invoer.lengte_ = static_cast<std::size_t>(gegevens.st_size);
    void* kaart = ::mmap(nullptr, invoer.lengte_, PROT_READ, MAP_PRIVATE, bestand, 0);
    if (kaart != MAP_FAILED) {
      invoer.kaart_ = kaart;
      ::madvise(kaart, invoer.lengte_, MADV_SEQUENTIAL);
    }
  }
  if (goed && invoer.kaart_ == nullptr) goed = lees_alles(bestand, invoer.gelezen_);
  ::close(bestand);
  if (!goed) return niet_te_lezen(pad);
  return invoer;
}

Invoerbestand::Invoerbestand(Invoerbestand&& ander) noexcept
    : kaart_(std::exchange(ander.kaart_, nullptr)),
      lengte_(ander.lengte_),
      gelezen_(std::move(ander.gelezen_)) {}

Invoerbestand::~Invoerbestand() {
  if (kaart_ != nullptr) ::munmap(kaart_, lengte_);
}

Result<Uitvoerbestand> Uitvoerbestand::open(const std::filesystem::path& pad) {
  Uitvoerbestand uitvoer;
  uitvoer.pad_ = pad;
  uitvoer.tijdelijk_ = pad.string() + ".XXXXXX";
  uitvoer.bestand_ = ::mkostemp(uitvoer.tijdelijk_.data(), O_CLOEXEC);
  if (uitvoer.bestand_ < 0)
    return mislukt(Foutcode::Ongeldig,
                   fmt::format("In de map van {} kan Baken niet schrijven. Bestaat de map, en mag "
                               "u er schrijven?",
                               pad.string()));
  ::fchmod(uitvoer.bestand_, gewone_rechten());
  uitvoer.buffer_.reserve(buffergrens + 4096);
  return uitvoer;
}

Uitvoerbestand::Uitvoerbestand(Uitvoerbestand&& ander) noexcept
    : pad_(std::move(ander.pad_)),
      tijdelijk_(std::move(ander.tijdelijk_)),
      buffer_(std::move(ander.buffer_)),
      bestand_(std::exchange(ander.bestand_, -1)),
      mislukt_(ander.mislukt_) {}

Uitvoerbestand::~Uitvoerbestand() {
  ruim_op();
}

void Uitvoerbestand::ruim_op() {
  if (bestand_ < 0) return;
  ::close(bestand_);
  bestand_ = -1;
  ::unlink(tijdelijk_.c_str());
}

void Uitvoerbestand::leeg_buffer() {
  std::string_view rest = buffer_;
  while (!rest.empty() && !mislukt_) {
    ssize_t aantal = ::write(bestand_, rest.data(), rest.size());
    if (aantal >= 0)
      rest.remove_prefix(static_cast<std::size_t>(aantal));
    else
      mislukt_ = errno != EINTR;
  }
  buffer_.clear();
}

Uitkomst Uitvoerbestand::sluit_af() {
  leeg_buffer();
  bool goed =
      !mislukt_ && ::fsync(bestand_) == 0 && ::rename(tijdelijk_.c_str(), pad_.c_str()) == 0;
  if (goed) {
    ::close(bestand_);
    bestand_ = -1;
    return {};
  }
  ruim_op();
  return mislukt(Foutcode::OpslagVol,
                 fmt::format("Het bestand {} kon niet helemaal worden geschreven en is niet "
                             "gemaakt. Is er genoeg ruimte op de schijf?",
                             pad_.string()));
}

}  // namespace baken::cli
