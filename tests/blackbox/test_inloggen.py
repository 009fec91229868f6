# SPDX-License-Identifier: EUPL-1.2
"""Logging in by steps: second factor, recovery codes, role; one's own sessions; rights that end."""
import re

import pytest

import totp
from klant import Klant
from opstelling import WACHTWOORD, Opstelling, baken

MENSEN = {naam: (rol, "Meldpunt") for naam, rol in {
    "anna": "procesregisseur", "bram": "procesregisseur", "cato": "procesregisseur",
    "dirk": "procesregisseur", "esra": "procesregisseur", "fien": "teamcoordinator",
    "guus": "procesregisseur", "hans": "procesregisseur"}.items()}
TWEE = ["procesregisseur", "teamcoordinator"]


@pytest.fixture(scope="module")
def plek(soort):
    """As an organisation runs it: a second factor for everybody."""
    opstelling = Opstelling(soort, mensen=MENSEN)
    try:
        opstelling.start(tweede_factor="verplicht")
        yield opstelling
        log = opstelling.server.log()
        opstelling.stop()
        assert '"soort":"uitzondering"' not in log, log[-5000:]
    finally:
        opstelling.ruim_op()


class Mens:
    """Somebody with a browser and a telephone."""

    def __init__(self, plek, naam):
        self.plek, self.naam = plek, naam
        self.klant = Klant(plek.server.poort)
        self.app = None
        self.codes = []
        self.toestel = None

    def wachtwoord(self, verwacht=202, wachtwoord=WACHTWOORD):
        koppen = {"Cookie": self.toestel} if self.toestel else None
        return self.klant.vraag("POST", "/sessies", {
            "gebruikersnaam": self.naam, "wachtwoord": wachtwoord}, koppen=koppen,
            verwacht=verwacht)

    def vervolg(self, bewijs, verwacht, **wat):
        antwoord = self.klant.vraag("POST", "/sessies/_vervolg", {"bewijs": bewijs, **wat},
                                    verwacht=verwacht)
        if antwoord.status == 201:
            self.neem(antwoord)
        return antwoord

    def neem(self, antwoord):
        cookies = antwoord.koppen.get_all("Set-Cookie")
        self.klant.cookie = cookies[0].split(";")[0]
        self.toestel = cookies[1].split(";")[0]
        self.klant.csrf = antwoord.json["csrf"]
        self.klant.sessie = antwoord.json

    def stel_in(self):
        stap = self.wachtwoord().json
        assert stap["stap"] == "instellen"
        self.app = totp.App(stap["geheim"])
        antwoord = self.vervolg(stap["bewijs"], 201, code=self.app.code())
        self.codes = antwoord.json["herstelcodes"]
        return antwoord

    def log_in(self):
        """With a recovery code: codes of the app come one in thirty seconds."""
        bewijs = self.wachtwoord().json["bewijs"]
        return self.vervolg(bewijs, 201, code=self.codes.pop())


def test_wie_nog_niets_heeft_stelt_het_eerst_in(plek):
    anna = Mens(plek, "anna")
    assert anna.klant.lees("/aanmelding").json == {"tweede_factor": "verplicht"}
    stap = anna.wachtwoord()
    assert stap.koppen.get("Set-Cookie") is None, "no session before the second factor"
    assert stap.json["stap"] == "instellen" and len(stap.json["geheim"]) == 32
    assert stap.json["geheim"] in stap.json["uri"]
    anna.vervolg(stap.json["bewijs"], 400, code="000000")
    anna.klant.lees("/sessies/huidig", verwacht=401)
    antwoord = anna.stel_in()
    assert len(set(antwoord.json["herstelcodes"])) == 10
    stand = anna.klant.lees("/tweede-factor").json
    assert [f["soort"] for f in stand["factoren"]] == ["totp"]
    assert stand["herstelcodes_over"] == 10
    assert "herstelcodes" not in anna.klant.lees("/sessies/huidig").json, "shown once"


def test_inloggen_vraagt_daarna_een_code_die_een_keer_werkt(plek):
    bram = Mens(plek, "bram")
    bram.stel_in()
    stap = bram.wachtwoord().json
    assert stap["stap"] == "code" and stap["soorten"] == ["totp"]
    for fout in ("123", "000000", "aaaa-aaaa-aaaa-aaaa", totp.code(bram.app.geheim, 9)):
        antwoord = bram.vervolg(stap["bewijs"], 400, code=fout)
        assert antwoord.json["detail"] == "De code klopt niet."
    code = bram.app.code()
    bram.vervolg(stap["bewijs"], 201, code=code)
    bram.klant.lees("/sessies/huidig")
    bram.vervolg(stap["bewijs"], 401, code=code)
    ander = bram.wachtwoord().json["bewijs"]
    bram.vervolg(ander, 400, code=code)


def test_een_herstelcode_werkt_een_keer_en_ze_zijn_te_vernieuwen(plek):
    cato = Mens(plek, "cato")
    cato.stel_in()
    gebruikt = cato.codes[-1]
    cato.log_in()
    assert cato.klant.lees("/tweede-factor").json["herstelcodes_over"] == 9
    cato.vervolg(cato.wachtwoord().json["bewijs"], 400, code=gebruikt)
    pad = "/tweede-factor/_vernieuw-herstelcodes"
    cato.klant.vraag("POST", pad, {"code": "000000"}, verwacht=400)
    nieuw = cato.klant.vraag("POST", pad, {"code": cato.app.code()}, verwacht=200).json
    oud, cato.codes = cato.codes, nieuw["herstelcodes"]
    cato.vervolg(cato.wachtwoord().json["bewijs"], 400, code=oud[0])
    cato.log_in()


def test_een_andere_telefoon_vraagt_een_code_van_de_oude(plek):
    dirk = Mens(plek, "dirk")
    dirk.stel_in()
    dirk.klant.vraag("POST", "/tweede-factor/_begin", {}, verwacht=400)
    nieuw = dirk.klant.vraag("POST", "/tweede-factor/_begin", {"code": dirk.codes.pop()},
                             verwacht=200).json
    app = totp.App(nieuw["geheim"])
    codes = dirk.klant.vraag("POST", "/tweede-factor/_bevestig", {
        "bewijs": nieuw["bewijs"], "code": app.code()}, verwacht=200).json["herstelcodes"]
    bewijs = dirk.wachtwoord().json["bewijs"]
    dirk.vervolg(bewijs, 400, code=dirk.app.code())
    dirk.vervolg(bewijs, 400, code=dirk.codes[0])
    dirk.vervolg(bewijs, 201, code=codes[0])


def test_een_bewijs_is_geen_sessie_en_geldt_voor_een_ding(plek):
    guus = Mens(plek, "guus")
    bewijs = guus.wachtwoord().json["bewijs"]
    gast = Klant(plek.server.poort)
    gast.cookie = "__Host-baken=" + bewijs
    gast.lees("/sessies/huidig", verwacht=401)
    guus.vervolg(bewijs, 400, rol="procesregisseur")
    guus.stel_in()
    guus.klant.vraag("POST", "/tweede-factor/_bevestig", {"bewijs": bewijs, "code": "000000"},
                     verwacht=409)
    # The older proof of setting up cannot put another factor in the place of this one.
    guus.vervolg(bewijs, 400, code="000000")


def test_raden_van_codes_wordt_geremd_ook_voor_de_goede(plek):
    hans = Mens(plek, "hans")
    hans.stel_in()
    hans.toestel = None
    bewijs = hans.wachtwoord().json["bewijs"]
    hans.klant.cookie = None
    for _ in range(10):
        hans.vervolg(bewijs, 400, code="000000")
    geremd = hans.vervolg(bewijs, 429, code=hans.app.code())
    assert int(geremd.koppen["Retry-After"]) > 800
    hans.vervolg(bewijs, 429, code=hans.codes[0])


def test_het_geheim_en_de_codes_staan_nergens_leesbaar(plek):
    esra = Mens(plek, "esra")
    antwoord = esra.stel_in()
    geheim = totp.base64.b32decode(esra.app.geheim)
    for naam, inhoud in plek.database.ruwe_inhoud():
        assert geheim not in inhoud and esra.app.geheim.encode() not in inhoud, naam
        for code in antwoord.json["herstelcodes"]:
            assert code.encode() not in inhoud, naam
    log = plek.server.log()
    assert esra.app.geheim not in log and esra.codes[0] not in log


def test_de_beheerder_wist_de_tweede_factor(plek):
    anna = Mens(plek, "anna")
    baken("gebruiker", "tweede-factor-wissen", "anna", *plek.opties())
    oud = anna.stel_in()
    assert oud.json["medewerker"]["naam"] == "Test Anna"
    baken("gebruiker", "tweede-factor-wissen", "anna", *plek.opties())
    anna.klant.lees("/sessies/huidig", verwacht=401)
    assert anna.wachtwoord().json["stap"] == "instellen"
    rijen = plek.database.vraag("SELECT bijzonderheid FROM logboek WHERE handeling = "
                                "'gebruiker.beheren' AND bijzonderheid LIKE 'tweede%'")
    assert len(rijen) == 2


def test_elke_stap_staat_in_het_logboek(plek):
    gezien = {tuple(rij) for rij in plek.database.vraag(
        "SELECT handeling, uitkomst FROM logboek")}
    assert {("sessie.bevestigen", "gelukt"), ("sessie.bevestigen", "geweigerd"),
            ("factor.instellen", "gelukt"), ("factor.herstelcodes", "gelukt"),
            ("factor.herstelcodes", "geweigerd"), ("sessie.maken", "gelukt")} <= gezien, gezien


def test_wie_vrij_is_stelt_het_zelf_in_en_dan_wordt_het_gevraagd(soort):
    """`vrij`, and then `uit` on the same database."""
    opstelling = Opstelling(soort, mensen={"anna": MENSEN["anna"]})
    try:
        opstelling.start(tweede_factor="vrij")
        anna = Mens(opstelling, "anna")
        anna.neem(anna.wachtwoord(verwacht=201))
        nieuw = anna.klant.vraag("POST", "/tweede-factor/_begin", {}, verwacht=200).json
        ouder = anna.klant.vraag("POST", "/tweede-factor/_begin", {}, verwacht=200).json
        anna.app = totp.App(nieuw["geheim"])
        anna.codes = anna.klant.vraag("POST", "/tweede-factor/_bevestig", {
            "bewijs": nieuw["bewijs"], "code": anna.app.code()}, verwacht=200).json["herstelcodes"]
        # What was begun before there was a factor cannot replace it without a code of it.
        anna.klant.vraag("POST", "/tweede-factor/_bevestig", {
            "bewijs": ouder["bewijs"], "code": totp.code(ouder["geheim"])}, verwacht=409)
        assert anna.wachtwoord().json["stap"] == "code"
        anna.log_in()
        opstelling.stop()
        opstelling.start()
        klant = Klant(opstelling.server.poort)
        klant.log_in("anna", WACHTWOORD)
        klant.vraag("POST", "/tweede-factor/_begin", {}, verwacht=409)
        opstelling.stop()
    finally:
        opstelling.ruim_op()


# ---- Roles -------------------------------------------------------------------------------------

def test_wie_meer_rollen_heeft_kiest_er_een_en_alleen_die_geeft_rechten(plek):
    fien = Mens(plek, "fien")
    alleen = fien.stel_in()
    assert alleen.json["als"] == "teamcoordinator"
    baken("gebruiker", "rollen", "fien", *sum((["--rol", rol] for rol in TWEE), []),
          *plek.opties())
    fien.klant.lees("/sessies/huidig", verwacht=401)
    stap = fien.vervolg(fien.wachtwoord().json["bewijs"], 202, code=fien.codes.pop()).json
    assert stap["stap"] == "rol" and stap["rollen"] == TWEE
    fien.vervolg(stap["bewijs"], 400, rol="manager")
    fien.vervolg(stap["bewijs"], 400, code="000000")
    fien.vervolg(stap["bewijs"], 201, rol="procesregisseur")
    als_een = set(fien.klant.sessie["handelingen"])
    assert fien.klant.sessie["als"] == "procesregisseur"
    assert "dossier.afschermen" not in als_een, "an act of the other role"
    fien.klant.lees("/noodtoegangen", verwacht=403)
    fien.klant.vraag("POST", "/sessies/huidig/_kies-rol", {"rol": "manager"}, verwacht=400)
    nieuw = fien.klant.vraag("POST", "/sessies/huidig/_kies-rol", {"rol": "teamcoordinator"},
                             verwacht=200).json
    assert nieuw["als"] == "teamcoordinator" and "dossier.afschermen" in nieuw["handelingen"]
    assert fien.klant.lees("/sessies/huidig").json["handelingen"] == nieuw["handelingen"]
    fien.klant.lees("/werk?lijst=team")
    (rij,) = plek.database.vraag("SELECT rol, bijzonderheid FROM logboek WHERE handeling = "
                                 "'sessie.rol'")
    assert tuple(rij) == ("teamcoordinator", "hiervoor procesregisseur")


# ---- One's own sessions ------------------------------------------------------------------------

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:125.0) Gecko/20100101 Firefox/125.0"


def test_eigen_sessies_zijn_te_zien_en_af_te_melden(proef):
    een, twee, drie, ander = (Klant(proef.server.poort) for _ in range(4))
    for klant in (een, drie):
        klant.log_in("noord2", WACHTWOORD)
    antwoord = twee.vraag("POST", "/sessies", {"gebruikersnaam": "noord2",
                                               "wachtwoord": WACHTWOORD},
                          koppen={"User-Agent": FIREFOX}, verwacht=201)
    twee.cookie = antwoord.koppen["Set-Cookie"].split(";")[0]
    twee.csrf = antwoord.json["csrf"]
    ander.log_in("zuid", WACHTWOORD)
    rijen = twee.lees("/sessies").json["sessies"]
    assert len(rijen) == 3 and [r["deze"] for r in rijen].count(True) == 1
    (deze,) = [r for r in rijen if r["deze"]]
    assert (deze["browser"], deze["systeem"], deze["adres"]) == ("Firefox", "Windows", "127.0.0.1")
    (die,) = [r for r in een.lees("/sessies").json["sessies"] if r["deze"]]
    ander.vraag("DELETE", f"/sessies/{die['id']}", verwacht=404)
    een.lees("/sessies/huidig")
    twee.vraag("DELETE", f"/sessies/{die['id']}", verwacht=204)
    een.lees("/sessies/huidig", verwacht=401)
    twee.vraag("DELETE", f"/sessies/{die['id']}", verwacht=404)
    twee.vraag("POST", "/sessies/_beeindig-andere", verwacht=204)
    drie.lees("/sessies/huidig", verwacht=401)
    assert len(twee.lees("/sessies").json["sessies"]) == 1
    ander.lees("/sessies/huidig")
    inhoud = b"".join(ruw for _, ruw in proef.database.ruwe_inhoud())
    assert FIREFOX.encode() not in inhoud, "only two words of it are kept"


# ---- Rights end at once ------------------------------------------------------------------------

def begin(proef, naam):
    klant = Klant(proef.server.poort)
    klant.log_in(naam, WACHTWOORD)
    klant.lees("/werk?lijst=mijn")
    return klant


@pytest.mark.parametrize("opdracht", [["blokkeren"], ["rollen", "--rol", "manager"]],
                         ids=lambda woorden: woorden[0])
def test_na_een_opdracht_eindigt_elke_lopende_sessie_meteen(proef, opdracht):
    klanten = [begin(proef, "crisis"), begin(proef, "crisis")]
    baken("gebruiker", opdracht[0], "crisis", *opdracht[1:], *proef.opties())
    for klant in klanten:
        klant.lees("/werk?lijst=mijn", verwacht=401)
        klant.vraag("POST", "/sessies/_beeindig-andere", verwacht=401)
    baken("gebruiker", "deblokkeren", "crisis", *proef.opties())
    baken("gebruiker", "rollen", "crisis", "--rol", "procesregisseur", *proef.opties())


def test_ook_een_sessie_die_blijft_verliest_haar_rechten_bij_het_volgende_verzoek(proef):
    """The employee is read at each request: nothing of her rights is kept in the session."""
    klant = begin(proef, "crisis")
    proef.database.vraag("UPDATE medewerker SET rollen = 'manager' WHERE gebruikersnaam = 'crisis'")
    klant.lees("/werk?lijst=mijn", verwacht=403)
    assert klant.lees("/sessies/huidig").json["handelingen"] == []
    proef.database.vraag("UPDATE medewerker SET rollen = 'procesregisseur' WHERE gebruikersnaam = "
                         "'crisis'")
    klant.lees("/werk?lijst=mijn")
    proef.database.vraag("UPDATE medewerker SET actief = 0 WHERE gebruikersnaam = 'crisis'")
    klant.lees("/werk?lijst=mijn", verwacht=401)
    proef.database.vraag("UPDATE medewerker SET actief = 1 WHERE gebruikersnaam = 'crisis'")


def test_een_nieuw_wachtwoord_eindigt_ook_wat_halverwege_is(plek):
    esra = Mens(plek, "esra")
    bewijs = esra.wachtwoord().json["bewijs"]
    bestand = plek.map / "wachtwoord"
    baken("gebruiker", "wachtwoord", "esra", "--wachtwoord-bestand", bestand, *plek.opties())
    esra.vervolg(bewijs, 401, code="000000")


# ---- A known device ----------------------------------------------------------------------------

def test_wie_elders_raadt_sluit_een_bekend_toestel_niet_buiten(proef):
    naam = "secretariaat"
    gast = Klant(proef.server.poort)
    cookies = gast.log_in(naam, WACHTWOORD).koppen.get_all("Set-Cookie")
    toestel = cookies[1]
    assert re.fullmatch(r"__Host-baken-toestel=[\w.-]+; Path=/; Secure; HttpOnly; "
                        r"SameSite=Strict; Max-Age=15552000", toestel)
    toestel = toestel.split(";")[0]

    def probeer(wachtwoord, cookie=None):
        return Klant(proef.server.poort).vraag(
            "POST", "/sessies", {"gebruikersnaam": naam, "wachtwoord": wachtwoord},
            koppen={"Cookie": cookie}).status

    assert [probeer("dit is het niet hoor") for _ in range(11)] == [401] * 10 + [429]
    assert probeer(WACHTWOORD) == 429
    assert probeer(WACHTWOORD, toestel[:-1] + ("A" if toestel[-1] != "A" else "B")) == 429
    assert probeer(WACHTWOORD, toestel) == 201
    # A stolen one has its own limit, and is worth nothing after a new password.
    assert [probeer("dit is het niet hoor", toestel) for _ in range(11)] == [401] * 10 + [429]
    bestand = proef.map / "wachtwoord"
    baken("gebruiker", "wachtwoord", naam, "--wachtwoord-bestand", bestand, *proef.opties())
    assert probeer(WACHTWOORD, toestel) == 429
