// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <map>
#include <mutex>
#include <set>

#include "app/poorten/accountopslag.hpp"

namespace baken::security::proef {

/// Factors, codes and proofs in memory, for tests only.
class GeheugenAccountopslag final : public app::Accountopslag {
 public:
  Result<std::vector<app::Factor>> factoren(const Id& medewerker) override {
    std::lock_guard vast{slot_};
    std::vector<app::Factor> lijst;
    for (const auto& factor : alle)
      if (factor.medewerker == medewerker) lijst.push_back(factor);
    return lijst;
  }
  Result<bool> zet_factor(const app::Factor& factor, const std::optional<Id>& vervangt,
                          const std::vector<Bytes>& herstelcodes) override {
    std::lock_guard vast{slot_};
    const auto er = std::find_if(alle.begin(), alle.end(), [&](const app::Factor& f) {
      return f.medewerker == factor.medewerker && f.soort == factor.soort;
    });
    if (vervangt ? er == alle.end() || er->id != *vervangt : er != alle.end()) return false;
    if (vervangt) alle.erase(er);
    alle.push_back(factor);
    codes[factor.medewerker] = {herstelcodes.begin(), herstelcodes.end()};
    return true;
  }
  Result<bool> neem_stap(const Id& factor, std::int64_t stap) override {
    std::lock_guard vast{slot_};
    for (auto& f : alle)
      if (f.id == factor && f.laatste_stap < stap) {
        f.laatste_stap = stap;
        return true;
      }
    return false;
  }
  Result<std::int64_t> herstelcodes_over(const Id& medewerker) override {
    std::lock_guard vast{slot_};
    return static_cast<std::int64_t>(codes[medewerker].size());
  }
  Uitkomst zet_herstelcodes(const Id& medewerker, const std::vector<Bytes>& hashes) override {
    std::lock_guard vast{slot_};
    codes[medewerker] = {hashes.begin(), hashes.end()};
    return {};
  }
  Result<bool> neem_herstelcode(const Id& medewerker, const Bytes& hash) override {
    std::lock_guard vast{slot_};
    return codes[medewerker].erase(hash) == 1;
  }
  Uitkomst wis_factoren(const Id& medewerker) override {
    std::lock_guard vast{slot_};
    std::erase_if(alle, [&](const app::Factor& f) { return f.medewerker == medewerker; });
    codes.erase(medewerker);
    std::erase_if(bewijzen, [&](const auto& b) { return b.second.medewerker == medewerker; });
    return {};
  }
  Uitkomst bewaar(const app::Aanmeldbewijs& bewijs) override {
    std::lock_guard vast{slot_};
    bewijzen.emplace(bewijs.tokenhash, bewijs);
    return {};
  }
  Result<std::optional<app::Aanmeldbewijs>> zoek_bewijs(const Bytes& tokenhash) override {
    std::lock_guard vast{slot_};
    const auto plek = bewijzen.find(tokenhash);
    if (plek == bewijzen.end()) return std::nullopt;
    return plek->second;
  }
  Result<bool> neem_bewijs(const Bytes& tokenhash) override {
    std::lock_guard vast{slot_};
    return bewijzen.erase(tokenhash) == 1;
  }
  Uitkomst verwijder_bewijzen_tot(Moment verloopt) override {
    std::lock_guard vast{slot_};
    std::erase_if(bewijzen, [&](const auto& b) { return b.second.verloopt <= verloopt; });
    return {};
  }

  std::vector<app::Factor> alle;
  std::map<Id, std::set<Bytes>> codes;
  std::map<Bytes, app::Aanmeldbewijs> bewijzen;

 private:
  std::mutex slot_;
};

}  // namespace baken::security::proef
