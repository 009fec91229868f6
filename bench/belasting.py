#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Load over HTTP: starts `baken serve --stil` on a database of baken_bench_vul, logs in, and lets
wrk send nine reads to one write over 64 connections.

    bench/belasting.py --baken build/release/src/baken --data map --sleutelbestand map/sleutel
"""
import argparse
import json
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

BRON = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(BRON / "tests" / "blackbox"))
import gegevens  # noqa: E402
import klant  # noqa: E402

WACHTWOORD = "baken-demo-2023"
GEBRUIKERS = ["procesregisseur", "procesregisseur2", "medewerker01", "medewerker02",
              "medewerker03", "medewerker04", "medewerker05", "medewerker06"]
VRAAG = """SELECT d.id, (SELECT m.id FROM melding m WHERE m.dossier_id = d.id LIMIT 1)
           FROM dossier d WHERE d.team_id = (SELECT team_id FROM medewerker
           WHERE gebruikersnaam = 'procesregisseur')"""


def ids(keuzen):
    """Some thousand dossiers of the team, spread over all years, each with a melding."""
    if keuzen.postgres:
        tekst = subprocess.run(["psql", keuzen.postgres, "-AtF", ",", "-c", VRAAG], check=True,
                               capture_output=True, text=True).stdout
        rijen = [regel.split(",") for regel in tekst.splitlines()]
    else:
        with sqlite3.connect(f"file:{keuzen.data}/baken.sqlite?mode=ro", uri=True) as db:
            rijen = db.execute(VRAAG).fetchall()
    return random.Random(1).sample(rijen, min(len(rijen), 20_000))


def gegevens_zonder_grens():
    """The data folder with a limit that eight users with the work of a city do not meet."""
    doel = pathlib.Path(tempfile.mkdtemp(prefix="baken-bench-")) / "data"
    shutil.copytree(BRON / "data", doel)
    grens = json.loads((doel / "leesgrens.json").read_text(encoding="utf-8"))
    grens["per_uur"] = dict.fromkeys(grens["per_uur"], 100_000)
    (doel / "leesgrens.json").write_text(json.dumps(grens), encoding="utf-8")
    return doel


def start(keuzen):
    """The server, its port, and how long it took until it answered (ms)."""
    opdracht = [keuzen.baken, "serve", "--poort", "0", "--stil", "--tweede-factor", "uit",
                "--sleutelbestand",
                keuzen.sleutelbestand]
    opdracht += (["--postgres", keuzen.postgres, "--postgres-sleutels", keuzen.postgres_sleutels]
                 if keuzen.postgres else ["--data", keuzen.data])
    begin = time.monotonic()
    omgeving = {**os.environ, "BAKEN_DATA": str(gegevens_zonder_grens())}
    proces = subprocess.Popen(opdracht, stdout=subprocess.PIPE, text=True, env=omgeving)
    for regel in proces.stdout:
        if "luistert" in regel:
            poort = int(regel.strip().rsplit(":", 1)[1])
            return proces, poort, (time.monotonic() - begin) * 1000
    raise SystemExit("baken serve is niet gestart")


def geheugen(pid):
    regels = pathlib.Path(f"/proc/{pid}/status").read_text().splitlines()
    waarden = {r.split(":")[0]: int(r.split()[1]) / 1024 for r in regels if r.startswith("Vm")}
    return waarden["VmRSS"], waarden["VmHWM"]


def log_in(poort):
    sessies = []
    for naam in GEBRUIKERS:
        een = klant.Klant(poort)
        een.log_in(naam, WACHTWOORD)
        sessies.append({"cookie": een.cookie, "csrf": een.csrf})
    return sessies


def lua(waarde):
    """A Python value as Lua source."""
    if isinstance(waarde, dict):
        return "{" + ",".join(f"{sleutel}={lua(w)}" for sleutel, w in waarde.items()) + "}"
    if isinstance(waarde, list):
        return "{" + ",".join(lua(w) for w in waarde) + "}"
    return json.dumps(waarde)


def gegevensbestand(map_, sessies, rijen):
    inhoud = {
        "zaad": int(time.time()), "sessies": sessies,
        "dossiers": [r[0] for r in rijen], "meldingen": [r[1] for r in rijen],
        "inzendingen": [json.dumps(gegevens.melding()) for _ in range(500)],
        "concepten": [json.dumps(gegevens.concept(wat_gebeurd="Zij belde over " + "woord " * n))
                      for n in range(1, 100)],
    }
    pad = pathlib.Path(map_) / "belasting_gegevens.lua"
    pad.write_text("return " + lua(inhoud) + "\n", encoding="utf-8")
    return pad


def draai_wrk(keuzen, poort, bestand):
    subprocess.run(["wrk", "-t2", f"-c{keuzen.verbindingen}", f"-d{keuzen.seconden}s", "--latency",
                    "-s", str(BRON / "bench" / "belasting.lua"), f"http://127.0.0.1:{poort}",
                    "--", str(bestand)], check=True)


def lees_keuzen():
    lezer = argparse.ArgumentParser(description=__doc__)
    lezer.add_argument("--baken", default=str(BRON / "build/release/src/baken"))
    lezer.add_argument("--data", default="")
    lezer.add_argument("--postgres", default="")
    lezer.add_argument("--postgres-sleutels", default="")
    lezer.add_argument("--sleutelbestand", required=True)
    lezer.add_argument("--seconden", type=int, default=30)
    lezer.add_argument("--verbindingen", type=int, default=64)
    lezer.add_argument("--rondes", type=int, default=3)
    return lezer.parse_args()


def main():
    keuzen = lees_keuzen()
    rijen = ids(keuzen)
    proces, poort, duur = start(keuzen)
    try:
        print(f"gestart in {duur:.0f} ms; RSS {geheugen(proces.pid)[0]:.0f} MiB")
        sessies = log_in(poort)
        with tempfile.TemporaryDirectory() as map_:
            bestand = gegevensbestand(map_, sessies, rijen)
            for ronde in range(keuzen.rondes):
                print(f"--- ronde {ronde + 1} (pid {proces.pid})", flush=True)
                draai_wrk(keuzen, poort, bestand)
                rss, hoogste = geheugen(proces.pid)
                print(f"RSS {rss:.0f} MiB, hoogste {hoogste:.0f} MiB", flush=True)
    finally:
        proces.terminate()
        proces.wait(timeout=30)


if __name__ == "__main__":
    main()
