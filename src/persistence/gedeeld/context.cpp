// SPDX-License-Identifier: EUPL-1.2
#include "persistence/gedeeld/context.hpp"

#include <sodium.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "base/tijd.hpp"

namespace baken::persistence {
namespace {

constexpr int base64 = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

tl::unexpected<Fout> vreemde_cursor() {
  return ongeldig(
      {{"cursor", "cursor", "Deze cursor is niet van deze lijst. Begin opnieuw zonder cursor."}});
}

std::optional<std::string> van_base64(const std::string& tekst) {
  std::string bytes(tekst.size(), '\0');
  std::size_t lengte = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), tekst.data(),
                        tekst.size(), nullptr, &lengte, nullptr, base64) != 0)
    return std::nullopt;
  bytes.resize(lengte);
  return bytes;
}

}  // namespace

app::Plaats plaats(std::string_view tabel, const Id& rij, const Id& sleutel, std::int64_t versie) {
  return {tabel, rij, "inhoud", sleutel, versie};
}

Result<Bytes> verzegel(const Context& context, const app::Plaats& plaats,
                       const nlohmann::json& inhoud) {
  return context.verzegelaar.verzegel(plaats, inhoud.dump());
}

Result<nlohmann::json> open(const Context& context, const app::Plaats& plaats,
                            const Bytes& verzegeld) {
  BAKEN_NEEM(auto tekst, context.verzegelaar.open(plaats, verzegeld));
  return nlohmann::json::parse(tekst);
}

void bewaar_vorige(const Context& context, std::string_view tabel, const Id& rij, Moment tot,
                   std::string_view sleutelkolom) {
  std::string sql = "INSERT INTO geschiedenis (tabel, rij_id, versie, sleutel_id, tot, inhoud) ";
  sql += "SELECT CAST($1 AS TEXT), id, versie, " + std::string{sleutelkolom} +
         ", CAST($2 AS TEXT), inhoud FROM " + std::string{tabel} + " WHERE id = $3";
  // Two edits of one version at once: PostgreSQL then tells the later to try again (40001), finds
  // it outdated and answers 412, where a unique violation would have told it nothing.
  sql += " ON CONFLICT DO NOTHING";
  context.sql.voer_uit(sql, {std::string{tabel}, als_tekst(tot), rij});
}

sql::Waarde tekst_of_niets(const std::string& tekst) {
  return tekst.empty() ? sql::Waarde{sql::niets} : sql::Waarde{tekst};
}

sql::Waarde moment_of_niets(const std::optional<Moment>& moment) {
  return moment ? sql::Waarde{als_tekst(*moment)} : sql::Waarde{sql::niets};
}

sql::Waarde datum_of_niets(const std::optional<Datum>& datum) {
  return datum ? sql::Waarde{als_tekst(*datum)} : sql::Waarde{sql::niets};
}

Moment moment(const sql::Rij& rij, std::size_t kolom) {
  auto gelezen = lees_moment(rij.tekst(kolom));
  if (!gelezen) throw std::logic_error("stored moment cannot be read");
  return *gelezen;
}

std::optional<Moment> misschien_moment(const sql::Rij& rij, std::size_t kolom) {
  if (rij.leeg(kolom)) return std::nullopt;
  return moment(rij, kolom);
}

Datum datum(const sql::Rij& rij, std::size_t kolom) {
  auto gelezen = lees_datum(rij.tekst(kolom));
  if (!gelezen) throw std::logic_error("stored date cannot be read");
  return *gelezen;
}

std::optional<Datum> misschien_datum(const sql::Rij& rij, std::size_t kolom) {
  if (rij.leeg(kolom)) return std::nullopt;
  return datum(rij, kolom);
}

std::string tekst(const sql::Rij& rij, std::size_t kolom) {
  return rij.tekst_of_leeg(kolom).value_or("");
}

std::string maak_cursor(const std::vector<std::string>& sleutel) {
  const std::string tekst = nlohmann::json(sleutel).dump();
  std::string cursor(sodium_base64_ENCODED_LEN(tekst.size(), base64), '\0');
  sodium_bin2base64(cursor.data(), cursor.size(),
                    reinterpret_cast<const unsigned char*>(tekst.data()), tekst.size(), base64);
  cursor.resize(cursor.find('\0'));
  return cursor;
}

Result<std::vector<std::string>> lees_cursor(const std::string& cursor, std::size_t delen) {
  auto tekst = van_base64(cursor);
  if (!tekst) return vreemde_cursor();
  auto json = nlohmann::json::parse(*tekst, nullptr, false);
  if (!json.is_array() || json.size() != delen) return vreemde_cursor();
  std::vector<std::string> sleutel;
  for (const auto& deel : json) {
    if (!deel.is_string()) return vreemde_cursor();
    sleutel.push_back(deel.get<std::string>());
  }
  return sleutel;
}

}  // namespace baken::persistence
