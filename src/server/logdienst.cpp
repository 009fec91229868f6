// SPDX-License-Identifier: EUPL-1.2
#include "server/logdienst.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <exception>
#include <iterator>

#include "security/logketen/getuigenbestand.hpp"
#include "server/getuige_op_afstand.hpp"

namespace baken::server {
namespace {

std::string_view reden(Foutcode code) {
  return code == Foutcode::Conflict ? "sluit niet aan" : "antwoordt niet";
}

/// What `doe` gives, or a Fout for what it throws: a thread must go on.
template <class Doe>
Uitkomst bewaakt(Doe doe) {
  try {
    return doe();
  } catch (const std::exception&) {
    return mislukt(Foutcode::NietBeschikbaar, "onverwachte fout");
  }
}

void meld(std::string_view wat, std::string_view getuige, std::string_view waarom) {
  spdlog::warn(R"({{"gebeurtenis":"{}","getuige":"{}","reden":"{}"}})", wat, getuige, waarom);
}

}  // namespace

Result<std::unique_ptr<Logdienst>> Logdienst::start(Samenstelling& samenstelling,
                                                    const Loginstellingen& instellingen) {
  std::unique_ptr<Logdienst> dienst{new Logdienst{samenstelling, instellingen}};
  if (!instellingen.getuigenbestand.empty()) {
    BAKEN_NEEM(auto bestand,
               security::logketen::Getuigenbestand::open(instellingen.getuigenbestand));
    dienst->voeg_getuige_toe(std::move(bestand));
  }
  if (!instellingen.getuige_adres.empty()) {
    BAKEN_NEEM(auto adres, GetuigeOpAfstand::maak(instellingen.getuige_adres));
    dienst->voeg_getuige_toe(std::move(adres));
  }
  dienst->begin();
  return dienst;
}

void Logdienst::voeg_getuige_toe(std::unique_ptr<app::Getuige> getuige) {
  auto werk = std::make_unique<Getuigenwerk>();
  werk->post =
      std::make_unique<security::logketen::Getuigenpost>(samenstelling_.ketenopslag(), *getuige);
  werk->getuige = std::move(getuige);
  getuigen_.push_back(std::move(werk));
}

void Logdienst::begin() {
  for (auto& werk : getuigen_)
    werk->draad = std::jthread{
        [this, &werk = *werk](const std::stop_token& stop) { lus_getuige(stop, werk); }};
  draad_ = std::jthread{[this](const std::stop_token& stop) { lus_zegel(stop); }};
}

/// Tells once that it goes wrong, and once that it goes well again.
void Logdienst::zegel() {
  const auto gedaan = bewaakt([&] { return samenstelling_.zegelaar().ronde(); });
  const bool stuk = !gedaan && gedaan.error().code != Foutcode::Verzegeld;
  if (stuk && !zegel_stuk_)
    meld("het logboek krijgt geen koppen; wordt steeds opnieuw geprobeerd", "-", "-");
  if (!stuk && zegel_stuk_) meld("het logboek krijgt weer koppen", "-", "-");
  zegel_stuk_ = stuk;
  const auto reeksen = samenstelling_.zegelaar().stand().reeksen;
  if (reeksen > reeksen_)
    meld("een nieuwe reeks koppen van het logboek is begonnen", "-",
         "het eerste begin, of een backup is teruggezet");
  reeksen_ = reeksen;
}

void Logdienst::bezorg(Getuigenwerk& werk) {
  const auto gedaan = bewaakt([&] { return werk.post->stuur(); });
  if (!gedaan && !werk.stuk)
    meld("een getuige neemt de koppen van het logboek niet aan; zij wachten", werk.getuige->naam(),
         reden(gedaan.error().code));
  if (gedaan && werk.stuk) meld("de getuige heeft de koppen weer", werk.getuige->naam(), "-");
  werk.stuk = !gedaan;
}

void Logdienst::lus_zegel(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    zegel();
    std::unique_lock vast{slot_};
    ++ronde_;
    wekker_.notify_all();
    wekker_.wait_for(vast, stop, kop_elke_, [&] { return stop.stop_requested(); });
  }
}

/// After every round, also one without news: the witness may have been away.
void Logdienst::lus_getuige(const std::stop_token& stop, Getuigenwerk& werk) {
  for (std::int64_t gezien = 0; !stop.stop_requested();) {
    {
      std::unique_lock vast{slot_};
      if (!wekker_.wait(vast, stop, [&] { return ronde_ != gezien; })) return;
      gezien = ronde_;
    }
    bezorg(werk);
  }
}

void Logdienst::stop() {
  if (gestopt_) return;
  gestopt_ = true;
  if (draad_.joinable()) {
    draad_.request_stop();
    draad_.join();
  }
  for (auto& werk : getuigen_) werk->draad.request_stop();
  for (auto& werk : getuigen_)
    if (werk->draad.joinable()) werk->draad.join();
  zegel();
  for (auto& werk : getuigen_) bezorg(*werk);
}

std::string Logdienst::als_prometheus() const {
  std::string tekst;
  const auto uit = std::back_inserter(tekst);
  const auto enkel = [&](std::string_view naam, std::string_view soort, std::string_view uitleg,
                         std::int64_t waarde) {
    fmt::format_to(uit, "# HELP {0} {1}\n# TYPE {0} {2}\n{0} {3}\n", naam, uitleg, soort, waarde);
  };
  const auto stand = samenstelling_.zegelaar().stand();
  enkel("baken_log_records", "gauge", "Records of the log with a place in the chain.",
        stand.grootte);
  enkel("baken_log_last_head_timestamp_seconds", "gauge",
        "When this process last signed a head; 0: not yet.",
        stand.laatste_kop.time_since_epoch().count() / 1000);
  enkel("baken_log_seal_failures_total", "counter", "Rounds of linking and signing that failed.",
        stand.mislukt);
  enkel("baken_log_series_total", "counter",
        "Series of heads that this process began: the first of all, and one after each restore.",
        stand.reeksen);
  const auto per_getuige = [&](std::string_view naam, std::string_view soort,
                               std::string_view uitleg, auto waarde) {
    fmt::format_to(uit, "# HELP {0} {1}\n# TYPE {0} {2}\n", naam, uitleg, soort);
    for (const auto& werk : getuigen_)
      fmt::format_to(uit, "{}{{witness=\"{}\"}} {}\n", naam, werk->getuige->naam(),
                     waarde(*werk->post));
  };
  using Post = security::logketen::Getuigenpost;
  per_getuige("baken_log_witness_backlog", "gauge", "Signed heads that the witness lacks.",
              [](const Post& post) { return post.achterstand(); });
  per_getuige("baken_log_witness_failures_total", "counter",
              "Attempts in which the witness did not take a head.",
              [](const Post& post) { return post.mislukt(); });
  return tekst;
}

}  // namespace baken::server
