# SPDX-License-Identifier: EUPL-1.2
"""Steps that several tests take through the API."""
import gegevens


def registreer(proef, wie="procesregisseur", **anders):
    return proef.klant(wie).maak("/meldingen", gegevens.melding(**anders)).json


def screen(proef, melding, acuut=False, wie=("procesregisseur", "collega")):
    antwoord = None
    for naam in wie:
        lichaam = {"acuut": acuut}
        if acuut:
            lichaam["toelichting"] = "Er is een wapen in huis."
        antwoord = proef.klant(naam).maak(f"/meldingen/{melding['id']}/screeningen", lichaam)
    return antwoord.json


def begin_beoordeling(proef, melding, wie="procesregisseur"):
    pad = f"/meldingen/{melding['id']}/veiligheidsbeoordelingen"
    return proef.klant(wie).maak(pad, {})


def vul_in(proef, begonnen, melding, wie="procesregisseur", **anders):
    return proef.klant(wie).wijzig(f"/veiligheidsbeoordelingen/{begonnen.json['id']}",
                                   gegevens.beoordeling(melding["betrokkenen"], **anders),
                                   begonnen.etag)


def geef_akkoord(proef, stand, wie=("procesregisseur", "collega")):
    pad = f"/veiligheidsbeoordelingen/{stand.json['id']}"
    for naam in wie:
        stand = proef.klant(naam).maak(f"{pad}/_akkoord", etag=stand.etag, verwacht=200)
    return stand


def onderteken(proef, stand, verwacht=200, wie="procesregisseur"):
    pad = f"/veiligheidsbeoordelingen/{stand.json['id']}"
    return proef.klant(wie).maak(f"{pad}/_ondertekenen", etag=stand.etag, verwacht=verwacht)


def beoordeeld(proef, **anders):
    """A melding with a signed assessment; gives (melding, beoordeling)."""
    melding = screen(proef, registreer(proef))
    begonnen = begin_beoordeling(proef, melding)
    stand = geef_akkoord(proef, vul_in(proef, begonnen, melding, **anders))
    return melding, onderteken(proef, stand)


def werk(proef, wie, lijst, **filter):
    """All pieces of work of a list, over all pages; the numbers above it must agree."""
    klant, gevonden, cursor = proef.klant(wie), [], None
    while True:
        vraag = "&".join([f"lijst={lijst}", "limiet=200"]
                         + [f"{naam}={waarde}" for naam, waarde in filter.items()]
                         + ([f"cursor={cursor}"] if cursor else []))
        blad = klant.lees(f"/werk?{vraag}").json
        gevonden += blad["resultaten"]
        cursor = blad.get("volgende")
        if not cursor:
            assert blad["aantallen"]["totaal"] == len(gevonden)
            return gevonden


def werk_van(proef, wie, lijst, onderwerp):
    return [w for w in werk(proef, wie, lijst) if w.get("onderwerp_id") == onderwerp]


def tijdlijn(proef, dossier, wie="procesregisseur"):
    klant, gevonden, cursor = proef.klant(wie), [], ""
    while cursor is not None:
        erbij = f"&cursor={cursor}" if cursor else ""
        blad = klant.lees(f"/dossiers/{dossier}/tijdlijn?limiet=3{erbij}").json
        gevonden += blad["resultaten"]
        cursor = blad.get("volgende")
    return gevonden
