// SPDX-License-Identifier: EUPL-1.2
#include "persistence/sql/postgres_waarde.hpp"

#include <stdexcept>

#include "persistence/sql/opslagfout.hpp"

namespace baken::sql {
namespace {

// Type numbers of PostgreSQL's pg_type.dat: fixed for ever, but not in libpq's headers.
enum Soort : Oid {
  Onbepaald = 0,
  Bool = 16,
  Bytea = 17,
  Name = 19,
  Int8 = 20,
  Int2 = 21,
  Int4 = 23,
  Text = 25,
  Unknown = 705,
  Bpchar = 1042,
  Varchar = 1043,
  Numeric = 1700,
  Void = 2278,
};

std::array<char, 8> big_endian(std::int64_t getal) {
  std::array<char, 8> bytes{};
  auto rest = static_cast<std::uint64_t>(getal);
  for (auto plek = bytes.rbegin(); plek != bytes.rend(); ++plek, rest >>= 8)
    *plek = static_cast<char>(rest & 0xFF);
  return bytes;
}

/// A signed big-endian integer of 1 to 8 bytes.
std::int64_t lees_getal(std::string_view bytes) {
  const bool negatief = !bytes.empty() && (static_cast<unsigned char>(bytes[0]) & 0x80) != 0;
  std::uint64_t getal = negatief ? ~std::uint64_t{0} : 0;
  for (char byte : bytes) getal = (getal << 8) | static_cast<unsigned char>(byte);
  return static_cast<std::int64_t>(getal);
}

/// SUM of a BIGINT is NUMERIC: count, weight, sign and scale of 16 bits each, then digits of base
/// 10000. Only whole numbers of 64 bits.
std::int64_t lees_numeric(std::string_view bytes) {
  const auto deel = [&](std::size_t i) { return lees_getal(bytes.substr(2 * i, 2)); };
  const std::int64_t cijfers = deel(0), gewicht = deel(1), teken = deel(2);
  bool past = (teken == 0 || teken == 0x4000) && cijfers <= gewicht + 1;
  std::int64_t som = 0;
  // Towards the negative side, which is one longer than the positive.
  for (std::int64_t i = 0; past && cijfers > 0 && i <= gewicht; ++i) {
    const std::int64_t cijfer = i < cijfers ? deel(static_cast<std::size_t>(4 + i)) : 0;
    past = !__builtin_mul_overflow(som, std::int64_t{10'000}, &som) &&
           !__builtin_sub_overflow(som, cijfer, &som);
  }
  if (past && teken == 0) past = !__builtin_sub_overflow(std::int64_t{0}, som, &som);
  if (!past) throw std::logic_error("een kolom geeft een getal dat niet geheel is of niet past");
  return som;
}

Waarde lees_waarde(const PGresult* antwoord, int rij, int kolom) {
  if (PQgetisnull(antwoord, rij, kolom) != 0) return niets;
  const std::string_view bytes{PQgetvalue(antwoord, rij, kolom),
                               static_cast<std::size_t>(PQgetlength(antwoord, rij, kolom))};
  switch (PQftype(antwoord, kolom)) {
    case Int8:
    case Int4:
    case Int2:
    case Bool:
      return lees_getal(bytes);
    case Numeric:
      return lees_numeric(bytes);
    case Text:
    case Varchar:
    case Bpchar:
    case Name:
    case Unknown:
      return std::string{bytes};
    case Bytea:
      return Bytes(bytes.begin(), bytes.end());
    case Void:
      return niets;
    default:
      throw std::logic_error("een kolom heeft een soort die Baken niet gebruikt");
  }
}

}  // namespace

PostgresParameters::PostgresParameters(std::span<const Waarde> waarden)
    : vormen_(waarden.size(), 1), getallen_(waarden.size()) {
  const auto voeg_toe = [&](Oid soort, const char* plaats, std::size_t lengte) {
    soorten_.push_back(soort);
    plaatsen_.push_back(plaats);
    lengtes_.push_back(static_cast<int>(lengte));
  };
  for (std::size_t i = 0; i < waarden.size(); ++i) {
    if (const auto* getal = std::get_if<std::int64_t>(&waarden[i])) {
      getallen_[i] = big_endian(*getal);
      voeg_toe(Int8, getallen_[i].data(), 8);
    } else if (const auto* tekst = std::get_if<std::string>(&waarden[i])) {
      if (!is_opslaanbaar(*tekst))
        throw Opslagfout(Storing::Tekst, "een tekst is geen geldige UTF-8 of bevat NUL");
      voeg_toe(Text, tekst->data(), tekst->size());
    } else if (const auto* bytes = std::get_if<Bytes>(&waarden[i])) {
      // A null pointer would be NULL instead of no bytes.
      voeg_toe(Bytea, bytes->empty() ? "" : reinterpret_cast<const char*>(bytes->data()),
               bytes->size());
    } else {
      voeg_toe(Onbepaald, nullptr, 0);
    }
  }
}

std::string PostgresParameters::handtekening() const {
  std::string tekst;
  for (Oid soort : soorten_) tekst += std::to_string(soort) + ",";
  return tekst;
}

std::vector<Rij> lees_rijen(const PGresult* antwoord) {
  std::vector<Rij> rijen;
  rijen.reserve(static_cast<std::size_t>(PQntuples(antwoord)));
  for (int rij = 0; rij < PQntuples(antwoord); ++rij) {
    std::vector<Waarde> kolommen;
    kolommen.reserve(static_cast<std::size_t>(PQnfields(antwoord)));
    for (int kolom = 0; kolom < PQnfields(antwoord); ++kolom)
      kolommen.push_back(lees_waarde(antwoord, rij, kolom));
    rijen.emplace_back(std::move(kolommen));
  }
  return rijen;
}

}  // namespace baken::sql
