# SPDX-License-Identifier: EUPL-1.2
"""The limit on dossiers opened in an hour, over HTTP on both databases: what counts, who consents,
and what the FG is told."""
import uuid

import pytest

import stappen
from opstelling import Opstelling, met_leesgrens

GRENS = 3
REDEN = "Ik neem de zaken van een zieke collega over."


@pytest.fixture(scope="module")
def proef(soort, tmp_path_factory):
    opstelling = Opstelling(soort)
    opstelling.env = met_leesgrens(tmp_path_factory.mktemp("leesgrens"), verhoging=2,
                                   procesregisseur=GRENS)
    try:
        opstelling.start()
        yield opstelling
        log = opstelling.server.log()
        opstelling.stop()
        assert '"soort":"uitzondering"' not in log, log[-5000:]
    finally:
        opstelling.ruim_op()


@pytest.fixture(scope="module")
def dossiers(proef):
    return [stappen.registreer(proef, wie="coordinator")["dossier_id"] for _ in range(GRENS + 3)]


def lees(klant, dossier, verwacht=200):
    return klant.lees(f"/dossiers/{dossier}", verwacht=verwacht)


def test_van_grens_tot_toestemming(proef, dossiers):
    klant, fg = proef.klant("collega"), proef.klant("fg")
    assert fg.lees("/leesgrens/meldingen").json["resultaten"] == []
    for dossier in [*dossiers[:GRENS], dossiers[0]]:
        lees(klant, dossier)
    klant.lees(f"/dossiers/{uuid.uuid4()}", verwacht=404)
    klant.lees("/werk?lijst=team")
    assert klant.lees("/leesgrens").json["aantal"] == GRENS

    fout = lees(klant, dossiers[GRENS], 403).json
    assert fout["type"] == "urn:baken:fout:leesgrens"
    assert fout["ruimte_vanaf"] > "2000"
    klant.lees(f"/dossiers/{dossiers[GRENS]}/tijdlijn", verwacht=403)
    lees(klant, dossiers[1])
    gemeld = fg.lees("/leesgrens/meldingen").json["resultaten"]
    assert [(m["medewerker"]["id"], m["keren"]) for m in gemeld] == [(klant.id, 2)]

    sleutel = str(uuid.uuid4())
    gevraagd = klant.vraag("POST", "/leesverzoeken", {"reden": REDEN},
                           koppen={"Idempotency-Key": sleutel}, verwacht=201)
    nog_eens = klant.vraag("POST", "/leesverzoeken", {"reden": REDEN},
                           koppen={"Idempotency-Key": sleutel}, verwacht=201)
    assert nog_eens.json == gevraagd.json
    klant.maak("/leesverzoeken", {"reden": REDEN}, verwacht=409)
    (open_,) = proef.klant("coordinator").lees("/leesverzoeken").json["resultaten"]
    assert (open_["reden"], open_["aantal"]) == (REDEN, GRENS)
    pad = f"/leesverzoeken/{open_['id']}"
    klant.vraag("PUT", pad, {"besluit": "toegestaan"}, etag='"1"', verwacht=403)
    proef.klant("manager").vraag("PUT", pad, {"besluit": "geweigerd"}, etag='"1"', verwacht=400)
    proef.klant("manager").vraag("PUT", pad, {"besluit": "toegestaan"}, etag='"1"', verwacht=200)
    fg.vraag("PUT", pad, {"besluit": "geweigerd", "toelichting": "Nee"}, etag='"1"', verwacht=412)

    lees(klant, dossiers[GRENS])
    lees(klant, dossiers[GRENS + 1])
    lees(klant, dossiers[GRENS + 2], 403)
    stand = klant.lees("/leesgrens").json
    assert (stand["aantal"], stand["grens"]) == (GRENS + 2, GRENS + 2)
    assert stand["verzoek"]["besluit"] == "toegestaan"


def test_de_reden_staat_nergens_leesbaar(proef):
    for tabel in ("leesverzoek", "herhaling"):
        kolom = "hex(inhoud)" if proef.soort == "sqlite" else "encode(inhoud, 'hex')"
        rijen = str(proef.database.vraag(f"SELECT {kolom} FROM {tabel}")).lower()
        assert len(rijen) > 100 and "zieke collega".encode().hex() not in rijen, tabel
