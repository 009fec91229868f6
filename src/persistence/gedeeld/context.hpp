// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/poorten/opslag.hpp"
#include "app/poorten/verzegelaar.hpp"
#include "persistence/sql/database.hpp"

namespace baken::persistence {

/// What every repository needs: the connection of the transaction, and sealing.
struct Context {
  sql::Verbinding& sql;
  app::Verzegelaar& verzegelaar;
};

/// Where the sealed column `inhoud` of a row stands.
app::Plaats plaats(std::string_view tabel, const Id& rij, const Id& sleutel, std::int64_t versie);

Result<Bytes> verzegel(const Context& context, const app::Plaats& plaats,
                       const nlohmann::json& inhoud);
Result<nlohmann::json> open(const Context& context, const app::Plaats& plaats,
                            const Bytes& verzegeld);

/// Copies the stored version of a sealed row into the history, before it is changed.
/// @param sleutelkolom which column names the key; `id` for rows with a key of their own
void bewaar_vorige(const Context& context, std::string_view tabel, const Id& rij, Moment tot,
                   std::string_view sleutelkolom = "sleutel_id");

/// Empty text is stored as NULL, and read back as empty.
sql::Waarde tekst_of_niets(const std::string& tekst);
/// `als_tekst`, or NULL.
sql::Waarde moment_of_niets(const std::optional<Moment>& moment);
sql::Waarde datum_of_niets(const std::optional<Datum>& datum);

Moment moment(const sql::Rij& rij, std::size_t kolom);
std::optional<Moment> misschien_moment(const sql::Rij& rij, std::size_t kolom);
Datum datum(const sql::Rij& rij, std::size_t kolom);
std::optional<Datum> misschien_datum(const sql::Rij& rij, std::size_t kolom);
std::string tekst(const sql::Rij& rij, std::size_t kolom);  ///< NULL gives empty

/// A cursor is the sort key of the last row of a page, opaque to the reader.
std::string maak_cursor(const std::vector<std::string>& sleutel);
/// Ongeldig when it is not one of ours with `delen` parts.
Result<std::vector<std::string>> lees_cursor(const std::string& cursor, std::size_t delen);

/// A page from rows that were asked with one row more than `limiet`. `sleutel`: the columns that
/// the list is sorted by, as text.
template <class T, class Lees>
app::Bladzijde<T> als_bladzijde(const std::vector<sql::Rij>& rijen, int limiet, Lees&& lees,
                                const std::vector<std::size_t>& sleutel) {
  app::Bladzijde<T> bladzijde;
  const auto max = static_cast<std::size_t>(limiet);
  for (std::size_t plek = 0; plek < rijen.size() && plek < max; ++plek)
    bladzijde.rijen.push_back(lees(rijen[plek]));
  if (rijen.size() <= max) return bladzijde;
  std::vector<std::string> delen;
  for (auto kolom : sleutel) delen.push_back(rijen[max - 1].tekst(kolom));
  bladzijde.volgende = maak_cursor(delen);
  return bladzijde;
}

}  // namespace baken::persistence
