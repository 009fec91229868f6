# SPDX-License-Identifier: EUPL-1.2
"""A full disk: writing gives 507 with one clear sentence, reading goes on, and when there is room
again everything works and what was acknowledged is there. On SQLite; what PostgreSQL says of a
full disk is translated by the same table, which the storage tests cover."""
import uuid

import pytest

import gegevens
from opstelling import Opstelling
from schijf import wegen


@pytest.fixture(params=wegen(), ids=lambda weg: weg.naam)
def volle(request):
    """(opstelling, disk) with a running server whose disk can be filled."""
    opstelling = Opstelling("sqlite")
    schijf = request.param(opstelling)
    try:
        opstelling.start(opties=schijf.opties, voor=schijf.voor)
        yield opstelling, schijf
        schijf.klaar()
        opstelling.stop()
    finally:
        opstelling.ruim_op()


def schrijf_tot_vol(klant):
    """The last pages of the disk may still take some writes."""
    gelukt = []
    for _ in range(400):
        antwoord = klant.vraag("POST", "/meldingen", gegevens.melding())
        if antwoord.status == 507:
            return gelukt, antwoord
        assert antwoord.status == 201, antwoord
        gelukt.append(antwoord)
    raise AssertionError("the disk is never full")


def test_schrijven_geeft_507_en_lezen_gaat_door(volle):
    proef, schijf = volle
    klant = proef.klant()
    proef.klant("collega")
    eerste = klant.maak("/meldingen", gegevens.melding())
    concept = klant.maak("/concepten", gegevens.concept())
    schijf.vul(proef.server.proces)
    gelukt, fout = schrijf_tot_vol(klant)
    assert "schijf is vol" in fout.json["detail"]

    sleutel = str(uuid.uuid4())
    lezen = [f"/meldingen/{eerste.json['id']}", f"/dossiers/{eerste.json['dossier_id']}",
             "/concepten", "/screening", "/werk?lijst=niet-toegewezen", "/sessies/huidig",
             "/codelijsten"]
    stand = {pad: klant.vraag("GET", pad).status for pad in lezen}
    assert set(stand.values()) == {200}, stand
    for pad, lichaam in (("/meldingen", gegevens.melding()), ("/adviezen", gegevens.advies()),
                         ("/concepten", gegevens.concept())):
        assert klant.vraag("POST", pad, lichaam, sleutel=sleutel).status == 507
    ander = gegevens.concept(wat_gebeurd="y" * 20_000)
    assert klant.vraag("PUT", f"/concepten/{concept.json['id']}", ander,
                       etag=concept.etag).status == 507

    schijf.leeg(proef.server.proces)
    klant.maak("/meldingen", gegevens.melding(), sleutel=sleutel)
    klant.wijzig(f"/concepten/{concept.json['id']}", ander, concept.etag)
    for antwoord in [eerste, *gelukt]:
        assert klant.lees(f"/meldingen/{antwoord.json['id']}").json["wat_gebeurd"]
    proef.gast().log_in("collega", "een verkeerd wachtwoord", verwacht=401)


def test_na_een_volle_schijf_is_er_niets_half(volle):
    proef, schijf = volle
    klant = proef.klant()
    klant.maak("/meldingen", gegevens.melding())
    schijf.vul(proef.server.proces)
    gelukt, _ = schrijf_tot_vol(klant)
    schijf.leeg(proef.server.proces)
    lijst = klant.lees("/screening?limiet=200").json["resultaten"]
    assert len(lijst) == len(gelukt) + 1
    proef.gast()
