# SPDX-License-Identifier: EUPL-1.2
"""A running server is sealed and unsealed at its socket; sealed it has no key in memory. The key
stands in no command line, environment, log or core dump."""
import os
import pathlib
import resource
import socket
import stat
import subprocess
import sys

import pytest

import gegevens
import sleutelhulp as hulp
from databases import SOORTEN
from opstelling import baken, omgeving


@pytest.fixture(scope="module")
def melding(stil):
    stil.start()
    gemaakt = stil.klant().maak("/meldingen", gegevens.melding()).json
    stil.stop()
    return f"/meldingen/{gemaakt['id']}"


@pytest.fixture
def draait(stil, melding):
    """A server that has its key; started for each test."""
    stil.start()
    stil.klant().lees(melding)
    yield stil
    stil.stop()


def opdracht(stil, naam, *extra, goed=True, **rest):
    return baken("sleutel", naam, *stil.database.opties(), *extra, goed=goed, **rest)


def sleutel_van(stil):
    return "--sleutelbestand", stil.sleutel


def ruw(stil, pad):
    antwoord = stil.gast().ruw("GET", pad)
    return antwoord.status, antwoord.ruw.decode()


def eis_verzegeld(stil, melding):
    assert ruw(stil, "/gereed") == (503, "verzegeld\n")
    assert ruw(stil, "/gezond")[0] == 200
    fout = stil.klant().vraag("GET", melding, verwacht=503)
    assert fout.json["title"] == "Baken is verzegeld"
    fout = stil.klant().vraag("POST", "/adviezen", gegevens.advies(), verwacht=503)
    assert "verzegeld" in fout.ruw.decode()


def logregels(stil, handeling):
    return [tuple(rij) for rij in stil.database.vraag(
        "SELECT uitkomst, afzender, doel FROM logboek "
        f"WHERE handeling = '{handeling}' ORDER BY id")]


def test_zonder_sleutel_begint_de_server_verzegeld(stil, melding):
    server = stil.start(stil.database.opties())
    assert "ontzegel" in server.log()
    eis_verzegeld(stil, melding)
    assert "Baken is open" in opdracht(stil, "ontzegel", *sleutel_van(stil)).stdout
    stil.klant().lees(melding)
    assert ruw(stil, "/gereed") == (200, "gereed\n")
    stil.stop()


def test_verzegelen_en_weer_openen(draait, melding):
    assert "uit het geheugen gewist" in opdracht(draait, "verzegel").stdout
    eis_verzegeld(draait, melding)
    opdracht(draait, "verzegel")  # again: no harm
    opdracht(draait, "ontzegel", *sleutel_van(draait))
    draait.klant().lees(melding)
    draait.klant().maak("/adviezen", gegevens.advies())
    wie = f"uid {os.getuid()}"
    assert logregels(draait, "sleutel.verzegelen")[-1] == ("gelukt", wie, "beheer")
    assert logregels(draait, "sleutel.ontzegelen")[-1] == ("gelukt", wie, "beheer")


def test_met_twee_van_de_drie_delen(draait, melding):
    delen = draait.map / "delen"
    baken("sleutel", "splits", *draait.opties(), "--naar", delen)
    for bestand in delen.iterdir():
        assert stat.S_IMODE(bestand.stat().st_mode) == 0o600
    opdracht(draait, "verzegel")
    fout = opdracht(draait, "ontzegel", "--deel", delen / "sleuteldeel-3.txt", goed=False)
    assert "2 delen nodig" in fout.stderr
    opdracht(draait, "ontzegel", "--deel", delen / "sleuteldeel-3.txt",
             "--deel", delen / "sleuteldeel-1.txt")
    draait.klant().lees(melding)
    terug = draait.map / "hersteld"
    baken("sleutel", "herstel", "--deel", delen / "sleuteldeel-2.txt",
          "--deel", delen / "sleuteldeel-3.txt", "--bestand", terug)
    assert terug.read_bytes() == draait.sleutel.read_bytes()


def test_een_vreemde_sleutel_wordt_geweigerd_en_staat_in_het_log(draait, melding):
    opdracht(draait, "verzegel")
    vreemd = hulp.nieuwe_sleutel(draait.map)
    fout = opdracht(draait, "ontzegel", "--sleutelbestand", vreemd, goed=False)
    assert "niet de sleutel van deze organisatie" in fout.stderr
    eis_verzegeld(draait, melding)
    assert logregels(draait, "sleutel.ontzegelen")[-1][0] == "geweigerd"
    opdracht(draait, "ontzegel", *sleutel_van(draait))


def test_de_socket_is_alleen_van_de_gebruiker_van_de_server(draait):
    pad = draait.database.map / "bediening.sock"
    staat = pad.stat()
    assert stat.S_ISSOCK(staat.st_mode) and stat.S_IMODE(staat.st_mode) == 0o600
    if os.getuid() != 0:
        pytest.skip("only root can become somebody else")
    # As another user, through a door that was opened too wide: who it is decides.
    pad.chmod(0o666)
    pad.parent.chmod(0o711)
    vraag = ("import os, socket, sys; os.setgid(65534); os.setuid(65534)\n"
             "s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1])\n"
             "try: s.sendall(b'V')\n"
             "except BrokenPipeError: pass  # refused before anything was asked\n"
             "print(s.recv(1000).decode())")
    gedaan = subprocess.run([sys.executable, "-c", vraag, str(pad)], capture_output=True,
                            text=True, timeout=60, check=False)
    assert gedaan.stdout.startswith("-Alleen de gebruiker van de server"), gedaan
    assert ruw(draait, "/gereed")[0] == 200


@pytest.mark.parametrize("onzin", [b"", b"X", b"O", b"O" + b"x" * 5, b"V" * 3000, b"\0" * 40])
def test_onzin_aan_de_socket_doet_niets_ergs(draait, melding, onzin):
    with socket.socket(socket.AF_UNIX) as lijn:
        lijn.settimeout(60)
        lijn.connect(str(draait.database.map / "bediening.sock"))
        try:
            lijn.sendall(onzin)
            lijn.shutdown(socket.SHUT_WR)
            lijn.recv(1000)
        except OSError:
            pass
    opdracht(draait, "ontzegel", *sleutel_van(draait))
    draait.klant().lees(melding)


def test_een_andere_plaats_voor_de_socket(stil, melding):
    pad = stil.map / "elders.sock"
    stil.start([*stil.opties(), "--bediening", str(pad)])
    opdracht(stil, "verzegel", "--bediening", pad)
    eis_verzegeld(stil, melding)
    stil.stop()
    assert not pad.exists()
    fout = opdracht(stil, "verzegel", "--bediening", pad, goed=False)
    assert "kijk of Baken draait" in fout.stderr


def test_na_een_sigkill_begint_de_server_gewoon_weer(stil, melding):
    stil.start()
    stil.breek_af()
    stil.start()
    opdracht(stil, "verzegel")
    stil.stop()


def sleutels_in_gebruik(stil, dossiers):
    """name → bytes: what must be in memory of an open server, and not in that of a sealed one."""
    sleutel = hulp.organisatiesleutel(stil.sleutel)
    uit = {doel: hulp.deelsleutel(sleutel, doel) for doel in hulp.DOELEN}
    for dossier, omhuld, versie in hulp.omhulde_sleutels(stil.database):
        if dossier in dossiers:
            uit[dossier] = hulp.onthul(uit["omhulling"], dossier, versie, omhuld)
    omhuld, versie = stil.database.vraag("SELECT omhuld, sleutelversie FROM logboeksleutel",
                                         "sleutels")[0]
    uit["zaad"] = hulp.onthul(uit["logboek"], "logboek", int(versie), hulp.als_bytes(omhuld))
    return uit, sleutel


def test_na_verzegelen_staat_er_geen_sleutel_meer_in_het_geheugen(draait, melding):
    dossiers = set()
    for _ in range(5):
        advies = draait.klant().maak("/adviezen", gegevens.advies()).json
        draait.klant().lees(f"/adviezen/{advies['id']}")
        dossiers.add(advies["id"])
    sleutels, hoofdsleutel = sleutels_in_gebruik(draait, dossiers)
    assert dossiers < sleutels.keys() and all(sleutels.values())
    voor = hulp.geheugen(draait.server.proces.pid)
    erin = {naam for naam, bytes_ in sleutels.items() if hulp.staat_in(voor, bytes_)}
    assert hulp.DOELEN.keys() | {"zaad"} <= erin and dossiers <= erin, "the search finds nothing"
    assert not hulp.staat_in(voor, hoofdsleutel), "the organisation key itself stays in memory"
    del voor
    opdracht(draait, "verzegel")
    na = hulp.geheugen(draait.server.proces.pid)
    assert hulp.staat_in(na, b"bediening.sock"), "the memory was not read"
    assert {naam for naam, bytes_ in sleutels.items() if hulp.staat_in(na, bytes_)} == set()
    assert not hulp.staat_in(na, hoofdsleutel)
    opdracht(draait, "ontzegel", *sleutel_van(draait))


def lees_proc(pid, naam):
    try:
        return pathlib.Path(f"/proc/{pid}/{naam}").read_bytes()
    except PermissionError:
        pytest.skip("only root may read this of a process that is not dumpable")


def test_geen_core_dump(draait):
    pid = draait.server.proces.pid
    assert resource.prlimit(pid, resource.RLIMIT_CORE) == (0, 0)
    # The files of a process that is not dumpable belong to root, also when the process does not.
    assert pathlib.Path(f"/proc/{pid}/mem").stat().st_uid == 0
    if os.getuid() == 0:
        kaart = lees_proc(pid, "smaps").decode()
        assert " lo " in kaart and " dd" in kaart, "no memory is locked and kept out of dumps"


def test_de_sleutel_staat_niet_in_de_lijst_van_processen_of_het_log(draait, melding):
    pid = draait.server.proces.pid
    sleutel = hulp.organisatiesleutel(draait.sleutel)
    tekst = draait.sleutel.read_text().split("sleutel ")[1][:43].encode()
    for naam in ("cmdline", "environ"):
        inhoud = lees_proc(pid, naam)
        assert sleutel not in inhoud and tekst not in inhoud
    log = draait.server.uitvoer.read_bytes()
    assert sleutel not in log and tekst not in log and sleutel.hex().encode() not in log


def test_de_wachtzin_wordt_uit_de_omgeving_gewist(stil, tmp_path):
    """On a store of its own: the passphrase makes the key."""
    database = SOORTEN[stil.soort]()
    zin = "zeven paarse olifanten drinken thee"
    try:
        baken("migreer", *database.opties(), env=omgeving(BAKEN_WACHTZIN=zin))
        eerder, stil.database = stil.database, database
        try:
            server = stil.start(database.opties(), env=omgeving(BAKEN_WACHTZIN=zin))
            assert ruw(stil, "/gereed")[0] == 200
            omgeving_nu = lees_proc(server.proces.pid, "environ")
            assert b"BAKEN_WACHTZIN" in omgeving_nu, "the control: the name still stands there"
            assert zin.encode() not in omgeving_nu
            assert zin.encode() not in server.uitvoer.read_bytes()
            assert not hulp.staat_in(hulp.geheugen(server.proces.pid), zin.encode())
        finally:
            stil.stop()
            stil.database = eerder
    finally:
        database.ruim_op()
