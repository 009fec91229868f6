// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <vector>

#include "app/poorten/sleutelopslag.hpp"

namespace baken::security::proef {

/// A key store in memory, for tests only.
class GeheugenSleutelopslag final : public app::Sleutelopslag {
 public:
  Result<std::optional<app::OmhuldeSleutel>> zoek(std::string_view dossier) override {
    std::optional<app::OmhuldeSleutel> gevonden;
    {
      std::lock_guard vast{slot_};
      ++gezocht;
      auto plek = sleutels_.find(dossier);
      if (plek != sleutels_.end()) gevonden = plek->second;
    }
    if (na_zoeken) na_zoeken();
    return gevonden;
  }

  Uitkomst bewaar(const app::OmhuldeSleutel& sleutel, Moment) override {
    std::lock_guard vast{slot_};
    sleutels_.emplace(sleutel.dossier, sleutel);
    return {};
  }

  Uitkomst bewaar_alle(std::span<const app::OmhuldeSleutel> sleutels, Moment nu) override {
    for (const auto& sleutel : sleutels) BAKEN_PROBEER(bewaar(sleutel, nu));
    return {};
  }

  Uitkomst vernietig(std::string_view dossier, Moment moment) override {
    std::lock_guard vast{slot_};
    auto plek = sleutels_.find(dossier);
    if (plek != sleutels_.end() && plek->second.vernietigd()) return {};
    sleutels_.insert_or_assign(Id{dossier}, app::OmhuldeSleutel{Id{dossier}, {}, 1});
    vernietigingen_.push_back(
        {static_cast<std::int64_t>(vernietigingen_.size()) + 1, Id{dossier}, moment});
    return {};
  }

  Result<std::vector<app::Vernietiging>> vernietigd_na(std::int64_t nummer) override {
    std::lock_guard vast{slot_};
    return std::vector<app::Vernietiging>(vernietigingen_.begin() + nummer, vernietigingen_.end());
  }

  Result<std::optional<app::Organisatiesleutelrecord>> zoek_organisatiesleutel() override {
    std::lock_guard vast{slot_};
    return organisatiesleutel;
  }

  Result<app::Sleutelstand> sleutelstand() override {
    std::lock_guard vast{slot_};
    app::Sleutelstand uit;
    if (organisatiesleutel) uit.geldig.push_back(*organisatiesleutel);
    return uit;
  }

  Uitkomst bewaar_organisatiesleutel(const app::Organisatiesleutelrecord& record) override {
    if (voor_bewaren) voor_bewaren();
    std::lock_guard vast{slot_};
    if (organisatiesleutel) return mislukt(Foutcode::Conflict, "Deze sleutelversie bestaat al.");
    organisatiesleutel = record;
    return {};
  }

  std::optional<app::Organisatiesleutelrecord> organisatiesleutel;
  std::function<void()> na_zoeken;     ///< runs between reading a key and giving it back
  std::function<void()> voor_bewaren;  ///< runs before the organisation key is kept
  int gezocht = 0;

 private:
  std::mutex slot_;
  std::map<std::string, app::OmhuldeSleutel, std::less<>> sleutels_;
  std::vector<app::Vernietiging> vernietigingen_;
};

}  // namespace baken::security::proef
