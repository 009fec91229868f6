# SPDX-License-Identifier: EUPL-1.2
"""Keys from outside: a second reckoning of the subkeys, and where their bytes stand."""
import base64
import ctypes
import hashlib
import os
import pathlib
import re
import subprocess
import uuid

import pytest

from opstelling import baken, omgeving, programma

SODIUM = ctypes.CDLL("libsodium.so.23")
DOELEN = {"omhulling": 2, "blinde-index": 3, "logboek": 4, "overdracht": 5}


def organisatiesleutel(bestand):
    tekst = pathlib.Path(bestand).read_text(encoding="ascii")
    return base64.urlsafe_b64decode(re.search(r"^sleutel (\S+)$", tekst, re.M).group(1) + "=")


def deelsleutel(sleutel, doel):
    """crypto_kdf of libsodium: BLAKE2b with the number as salt."""
    return hashlib.blake2b(key=sleutel, salt=DOELEN[doel].to_bytes(8, "little").ljust(16, b"\0"),
                           person=b"bakensl1".ljust(16, b"\0"), digest_size=32).digest()


def als_bytes(waarde):
    """A bytea as SQLite gives it, or as psql prints it."""
    return waarde if isinstance(waarde, bytes) else bytes.fromhex(waarde.removeprefix("\\x"))


def onthul(omhulling, naam, versie, omhuld):
    """The key that is wrapped, or None when this one does not open it."""
    erbij = b"\x81" + len(naam).to_bytes(4, "big") + naam.encode() + versie.to_bytes(8, "big")
    uit = ctypes.create_string_buffer(32)
    fout = SODIUM.crypto_aead_xchacha20poly1305_ietf_decrypt(
        uit, None, None, omhuld[25:], ctypes.c_ulonglong(len(omhuld) - 25), erbij,
        ctypes.c_ulonglong(len(erbij)), omhuld[1:25], omhulling)
    return None if fout else uit.raw


def omhulde_sleutels(database):
    """(dossier, wrapped, version) of every key that was not destroyed."""
    return [(d, als_bytes(o), int(v)) for d, o, v in database.vraag(
        "SELECT dossier_id, omhuld, sleutelversie FROM dossiersleutel WHERE omhuld IS NOT NULL",
        "sleutels")]


def nieuwe_sleutel(map_, naam=None):
    pad = pathlib.Path(map_) / (naam or f"sleutel-{uuid.uuid4().hex[:8]}")
    baken("sleutel", "maak", "--bestand", pad)
    return pad


def roteer(stil, nieuw, oud=None, goed=True, **rest):
    return baken("sleutel", "roteer", *stil.opties(oud), "--nieuw", nieuw, goed=goed, **rest)


class Roteer:
    """A change of key that runs; it is read line by line."""

    def __init__(self, stil, nieuw):
        self._begin(["sleutel", "roteer", *stil.opties(), "--nieuw", str(nieuw)], omgeving())

    @classmethod
    def met(cls, opdracht, env):
        uit = cls.__new__(cls)
        uit._begin(opdracht, env)
        return uit

    def _begin(self, opdracht, env):
        self.proces = subprocess.Popen(
            [programma(), *opdracht], env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True)

    def tot(self, begin):
        """Reads until a line that begins so; gives what was read."""
        gelezen = []
        for regel in self.proces.stdout:
            gelezen.append(regel)
            if regel.startswith(begin):
                return "".join(gelezen)
        raise AssertionError(f"no line {begin!r} in:\n{''.join(gelezen)}")

    def dood(self):
        self.proces.kill()
        self.proces.wait(60)
        self.proces.stdout.close()

    def klaar(self):
        tekst = self.proces.stdout.read()
        self.proces.stdout.close()
        assert self.proces.wait(60) == 0, tekst
        return tekst


def geheugen(pid):
    """All that the process can read of itself; skips where the system does not allow it."""
    try:
        kaart = pathlib.Path(f"/proc/{pid}/maps").read_text(encoding="ascii")
        geheugenbestand = os.open(f"/proc/{pid}/mem", os.O_RDONLY)
    except PermissionError:
        pytest.skip("only root may read the memory of a process that is not dumpable")
    stukken = []
    try:
        for regel in kaart.splitlines():
            van, tot, rechten = re.match(r"([0-9a-f]+)-([0-9a-f]+) (\S+)", regel).groups()
            if "r" not in rechten or "[v" in regel:
                continue
            van, tot = int(van, 16), int(tot, 16)
            try:
                stukken.append(os.pread(geheugenbestand, tot - van, van))
            except OSError:
                continue  # a guard page, or gone meanwhile
    finally:
        os.close(geheugenbestand)
    return stukken


def staat_in(stukken, bytes_):
    return any(bytes_ in stuk for stuk in stukken)
