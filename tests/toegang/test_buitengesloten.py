# SPDX-License-Identifier: EUPL-1.2
"""Who is kept out of a dossier does not learn by a side door either that it is there: not by
joining something to it, and not from a list or a number above a list."""
import uuid

import pytest

import gegevens
from matrix import zonder_verzoek_id
from tabel import ROLLEN

DICHT = ["belang", "afgeschermd"]
AANNEMERS = ["procesregisseur", "gedragswetenschapper", "vertrouwensarts", "secretariaat",
             "teamcoordinator"]
LIJSTEN = ["/werk?lijst=mijn&limiet=200", "/werk?lijst=team&limiet=200",
           "/werk?lijst=niet-toegewezen&limiet=200", "/werk?lijst=wachtlijst&limiet=200",
           "/screening?limiet=200", "/noodtoegangen", "/concepten", "/adviezen?limiet=200"]


def bestaat_niet():
    return f"00000000-0000-7000-8000-{uuid.uuid4().hex[:12]}"


def koppel(wereld, rol, dossier):
    zaak = wereld.zaak("eigen", rol)
    return wereld.proef.klant(rol).maak(
        f"/meldingen/{zaak.open['id']}/_koppelen",
        {"dossier_id": dossier, "reden": "Zelfde gezin"}, etag=zaak.etag("open"), verwacht=404)


def meld_erbij(wereld, rol, dossier):
    return wereld.proef.klant(rol).maak(
        "/meldingen", {**gegevens.melding(), "dossier_id": dossier}, verwacht=400)


@pytest.mark.parametrize("relatie", DICHT)
@pytest.mark.parametrize("rol", AANNEMERS)
@pytest.mark.parametrize("doe", [koppel, meld_erbij])
def test_erbij_voegen_klinkt_als_niets(wereld, doe, rol, relatie):
    echt = doe(wereld, rol, wereld.zaak(relatie, rol).id)
    niets = doe(wereld, rol, bestaat_niet())
    assert zonder_verzoek_id(echt) == zonder_verzoek_id(niets)


def sporen(zaak):
    return [zaak.id, zaak.open["id"], zaak.dicht["id"], zaak.open["nummer"],
            zaak.open["dossier_nummer"], zaak.werk, zaak.taak, zaak.crisis]


@pytest.mark.parametrize("rol", ROLLEN)
def test_op_geen_enkele_lijst(wereld, rol):
    for pad in LIJSTEN:
        ruw = wereld.proef.klant(rol).vraag("GET", pad).ruw.decode()
        for relatie in DICHT:
            gevonden = [spoor for spoor in sporen(wereld.zaak(relatie, rol)) if spoor in ruw]
            assert not gevonden, (pad, relatie, gevonden)


def test_de_lijsten_tonen_wat_niet_dicht_is(wereld):
    """The control: the same work of a dossier of the team is on the list of the team."""
    ruw = wereld.proef.klant("procesregisseur").lees(LIJSTEN[1]).ruw.decode()
    assert wereld.zaak("eigen-team", "procesregisseur").werk in ruw


def test_wie_telt_ziet_ook_niets(wereld):
    """The number above the list is that of the rows under it."""
    for rol in AANNEMERS:
        for pad in LIJSTEN[:4]:
            lijst = wereld.proef.klant(rol).lees(pad).json
            assert lijst["aantallen"]["totaal"] == len(lijst["resultaten"]), (rol, pad)
