# SPDX-License-Identifier: EUPL-1.2
"""The log from outside: what the program proves, a second verifier (logboekcontrole.py) proves too;
what somebody changes in the database, both find at the same place."""
import json
import pathlib
import re
import subprocess

import pytest

import gegevens
import logboekcontrole
from opstelling import GEDULD, WACHTWOORD, baken, omgeving, programma

# What the program calls a finding, in the words of the second verifier.
SOORTEN = {"record-veranderd": "veranderd", "record-ontbreekt": "ontbreekt",
           "keten-breekt": "keten", "herschreven": "herschreven", "records-ontbreken": "einde",
           "verloren-bij-herstel": "hersteld", "gewist-zonder-besluit": "gewist"}


def plaatsen(database):
    """The rows that the second verifier reads."""
    if database.soort == "sqlite":
        return database.vraag(logboekcontrole.SQL_PLAATSEN)
    bytea = {"k.blad", "k.keten", "l.zout"}
    kolommen = logboekcontrole.SQL_PLAATSEN.split("SELECT ")[1].split(" FROM ")[0].split(", ")
    velden = ", ".join(f"encode({k}, 'hex')" if k in bytea else k for k in kolommen)
    rest = logboekcontrole.SQL_PLAATSEN.split(" FROM ")[1]
    rijen = [json.loads(rij[0]) for rij in
             database.vraag(f"SELECT json_build_array({velden})::text FROM {rest}")]
    for rij in rijen:
        for plek in (1, 2, 4):
            rij[plek] = rij[plek] and bytes.fromhex(rij[plek])
    return rijen


class Boek:
    """A set-up with its witness file."""

    def __init__(self, stil):
        self.stil = stil
        self.koppen = stil.map / "elders" / "koppen.jsonl"
        self.koppen.parent.mkdir(exist_ok=True)

    def start(self, *extra):
        return self.stil.start([*self.stil.opties(), "--getuige-bestand", str(self.koppen), *extra])

    def verifieer(self):
        """Both verdicts, which must be one. Gives the program's."""
        gedaan = baken("logboek", "verifieer", "--json", "--koppen", self.koppen,
                       *self.stil.opties(), goed=False)
        uitslag = json.loads(gedaan.stdout)
        fouten, bewezen = logboekcontrole.verifieer(
            logboekcontrole.lees_regels(self.koppen), plaatsen(self.stil.database))
        assert gedaan.returncode == (0 if uitslag["compleet"] else 1)
        eigen = [(SOORTEN[b["soort"]], b["van"], b["tot"]) for b in uitslag["breuken"]
                 if b["soort"] != "los-record"]  # only the program looks for these
        assert (eigen, uitslag["bewezen"]) == (fouten, bewezen)
        return uitslag

    def aantal(self):
        return int(self.stil.database.vraag("SELECT count(*) FROM logboek")[0][0])


@pytest.fixture(scope="module")
def boek(stil):
    """Some acts, a refusal, a failed login and a logout, under heads."""
    boek = Boek(stil)
    boek.start()
    melding = stil.klant().maak("/meldingen", gegevens.melding()).json
    boek.melding = melding
    stil.klant("collega").lees(f"/dossiers/{melding['dossier_id']}")
    fout = stil.klant("manager").vraag("GET", f"/dossiers/{melding['dossier_id']}")
    assert fout.status in (403, 404), fout
    stil.gast().log_in("procesregisseur", "dit is niet het wachtwoord", verwacht=401)
    stil.gast().log_in("bestaat.niet", "dit is niet het wachtwoord", verwacht=401)
    gast = stil.gast()
    gast.log_in("secretariaat", WACHTWOORD)
    gast.vraag("DELETE", "/sessies/huidig", verwacht=204)
    stil.stop()
    return boek


def test_alles_staat_onder_een_kop(boek):
    uitslag = boek.verifieer()
    assert uitslag["compleet"] and uitslag["wachtend"] == uitslag["zonder_kop"] == 0
    assert uitslag["bewezen"] == boek.aantal() > 10


def test_elke_soort_handeling_staat_er(boek):
    rijen = {tuple(rij) for rij in boek.stil.database.vraag(
        "SELECT handeling, uitkomst FROM logboek")}
    assert {("melding.registreren", "gelukt"), ("dossier.lezen", "gelukt"),
            ("dossier.lezen", "geweigerd"), ("sessie.maken", "gelukt"),
            ("sessie.maken", "geweigerd"), ("sessie.beeindigen", "gelukt"),
            ("gebruiker.beheren", "gelukt")} <= rijen, rijen


def test_een_mislukte_aanmelding_zegt_op_welk_account_en_geen_naam(boek):
    rijen = boek.stil.database.vraag(
        "SELECT COALESCE(onderwerp_id, '-') FROM logboek WHERE handeling = 'sessie.maken' AND "
        "uitkomst = 'geweigerd' ORDER BY moment, id")
    assert [rij[0] for rij in rijen] == [boek.stil.klant().id, "-"]
    alles = json.dumps([[str(waarde) for waarde in rij] for rij in plaatsen(boek.stil.database)])
    assert "bestaat.niet" not in alles and "procesregisseur\"" in alles  # the role, no user name


def test_rol_relatie_doel_en_toegangspunt_staan_erbij(boek):
    (rij,) = boek.stil.database.vraag(
        "SELECT rol, relatie, doel, afzender FROM logboek WHERE handeling = "
        "'melding.registreren'")
    assert tuple(rij) == ("procesregisseur", "eigen", "uitvoering", "127.0.0.1")
    rijen = boek.stil.database.vraag(
        "SELECT bijzonderheid FROM logboek WHERE handeling = 'gebruiker.beheren' AND "
        "bijzonderheid LIKE 'account maken%'")
    assert any("rollen" in rij[0] for rij in rijen)


KNOEIEN = {  # name: (what a superuser does, how to undo it)
    "bewerken": ("UPDATE logboek SET uitkomst = 'geweigerd' WHERE id = (SELECT regel_id FROM "
                 "logboek_keten WHERE nummer = 5)",
                 "UPDATE logboek SET uitkomst = 'gelukt' WHERE id = (SELECT regel_id FROM "
                 "logboek_keten WHERE nummer = 5)"),
    "weghalen uit de keten": ("UPDATE logboek_keten SET regel_id = 'weg' WHERE nummer = 6", None),
    "leegmaken": ("UPDATE logboek_keten SET regel_id = NULL WHERE nummer = 7", None),
    "omnummeren": ("UPDATE logboek_keten SET nummer = 100000 WHERE nummer = 4",
                   "UPDATE logboek_keten SET nummer = 4 WHERE nummer = 100000"),
    "blad vervangen": ("UPDATE logboek_keten SET blad = keten WHERE nummer = 3", None)}


@pytest.mark.parametrize("naam", KNOEIEN)
def test_beide_vinden_dezelfde_plek(boek, naam):
    doe, ongedaan = KNOEIEN[naam]
    nummer = int(re.findall(r"nummer = (\d+)", doe)[-1])
    bewaard = boek.stil.database
    oud = [list(rij) for rij in plaatsen(bewaard) if rij[0] == nummer][0]
    boek.stil.database.vraag(doe)
    try:
        uitslag = boek.verifieer()
        assert not uitslag["compleet"]
        assert any(b["van"] <= nummer <= max(b["tot"], b["van"]) for b in uitslag["breuken"])
    finally:
        boek.stil.database.vraag(ongedaan or herstel_plaats(bewaard.soort, oud))
    assert boek.verifieer()["compleet"]


def herstel_plaats(soort, rij):
    ruw = (lambda b: f"X'{b.hex()}'") if soort == "sqlite" else (lambda b: f"'\\x{b.hex()}'::bytea")
    return (f"UPDATE logboek_keten SET regel_id = '{rij[3]}', blad = {ruw(rij[1])} "
            f"WHERE nummer = {rij[0]}")


def test_tonen_geeft_nen_7513_en_komt_zelf_in_het_logboek(boek):
    voor = boek.aantal()
    gedaan = baken("logboek", "toon", "--dossier", boek.melding["dossier_id"], "--json", "--doel",
                   "verzoek-betrokkene", *boek.stil.opties())
    regels = [json.loads(regel) for regel in gedaan.stdout.splitlines()]
    assert [r["EventTypeCode"] for r in regels][:3] == [
        "melding-registreren", "dossier-lezen", "dossier-lezen"]
    assert regels[0]["ActiveParticipant"][0]["UserName"] == "procesregisseur"
    assert regels[2]["EventOutcomeIndicator"] == "4"
    assert boek.aantal() == voor + 1
    tekst = baken("logboek", "toon", "--medewerker", "collega", *boek.stil.opties()).stdout
    assert "Dossier gelezen" in tekst and "Aangemeld" in tekst
    fout = baken("logboek", "toon", *boek.stil.opties(), goed=False)
    assert fout.returncode == 1 and "--dossier" in fout.stderr


def test_zonder_getuige_zegt_hij_dat_het_niets_bewijst(boek):
    assert not (boek.stil.database.map / "logboek-koppen.jsonl").exists()
    gedaan = baken("logboek", "verifieer", *boek.stil.opties())
    assert "Let op" in gedaan.stdout and "compleet" in gedaan.stdout


def test_de_sleutel_is_die_van_de_koppen(boek):
    sleutel = baken("logboek", "sleutel", *boek.stil.opties()).stdout.strip()
    assert re.fullmatch("[0-9a-f]{64}", sleutel)
    assert all(json.loads(regel)["sleutel"] == sleutel
               for regel in logboekcontrole.lees_regels(boek.koppen))
    fout = baken("logboek", "verifieer", "--koppen", boek.koppen, "--sleutel", "0" * 64,
                 *boek.stil.opties(), goed=False)
    assert fout.returncode == 1 and "andere sleutel" in fout.stdout


class Getuige:
    """A running `baken getuige`."""

    def __init__(self, bestand, poort=0):
        self.uitvoer = pathlib.Path(str(bestand) + ".log")
        self.proces = subprocess.Popen(
            [programma(), "getuige", "--bestand", str(bestand), "--poort", str(poort)],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
            env=omgeving(), text=True)
        regel = self.proces.stdout.readline()
        self.poort = int(re.search(r"127\.0\.0\.1:(\d+)", regel).group(1))

    def stop(self):
        self.proces.terminate()
        self.proces.communicate(timeout=GEDULD)
        assert self.proces.returncode == 0


def test_een_getuige_op_een_andere_computer(boek):
    stil, bestand = boek.stil, boek.stil.map / "bij-de-ander.jsonl"
    getuige = Getuige(bestand)
    adres = ["--getuige-adres", f"http://127.0.0.1:{getuige.poort}"]
    boek.start(*adres)
    stil.klant().lees("/adviezen")
    stil.stop()
    assert logboekcontrole.lees_regels(bestand) == logboekcontrole.lees_regels(boek.koppen)
    getuige.stop()
    boek.start(*adres)  # away: an alarm, not a stop
    stil.klant().lees("/adviezen")
    log = stil.server
    stil.stop()
    assert "antwoordt niet" in log.log()
    weg = len(logboekcontrole.lees_regels(bestand))
    assert weg < len(logboekcontrole.lees_regels(boek.koppen))
    getuige = Getuige(bestand, getuige.poort)  # back: it gets what it missed
    boek.start(*adres)
    stil.stop()
    getuige.stop()
    assert logboekcontrole.lees_regels(bestand) == logboekcontrole.lees_regels(boek.koppen)


def test_de_cijfers_noemen_de_getuige(boek):
    boek.start()
    tekst = boek.stil.klant().ruw("GET", "/metrics").ruw.decode()
    boek.stil.stop()
    assert 'baken_log_witness_backlog{witness="bestand"} ' in tekst
    assert "baken_log_seal_failures_total 0" in tekst


def test_een_poging_op_een_verzegelde_server_staat_er_ook(boek):
    stil = boek.stil
    stil.start(stil.database.opties())  # no key
    fout = stil.klant().vraag("POST", "/meldingen", gegevens.melding())
    assert fout.status == 503, fout
    stil.stop()
    (rij,) = stil.database.vraag("SELECT count(*) FROM logboek WHERE handeling = "
                                 "'melding.registreren' AND uitkomst = 'mislukt'")
    assert int(rij[0]) == 1
    assert boek.verifieer()["wachtend"] > 0  # no key, no head: it waits
    boek.start()
    stil.stop()
    assert boek.verifieer()["wachtend"] == 0


def test_na_een_herstel_mist_hij_wat_er_sindsdien_bijkwam(boek):
    stil = boek.stil
    kopie = stil.map / "backup"
    baken("backup", "--naar", kopie, *stil.database.opties())
    boek.start()
    for _ in range(3):
        stil.klant().lees("/adviezen")
    stil.stop()
    voor = boek.verifieer()
    assert voor["compleet"]
    baken("herstel", "--van", kopie, "--overschrijven", *stil.database.opties())
    na = boek.verifieer()
    (breuk,) = na["breuken"]
    assert breuk["soort"] == "records-ontbreken" and breuk["tot"] == voor["bewezen"]
    assert "herstel" in breuk["melding"] or "backup" in breuk["melding"]
    boek.start()
    stil.klant().lees("/adviezen")
    stil.stop()
    later = boek.verifieer()
    (breuk,) = later["breuken"]
    assert breuk["soort"] == "verloren-bij-herstel" and breuk["tot"] == voor["bewezen"]
    assert later["bewezen"] == later["records"] == boek.aantal()
    handelingen = [rij[0] for rij in stil.database.vraag("SELECT handeling FROM logboek")]
    assert "backup.maken" in handelingen and "backup.herstellen" in handelingen


def test_een_afgeknotte_keten_die_verder_groeit_wordt_door_de_getuige_geweigerd(boek):
    """Records cut off, and the server itself made to sign what is left: the database alone shows
    nothing."""
    stil = boek.stil
    vraag = stil.database.vraag
    regels = logboekcontrole.lees_regels(boek.koppen)
    vraag("DELETE FROM logboek WHERE id IN (SELECT regel_id FROM logboek_keten WHERE nummer > 3)")
    for tabel in ("keten", "kop", "stand"):
        vraag(f"DELETE FROM logboek_{tabel}")
    vraag("INSERT INTO logboek_wachtrij (id) SELECT id FROM logboek")
    server = boek.start()
    stil.klant().lees("/adviezen")
    stil.stop()
    assert "sluit niet aan" in server.log()
    assert logboekcontrole.lees_regels(boek.koppen) == regels
    uitslag = json.loads(baken("logboek", "verifieer", "--json", "--koppen", boek.koppen,
                               *stil.opties(), goed=False).stdout)
    assert "koppen-anders" in {b["soort"] for b in uitslag["breuken"]}
    (stil.database.map / "logboek-koppen.jsonl").unlink(missing_ok=True)
    alleen_database = baken("logboek", "verifieer", *stil.opties())
    assert "is compleet" in alleen_database.stdout, "control: without the witness it looks whole"
