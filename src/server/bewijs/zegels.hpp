// SPDX-License-Identifier: EUPL-1.2
// For tests only: every sealed value of a database, where it stands, and how it is read.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "app/poorten/verzegelaar.hpp"
#include "persistence/eenheid.hpp"
#include "persistence/sql/database.hpp"

namespace baken::server {

/// A sealed value as it stands in a row.
struct Zegel {
  std::string in;      ///< the table that holds the row; `tabel` of a row of the history is another
  std::string rij;     ///< what finds the row in `in`
  std::string oudere;  ///< id of what a list of such rows is asked by
  /// The parts of its app::Plaats.
  std::string tabel, id, sleutel;
  std::int64_t versie = 0;
  Bytes inhoud;

  app::Plaats plaats() const { return {tabel, id, "inhoud", sleutel, versie}; }
};

/// A column of bytes as `table.column`.
using Kolommen = std::set<std::string>;
/// Every BYTEA column of a database, from its schema.
Kolommen byte_kolommen(sql::Verbinding& sql);
/// The sealed columns that `zegels` knows, and the columns of bytes that hold no sealed content.
Kolommen verzegelde_kolommen();
const Kolommen& andere_kolommen();

/// Every sealed value there is. A table without any is a std::logic_error: the world is too small.
std::vector<Zegel> zegels(sql::Verbinding& sql);
/// Writes other bytes in the place of the value, as somebody with the database in his hands.
void zet(sql::Verbinding& sql, const Zegel& zegel, const Bytes& inhoud);
/// Reads the row as the acts do, through its repository; what no repository reads is taken from
/// its row and opened. Success also when what came out is no longer understood.
Uitkomst lees(sql::Verbinding& sql, app::Verzegelaar& verzegelaar, const Zegel& zegel);

}  // namespace baken::server
