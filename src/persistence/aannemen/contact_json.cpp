// SPDX-License-Identifier: EUPL-1.2
#include "persistence/aannemen/contact_json.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "base/tijd.hpp"

namespace baken::persistence {
namespace {

using nlohmann::json;

Moment lees_moment_van(const json& bron, const char* sleutel) {
  auto moment = lees_moment(bron.value(sleutel, ""));
  if (!moment) throw std::logic_error("sealed moment cannot be read");
  return *moment;
}

std::vector<std::string> lijst(const json& bron, const char* sleutel) {
  return bron.value(sleutel, std::vector<std::string>{});
}

}  // namespace

json als_json(const domain::Adviesgegevens& a) {
  json uit{{"kanaal", a.kanaal},
           {"ontvangen", als_tekst(a.ontvangen)},
           {"hoedanigheid", a.hoedanigheid},
           {"organisatie", a.organisatie},
           {"vorm", a.vorm},
           {"aard", a.aard},
           {"duur_geweld", a.duur_geweld},
           {"gemeente", a.gemeente},
           {"gemeente_adviesvrager", a.gemeente_adviesvrager},
           {"inhoud", a.inhoud},
           {"gegeven_advies", a.gegeven_advies}};
  if (a.vervolg_van) uit["vervolg_van"] = *a.vervolg_van;
  return uit;
}

domain::Adviesgegevens lees_adviesgegevens(const json& bron) {
  domain::Adviesgegevens a;
  a.kanaal = bron.value("kanaal", "");
  a.ontvangen = lees_moment_van(bron, "ontvangen");
  a.hoedanigheid = bron.value("hoedanigheid", "");
  a.organisatie = bron.value("organisatie", "");
  a.vorm = lijst(bron, "vorm");
  a.aard = lijst(bron, "aard");
  a.duur_geweld = bron.value("duur_geweld", "");
  a.gemeente = bron.value("gemeente", "");
  a.gemeente_adviesvrager = bron.value("gemeente_adviesvrager", "");
  a.inhoud = bron.value("inhoud", "");
  a.gegeven_advies = bron.value("gegeven_advies", "");
  if (bron.contains("vervolg_van")) a.vervolg_van = bron["vervolg_van"].get<std::string>();
  return a;
}

json als_json(const domain::Politiemelding& m) {
  return {{"ontvangen", als_tekst(m.gegevens.ontvangen)},
          {"gemeente", m.gegevens.gemeente},
          {"eenheid", m.gegevens.eenheid},
          {"incidentnummer", m.gegevens.incidentnummer},
          {"inhoud", m.gegevens.inhoud},
          {"partij", m.partij},
          {"toelichting", m.toelichting}};
}

void lees_inhoud(const json& bron, domain::Politiemelding& m) {
  m.gegevens = {lees_moment_van(bron, "ontvangen"), bron.value("gemeente", ""),
                bron.value("eenheid", ""), bron.value("incidentnummer", ""),
                bron.value("inhoud", "")};
  m.partij = bron.value("partij", "");
  m.toelichting = bron.value("toelichting", "");
}

}  // namespace baken::persistence
