# SPDX-License-Identifier: EUPL-1.2
"""Reads what should be allowed: verwachting.csv and velden.csv. They are written from the law and
the practice, for somebody who guards privacy, and know nothing of data/beleid.json."""
import csv
import pathlib

HIER = pathlib.Path(__file__).resolve().parent
ROLLEN = ["procesregisseur", "gedragswetenschapper", "vertrouwensarts", "secretariaat",
          "teamcoordinator", "manager", "kwaliteitsmedewerker",
          "functionaris-gegevensbescherming", "klachtenfunctionaris", "applicatiebeheer",
          "inspectie", "bestuurder"]
GROEPEN = ["identiteit", "contact", "geheim-adres", "verhaal", "melder", "vertrouwelijke-melder"]
BANDEN = ["eigen", "eigen-team", "openbaar", "geconsulteerd", "noodtoegang", "voorheen", "geen",
          "belang", "afgeschermd", "afgeschermd-lezer"]
CELLEN = {"ja", "nee", "weg", "nvt"}


def operatie_van(naam):
    """A row can be about one form of an operation: `melding_wijzigen (vertrouwelijk)`."""
    return naam.split(" (")[0]


def _rijen(bestand):
    with (HIER / bestand).open(encoding="utf-8", newline="") as invoer:
        return list(csv.DictReader(invoer, delimiter=";", strict=True))


def lees_verwachting():
    """(row name, relation, role) → ja, nee (403), weg (404) or nvt (nobody can stand so)."""
    uit = {}
    for rij in _rijen("verwachting.csv"):
        assert rij["waarom"], f"a row without a reason: {rij}"
        for rol in ROLLEN:
            plek = (rij["operatie"], rij["relatie"], rol)
            assert plek not in uit, f"twice in the table: {plek}"
            assert rij[rol] in CELLEN, f"unknown cell {rij[rol]!r} at {plek}"
            uit[plek] = rij[rol]
    return uit


def lees_velden():
    """(relation, role) → the groups of fields that are shown. Who is not here sees nothing."""
    uit = {}
    for rij in _rijen("velden.csv"):
        plek = (rij["relatie"], rij["rol"])
        assert plek not in uit and plek[0] in BANDEN and plek[1] in ROLLEN, plek
        assert {rij[groep] for groep in GROEPEN} <= {"ja", "nee"}, rij
        uit[plek] = {groep for groep in GROEPEN if rij[groep] == "ja"}
    return uit
