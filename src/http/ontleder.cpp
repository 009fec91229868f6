// SPDX-License-Identifier: EUPL-1.2
// Beast 1.81 asserts in parse_chunk_header that five bytes have come, which is wrong when the
// first chunk is the last one (`0\r\n` and one byte more): a stranger could end a program that
// is built with assertions. What it does without them is right; toeval_test.cpp holds it to that.
#define BOOST_DISABLE_ASSERTS

#include "http/ontleder.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include "http/doel.hpp"

namespace baken::http {
namespace {

namespace beast = boost::beast::http;
using Code = boost::beast::error_code;
using Tekst = boost::beast::string_view;
using Lengte = boost::optional<std::uint64_t>;

constexpr std::size_t kKoppenAantalMax = 100;
constexpr std::size_t kMethodeMax = 32;

struct Zin {
  int status;
  std::string_view reden;
  operator Transportfout() const { return {status, std::string(reden)}; }
};

constexpr Zin kKoppenTeGroot{431, "De koppen van het verzoek zijn te groot."};
constexpr Zin kLichaamTeGroot{413, "Het verzoek is te groot."};
constexpr Zin kDoelTeLang{414, "Het adres is te lang."};
constexpr Zin kOngeldig{400, "Het verzoek is geen geldig HTTP-verzoek."};
constexpr Zin kDubbeleKop{400, "Een kop die maar een keer mag, staat er twee keer."};
constexpr Zin kLengte{400, "De kop Content-Length moet een geheel getal zijn."};
constexpr Zin kCodering{400, "De kop Transfer-Encoding mag alleen 'chunked' zijn."};
constexpr Zin kHost{400, "De kop Host ontbreekt."};
constexpr Zin kExpect{417, "De kop Expect mag alleen '100-continue' zijn."};
constexpr Zin kDoelVorm{400, "Dit adres past niet bij deze methode."};

std::string_view zicht(Tekst t) {
  return {t.data(), t.size()};
}

std::string klein(std::string_view tekst) {
  std::string uit(tekst);
  for (char& c : uit)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return uit;
}

/// Headers of which two would be two meanings.
bool is_enkel(std::string_view naam) {
  constexpr std::array<std::string_view, 7> kEnkel{
      "host",          "content-length", "content-type",   "transfer-encoding",
      "authorization", "expect",         "idempotency-key"};
  return std::find(kEnkel.begin(), kEnkel.end(), naam) != kEnkel.end();
}

Transportfout vertaal(const Code& code) {
  if (code == beast::error::header_limit) return kKoppenTeGroot;
  if (code == beast::error::body_limit) return kLichaamTeGroot;
  return kOngeldig;
}

}  // namespace

class Ontleder::Kern final : public beast::basic_parser<true> {
 public:
  Kern(Verzoek& verzoek, const Instellingen& instellingen)
      : verzoek_(verzoek), inst_(instellingen), lichaam_max_(instellingen.lichaam_max) {
    // The limit of this address is known only after the headers: on_header_impl sets it.
    body_limit(boost::none);
    header_limit(static_cast<std::uint32_t>(
        std::min<std::size_t>(inst_.koppen_max, std::numeric_limits<std::uint32_t>::max())));
  }

  Verzoek& verzoek_;
  const Instellingen& inst_;
  std::size_t lichaam_max_;
  std::size_t kop_bytes_ = 0;
  bool http11_ = false;
  bool regel_gelezen_ = false;
  bool kop_klaar_ = false;
  bool verwacht_100_ = false;
  Transportfout fout_{};

 private:
  void weiger(Transportfout fout, Code& code) {
    fout_ = std::move(fout);
    code = beast::error::bad_value;
  }

  /// Every byte of a header, a trailer or a chunk extension counts towards one limit: the
  /// parser's own limit is for one read only.
  void tel(std::size_t bytes, Code& code) {
    kop_bytes_ += bytes;
    if (kop_bytes_ > inst_.koppen_max) weiger(kKoppenTeGroot, code);
  }

  void on_request_impl(beast::verb, Tekst methode, Tekst doel, int versie, Code& code) override {
    regel_gelezen_ = true;
    http11_ = versie == 11;
    if (methode.size() > kMethodeMax) return weiger(kOngeldig, code);
    if (doel.size() > inst_.doel_max) return weiger(kDoelTeLang, code);
    verzoek_.methode = zicht(methode);
    auto ontleed = ontleed_doel(zicht(doel));
    if (!ontleed) return weiger({400, ontleed.error().melding}, code);
    if (ontleed->pad == "*" && methode != "OPTIONS") return weiger(kDoelVorm, code);
    verzoek_.pad = std::move(ontleed->pad);
    verzoek_.vraag = std::move(ontleed->vraag);
    tel(methode.size() + doel.size() + 12, code);
  }

  void on_response_impl(int, Tekst, int, Code&) override {}

  void on_field_impl(beast::field, Tekst naam, Tekst waarde, Code& code) override {
    tel(naam.size() + waarde.size() + 4, code);
    if (code || kop_klaar_) return;  // a trailer is read and dropped
    auto naam_klein = klein(zicht(naam));
    if (is_enkel(naam_klein) && heeft(naam_klein)) return weiger(kDubbeleKop, code);
    if (naam_klein == "content-length" && !is_getal(zicht(waarde))) return weiger(kLengte, code);
    if (verzoek_.koppen.size() >= kKoppenAantalMax) return weiger(kKoppenTeGroot, code);
    verzoek_.koppen.emplace_back(std::move(naam_klein), zicht(waarde));
  }

  void on_header_impl(Code& code) override {
    kop_klaar_ = true;
    // 1. A request says in one way only where it ends (RFC 9112 §6.1, §6.3).
    if (heeft("transfer-encoding") &&
        (!http11_ || !gelijk_zonder_hoofdletters(verzoek_.kop("transfer-encoding"), "chunked")))
      return weiger(kCodering, code);
    // 2. HTTP/1.1 asks for Host (RFC 9112 §3.2).
    if (http11_ && !heeft("host")) return weiger(kHost, code);
    // 3. The only expectation that exists (RFC 9110 §10.1.1).
    if (heeft("expect")) {
      if (!gelijk_zonder_hoofdletters(verzoek_.kop("expect"), "100-continue"))
        return weiger(kExpect, code);
      verwacht_100_ = http11_;
    }
    // 4. The limit for this address.
    if (inst_.lichaam_max_voor)
      lichaam_max_ = inst_.lichaam_max_voor(verzoek_.methode, verzoek_.pad);
    if (content_length().value_or(0) > lichaam_max_) return weiger(kLichaamTeGroot, code);
    body_limit(lichaam_max_);
  }

  void on_body_init_impl(const Lengte&, Code&) override {}

  std::size_t on_body_impl(Tekst stuk, Code&) override {
    verzoek_.lichaam.append(stuk.data(), stuk.size());
    return stuk.size();
  }

  void on_chunk_header_impl(std::uint64_t, Tekst extensie, Code& code) override {
    tel(extensie.size(), code);
  }

  std::size_t on_chunk_body_impl(std::uint64_t, Tekst stuk, Code& code) override {
    return on_body_impl(stuk, code);
  }

  void on_finish_impl(Code&) override {}

  bool heeft(std::string_view naam) const {
    return std::any_of(verzoek_.koppen.begin(), verzoek_.koppen.end(),
                       [naam](const auto& kop) { return kop.first == naam; });
  }

  static bool is_getal(std::string_view tekst) {
    return !tekst.empty() && tekst.find_first_not_of("0123456789") == std::string_view::npos;
  }
};

Ontleder::Ontleder(Verzoek& verzoek, const Instellingen& instellingen)
    : kern_(std::make_unique<Kern>(verzoek, instellingen)) {}
Ontleder::~Ontleder() = default;

Ontleder::Stap Ontleder::lees(std::string_view invoer) {
  std::size_t verbruikt = 0;
  const bool kop_was_klaar = kern_->kop_klaar_;
  while (verbruikt < invoer.size()) {
    Code code;
    const auto rest = invoer.substr(verbruikt);
    verbruikt += kern_->put(boost::asio::const_buffer(rest.data(), rest.size()), code);
    if (code == beast::error::need_more) break;
    if (code) {
      if (kern_->fout_.status == 0) kern_->fout_ = vertaal(code);
      // Without the end of the first line it is the target that does not fit.
      if (code == beast::error::header_limit && !kern_->regel_gelezen_) kern_->fout_ = kDoelTeLang;
      return {Stand::Fout, verbruikt};
    }
    if (kern_->is_done()) return {Stand::Klaar, verbruikt};
    if (kern_->kop_klaar_ && !kop_was_klaar) return {Stand::KopKlaar, verbruikt};
  }
  if (invoer.size() - verbruikt > kern_->inst_.koppen_max) {
    kern_->fout_ = kKoppenTeGroot;
    return {Stand::Fout, verbruikt};
  }
  return {Stand::MeerNodig, verbruikt};
}

Transportfout Ontleder::fout() const {
  return kern_->fout_;
}
Transportfout Ontleder::onvolledig() {
  return {400, "Het verzoek is niet volledig ontvangen."};
}
bool Ontleder::openhouden() const {
  return kern_->keep_alive();
}
bool Ontleder::is_http11() const {
  return kern_->http11_;
}
bool Ontleder::verwacht_100() const {
  return kern_->verwacht_100_;
}
std::size_t Ontleder::lichaam_max() const {
  return kern_->lichaam_max_;
}

}  // namespace baken::http
