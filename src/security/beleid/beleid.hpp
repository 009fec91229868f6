// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
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
/// Act → reach per role.
using Matrix = std::map<std::string, Reikwijdte, std::less<>>;

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

 private:
  Matrix matrix_;
};

/// Whether a relation falls within a reach: the same rule that queries apply to rows.
bool valt_binnen(app::Bereik bereik, const app::Relatie& relatie);

}  // namespace baken::security
