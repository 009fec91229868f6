// SPDX-License-Identifier: EUPL-1.2
#include "cli/hulp.hpp"

#include <memory>

#include <fmt/format.h>

namespace baken::cli {
namespace {

std::string nederlands(const CLI::Error& fout) {
  std::string detail = fout.what();
  auto achter = detail.rfind(": ");
  std::string laatste = achter == std::string::npos ? detail : detail.substr(achter + 2);
  switch (static_cast<CLI::ExitCodes>(fout.get_exit_code())) {
    case CLI::ExitCodes::ExtrasError:
      return "Dit kent deze opdracht niet: " + laatste;
    case CLI::ExitCodes::RequiredError:
      return "Er ontbreekt iets: kies een opdracht of vul aan wat verplicht is.";
    case CLI::ExitCodes::ArgumentMismatch:
      return fmt::format("Achter {} hoort een waarde.", detail.substr(0, detail.find(':')));
    case CLI::ExitCodes::ConversionError:
      return "Deze waarde is niet te lezen: " + detail;
    default:
      return detail;
  }
}

std::shared_ptr<CLI::Formatter> nederlandse_vorm() {
  auto vorm = std::make_shared<CLI::Formatter>();
  for (auto [engels, dutch] : {std::pair{"Usage", "Gebruik"},
                               {"OPTIONS", "OPTIES"},
                               {"SUBCOMMAND", "OPDRACHT"},
                               {"SUBCOMMANDS", "OPDRACHTEN"},
                               {"Subcommands", "Opdrachten"},
                               {"Positionals", "Gegevens"},
                               {"REQUIRED", "VERPLICHT"},
                               {"TEXT", "TEKST"},
                               {"INT", "GETAL"},
                               {"UINT", "GETAL"},
                               {"Env", "Omgeving"},
                               {"Needs", "Samen met"},
                               {"Excludes", "Niet met"}})
    vorm->label(engels, dutch);
  vorm->column_width(26);
  return vorm;
}

std::string foutmelding(const CLI::App* app, const CLI::Error& fout) {
  std::string opdracht;
  for (; app != nullptr; app = app->get_parent())
    opdracht = app->get_name() + (opdracht.empty() ? "" : " ") + opdracht;
  return fmt::format("{}\nMet {} --help leest u hoe het kan.\n", nederlands(fout), opdracht);
}

void vertaal(CLI::App& app, const std::shared_ptr<CLI::Formatter>& vorm) {
  app.formatter(vorm);
  app.failure_message(foutmelding);
  app.set_help_flag("-h,--help", "Toont deze hulp");
  for (CLI::Option* optie : app.get_options())
    if (optie->get_group() == "Options") optie->group("Opties");
  for (CLI::App* deel : app.get_subcommands({})) {
    if (deel->get_group() == "Subcommands") deel->group("Opdrachten");
    vertaal(*deel, vorm);
  }
}

}  // namespace

void spreek_nederlands(CLI::App& app) {
  vertaal(app, nederlandse_vorm());
}

int meld(const Fout& fout) {
  fmt::print(stderr, "{}\n", fout.melding);
  for (const Veldfout& veld : fout.velden)
    fmt::print(stderr, "  {}: {}\n", veld.veld, veld.melding);
  return 1;
}

int verkeerd_gebruik(const std::string& melding) {
  fmt::print(stderr, "{}\n", melding);
  return 2;
}

}  // namespace baken::cli
