# SPDX-License-Identifier: EUPL-1.2
"""Starts and stops the real program on a free port of the loopback, in its own folder."""
import json
import os
import pathlib
import re
import select
import shutil
import signal
import subprocess
import tempfile
import time

from contract import BRON
from databases import SOORTEN
from klant import Klant

GEDULD = 120  # seconds; only for a program that hangs
WACHTWOORD = "vier groene fietsen in de regen"

# name → (roles, team); the names are those of `gebruikersnaam`
TEAMS = {"Meldpunt": "advies-en-meldpunt", "Gebiedsteam Noord": "gebiedsteam",
         "Gebiedsteam Zuid": "gebiedsteam", "Crisisdienst": "crisisteam", "Staf": "staf"}
MENSEN = {
    "procesregisseur": ("procesregisseur", "Meldpunt"),
    "collega": ("procesregisseur", "Meldpunt"),
    "gedragswetenschapper": ("gedragswetenschapper", "Meldpunt"),
    "coordinator": ("teamcoordinator", "Meldpunt"),
    "noord": ("procesregisseur", "Gebiedsteam Noord"),
    "noord2": ("procesregisseur", "Gebiedsteam Noord"),
    "zuid": ("procesregisseur", "Gebiedsteam Zuid"),
    "crisis": ("procesregisseur", "Crisisdienst"),
    "secretariaat": ("secretariaat", "Meldpunt"),
    "manager": ("manager", "Staf"),
    "beheer": ("applicatiebeheer", "Staf"),
    "fg": ("functionaris-gegevensbescherming", "Staf"),
}


def programma():
    pad = os.environ.get("BAKEN_PROGRAMMA")
    assert pad and os.access(pad, os.X_OK), \
        "BAKEN_PROGRAMMA must name the program baken (ctest sets it)."
    return pad


def omgeving(**erbij):
    """What the program sees: nothing of the tester's own settings."""
    schoon = {naam: waarde for naam, waarde in os.environ.items()
              if not naam.startswith("BAKEN_") or naam == "BAKEN_BRON"}
    schoon.setdefault("BAKEN_DATA", str(BRON / "data"))
    schoon.update(erbij)
    return schoon


def met_leesgrens(map_, verhoging=50, **per_uur):
    """The environment of a server that differs in the limit on opening dossiers alone."""
    data = pathlib.Path(map_) / "data"
    shutil.copytree(BRON / "data", data)
    bestand = data / "leesgrens.json"
    grens = json.loads(bestand.read_text(encoding="utf-8"))
    grens["per_uur"].update(per_uur)
    grens["verhoging"] = verhoging
    bestand.write_text(json.dumps(grens), encoding="utf-8")
    return omgeving(BAKEN_DATA=str(data))


def baken(*argumenten, goed=True, env=None):
    """Runs one command to its end."""
    gedaan = subprocess.run([programma(), *map(str, argumenten)], env=env or omgeving(),
                            stdin=subprocess.DEVNULL, capture_output=True, text=True,
                            timeout=GEDULD, check=False)
    if goed:
        assert gedaan.returncode == 0, f"baken {argumenten}: {gedaan.stderr}{gedaan.stdout}"
    return gedaan


class Server:
    """One running `baken serve`."""

    def __init__(self, opties, logmap, voor=(), env=None, poort=0, tweede_factor="uit"):
        self.uitvoer = pathlib.Path(logmap) / f"serve-{time.monotonic_ns()}.log"
        with self.uitvoer.open("wb") as log:
            self.proces = subprocess.Popen(
                [*voor, programma(), "serve", "--poort", str(poort),
                 "--tweede-factor", tweede_factor, *opties],
                stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
                env=env or omgeving())
        self.poort = self._wacht_op_adres()

    def _wacht_op_adres(self):
        """Reads the log until the line with the address is there; waits on the process's end
        meanwhile, so that a server that dies is seen at once."""
        einde = time.monotonic() + GEDULD
        dood = os.pidfd_open(self.proces.pid)
        try:
            while time.monotonic() < einde:
                gevonden = re.search(r"http://127\.0\.0\.1:(\d+)", self.log())
                if gevonden:
                    return int(gevonden.group(1))
                if select.select([dood], [], [], 0.01)[0] and self.proces.poll() is not None:
                    break
        finally:
            os.close(dood)
        tekst = self.log()
        self.dood()
        raise AssertionError(f"the server does not start ({self.proces.returncode}):\n{tekst}")

    def log(self):
        return self.uitvoer.read_text(encoding="utf-8", errors="replace")

    def dood(self):
        """SIGKILL, as a power cut; no time to finish anything."""
        if self.proces.poll() is None:
            self.proces.kill()
        self.proces.wait(GEDULD)

    def stop(self):
        """As Ctrl-C: must end by itself, with code 0."""
        if self.proces.poll() is None:
            self.proces.send_signal(signal.SIGTERM)
        code = self.proces.wait(GEDULD)
        assert code == 0, f"the server ends with {code}:\n{self.log()[-3000:]}"


class Opstelling:
    """A database with teams and users, a key file, and a server on it."""

    def __init__(self, soort, database=None, mensen=None):
        self.map = pathlib.Path(tempfile.mkdtemp(prefix="baken-opstelling-"))
        self.soort = soort
        self.database = database or SOORTEN[soort]()
        self.sleutel = self.map / "sleutel"
        self.mensen = MENSEN if mensen is None else mensen
        self.server = None
        self.env = None  # of the servers that are started; None: the ordinary one
        self.klanten = {}
        try:
            baken("sleutel", "maak", "--bestand", self.sleutel)
            baken("migreer", *self.opties())
            self._zet_mensen_neer()
        except BaseException:
            self.ruim_op()
            raise

    def opties(self, sleutel=None):
        return [*self.database.opties(), "--sleutelbestand", str(sleutel or self.sleutel)]

    def _zet_mensen_neer(self):
        for naam, soort in TEAMS.items():
            voeg_team_toe(self.opties(), naam, soort)
        bestand = self.map / "wachtwoord"
        bestand.touch(0o600)
        bestand.write_text(WACHTWOORD + "\n", encoding="utf-8")
        for naam, (rol, team) in self.mensen.items():
            voeg_gebruiker_toe(self.opties(), naam, f"Test {naam.capitalize()}", rol, team,
                               bestand)

    def start(self, opties=None, **rest):
        assert self.server is None
        self.server = Server(opties or self.opties(), self.map, **{"env": self.env, **rest})
        self.klanten = {naam: klant.zelfde_sessie(self.server.poort)
                        for naam, klant in self.klanten.items()}
        return self.server

    def stop(self):
        server, self.server = self.server, None
        if server:
            server.stop()

    def breek_af(self):
        server, self.server = self.server, None
        if server:
            server.dood()

    def klant(self, naam="procesregisseur"):
        """The session of a user; logged in once."""
        if naam not in self.klanten:
            klant = Klant(self.server.poort)
            klant.log_in(naam, WACHTWOORD)
            self.klanten[naam] = klant
        return self.klanten[naam]

    def gast(self):
        return Klant(self.server.poort)

    def ruim_op(self):
        self.breek_af()
        self.database.ruim_op()
        shutil.rmtree(self.map, ignore_errors=True)


def voeg_team_toe(opties, naam, soort):
    baken("team", "toevoegen", naam, "--soort", soort, *opties)


def voeg_gebruiker_toe(opties, gebruikersnaam, naam, rol, team, wachtwoordbestand):
    baken("gebruiker", "toevoegen", gebruikersnaam, "--naam", naam, "--rol", rol, "--team", team,
          "--wachtwoord-bestand", wachtwoordbestand, *opties)
