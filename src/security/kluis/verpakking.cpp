// SPDX-License-Identifier: EUPL-1.2
#include "security/kluis/verpakking.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <stdexcept>

namespace baken::security {
namespace {

constexpr std::uint8_t formaat_inhoud = 1;
constexpr std::uint8_t formaat_sleutel = 129;
constexpr std::size_t kop = 1 + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t staart = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(kop + staart == verpakking_extra);
static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == Sleutel::size());

template <class Getal>
void voeg_toe(Bytes& uit, Getal getal) {
  for (int plek = static_cast<int>(sizeof(Getal)) - 1; plek >= 0; --plek)
    uit.push_back(static_cast<std::uint8_t>(getal >> (8 * plek)));
}

void voeg_toe(Bytes& uit, std::string_view deel) {
  if (deel.size() > UINT32_MAX) throw std::length_error("plaats");
  voeg_toe(uit, static_cast<std::uint32_t>(deel.size()));
  uit.insert(uit.end(), deel.begin(), deel.end());
}

Bytes bijbehorend_sleutel(std::string_view dossier, std::int64_t versie) {
  Bytes uit{formaat_sleutel};
  voeg_toe(uit, dossier);
  voeg_toe(uit, static_cast<std::uint64_t>(versie));
  return uit;
}

/// Encrypts in place: `uit` holds `lengte` bytes of text from `kop` on and has room for the tag.
void versleutel(Bytes& uit, std::uint8_t formaat, std::size_t lengte, const Bytes& erbij,
                const Sleutel& sleutel) {
  assert(uit.size() == kop + lengte + staart);
  uit[0] = formaat;
  randombytes_buf(&uit[1], kop - 1);
  crypto_aead_xchacha20poly1305_ietf_encrypt(&uit[kop], nullptr, &uit[kop], lengte, erbij.data(),
                                             erbij.size(), nullptr, &uit[1], sleutel.data());
}

/// Writes the text to `naar` (room for the size less `verpakking_extra`); false when it is damaged.
bool ontsleutel(std::uint8_t* naar, const Bytes& verzegeld, std::uint8_t formaat,
                const Bytes& erbij, const Sleutel& sleutel) {
  if (verzegeld.size() < verpakking_extra || verzegeld[0] != formaat) return false;
  return crypto_aead_xchacha20poly1305_ietf_decrypt(
             naar, nullptr, nullptr, &verzegeld[kop], verzegeld.size() - kop, erbij.data(),
             erbij.size(), &verzegeld[1], sleutel.data()) == 0;
}

tl::unexpected<Fout> beschadigd() {
  return mislukt(Foutcode::Beschadigd,
                 "Deze gegevens zijn beschadigd of staan niet op hun plaats: waarschuw het "
                 "applicatiebeheer.");
}

}  // namespace

Bytes bijbehorend(const app::Plaats& plaats) {
  Bytes uit;
  uit.reserve(1 + 5 * 8 + plaats.tabel.size() + plaats.rij.size() + plaats.kolom.size() +
              plaats.dossier.size());
  uit.push_back(formaat_inhoud);
  for (std::string_view deel : {plaats.tabel, plaats.rij, plaats.kolom, plaats.dossier})
    voeg_toe(uit, deel);
  voeg_toe(uit, static_cast<std::uint64_t>(plaats.versie));
  return uit;
}

Bytes verpak(const Sleutel& sleutel, const app::Plaats& plaats, std::string_view klare_tekst) {
  const std::size_t gevuld = (klare_tekst.size() / vulling + 1) * vulling;
  Bytes uit(verpakking_extra + gevuld);
  auto plek = std::copy(klare_tekst.begin(), klare_tekst.end(),
                        uit.begin() + static_cast<std::ptrdiff_t>(kop));
  *plek = 0x80;  // ISO 7816-4: one bit, then the zeros that are there already
  versleutel(uit, formaat_inhoud, gevuld, bijbehorend(plaats), sleutel);
  return uit;
}

Result<std::string> pak_uit(const Sleutel& sleutel, const app::Plaats& plaats,
                            const Bytes& verzegeld) {
  if (verzegeld.size() < verpakking_extra + vulling) return beschadigd();
  std::string tekst(verzegeld.size() - verpakking_extra, '\0');
  auto* naar = reinterpret_cast<std::uint8_t*>(tekst.data());
  if (!ontsleutel(naar, verzegeld, formaat_inhoud, bijbehorend(plaats), sleutel))
    return beschadigd();
  std::size_t lengte = 0;
  if (sodium_unpad(&lengte, naar, tekst.size(), vulling) != 0) return beschadigd();
  tekst.resize(lengte);
  return tekst;
}

Bytes omhul(const Sleutel& omhulling, std::string_view dossier, std::int64_t versie,
            const Sleutel& datasleutel) {
  Bytes uit(verpakking_extra + Sleutel::size());
  std::copy_n(datasleutel.data(), Sleutel::size(), &uit[kop]);
  versleutel(uit, formaat_sleutel, Sleutel::size(), bijbehorend_sleutel(dossier, versie),
             omhulling);
  return uit;
}

Result<Sleutel> onthul(const Sleutel& omhulling, std::string_view dossier, std::int64_t versie,
                       const Bytes& omhuld) {
  Sleutel uit;
  if (omhuld.size() != verpakking_extra + Sleutel::size() ||
      !ontsleutel(uit.data(), omhuld, formaat_sleutel, bijbehorend_sleutel(dossier, versie),
                  omhulling))
    return beschadigd();
  return uit;
}

}  // namespace baken::security
