#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Holds docs/asvs.md against the list of numbers (tests/tables/asvs.tsv) and against this
repository: no number missing or doubled, every path and test that is named exists.

A reference is `path` or `path::test`, in backticks, with a slash in the path. Of C++ the test is
`Suite.Name`, of Python the name of the function, of TypeScript the title.

Use: tools/asvs.py [ROOT]
"""
import pathlib
import re
import sys

STANDEN = {"yes", "part", "no", "n/a"}
KOLOMMEN = 5


def nummers(root):
    """number → level."""
    tekst = (root / "tests" / "tables" / "asvs.tsv").read_text(encoding="utf-8")
    rijen = (regel.split("\t") for regel in tekst.splitlines() if not regel.startswith("#"))
    return {nummer: niveau for nummer, niveau in rijen}


def rijen(tekst):
    """(line number, cells) of every row that begins with a number."""
    for regelnummer, regel in enumerate(tekst.splitlines(), 1):
        if re.match(r"\|\s*\d", regel):
            yield regelnummer, [cel.strip() for cel in regel.strip().strip("|").split(" | ")]


def verwijzingen(cel):
    for woord in re.findall(r"`([^`]+)`", cel):
        pad = woord.split("::")[0]
        if re.fullmatch(r"[\w.-]+(/[\w.-]+)+", pad):
            yield woord


def test_staat_er(tekst, bestand, naam):
    if bestand.suffix == ".py":
        return re.search(rf"^def {re.escape(naam)}\(", tekst, re.MULTILINE)
    if bestand.suffix == ".cpp":
        reeks, _, geval = naam.partition(".")
        return re.search(rf"^TEST(_F|_P)?\({re.escape(reeks)},\s*{re.escape(geval)}\)", tekst,
                         re.MULTILINE)
    return f"'{naam}'" in tekst


def fout_van(root, verwijzing):
    pad, _, naam = verwijzing.partition("::")
    bestand = root / pad
    if not bestand.exists():
        return f"{pad} is not there"
    if naam and not test_staat_er(bestand.read_text(encoding="utf-8"), bestand, naam):
        return f"{pad} has no test {naam}"
    return None


def fouten_van_rij(root, cellen, alle):
    nummers_, niveau, _, stand, waar = cellen
    for nummer in nummers_.split(", "):
        if alle.get(nummer) != niveau:
            yield f"{nummer} is no requirement of level {niveau}"
    if stand not in STANDEN:
        yield f"{nummers_}: {stand} is none of {sorted(STANDEN)}"
    gevonden = list(verwijzingen(waar))
    if stand == "yes" and not gevonden:
        yield f"{nummers_}: yes, but nothing is named that shows it"
    yield from filter(None, (fout_van(root, verwijzing) for verwijzing in gevonden))


def fouten(root):
    alle, gehad = nummers(root), []
    for regel, cellen in rijen((root / "docs" / "asvs.md").read_text(encoding="utf-8")):
        if len(cellen) != KOLOMMEN:
            yield f"docs/asvs.md:{regel}: {len(cellen)} cells instead of {KOLOMMEN}"
            continue
        gehad += cellen[0].split(", ")
        for fout in fouten_van_rij(root, cellen, alle):
            yield f"docs/asvs.md:{regel}: {fout}"
    for nummer in alle:
        if gehad.count(nummer) != 1:
            yield f"docs/asvs.md: {nummer} stands there {gehad.count(nummer)} times"


def main(argumenten):
    root = pathlib.Path(argumenten[0] if argumenten else pathlib.Path(__file__).parents[1])
    gevonden = list(fouten(root))
    print("\n".join(gevonden) or "asvs: every number once, every reference there")
    return 1 if gevonden else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
