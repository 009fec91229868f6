// SPDX-License-Identifier: EUPL-1.2
#include "http/doel.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace baken::http {
namespace {

constexpr const char* kPercent = "Het adres bevat een %-teken zonder twee geldige tekens erachter.";
constexpr const char* kTeken = "Het adres bevat een teken dat niet is toegestaan.";
constexpr const char* kPunten = "Het adres mag geen deel '.' of '..' bevatten.";
constexpr const char* kVorm = "Het adres moet beginnen met een schuine streep.";
constexpr const char* kDubbel = "Een zoekparameter staat twee keer in het adres.";

std::optional<unsigned> cijfer(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  return std::nullopt;
}

enum class Plus { Letterlijk, IsSpatie };

/// Decodes percent-encoding; then the text must be clean.
Result<std::string> ontcijfer(std::string_view tekst, Plus plus) {
  std::string uit;
  uit.reserve(tekst.size());
  for (std::size_t i = 0; i < tekst.size(); ++i) {
    if (tekst[i] == '+' && plus == Plus::IsSpatie) {
      uit += ' ';
    } else if (tekst[i] != '%') {
      uit += tekst[i];
    } else {
      if (i + 2 >= tekst.size()) return mislukt(Foutcode::Ongeldig, kPercent);
      const auto hoog = cijfer(tekst[i + 1]);
      const auto laag = cijfer(tekst[i + 2]);
      if (!hoog || !laag) return mislukt(Foutcode::Ongeldig, kPercent);
      uit += static_cast<char>(*hoog * 16 + *laag);
      i += 2;
    }
  }
  if (!is_schone_utf8(uit)) return mislukt(Foutcode::Ongeldig, kTeken);
  return uit;
}

bool heeft_punt_deel(std::string_view pad) {
  for (std::size_t i = 0; i < pad.size();) {
    const auto einde = std::min(pad.find('/', i), pad.size());
    const auto deel = pad.substr(i, einde - i);
    if (deel == "." || deel == "..") return true;
    i = einde + 1;
  }
  return false;
}

/// An encoded slash or a backslash would make a segment boundary that others do not see.
Result<std::string> lees_pad(std::string_view ruw) {
  if (ruw.empty() || ruw.front() != '/') return mislukt(Foutcode::Ongeldig, kVorm);
  BAKEN_NEEM(std::string pad, ontcijfer(ruw, Plus::Letterlijk));
  const auto strepen = [](std::string_view t) { return std::count(t.begin(), t.end(), '/'); };
  if (strepen(pad) != strepen(ruw) || pad.find('\\') != std::string::npos)
    return mislukt(Foutcode::Ongeldig, kTeken);
  if (heeft_punt_deel(pad)) return mislukt(Foutcode::Ongeldig, kPunten);
  return pad;
}

Result<std::map<std::string, std::string>> lees_vraag(std::string_view rest) {
  std::map<std::string, std::string> uit;
  while (!rest.empty()) {
    const auto einde = rest.find('&');
    const auto deel = rest.substr(0, einde);
    rest = einde == std::string_view::npos ? std::string_view{} : rest.substr(einde + 1);
    if (deel.empty()) continue;
    const auto is = std::min(deel.find('='), deel.size());
    const auto na = std::min(is + 1, deel.size());
    BAKEN_NEEM(std::string naam, ontcijfer(deel.substr(0, is), Plus::IsSpatie));
    BAKEN_NEEM(std::string waarde, ontcijfer(deel.substr(na), Plus::IsSpatie));
    if (!uit.emplace(std::move(naam), std::move(waarde)).second)
      return mislukt(Foutcode::Ongeldig, kDubbel);
  }
  return uit;
}

/// A server must accept the absolute form (RFC 9112 §3.2.2); the path is what follows the host.
std::string_view zonder_host(std::string_view doel) {
  for (std::string_view schema : {"http://", "https://"}) {
    if (!doel.starts_with(schema)) continue;
    const auto pad = doel.find('/', schema.size());
    return pad == std::string_view::npos ? std::string_view{"/"} : doel.substr(pad);
  }
  return doel;
}

constexpr bool in(std::uint8_t b, std::uint8_t laag, std::uint8_t hoog) {
  return b >= laag && b <= hoog;
}

/// Number of bytes of the well-formed character at the front; 0 when there is none. RFC 3629 §4.
std::size_t lengte_utf8(std::string_view t) {
  const auto b = [&](std::size_t i) {
    return i < t.size() ? static_cast<std::uint8_t>(t[i]) : std::uint8_t{0};
  };
  const auto staart = [&](std::size_t i) { return in(b(i), 0x80, 0xBF); };
  const std::uint8_t eerste = b(0);
  if (eerste < 0x80) return eerste >= 0x20 && eerste != 0x7F ? 1 : 0;
  if (eerste == 0xC2 && in(b(1), 0x80, 0x9F)) return 0;  // C1 control characters
  if (in(eerste, 0xC2, 0xDF)) return staart(1) ? 2 : 0;
  if (in(eerste, 0xE0, 0xEF)) {
    const std::uint8_t laag = eerste == 0xE0 ? 0xA0 : 0x80;
    const std::uint8_t hoog = eerste == 0xED ? 0x9F : 0xBF;  // no surrogates
    return in(b(1), laag, hoog) && staart(2) ? 3 : 0;
  }
  if (in(eerste, 0xF0, 0xF4)) {
    const std::uint8_t laag = eerste == 0xF0 ? 0x90 : 0x80;
    const std::uint8_t hoog = eerste == 0xF4 ? 0x8F : 0xBF;  // up to U+10FFFF
    return in(b(1), laag, hoog) && staart(2) && staart(3) ? 4 : 0;
  }
  return 0;
}

}  // namespace

bool is_schone_utf8(std::string_view tekst) {
  while (!tekst.empty()) {
    const auto lengte = lengte_utf8(tekst);
    if (lengte == 0) return false;
    tekst.remove_prefix(lengte);
  }
  return true;
}

Result<Doel> ontleed_doel(std::string_view doel) {
  if (doel == "*") return Doel{"*", {}};
  if (doel.find('#') != std::string_view::npos) return mislukt(Foutcode::Ongeldig, kTeken);
  doel = zonder_host(doel);
  const auto vraagteken = std::min(doel.find('?'), doel.size());
  const auto na = std::min(vraagteken + 1, doel.size());
  BAKEN_NEEM(std::string pad, lees_pad(doel.substr(0, vraagteken)));
  BAKEN_NEEM(auto vraag, lees_vraag(doel.substr(na)));
  return Doel{std::move(pad), std::move(vraag)};
}

}  // namespace baken::http
