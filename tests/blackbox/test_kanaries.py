# SPDX-License-Identifier: EUPL-1.2
"""Every operation with a canary in every field that takes text, and then no canary in any place
where it should not be. Each place and each form has its control: the same scanner finds there what
was put there on purpose."""
import uuid

import pytest

import gegevens
import kanarieplaatsen as plaatsen
import opstelling
from kanaries import Kanaries, Zoeker, gecodeerd
from kanarierun import Run
from kanarievelden import Meeschrijver, adresvelden, gevuld, past, te_vullen
from klant import CONTRACT
from opstelling import WACHTWOORD, Opstelling, baken, omgeving
from schijf import Grens

# Not put into any field: the mark of the controls.
MERK = "Merkteken" + uuid.uuid4().hex[:10] + "\u00eb"


class Gelopen:
    """A server on which everything was done, with what was sent and answered."""

    def __init__(self, soort):
        self.proef = Opstelling(soort)
        self.wal = plaatsen.Wal(self.proef.database) if soort == "postgres" else None
        self.tijdelijk = self.proef.map / "tijdelijk"
        self.tijdelijk.mkdir()
        self.kanaries = Kanaries()
        self.wissels = Meeschrijver.wissels = []
        self.proef.start(env=omgeving(TMPDIR=str(self.tijdelijk)))
        self.run = Run(self.proef, self.kanaries).alles()
        self.zoeker = self.kanaries.zoeker()
        baken("team", "toevoegen", MERK, "--soort", "staf", *self.proef.opties())

    def ruim_op(self):
        if self.wal:
            self.wal.klaar()
        self.proef.ruim_op()


@pytest.fixture(scope="module")
def gelopen(soort):
    echt, opstelling.Klant = opstelling.Klant, Meeschrijver
    try:
        loop = Gelopen(soort)
        yield loop
        assert '"soort":"uitzondering"' not in loop.proef.server.log()
        loop.ruim_op()
    finally:
        opstelling.Klant = echt


# Refused with what is typed: the second factor is off here, and where what is typed ends up when it
# is on, test_inloggen.py looks.
GEWEIGERD = {"sessie_maken": 401, "sessie_vervolgen": 401, "tweede_factor_beginnen": 409,
             "tweede_factor_bevestigen": 409, "herstelcodes_vernieuwen": 409,
             "inzage_zoeken": 404}  # a canary is no number of a dossier


def uitgevoerd(gelopen):
    """operationId → the bodies of the requests that went through."""
    uit = {}
    for wissel in gelopen.wissels:
        operatie = CONTRACT.vind(wissel.methode, wissel.doel.split("?")[0])
        gelukt = wissel.antwoord.status < 300 or \
            wissel.antwoord.status == GEWEIGERD.get(operatie.id)
        if gelukt:
            uit.setdefault(operatie.id, []).append(wissel.lichaam())
    return uit


def test_elke_operatie_is_gedaan(gelopen):
    assert set(uitgevoerd(gelopen)) == set(CONTRACT.operaties)


def test_elk_veld_kreeg_een_kanarie(gelopen):
    """A field that is new in the contract is named here until the run fills it."""
    getallen, gedaan = set(gelopen.kanaries.getallen), uitgevoerd(gelopen)
    leeg = []
    for veld in sorted(te_vullen(CONTRACT)):
        operatie, plek = veld.split(" ")
        plekken = {p for lichaam in gedaan[operatie] for p in gevuld(lichaam, getallen)}
        if not any(past(plek, p) for p in plekken):
            leeg.append(veld)
    assert not leeg, f"no canary in {leeg}"


def test_geen_adres_neemt_tekst_aan():
    """What stands in a path or query is a code, a number, a date or a cursor of ours."""
    assert {veld.split(" ")[1] for veld in adresvelden(CONTRACT)} == {"cursor"}


def test_de_kanaries_kwamen_aan(gelopen):
    """They were stored and are given back, so that there was something to find."""
    gelezen = [("antwoord", w.antwoord.ruw) for w in gelopen.wissels
               if w.methode == "GET" and w.antwoord.status == 200]
    assert gelopen.zoeker.vindplaatsen(gelezen)
    terug = b"".join(ruw for _, ruw in gelezen).decode()
    for naam in ("persoon.achternaam", "bsn", "gebeurd", "melder.naam", "concept 2", "wat",
                 "actie", "taak", "noodreden", "consultvraag"):
        assert gelopen.kanaries.uitgegeven[naam] in terug, naam


def test_niets_in_databases_en_noodlogboek(gelopen):
    inhoud = list(plaatsen.database(gelopen.proef, gelopen.wal))
    assert not gelopen.zoeker.vindplaatsen(inhoud)
    gevonden = Zoeker([MERK]).vindplaatsen(inhoud)
    assert gevonden
    if gelopen.wal:
        assert any("pg_wal" in plek for plek in gevonden), "control: the WAL is really searched"
        assert any("/base/" in plek for plek in gevonden)


def test_niets_in_backups(gelopen):
    inhoud = list(plaatsen.backup(gelopen.proef))
    assert not gelopen.zoeker.vindplaatsen(inhoud)
    assert Zoeker([MERK]).vindplaatsen(inhoud), "control"


def test_niets_in_log_metingen_en_tijdelijke_bestanden(gelopen):
    (gelopen.tijdelijk / "merk").write_text(MERK, encoding="utf-16")
    inhoud = list(plaatsen.server(gelopen.proef, gelopen.tijdelijk))
    assert not gelopen.zoeker.vindplaatsen(inhoud)
    assert [p for p in Zoeker([MERK]).vindplaatsen(inhoud) if p.endswith("/merk")], "control"
    log = [stuk for stuk in inhoud if stuk[0] == "log"]
    for naam in ("melding_registreren", "dossiers_zoeken", "sessie_maken", "noodtoegang_openen"):
        assert Zoeker([naam]).vindplaatsen(log), "control: a line for each request"
    assert Zoeker([WACHTWOORD]).vindplaatsen(inhoud) == []


def test_niets_in_weigeringen_en_adressen(gelopen):
    weigeringen = list(plaatsen.fouten(gelopen.wissels))
    assert not gelopen.zoeker.vindplaatsen(weigeringen)
    codes = {w.antwoord.status for w in gelopen.wissels}
    assert {400, 401, 403, 404, 412} <= codes, codes
    assert not gelopen.zoeker.vindplaatsen(plaatsen.adressen(gelopen.wissels))


def test_wie_beheert_leest_niets(gelopen):
    """Not in an answer of 200 either: lists, timeline and log hold nothing personal."""
    beheer = gelopen.proef.klant("beheer")
    paden = sorted({w.doel.removeprefix("/v1") for w in gelopen.wissels if w.methode == "GET"
                    and w.doel.startswith("/v1") and w.antwoord.status == 200})
    inhoud = [(pad, beheer.vraag("GET", pad).ruw) for pad in paden]
    assert not gelopen.zoeker.vindplaatsen(inhoud)


def test_tijdlijn_werk_en_inzage_noemen_niemand(gelopen):
    """Read by who may see them: these say what happened, and never about whom."""
    soorten = {"tijdlijn_lezen", "werk_lezen", "inzage_lezen", "screeningslijst_lezen",
               "termijn_berekenen", "medewerkers_lezen"}
    inhoud = [(w.doel, w.antwoord.ruw) for w in gelopen.wissels if w.antwoord.status == 200
              and w.doel.startswith("/v1/")
              and CONTRACT.vind(w.methode, w.doel.split("?")[0]).id in soorten]
    assert len(inhoud) >= len(soorten)
    assert not gelopen.zoeker.vindplaatsen(inhoud)


def test_niets_in_het_noodlogboek():
    """While the disk is full, reading goes on and is written down elsewhere."""
    proef = Opstelling("sqlite")
    try:
        proef.start()
        kanaries = Kanaries()
        run = Run(proef, kanaries)
        dossier = run.dossier()["dossier_id"]
        schijf = Grens(proef)
        schijf.vul(proef.server.proces)
        for _ in range(2):
            proef.klant().lees(f"/dossiers/{dossier}")
            proef.klant().maak("/dossiers/_zoek", {"personen": [
                {"bsn": run.bsn, "achternaam": run.persoon["achternaam"]}]}, verwacht=200)
            proef.klant().vraag("POST", "/meldingen", gegevens.melding(
                wat_gebeurd=kanaries("vol"), betrokkenen=[]))
        inhoud = list(plaatsen.bestanden(proef.database.map))
        noodlog = [stuk for stuk in inhoud if "nood" in stuk[0]]
        assert Zoeker([dossier]).vindplaatsen(noodlog), "control: the emergency log was written"
        assert not kanaries.zoeker().vindplaatsen(inhoud + [("log", proef.server.log().encode())])
        schijf.leeg(proef.server.proces)
    finally:
        proef.ruim_op()


def bytes_in_sql(soort, ruw):
    return f"x'{ruw.hex()}'" if soort == "sqlite" else f"decode('{ruw.hex()}', 'hex')"


def test_wat_open_ligt_wordt_in_elke_gedaante_gevonden(gelopen, soort):
    """The control of the forms: a column in clear holds a canary in one form after the other."""
    tekst = gelopen.kanaries.uitgegeven["persoon.achternaam"]
    wie = gelopen.run.klant.id
    for naam, ruw in gecodeerd(tekst).items():
        gelopen.proef.database.vraag(
            "INSERT INTO herhaling (medewerker_id, sleutel, handeling, vingerafdruk, moment, etag, "
            f"inhoud) VALUES ('{wie}', '{uuid.uuid4()}', 'proef', {bytes_in_sql(soort, b'x')}, "
            f"'2024-01-01T00:00:00.000Z', 0, {bytes_in_sql(soort, ruw)})")
        assert gelopen.zoeker.zoek(ruw), naam
    gevonden = gelopen.zoeker.vindplaatsen(plaatsen.database(gelopen.proef, gelopen.wal))
    vormen = {plek.split("(", 1)[1].split(" van ")[0].replace("64url", "64") for plek in gevonden}
    assert {"utf-8", "utf-16-le", "utf-16-be", "hex", "procent", "base64+0", "base64+1",
            "base64+2"} <= vormen, vormen


def test_een_regel_in_het_log_wordt_gevonden(gelopen):
    """The control of the log: one line with a canary, as a careless programmer would add it."""
    for naam in ("persoon.achternaam", "bsn", "persoon.telefoon", "persoon.postcode"):
        regel = '{"gebeurtenis":"verzoek","route":"%s"}' % gelopen.kanaries.uitgegeven[naam]
        met_regel = gelopen.proef.server.uitvoer.read_bytes() + regel.encode()
        assert gelopen.zoeker.zoek(met_regel), naam
