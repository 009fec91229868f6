// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/werk.hpp"
#include "persistence/gedeeld/context.hpp"

namespace baken::persistence {

/// The work lists: plain columns only; the reasons of assigning are sealed.
class WerkRepository final : public app::WerkOpslag {
 public:
  explicit WerkRepository(const Context& context) : context_(context), sql_(context.sql) {}
  void maak(const domain::Werkstuk& werk) override;
  std::optional<domain::Werkstuk> zoek(const Id& id) override;
  std::optional<domain::Werkstuk> open_van(const Id& onderwerp) override;
  std::vector<domain::Werkstuk> open_van_dossier(const Id& dossier) override;
  void wijzig(const domain::Werkstuk& werk) override;
  void klaar(const Id& onderwerp) override;
  void verplaats(const Id& melding, const Id& naar_dossier, std::string_view naar_nummer) override;
  Result<app::Werkblad> lijst(const app::Wie& wie, app::Bereik bereik,
                              const app::Werkvraag& vraag) override;
  std::vector<domain::Werkstuk> open_van_medewerker(const Id& medewerker) override;
  Uitkomst schrijf_toewijzing(const app::Toewijzing& toewijzing) override;

 private:
  std::vector<domain::Werkstuk> open_waar(std::string_view kolom, const Id& waarde);
  const Context& context_;
  sql::Verbinding& sql_;
};

}  // namespace baken::persistence
