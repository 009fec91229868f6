// SPDX-License-Identifier: EUPL-1.2
// Phone numbers and burgerservicenummers.
#include <algorithm>
#include <array>
#include <optional>

#include "domain/tekst/nummers.hpp"
#include "domain/tekst/zoekers.hpp"

namespace baken::domain {
namespace {

constexpr std::size_t nationaal_cijfers = 10;
constexpr std::size_t tussen_max = 3;  // characters between two groups, as in `010 - 123`

/// The pieces of a phone number that may begin at some place.
struct Nummer {
  std::string cijfers{};
  std::vector<std::size_t> groepen{};
  std::size_t eind = 0;
};

bool scheidt_telefoon(char32_t punt) {
  return is_spatie(punt) || is_streepje(punt) || punt == U'.' || punt == U'/' || punt == U'(' ||
         punt == U')';
}

/// Skips at most a few separators, when a digit follows them.
std::size_t na_scheiding(Tekens tekst, std::size_t plek) {
  auto verder = plek;
  while (verder - plek < tussen_max && scheidt_telefoon(tekst[verder].punt)) ++verder;
  return is_cijfer(tekst[verder].punt) ? verder : plek;
}

/// Takes groups of digits from `plek` until there are exactly `aantal` digits.
std::optional<Nummer> neem(Tekens tekst, std::size_t plek, std::size_t aantal) {
  Nummer nummer;
  while (nummer.cijfers.size() < aantal) {
    const auto lengte = std::min(cijfers_vanaf(tekst, plek), aantal + 1);
    if (lengte == 0 || nummer.cijfers.size() + lengte > aantal) return std::nullopt;
    for (std::size_t nr = 0; nr < lengte; ++nr)
      nummer.cijfers += static_cast<char>(tekst[plek + nr].punt);
    nummer.groepen.push_back(lengte);
    nummer.eind = plek + lengte;
    plek = na_scheiding(tekst, nummer.eind);
  }
  if (is_woordteken(tekst[nummer.eind].punt)) return std::nullopt;
  return nummer;
}

/// 0800, 085, 088 and 09xx belong to organisations, not to a person.
bool is_van_organisatie(const std::string& cijfers) {
  const std::array<std::string_view, 4> begin{"0800", "085", "088", "09"};
  return std::any_of(begin.begin(), begin.end(),
                     [&](std::string_view een) { return cijfers.starts_with(een); });
}

bool lijkt_datum(const std::vector<std::size_t>& groepen) {
  return groepen.size() >= 3 && groepen[0] == 2 && groepen[1] == 2 && groepen[2] == 4;
}

/// The first group is the area code, or `06`, or the whole number.
bool is_nationaal(const Nummer& nummer) {
  if (nummer.cijfers[0] != '0' || nummer.cijfers[1] == '0' || is_van_organisatie(nummer.cijfers))
    return false;
  const auto eerste = nummer.groepen.front();
  if (nummer.cijfers[1] == '6') return eerste >= 2 && !lijkt_datum(nummer.groepen);
  return eerste == 3 || eerste == 4 || eerste == nationaal_cijfers;
}

std::optional<std::size_t> nationaal(Tekens tekst, std::size_t plek) {
  const auto nummer = neem(tekst, plek, nationaal_cijfers);
  if (!nummer || !is_nationaal(*nummer)) return std::nullopt;
  return nummer->eind;
}

bool staat_er(Tekens tekst, std::size_t plek, std::u32string_view woord) {
  for (const auto punt : woord)
    if (tekst[plek].punt != punt)
      return false;
    else
      ++plek;
  return true;
}

/// Where the nine digits after +31 or 0031 begin; 0 when there is no such prefix.
std::size_t na_landnummer(Tekens tekst, std::size_t plek) {
  for (const std::u32string_view begin : {U"+31", U"0031"})
    if (staat_er(tekst, plek, begin)) {
      auto verder = na_scheiding(tekst, plek + begin.size());
      if (tekst[verder].punt == U'0') verder = na_scheiding(tekst, verder + 1);
      return verder;
    }
  return 0;
}

std::optional<std::size_t> internationaal(Tekens tekst, std::size_t plek) {
  const auto rest = na_landnummer(tekst, plek);
  if (rest == 0 || tekst[rest].punt == U'0') return std::nullopt;
  const auto nummer = neem(tekst, rest, nationaal_cijfers - 1);
  if (!nummer) return std::nullopt;
  return nummer->eind;
}

/// A piece of digits, from `begin`, and the separator before it (0: none).
struct Groep {
  std::size_t begin;
  std::size_t lengte;
  char32_t scheiding;
};

bool scheidt_bsn(char32_t punt) {
  return is_spatie(punt) || is_streepje(punt) || punt == U'.';
}

/// Separators that look alike are one: a dash is a dash, a space a space.
char32_t eender(char32_t punt) {
  if (is_spatie(punt)) return U' ';
  return is_streepje(punt) ? U'-' : punt;
}

std::vector<Groep> groepen_in(Tekens tekst) {
  std::vector<Groep> groepen;
  for (std::size_t plek = 0; plek < tekst.size();) {
    const auto lengte = cijfers_vanaf(tekst, plek);
    if (lengte == 0) {
      ++plek;
      continue;
    }
    const bool sluit_aan = !groepen.empty() &&
                           plek == groepen.back().begin + groepen.back().lengte + 1 &&
                           scheidt_bsn(tekst[plek - 1].punt);
    groepen.push_back({plek, lengte, sluit_aan ? eender(tekst[plek - 1].punt) : U'\0'});
    plek += lengte;
  }
  return groepen;
}

bool staat_bsn_ervoor(Tekens tekst, std::size_t plek) {
  if (plek < 3 || (plek > 3 && is_woordteken(tekst[plek - 4].punt))) return false;
  std::string woord;
  for (auto nr = plek - 3; nr < plek; ++nr) vouw(tekst[nr].punt, woord);
  return woord == "bsn";
}

class Bsnzoeker {
 public:
  Bsnzoeker(Tekens tekst, Plekken& plekken)
      : tekst_(tekst), plekken_(plekken), groepen_(groepen_in(tekst)) {
    for (const auto& plek : plekken)
      if (plek.soort == Gegevenssoort::Telefoonnummer) telefoons_.push_back(plek);
  }

  void zoek() {
    for (std::size_t nr = 0; nr < groepen_.size(); ++nr) probeer(nr);
  }

 private:
  static constexpr std::size_t groepen_max = 4;

  void probeer(std::size_t eerste) {
    std::string cijfers;
    for (auto nr = eerste; nr < groepen_.size() && nr < eerste + groepen_max; ++nr) {
      const auto& groep = groepen_[nr];
      if (nr > eerste && !hoort_erbij(eerste, nr)) return;
      if (cijfers.size() + groep.lengte > 9) return;
      for (std::size_t plek = 0; plek < groep.lengte; ++plek)
        cijfers += static_cast<char>(tekst_[groep.begin + plek].punt);
      if (is_bsn(cijfers)) meld(eerste, nr);
    }
  }

  /// The same separator all along, and no pieces of one digit.
  bool hoort_erbij(std::size_t eerste, std::size_t nr) const {
    return groepen_[nr].scheiding != 0 &&
           groepen_[nr].scheiding == groepen_[eerste + 1].scheiding && groepen_[nr].lengte > 1 &&
           groepen_[eerste].lengte > 1;
  }

  void meld(std::size_t eerste, std::size_t laatste) {
    const auto begin = groepen_[eerste].begin;
    const auto eind = groepen_[laatste].begin + groepen_[laatste].lengte;
    const bool vrij = (is_grens(tekst_, begin) || staat_bsn_ervoor(tekst_, begin)) &&
                      !is_woordteken(tekst_[eind].punt);
    if (!vrij || heeft_datumvorm(eerste, laatste)) return;
    const bool negen = eerste == laatste && groepen_[eerste].lengte == 9;
    if (negen || !in_telefoonnummer(begin, eind))
      plekken_.push_back({Gegevenssoort::Bsn, begin, eind});
  }

  bool heeft_datumvorm(std::size_t eerste, std::size_t laatste) const {
    if (laatste != eerste + 2) return false;
    const std::array<std::size_t, 3> vorm{groepen_[eerste].lengte, groepen_[eerste + 1].lengte,
                                          groepen_[laatste].lengte};
    return vorm == std::array<std::size_t, 3>{2, 2, 4} ||
           vorm == std::array<std::size_t, 3>{4, 2, 2};
  }

  /// Findings of phone numbers are in order, and so are the questions: one pass over them.
  bool in_telefoonnummer(std::size_t begin, std::size_t eind) {
    while (telefoon_ < telefoons_.size() && telefoons_[telefoon_].eind <= begin) ++telefoon_;
    return telefoon_ < telefoons_.size() && telefoons_[telefoon_].begin <= begin &&
           eind <= telefoons_[telefoon_].eind;
  }

  Tekens tekst_;
  Plekken& plekken_;
  std::vector<Groep> groepen_;
  Plekken telefoons_;
  std::size_t telefoon_ = 0;
};

}  // namespace

std::size_t cijfers_vanaf(Tekens tekst, std::size_t begin) {
  auto plek = begin;
  while (plek < tekst.size() && is_cijfer(tekst[plek].punt)) ++plek;
  return plek - begin;
}

bool is_grens(Tekens tekst, std::size_t plek) {
  return plek == 0 || !is_woordteken(tekst[plek - 1].punt);
}

void zoek_telefoonnummers(Tekens tekst, Plekken& plekken) {
  for (std::size_t plek = 0; plek < tekst.size(); ++plek) {
    const auto punt = tekst[plek].punt;
    if ((punt != U'0' && punt != U'+') || !is_grens(tekst, plek)) continue;
    auto eind = internationaal(tekst, plek);
    if (!eind && punt == U'0') eind = nationaal(tekst, plek);
    if (!eind) continue;
    plekken.push_back({Gegevenssoort::Telefoonnummer, plek, *eind});
    plek = *eind - 1;
  }
}

void zoek_bsns(Tekens tekst, Plekken& plekken) {
  Bsnzoeker(tekst, plekken).zoek();
}

}  // namespace baken::domain
