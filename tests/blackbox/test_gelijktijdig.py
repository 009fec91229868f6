# SPDX-License-Identifier: EUPL-1.2
"""Two people at once, and one person twice: nothing is overwritten, nothing is doubled."""
import concurrent.futures
import uuid

import pytest

import gegevens
import stappen


def samen(aantal, doe):
    """Runs `doe(nummer)` from so many threads at once; a fault in one is a fault of the test."""
    with concurrent.futures.ThreadPoolExecutor(aantal) as draden:
        return [taak.result() for taak in [draden.submit(doe, n) for n in range(aantal)]]


def aantal(proef, tabel, waar="1 = 1"):
    return int(proef.database.vraag(f"SELECT count(*) FROM {tabel} WHERE {waar}")[0][0])


def test_wie_te_laat_is_hoort_wat_er_veranderde(proef):
    pr, collega = proef.klant(), proef.klant("collega")
    melding = stappen.registreer(proef)
    pad = f"/meldingen/{melding['id']}"
    mijn, haar = pr.lees(pad), collega.lees(pad)
    assert mijn.etag == haar.etag
    collega.wijzig(pad, gegevens.melding(wat_gebeurd="Van de collega."), haar.etag)
    fout = pr.wijzig(pad, gegevens.melding(wat_gebeurd="Van mij."), mijn.etag, verwacht=412)
    gewijzigd = fout.json["gewijzigd"]
    assert gewijzigd and gewijzigd[-1]["medewerker"]["id"] == collega.id
    assert "wat_gebeurd" in gewijzigd[-1]["velden"]
    assert "Van de collega" not in fout.ruw.decode(), "a problem tells which field, not its text"
    nu = pr.lees(pad)
    assert nu.json["wat_gebeurd"] == "Van de collega."
    pr.wijzig(pad, gegevens.melding(wat_gebeurd="Van mij."), nu.etag)


def test_zonder_of_met_een_vreemde_etag_verandert_er_niets(proef):
    pr = proef.klant()
    begin = pr.maak("/concepten", gegevens.concept())
    pad = f"/concepten/{begin.json['id']}"
    ander = gegevens.concept(wat_gebeurd="anders")
    pr.vraag("PUT", pad, ander, verwacht=428)
    for onzin in ("7", '"zeven"', '""', "*", '"1", "2"', '"-1"', '"99999999999999999999"'):
        pr.vraag("PUT", pad, ander, etag=onzin, verwacht=400)
    pr.vraag("PUT", pad, ander, etag='"99"', verwacht=412)
    assert pr.lees(pad).json == begin.json


@pytest.mark.parametrize("hoe", ["concept", "melding", "advies"])
def test_van_twintig_gelijke_wijzigingen_wint_er_een(proef, hoe):
    pr = proef.klant()
    maken, lichaam = {
        "concept": ("/concepten", lambda n: gegevens.concept(wat_gebeurd=f"stand {n}")),
        "melding": ("/meldingen", lambda n: gegevens.melding(wat_gebeurd=f"stand {n}")),
        "advies": ("/adviezen", lambda n: gegevens.advies(inhoud=f"stand {n}"))}[hoe]
    begin = pr.maak(maken, lichaam("nul"))
    pad = f"{maken}/{begin.json['id']}"
    uit = samen(20, lambda n: pr.vraag("PUT", pad, lichaam(n), etag=begin.etag))
    assert sorted(a.status for a in uit) == [200] + [412] * 19
    winnaar = next(a for a in uit if a.status == 200)
    nu = pr.lees(pad)
    assert nu.etag == winnaar.etag and nu.json == winnaar.json


GEVALLEN = {
    "melding": ("/meldingen", gegevens.melding, "melding"),
    "advies": ("/adviezen", gegevens.advies, "advies"),
    "politiemelding": ("/politiemeldingen", gegevens.politiemelding, "politiemelding"),
    "concept": ("/concepten", gegevens.concept, "concept"),
}


@pytest.mark.parametrize("geval", GEVALLEN)
def test_een_herhaald_verzoek_geeft_het_eerste_antwoord(proef, geval):
    pad, maak, tabel = GEVALLEN[geval]
    pr, sleutel, lichaam = proef.klant(), str(uuid.uuid4()), maak()
    voor = aantal(proef, tabel)
    eerste = pr.maak(pad, lichaam, sleutel=sleutel)
    nogmaals = pr.maak(pad, lichaam, sleutel=sleutel)
    assert nogmaals.json == eerste.json and nogmaals.etag == eerste.etag
    assert aantal(proef, tabel) == voor + 1
    ander = pr.vraag("POST", pad, maak(ontvangen=gegevens.nu(77)) if geval != "concept"
                     else gegevens.concept(iets="anders"), sleutel=sleutel)
    assert ander.status == 409 and "Idempotency-Key" in ander.json["detail"], ander
    assert aantal(proef, tabel) == voor + 1
    eigen = proef.klant("collega").maak(pad, lichaam, sleutel=sleutel)
    assert eigen.json["id"] != eerste.json["id"], "a key belongs to the user who made it"


@pytest.mark.parametrize("geval", GEVALLEN)
def test_twintig_keer_tegelijk_is_een_keer(proef, geval):
    pad, maak, tabel = GEVALLEN[geval]
    pr, sleutel, lichaam = proef.klant(), str(uuid.uuid4()), maak()
    voor = aantal(proef, tabel)
    uit = samen(20, lambda n: pr.vraag("POST", pad, lichaam, sleutel=sleutel))
    assert {a.status for a in uit} == {201}, [a for a in uit if a.status != 201][:3]
    assert len({a.ruw for a in uit}) == 1
    assert aantal(proef, tabel) == voor + 1


def test_een_sleutel_hoort_bij_een_soort_verzoek(proef):
    pr, sleutel = proef.klant(), str(uuid.uuid4())
    pr.maak("/adviezen", gegevens.advies(), sleutel=sleutel)
    pr.maak("/meldingen", gegevens.melding(), sleutel=sleutel, verwacht=409)


def test_een_geweigerd_verzoek_verbruikt_de_sleutel_niet(proef):
    pr, sleutel = proef.klant(), str(uuid.uuid4())
    pr.maak("/meldingen", gegevens.melding(kanaal="postduif"), sleutel=sleutel, verwacht=400)
    pr.maak("/meldingen", gegevens.melding(), sleutel=sleutel)


def test_zonder_sleutel_wordt_er_niets_gemaakt(proef):
    voor = aantal(proef, "melding")
    fout = proef.klant().vraag("POST", "/meldingen", gegevens.melding(), sleutel=False)
    assert fout.status == 400 and "Idempotency-Key" in fout.velden()
    assert aantal(proef, "melding") == voor


def test_twee_screeners_en_twee_akkoorden_tegelijk(proef):
    mensen = ["procesregisseur", "collega"]
    for naam in mensen:
        proef.klant(naam)
    melding = stappen.registreer(proef)
    pad = f"/meldingen/{melding['id']}/screeningen"
    uit = samen(8, lambda n: proef.klant(mensen[n % 2]).vraag("POST", pad, {"acuut": False}))
    assert sorted(a.status for a in uit) == [201, 201] + [409] * 6
    gescreend = proef.klant().lees(f"/meldingen/{melding['id']}").json
    assert gescreend["status"] == "screening" and len(gescreend["screeningen"]) == 2

    begonnen = samen(8, lambda n: proef.klant().vraag(
        "POST", f"/meldingen/{melding['id']}/veiligheidsbeoordelingen", {}))
    assert sorted(a.status for a in begonnen) == [201] + [409] * 7
    stand = stappen.vul_in(proef, next(a for a in begonnen if a.status == 201), gescreend)
    weg = f"/veiligheidsbeoordelingen/{stand.json['id']}"
    uit = samen(8, lambda n: proef.klant(mensen[n % 2]).vraag(
        "POST", f"{weg}/_akkoord", etag=stand.etag))
    assert sorted(a.status for a in uit) == [200, 200] + [409] * 6
    stand = proef.klant().lees(weg)
    uit = samen(6, lambda n: proef.klant(mensen[n % 2]).vraag(
        "POST", f"{weg}/_ondertekenen", etag=stand.etag))
    assert sorted(a.status for a in uit)[0] == 200
    assert {a.status for a in uit} <= {200, 409, 412}
    assert [a.status for a in uit].count(200) == 1
    gebeurd = [g["soort"] for g in stappen.tijdlijn(proef, melding["dossier_id"])]
    assert gebeurd.count("veiligheidsbeoordeling-ondertekend") == 1


def test_nummers_zijn_uniek_onder_druk(proef):
    pr = proef.klant()
    uit = samen(16, lambda n: [pr.maak("/adviezen", gegevens.advies()).json["nummer"]
                               for _ in range(5)])
    nummers = [nummer for rij in uit for nummer in rij]
    assert len(set(nummers)) == 80
