# SPDX-License-Identifier: EUPL-1.2
"""SIGKILL at random moments under load: what was acknowledged is there, once, with its content; a
repeated request gives the same answer; nothing is half done. BAKEN_KILLS sets how many times."""
import http.client
import os
import random
import threading
import uuid

import gegevens
from opstelling import baken

KILLS = int(os.environ.get("BAKEN_KILLS", "6"))
ZAAD = int(os.environ.get("BAKEN_ZAAD") or random.SystemRandom().randrange(10**9))
DRADEN = 6
WEG = (OSError, http.client.HTTPException)

# A derived number of days changes with the clock, not with what was stored.
VLUCHTIG = ("werkdagen_over",)


def vast(waarde):
    if isinstance(waarde, dict):
        return {n: vast(w) for n, w in waarde.items() if n not in VLUCHTIG}
    if isinstance(waarde, list):
        return [vast(w) for w in waarde]
    return waarde


class Boek:
    """What was sent, and what was acknowledged."""

    def __init__(self, zaad):
        self.toeval = random.Random(zaad)
        self.slot = threading.Lock()
        self.gestuurd = []  # (user, path, key, body)
        self.bevestigd = {}  # key → (path, answer)
        self.concepten = {}  # id → (user, acknowledged content, content on its way)
        self.tel = 0
        self.genoeg = threading.Event()
        self.grens = 0

    def ronde(self):
        self.genoeg.clear()
        self.grens = self.tel + self.toeval.randrange(1, 60)

    def bevestig(self, sleutel, pad, antwoord):
        with self.slot:
            self.bevestigd[sleutel] = (pad, antwoord)
            self.tel += 1
            if self.tel >= self.grens:
                self.genoeg.set()

    def aantal(self, pad):
        return sum(1 for gestuurd in self.gestuurd if gestuurd[1] == pad)


def registreer(stil, wie, boek, pad, lichaam):
    sleutel = str(uuid.uuid4())
    with boek.slot:
        boek.gestuurd.append((wie, pad, sleutel, lichaam))
    antwoord = stil.klant(wie).vraag("POST", pad, lichaam, sleutel=sleutel)
    assert antwoord.status == 201, antwoord
    boek.bevestig(sleutel, pad, antwoord)
    return antwoord


def typ_door(stil, wie, boek):
    """A draft that is saved again and again."""
    stand = registreer(stil, wie, boek, "/concepten", gegevens.concept(toets=0))
    id_ = stand.json["id"]
    boek.concepten[id_] = (wie, {"toets": 0}, None)
    for toets in range(1, 6):
        boek.concepten[id_] = (wie, {"toets": toets - 1}, {"toets": toets})
        stand = stil.klant(wie).wijzig(f"/concepten/{id_}", gegevens.concept(toets=toets),
                                       stand.etag)
        boek.concepten[id_] = (wie, {"toets": toets}, None)


def werk_tot_het_ophoudt(stil, wie, boek, nummer, fouten):
    toeval = random.Random(f"{boek.grens}-{nummer}")
    try:
        while True:
            hoe = toeval.randrange(3)
            if hoe == 0:
                registreer(stil, wie, boek, "/meldingen", gegevens.melding(
                    wat_gebeurd=f"Gebeurtenis {uuid.uuid4()}"))
            elif hoe == 1:
                registreer(stil, wie, boek, "/adviezen", gegevens.advies(
                    inhoud=f"Een vraag over een gesprek, deel {toeval.randrange(9)}."))
            else:
                typ_door(stil, wie, boek)
    except WEG:
        pass  # the server is gone; that is what we came for
    except BaseException as fout:
        fouten.append(fout)
        boek.genoeg.set()


def belast_en_dood(stil, boek):
    boek.ronde()
    mensen = ["procesregisseur", "collega"]
    for wie in mensen:
        stil.klant(wie)
    fouten = []
    draden = [threading.Thread(target=werk_tot_het_ophoudt,
                               args=(stil, mensen[n % 2], boek, n, fouten)) for n in range(DRADEN)]
    for draad in draden:
        draad.start()
    gehaald = boek.genoeg.wait(120)
    stil.breek_af()
    for draad in draden:
        draad.join(120)
    assert not fouten, f"BAKEN_ZAAD={ZAAD}: {fouten[0]!r}"
    assert gehaald, "the load does not get through"


def keur_ronde(stil, boek, al_gekeurd):
    """Of everything that was acknowledged since last time: there, with its content. Of everything
    that was sent: a repeat gives the same answer, and makes what did not come through."""
    for nummer, (wie, pad, sleutel, lichaam) in enumerate(boek.gestuurd[al_gekeurd:]):
        klant, eerder = stil.klant(wie), boek.bevestigd.get(sleutel)
        if eerder and pad != "/concepten":
            nu = klant.lees(f"{pad}/{eerder[1].json['id']}")
            assert vast(nu.json) == vast(eerder[1].json), f"BAKEN_ZAAD={ZAAD} nr {nummer}"
        nogmaals = klant.vraag("POST", pad, lichaam, sleutel=sleutel)
        assert nogmaals.status == 201, nogmaals
        if eerder:
            assert nogmaals.ruw == eerder[1].ruw, f"BAKEN_ZAAD={ZAAD}: another answer"
    return len(boek.gestuurd)


def keur_concepten(stil, boek):
    for id_, (wie, bewaard, onderweg) in boek.concepten.items():
        nu = stil.klant(wie).lees(f"/concepten/{id_}").json["inhoud"]
        assert nu in (bewaard, onderweg), f"BAKEN_ZAAD={ZAAD}: {nu} {bewaard} {onderweg}"
        boek.concepten[id_] = (wie, nu, None)


def tel(stil, sql):
    return int(stil.database.vraag(sql)[0][0])


def keur_niets_dubbel_of_half(stil, boek):
    for pad, tabel in (("/meldingen", "melding"), ("/adviezen", "advies"),
                       ("/concepten", "concept")):
        assert tel(stil, f"SELECT count(*) FROM {tabel}") == boek.aantal(pad), \
            f"BAKEN_ZAAD={ZAAD}: {tabel}"
    meldingen = boek.aantal("/meldingen")
    assert tel(stil, "SELECT count(*) FROM dossier") == meldingen
    assert tel(stil, "SELECT count(*) FROM werk") == meldingen
    assert tel(stil, "SELECT count(*) FROM termijn") == 2 * meldingen
    assert tel(stil, "SELECT count(*) FROM betrokkene") == 3 * meldingen
    assert tel(stil, "SELECT count(*) FROM persoon") == 3 * meldingen
    assert tel(stil, "SELECT count(DISTINCT nummer) FROM melding") == meldingen
    assert tel(stil, "SELECT count(*) FROM logboek WHERE handeling = 'melding.registreren' AND "
                     "uitkomst = 'gelukt'") >= meldingen


def test_sigkill_verliest_en_verdubbelt_niets(stil):
    print(f"BAKEN_ZAAD={ZAAD} BAKEN_KILLS={KILLS}")
    boek = Boek(ZAAD)
    gekeurd = 0
    stil.start()
    for _ in range(KILLS):
        belast_en_dood(stil, boek)
        stil.start()
        gekeurd = keur_ronde(stil, boek, gekeurd)
        keur_concepten(stil, boek)
        keur_niets_dubbel_of_half(stil, boek)
    assert len(boek.bevestigd) >= KILLS
    assert any(sleutel not in boek.bevestigd for _, _, sleutel, _ in boek.gestuurd), \
        "no request was under way when the server died: this proves nothing"
    stil.stop()
    baken("logboek", "verifieer", *stil.opties())
