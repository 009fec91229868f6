// SPDX-License-Identifier: EUPL-1.2
#include "persistence/sql/sqlite_verbinding.hpp"

#include <stdexcept>

namespace baken::sql {
namespace {

/// More different statements than this means that SQL is being composed; then start again.
constexpr std::size_t opdrachten_max = 512;

/// Makes the statement ready for its next use and drops the values it holds.
class Opruimer {
 public:
  explicit Opruimer(sqlite3_stmt* opdracht) : opdracht_(opdracht) {}
  ~Opruimer() {
    sqlite3_reset(opdracht_);
    sqlite3_clear_bindings(opdracht_);
  }
  Opruimer(const Opruimer&) = delete;
  Opruimer& operator=(const Opruimer&) = delete;

 private:
  sqlite3_stmt* opdracht_;
};

struct Binder {
  sqlite3_stmt* opdracht;
  int plaats;

  int operator()(std::monostate) const { return sqlite3_bind_null(opdracht, plaats); }
  int operator()(std::int64_t getal) const { return sqlite3_bind_int64(opdracht, plaats, getal); }
  int operator()(const std::string& tekst) const {
    if (!is_opslaanbaar(tekst))
      throw Opslagfout(Storing::Tekst, "een tekst is geen geldige UTF-8 of bevat NUL");
    return sqlite3_bind_text64(opdracht, plaats, tekst.data(), tekst.size(), SQLITE_STATIC,
                               SQLITE_UTF8);
  }
  int operator()(const Bytes& bytes) const {
    // A null pointer would bind NULL instead of no bytes.
    if (bytes.empty()) return sqlite3_bind_zeroblob(opdracht, plaats, 0);
    return sqlite3_bind_blob64(opdracht, plaats, bytes.data(), bytes.size(), SQLITE_STATIC);
  }
};

Waarde lees_kolom(sqlite3_stmt* opdracht, int nummer) {
  switch (sqlite3_column_type(opdracht, nummer)) {
    case SQLITE_NULL:
      return niets;
    case SQLITE_INTEGER:
      return std::int64_t{sqlite3_column_int64(opdracht, nummer)};
    case SQLITE_TEXT: {
      const auto* begin = reinterpret_cast<const char*>(sqlite3_column_text(opdracht, nummer));
      return std::string(begin, static_cast<std::size_t>(sqlite3_column_bytes(opdracht, nummer)));
    }
    case SQLITE_BLOB: {
      const auto* begin = static_cast<const std::uint8_t*>(sqlite3_column_blob(opdracht, nummer));
      return Bytes(begin, begin + sqlite3_column_bytes(opdracht, nummer));
    }
    default:
      throw std::logic_error("een kolom geeft een gebroken getal; reken in gehele getallen");
  }
}

Rij lees_rij(sqlite3_stmt* opdracht) {
  const int breedte = sqlite3_column_count(opdracht);
  std::vector<Waarde> kolommen;
  kolommen.reserve(static_cast<std::size_t>(breedte));
  for (int i = 0; i < breedte; ++i) kolommen.push_back(lees_kolom(opdracht, i));
  return Rij{std::move(kolommen)};
}

/// By name: SQLite numbers named parameters in order of appearance, not by their digits. It finds a
/// name by going through all of them, so this is done once for a statement.
std::vector<int> plaatsen_van(sqlite3_stmt* opdracht) {
  std::vector<int> plaatsen(static_cast<std::size_t>(sqlite3_bind_parameter_count(opdracht)));
  for (std::size_t i = 0; i < plaatsen.size(); ++i) {
    const std::string naam = "$" + std::to_string(i + 1);
    plaatsen[i] = sqlite3_bind_parameter_index(opdracht, naam.c_str());
    if (plaatsen[i] == 0) throw std::logic_error("de opdracht gebruikt " + naam + " niet");
  }
  return plaatsen;
}

/// Next row; false at the end. Throws Opslagfout.
bool stap(sqlite3* db, sqlite3_stmt* opdracht) {
  const int code = sqlite3_step(opdracht);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  throw sqlite_fout(db, sqlite3_extended_errcode(db), true);
}

}  // namespace

void SqliteVerbinding::keur_toestand() const {
  if (kapot_) throw Opslagfout(Storing::Overig, "de transactie is al mislukt");
  // SQLite may have rolled back by itself; going on would write outside any transaction.
  if (!in_transactie()) throw Opslagfout(Storing::Verbroken, "er is geen transactie meer");
}

template <class Doen>
auto SqliteVerbinding::bewaakt(Doen&& doen) {
  keur_toestand();
  try {
    return doen();
  } catch (...) {
    kapot_ = true;
    throw;
  }
}

const SqliteVerbinding::Bereid& SqliteVerbinding::bereid(std::string_view sql) {
  if (auto gevonden = opdrachten_.find(sql); gevonden != opdrachten_.end()) return gevonden->second;
  if (opdrachten_.size() >= opdrachten_max) opdrachten_.clear();
  sqlite3_stmt* ruw = nullptr;
  const char* rest = nullptr;
  const int code = sqlite3_prepare_v3(db_.get(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &ruw, &rest);
  SqliteOpdracht opdracht{ruw};
  if (code != SQLITE_OK) throw sqlite_fout(db_.get(), sqlite3_extended_errcode(db_.get()), false);
  const std::string_view over{rest, static_cast<std::size_t>(sql.data() + sql.size() - rest)};
  if (!ruw || over.find_first_not_of(" \t\r\n;") != std::string_view::npos)
    throw std::logic_error("voer_uit en vraag nemen precies een opdracht");
  auto plaatsen = plaatsen_van(ruw);
  return opdrachten_.emplace(std::string{sql}, Bereid{std::move(opdracht), std::move(plaatsen)})
      .first->second;
}

void SqliteVerbinding::bind(const Bereid& bereid, std::span<const Waarde> waarden) {
  if (bereid.plaatsen.size() != waarden.size())
    throw std::logic_error("het aantal waarden past niet bij de opdracht");
  for (std::size_t i = 0; i < waarden.size(); ++i) {
    const int code = std::visit(Binder{bereid.opdracht.get(), bereid.plaatsen[i]}, waarden[i]);
    if (code != SQLITE_OK) throw sqlite_fout(db_.get(), code, true);
  }
}

std::int64_t SqliteVerbinding::voer_uit(std::string_view sql, std::span<const Waarde> waarden) {
  return bewaakt([&]() -> std::int64_t {
    const Bereid& bereide = bereid(sql);
    sqlite3_stmt* opdracht = bereide.opdracht.get();
    Opruimer opruimer{opdracht};
    bind(bereide, waarden);
    // sqlite3_changes64 keeps the count of an earlier statement when this one is no DML.
    const auto voor = sqlite3_total_changes64(db_.get());
    while (stap(db_.get(), opdracht)) {
    }
    return sqlite3_total_changes64(db_.get()) == voor ? 0 : sqlite3_changes64(db_.get());
  });
}

std::vector<Rij> SqliteVerbinding::vraag(std::string_view sql, std::span<const Waarde> waarden) {
  return bewaakt([&] {
    const Bereid& bereide = bereid(sql);
    sqlite3_stmt* opdracht = bereide.opdracht.get();
    Opruimer opruimer{opdracht};
    bind(bereide, waarden);
    std::vector<Rij> rijen;
    while (stap(db_.get(), opdracht)) rijen.push_back(lees_rij(opdracht));
    return rijen;
  });
}

void SqliteVerbinding::script(std::string_view sql) {
  bewaakt([&] {
    const int code = sqlite3_exec(db_.get(), std::string{sql}.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) throw sqlite_fout(db_.get(), sqlite3_extended_errcode(db_.get()), false);
    if (!in_transactie()) throw std::logic_error("een script beeindigde de transactie");
    return 0;
  });
}

void SqliteVerbinding::bestuur(const char* sql) {
  if (sqlite3_exec(db_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
    throw sqlite_fout(db_.get(), sqlite3_extended_errcode(db_.get()), true);
}

void SqliteVerbinding::maak_ongedaan() noexcept {
  if (in_transactie()) sqlite3_exec(db_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

}  // namespace baken::sql
