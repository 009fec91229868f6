// SPDX-License-Identifier: EUPL-1.2
#include "http/zending.hpp"

#include <algorithm>
#include <exception>
#include <optional>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include "http/kern.hpp"

namespace baken::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;

constexpr std::size_t antwoord_max = 64 << 10;

struct Vraag {
  const Adres& adres;
  beast::http::request<beast::http::string_body> verzoek;
};

Wacht<Ontvangst> praat(asio::io_context& io, Vraag vraag) {
  asio::ip::basic_resolver<tcp, Uitvoerder> zoeker{io.get_executor()};
  beast::basic_stream<tcp, Uitvoerder> stroom{io.get_executor()};
  const auto plaatsen = co_await zoeker.async_resolve(vraag.adres.host, vraag.adres.poort, kWacht);
  co_await stroom.async_connect(plaatsen, kWacht);
  co_await beast::http::async_write(stroom, vraag.verzoek, kWacht);
  beast::flat_buffer buffer;
  beast::http::response_parser<beast::http::string_body> lezer;
  lezer.body_limit(antwoord_max);
  co_await beast::http::async_read(stroom, buffer, lezer, kWacht);
  co_return Ontvangst{static_cast<int>(lezer.get().result_int()), std::move(lezer.get().body())};
}

Vraag maak_vraag(const Adres& adres, std::string_view methode, std::string_view pad,
                 std::string lichaam) {
  Vraag vraag{adres, {}};
  vraag.verzoek.version(11);
  vraag.verzoek.method_string(methode);
  vraag.verzoek.target(adres.pad + std::string{pad});
  vraag.verzoek.set(beast::http::field::host, adres.host + ":" + adres.poort);
  vraag.verzoek.set(beast::http::field::connection, "close");
  vraag.verzoek.set(beast::http::field::content_type, "application/json");
  vraag.verzoek.body() = std::move(lichaam);
  vraag.verzoek.prepare_payload();
  return vraag;
}

}  // namespace

Result<Adres> lees_adres(std::string_view tekst) {
  constexpr std::string_view schema = "http://";
  const auto fout = mislukt(Foutcode::Ongeldig,
                            "Dit adres is niet goed. Geef het als http://host:poort, bijvoorbeeld "
                            "http://getuige.intern:8090.");
  if (!tekst.starts_with(schema)) return fout;
  tekst.remove_prefix(schema.size());
  const auto streep = std::min(tekst.find('/'), tekst.size());
  std::string pad{tekst.substr(streep)};
  while (pad.ends_with('/')) pad.pop_back();
  const auto host = tekst.substr(0, streep);
  const auto dubbele_punt = host.rfind(':');
  const bool heeft_poort = dubbele_punt != std::string_view::npos && !host.ends_with(']');
  Adres adres{std::string{heeft_poort ? host.substr(0, dubbele_punt) : host},
              heeft_poort ? std::string{host.substr(dubbele_punt + 1)} : "80", std::move(pad)};
  if (adres.host.starts_with('[') && adres.host.ends_with(']'))
    adres.host = adres.host.substr(1, adres.host.size() - 2);
  const bool cijfers =
      !adres.poort.empty() && adres.poort.size() <= 5 &&
      std::ranges::all_of(adres.poort, [](char c) { return c >= '0' && c <= '9'; });
  if (adres.host.empty() || !cijfers) return fout;
  return adres;
}

Result<Ontvangst> verstuur(const Adres& adres, std::string_view methode, std::string_view pad,
                           std::string lichaam, std::chrono::milliseconds geduld) {
  std::optional<Ontvangst> antwoord;
  asio::io_context io{1};
  asio::co_spawn(io, praat(io, maak_vraag(adres, methode, pad, std::move(lichaam))),
                 [&](const std::exception_ptr& fout, Ontvangst gekregen) {
                   if (!fout) antwoord = std::move(gekregen);
                 });
  io.run_for(geduld);
  if (antwoord) return std::move(*antwoord);
  return mislukt(Foutcode::NietBeschikbaar,
                 "Het adres " + adres.host + ":" + adres.poort + " antwoordt niet.");
}

}  // namespace baken::http
