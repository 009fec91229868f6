// SPDX-License-Identifier: EUPL-1.2
#include "persistence/aannemen/zichtbaar.hpp"

#include "persistence/gedeeld/context.hpp"

namespace baken::persistence {
namespace {

class Bouwer {
 public:
  /// The placeholder of a value.
  std::string plek(sql::Waarde waarde) {
    waarden.push_back(std::move(waarde));
    return "$" + std::to_string(waarden.size());
  }
  std::vector<sql::Waarde> waarden;
};

std::string voorwaarde(const app::Wie& wie, app::Bereik bereik, const std::string& teamkolom,
                       Bouwer& bouwer) {
  if (bereik == app::Bereik::Alle) return "1 = 1";
  if (bereik == app::Bereik::Nee) return "1 = 0";
  std::string eigen = "medewerker_id = " + bouwer.plek(wie.medewerker);
  if (bereik == app::Bereik::Eigen || !wie.team) return eigen;
  return "(" + eigen + " OR " + teamkolom + " = " + bouwer.plek(*wie.team) + ")";
}

}  // namespace

Result<Zichtvraag> zichtvraag(const app::Wie& wie, app::Bereik bereik, const app::Bladvraag& blad,
                              const std::string& teamkolom) {
  Bouwer bouwer;
  std::string sql = "WHERE " + voorwaarde(wie, bereik, teamkolom, bouwer);
  if (!blad.cursor.empty()) {
    BAKEN_NEEM(auto sleutel, lees_cursor(blad.cursor, 2));
    const auto ontvangen = bouwer.plek(sleutel[0]);
    sql += " AND (ontvangen, id) < (" + ontvangen + ", " + bouwer.plek(sleutel[1]) + ")";
  }
  sql += " ORDER BY ontvangen DESC, id DESC LIMIT " + bouwer.plek(std::int64_t{blad.limiet} + 1);
  return Zichtvraag{std::move(sql), std::move(bouwer.waarden)};
}

}  // namespace baken::persistence
