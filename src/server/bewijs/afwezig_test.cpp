// SPDX-License-Identifier: EUPL-1.2
// A shielded dossier is absent for who is no reader, also for who has a watch: the same statements
// in the same order, and as much opened, as for an id that never was. Counted, not timed. Of what
// lies in a dossier this does not hold yet: see EenDingUitEenAfgeschermdDossierKostNogIetsMeer.
#include <gmock/gmock.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "api/contract/contract.hpp"
#include "api/toepassing.hpp"
#include "persistence/opslag.hpp"
#include "persistence/sql/proefdatabase.hpp"
#include "server/bewijs/teller.hpp"
#include "server/proef/volle_wereld.hpp"

namespace baken::server {
namespace {

using nlohmann::json;

/// What lies under a shielded dossier, and what each operation asks it with.
struct Vraag {
  const char* operatie;
  const char* ding;  ///< whose id stands in the path
  std::string lichaam = {};
};

class Afwezig : public sql::OpBeide {
 protected:
  void bereid() override {
    wereld = std::make_unique<VolleWereld>(GetParam(), 1);
    auto& o = wereld->omgeving;
    dossier = een("SELECT dossier_id FROM afscherming");
    dingen["dossier"] = dossier;
    for (const char* tabel : {"melding", "beoordeling", "crisis", "taak", "consult", "persoon"})
      dingen[tabel] =
          een(std::string{"SELECT id FROM "} + tabel + " WHERE dossier_id = $1", {dossier});
    tel = std::make_unique<Telling>(o);
  }
  std::string een(const std::string& vraag, std::vector<sql::Waarde> waarden = {}) {
    return wereld->omgeving.rijen(vraag, std::move(waarden)).at(0).tekst(0);
  }

  /// The acts on a database and a vault that count.
  struct Telling {
    explicit Telling(Proefomgeving& o)
        : bank{o.database(), verricht},
          kluis{o.verzegelaar(), verricht},
          opslag{bank, kluis},
          dienst{o.dienst().klok,    o.dienst().ids,       opslag,
                 o.dienst().toegang, o.dienst().voorraad,  o.dienst().termijnen,
                 o.dienst().codes,   o.dienst().instrument},
          poort{dienst},
          api{poort, api::alle_operaties()} {}
    Verricht verricht;
    Telbank bank;
    Telkluis kluis;
    persistence::HoofdOpslag opslag;
    app::Dienst dienst;
    app::Poort poort;
    Proefapi api;
  };

  /// The bodies name other things; those are of nothing as well.
  std::vector<Vraag> vragen() {
    const auto iemand = wereld->omgeving.van_ander_team().medewerker;
    const std::string moment = "2024-05-03T07:55:00.000Z";
    const std::string reden = R"({"reden":"Een goede reden"})";
    const std::string crisis = json{{"start", moment}, {"aanleiding", "Gevaar"}}.dump();
    const std::string invoer = json{
        {"kanaal", "telefoon"},
        {"ontvangen", moment},
        {"melder", {{"hoedanigheid", "politie"}}},
        {"anonimiteit", "open"},
        {"betrokkenen", json::array()},
        {"gemeente", "0599"},
        {"wat_gebeurd", "Ruzie"}}.dump();
    return {
        {"dossier_lezen", "dossier"},
        {"tijdlijn_lezen", "dossier"},
        {"persoon_wijzigen", "dossier", R"({"achternaam":"Verzonnen"})"},
        {"noodtoegang_openen", "dossier", reden},
        {"consulten_lezen", "dossier"},
        {"consult_vragen", "dossier", json{{"medewerker_id", iemand}, {"vraag", "Wat?"}}.dump()},
        {"consult_beeindigen", "dossier"},
        {"belang_melden", "dossier", json{{"medewerker_id", iemand}}.dump()},
        {"crisis_starten", "dossier", crisis},
        {"melding_lezen", "melding"},
        {"melding_wijzigen", "melding", invoer},
        {"melding_koppelen", "melding", json{{"dossier_id", dossier}, {"reden", "Ja ja"}}.dump()},
        {"melding_ontkoppelen", "melding", reden},
        {"melding_screenen", "melding", R"({"acuut":false})"},
        {"veiligheidsbeoordelingen_lezen", "melding"},
        {"veiligheidsbeoordeling_starten", "melding", "{}"},
        {"veiligheidsbeoordeling_lezen", "beoordeling"},
        {"veiligheidsbeoordeling_wijzigen", "beoordeling", "{}"},
        {"veiligheidsbeoordeling_akkoord", "beoordeling"},
        {"veiligheidsbeoordeling_ondertekenen", "beoordeling"},
        {"crisis_lezen", "crisis"},
        {"crisis_wijzigen", "crisis", crisis},
        {"taak_lezen", "taak"},
        {"taak_wijzigen", "taak",
         json{{"dossier_id", dossier},
              {"onderwerp", "Bel"},
              {"vervaldatum", "2024-05-10"},
              {"urgentie", "midden"}}
             .dump()},
        {"dossier_herbeoordelen", "dossier", R"({"urgentie":"hoog"})"},
        {"inzage_lezen", "dossier"},
        {"afscherming_lezen", "dossier"},
        {"dossier_afschermen", "dossier",
         json{{"lezers", {iemand}}, {"reden", "Een goede reden"}}.dump()},
        {"afscherming_opheffen", "dossier"},
        {"belang_opheffen", "dossier", reden},
    };
  }

  /// What it took, and that it was refused as absent. The first time fills what is kept.
  Verricht vraag(const app::Wie& wie, const Vraag& v, const Id& id) {
    Proefverzoek verzoek{.pad = {{"id", id},
                                 {"persoon_id", dingen["persoon"]},
                                 {"consult_id", dingen["consult"]},
                                 {"medewerker_id", wereld->omgeving.van_ander_team().medewerker}},
                         .lichaam = v.lichaam,
                         .if_match = 1,
                         .sleutel = "geteld-" + std::to_string(++teller)};
    if (std::string{v.operatie} == "inzage_lezen")
      verzoek.vraag = {{"van", "2024-05-01"}, {"tot", "2024-05-03"}};
    tel->verricht = {};
    const auto gedaan = tel->api.doe(wie, v.operatie, verzoek);
    code = gedaan ? std::nullopt : std::optional{gedaan.error().code};
    melding = gedaan ? "" : gedaan.error().melding;
    return tel->verricht;
  }
  /// Asked by a colleague who is no reader: about what is hidden, and about an id of nothing.
  std::pair<Verricht, Verricht> vergelijk(const Vraag& v) {
    SCOPED_TRACE(v.operatie);
    const auto& wie = wereld->omgeving.collega();
    auto dicht = vraag(wie, v, dingen[v.ding]);
    const auto dicht_code = code;
    const auto dicht_melding = melding;
    auto niets = vraag(wie, v, wereld->omgeving.dienst().ids.nieuw());
    EXPECT_TRUE(code) << "refused";
    EXPECT_EQ(dicht_code, code);
    EXPECT_EQ(dicht_melding, melding);
    EXPECT_GT(niets.opdrachten.size(), 0U);
    return {std::move(dicht), std::move(niets)};
  }
  static std::string samen(const Verricht& verricht) {
    std::string uit = "opened " + std::to_string(verricht.geopend);
    for (const auto& opdracht : verricht.opdrachten) uit += "\n  " + opdracht.substr(0, 90);
    return uit;
  }

  std::unique_ptr<VolleWereld> wereld;
  std::unique_ptr<Telling> tel;
  std::map<std::string, Id> dingen;
  Id dossier;
  std::optional<Foutcode> code;
  int teller = 0;
  std::string melding;
};
BAKEN_OP_BEIDE(Afwezig);

/// Guarding a shielding or a belang is a coordinator's; he may when he is no reader, and that is no
/// secret.
const std::set<std::string> bewaken{"inzage_lezen", "afscherming_lezen", "dossier_afschermen",
                                    "afscherming_opheffen", "belang_opheffen"};

TEST_P(Afwezig, EenAfgeschermdDossierKostEvenveelAlsEenIdDatErNooitWas) {
  int geteld = 0;
  for (const auto& v : vragen()) {
    if (bewaken.contains(v.operatie) || std::string{v.ding} != "dossier") continue;
    const auto [dicht, niets] = vergelijk(v);
    EXPECT_EQ(samen(dicht), samen(niets)) << v.operatie;
    ++geteld;
  }
  EXPECT_GE(geteld, 10);
}

/// Known, and to be mended: a melding, an assessment, a crisis or a task is read and opened before
/// it is known that its dossier is hidden. Words and code are the same; the work is not, by so much
/// at most. Ids are not guessable, so this tells something to who knew the id before.
TEST_P(Afwezig, EenDingUitEenAfgeschermdDossierKostNogIetsMeer) {
  int geteld = 0;
  for (const auto& v : vragen()) {
    if (std::string{v.ding} == "dossier") continue;
    const auto [dicht, niets] = vergelijk(v);
    EXPECT_LE(dicht.geopend, niets.geopend + 1) << v.operatie;
    EXPECT_LE(dicht.opdrachten.size(), niets.opdrachten.size() + 2) << v.operatie;
    ++geteld;
  }
  EXPECT_GE(geteld, 10);
}

/// Every operation on something that lies in a dossier is in the list above.
TEST_P(Afwezig, ElkeOperatieMetEenIdUitEenDossierWordtGeteld) {
  std::set<std::string> gevraagd;
  for (const auto& v : vragen()) gevraagd.insert(v.operatie);
  for (const auto& [id, beschrijving] : api::Contract::ingebouwd().operaties())
    for (const char* begin : {"/v1/dossiers/{", "/v1/meldingen/{", "/v1/veiligheidsbeoordelingen/{",
                              "/v1/crisisdiensten/{", "/v1/taken/{"})
      if (beschrijving.sjabloon.starts_with(begin)) {
        EXPECT_TRUE(gevraagd.contains(id)) << id << " is not counted";
      }
}

/// The control: who may open it asks more, so the count sees a difference.
TEST_P(Afwezig, WieWelMagKostMeer) {
  const Vraag v{"dossier_lezen", "dossier"};
  const auto open = vraag(wereld->omgeving.procesregisseur(), v, dossier);
  EXPECT_EQ(code, std::nullopt);
  const auto dicht = vraag(wereld->omgeving.collega(), v, dossier);
  EXPECT_NE(samen(open), samen(dicht));
  EXPECT_GT(open.geopend, dicht.geopend);
}

}  // namespace
}  // namespace baken::server
