// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "app/gedeeld/dienst.hpp"

namespace baken::app {

/// Somebody asks for an act.
struct Aanvraag {
  Wie wie;
  std::string handeling;  ///< one of app::handelingen
  std::string verzoek_id;
  std::string afzender;
  std::string herhaalsleutel{};  ///< Idempotency-Key; empty when the act makes nothing
  Bytes vingerafdruk{};          ///< of the request, to tell a repetition from a mistake
  std::string doel{};            ///< one of app::doelen; empty: the one of the role
  std::optional<Id> namens{};    ///< the responsible user, when somebody works for another
};

/// What an act gives back through the gate, ready to be sent or stored.
struct Antwoordstuk {
  std::string tekst;      ///< JSON; empty when there is nothing to say
  std::int64_t etag = 0;  ///< version; 0 when it has none
};

/// One act under way: inside its transaction, seen by the gate.
class Handeling {
 public:
  Handeling(const Dienst& met, Eenheid& binnen, const Aanvraag& voor)
      : dienst(met), eenheid(binnen), aanvraag(voor), moment(met.nu()) {}

  const Dienst& dienst;
  Eenheid& eenheid;
  const Aanvraag& aanvraag;
  const Moment moment;  ///< one moment for everything this act writes

  const Wie& wie() const { return aanvraag.wie; }

  /// Every act asks this before it shows or changes anything; the gate refuses an act that did
  /// not. Remembers the dossier for the log. Not for who is kept out: see `buitengesloten`.
  Uitkomst eis(const Relatie& relatie, const std::optional<Id>& dossier = std::nullopt,
               const std::optional<Id>& onderwerp = std::nullopt);

  /// For acts on no particular thing: lists (whose query filters by `bereik`), reference data.
  Uitkomst eis_algemeen();

  /// For an act within an act, such as a crisis that a screening starts.
  Uitkomst eis_ook(std::string_view andere_handeling, const Relatie& relatie) const;

  /// For who is kept out the thing is absent: the same words, and as much work, as for one that
  /// never was. The log tells the difference.
  tl::unexpected<Fout> buitengesloten(std::string_view wat, const Relatie& relatie,
                                      const std::optional<Id>& dossier);

  /// Whether these fields of the thing that was asked about are shown.
  bool ziet(Veldgroep groep) const { return dienst.toegang.ziet(wie(), groep, band_); }

  /// Whether he broke the glass of the dossier that was asked about, and it is open still.
  bool met_noodtoegang() const { return band_.noodtoegang; }

  /// Refuses an edit by who does not see all of these: what he cannot see he would wipe out.
  Uitkomst eis_zicht(std::initializer_list<Veldgroep> groepen) const;

  Bereik bereik() const { return dienst.toegang.bereik(wie(), aanvraag.handeling); }

  /// The thing that was made, for the log and for a sealed repetition.
  void noteer(const std::optional<Id>& dossier, const std::optional<Id>& onderwerp);

  /// A dossier that he had not opened in this hour; the gate puts it on record when the act
  /// succeeds.
  void noteer_opening(const Id& dossier) { geopend_.push_back(dossier); }
  const std::vector<Id>& geopend() const { return geopend_; }

  bool getoetst() const { return getoetst_; }
  const std::string& relatie() const { return relatie_; }
  const std::optional<Id>& dossier() const { return dossier_; }
  const std::optional<Id>& onderwerp() const { return onderwerp_; }

 private:
  bool getoetst_ = false;
  Relatie band_;  ///< as the last decision had it
  std::string relatie_ = "geen";
  std::optional<Id> dossier_;
  std::optional<Id> onderwerp_;
  std::vector<Id> geopend_;
};

/// The one gate that every act goes through. It knows the user, the act and the dossier; it
/// writes one log record per act, in the transaction of the act when the act writes, and before
/// the answer in any case: no record, no answer.
class Poort {
 public:
  using Werk = std::function<Result<Antwoordstuk>(Handeling&)>;

  explicit Poort(const Dienst& dienst) : dienst_(dienst) {}

  /// An act that changes something. With a `herhaalsleutel` the first answer is kept and given
  /// again; another request under the same key is refused (Conflict).
  Result<Antwoordstuk> schrijf(const Aanvraag& aanvraag, const Werk& werk);

  /// An act that only reads.
  Result<Antwoordstuk> lees(const Aanvraag& aanvraag, const Werk& werk);

  const Dienst& dienst() const { return dienst_; }

 private:
  Result<Antwoordstuk> in_transactie(Eenheid& eenheid, const Aanvraag& aanvraag, const Werk& werk,
                                     Logregel& regel);
  Uitkomst log_apart(const Logregel& regel, const std::vector<Id>& geopend = {});

  const Dienst& dienst_;
};

}  // namespace baken::app
