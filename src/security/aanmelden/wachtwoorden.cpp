// SPDX-License-Identifier: EUPL-1.2
#include "security/aanmelden/wachtwoorden.hpp"

#include <fmt/format.h>

#include <array>
#include <stdexcept>

#include "security/geheim.hpp"

namespace baken::security {
namespace {

std::string argon_base64(std::size_t bytes) {
  Bytes toeval = willekeurig(bytes);
  constexpr int soort = sodium_base64_VARIANT_ORIGINAL_NO_PADDING;
  std::string tekst(sodium_base64_encoded_len(bytes, soort), '\0');
  sodium_bin2base64(tekst.data(), tekst.size(), toeval.data(), bytes, soort);
  tekst.pop_back();
  return tekst;
}

/// A random tag is the hash of no password that anybody knows, and takes just as long to check.
std::string maak_hash_van_niemand(const Wachtwoordkosten& kosten) {
  return fmt::format("$argon2id$v=19$m={},t={},p=1${}${}", kosten.geheugen_kib, kosten.rondes,
                     argon_base64(crypto_pwhash_SALTBYTES), argon_base64(32));
}

std::size_t geheugen_bytes(const Wachtwoordkosten& kosten) {
  return static_cast<std::size_t>(kosten.geheugen_kib) * 1024;
}

tl::unexpected<Fout> te_druk() {
  return mislukt(Fout{Foutcode::TeVeelPogingen,
                      "Er loggen nu te veel mensen tegelijk in: probeer het over een seconde weer.",
                      {},
                      "1"});
}

}  // namespace

/// One of the places to hash at; gives it back by itself.
class Wachtwoorden::Beurt {
 public:
  Beurt(std::atomic<unsigned>& bezig, unsigned hoogstens)
      : bezig_(bezig), gekregen_(bezig.fetch_add(1) < hoogstens) {
    if (!gekregen_) bezig_.fetch_sub(1);
  }
  Beurt(const Beurt&) = delete;
  Beurt& operator=(const Beurt&) = delete;
  ~Beurt() {
    if (gekregen_) bezig_.fetch_sub(1);
  }
  explicit operator bool() const { return gekregen_; }

 private:
  std::atomic<unsigned>& bezig_;
  bool gekregen_;
};

Wachtwoorden::Wachtwoorden(Wachtwoordkosten kosten)
    : kosten_(kosten), niemand_(maak_hash_van_niemand(kosten)) {
  if (geheugen_bytes(kosten) < crypto_pwhash_MEMLIMIT_MIN || kosten.rondes == 0)
    throw std::invalid_argument("wachtwoordkosten");
}

Result<std::string> Wachtwoorden::hash(std::string_view wachtwoord) {
  Beurt beurt{bezig_, kosten_.tegelijk};
  if (!beurt) return te_druk();
  ++gerekend_;
  std::array<char, crypto_pwhash_STRBYTES> tekst{};
  if (crypto_pwhash_str(tekst.data(), wachtwoord.data(), wachtwoord.size(), kosten_.rondes,
                        geheugen_bytes(kosten_)) != 0)
    return mislukt(Foutcode::NietBeschikbaar,
                   "Er is nu te weinig geheugen om het wachtwoord te bewaren: probeer het later.");
  return std::string{tekst.data()};
}

Result<bool> Wachtwoorden::klopt(std::string_view wachtwoord,
                                 const std::optional<std::string>& bewaard) {
  Beurt beurt{bezig_, kosten_.tegelijk};
  if (!beurt) return te_druk();
  ++gerekend_;
  const std::string& tekst = bewaard ? *bewaard : niemand_;
  const bool gelijk =
      crypto_pwhash_str_verify(tekst.c_str(), wachtwoord.data(), wachtwoord.size()) == 0;
  return gelijk && bewaard.has_value();
}

bool Wachtwoorden::verouderd(const std::string& bewaard) const {
  return crypto_pwhash_str_needs_rehash(bewaard.c_str(), kosten_.rondes, geheugen_bytes(kosten_)) !=
         0;
}

}  // namespace baken::security
