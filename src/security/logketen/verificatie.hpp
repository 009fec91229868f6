// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/poorten/logketen.hpp"
#include "security/logketen/kop.hpp"
#include "security/logketen/merkle.hpp"
#include "security/logketen/wissing.hpp"

namespace baken::security::logketen {

/// What can be wrong with a log.
enum class Breuk {
  KopOnleesbaar,
  KopHandtekening,
  KopSleutel,
  KopVorige,
  KopKrimpt,
  KoppenAnders,  ///< those in the database are not those of the witness
  RecordOntbreekt,
  RecordVeranderd,
  KetenBreekt,
  Herschreven,       ///< between two heads; which record cannot be told
  RecordsOntbreken,  ///< at the end
  VerlorenBijHerstel,
  GewistZonderBesluit,
  LosRecord,
};

/// A short name that does not change, for machines.
std::string_view slug(Breuk breuk);

struct Bevinding {
  Breuk soort;
  std::int64_t van = 0;  ///< first record, or number of the head for faults of heads
  std::int64_t tot = 0;
  std::string melding;  ///< one Dutch sentence, no personal data
};

struct Verificatieuitslag {
  std::int64_t records = 0;            ///< places in the database
  std::int64_t bewezen = 0;            ///< up to where a head says that nothing is missing
  std::optional<Moment> bewezen_op{};  ///< moment of that head
  std::int64_t koppen = 0;
  std::int64_t gewist = 0;
  std::int64_t zonder_kop = 0;  ///< records after the last head
  std::int64_t wachtend = 0;    ///< records without a place yet
  std::vector<Bevinding> breuken{};

  bool compleet() const { return breuken.empty(); }
};

/// The checks of a verification. Only tests leave one out, to show what it is for.
enum class Controle { Blad, Keten, Koppen, Ondertekening, Vorige, EigenSleutel, Wissing };

/// Checks a log in one pass: first all heads, oldest first, then all places in order. Trusts the
/// heads (those of the witness) and nothing in the database.
class Verificatie {
 public:
  /// @param sleutel the key that signed, when it is known from elsewhere; else that of the first
  /// head holds
  explicit Verificatie(std::optional<Publiek> sleutel = {}, std::set<Controle> zonder = {})
      : sleutel_(sleutel), zonder_(std::move(zonder)) {}

  void neem_kop(std::string_view regel);
  void koppen_anders();
  void neem_regel(const app::Ketenregel& regel);
  /// @param losse records that have no place and do not wait for one
  Verificatieuitslag klaar(const app::Wachtrij& wachtrij, std::int64_t losse);

  /// Hash of the last head that was taken; nullopt: none.
  std::optional<Hash> laatste_kop() const;
  /// Whether it is the hash of a head that was taken.
  bool kent(const Hash& kop) const { return gezien_.contains(kop); }

 private:
  /// What is kept of a head.
  struct Anker {
    std::int64_t nummer;
    std::int64_t grootte;
    Hash wortel;
    Hash keten;
    Hash hash;
    Moment moment;
  };

  bool doet(Controle controle) const { return !zonder_.contains(controle); }
  void meld(Breuk soort, std::int64_t van, std::int64_t tot, std::string melding);
  bool keur_kop(const Kop& kop);
  bool keur_vervolg(const Kop& kop);
  bool begin_reeks(const Kop& kop);
  void vergelijk();
  void keur_inhoud(const app::Ketenregel& regel, const Hash& blad);
  void keur_keten(const app::Ketenregel& regel, const Hash& blad);
  void keur_wissingen();
  void keur_einde();
  void keur_losse(const app::Wachtrij& wachtrij, std::int64_t losse);

  std::optional<Publiek> sleutel_;
  std::set<Controle> zonder_;
  Verificatieuitslag uitslag_;
  std::int64_t kopnummer_ = 0;
  std::vector<Anker> ankers_;
  Id log_;
  std::set<Id> logs_;
  std::set<Hash> gezien_;  ///< also of heads that a restore left behind
  std::size_t anker_ = 0;  ///< the next one to compare
  Merklefront front_;
  Hash keten_{};               ///< keten_begin
  bool keten_klopt_ = true;    ///< the record before this one fitted
  bool vergelijkbaar_ = true;  ///< roots say something still
  Wissingen wissingen_;
};

}  // namespace baken::security::logketen
