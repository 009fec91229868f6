// SPDX-License-Identifier: EUPL-1.2
#include "security/logketen/kop.hpp"

#include <sodium.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/tijd.hpp"

namespace baken::security::logketen {
namespace {

using nlohmann::json;

constexpr std::string_view domein = "baken-logboekkop-1";
constexpr int versie = 1;

void voeg_toe(Bytes& uit, std::span<const std::uint8_t> bytes) {
  uit.insert(uit.end(), bytes.begin(), bytes.end());
}

template <std::size_t N>
void lees_vast(const json& object, const char* naam, std::array<std::uint8_t, N>& uit) {
  const auto bytes = uit_hex(object.at(naam).get<std::string>());
  if (!bytes || bytes->size() != N) throw std::invalid_argument(naam);
  std::ranges::copy(*bytes, uit.begin());
}

Kop uit_json(const json& object) {
  if (object.size() != 9 || object.at("versie") != versie) throw std::invalid_argument("versie");
  Kop kop;
  object.at("log").get_to(kop.log);
  object.at("grootte").get_to(kop.grootte);
  const auto moment = lees_moment(object.at("moment").get<std::string>());
  if (!moment || !is_id(kop.log)) throw std::invalid_argument("moment of log");
  kop.moment = *moment;
  lees_vast(object, "wortel", kop.wortel);
  lees_vast(object, "keten", kop.keten);
  lees_vast(object, "vorige", kop.vorige);
  lees_vast(object, "sleutel", kop.sleutel);
  lees_vast(object, "handtekening", kop.handtekening);
  return kop;
}

}  // namespace

Bytes te_ondertekenen(const Kop& kop) {
  Bytes uit;
  voeg_tekst_toe(uit, domein);
  voeg_tekst_toe(uit, kop.log);
  voeg_getal_toe(uit, kop.grootte);
  voeg_toe(uit, kop.wortel);
  voeg_toe(uit, kop.keten);
  voeg_tekst_toe(uit, als_tekst(kop.moment));
  voeg_toe(uit, kop.vorige);
  voeg_toe(uit, kop.sleutel);
  return uit;
}

Hash hash_van(const Kop& kop) {
  return sha256(Soort::Kop, {te_ondertekenen(kop), kop.handtekening});
}

bool klopt_handtekening(const Kop& kop) {
  const Bytes bericht = te_ondertekenen(kop);
  return crypto_sign_verify_detached(kop.handtekening.data(), bericht.data(), bericht.size(),
                                     kop.sleutel.data()) == 0;
}

std::string als_regel(const Kop& kop) {
  return json{{"versie", versie},
              {"log", kop.log},
              {"grootte", kop.grootte},
              {"wortel", naar_hex(kop.wortel)},
              {"keten", naar_hex(kop.keten)},
              {"moment", als_tekst(kop.moment)},
              {"vorige", naar_hex(kop.vorige)},
              {"sleutel", naar_hex(kop.sleutel)},
              {"handtekening", naar_hex(kop.handtekening)}}
      .dump();
}

std::optional<Kop> lees_kop(std::string_view regel) {
  try {
    const json object = json::parse(regel);
    if (!object.is_object() || !object.at("grootte").is_number_unsigned()) return std::nullopt;
    return uit_json(object);
  } catch (const json::exception&) {
    return std::nullopt;
  } catch (const std::invalid_argument&) {
    return std::nullopt;
  }
}

Ondertekenaar::Ondertekenaar(const Sleutel& zaad) {
  static_assert(Sleutel::size() == crypto_sign_SEEDBYTES);
  static_assert(Geheim<64>::size() == crypto_sign_SECRETKEYBYTES);
  start_sodium();
  crypto_sign_seed_keypair(publiek_.data(), geheim_.data(), zaad.data());
}

void Ondertekenaar::onderteken(Kop& kop) const {
  kop.sleutel = publiek_;
  const Bytes bericht = te_ondertekenen(kop);
  crypto_sign_detached(kop.handtekening.data(), nullptr, bericht.data(), bericht.size(),
                       geheim_.data());
}

}  // namespace baken::security::logketen
