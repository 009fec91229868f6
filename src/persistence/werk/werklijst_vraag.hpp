// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/poorten/werk.hpp"
#include "persistence/sql/waarde.hpp"

namespace baken::persistence {

/// A statement and its values.
struct Vraag {
  std::string sql;
  std::vector<sql::Waarde> waarden;
};

/// The query of one work list for one person. What he may see is in it: the list is a union of
/// branches that never share a row, each read in order from an index of its own, so that a page
/// costs as much as the page, whoever asks.
class Werklijstvraag {
 public:
  Werklijstvraag(const app::Wie& wie, app::Bereik bereik, const app::Werkvraag& vraag);

  /// Nothing can be seen: there is no query.
  bool leeg() const { return takken_.empty(); }
  /// One row more than the page. Ongeldig when the cursor is not one of this list.
  Result<Vraag> bladzijde(std::string_view kolommen) const;
  /// One row: all, too late, today.
  Vraag aantallen() const;

 private:
  class Bouwer;
  /// A condition in which `@ik` and `@team` stand for the person.
  using Tak = std::string_view;

  void kies_takken(app::Bereik bereik);
  void kies_teamtakken(app::Lijst lijst);
  std::string vereniging(std::string_view kolommen, std::string_view extra, Bouwer& bouwer) const;

  const app::Wie& wie_;
  const app::Werkvraag& vraag_;
  std::vector<Tak> takken_;
};

}  // namespace baken::persistence
