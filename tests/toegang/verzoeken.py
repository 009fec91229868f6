# SPDX-License-Identifier: EUPL-1.2
"""Per row of the table a request that is well formed and, for who may, really goes through. Where
going through would change who stands how to the dossier, it is one that the rules refuse after
the decision (409, 412, 400): `gelukt` says which answers mean that the act was allowed."""
import dataclasses
import datetime
import typing

import gegevens

VERSIE = '"999999"'
GOED = frozenset({200, 201, 204})


@dataclasses.dataclass
class Verzoek:
    methode: str
    pad: str
    lichaam: typing.Any = None
    etag: typing.Any = None  # a name for Zaak.etag, or a literal ETag
    gelukt: frozenset = GOED


def lees(pad, **rest):
    return Verzoek("GET", pad, **rest)


def maak(pad, lichaam=None, *, ook=(), alleen=None, etag=None):
    gelukt = frozenset(alleen) if alleen else GOED | frozenset(ook)
    return Verzoek("POST", pad, lichaam, etag, gelukt)


def zet(pad, lichaam, etag, **rest):
    return Verzoek("PUT", pad, lichaam, etag, **rest)


def inzage(id_):
    dag = datetime.date.today()
    return lees(f"/dossiers/{id_}/inzage?van={dag - datetime.timedelta(2)}&tot={dag}&limiet=5")


def zoek(zaak):
    return maak("/dossiers/_zoek", {"personen": [
        {"bsn": zaak.persoon["bsn"], "achternaam": zaak.persoon["achternaam"],
         "geboortedatum": zaak.persoon["geboortedatum"]}]})


def van_melding(z):
    m, dicht = f"/meldingen/{z.open['id']}", f"/meldingen/{z.dicht['id']}"
    return {
        "melding_lezen": lambda: lees(m),
        "melding_wijzigen": lambda: zet(m, z.open_melding(), "open"),
        "melding_wijzigen (vertrouwelijk)": lambda: zet(dicht, z.dichte_melding(), "dicht"),
        "melding_koppelen": lambda: maak(f"{m}/_koppelen",
                                         {"dossier_id": z.id, "reden": "Zelfde gezin"},
                                         etag="open", alleen={409}),
        "melding_ontkoppelen": lambda: maak(f"{m}/_ontkoppelen", {"reden": "Ander gezin"},
                                            etag="open", alleen={409}),
        "melding_screenen": lambda: maak(f"{m}/screeningen", {"acuut": False}, alleen={409}),
        "veiligheidsbeoordelingen_lezen": lambda: lees(f"{m}/veiligheidsbeoordelingen"),
        "veiligheidsbeoordeling_starten": lambda: maak(f"{m}/veiligheidsbeoordelingen", {},
                                                       alleen={409}),
    }


def van_beoordeling(z):
    b, c, t = (f"/veiligheidsbeoordelingen/{z.beoordeling}", f"/crisisdiensten/{z.crisis}",
               f"/taken/{z.taak}")
    return {
        "veiligheidsbeoordeling_lezen": lambda: lees(b),
        "veiligheidsbeoordeling_wijzigen": lambda: zet(b, z.oordeel, "beoordeling"),
        "veiligheidsbeoordeling_akkoord": lambda: maak(f"{b}/_akkoord", etag="beoordeling",
                                                       ook={409}),
        # Nobody may decide alone, or without what the instrument asks: refused, so nothing changes.
        "veiligheidsbeoordeling_ondertekenen": lambda: maak(
            f"{b}/_ondertekenen", etag=VERSIE, alleen={412}),
        "crisis_lezen": lambda: lees(c),
        "crisis_wijzigen": lambda: zet(c, z.crisisinvoer, "crisis"),
        "taak_lezen": lambda: lees(t),
        "taak_wijzigen": lambda: zet(t, gegevens.taak(z.id), "taak"),
        "taak_maken": lambda: maak("/taken", gegevens.taak(z.id, klaar=True)),
    }


def van_dossier(z):
    d = f"/dossiers/{z.id}"
    return {
        "dossier_lezen": lambda: lees(d),
        "tijdlijn_lezen": lambda: lees(f"{d}/tijdlijn?limiet=200"),
        "persoon_wijzigen": lambda: zet(f"{d}/personen/{z.personen[0]['id']}", z.persoon,
                                        "persoon"),
        "persoon_wijzigen (geheim adres)": lambda: zet(
            f"{d}/personen/{z.personen[1]['id']}", z.ondergedoken, "ondergedoken"),
        "crisis_starten": lambda: maak(f"{d}/crisisdiensten",
                                       {**z.crisisinvoer, "einde": gegevens.nu()}),
        "dossier_herbeoordelen": lambda: maak(f"{d}/herbeoordelingen", {"urgentie": "hoog"},
                                              alleen={400}),
        "consulten_lezen": lambda: lees(f"{d}/consulten"),
        "inzage_lezen": lambda: inzage(z.id),
        "inzage_zoeken": lambda: maak("/inzage/_zoek", {"nummer": z.open["dossier_nummer"]}),
        "dossiers_zoeken": lambda: zoek(z),
    }


def van_toegang(z, wie):
    """What opens or closes something; `intake2` thinks along already."""
    d, collega = f"/dossiers/{z.id}", z.proef.klant("intake2").id
    return {
        "noodtoegang_openen": lambda: maak(f"{d}/noodtoegangen",
                                           {"reden": "De politie staat aan de deur."}, ook={409}),
        "afscherming_lezen": lambda: lees(f"{d}/afscherming"),
        "dossier_afschermen": lambda: zet(f"{d}/afscherming", {"lezers": [collega],
                                                               "reden": "Eigen personeel"},
                                          VERSIE, gelukt={412}),
        "afscherming_opheffen": lambda: Verzoek("DELETE", f"{d}/afscherming", None, VERSIE,
                                                frozenset({409, 412})),
        "consult_vragen": lambda: maak(f"{d}/consulten",
                                       {"medewerker_id": collega, "vraag": "Denk mee"},
                                       alleen={409}),
        "consult_beeindigen": lambda: maak(f"{d}/consulten/{z.consult}/_beeindigen",
                                           alleen={409}),
        "belang_melden": lambda: maak(f"{d}/belangen", {"medewerker_id": wie.id}),
        "belang_melden (ander)": lambda: maak(f"{d}/belangen", {"medewerker_id": collega}),
        # Nobody was found: refused after the decision, so that nobody comes in.
        "belang_opheffen": lambda: maak(f"{d}/belangen/{collega}/_opheffen",
                                        {"reden": "Andere mensen"}, alleen={409}),
        "werk_toewijzen": lambda: maak("/werk/_toewijzen", {
            "werk": [z.werk], "medewerker_id": z.proef.klant(z.houder).id, "reden": "Verdeling"},
            alleen={200}),
    }


def van_zaak(zaak, wie):
    """Row name → how to ask it about this dossier, by this person."""
    return {**van_melding(zaak), **van_beoordeling(zaak), **van_dossier(zaak),
            **van_toegang(zaak, wie)}


# What changes who stands how goes last, and is taken back.
VERANDERT_BAND = {"noodtoegang_openen", "belang_melden", "belang_melden (ander)"}
