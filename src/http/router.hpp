// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "http/verzoek.hpp"

namespace baken::http {

/// One line of the route table.
struct Route {
  std::string methode{};   ///< `GET`; HEAD is answered by GET, OPTIONS by the router
  std::string sjabloon{};  ///< `/v1/meldingen/{id}/_registreren`: `{…}` is one whole segment
  std::string naam{};      ///< name in log and figures
  Afhandelaar doe{};
};

/// What the router found for a method and a path.
struct Treffer {
  enum class Soort { Gevonden, Opties, NietGevonden, MethodeNietToegestaan };
  Soort soort = Soort::NietGevonden;
  const Route* route = nullptr;                    ///< only with Gevonden
  std::map<std::string, std::string> pad_delen{};  ///< only with Gevonden
  std::vector<std::string> toegestaan{};           ///< methods of this path, for Allow; sorted
};

/// The route table: a tree of path segments. A literal segment goes before a `{…}`; the most
/// specific path decides, also when it lacks the method. Filled at start, then read by all
/// threads.
class Router {
 public:
  Router();
  ~Router();
  Router(Router&&) noexcept;
  Router& operator=(Router&&) noexcept;

  /// Throws std::logic_error on a malformed template or on a second route of the same shape.
  void voeg_toe(Route route);

  Treffer vind(std::string_view methode, std::string_view pad) const;

  /// Finds, fills `pad_delen`, `route_naam` and runs the handler. A path that is not there (404)
  /// and a wrong method (405 with Allow) are answered by `fout`.
  Antwoord behandel(Verzoek& verzoek, const Foutantwoord& fout) const;

  /// All routes in the order they were added.
  std::vector<const Route*> routes() const;

 private:
  struct Knoop;
  static const Knoop* daal(const Knoop& knoop, const std::vector<std::string_view>& delen,
                           std::size_t diepte);
  std::unique_ptr<Knoop> wortel_;
  std::vector<std::unique_ptr<Route>> routes_;
};

}  // namespace baken::http
