# SPDX-License-Identifier: EUPL-1.2
"""Every operation × every role × every relation to the dossier, over HTTP, against a table that a
guardian of privacy can read and that was not made from the policy."""
import pytest

from klant import CONTRACT
from matrix import VELDEN, VERWACHTING, Matrix
from tabel import BANDEN, ROLLEN, operatie_van

RELATIES = sorted({relatie for _, relatie, _ in VERWACHTING})


@pytest.fixture(scope="session")
def matrix(wereld):
    return Matrix(wereld)


def toon(verschillen):
    verschillen = list(verschillen)
    assert not verschillen, f"{len(verschillen)} differences:\n" + "\n".join(verschillen[:100])


def test_elke_operatie_van_het_contract_staat_in_de_tabel():
    assert {operatie_van(naam) for naam, _, _ in VERWACHTING} == set(CONTRACT.operaties)


def test_wie_mag_lezen_staat_bij_de_velden():
    lezers = {(relatie, rol) for (naam, relatie, rol), cel in VERWACHTING.items()
              if naam == "melding_lezen" and cel == "ja"}
    assert lezers == set(VELDEN)


@pytest.mark.parametrize("relatie", RELATIES)
def test_de_matrix(matrix, relatie):
    toon(matrix.verschillen({relatie}))
    gevraagd = {plek for plek in matrix.gevraagd if plek[1] == relatie}
    assert gevraagd == {plek for plek, cel in VERWACHTING.items()
                        if plek[1] == relatie and cel != "nvt"}


def test_de_velden(matrix):
    toon(matrix.veldverschillen())


def test_elke_operatie_op_een_dossier_kent_elke_relatie():
    """Whoever adds a row for one relation adds it for all."""
    per_rij = {}
    for naam, relatie, _ in VERWACHTING:
        per_rij.setdefault(naam, set()).add(relatie)
    los = {frozenset({"algemeen"}), frozenset({"eigen", "geen"}),
           frozenset({"eigen", "eigen-team", "geen"})}
    for naam, relaties in per_rij.items():
        assert relaties == set(BANDEN) or frozenset(relaties) in los, naam
    assert len(VERWACHTING) == len(ROLLEN) * sum(map(len, per_rij.values()))


def test_de_vergelijking_met_niets_ziet_verschil(matrix):
    """The control: a dossier that is merely not his answers otherwise than nothing does."""
    rol = ROLLEN[0]
    _, (antwoord,), verzoek, zaak = matrix.vraag("dossier_lezen", "geen", rol)
    assert matrix.zelfde_als_niets(rol, verzoek, antwoord, zaak)


def test_een_lek_valt_op(matrix):
    """The control: held against the fields of a stranger, what a colleague reads is a leak."""
    rol = ROLLEN[0]
    _, antwoorden, _, zaak = matrix.vraag("melding_lezen", "eigen-team", rol)
    assert matrix.gelekt("melding_lezen", "geen", rol, "ja", zaak, antwoorden) == [
        "identiteit", "contact", "verhaal", "melder"]
