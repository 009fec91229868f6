// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "app/gedeeld/poort.hpp"
#include "app/poorten/werk.hpp"
#include "domain/dossier/dossier.hpp"

namespace baken::app {

/// One act in which work goes to one person, for one reason. The reason is free text and may tell
/// of people: it is sealed under each dossier, never put on the timeline.
class Doorgeven {
 public:
  /// @param soort slug on the timeline
  Doorgeven(Handeling& handeling, Medewerker naar, std::string reden, std::string_view soort)
      : h_(handeling), naar_(std::move(naar)), reden_(std::move(reden)), soort_(soort) {}

  enum class Casus { Ook, Niet };

  /// The piece of work; also the task that it is. `Ook`: unless it is a task, he becomes the
  /// casushouder of its dossier. Nothing is written or counted when he already had it all.
  Uitkomst werk(domain::Werkstuk werk, Casus casus);
  /// The dossier alone.
  Uitkomst casus(domain::Dossier dossier);

  std::int64_t aantal() const { return aantal_; }

 private:
  Uitkomst zet_taak(const Id& taak);
  Result<bool> zet_casushouder(domain::Dossier dossier);
  Uitkomst leg_vast(const Id& dossier, const std::optional<Id>& werk, const std::optional<Id>& van,
                    std::string samenvatting);

  Handeling& h_;
  const Medewerker naar_;
  const std::string reden_;
  const std::string_view soort_;
  std::int64_t aantal_ = 0;
};

}  // namespace baken::app
