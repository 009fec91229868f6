# SPDX-License-Identifier: EUPL-1.2
"""A second verifier of the log, written from docs/logboek.md alone and sharing no code with Baken:
what the program says about itself can be held against it. Reads a database and a file of heads.

    python3 logboekcontrole.py koppen.jsonl baken.sqlite
"""
import hashlib
import json
import sqlite3
import struct
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

KOLOMMEN = ("id moment handeling medewerker_id rol relatie dossier_id onderwerp_id uitkomst "
            "verzoek_id afzender doel namens_id bijzonderheid").split()
NUL = bytes(32)

SQL_PLAATSEN = (
    "SELECT k.nummer, k.blad, k.keten, k.regel_id, l.zout, "
    + ", ".join(f"l.{kolom}" for kolom in KOLOMMEN)
    + " FROM logboek_keten k LEFT JOIN logboek l ON l.id = k.regel_id ORDER BY k.nummer")


def sha(soort, *delen):
    return hashlib.sha256(bytes([soort]) + b"".join(delen)).digest()


def met_lengte(tekst):
    if tekst is None:
        return b"\xff\xff\xff\xff"
    ruw = tekst.encode("utf-8")
    return struct.pack(">I", len(ruw)) + ruw


def blad_van(zout, waarden):
    return sha(0, zout, b"\x01", *map(met_lengte, waarden))


class Boom:
    """RFC 6962 § 2.1: complete subtrees as (number of leaves, hash), largest first."""

    def __init__(self):
        self.toppen = []

    def voeg_toe(self, blad):
        aantal, top = 1, blad
        while self.toppen and self.toppen[-1][0] == aantal:
            links = self.toppen.pop()
            aantal, top = aantal * 2, sha(1, links[1], top)
        self.toppen.append((aantal, top))

    def wortel(self):
        if not self.toppen:
            return hashlib.sha256(b"").digest()
        uit = self.toppen[-1][1]
        for _, top in reversed(self.toppen[:-1]):
            uit = sha(1, top, uit)
        return uit


class Kop:
    def __init__(self, regel):
        veld = json.loads(regel)
        assert veld["versie"] == 1
        self.log, self.grootte, self.moment = veld["log"], veld["grootte"], veld["moment"]
        for naam in ("wortel", "keten", "vorige", "sleutel", "handtekening"):
            setattr(self, naam, bytes.fromhex(veld[naam]))
        self.bericht = (met_lengte("baken-logboekkop-1") + met_lengte(self.log)
                        + struct.pack(">Q", self.grootte) + self.wortel + self.keten
                        + met_lengte(self.moment) + self.vorige + self.sleutel)
        self.hash = sha(3, self.bericht, self.handtekening)

    def echt(self):
        try:
            Ed25519PublicKey.from_public_bytes(self.sleutel).verify(self.handtekening, self.bericht)
            return True
        except InvalidSignature:
            return False


def lees_koppen(regels, fouten):
    """The heads that still speak of this log, oldest first."""
    geldig = []
    gezien = set()
    for nummer, regel in enumerate(regels, 1):
        try:
            kop = Kop(regel)
        except (ValueError, KeyError, AssertionError):
            fouten.append(("kop", nummer, nummer))
            continue
        if not kop.echt() or (geldig and kop.sleutel != geldig[0].sleutel):
            fouten.append(("kop", nummer, nummer))
            continue
        if geldig and kop.log not in gezien:  # a new series, after a restore
            plek = next((i for i, oud in enumerate(geldig) if oud.hash == kop.vorige), None)
            if plek is None or kop.grootte < geldig[plek].grootte:
                fouten.append(("kop", nummer, nummer))
                continue
            if geldig[-1].grootte > geldig[plek].grootte:
                fouten.append(("hersteld", geldig[plek].grootte + 1, geldig[-1].grootte))
            del geldig[plek + 1:]
        elif geldig and (kop.vorige != geldig[-1].hash or kop.log != geldig[-1].log
                         or kop.grootte <= geldig[-1].grootte):
            fouten.append(("kop", nummer, nummer))
            continue
        elif not geldig and kop.vorige != NUL:
            fouten.append(("kop", nummer, nummer))
            continue
        gezien.add(kop.log)
        geldig.append(kop)
    return geldig


def bereiken(tekst):
    for deel in tekst.removeprefix("records ").split(","):
        van, _, tot = deel.partition("-")
        yield int(van), int(tot or van)


def verifieer(koppen, plaatsen):
    """What is wrong, as (kind, first record, last record), in order; nothing: complete.
    `plaatsen`: rows of SQL_PLAATSEN."""
    fouten = []
    koppen = lees_koppen(koppen, fouten)
    boom, keten, grootte, bewezen, loopt = Boom(), NUL, 0, 0, True
    leeg, besluiten = [], []
    wachtend = list(koppen)

    def vergelijk():
        nonlocal bewezen, loopt
        while wachtend and wachtend[0].grootte <= grootte:
            kop = wachtend.pop(0)
            if not loopt:
                continue
            if kop.grootte == grootte and kop.wortel == boom.wortel() and kop.keten == keten:
                bewezen = grootte
            else:
                fouten.append(("herschreven", bewezen + 1, kop.grootte))
                loopt = False

    vergelijk()
    for nummer, blad, bewaarde_keten, regel_id, zout, *waarden in plaatsen:
        if nummer != grootte + 1 and loopt:
            fouten.append(("ontbreekt", grootte + 1, nummer - 1))
            loopt = False
        grootte += 1
        if regel_id is None:
            leeg.append(nummer)
        elif waarden[0] is None:
            fouten.append(("ontbreekt", nummer, nummer))
        elif blad_van(zout or b"", waarden) != blad:
            fouten.append(("veranderd", nummer, nummer))
        elif waarden[2] == "logboek.wissen" and waarden[8] == "gelukt":
            besluiten += [(nummer, van, tot) for van, tot in bereiken(waarden[13])]
        keten = sha(2, keten, blad)
        if keten != bewaarde_keten and not any(f[0] == "keten" for f in fouten):
            fouten.append(("keten", nummer, nummer))
        boom.voeg_toe(blad)
        vergelijk()
    if koppen and koppen[-1].grootte > grootte:
        fouten.append(("einde", grootte + 1, koppen[-1].grootte))
    for nummer in leeg:
        if not any(van <= nummer <= tot and nummer < na for na, van, tot in besluiten):
            fouten.append(("gewist", nummer, nummer))
    return fouten, bewezen


def lees_regels(bestand):
    with open(bestand, encoding="utf-8") as stroom:
        return [regel for regel in stroom.read().split("\n")[:-1] if regel]


if __name__ == "__main__":
    FOUTEN, BEWEZEN = verifieer(lees_regels(sys.argv[1]),
                                sqlite3.connect(sys.argv[2]).execute(SQL_PLAATSEN))
    print(f"bewezen: 1 tot en met {BEWEZEN}")
    for FOUT in FOUTEN:
        print("NIET compleet:", *FOUT)
    sys.exit(1 if FOUTEN else 0)
