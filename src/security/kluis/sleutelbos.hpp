// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>

#include "app/poorten/sleutelopslag.hpp"
#include "base/fout.hpp"
#include "security/geheim.hpp"
#include "security/sleutel/organisatiesleutel.hpp"

namespace baken::security {

/// What is wrapped with `Deelsleutel::Overdracht` stands under these names: an organisation key,
/// and the subkeys that outlive the organisation key they came from, because what they made stays
/// in use.
inline constexpr std::string_view naam_overdracht = "organisatiesleutel";
struct BlijvendDoel {
  Deelsleutel doel;
  std::string_view naam;
};
inline constexpr std::array<BlijvendDoel, 3> blijvende_sleutels{
    {{Deelsleutel::BlindeIndex, "blinde-index"},
     {Deelsleutel::Accounts, "accounts"},
     {Deelsleutel::Toestel, "toestel"}}};

/// What the key store keeps for this purpose; null: nothing yet, so it comes from the organisation
/// key itself.
const app::BlijvendeSleutel* zoek_blijvend(const app::Sleutelstand& stand,
                                           const BlijvendDoel& doel);

/// The subkeys that an open vault works with, in guarded memory and wiped when the last user is
/// done: those of the newest organisation key, and while it is being changed also those of the one
/// before. Unchanging.
class Sleutelbos {
 public:
  using Greep = std::shared_ptr<const Sleutelbos>;

  /// The keys that open with this one, of version `versie`. NietBeschikbaar when the key is being
  /// changed and the other half was not handed over (a backup of that moment).
  static Result<Greep> uit(const Organisatiesleutel& sleutel, std::int64_t versie,
                           const app::Sleutelstand& stand);
  /// The same after the key store changed, with what these keys open. NietBeschikbaar when they
  /// open nothing that holds any more.
  Result<Greep> ververs(const app::Sleutelstand& stand) const;

  std::int64_t nieuwste() const;
  /// nullopt: nothing is known of this version.
  std::optional<Sleutel> omhulling(std::int64_t versie) const;
  std::optional<Sleutel> logboek(std::int64_t versie) const;
  /// One of `blijvende_sleutels`.
  const Sleutel& blijvend(Deelsleutel doel) const;
  /// Whether it holds the keys of exactly these versions.
  bool past_bij(const app::Sleutelstand& stand) const;

  ~Sleutelbos();
  Sleutelbos(const Sleutelbos&) = delete;
  Sleutelbos& operator=(const Sleutelbos&) = delete;

 private:
  struct Ring;
  struct Inhoud;
  Sleutelbos();

  Result<Sleutel> open_blijvend(const BlijvendDoel& doel, const Organisatiesleutel& sleutel,
                                const app::Sleutelstand& stand) const;
  const Ring* ring(std::int64_t versie) const;
  Ring& vrije_ring();
  void neem_over(const Organisatiesleutel& sleutel, std::int64_t versie);
  /// Takes over the key that was handed over under a key that is here.
  Uitkomst neem_overdracht(const app::Organisatiesleutelrecord& record,
                           const app::Sleutelstand& stand);
  Uitkomst vul_aan(const app::Sleutelstand& stand);

  Bewaakt geheugen_;
  Inhoud* inhoud_;
};

}  // namespace baken::security
