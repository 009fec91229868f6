// SPDX-License-Identifier: EUPL-1.2
#include "cli/proces.hpp"

#include <fmt/format.h>

#include <memory>

#include "domain/proces/proces.hpp"

namespace baken::cli {
namespace {

void toon(bool mermaid) {
  if (mermaid) {
    fmt::print("{}", domain::als_mermaid());
    return;
  }
  for (const auto& overgang : domain::overgangen())
    fmt::print("{:<24} → {:<24} {}\n", als_slug(overgang.van), als_slug(overgang.naar),
               overgang.door);
}

}  // namespace

void proces_opdracht(CLI::App& app, int&) {
  auto* opdracht = app.add_subcommand(
      "proces", "Toon het primaire proces: de tabel waarmee Baken overgangen toestaat");
  auto mermaid = std::make_shared<bool>(false);
  opdracht->add_flag("--mermaid", *mermaid, "Als diagram in Mermaid");
  opdracht->callback([mermaid] { toon(*mermaid); });
}

}  // namespace baken::cli
