// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <mutex>

#include "app/poorten/sessieopslag.hpp"

namespace baken::security::proef {

/// Sessions in memory, for tests only.
class GeheugenSessieopslag final : public app::Sessieopslag {
 public:
  Uitkomst bewaar(const app::Sessie& sessie) override {
    std::lock_guard vast{slot_};
    sessies.emplace(sessie.tokenhash, sessie);
    return {};
  }
  Result<std::optional<app::Sessie>> zoek(const Bytes& tokenhash) override {
    std::lock_guard vast{slot_};
    auto plek = sessies.find(tokenhash);
    if (plek == sessies.end()) return std::nullopt;
    return plek->second;
  }
  Uitkomst raak_aan(const Bytes& tokenhash, Moment laatst_gebruikt) override {
    std::lock_guard vast{slot_};
    if (vol) return mislukt(Foutcode::OpslagVol, "De schijf is vol.");
    ++aangeraakt;
    auto plek = sessies.find(tokenhash);
    if (plek != sessies.end()) plek->second.laatst_gebruikt = laatst_gebruikt;
    return {};
  }
  Uitkomst verwijder(const Bytes& tokenhash) override {
    std::lock_guard vast{slot_};
    sessies.erase(tokenhash);
    return {};
  }
  Result<std::vector<app::Sessie>> van_medewerker(std::string_view medewerker) override {
    std::lock_guard vast{slot_};
    std::vector<app::Sessie> lijst;
    for (const auto& [hash, sessie] : sessies)
      if (sessie.medewerker == medewerker) lijst.push_back(sessie);
    return lijst;
  }
  Result<bool> wijzig_rol(const Bytes& tokenhash, app::Rol als) override {
    std::lock_guard vast{slot_};
    auto plek = sessies.find(tokenhash);
    if (plek != sessies.end()) plek->second.als = als;
    return plek != sessies.end();
  }
  Result<bool> verwijder_een(std::string_view medewerker, std::string_view id) override {
    std::lock_guard vast{slot_};
    return std::erase_if(sessies, [&](const auto& lid) {
             return lid.second.medewerker == medewerker && lid.second.id == id;
           }) == 1;
  }
  Uitkomst verwijder_andere(std::string_view medewerker, const Bytes& tokenhash) override {
    std::lock_guard vast{slot_};
    std::erase_if(sessies, [&](const auto& lid) {
      return lid.second.medewerker == medewerker && lid.first != tokenhash;
    });
    return {};
  }
  Uitkomst verwijder_van_medewerker(std::string_view medewerker) override {
    std::lock_guard vast{slot_};
    std::erase_if(sessies, [&](const auto& lid) { return lid.second.medewerker == medewerker; });
    return {};
  }
  Uitkomst verwijder_verlopen(Moment aangemaakt_tot, Moment gebruikt_tot) override {
    std::lock_guard vast{slot_};
    std::erase_if(sessies, [&](const auto& lid) {
      return lid.second.aangemaakt <= aangemaakt_tot || lid.second.laatst_gebruikt <= gebruikt_tot;
    });
    return {};
  }

  std::map<Bytes, app::Sessie> sessies;
  int aangeraakt = 0;
  bool vol = false;  ///< writing the last use fails

 private:
  std::mutex slot_;
};

}  // namespace baken::security::proef
