// SPDX-License-Identifier: EUPL-1.2
#include "persistence/sql/waarde.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace baken::sql {
namespace {

template <class T>
const T& neem(const Waarde& waarde, std::size_t nummer) {
  if (const T* gevonden = std::get_if<T>(&waarde)) return *gevonden;
  throw std::logic_error("kolom " + std::to_string(nummer) + " heeft een andere soort waarde");
}

template <class T>
std::optional<T> neem_of_leeg(const Waarde& waarde, std::size_t nummer) {
  if (std::holds_alternative<std::monostate>(waarde)) return std::nullopt;
  return neem<T>(waarde, nummer);
}

/// How a sequence goes on after its first byte: its length and the range of its second byte
/// (Unicode 15, table 3-7: well-formed UTF-8 byte sequences).
struct Vorm {
  unsigned char eerste_van, eerste_tot;
  std::size_t lengte;
  unsigned char tweede_van, tweede_tot;
};

constexpr std::array<Vorm, 9> vormen{{{0x01, 0x7F, 1, 0, 0},
                                      {0xC2, 0xDF, 2, 0x80, 0xBF},
                                      {0xE0, 0xE0, 3, 0xA0, 0xBF},
                                      {0xE1, 0xEC, 3, 0x80, 0xBF},
                                      {0xED, 0xED, 3, 0x80, 0x9F},
                                      {0xEE, 0xEF, 3, 0x80, 0xBF},
                                      {0xF0, 0xF0, 4, 0x90, 0xBF},
                                      {0xF1, 0xF3, 4, 0x80, 0xBF},
                                      {0xF4, 0xF4, 4, 0x80, 0x8F}}};

bool tussen(char teken, unsigned char van, unsigned char tot) {
  const auto byte = static_cast<unsigned char>(teken);
  return van <= byte && byte <= tot;
}

/// The length of the well-formed sequence in front, or 0.
std::size_t voorste(std::string_view rest) {
  const auto* vorm = std::ranges::find_if(
      vormen, [&](const Vorm& v) { return tussen(rest[0], v.eerste_van, v.eerste_tot); });
  if (vorm == vormen.end() || rest.size() < vorm->lengte) return 0;
  if (vorm->lengte > 1 && !tussen(rest[1], vorm->tweede_van, vorm->tweede_tot)) return 0;
  for (std::size_t i = 2; i < vorm->lengte; ++i)
    if (!tussen(rest[i], 0x80, 0xBF)) return 0;
  return vorm->lengte;
}

}  // namespace

const Waarde& Rij::kolom(std::size_t nummer) const {
  if (nummer >= kolommen_.size())
    throw std::logic_error("kolom " + std::to_string(nummer) + " bestaat niet in dit antwoord");
  return kolommen_[nummer];
}

std::int64_t Rij::getal(std::size_t k) const {
  return neem<std::int64_t>(kolom(k), k);
}
std::string Rij::tekst(std::size_t k) const {
  return neem<std::string>(kolom(k), k);
}
Bytes Rij::bytes(std::size_t k) const {
  return neem<Bytes>(kolom(k), k);
}
bool Rij::leeg(std::size_t k) const {
  return std::holds_alternative<std::monostate>(kolom(k));
}

std::optional<std::int64_t> Rij::getal_of_leeg(std::size_t k) const {
  return neem_of_leeg<std::int64_t>(kolom(k), k);
}

std::optional<std::string> Rij::tekst_of_leeg(std::size_t k) const {
  return neem_of_leeg<std::string>(kolom(k), k);
}

std::optional<Bytes> Rij::bytes_of_leeg(std::size_t k) const {
  return neem_of_leeg<Bytes>(kolom(k), k);
}

bool is_opslaanbaar(std::string_view tekst) {
  while (!tekst.empty()) {
    const std::size_t lengte = voorste(tekst);
    if (lengte == 0) return false;
    tekst.remove_prefix(lengte);
  }
  return true;
}

}  // namespace baken::sql
