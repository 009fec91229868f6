// SPDX-License-Identifier: EUPL-1.2
#include "http/schrijver.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/klok.hpp"

#include <fmt/format.h>

namespace baken::http {
namespace {

struct Reden {
  int status;
  std::string_view tekst;
};

constexpr std::array kRedenen{
    Reden{200, "OK"},
    Reden{201, "Created"},
    Reden{202, "Accepted"},
    Reden{204, "No Content"},
    Reden{301, "Moved Permanently"},
    Reden{302, "Found"},
    Reden{303, "See Other"},
    Reden{304, "Not Modified"},
    Reden{307, "Temporary Redirect"},
    Reden{308, "Permanent Redirect"},
    Reden{400, "Bad Request"},
    Reden{401, "Unauthorized"},
    Reden{403, "Forbidden"},
    Reden{404, "Not Found"},
    Reden{405, "Method Not Allowed"},
    Reden{406, "Not Acceptable"},
    Reden{408, "Request Timeout"},
    Reden{409, "Conflict"},
    Reden{410, "Gone"},
    Reden{412, "Precondition Failed"},
    Reden{413, "Content Too Large"},
    Reden{414, "URI Too Long"},
    Reden{415, "Unsupported Media Type"},
    Reden{417, "Expectation Failed"},
    Reden{422, "Unprocessable Content"},
    Reden{423, "Locked"},
    Reden{428, "Precondition Required"},
    Reden{429, "Too Many Requests"},
    Reden{431, "Request Header Fields Too Large"},
    Reden{500, "Internal Server Error"},
    Reden{501, "Not Implemented"},
    Reden{503, "Service Unavailable"},
    Reden{507, "Insufficient Storage"},
};

std::string_view reden(int status) {
  const auto* gevonden = std::find_if(kRedenen.begin(), kRedenen.end(),
                                      [status](const Reden& r) { return r.status == status; });
  return gevonden == kRedenen.end() ? std::string_view{"-"} : gevonden->tekst;
}

bool is_van_transport(std::string_view naam) {
  constexpr std::array<std::string_view, 6> kEigen{
      "content-length", "connection", "transfer-encoding", "date", "x-request-id", "keep-alive"};
  return std::any_of(kEigen.begin(), kEigen.end(), [naam](std::string_view eigen) {
    return gelijk_zonder_hoofdletters(eigen, naam);
  });
}

/// A line end inside a header would let its data write headers or a second answer.
bool is_veilig(std::string_view tekst) {
  return std::none_of(tekst.begin(), tekst.end(), [](char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F;
  });
}

/// The Date line, made once a second per thread.
const std::string& datum_nu() {
  thread_local std::chrono::sys_seconds gemaakt{};
  thread_local std::string tekst;
  const auto nu = std::chrono::floor<std::chrono::seconds>(SysteemKlok{}.nu());
  if (nu != gemaakt || tekst.empty()) {
    gemaakt = nu;
    tekst = http_datum(nu);
  }
  return tekst;
}

}  // namespace

std::string http_datum(std::chrono::sys_seconds moment) {
  using namespace std::chrono;
  constexpr std::array kDagen{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array kMaanden{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto dag = floor<days>(moment);
  const year_month_day datum{dag};
  const hh_mm_ss tijd{moment - dag};
  return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
                     kDagen.at(weekday{dag}.c_encoding()), static_cast<unsigned>(datum.day()),
                     kMaanden.at(static_cast<unsigned>(datum.month()) - 1),
                     static_cast<int>(datum.year()), tijd.hours().count(), tijd.minutes().count(),
                     tijd.seconds().count());
}

bool is_zonder_lichaam(int status) {
  return status < 200 || status == 204 || status == 304;
}

std::string schrijf_kop(const Antwoord& antwoord, std::string_view verzoek_id,
                        Verbindingseinde einde) {
  std::string uit;
  uit.reserve(512);
  const auto plek = std::back_inserter(uit);
  fmt::format_to(plek, "HTTP/1.1 {} {}\r\nDate: {}\r\nX-Request-Id: {}\r\n", antwoord.status,
                 reden(antwoord.status), datum_nu(), verzoek_id);
  if (!is_zonder_lichaam(antwoord.status))
    fmt::format_to(plek, "Content-Length: {}\r\n", antwoord.lichaam.size());
  for (const auto& [naam, waarde] : antwoord.koppen) {
    if (is_van_transport(naam) || !is_veilig(naam) || !is_veilig(waarde)) continue;
    uit.append(naam).append(": ").append(waarde).append("\r\n");
  }
  if (einde == Verbindingseinde::Sluiten) uit += "Connection: close\r\n";
  if (einde == Verbindingseinde::OpenhoudenOud) uit += "Connection: keep-alive\r\n";
  return uit += "\r\n";
}

}  // namespace baken::http
