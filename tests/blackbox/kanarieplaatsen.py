# SPDX-License-Identifier: EUPL-1.2
"""Where something could have been left behind, as (name, bytes)."""
import os
import pathlib
import subprocess

from opstelling import baken


def bestanden(map_, waarvan=lambda pad: True):
    for pad in sorted(pathlib.Path(map_).rglob("*")):
        if pad.is_file() and waarvan(pad):
            try:
                yield str(pad), pad.read_bytes()
            except FileNotFoundError:  # gone meanwhile
                pass


class Wal:
    """Keeps what PostgreSQL writes ahead from now on; without it old pieces are overwritten."""

    def __init__(self, database):
        self.vraag = lambda sql: database.vraag(sql)
        self.slot = "kanarie_" + database.namen["hoofd"]
        self.map = pathlib.Path(self.vraag("SHOW data_directory")[0][0])
        self.vraag(f"SELECT pg_create_physical_replication_slot('{self.slot}', true)")
        self.begin = self.vraag("SELECT pg_walfile_name(pg_current_wal_lsn())")[0][0]
        self.oids = [self.vraag(f"SELECT oid FROM pg_database WHERE datname = '{naam}'")[0][0]
                     for naam in database.namen.values()]

    def inhoud(self):
        self.vraag("CHECKPOINT")
        stukken = [pad for pad in sorted((self.map / "pg_wal").iterdir())
                   if pad.is_file() and pad.name >= self.begin]
        assert stukken and stukken[0].name == self.begin, "the beginning of the WAL is gone"
        for pad in stukken:
            yield str(pad), pad.read_bytes()
        for oid in self.oids:
            yield from bestanden(self.map / "base" / oid)
        for map_ in self.map.iterdir():
            if map_.is_dir() and map_.name not in ("base", "pg_wal"):
                yield from bestanden(map_)

    def klaar(self):
        self.vraag(f"SELECT pg_drop_replication_slot('{self.slot}')")


def database(proef, wal):
    """The files: of SQLite with its WAL and journal; of PostgreSQL pages, indexes and WAL."""
    yield from bestanden(proef.database.map)
    if wal:
        yield from wal.inhoud()


def backup(proef):
    """As files, and what is in them: pg_dump packs."""
    doel = proef.map / f"backup-{len(list(proef.map.iterdir()))}"
    baken("backup", "--naar", doel, *proef.opties())
    for naam, inhoud in bestanden(doel):
        yield naam, inhoud
        if inhoud.startswith(b"PGDMP"):
            uit = subprocess.run(["pg_restore", "--file=-", naam], capture_output=True,
                                 check=True, timeout=60)
            yield f"{naam} (uitgepakt)", uit.stdout


def open_bestanden(proces):
    """What the server has open and nobody else can see any more."""
    for pad in pathlib.Path(f"/proc/{proces.pid}/fd").iterdir():
        doel = os.readlink(pad)
        if doel.endswith(" (deleted)"):
            yield doel, pad.read_bytes()


def server(proef, tijdelijk):
    yield "log", proef.server.uitvoer.read_bytes()
    meten = proef.gast().ruw("GET", "/metrics")
    assert meten.status == 200
    yield "metrics", meten.ruw
    yield from bestanden(tijdelijk)
    yield from open_bestanden(proef.server.proces)


def fouten(wissels):
    """Every refusal with its headers, whoever got it."""
    for wissel in wissels:
        if wissel.antwoord.status >= 400:
            naam = f"{wissel.methode} {wissel.doel.split('?')[0]} {wissel.antwoord.status}"
            yield naam, wissel.antwoord.ruw
            yield naam + " koppen", wissel.koppen().encode()


def adressen(wissels):
    """Every address that was asked, and every one that an answer names."""
    yield "adressen", "\n".join(w.doel for w in wissels).encode()
    yield "koppen", "\n".join(w.koppen() for w in wissels).encode()
