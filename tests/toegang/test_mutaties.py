# SPDX-License-Identifier: EUPL-1.2
"""The control of the matrix: with one line of the policy changed it must find the difference.
A few lines by lot; BAKEN_MUTATIES=alle takes every line, BAKEN_ZAAD repeats a lot."""
import os
import random

import pytest

from klant import Klant
from matrix import VERWACHTING, Matrix
from mutaties import alle_mutaties
from opstelling import omgeving
from tabel import ROLLEN

AANTAL = os.environ.get("BAKEN_MUTATIES", "12")
ZAAD = int(os.environ.get("BAKEN_ZAAD") or random.SystemRandom().randrange(10**9))
RELATIES = {relatie for _, relatie, _ in VERWACHTING}


def keuze():
    alle = list(alle_mutaties())
    return alle if AANTAL == "alle" else random.Random(ZAAD).sample(alle, int(AANTAL))


class GeenContract:
    """Answers were held against the contract already; here only the decision counts."""

    def __init__(self, contract):
        self.vind = contract.vind

    def keur(self, *_):
        pass


@pytest.fixture(scope="module")
def ander_beleid(wereld, tmp_path_factory):
    """Starts the server again on the same database, with another policy or (None) the own."""
    proef, map_ = wereld.proef, tmp_path_factory.mktemp("beleid")
    maak_stukken(wereld)
    gewone = dict(proef.klanten)
    for naam, klant in gewone.items():
        proef.klanten[naam] = kort = Klant(klant.poort, GeenContract(klant.contract))
        kort.cookie, kort.csrf, kort.sessie = klant.cookie, klant.csrf, klant.sessie

    def start(mutatie):
        proef.stop()
        env = omgeving(BAKEN_DATA=str(mutatie.schrijf(map_))) if mutatie else None
        proef.start(env=env)
        return Matrix(wereld, snel=True)

    yield start
    proef.stop()
    proef.klanten = gewone
    proef.start()


def maak_stukken(wereld):
    """Drafts and advice of everybody, made while the policy is as it should be."""
    matrix = Matrix(wereld)
    for (naam, relatie, rol), cel in VERWACHTING.items():
        if relatie != "algemeen" and cel != "nvt" and naam in (
                "concept_lezen", "advies_lezen", "politiemelding_lezen"):
            matrix.verzoek(naam, relatie, rol)


def gevonden(matrix, rol):
    """The first difference, for the role that the change is about."""
    yield from matrix.veldverschillen([rol])
    yield from matrix.verschillen(RELATIES, [rol])


def test_de_korte_vorm_vindt_niets_in_het_eigen_beleid(ander_beleid):
    matrix = ander_beleid(None)
    rollen = ROLLEN if AANTAL == "alle" else random.Random(ZAAD).sample(ROLLEN, 3)
    verschillen = [v for rol in rollen for v in gevonden(matrix, rol)]
    assert not verschillen, "\n".join(verschillen)


def test_een_andere_regel_valt_op(ander_beleid, wereld):
    print(f"BAKEN_ZAAD={ZAAD} BAKEN_MUTATIES={AANTAL}")
    gemist, gekozen = [], keuze()
    for mutatie in gekozen:
        matrix = ander_beleid(mutatie)
        if next(gevonden(matrix, mutatie.rol), None) is None:
            gemist.append(mutatie)
        for naam in ("noodtoegang_openen", "belang_melden"):
            wereld.zet_terug(naam)
    # What was found came from the policy, not from something that an earlier one left behind.
    matrix = ander_beleid(None)
    resten = [v for rol in sorted({m.rol for m in gekozen}) for v in gevonden(matrix, rol)]
    assert not resten, "left behind:\n" + "\n".join(resten)
    assert not gemist, "not noticed:\n" + "\n".join(map(str, gemist))
