# SPDX-License-Identifier: EUPL-1.2
"""Conflict of interest by matching: found in both directions, and neither side is shown to the
other. What somebody types about his family is kept nowhere."""
import pytest

import gegevens
import stappen
from opstelling import baken

NIEMAND = "00000000-0000-7000-8000-000000000000"
GETYPT = {"voornamen": "Xqzwaluw-Kring", "tussenvoegsel": "van den xqkring",
          "achternaam": "Xqoempa-Kring", "geboortedatum": "1943-07-29", "postcode": "9871 XQ",
          "huisnummer": "98731"}


@pytest.fixture(autouse=True)
def na_afloop(proef):
    """Everybody is there before a test looks at what it changed."""
    for naam in ("procesregisseur", "collega", "coordinator", "fg", "noord"):
        proef.klant(naam)


def mens(nummer, **anders):
    return gegevens.kringlid(voornamen="Fien", achternaam=f"Matchvrouw{'abcdefgh'[nummer]}",
                             geboortedatum="1969-09-19", postcode="", huisnummer="", **anders)


def als_persoon(lid):
    return gegevens.persoon(voornamen=lid["voornamen"], achternaam=lid["achternaam"],
                            geboortedatum=lid["geboortedatum"], adressen=[])


def registreer(proef, lid, naam="procesregisseur"):
    invoer = gegevens.melding(betrokkenen=[{"rol": "volwassen-slachtoffer",
                                            "persoon": als_persoon(lid)}], relaties=[])
    return proef.klant(naam).maak("/meldingen", invoer).json


def geef(proef, naam, *familie, **zelf):
    klant = proef.klant(naam)
    return klant.wijzig("/kring", gegevens.kring(*familie, **zelf), klant.lees("/kring").etag)


def zonder_id(antwoord):
    json = dict(antwoord.json)
    json.pop("verzoek_id", None)
    json.pop("instance", None)
    return antwoord.status, json


def test_wie_familie_is_vindt_het_dossier_niet_meer(proef):
    lid = mens(0)
    geef(proef, "collega", lid)
    melding = registreer(proef, lid)
    for pad in (f"/meldingen/{melding['id']}", f"/dossiers/{melding['dossier_id']}"):
        proef.klant().lees(pad)
        echt = proef.klant("collega").vraag("GET", pad)
        niets = proef.klant("collega").vraag("GET", f"/{pad.split('/')[1]}/{NIEMAND}")
        assert zonder_id(echt) == zonder_id(niets)
    gezocht = proef.klant("collega").maak("/dossiers/_zoek", {"personen": [
        {"achternaam": lid["achternaam"], "geboortedatum": lid["geboortedatum"]}]}, verwacht=200)
    assert gezocht.json["voorstellen"] == []


def test_een_verzwegen_dossier_kost_evenveel_vragen(proef):
    """The log tells what was asked: for what is kept out the same single record, refused."""
    lid = mens(1)
    geef(proef, "collega", lid)
    dossier = registreer(proef, lid)["dossier_id"]
    for id_ in (dossier, NIEMAND):
        verzoek = proef.klant("collega").vraag("GET", f"/dossiers/{id_}", verwacht=404)
        regels = proef.database.vraag("SELECT handeling, uitkomst FROM logboek WHERE verzoek_id = "
                                      f"'{verzoek.json['verzoek_id']}'")
        assert [tuple(r) for r in regels] == [("dossier.lezen", "geweigerd")]


def test_wie_opgeeft_hoort_niet_of_er_iets_is_gevonden(proef):
    registreer(proef, mens(2))
    niet, wel = (geef(proef, "noord", lid) for lid in (mens(3), mens(2)))
    for antwoord in (niet, wel):
        antwoord.json.pop("opgegeven")
        antwoord.json.pop("versie")
    assert niet.json == wel.json == {"familie": 1, "familieadressen": 0}
    assert proef.klant("noord").lees("/belangen", verwacht=403)


def test_wie_registreert_hoort_niet_wie_er_familie_is(proef):
    zonder = registreer(proef, mens(4))
    geef(proef, "noord", mens(5))
    met = registreer(proef, mens(5))
    assert set(zonder) == set(met)
    ruw = proef.klant().lees(f"/dossiers/{met['dossier_id']}").ruw.decode()
    ruw += proef.klant().lees(f"/dossiers/{met['dossier_id']}/tijdlijn").ruw.decode()
    assert proef.klant("noord").id not in ruw and "belang" not in ruw


def test_wie_zelf_registreert_verliest_niets(proef):
    lid = mens(6)
    geef(proef, "procesregisseur", lid)
    melding = registreer(proef, lid)
    assert melding["betrokkenen"][0]["persoon"]["achternaam"] == lid["achternaam"]
    proef.klant().lees(f"/dossiers/{melding['dossier_id']}", verwacht=404)
    assert proef.klant("collega").lees(f"/meldingen/{melding['id']}")


def test_de_lijst_noemt_medewerker_dossier_en_soort_en_niet_de_persoon(proef):
    lid = mens(7)
    geef(proef, "collega", lid)
    dossier = registreer(proef, lid)["dossier_id"]
    for naam in ("coordinator", "fg"):
        antwoord = proef.klant(naam).lees("/belangen?limiet=200")
        rij = next(r for r in antwoord.json["resultaten"] if r["dossier_id"] == dossier)
        assert set(rij) == {"dossier_id", "dossier_nummer", "medewerker", "wijze", "moment"}
        assert rij["wijze"] == "familie" and rij["medewerker"]["id"] == proef.klant("collega").id
        assert lid["achternaam"] not in antwoord.ruw.decode()
    proef.klant("coordinator").maak(
        f"/dossiers/{dossier}/belangen/{proef.klant('collega').id}/_opheffen",
        {"reden": "Xqandere mensen"}, verwacht=204)
    assert proef.klant("collega").lees(f"/dossiers/{dossier}")
    regels = proef.database.vraag("SELECT uitkomst FROM logboek WHERE handeling = "
                                  f"'belang.beoordelen' AND dossier_id = '{dossier}'")
    assert [r[0] for r in regels] == ["gelukt"]


def vindplaatsen(proef, teksten):
    plaatsen = list(proef.database.ruwe_inhoud()) + [("log", proef.server.log().encode())]
    return [(naam, plaats) for plaats, inhoud in plaatsen for naam, tekst in teksten.items()
            if tekst.lower().encode() in inhoud.lower()]


def test_wat_is_opgegeven_ligt_nergens(proef):
    geef(proef, "noord", {**GETYPT, "voornamen": "Xqzus-kring"}, **GETYPT)
    proef.klant("noord").vraag("PUT", "/kring", gegevens.kring(**GETYPT), etag='"1"',
                               verwacht=412)
    proef.klant("noord").vraag("PUT", "/kring", gegevens.kring(**{**GETYPT, "postcode": "xq"}),
                               etag='"1"')
    samen = GETYPT["postcode"].replace(" ", "")
    teksten = {**GETYPT, "zus": "Xqzus-kring", "postcode_aaneen": samen, "reden": "Xqandere"}
    assert vindplaatsen(proef, teksten) == []
    assert vindplaatsen(proef, {"controle": "Test Noord"}), "the search finds what lies open"


def test_de_tabel_heeft_alleen_kenmerken(proef):
    """No kind and no order that would tell what an entry was; and no join with the persons."""
    geef(proef, "noord", mens(0), mens(1))
    rijen = proef.database.vraag("SELECT k.wijze, length(k.token) FROM kringsleutel k "
                                 f"WHERE medewerker_id = '{proef.klant('noord').id}'")
    assert rijen and {int(lengte) for _, lengte in rijen} == {16}
    assert {wijze for wijze, _ in rijen} <= {"zelf", "familie", "buren"}
    assert not proef.database.vraag("SELECT 1 FROM kringsleutel k JOIN zoeksleutel z "
                                    "ON z.token = k.token")


def test_zoeksleutels_vernieuwen_terwijl_de_server_draait(proef):
    buur = stappen.registreer(proef, betrokkenen=[{
        "rol": "volwassen-slachtoffer", "persoon": gegevens.persoon(adressen=[
            {"soort": "woon", "straat": "Proefpad", "huisnummer": "3", "postcode": "4321 QQ",
             "plaats": "Rotterdam"}])}], relaties=[])
    proef.database.vraag("DELETE FROM zoeksleutel WHERE soort IN ('adres', 'postcode')")
    proef.database.vraag("UPDATE persoon SET zoekversie = 1")
    geef(proef, "noord", postcode="4321 QQ", huisnummer="5")
    belang = (f"SELECT wijze FROM belang WHERE dossier_id = '{buur['dossier_id']}' "
              f"AND medewerker_id = '{proef.klant('noord').id}'")
    assert not proef.database.vraag(belang)
    gedaan = baken("zoeksleutels", "vernieuw", *proef.opties())
    assert "personen zijn vernieuwd" in gedaan.stdout
    assert proef.database.vraag(belang)[0][0] == "gevonden-buren"
    assert "van 0 personen" in baken("zoeksleutels", "vernieuw", *proef.opties()).stdout
