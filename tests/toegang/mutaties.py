# SPDX-License-Identifier: EUPL-1.2
"""Policies in which one line says something else. What makes no difference to anybody is left
out here, each with why; everything else the matrix must notice."""
import copy
import dataclasses
import json
import pathlib
import shutil

from contract import BRON
from matrix import VELDEN
from tabel import ROLLEN
from wereld import BREEKT_GLAS, DENKT_NIET_MEE, KRIJGT_GEEN_WERK

BELEID = json.loads((BRON / "data" / "beleid.json").read_text(encoding="utf-8"))
BANDEN = ("geconsulteerd", "noodtoegang", "voorheen")
# Asked about a dossier with every relation to it (others are asked about no dossier, or of
# oneself): here a wider reach or another relation makes a difference.
MET_BANDEN = [
    "melding.lezen", "melding.wijzigen", "melding.screenen", "crisis.schrijven", "dossier.lezen",
    "dossier.koppelen", "dossier.noodtoegang", "dossier.afschermen", "dossier.consulteren",
    "veiligheidsbeoordeling.lezen", "veiligheidsbeoordeling.schrijven",
    "veiligheidsbeoordeling.beslissen", "taak.schrijven", "herbeoordeling.schrijven"]
MET_BEREIK = MET_BANDEN + ["advies.lezen", "advies.schrijven", "politiemelding.registreren"]
# Who has no list of his own does not get as far as that of the team.
ZONDER_WERK = KRIJGT_GEEN_WERK
# Outside the team the secretariat sees no field, so it may not write it over either.
BUITEN_ZICHT = ("melding.wijzigen", "secretariaat", "alle")


@dataclasses.dataclass(frozen=True)
class Mutatie:
    deel: str  # handelingen or velden
    naam: str
    rol: str
    band: str = ""  # of `ook_bij`; empty: the reach itself
    nieuw: str = ""

    def beleid(self):
        beleid = copy.deepcopy(BELEID)
        regel = beleid[self.deel][self.naam]
        if not self.band:
            regel["rollen"][self.rol] = self.nieuw
            return beleid
        rollen = set(regel["ook_bij"].get(self.band, [])) ^ {self.rol}
        regel["ook_bij"][self.band] = [rol for rol in ROLLEN if rol in rollen]
        if not rollen:
            del regel["ook_bij"][self.band]
        return beleid

    def schrijf(self, map_):
        """A folder with data of which only the policy differs."""
        doel = pathlib.Path(map_) / "data"
        if not doel.exists():
            shutil.copytree(BRON / "data", doel)
        (doel / "beleid.json").write_text(json.dumps(self.beleid()), encoding="utf-8")
        return doel


def getoond(regel, rol, relatie):
    """Whether a group of fields shows in this relation: as data/beleid.json explains itself."""
    team = ("eigen", "eigen-team", "openbaar", "afgeschermd-lezer")
    binnen = {"nee": (), "eigen": ("eigen",), "team": team, "alle": (relatie,)}
    return relatie in binnen[regel["rollen"][rol]] or rol in regel["ook_bij"].get(relatie, ())


def is_te_zien(mutatie):
    """Somebody who reads a thing sees another group of its fields; who reads nothing, no field."""
    if mutatie.deel != "velden":
        return True
    oud, nieuw = (beleid["velden"][mutatie.naam] for beleid in (BELEID, mutatie.beleid()))
    return any(getoond(oud, rol, relatie) != getoond(nieuw, rol, relatie)
               for relatie, rol in VELDEN if rol == mutatie.rol)


def andere_bereiken(deel, naam, nu):
    """The switch between may and may not; and a step wider or narrower where that matters."""
    if nu == "nee":
        return ["alle"]
    stappen = {"eigen": ["team"], "team": ["eigen", "alle"], "alle": ["team"]}[nu]
    return ["nee"] + (stappen if deel == "velden" or naam in MET_BEREIK else [])


def van_bereik(deel, naam):
    for rol, nu in BELEID[deel][naam]["rollen"].items():
        if naam == "werk.lezen-team" and rol in ZONDER_WERK:
            continue
        yield from (Mutatie(deel, naam, rol, nieuw=bereik)
                    for bereik in andere_bereiken(deel, naam, nu)
                    if (naam, rol, bereik) != BUITEN_ZICHT)


def doet_ertoe(deel, naam, rol, band):
    """Whether this relation can add something for this role."""
    if BELEID[deel][naam]["rollen"][rol] == "alle":
        return False  # may already
    if (band == "noodtoegang" and rol not in BREEKT_GLAS) \
            or (band == "voorheen" and rol in KRIJGT_GEEN_WERK) \
            or (band == "geconsulteerd" and rol in DENKT_NIET_MEE):
        return False  # is in no such relation
    if deel == "velden":
        return True
    # Whoever does not see all of it may not write it over.
    return naam != "melding.wijzigen" or {"identiteit", "contact"} <= VELDEN.get((band, rol),
                                                                                 set())


def mogelijk():
    for deel in ("handelingen", "velden"):
        for naam in BELEID[deel]:
            yield from van_bereik(deel, naam)
            if deel == "velden" or naam in MET_BANDEN:
                yield from (Mutatie(deel, naam, rol, band) for band in BANDEN for rol in ROLLEN
                            if doet_ertoe(deel, naam, rol, band))


def alle_mutaties():
    return filter(is_te_zien, mogelijk())
