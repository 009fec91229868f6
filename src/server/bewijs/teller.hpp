// SPDX-License-Identifier: EUPL-1.2
// For tests only: counts the work that an act asks of storage and vault.
#pragma once

#include <string>
#include <vector>

#include "app/poorten/verzegelaar.hpp"
#include "persistence/sql/database.hpp"

namespace baken::server {

/// What was asked: every statement by its text, and how often something was sealed or opened.
struct Verricht {
  std::vector<std::string> opdrachten;
  int geopend = 0;

  bool operator==(const Verricht&) const = default;
};

/// A database that writes down what it is asked.
class Telbank final : public sql::Database {
 public:
  Telbank(sql::Database& echt, Verricht& verricht) : echt_(echt), verricht_(verricht) {}

  Uitkomst schrijf(const Werk& werk) override {
    return echt_.schrijf([&](sql::Verbinding& sql) { return met(sql, werk); });
  }
  Uitkomst lees(const Werk& werk) override {
    return echt_.lees([&](sql::Verbinding& sql) { return met(sql, werk); });
  }
  sql::Dialect dialect() const override { return echt_.dialect(); }
  void sluit() override { echt_.sluit(); }

 private:
  class Lijn final : public sql::Verbinding {
   public:
    Lijn(sql::Verbinding& echt, Verricht& verricht) : echt_(echt), verricht_(verricht) {}
    std::int64_t voer_uit(std::string_view sql, std::span<const sql::Waarde> waarden) override {
      verricht_.opdrachten.emplace_back(sql);
      return echt_.voer_uit(sql, waarden);
    }
    std::vector<sql::Rij> vraag(std::string_view sql,
                                std::span<const sql::Waarde> waarden) override {
      verricht_.opdrachten.emplace_back(sql);
      return echt_.vraag(sql, waarden);
    }
    void script(std::string_view sql) override { echt_.script(sql); }
    sql::Dialect dialect() const override { return echt_.dialect(); }

   private:
    sql::Verbinding& echt_;
    Verricht& verricht_;
  };

  Uitkomst met(sql::Verbinding& sql, const Werk& werk) {
    Lijn lijn{sql, verricht_};
    return werk(lijn);
  }

  sql::Database& echt_;
  Verricht& verricht_;
};

/// A sealer that counts what it opens.
class Telkluis final : public app::Verzegelaar {
 public:
  Telkluis(app::Verzegelaar& echt, Verricht& verricht) : echt_(echt), verricht_(verricht) {}

  Result<Bytes> verzegel(const app::Plaats& plaats, std::string_view tekst) override {
    ++verricht_.geopend;
    return echt_.verzegel(plaats, tekst);
  }
  Result<std::string> open(const app::Plaats& plaats, const Bytes& verzegeld) override {
    ++verricht_.geopend;
    return echt_.open(plaats, verzegeld);
  }
  Uitkomst maak_sleutel(std::string_view dossier) override { return echt_.maak_sleutel(dossier); }
  Uitkomst vernietig_sleutel(std::string_view dossier, Moment moment) override {
    return echt_.vernietig_sleutel(dossier, moment);
  }
  Result<Bytes> blinde_index(std::string_view soort, std::string_view tekst) override {
    return echt_.blinde_index(soort, tekst);
  }

 private:
  app::Verzegelaar& echt_;
  Verricht& verricht_;
};

}  // namespace baken::server
