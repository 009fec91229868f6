// SPDX-License-Identifier: EUPL-1.2
// For tests only: a database in which every act that seals something was done, by the operations
// of the API.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "server/proef/proefapi.hpp"

namespace baken::server {

/// Some households, each with everything that can be written about it. All people are made up.
class VolleWereld {
 public:
  explicit VolleWereld(sql::Dialect dialect, int huishoudens = 3);

  Proefomgeving omgeving;

 private:
  nlohmann::json doe(const app::Wie& wie, std::string_view operatie, Proefverzoek verzoek);
  nlohmann::json melding(int huis) const;
  nlohmann::json meld(int huis);
  void los_stuk(int huis);
  void lever_werk(const nlohmann::json& melding);
  void wijzig_persoon(const nlohmann::json& melding, int huis);
  void crisis_en_taak(const nlohmann::json& melding);
  /// Signed, with this outcome.
  void beoordeel(const nlohmann::json& melding, bool medewerking);
  void wacht(int huis);
  void koppel(const nlohmann::json& naar, int huis);
  /// Somebody's circle holds one of the persons, and the belang is lifted again.
  void vind_belang(const nlohmann::json& gemeld, int huis);
  void geef_toegang(const nlohmann::json& melding);
  /// Somebody asks to open more dossiers than the limit, and is answered.
  void laat_meer_toe();

  Proefapi api_;
};

}  // namespace baken::server
