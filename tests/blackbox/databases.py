# SPDX-License-Identifier: EUPL-1.2
"""The two kinds of database that the program is tested on, made new for each test module."""
import os
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile
import uuid

GEEN_POSTGRES = (
    "BAKEN_TEST_POSTGRES is empty: there is no PostgreSQL to test on. Run the tests through "
    "tests/postgres.sh (./test does), or set BAKEN_ZONDER_POSTGRES=1 to leave this half out.")


class Sqlite:
    soort = "sqlite"

    def __init__(self, map=None):
        self.eigen_map = map is None
        self.map = pathlib.Path(map or tempfile.mkdtemp(prefix="baken-proef-"))

    def opties(self):
        return ["--data", str(self.map)]

    def bestand(self, welke="hoofd"):
        return self.map / {"hoofd": "baken.sqlite", "sleutels": "sleutels.sqlite"}[welke]

    def vraag(self, sql, welke="hoofd"):
        """Rows of a query; also changes something when the query does."""
        with sqlite3.connect(self.bestand(welke), timeout=30) as verbinding:
            rijen = verbinding.execute(sql).fetchall()
        verbinding.close()
        return rijen

    def ruwe_inhoud(self):
        """Everything that lies on disk, as (name, bytes)."""
        for bestand in sorted(self.map.rglob("*")):
            if bestand.is_file():
                yield str(bestand.relative_to(self.map)), bestand.read_bytes()

    def ruim_op(self):
        if self.eigen_map:
            shutil.rmtree(self.map, ignore_errors=True)


class Postgres:
    soort = "postgres"

    def __init__(self, adres=None):
        self.adres = adres or os.environ["BAKEN_TEST_POSTGRES"]
        self.map = pathlib.Path(tempfile.mkdtemp(prefix="baken-proef-"))  # of the emergency log
        stam = "zwart_" + uuid.uuid4().hex[:12]
        self.namen = {"hoofd": stam, "sleutels": stam + "_s"}
        for naam in self.namen.values():
            self._psql("postgres", f'CREATE DATABASE "{naam}"')

    def _adres(self, naam):
        delen = [deel for deel in self.adres.split() if not deel.startswith("dbname=")]
        return " ".join(delen + [f"dbname={naam}"])

    def _psql(self, naam, sql):
        gedaan = subprocess.run(
            ["psql", "-X", "-q", "-At", "-F", "\x1f", "-v", "ON_ERROR_STOP=1", "-d",
             self._adres(naam), "-c", sql], capture_output=True, text=True, timeout=60)
        assert gedaan.returncode == 0, gedaan.stderr
        return [tuple(regel.split("\x1f")) for regel in gedaan.stdout.splitlines() if regel]

    def opties(self):
        return ["--data", str(self.map), "--postgres", self._adres(self.namen["hoofd"]),
                "--postgres-sleutels", self._adres(self.namen["sleutels"])]

    def vraag(self, sql, welke="hoofd"):
        return self._psql(self.namen[welke], sql)

    def ruwe_inhoud(self):
        """Every row of every table of both databases; bytea is unpacked from its hex form."""
        for welke, naam in self.namen.items():
            tabellen = self._psql(naam, "SELECT table_name FROM information_schema.tables "
                                        "WHERE table_schema = 'public'")
            for (tabel,) in tabellen:
                rijen = self._psql(naam, f'SELECT * FROM "{tabel}"')
                yield f"{welke}.{tabel}", b"\n".join(self._bytes(rij) for rij in rijen)

    @staticmethod
    def _bytes(rij):
        velden = (bytes.fromhex(v[2:]) if v.startswith("\\x") else v.encode() for v in rij)
        return b"\x1f".join(velden)

    def ruim_op(self):
        shutil.rmtree(self.map, ignore_errors=True)
        for naam in self.namen.values():
            self._psql("postgres", f'DROP DATABASE IF EXISTS "{naam}" WITH (FORCE)')


SOORTEN = {"sqlite": Sqlite, "postgres": Postgres}
