# SPDX-License-Identifier: EUPL-1.2
"""Who may do what: sessions, CSRF, roles, teams, and the brake on guessing."""
import re
import uuid

import pytest

import gegevens
import stappen
from klant import CONTRACT, Klant
from opstelling import MENSEN, WACHTWOORD

BESTAAT_NIET = "00000000-0000-7000-8000-000000000000"


def los_verzoek(klant, operatie, **koppen):
    """Some request to an operation; whoever may not come in does not get as far as its form."""
    pad = re.sub(r"\{[a-z_]+\}", BESTAAT_NIET, operatie.pad)
    return klant.vraag(operatie.methode, pad, {} if operatie.lichaam else None, koppen=koppen)


def beschermd():
    return [o for o in CONTRACT.operaties.values() if not o.zonder_sessie]


@pytest.mark.parametrize("operatie", beschermd(), ids=str)
def test_zonder_sessie_niets(proef, operatie):
    gast = proef.gast()
    for cookie in (None, "__Host-baken=" + "A" * 43, "__Host-baken=", "baken=x"):
        fout = los_verzoek(gast, operatie, Cookie=cookie)
        assert fout.status == 401, fout


@pytest.mark.parametrize("operatie", [o for o in beschermd() if o.methode != "GET"], ids=str)
def test_zonder_csrf_niets(proef, operatie):
    klant = proef.klant()
    for csrf in (None, "", "A" * 43, proef.klant("collega").csrf, klant.csrf[:-1]):
        fout = los_verzoek(klant, operatie, **{"X-CSRF-Token": csrf})
        assert fout.status == 403, (csrf, fout)
    assert klant.lees("/sessies/huidig").json["csrf"] == klant.csrf


def test_de_cookie_is_alleen_voor_deze_host(proef):
    gast = proef.gast()
    antwoord = gast.log_in("zuid", WACHTWOORD)
    naam, *eigenschappen = antwoord.koppen["Set-Cookie"].split("; ")
    assert naam.startswith("__Host-baken=") and len(naam) == len("__Host-baken=") + 43
    assert {e.lower() for e in eigenschappen} == {"path=/", "secure", "httponly",
                                                  "samesite=strict"}
    assert naam.split("=")[1] not in antwoord.ruw.decode()
    assert gast.csrf != naam.split("=")[1]


def test_uitloggen_eindigt_de_sessie(proef):
    klant = Klant(proef.server.poort)
    klant.log_in("zuid", WACHTWOORD)
    tweede = Klant(proef.server.poort)
    tweede.log_in("zuid", WACHTWOORD)
    klant.lees("/sessies/huidig")
    weg = klant.vraag("DELETE", "/sessies/huidig", verwacht=204)
    assert "Max-Age=0" in weg.koppen["Set-Cookie"]
    klant.lees("/sessies/huidig", verwacht=401)
    klant.vraag("DELETE", "/sessies/huidig", verwacht=401)
    tweede.lees("/sessies/huidig")


def test_een_sessie_blijft_na_een_herstart_en_haar_token_staat_nergens(proef):
    token = proef.klant().cookie.split("=")[1]
    for naam, inhoud in proef.database.ruwe_inhoud():
        assert token.encode() not in inhoud, naam


def fouten_bij_inloggen(proef, namen, wachtwoord="dit is het niet hoor"):
    return [proef.gast().log_in(naam, wachtwoord, verwacht=401) for naam in namen]


def test_een_onbekende_naam_klinkt_als_een_fout_wachtwoord(proef):
    bekend, onbekend = fouten_bij_inloggen(proef, ["zuid", "bestaat.niet"])
    for fout in (bekend, onbekend):
        fout.json.pop("verzoek_id")
    assert bekend.json == onbekend.json
    zonder = [{n: w for n, w in fout.koppen.items()
               if n not in ("Date", "Content-Length", "X-Request-Id")}
              for fout in (bekend, onbekend)]
    assert zonder[0] == zonder[1]
    assert "Set-Cookie" not in bekend.koppen


@pytest.mark.parametrize("naam", ["noord2", "zomaar.iemand"])
def test_raden_wordt_geremd(proef, naam):
    gast = proef.gast()
    uitkomsten = [gast.log_in(naam, f"gok nummer {n}", verwacht=None) for n in range(12)]
    assert [u.status for u in uitkomsten] == [401] * 10 + [429] * 2
    assert 0 < int(uitkomsten[-1].koppen["Retry-After"]) <= 15 * 60
    assert naam not in uitkomsten[-1].ruw.decode()
    ook_goed = gast.log_in(naam, WACHTWOORD, verwacht=429)
    assert ook_goed.status == 429, "a right password does not pass the brake"
    proef.gast().log_in("noord", WACHTWOORD)


ZONDER_INHOUD = ["manager", "beheer"]


@pytest.mark.parametrize("naam", ZONDER_INHOUD)
def test_wie_geen_zaken_doet_ziet_geen_inhoud(proef, naam):
    klant = proef.klant(naam)
    melding, beoordeling = stappen.beoordeeld(proef)
    advies = proef.klant().maak("/adviezen", gegevens.advies()).json
    politie = proef.klant().maak("/politiemeldingen", gegevens.politiemelding()).json
    taak = proef.klant().maak("/taken", gegevens.taak(melding["dossier_id"])).json
    paden = [f"/meldingen/{melding['id']}", f"/dossiers/{melding['dossier_id']}",
             f"/dossiers/{melding['dossier_id']}/tijdlijn",
             f"/veiligheidsbeoordelingen/{beoordeling.json['id']}",
             f"/meldingen/{melding['id']}/veiligheidsbeoordelingen",
             f"/adviezen/{advies['id']}", "/adviezen", f"/politiemeldingen/{politie['id']}",
             "/politiemeldingen", "/screening", f"/taken/{taak['id']}"]
    for pad in paden:
        fout = klant.vraag("GET", pad)
        assert fout.status in (403, 404), (pad, fout)
    for pad, lichaam in [("/meldingen", gegevens.melding()), ("/adviezen", gegevens.advies()),
                         ("/politiemeldingen", gegevens.politiemelding()),
                         ("/concepten", gegevens.concept()),
                         ("/taken", gegevens.taak(melding["dossier_id"])),
                         (f"/meldingen/{melding['id']}/screeningen", {"acuut": False}),
                         ("/dossiers/_zoek", {"personen": [{"achternaam": "Verdonkel"}]})]:
        fout = klant.maak(pad, lichaam, verwacht=None)
        assert fout.status in (403, 404), (pad, fout)


def test_het_secretariaat_neemt_aan_maar_beslist_niet(proef):
    secretariaat = proef.klant("secretariaat")
    melding = secretariaat.maak("/meldingen", gegevens.melding()).json
    secretariaat.lees(f"/meldingen/{melding['id']}")
    secretariaat.maak(f"/meldingen/{melding['id']}/screeningen", {"acuut": False}, verwacht=403)
    secretariaat.maak("/adviezen", gegevens.advies(), verwacht=403)
    stappen.screen(proef, melding)
    secretariaat.maak(f"/meldingen/{melding['id']}/veiligheidsbeoordelingen", {}, verwacht=403)


def geef_dossier(proef, melding, aan, lijst="niet-toegewezen"):
    stuk = stappen.werk_van(proef, "coordinator", lijst, melding["id"])[0]
    return proef.klant("coordinator").maak(
        "/werk/_toewijzen", {"werk": [stuk["id"]], "medewerker_id": proef.klant(aan).id,
                             "reden": "Verdeling."}, verwacht=200)


def test_een_ander_team_ziet_een_toegewezen_zaak_niet(proef):
    zuid = proef.klant("zuid")
    melding = stappen.registreer(proef)
    zuid.lees(f"/meldingen/{melding['id']}")  # nobody's yet: open to all who do casework
    geef_dossier(proef, melding, "procesregisseur")
    etag = proef.klant().lees(f"/meldingen/{melding['id']}").etag
    gesloten = [
        ("GET", f"/meldingen/{melding['id']}", None, None),
        ("GET", f"/dossiers/{melding['dossier_id']}", None, None),
        ("GET", f"/dossiers/{melding['dossier_id']}/tijdlijn", None, None),
        ("GET", f"/meldingen/{melding['id']}/veiligheidsbeoordelingen", None, None),
        ("PUT", f"/meldingen/{melding['id']}", gegevens.melding(), etag),
        ("POST", f"/meldingen/{melding['id']}/screeningen", {"acuut": False}, None),
        ("POST", f"/meldingen/{melding['id']}/veiligheidsbeoordelingen", {}, None),
        ("POST", f"/dossiers/{melding['dossier_id']}/crisisdiensten", gegevens.crisis(), None),
        ("POST", "/taken", gegevens.taak(melding["dossier_id"]), None)]
    for methode, pad, lichaam, versie in gesloten:
        fout = zuid.vraag(methode, pad, lichaam, etag=versie)
        assert fout.status in (403, 404), (methode, pad, fout)
        assert "Verdonkel" not in fout.ruw.decode() and melding["nummer"] not in fout.ruw.decode()
    proef.klant("collega").lees(f"/meldingen/{melding['id']}")
    for lijst in ("mijn", "team", "niet-toegewezen", "wachtlijst"):
        assert not stappen.werk_van(proef, "zuid", lijst, melding["id"])


def test_bij_een_vreemd_dossier_voegen_toont_dat_dossier_niet(proef):
    """Whoever takes in a melding may say to which dossier it belongs; that opens nothing."""
    dicht = stappen.registreer(proef)
    geef_dossier(proef, dicht, "procesregisseur")
    eigen, zuid = stappen.registreer(proef, wie="zuid"), proef.klant("zuid")
    etag = zuid.lees(f"/meldingen/{eigen['id']}").etag
    uit = zuid.maak(f"/meldingen/{eigen['id']}/_koppelen",
                    {"dossier_id": dicht["dossier_id"], "reden": "Zelfde gezin."}, etag=etag,
                    verwacht=None)
    assert uit.status in (200, 403, 404), uit
    for betrokkene in dicht["betrokkenen"]:
        assert betrokkene["persoon"]["bsn"] not in uit.ruw.decode()
    for pad in (f"/dossiers/{dicht['dossier_id']}", f"/meldingen/{dicht['id']}"):
        assert zuid.vraag("GET", pad).status in (403, 404)


def test_een_concept_is_van_wie_het_maakt(proef):
    eigen = proef.klant().maak("/concepten", gegevens.concept())
    ander = proef.klant("collega")
    ander.lees(f"/concepten/{eigen.json['id']}", verwacht=404)
    ander.wijzig(f"/concepten/{eigen.json['id']}", gegevens.concept(), eigen.etag, verwacht=404)
    ander.vraag("DELETE", f"/concepten/{eigen.json['id']}", verwacht=404)
    assert eigen.json["id"] not in [c["id"] for c in ander.lees("/concepten").json["resultaten"]]
    ander.maak("/meldingen", {**gegevens.melding(), "concept_id": eigen.json["id"]})
    proef.klant().lees(f"/concepten/{eigen.json['id']}")


def test_toewijzen_doet_de_coordinator(proef):
    melding = stappen.registreer(proef)
    stuk = stappen.werk_van(proef, "coordinator", "niet-toegewezen", melding["id"])[0]
    fout = proef.klant("secretariaat").maak(
        "/werk/_toewijzen", {"werk": [stuk["id"]], "medewerker_id": proef.klant().id,
                             "reden": "Voor mij."}, verwacht=None)
    assert fout.status == 403, fout


def test_elke_handeling_laat_een_logregel_na(proef):
    melding = stappen.registreer(proef)
    proef.klant("collega").lees(f"/dossiers/{melding['dossier_id']}")
    rijen = proef.database.vraag(
        "SELECT handeling, medewerker_id, uitkomst FROM logboek WHERE dossier_id = "
        f"'{melding['dossier_id']}' ORDER BY moment, id")
    assert [tuple(rij) for rij in rijen] == [
        ("melding.registreren", proef.klant().id, "gelukt"),
        ("dossier.lezen", proef.klant("collega").id, "gelukt")]


def test_wat_iemand_mag_staat_in_zijn_sessie(proef):
    mag = {naam: set(proef.klant(naam).sessie["handelingen"]) for naam in ("manager", "collega")}
    assert "dossier.lezen" in mag["collega"] and "dossier.lezen" not in mag["manager"]
    assert proef.klant("collega").sessie["medewerker"]["rollen"] == [MENSEN["collega"][0]]


def test_een_sleutel_van_een_ander_geeft_niets_prijs(proef):
    sleutel = str(uuid.uuid4())
    proef.klant().maak("/meldingen", gegevens.melding(), sleutel=sleutel)
    fout = proef.klant("manager").maak("/meldingen", gegevens.melding(), sleutel=sleutel,
                                       verwacht=403)
    assert "wat_gebeurd" not in fout.ruw.decode()
