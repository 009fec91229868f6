// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/opslag.hpp"

namespace baken::server::demo {

/// Lets many acts run inside one write transaction: while a unit of work is set, every act writes
/// and reads in it, and all of them become durable together when that transaction commits. The
/// gate, its log records and all rules run as they are. An act that fails undoes nothing by itself,
/// so whoever sets the unit must give up the whole transaction. Not for several threads.
class EenheidOpslag final : public app::Opslag {
 public:
  explicit EenheidOpslag(app::Opslag& onder) : onder_(onder) {}

  /// Sets the unit of work for as long as this lives.
  class Binnen {
   public:
    Binnen(EenheidOpslag& opslag, app::Eenheid& eenheid) : opslag_(opslag) {
      opslag_.eenheid_ = &eenheid;
    }
    ~Binnen() { opslag_.eenheid_ = nullptr; }
    Binnen(const Binnen&) = delete;
    Binnen& operator=(const Binnen&) = delete;

   private:
    EenheidOpslag& opslag_;
  };

  Uitkomst schrijf(const Werk& werk) override {
    return eenheid_ != nullptr ? werk(*eenheid_) : onder_.schrijf(werk);
  }
  Uitkomst lees(const Werk& werk) override {
    return eenheid_ != nullptr ? werk(*eenheid_) : onder_.lees(werk);
  }
  /// Never inside the unit of work: fill the stock before.
  Result<std::int64_t> reserveer(std::string_view soort, std::int64_t aantal) override {
    return onder_.reserveer(soort, aantal);
  }

 private:
  app::Opslag& onder_;
  app::Eenheid* eenheid_ = nullptr;
};

}  // namespace baken::server::demo
