# SPDX-License-Identifier: EUPL-1.2
"""docs/asvs.md names every requirement once and nothing that is not there; and what would break
that is seen."""
import pathlib
import shutil

import pytest

import asvs

ROOT = pathlib.Path(__file__).resolve().parent.parent
RIJ = "| 1.1.1 | 2 | Kort | yes | `src/a_test.cpp::Proef.Goed`, `docs/b.md` |\n"


def test_de_lijst_van_baken_klopt():
    assert not list(asvs.fouten(ROOT))


def test_de_nummers_zijn_die_van_de_standaard():
    niveaus = list(asvs.nummers(ROOT).values())
    assert (niveaus.count("1"), niveaus.count("2")) == (70, 183)


@pytest.fixture
def klein(tmp_path):
    """A made-up repository with two requirements; gives the faults of a list in it."""
    for map_ in ("docs", "src", "tests/tables"):
        (tmp_path / map_).mkdir(parents=True)
    (tmp_path / "tests/tables/asvs.tsv").write_text("# nummer\n1.1.1\t2\n1.1.2\t1\n")
    (tmp_path / "src/a_test.cpp").write_text("TEST(Proef, Goed) {}\n")
    (tmp_path / "src/a_test.py").write_text("def test_goed():\n    pass\n")
    (tmp_path / "docs/b.md").write_text("b\n")

    def fouten(tekst):
        (tmp_path / "docs/asvs.md").write_text(tekst)
        return list(asvs.fouten(tmp_path))
    yield fouten
    shutil.rmtree(tmp_path)


def test_een_goede_lijst_is_goed(klein):
    assert klein(RIJ + "| 1.1.2 | 1 | Kort | no | Wat ontbreekt |\n") == []
    assert klein(RIJ + "| 1.1.2 | 1 | Kort | yes | `src/a_test.py::test_goed` |\n") == []


@pytest.mark.parametrize("tekst, fout", [
    (RIJ, "1.1.2 stands there 0 times"),
    (RIJ + "| 1.1.2, 1.1.2 | 1 | Kort | no | Dubbel |\n", "1.1.2 stands there 2 times"),
    (RIJ + "| 1.1.2 | 2 | Kort | no | Niveau |\n", "1.1.2 is no requirement of level 2"),
    (RIJ + "| 1.1.3 | 2 | Kort | no | Onbekend |\n", "1.1.3 is no requirement"),
    (RIJ + "| 1.1.2 | 1 | Kort | misschien | Stand |\n", "misschien is none of"),
    (RIJ + "| 1.1.2 | 1 | Kort | yes | Zomaar |\n", "nothing is named"),
    (RIJ + "| 1.1.2 | 1 | Kort | no | `docs/weg.md` |\n", "docs/weg.md is not there"),
    (RIJ + "| 1.1.2 | 1 | Kort | no | `src/a_test.cpp::Proef.Weg` |\n", "no test Proef.Weg"),
    (RIJ + "| 1.1.2 | 1 | Kort | no | `src/a_test.py::test_weg` |\n", "no test test_weg"),
    (RIJ + "| 1.1.2 | 1 | no | Te kort |\n", "4 cells instead of 5")])
def test_wat_niet_klopt_wordt_genoemd(klein, tekst, fout):
    assert any(fout in gevonden for gevonden in klein(tekst)), klein(tekst)
