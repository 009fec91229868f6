// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "security/logketen/getuigenpost.hpp"
#include "server/samenstelling.hpp"

namespace baken::server {

struct Loginstellingen {
  std::chrono::seconds kop_elke{10};        ///< a head at least this often, while there is news
  std::filesystem::path getuigenbestand{};  ///< empty: no file
  std::string getuige_adres{};              ///< `http://host:port`; empty: no other host
};

/// Keeps the log provable while the server runs: links and signs what was written, and brings the
/// heads to the witnesses. A witness that does not answer holds up nothing: heads wait, and it is
/// told in figures and log. Each witness has a thread of its own, so that a slow one delays none.
class Logdienst {
 public:
  static Result<std::unique_ptr<Logdienst>> start(Samenstelling& samenstelling,
                                                  const Loginstellingen& instellingen);
  ~Logdienst() { stop(); }
  Logdienst(const Logdienst&) = delete;
  Logdienst& operator=(const Logdienst&) = delete;

  /// A last head, brought to the witnesses once more. May be called again.
  void stop();

  /// The figures of the log, in the form of Prometheus.
  std::string als_prometheus() const;

 private:
  struct Getuigenwerk {
    std::unique_ptr<app::Getuige> getuige;
    std::unique_ptr<security::logketen::Getuigenpost> post;
    bool stuk = false;  ///< the last attempt failed, and that was told
    std::jthread draad{};
  };

  Logdienst(Samenstelling& samenstelling, const Loginstellingen& instellingen)
      : samenstelling_(samenstelling),
        kop_elke_(instellingen.kop_elke),
        reeksen_(samenstelling.zegelaar().stand().reeksen) {}
  void voeg_getuige_toe(std::unique_ptr<app::Getuige> getuige);
  void begin();
  void zegel();
  void bezorg(Getuigenwerk& werk);
  void lus_zegel(const std::stop_token& stop);
  void lus_getuige(const std::stop_token& stop, Getuigenwerk& werk);

  Samenstelling& samenstelling_;
  std::chrono::seconds kop_elke_;
  std::mutex slot_;
  std::condition_variable_any wekker_;
  std::vector<std::unique_ptr<Getuigenwerk>> getuigen_;
  std::int64_t ronde_ = 0;  ///< of linking and signing; under slot_
  bool zegel_stuk_ = false;
  std::int64_t reeksen_;  ///< told already
  bool gestopt_ = false;
  std::jthread draad_;
};

}  // namespace baken::server
