// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace baken {

/// What kind of refusal a Fout is. Knows nothing of HTTP: src/api maps it to a status in one table.
enum class Foutcode {
  Ongeldig,         ///< the input is invalid; `velden` says where and what would be right
  NietIngelogd,     ///< nobody is logged in, or the login has ended
  Verboden,         ///< logged in, but this act on this thing is not allowed
  NietGevonden,     ///< does not exist, or must look as if it does not
  Conflict,         ///< does not fit the present state (a transition the process table refuses)
  VersieVerouderd,  ///< somebody else changed it in the meantime; `context` holds what changed
  VersieOntbreekt,  ///< an edit without If-Match
  TeGroot,          ///< more than the limit that `melding` names
  TeVeelPogingen,   ///< throttled; `context` holds the seconds to wait
  OpslagVol,        ///< the disk is full: reading goes on, writing does not
  Verzegeld,        ///< the organisation key is not loaded
  Beschadigd,       ///< ciphertext or data file fails its check
  NietBeschikbaar,  ///< a part that is needed does not answer now
  Leesgrens,        ///< opened too many dossiers in an hour; `context`: when there is room again
};

/// One fault of one field.
struct Veldfout {
  std::string veld;     ///< JSON pointer into the request, e.g. `/betrokkenen/0/geboortedatum`
  std::string code;     ///< short, stable, kebab-case, e.g. `verplicht`
  std::string melding;  ///< Dutch, B1: what is wrong and what would be right
};

/// A refusal with everything that is wrong at once.
struct Fout {
  Foutcode code = Foutcode::Ongeldig;
  std::string melding;             ///< one Dutch sentence, no personal data
  std::vector<Veldfout> velden{};  ///< empty when the fault is not of a field
  std::string context{};           ///< machine-readable extra, see Foutcode

  bool operator==(const Fout& ander) const {
    return code == ander.code && melding == ander.melding;
  }
};

template <class T>
using Result = tl::expected<T, Fout>;

using Uitkomst = Result<void>;

inline tl::unexpected<Fout> mislukt(Foutcode code, std::string melding) {
  return tl::unexpected<Fout>(Fout{code, std::move(melding)});
}

inline tl::unexpected<Fout> mislukt(Fout fout) {
  return tl::unexpected<Fout>(std::move(fout));
}

/// Refuses with field faults, all at once.
inline tl::unexpected<Fout> ongeldig(std::vector<Veldfout> velden,
                                     std::string melding = "Niet alles is goed ingevuld.") {
  return tl::unexpected<Fout>(Fout{Foutcode::Ongeldig, std::move(melding), std::move(velden)});
}

}  // namespace baken

/// Gives back the refusal of `uitdrukking`, or goes on.
#define BAKEN_PROBEER(uitdrukking)                                       \
  do {                                                                   \
    if (auto probeer_ = (uitdrukking); !probeer_)                        \
      return tl::unexpected<::baken::Fout>(std::move(probeer_).error()); \
  } while (false)

#define BAKEN_PLAK_(a, b) a##b
#define BAKEN_PLAK(a, b) BAKEN_PLAK_(a, b)
#define BAKEN_NEEM_(naam, tijdelijk, ...)                                             \
  auto tijdelijk = (__VA_ARGS__);                                                     \
  if (!tijdelijk) return tl::unexpected<::baken::Fout>(std::move(tijdelijk).error()); \
  naam = std::move(*tijdelijk)
/// `BAKEN_NEEM(auto x, maak());` gives x its value, or gives back the refusal.
#define BAKEN_NEEM(naam, ...) BAKEN_NEEM_(naam, BAKEN_PLAK(neem_, __LINE__), __VA_ARGS__)
