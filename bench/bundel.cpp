// SPDX-License-Identifier: EUPL-1.2
#include "bundel.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace baken::bench {
namespace {

constexpr std::size_t rijen_per_opdracht = 64;
constexpr std::string_view hexcijfers = "0123456789abcdef";
constexpr std::string_view vindplaats_sql =
    "INSERT INTO zoeksleutel (soort, token, persoon_id, dossier_id) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT DO NOTHING";

std::string plaatsen(std::size_t rijen, std::size_t breedte) {
  std::string uit;
  std::size_t nummer = 0;
  for (std::size_t rij = 0; rij < rijen; ++rij) {
    uit += rij == 0 ? "(" : ", (";
    for (std::size_t i = 0; i < breedte; ++i)
      uit += (i == 0 ? "$" : ", $") + std::to_string(++nummer);
    uit += ")";
  }
  return uit;
}

/// The statement for one row, for `rijen` rows.
std::string voor_rijen(const std::string& sql, std::size_t rijen, std::size_t breedte) {
  const auto open = sql.find("VALUES (") + 7;
  const auto dicht = sql.find(')', open);
  return sql.substr(0, open) + plaatsen(rijen, breedte) + sql.substr(dicht + 1);
}

/// Inserts all rows: as many as possible in wide statements, the others one by one.
void voeg_in(sql::Verbinding& echt, const std::string& sql, std::size_t breedte,
             std::span<const sql::Waarde> waarden) {
  const std::string breed = voor_rijen(sql, rijen_per_opdracht, breedte);
  const std::size_t stuk = rijen_per_opdracht * breedte;
  for (; waarden.size() >= stuk; waarden = waarden.subspan(stuk))
    echt.voer_uit(breed, waarden.first(stuk));
  for (; !waarden.empty(); waarden = waarden.subspan(breedte))
    echt.voer_uit(sql, waarden.first(breedte));
}

std::array<std::uint8_t, 16> compact(std::string_view id) {
  std::array<std::uint8_t, 16> uit{};
  std::size_t cijfer = 0;
  for (char teken : id) {
    if (teken == '-') continue;
    const auto waarde = static_cast<unsigned>(hexcijfers.find(teken));
    auto& byte = uit.at(cijfer / 2);
    byte = static_cast<std::uint8_t>(byte << 4U | waarde);
    ++cijfer;
  }
  return uit;
}

std::string als_id(const std::array<std::uint8_t, 16>& bytes) {
  std::string uit;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) uit += '-';
    uit += hexcijfers[bytes.at(i) >> 4U];
    uit += hexcijfers[bytes.at(i) & 15U];
  }
  return uit;
}

}  // namespace

std::int64_t Bundel::voer_uit(std::string_view sql, std::span<const sql::Waarde> waarden) {
  if (sql.starts_with("DELETE FROM codering ")) return 0;
  if (sql.starts_with("INSERT INTO zoeksleutel ")) {
    onthoud_vindplaats(waarden);
    return 1;
  }
  if (!sql.starts_with("INSERT INTO ") || sql.find("VALUES (") == std::string_view::npos)
    throw std::logic_error("a bundle takes plain inserts only");
  auto plek = std::ranges::find(opdrachten_, sql, &Opdracht::sql);
  if (plek == opdrachten_.end())
    plek = opdrachten_.insert(plek, Opdracht{std::string{sql}, waarden.size(), {}});
  plek->waarden.insert(plek->waarden.end(), waarden.begin(), waarden.end());
  return 1;
}

std::vector<sql::Rij> Bundel::vraag(std::string_view, std::span<const sql::Waarde>) {
  throw std::logic_error("a bundle answers no questions");
}

void Bundel::script(std::string_view) {
  throw std::logic_error("a bundle runs no scripts");
}

void Bundel::schrijf_in(sql::Verbinding& echt) const {
  for (const auto& opdracht : opdrachten_)
    voeg_in(echt, opdracht.sql, opdracht.breedte, opdracht.waarden);
}

void Bundel::onthoud_vindplaats(std::span<const sql::Waarde> waarden) {
  const auto& soort = std::get<std::string>(waarden[0]);
  auto plek = std::ranges::find(soorten_, soort);
  if (plek == soorten_.end()) plek = soorten_.insert(plek, soort);
  Vindplaats uit{.soort = static_cast<std::uint8_t>(plek - soorten_.begin()),
                 .token = {},
                 .persoon = compact(std::get<std::string>(waarden[2])),
                 .dossier = compact(std::get<std::string>(waarden[3]))};
  const auto& token = std::get<Bytes>(waarden[1]);
  std::copy_n(token.begin(), std::min(token.size(), uit.token.size()), uit.token.begin());
  vindplaatsen_.push_back(uit);
}

void schrijf_vindplaatsen(sql::Verbinding& echt, std::span<const Vindplaats> deel,
                          const std::vector<std::string>& soorten) {
  std::vector<sql::Waarde> waarden;
  waarden.reserve(deel.size() * 4);
  for (const auto& v : deel) {
    waarden.emplace_back(soorten.at(v.soort));
    waarden.emplace_back(Bytes{v.token.begin(), v.token.end()});
    waarden.emplace_back(als_id(v.persoon));
    waarden.emplace_back(als_id(v.dossier));
  }
  voeg_in(echt, std::string{vindplaats_sql}, 4, waarden);
}

}  // namespace baken::bench
