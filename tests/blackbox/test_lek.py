# SPDX-License-Identifier: EUPL-1.2
"""Canaries: what is personal is typed into every field there is, and must then be found nowhere
in clear: not in the databases, not in the log, not in the metrics. The same search does find what
is meant to be readable, so that it proves something."""
import base64
import urllib.parse

import pytest

import gegevens
import stappen

# field → what is typed; each a value that occurs nowhere else
KANARIES = {
    "voornamen": "Quirijntje-Zwaluwstaart", "tussenvoegsel": "uyt den xqwoud",
    "achternaam": "Oempaloompa-Kanarie", "telefoon": "06-98712345", "geboorte": "1947-07-29",
    "email": "kanarie.persoon@voorbeeld-xq.nl", "straat": "Kwikkwakkelweg",
    "huisnummer": "98123-xqhuis", "toevoeging": "xq-toevoeging", "postcode": "9876 XQ",
    "plaats": "Xquizendam", "land": "Xqlandia-verweg",
    "melder": "Wauwelaar Xq", "organisatie": "Stichting Xqwoord", "functie": "xqmeester-hoofd",
    "melder_telefoon": "06-11998877", "melder_email": "melder.xq@voorbeeld-xq.nl",
    "meldcode": "toelichting-xq-meldcode", "gebeurd": "De papegaai xqriep iets geheimzinnigs.",
    "verwachting": "Dat de xqbuurman bedaart.", "screening": "Xqgezien door een collega.",
    "concept": "xqconcept half getypt", "advies": "Een xqvraag over opvoeden zonder namen.",
    "gegeven": "Het xqadvies is rustig blijven.", "adviesorg": "Xqschool voor proeven",
    "politie": "Een xqjongere hing rond.", "eenheid": "Xqeenheid", "incident": "XQ-2024-777",
    "partij": "Xqpartij lokaal", "doorzetten": "xqtoelichting bij doorzetten",
    "aanleiding": "Xqgevaar in huis", "actie": "Xqpolitie gebeld", "afspraak": "Xqsleutel is weg",
    "crisispartner": "Xqpartner-crisis", "dat": "xqdat bekend bij", "wat": "xqwat de bron vertelde",
    "mdo": "xqmdo doen", "mdo_naam": "Xqarts Deelnemer", "besluit": "xqbesluit samen",
    "motivering": "xqmotivering overdracht", "overdracht": "Xqteam in wijk", "taak": "Xqbel school",
    "koppel": "xqreden zelfde gezin", "toewijs": "xqreden verdeling", "herbeoordeel":
    "xqreden urgenter", "persoon_nieuw": "Xqnieuwenaam", "verbetering": "xqreden verbetering",
    "zoek": "Xqgezochtenaam",
}
BSN, ZOEKBSN = gegevens.bsn(31337), gegevens.bsn(41337)


def alle_kanaries():
    return {**KANARIES, "bsn": BSN, "zoekbsn": ZOEKBSN}


def vol_persoon():
    k = KANARIES
    return {"voornamen": k["voornamen"], "tussenvoegsel": k["tussenvoegsel"],
            "achternaam": k["achternaam"], "geslacht": "vrouw", "geboortedatum": k["geboorte"],
            "bsn": BSN, "telefoon": k["telefoon"], "email": k["email"], "adressen": [
                {"soort": "woon", "straat": k["straat"], "huisnummer": k["huisnummer"],
                 "toevoeging": k["toevoeging"], "postcode": k["postcode"], "plaats": k["plaats"],
                 "land": k["land"], "geheim": True}]}


def volle_melding():
    k = KANARIES
    return gegevens.melding(
        melder={"hoedanigheid": "politie", "naam": k["melder"], "organisatie": k["organisatie"],
                "functie": k["functie"], "telefoon": k["melder_telefoon"],
                "email": k["melder_email"]},
        meldcode={"doorlopen": "ja", "stappen": ["stap-1-signalen"], "toelichting": k["meldcode"]},
        betrokkenen=[{"rol": "volwassen-slachtoffer", "persoon": vol_persoon()}], relaties=[],
        wat_gebeurd=k["gebeurd"], verwachting=k["verwachting"])


def typ_aannemen(klant):
    k = KANARIES
    concept = klant.maak("/concepten", gegevens.concept(tekst=k["concept"], bsn=BSN))
    klant.wijzig(f"/concepten/{concept.json['id']}", gegevens.concept(tekst=k["concept"] + "!"),
                 concept.etag)
    advies = klant.maak("/adviezen", gegevens.advies(
        inhoud=k["advies"], gegeven_advies=k["gegeven"], organisatie=k["adviesorg"],
        namen=[k["achternaam"]]))
    klant.wijzig(f"/adviezen/{advies.json['id']}", gegevens.advies(inhoud=k["advies"]),
                 advies.etag)
    klant.maak("/adviezen/_controleer", {"tekst": f"{BSN} {k['achternaam']}"}, verwacht=200)
    klant.maak("/adviezen", gegevens.advies(inhoud=f"BSN {BSN}"), verwacht=400)
    politie = klant.maak("/politiemeldingen", gegevens.politiemelding(
        inhoud=k["politie"], eenheid=k["eenheid"], incidentnummer=k["incident"]))
    klant.maak(f"/politiemeldingen/{politie.json['id']}/_doorzetten",
               {"partij": k["partij"], "toelichting": k["doorzetten"]}, etag=politie.etag,
               verwacht=200)


def typ_dossier(proef):
    k, klant = KANARIES, proef.klant()
    klant.maak("/dossiers/_zoek", {"personen": [
        {"achternaam": k["zoek"], "bsn": ZOEKBSN, "geboortedatum": k["geboorte"]},
        {"bsn": BSN}]}, verwacht=200)
    melding = klant.maak("/meldingen", volle_melding()).json
    gelezen = klant.lees(f"/meldingen/{melding['id']}")
    klant.wijzig(f"/meldingen/{melding['id']}", volle_melding(), gelezen.etag)
    klant.vraag("PUT", f"/meldingen/{melding['id']}", volle_melding(), etag=gelezen.etag,
                verwacht=412)
    ander = stappen.registreer(proef)
    etag = klant.lees(f"/meldingen/{ander['id']}").etag
    klant.maak(f"/meldingen/{ander['id']}/_koppelen",
               {"dossier_id": melding["dossier_id"], "reden": k["koppel"]}, etag=etag,
               verwacht=200)
    persoon = klant.lees(f"/dossiers/{melding['dossier_id']}").json["personen"][0]
    klant.wijzig(f"/dossiers/{melding['dossier_id']}/personen/{persoon['id']}",
                 {**vol_persoon(), "achternaam": k["persoon_nieuw"]}, f'"{persoon["versie"]}"')
    klant.maak("/taken", gegevens.taak(melding["dossier_id"], onderwerp=k["taak"]))
    klant.maak(f"/dossiers/{melding['dossier_id']}/crisisdiensten", gegevens.crisis(
        aanleiding=k["aanleiding"], acties=[{"moment": gegevens.nu(1), "tekst": k["actie"]}],
        veiligheidsafspraken=[k["afspraak"]], partner=k["crisispartner"]))
    return klant.lees(f"/meldingen/{melding['id']}").json


def typ_beoordeling(proef, melding):
    k = KANARIES
    for naam in ("procesregisseur", "collega"):
        proef.klant(naam).maak(f"/meldingen/{melding['id']}/screeningen",
                               {"acuut": False, "toelichting": k["screening"]})
    begonnen = stappen.begin_beoordeling(proef, melding)
    stand = stappen.vul_in(
        proef, begonnen, melding, dat_informatie=k["dat"], wat_informatie=k["wat"],
        motivering=k["motivering"], overdrachtspartij=k["overdracht"],
        mdo={"gehouden": True, "adviezen": [{"naam": k["mdo_naam"], "advies": k["mdo"]},
                                            {"naam": k["mdo_naam"], "advies": k["mdo"]}],
             "gezamenlijk_besluit": k["besluit"]})
    stappen.onderteken(proef, stappen.geef_akkoord(proef, stand))
    proef.klant().maak(f"/meldingen/{melding['id']}/veiligheidsbeoordelingen",
                       {"reden": k["verbetering"]})


def herbeoordeel(proef):
    wacht, _ = stappen.beoordeeld(proef, antwoorden=gegevens.antwoorden(V2="nee"),
                                  uitkomst="onderzoek", motivering="Zij werken niet mee.")
    proef.klant("noord").maak(f"/dossiers/{wacht['dossier_id']}/herbeoordelingen",
                              {"urgentie": "hoog", "toelichting": KANARIES["herbeoordeel"]})


def wijs_toe(proef, melding):
    stuk = stappen.werk(proef, "coordinator", "niet-toegewezen")[0]
    proef.klant("coordinator").maak(
        "/werk/_toewijzen", {"werk": [stuk["id"]], "medewerker_id": proef.klant().id,
                             "reden": KANARIES["toewijs"]}, verwacht=200)
    assert melding


@pytest.fixture(scope="module")
def getypt(proef):
    """Everything is typed once, faults and repeats included."""
    typ_aannemen(proef.klant())
    melding = typ_dossier(proef)
    typ_beoordeling(proef, melding)
    herbeoordeel(proef)
    wijs_toe(proef, melding)
    for persoon in (BSN, KANARIES["achternaam"]):
        proef.klant().vraag("GET", "/werk?lijst=mijn&zoek=" + urllib.parse.quote(persoon),
                            verwacht=400)
    return melding


def gedaanten(tekst):
    """How a text may lie somewhere: plain, UTF-16, base64 at each of three places, hex."""
    ruw = tekst.encode()
    uit = {"gewoon": ruw, "utf-16-le": tekst.encode("utf-16-le"),
           "utf-16-be": tekst.encode("utf-16-be"), "hex": ruw.hex().encode(),
           "omgekeerd": ruw[::-1]}
    for schuif in range(3):
        code = base64.b64encode(b"\0" * schuif + ruw)
        uit[f"base64+{schuif}"] = code[(0, 2, 3)[schuif]:][:len(ruw) * 4 // 3 - 3]
    return uit


def vindplaatsen(plaatsen, teksten):
    for plaats, inhoud in plaatsen:
        klein = inhoud.lower()
        for naam, tekst in teksten.items():
            for gedaante, ruw in gedaanten(tekst).items():
                zoek, waar = (ruw, inhoud) if "64" in gedaante else (ruw.lower(), klein)
                if zoek in waar:
                    yield f"{naam} ({gedaante}) in {plaats}"


def log_en_meetpunten(proef):
    klant = proef.gast()
    meten = klant.ruw("GET", "/metrics")
    assert meten.status == 200 and b"# TYPE" in meten.ruw
    return [("log", proef.server.log().encode()), ("metrics", meten.ruw)]


def test_niets_persoonlijks_ligt_open(proef, getypt):
    plaatsen = list(proef.database.ruwe_inhoud()) + log_en_meetpunten(proef)
    gevonden = list(vindplaatsen(plaatsen, alle_kanaries()))
    assert not gevonden, "\n".join(gevonden)


def test_ook_niet_na_een_nette_stop(stil):
    """Then the WAL is written back to the main file."""
    stil.start()
    typ_aannemen(stil.klant())
    log = stil.server.log().encode()
    stil.stop()
    plaatsen = list(stil.database.ruwe_inhoud()) + [("log", log)]
    gevonden = list(vindplaatsen(plaatsen, alle_kanaries()))
    assert not gevonden, "\n".join(gevonden)


def test_de_zoeker_vindt_wat_open_ligt(proef, getypt):
    """The control: the name of an employee, a team and a code are stored in clear."""
    open_ = {"gebruiker": "Test Gedragswetenschapper", "team": "Gebiedsteam Noord",
             "code": "lichamelijke-mishandeling", "nummer": getypt["nummer"]}
    gevonden = list(vindplaatsen(proef.database.ruwe_inhoud(), open_))
    for naam in open_:
        assert any(plek.startswith(f"{naam} (gewoon)") for plek in gevonden), (naam, gevonden)
    assert '"route":"melding_registreren"' in proef.server.log()


@pytest.mark.parametrize("gedaante", sorted(gedaanten("x" * 12)))
def test_de_zoeker_vindt_elke_gedaante(gedaante):
    for tekst in (KANARIES["achternaam"], BSN):
        ruw = b"abcd" + gedaanten(tekst)[gedaante] + b"efgh"
        assert any(gedaante in plek for plek in vindplaatsen([("hier", ruw)], {"x": tekst}))
    for schuif in range(3):
        ruw = base64.b64encode(b"q" * schuif + KANARIES["gebeurd"].encode() + b"staart")
        assert list(vindplaatsen([("hier", ruw)], {"x": KANARIES["gebeurd"]})), schuif


def test_alles_wat_is_getypt_komt_terug_voor_wie_het_mag_zien(proef, getypt):
    """Control of the other side: the canaries were really stored, not dropped."""
    gelezen = proef.klant().lees(f"/meldingen/{getypt['id']}").ruw.decode()
    for naam in ("voornamen", "straat", "melder", "meldcode", "gebeurd", "verwachting"):
        assert KANARIES[naam] in gelezen, naam
    assert BSN in gelezen
