// SPDX-License-Identifier: EUPL-1.2
#include "security/sleutel/pkcs11.hpp"

#include <dlfcn.h>
#include <fmt/format.h>
#include <p11-kit/pkcs11.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "security/sleutel/geheimbestand.hpp"

namespace baken::security {
namespace {

constexpr std::uint8_t formaat = 1;
constexpr std::size_t iv_bytes = 12;
constexpr std::size_t tag_bytes = 16;
constexpr std::size_t omhuld_bytes = 1 + iv_bytes + 32 + tag_bytes;
constexpr std::size_t pin_max = 255;

CK_BBOOL ja = CK_TRUE;
CK_BBOOL nee = CK_FALSE;
CK_OBJECT_CLASS geheime_sleutel = CKO_SECRET_KEY;
CK_KEY_TYPE aes = CKK_AES;

tl::unexpected<Fout> fout(CK_RV code) {
  switch (code) {
    case CKR_PIN_INCORRECT:
    case CKR_PIN_INVALID:
    case CKR_PIN_LEN_RANGE:
      return mislukt(Foutcode::Ongeldig, "De PIN van het token klopt niet.");
    case CKR_PIN_LOCKED:
      return mislukt(Foutcode::Ongeldig,
                     "Het token is geblokkeerd na te veel verkeerde PIN's: laat de beheerder van "
                     "het token het vrijgeven.");
    default:
      return mislukt(Foutcode::NietBeschikbaar,
                     fmt::format("Het token doet niet wat Baken vraagt (PKCS#11-fout 0x{:x}).",
                                 static_cast<unsigned long>(code)));
  }
}

Uitkomst eis(CK_RV code) {
  if (code == CKR_OK) return {};
  return fout(code);
}

CK_ATTRIBUTE kenmerk(CK_ATTRIBUTE_TYPE soort, void* waarde, std::size_t lengte) {
  return {soort, waarde, static_cast<CK_ULONG>(lengte)};
}

/// The parameters and what they point to; the token may put its own IV in the place of ours.
struct Gcm {
  std::array<CK_BYTE, iv_bytes> iv{};
  std::array<CK_BYTE, 24> erbij{};
  CK_GCM_PARAMS gcm{};
  CK_MECHANISM mechanisme{};

  Gcm() {
    constexpr std::string_view naam = "baken organisatiesleutel";
    static_assert(naam.size() == 24);
    std::ranges::copy(naam, erbij.begin());
    gcm = {iv.data(), iv.size(), iv.size() * 8, erbij.data(), erbij.size(), tag_bytes * 8};
    mechanisme = {CKM_AES_GCM, &gcm, sizeof gcm};
  }
  Gcm(const Gcm&) = delete;
  Gcm& operator=(const Gcm&) = delete;
};

}  // namespace

struct Pkcs11::Binnen {
  explicit Binnen(Tokenkeuze k) : keuze(std::move(k)) {}
  Binnen(const Binnen&) = delete;
  Binnen& operator=(const Binnen&) = delete;
  ~Binnen() {
    if (sessie != 0) {
      p11->C_Logout(sessie);
      p11->C_CloseSession(sessie);
    }
    if (begonnen) p11->C_Finalize(nullptr);
    if (module != nullptr) dlclose(module);
  }

  Uitkomst laad() {
    module = dlopen(keuze.module.c_str(), RTLD_NOW | RTLD_LOCAL);
    auto geef = module == nullptr
                    ? nullptr
                    : reinterpret_cast<CK_C_GetFunctionList>(dlsym(module, "C_GetFunctionList"));
    if (geef == nullptr)
      return mislukt(Foutcode::NietBeschikbaar,
                     "De PKCS#11-module " + keuze.module.string() + " kan niet worden geladen.");
    BAKEN_PROBEER(eis(geef(&p11)));
    CK_C_INITIALIZE_ARGS hoe{};
    hoe.flags = CKF_OS_LOCKING_OK;
    BAKEN_PROBEER(eis(p11->C_Initialize(&hoe)));
    begonnen = true;
    return {};
  }

  Result<CK_SLOT_ID> zoek_token() const {
    CK_ULONG aantal = 0;
    BAKEN_PROBEER(eis(p11->C_GetSlotList(CK_TRUE, nullptr, &aantal)));
    std::vector<CK_SLOT_ID> plaatsen(aantal);
    BAKEN_PROBEER(eis(p11->C_GetSlotList(CK_TRUE, plaatsen.data(), &aantal)));
    plaatsen.resize(aantal);
    for (CK_SLOT_ID plaats : plaatsen) {
      CK_TOKEN_INFO info{};
      if (p11->C_GetTokenInfo(plaats, &info) != CKR_OK) continue;
      std::string_view label{reinterpret_cast<const char*>(info.label), sizeof info.label};
      label = label.substr(0, label.find_last_not_of(std::string_view{" \0", 2}) + 1);
      if (label == keuze.token) return plaats;
    }
    return mislukt(Foutcode::NietBeschikbaar,
                   fmt::format("Er is geen token met de naam {}: steek het erin of kies een ander.",
                               keuze.token));
  }

  Uitkomst meld_aan(std::string_view pin) {
    BAKEN_NEEM(const auto plaats, zoek_token());
    BAKEN_PROBEER(eis(p11->C_OpenSession(plaats, CKF_SERIAL_SESSION | CKF_RW_SESSION, nullptr,
                                         nullptr, &sessie)));
    Geheim<pin_max + 1> kopie;
    std::ranges::copy(pin, kopie.data());
    return eis(p11->C_Login(sessie, CKU_USER, kopie.data(), pin.size()));
  }

  /// Handles of keys with this label.
  Result<std::vector<CK_OBJECT_HANDLE>> zoek() {
    std::array<CK_ATTRIBUTE, 2> vraag{
        kenmerk(CKA_CLASS, &geheime_sleutel, sizeof geheime_sleutel),
        kenmerk(CKA_LABEL, keuze.sleutel.data(), keuze.sleutel.size())};
    BAKEN_PROBEER(eis(p11->C_FindObjectsInit(sessie, vraag.data(), vraag.size())));
    std::vector<CK_OBJECT_HANDLE> gevonden(2);
    CK_ULONG aantal = 0;
    const CK_RV code = p11->C_FindObjects(sessie, gevonden.data(), 2, &aantal);
    p11->C_FindObjectsFinal(sessie);
    BAKEN_PROBEER(eis(code));
    gevonden.resize(aantal);
    return gevonden;
  }

  Result<CK_OBJECT_HANDLE> sleutel() {
    BAKEN_NEEM(const auto gevonden, zoek());
    if (gevonden.size() == 1) return gevonden[0];
    return mislukt(
        Foutcode::Ongeldig,
        gevonden.empty()
            ? fmt::format("In het token staat geen sleutel {}: maak hem met `baken sleutel maak "
                          "--pkcs11-module …`.",
                          keuze.sleutel)
            : fmt::format("In het token staan meer sleutels met de naam {}.", keuze.sleutel));
  }

  Tokenkeuze keuze;
  void* module = nullptr;
  CK_FUNCTION_LIST* p11 = nullptr;
  bool begonnen = false;
  CK_SESSION_HANDLE sessie = 0;
};

Pkcs11::Pkcs11(std::unique_ptr<Binnen> binnen) : binnen_(std::move(binnen)) {}
Pkcs11::Pkcs11(Pkcs11&&) noexcept = default;
Pkcs11::~Pkcs11() = default;

Result<Pkcs11> Pkcs11::open(const Tokenkeuze& keuze) {
  Geheimtekst pin{pin_max};
  if (!keuze.pin.empty() && keuze.pin.size() <= pin_max) {
    pin.voeg_toe(keuze.pin);
  } else {
    BAKEN_NEEM(pin, lees_geheimbestand(keuze.pinbestand, "bestand met de PIN", pin_max));
    pin.kort_in();
  }
  if (pin.zicht().size() > pin_max) return fout(CKR_PIN_LEN_RANGE);
  auto zonder_pin = keuze;
  wis(zonder_pin.pin);
  auto binnen = std::make_unique<Binnen>(std::move(zonder_pin));
  BAKEN_PROBEER(binnen->laad());
  BAKEN_PROBEER(binnen->meld_aan(pin.zicht()));
  return Pkcs11{std::move(binnen)};
}

Uitkomst Pkcs11::maak_sleutel() {
  auto& b = *binnen_;
  BAKEN_NEEM(const auto gevonden, b.zoek());
  if (!gevonden.empty())
    return mislukt(Foutcode::Conflict,
                   fmt::format("In het token staat al een sleutel {}: kies een andere naam, of "
                               "gebruik deze.",
                               b.keuze.sleutel));
  CK_ULONG lengte = 32;
  std::array<CK_ATTRIBUTE, 10> vorm{
      kenmerk(CKA_CLASS, &geheime_sleutel, sizeof geheime_sleutel),
      kenmerk(CKA_KEY_TYPE, &aes, sizeof aes),
      kenmerk(CKA_LABEL, b.keuze.sleutel.data(), b.keuze.sleutel.size()),
      kenmerk(CKA_VALUE_LEN, &lengte, sizeof lengte),
      kenmerk(CKA_TOKEN, &ja, sizeof ja),
      kenmerk(CKA_PRIVATE, &ja, sizeof ja),
      kenmerk(CKA_SENSITIVE, &ja, sizeof ja),
      kenmerk(CKA_EXTRACTABLE, &nee, sizeof nee),
      kenmerk(CKA_ENCRYPT, &ja, sizeof ja),
      kenmerk(CKA_DECRYPT, &ja, sizeof ja)};
  CK_MECHANISM maken{CKM_AES_KEY_GEN, nullptr, 0};
  CK_OBJECT_HANDLE nieuw = 0;
  return eis(b.p11->C_GenerateKey(b.sessie, &maken, vorm.data(), vorm.size(), &nieuw));
}

Result<Bytes> Pkcs11::omhul(const Sleutel& sleutel) {
  auto& b = *binnen_;
  BAKEN_NEEM(const auto onder, b.sleutel());
  Gcm gcm;
  randombytes_buf(gcm.iv.data(), gcm.iv.size());
  Sleutel klaar = sleutel;
  Bytes uit(omhuld_bytes);
  CK_ULONG lengte = uit.size() - 1 - iv_bytes;
  BAKEN_PROBEER(eis(b.p11->C_EncryptInit(b.sessie, &gcm.mechanisme, onder)));
  BAKEN_PROBEER(
      eis(b.p11->C_Encrypt(b.sessie, klaar.data(), Sleutel::size(), &uit[1 + iv_bytes], &lengte)));
  if (lengte != 32 + tag_bytes) return fout(CKR_GENERAL_ERROR);
  uit[0] = formaat;
  std::ranges::copy(gcm.iv, uit.begin() + 1);
  return uit;
}

Result<Sleutel> Pkcs11::onthul(const Bytes& omhuld) {
  auto& b = *binnen_;
  if (omhuld.size() != omhuld_bytes || omhuld[0] != formaat)
    return mislukt(Foutcode::Beschadigd,
                   "Wat de sleutelopslag van het token weet, is beschadigd: zet een reservekopie "
                   "van de sleutelopslag terug.");
  BAKEN_NEEM(const auto onder, b.sleutel());
  Gcm gcm;
  std::copy_n(omhuld.begin() + 1, iv_bytes, gcm.iv.begin());
  Bytes stuk(omhuld.begin() + 1 + iv_bytes, omhuld.end());
  Geheim<32 + tag_bytes> klaar;
  CK_ULONG lengte = klaar.size();
  BAKEN_PROBEER(eis(b.p11->C_DecryptInit(b.sessie, &gcm.mechanisme, onder)));
  if (b.p11->C_Decrypt(b.sessie, stuk.data(), stuk.size(), klaar.data(), &lengte) != CKR_OK ||
      lengte != Sleutel::size())
    return mislukt(Foutcode::Ongeldig,
                   "Deze sleutel van het token opent de gegevens van deze organisatie niet.");
  Sleutel uit;
  std::copy_n(klaar.data(), Sleutel::size(), uit.data());
  return uit;
}

}  // namespace baken::security
