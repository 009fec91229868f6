// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <bitset>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "app/poorten/toegang.hpp"
#include "base/fout.hpp"

namespace baken::security {

/// How far each role reaches with one act; in the order of app::Rol.
using Reikwijdte = std::array<app::Bereik, app::rolnamen.size()>;
/// For which roles a band counts; in the order of app::Rol.
using Rollen = std::bitset<app::rolnamen.size()>;

/// One line of the policy: an act, or a group of fields.
struct Regel {
  Reikwijdte rollen{};
  std::array<Rollen, app::bandnamen.size()> ook_bij{};  ///< in the order of app::Band
};

/// Name of the act, or of the group of fields → its line.
using Regels = std::map<std::string, Regel, std::less<>>;

struct Matrix {
  Regels handelingen;
  Regels velden;
};

/// The gate's decision, from data/beleid.json. Everything that the data do not allow is refused:
/// an unknown act, a role that somebody does not have, a relation that does not reach.
/// Unchangeable after loading, so safe to call from several threads.
class Beleid final : public app::Toegang {
 public:
  explicit Beleid(Matrix matrix) : matrix_(std::move(matrix)) {}

  /// Reads and checks the policy. Ongeldig with every fault at once (JSON pointers into the file):
  /// unknown or missing act, unknown or missing role, unknown scope, a key twice.
  static Result<Beleid> lees(std::string_view json);
  /// As `lees`; one sentence that names the file when it cannot be read or is wrong.
  static Result<Beleid> lees_bestand(const std::filesystem::path& pad);

  app::Bereik bereik(const app::Wie& wie, std::string_view handeling) const override;
  app::Besluit beslis(const app::Wie& wie, std::string_view handeling,
                      const app::Relatie& relatie) const override;
  bool ziet(const app::Wie& wie, app::Veldgroep groep, const app::Relatie& relatie) const override;

 private:
  Matrix matrix_;
};

/// Whether a relation falls within a reach: the same rule that queries apply to rows. Nobody who
/// is kept out is within any.
bool valt_binnen(app::Bereik bereik, const app::Relatie& relatie);

/// Whether the line allows this role with this relation.
bool laat_toe(const Regel& regel, app::Rol rol, const app::Relatie& relatie);

}  // namespace baken::security
