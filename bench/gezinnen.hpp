// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "server/demo/invoer.hpp"
#include "simulation/bsn.hpp"
#include "simulation/toeval.hpp"

namespace baken::bench {

/// A melding about a household that does not exist, with what its assessment found.
struct Gezin {
  simulation::MeldingGebeurtenis gebeurtenis;
  app::MeldingInvoer invoer;
};

/// As many different households as one wants: some thousands of the demo organisation, each time
/// with other names, birth dates, numbers and addresses, so that search keys stay as selective as
/// those of real people.
class Gezinnen {
 public:
  static Result<Gezinnen> maak(const std::filesystem::path& datamap, std::uint64_t zaad);

  Gezin volgende();

 private:
  explicit Gezinnen(std::uint64_t zaad) : toeval_(zaad), bsn_("9", zaad) {}
  void hernoem(app::MeldingInvoer& invoer);

  simulation::Toeval toeval_;
  simulation::BsnBron bsn_;
  std::vector<Gezin> voorbeelden_;
  std::vector<std::string> achternamen_;
};

}  // namespace baken::bench
