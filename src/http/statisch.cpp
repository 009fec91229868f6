// SPDX-License-Identifier: EUPL-1.2
#include "http/statisch.hpp"

#include <array>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>

#include <fmt/format.h>
#include <openssl/evp.h>

namespace baken::http {
namespace {

namespace fs = std::filesystem;

struct Soort {
  std::string_view extensie;
  std::string_view soort;
};

constexpr std::array kSoorten{
    Soort{".html", "text/html; charset=utf-8"},
    Soort{".js", "text/javascript; charset=utf-8"},
    Soort{".mjs", "text/javascript; charset=utf-8"},
    Soort{".css", "text/css; charset=utf-8"},
    Soort{".json", "application/json"},
    Soort{".map", "application/json"},
    Soort{".yaml", "application/yaml"},
    Soort{".webmanifest", "application/manifest+json"},
    Soort{".txt", "text/plain; charset=utf-8"},
    Soort{".svg", "image/svg+xml"},
    Soort{".png", "image/png"},
    Soort{".jpg", "image/jpeg"},
    Soort{".webp", "image/webp"},
    Soort{".ico", "image/x-icon"},
    Soort{".woff2", "font/woff2"},
    Soort{".woff", "font/woff"},
    Soort{".wasm", "application/wasm"},
    Soort{".pdf", "application/pdf"},
};

std::string soort_van(const fs::path& bestand) {
  const auto extensie = bestand.extension().string();
  for (const auto& [naam, soort] : kSoorten)
    if (naam == extensie) return std::string(soort);
  return "application/octet-stream";
}

/// The first 128 bits of SHA-256: enough to tell versions of a file apart.
std::string etag_van(std::string_view inhoud) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> som{};
  unsigned lengte = 0;
  if (EVP_Digest(inhoud.data(), inhoud.size(), som.data(), &lengte, EVP_sha256(), nullptr) != 1)
    throw std::runtime_error("SHA-256 failed");
  std::string uit = "\"";
  for (std::size_t i = 0; i < 16; ++i) fmt::format_to(std::back_inserter(uit), "{:02x}", som.at(i));
  return uit + '"';
}

std::string lees(const fs::path& bestand) {
  std::ifstream in(bestand, std::ios::binary);
  std::string inhoud{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in.is_open() || in.bad()) throw fs::filesystem_error("read", bestand, std::error_code());
  return inhoud;
}

std::string_view snoei(std::string_view t) {
  const auto begin = t.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return t.substr(begin, t.find_last_not_of(" \t") - begin + 1);
}

/// Calls `doe` with every comma-separated part until it says true.
template <class Doe>
bool een_van(std::string_view lijst, Doe doe) {
  while (!lijst.empty()) {
    const auto einde = lijst.find(',');
    if (doe(snoei(lijst.substr(0, einde)))) return true;
    if (einde == std::string_view::npos) return false;
    lijst.remove_prefix(einde + 1);
  }
  return false;
}

/// RFC 9110 §12.5.3: `gzip`, unless with weight zero.
bool wil_gzip(std::string_view accept_encoding) {
  return een_van(accept_encoding, [](std::string_view deel) {
    const auto punt = deel.find(';');
    if (!gelijk_zonder_hoofdletters(snoei(deel.substr(0, punt)), "gzip")) return false;
    if (punt == std::string_view::npos) return true;
    const auto gewicht = snoei(deel.substr(punt + 1));
    return gewicht.find_first_not_of("qQ=0. \t") != std::string_view::npos;
  });
}

/// RFC 9110 §13.1.2: weak comparison.
bool heeft_al(std::string_view if_none_match, std::string_view etag) {
  return een_van(if_none_match, [etag](std::string_view deel) {
    if (deel == "*") return true;
    if (deel.starts_with("W/")) deel.remove_prefix(2);
    return deel == etag;
  });
}

bool is_verborgen(const fs::path& pad) {
  return pad.filename().string().starts_with('.');
}

bool heeft_extensie(std::string_view pad) {
  return pad.find('.', pad.rfind('/') + 1) != std::string_view::npos;
}

}  // namespace

Statisch::Statisch(const fs::path& map) try {
  for (auto plek = fs::recursive_directory_iterator(map); plek != fs::end(plek); ++plek) {
    if (is_verborgen(plek->path())) {
      plek.disable_recursion_pending();
      continue;
    }
    if (!fs::is_regular_file(plek->symlink_status())) continue;
    auto inhoud = lees(plek->path());
    auto etag = etag_van(inhoud);
    bestanden_.emplace('/' + plek->path().lexically_relative(map).generic_string(),
                       Bestand{std::move(inhoud), soort_van(plek->path()), std::move(etag)});
  }
} catch (const fs::filesystem_error&) {
  throw std::runtime_error("De map met de webapplicatie is niet leesbaar: " + map.string() + ".");
}

const Statisch::Bestand* Statisch::zoek(std::string_view pad) const {
  const auto gevonden = bestanden_.find(std::string(pad));
  return gevonden == bestanden_.end() ? nullptr : &gevonden->second;
}

Antwoord Statisch::maak(const std::string& naam, const Bestand& bestand,
                        const Verzoek& verzoek) const {
  const auto* klein = zoek(naam + ".gz");
  const bool gzip = klein && wil_gzip(verzoek.kop("accept-encoding"));
  const auto& gekozen = gzip ? *klein : bestand;
  Antwoord antwoord;
  antwoord.route_naam = "statisch";
  antwoord.zet_kop("ETag", gekozen.etag);
  antwoord.zet_kop("Cache-Control", naam.starts_with("/assets/")
                                        ? "public, max-age=31536000, immutable"
                                        : "no-cache");
  if (klein) antwoord.zet_kop("Vary", "Accept-Encoding");
  if (heeft_al(verzoek.kop("if-none-match"), gekozen.etag)) {
    antwoord.status = 304;
    return antwoord;
  }
  antwoord.zet_kop("Content-Type", bestand.soort);
  if (gzip) antwoord.zet_kop("Content-Encoding", "gzip");
  antwoord.lichaam = gekozen.inhoud;
  return antwoord;
}

std::optional<Antwoord> Statisch::geef(const Verzoek& verzoek) const {
  if (verzoek.methode != "GET" && verzoek.methode != "HEAD") return std::nullopt;
  auto naam = verzoek.pad;
  const auto* bestand = zoek(naam);
  if (!bestand && !heeft_extensie(naam)) bestand = zoek(naam = "/index.html");
  if (!bestand) return std::nullopt;
  return maak(naam, *bestand, verzoek);
}

}  // namespace baken::http
