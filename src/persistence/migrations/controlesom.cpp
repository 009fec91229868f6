// SPDX-License-Identifier: EUPL-1.2
#include "persistence/migrations/controlesom.hpp"

#include <sodium.h>

#include <array>
#include <fstream>
#include <vector>

namespace baken::migrations {
namespace {

class Som {
 public:
  Som() { crypto_hash_sha256_init(&stand_); }
  void voeg_toe(const char* begin, std::size_t lengte) {
    crypto_hash_sha256_update(&stand_, reinterpret_cast<const unsigned char*>(begin), lengte);
  }
  std::string hex() {
    std::array<unsigned char, crypto_hash_sha256_BYTES> som{};
    crypto_hash_sha256_final(&stand_, som.data());
    std::string tekst(2 * som.size() + 1, '\0');
    sodium_bin2hex(tekst.data(), tekst.size(), som.data(), som.size());
    tekst.pop_back();
    return tekst;
  }

 private:
  crypto_hash_sha256_state stand_{};
};

}  // namespace

std::string controlesom(std::string_view inhoud) {
  Som som;
  som.voeg_toe(inhoud.data(), inhoud.size());
  return som.hex();
}

Result<std::string> controlesom_bestand(const std::filesystem::path& bestand) {
  std::ifstream stroom{bestand, std::ios::binary};
  Som som;
  std::vector<char> blok(1 << 16);
  while (stroom) {
    stroom.read(blok.data(), static_cast<std::streamsize>(blok.size()));
    som.voeg_toe(blok.data(), static_cast<std::size_t>(stroom.gcount()));
  }
  if (!stroom.eof())
    return mislukt(Foutcode::NietBeschikbaar,
                   "Het bestand " + bestand.string() + " kan niet worden gelezen.");
  return som.hex();
}

}  // namespace baken::migrations
