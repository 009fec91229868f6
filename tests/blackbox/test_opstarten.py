# SPDX-License-Identifier: EUPL-1.2
"""What keeps the program from starting is said in one clear sentence, with a non-zero exit; no
stack, no exception's name, no secret."""
import os
import pathlib
import re
import shutil
import socket
import subprocess

import pytest

import gegevens
from contract import BRON
from databases import Sqlite
from opstelling import GEDULD, baken, omgeving, programma
from vijandig import NEDERLANDS


def start_niet(opties, env=None, poort=0):
    """Expects `baken serve` to end by itself; gives what it says."""
    gedaan = subprocess.run([programma(), "serve", "--poort", str(poort), *opties],
                            env=env or omgeving(), capture_output=True, text=True,
                            timeout=GEDULD, check=False)
    assert 0 < gedaan.returncode < 126, (gedaan.returncode, gedaan.stderr)
    tekst = gedaan.stderr.strip()
    assert tekst and NEDERLANDS.search(tekst), gedaan
    assert "luistert" not in gedaan.stdout
    for verboden in ("terminate called", "what()", "exception", "Segmentation", "std::", "/src/"):
        assert verboden not in tekst, tekst
    eerste, *velden = tekst.splitlines()
    assert len(eerste) < 400 and re.search(r"[.:)]$|^PostgreSQL", eerste), tekst
    assert all(regel.startswith("  ") for regel in velden), tekst
    return tekst


@pytest.fixture(scope="module", autouse=True)
def gevuld(stil):
    """One advice, so that the key has something to open."""
    stil.start()
    stil.klant().maak("/adviezen", gegevens.advies())
    stil.stop()


def test_de_goede_sleutel_start(stil):
    stil.start()
    stil.klant().lees("/adviezen")
    stil.stop()


def test_een_andere_sleutel(stil):
    ander = stil.map / "ander"
    baken("sleutel", "maak", "--bestand", ander)
    assert "sleutel" in start_niet(stil.opties(ander))


def test_een_sleutelbestand_dat_er_niet_is(stil):
    assert "bestaat-niet" in start_niet(stil.opties(stil.map / "bestaat-niet"))


@pytest.mark.parametrize("stuk", ["leeg", "kort", "lang", "teken", "onzin"])
def test_een_beschadigd_sleutelbestand(stil, stuk):
    goed = stil.sleutel.read_bytes()
    plek = goed.index(b"sleutel ") + 12
    inhoud = {"leeg": b"", "kort": goed[:-10], "lang": goed + b"x" * 5000,
              "teken": goed[:plek] + bytes([goed[plek] ^ 1]) + goed[plek + 1:],
              "onzin": os.urandom(200)}[stuk]
    pad = stil.map / f"stuk-{stuk}"
    pad.write_bytes(inhoud)
    pad.chmod(0o600)
    tekst = start_niet(stil.opties(pad))
    assert goed[plek:plek + 20].decode() not in tekst, "the message shows the key"


@pytest.mark.parametrize("rechten", [0o644, 0o640, 0o604, 0o660])
def test_een_sleutel_die_anderen_kunnen_lezen(stil, rechten):
    pad = stil.map / f"open-{rechten:o}"
    shutil.copy(stil.sleutel, pad)
    pad.chmod(rechten)
    assert "600" in start_niet(stil.opties(pad))


@pytest.mark.parametrize("welke", ["hoofd", "sleutels"])
def test_een_nieuwere_database(stil, welke):
    stil.database.vraag("INSERT INTO migratie (nummer, naam, controlesom, moment) VALUES "
                        "(9999, 'later', 'x', '2040-01-01T00:00:00.000Z')", welke)
    try:
        assert "nieuwer" in start_niet(stil.opties())
        assert baken("migreer", *stil.opties(), goed=False).returncode != 0
    finally:
        stil.database.vraag("DELETE FROM migratie WHERE nummer = 9999", welke)


def test_een_database_van_een_ander_programma(stil):
    stil.database.vraag("UPDATE migratie SET controlesom = 'x' || controlesom")
    try:
        assert "andere tekst" in start_niet(stil.opties())
    finally:
        stil.database.vraag("UPDATE migratie SET controlesom = substr(controlesom, 2)")


def test_een_poort_die_bezet_is(stil):
    with socket.create_server(("127.0.0.1", 0)) as bezet:
        poort = bezet.getsockname()[1]
        assert str(poort) in start_niet(stil.opties(), poort=poort)


def test_geen_database(stil, tmp_path):
    sleutel = ["--sleutelbestand", str(stil.sleutel)]
    assert "migreer" in start_niet(["--data", str(tmp_path / "leeg"), *sleutel])
    assert start_niet(["--postgres", "host=/bestaat/niet dbname=x",
                       "--postgres-sleutels", "host=/bestaat/niet dbname=y", *sleutel])
    assert "--postgres-sleutels" in start_niet(["--postgres", "host=/x dbname=x", *sleutel])


def test_een_bestand_dat_geen_database_is(stil, tmp_path):
    for welke in ("baken.sqlite", "sleutels.sqlite"):
        map_ = tmp_path / welke
        map_.mkdir()
        leeg = Sqlite(map_)
        baken("migreer", *leeg.opties(), "--sleutelbestand", stil.sleutel)
        (map_ / welke).write_bytes(b"dit is geen database\n" * 500)
        start_niet([*leeg.opties(), "--sleutelbestand", str(stil.sleutel)])


GEGEVENS = ["beleid.json", "leesgrens.json", "termijnen.json", "feestdagen.json",
            "codes/kanaal.json", "codes/gemeente.json", "triage/instrument-2019.json"]
BREUKEN = {"weg": None, "leeg": b"", "half": b'{"versie": 1, ', "soort": b"[]",
           "bytes": b"\xff\xfe\x00", "diep": b"[" * 100_000}


@pytest.mark.parametrize("breuk", BREUKEN)
@pytest.mark.parametrize("bestand", GEGEVENS)
def test_een_gegevensbestand_dat_niet_deugt(stil, tmp_path, bestand, breuk):
    data = tmp_path / "data"
    shutil.copytree(BRON / "data", data)
    if BREUKEN[breuk] is None:
        (data / bestand).unlink()
    else:
        (data / bestand).write_bytes(BREUKEN[breuk])
    tekst = start_niet(stil.opties(), env=omgeving(BAKEN_DATA=str(data)))
    assert pathlib.Path(bestand).stem in tekst, tekst
