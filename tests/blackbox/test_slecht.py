# SPDX-License-Identifier: EUPL-1.2
"""Hostile requests, so many per operation: never a 5xx, always a problem in Dutch that says what
is wrong, and never a word of what was typed. BAKEN_VIJANDIG sets how many, BAKEN_ZAAD the seed."""
import os
import random
import uuid
import zlib

import pytest

import gegevens
import stappen
from klant import CONTRACT, Klant
from opstelling import WACHTWOORD
from vijandig import ENGELS, MERK, NEDERLANDS, Breker, Verzoek

AANTAL = int(os.environ.get("BAKEN_VIJANDIG", "200"))
ZAAD = int(os.environ.get("BAKEN_ZAAD") or random.SystemRandom().randrange(10**9))


@pytest.fixture(scope="module", autouse=True)
def zaad_staat_in_de_uitvoer():
    print(f"BAKEN_ZAAD={ZAAD} BAKEN_VIJANDIG={AANTAL}")


@pytest.fixture(scope="module")
def bron(proef):
    return Bron(proef)


class Bron:
    """Gives a valid request for each operation, on things that are there."""

    def __init__(self, proef):
        self.proef = proef
        self.klant = proef.klant()
        # Some requests about a session end it. All log in now: the hostile logins that come
        # first use up what one address may try in an hour.
        self.wegwerp = {operatie.id: Klant(proef.server.poort)
                        for operatie in CONTRACT.operaties.values()
                        if operatie.pad.startswith("/sessies/")}
        for klant in self.wegwerp.values():
            klant.log_in("gedragswetenschapper", WACHTWOORD)
        proef.klant("coordinator")
        self.zuid = proef.klant("zuid").id
        self.melding = stappen.screen(proef, stappen.registreer(proef))
        self.open = stappen.registreer(proef)
        self.dossier = self.melding["dossier_id"]
        begonnen = stappen.begin_beoordeling(proef, self.melding)
        self.beoordeling = begonnen.json["id"]
        maak = self.klant.maak
        self.concept = maak("/concepten", gegevens.concept()).json["id"]
        self.advies = maak("/adviezen", gegevens.advies()).json["id"]
        self.politie = maak("/politiemeldingen", gegevens.politiemelding()).json["id"]
        self.taak = maak("/taken", gegevens.taak(self.dossier)).json["id"]
        self.crisis = maak(f"/dossiers/{self.dossier}/crisisdiensten", gegevens.crisis()).json["id"]
        self.persoon = self.melding["betrokkenen"][0]["persoon"]["id"]
        self.werk = stappen.werk_van(proef, "coordinator", "team", self.melding["id"])[0]["id"]
        self.termijnvraag = {"soort": "onderzoek", "van": gegevens.nu()}

    def id_voor(self, operatie):
        for begin, id_ in (("/concepten", self.concept), ("/adviezen", self.advies),
                           ("/politiemeldingen", self.politie), ("/taken", self.taak),
                           ("/crisisdiensten", self.crisis), ("/dossiers", self.dossier),
                           ("/veiligheidsbeoordelingen", self.beoordeling),
                           ("/medewerkers", self.proef.klant("coordinator").id)):
            if operatie.pad.startswith(begin):
                return id_
        return self.melding["id"] if "_koppelen" not in operatie.pad else self.open["id"]

    def lichaam_voor(self, operatie):
        g, ander = gegevens, self.open["dossier_id"]
        maken = {
            "sessie_maken": lambda: {"gebruikersnaam": f"{MERK}{random.random()}",
                                     "wachtwoord": "geen idee maar wel lang"},
            "sessie_vervolgen": lambda: {"bewijs": "A" * 43, "code": "123456"},
            "sessie_rol_kiezen": lambda: {"rol": "procesregisseur"},
            "tweede_factor_beginnen": lambda: {"code": "123456"},
            "tweede_factor_bevestigen": lambda: {"bewijs": "A" * 43, "code": "123456"},
            "herstelcodes_vernieuwen": lambda: {"code": "123456"},
            "werk_overdragen": lambda: {"naar": self.klant.id, "reden": "Vertrek"},
            "termijn_berekenen": lambda: self.termijnvraag,
            "concept_maken": g.concept, "concept_wijzigen": g.concept,
            "advies_registreren": g.advies, "advies_wijzigen": g.advies,
            "advies_controleren": lambda: {"tekst": "Bel met Aafje", "namen": ["Aafje"]},
            "politiemelding_registreren": g.politiemelding,
            "politiemelding_doorzetten": lambda: {"partij": "Wijkteam", "toelichting": "x"},
            "melding_registreren": g.melding, "melding_wijzigen": g.melding,
            "melding_koppelen": lambda: {"dossier_id": self.dossier, "reden": "Zelfde gezin"},
            "melding_ontkoppelen": lambda: {"reden": "Toch niet"},
            "melding_screenen": lambda: {"acuut": False, "toelichting": "rustig"},
            "veiligheidsbeoordeling_starten": lambda: {"reden": "Nieuw"},
            "veiligheidsbeoordeling_wijzigen":
                lambda: g.beoordeling(self.melding["betrokkenen"],
                                      mdo={"gehouden": True, "datum": g.vandaag(), "adviezen": [
                                          {"naam": "A. Arts", "advies": "Doen"}]}),
            "dossiers_zoeken": lambda: {"personen": [{"achternaam": "Zwart", "bsn": g.bsn()}]},
            "persoon_wijzigen": g.persoon,
            "crisis_starten": g.crisis, "crisis_wijzigen": g.crisis,
            "dossier_herbeoordelen": lambda: {"urgentie": "hoog", "toelichting": "Signaal"},
            "werk_toewijzen": lambda: {"werk": [self.werk], "medewerker_id": self.klant.id,
                                       "reden": "Verdeling"},
            "taak_maken": lambda: g.taak(self.dossier),
            "taak_wijzigen": lambda: g.taak(self.dossier),
            "noodtoegang_openen": lambda: {"reden": "De politie staat aan de deur"},
            "noodtoegang_beoordelen": lambda: {"oordeel": "terecht", "vervolg": "Gesproken"},
            "dossier_afschermen": lambda: {"lezers": [self.klant.id], "reden": "Eigen personeel"},
            "consult_vragen": lambda: {"medewerker_id": self.zuid,
                                       "vraag": "Denk mee"},
            "belang_melden": lambda: {"medewerker_id": self.zuid},
            "leesverzoek_maken": lambda: {"reden": "Veel nieuwe zaken."},
            "leesverzoek_beslissen": lambda: {"besluit": "geweigerd", "toelichting": "Nee"},
            "inzage_zoeken": lambda: {"nummer": self.open["dossier_nummer"]},
            "belang_opheffen": lambda: {"reden": "Andere mensen met die naam"},
            "kring_opgeven": lambda: g.kring(g.kringlid(voornamen="Els")),
        }
        assert ander
        return maken[operatie.id]() if operatie.lichaam else None

    def verzoek(self, operatie, toeval):
        pad = operatie.pad.replace("{persoon_id}", self.persoon)
        pad = pad.replace("{consult_id}", self.taak)
        pad = pad.replace("{medewerker_id}", self.proef.klant("zuid").id)
        verzoek = Verzoek(operatie.methode, pad.replace("{id}", self.id_voor(operatie)),
                          self.lichaam_voor(operatie))
        if operatie.parameter("If-Match"):
            verzoek.koppen["If-Match"] = f'"{toeval.choice([1, 1, 1, 2, 3])}"'
        if operatie.parameter("Idempotency-Key"):
            verzoek.koppen["Idempotency-Key"] = str(uuid.UUID(int=toeval.getrandbits(128)))
        if operatie.id == "werk_lezen":
            verzoek.vraag = "lijst=team"
        if operatie.id == "inzage_lezen":
            verzoek.vraag = "van=2024-01-01&tot=2024-02-01"
        return verzoek


def keur_probleem(antwoord, verzoek):
    tekst = antwoord.ruw.decode()
    for geheim in verzoek.geheim:
        assert geheim not in tekst, f"what was typed comes back: {antwoord}"
    zinnen = [antwoord.json["detail"]] + [f["melding"] for f in antwoord.json.get("fouten", [])]
    for zin in zinnen:
        assert NEDERLANDS.search(zin) and not ENGELS.search(zin), f"no Dutch sentence: {antwoord}"
    if antwoord.json["type"].endswith(":ongeldig"):
        assert antwoord.velden() or antwoord.json["detail"].count(" ") > 5, \
            f"invalid, but what? {antwoord}"
    assert len(antwoord.ruw) < 200_000, "a problem is no way to get a lot of text sent"


def stuur(klant, operatie, verzoek):
    koppen = {**klant.eigen_koppen("POST"), **verzoek.koppen}
    koppen = {naam: waarde for naam, waarde in koppen.items() if waarde is not None}
    antwoord = klant.ruw(verzoek.methode, verzoek.doel, verzoek.inhoud, koppen)
    assert antwoord.status < 500, f"{antwoord}"
    klant.contract.keur(verzoek.methode, verzoek.doel, antwoord)
    if antwoord.status >= 400:
        keur_probleem(antwoord, verzoek)
    return antwoord


@pytest.mark.parametrize("operatie", CONTRACT.operaties.values(), ids=str)
def test_vijandige_verzoeken(proef, bron, operatie):
    klant = bron.wegwerp.get(operatie.id, bron.klant)
    toeval = random.Random(ZAAD ^ zlib.crc32(operatie.id.encode()))
    breker = Breker(toeval.random())
    gezien = {}
    for nummer in range(AANTAL):
        verzoek = breker.breek(bron.verzoek(operatie, toeval))
        try:
            antwoord = stuur(klant, operatie, verzoek)
        except Exception as fout:
            inhoud = verzoek.inhoud if verzoek.inhoud is None else verzoek.inhoud[:1500]
            raise AssertionError(
                f"BAKEN_ZAAD={ZAAD} {operatie.id} #{nummer} {verzoek.gedaan}\n"
                f"{verzoek.methode} {verzoek.doel[:300]}\n{verzoek.koppen}\n{inhoud!r}\n"
                f"{type(fout).__name__}: {fout}") from fout
        gezien[antwoord.status] = gezien.get(antwoord.status, 0) + 1
    assert sum(aantal for status, aantal in gezien.items() if status >= 400) > AANTAL // 3, gezien


def test_de_server_leeft_nog_en_schreef_geen_geheim(proef, bron):
    bron.klant.lees("/sessies/huidig")
    log = proef.server.log()
    assert MERK not in log
    assert '"soort":"uitzondering"' not in log, log[-3000:]


def test_persoonsgegevens_in_de_vraag_worden_geweigerd(proef, bron):
    for operatie in CONTRACT.operaties.values():
        if operatie.methode != "GET" or operatie.id == "sessie_lezen":
            continue
        verzoek = bron.verzoek(operatie, random.Random(1))
        for naam in ("bsn", "naam", "achternaam", "zoek"):
            vraag = "&".join(filter(None, [verzoek.vraag, f"{naam}={gegevens.bsn(5)}"]))
            fout = bron.klant.vraag("GET", f"{verzoek.pad}?{vraag}", verwacht=400)
            assert gegevens.bsn(5) not in fout.ruw.decode()
