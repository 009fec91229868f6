// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "bundel.hpp"
#include "gezinnen.hpp"
#include "server/demo/personeel.hpp"
#include "server/samenstelling.hpp"

namespace baken::bench {

struct Telling {
  std::int64_t dossiers = 0, meldingen = 0, personen = 0, open_werk = 0;
};

/// Makes up dossiers as they stand after ten years of work: the meldingen of a household with its
/// persons, screenings, assessment, clocks, work, timeline and log records. Everything goes through
/// the repositories; nothing through the acts, which would take hours.
class Vulling {
 public:
  /// @param aantal of dossiers in all, spread over the ten years before now
  Vulling(server::Samenstelling& samenstelling, Gezinnen gezinnen,
          server::demo::Personeel personeel, std::int64_t aantal);

  /// The next so many dossiers; their data keys are durable when this returns.
  Result<std::unique_ptr<Bundel>> volgende(std::int64_t aantal);

  const Telling& telling() const { return telling_; }
  std::vector<Vindplaats>& vindplaatsen() { return vindplaatsen_; }
  const std::vector<std::string>& soorten() const { return soorten_; }

 private:
  struct Zaak;
  struct Mensen {
    const app::Wie* opnemer;
    const app::Wie* collega;
    const app::Wie* behandelaar;
  };

  Uitkomst maak_dossier(app::Eenheid& eenheid, const std::vector<Id>& sleutels);
  Uitkomst maak_melding(app::Eenheid& eenheid, Zaak& zaak);
  Uitkomst maak_betrokkenen(app::Eenheid& eenheid, Zaak& zaak, const domain::Melding& melding,
                            std::vector<domain::Rol>& rollen);
  Uitkomst maak_klokken(app::Eenheid& eenheid, const Zaak& zaak, const domain::Melding& melding,
                        Datum& uiterste);
  Uitkomst maak_screeningen(app::Eenheid& eenheid, const Zaak& zaak,
                            const domain::Melding& melding);
  Uitkomst maak_beoordeling(app::Eenheid& eenheid, const Zaak& zaak, const domain::Melding& melding,
                            const std::vector<domain::Rol>& rollen);
  void maak_werk(app::Eenheid& eenheid, const Zaak& zaak, const domain::Melding& melding,
                 Datum uiterste);
  void noteer(app::Eenheid& eenheid, const Zaak& zaak, std::string soort,
              std::string onderwerp_soort, const Id& onderwerp, const app::Wie& wie);
  void log(app::Eenheid& eenheid, const Zaak& zaak, std::string handeling, const app::Wie& wie);
  Mensen kies_mensen(const std::string& team);
  Id id() { return ids_.nieuw(); }

  server::Samenstelling& samenstelling_;
  Gezinnen gezinnen_;
  server::demo::Personeel personeel_;
  std::int64_t aantal_;
  simulation::Toeval toeval_{11};
  VasteKlok klok_;
  IdBron ids_;
  Moment begin_;
  Telling telling_;
  std::vector<Vindplaats> vindplaatsen_;
  std::vector<std::string> soorten_;
};

}  // namespace baken::bench
