# SPDX-License-Identifier: EUPL-1.2
"""Asks the server cell by cell, and says where the answer is not what the table expects."""
import dataclasses
import re

import verzoeken
from algemeen import Stukken, van_algemeen
from klant import Klant
from opstelling import WACHTWOORD
from tabel import BANDEN, ROLLEN, lees_velden, lees_verwachting
from verzoeken import VERANDERT_BAND, VERSIE
from wereld import schim_van

VERWACHTING = lees_verwachting()
VELDEN = lees_velden()
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
DOSSIERNUMMER = re.compile(r"D\d+")


def rijen(relaties):
    """(row name, relation) in the order of asking: what changes a relation goes last."""
    alle = list(dict.fromkeys((naam, rel) for naam, rel, _ in VERWACHTING if rel in relaties))
    return sorted(alle, key=lambda rij: rij[0] in VERANDERT_BAND)


def zonder_verzoek_id(antwoord):
    if not isinstance(antwoord.json, dict):
        return antwoord.status, antwoord.json
    return antwoord.status, {n: w for n, w in antwoord.json.items() if n != "verzoek_id"}


class Matrix:
    """`snel` asks with an old version, so that nothing changes and nobody else has to read: 412
    then means allowed. That is for servers with another policy."""

    def __init__(self, wereld, snel=False):
        self.wereld = wereld
        self.proef = wereld.proef
        self.snel = snel
        wereld.stukken = getattr(wereld, "stukken", None) or Stukken(wereld)
        wereld.stukken.snel = snel
        self.gevraagd = set()

    def verzoek(self, naam, relatie, rol):
        """The request, and the dossier it is about, if any."""
        if relatie != "algemeen":
            if naam.startswith(("concept_", "advies_", "politiemelding_", "werk_overdragen")):
                return self.wereld.stukken.verzoek(naam, relatie, rol), None
            zaak = self.wereld.zaak(relatie, rol)
            return verzoeken.van_zaak(zaak, self.proef.klant(rol))[naam](), zaak
        return van_algemeen(self.wereld)[naam](), None

    def stuur(self, klant, verzoek, zaak, oud=False):
        etag = verzoek.etag
        if etag and (oud or self.snel):
            etag = VERSIE
        elif etag and not etag.startswith('"'):
            etag = zaak.etag(etag)
        return klant.vraag(verzoek.methode, verzoek.pad, verzoek.lichaam, etag=etag)

    def sessie(self, naam, rol):
        """Logging in and out is done by a session of its own."""
        klant = Klant(self.proef.server.poort)
        antwoord = klant.log_in(rol, WACHTWOORD, verwacht=None)
        if naam == "sessie_beeindigen":
            antwoord = klant.vraag("DELETE", "/sessies/huidig")
        if naam == "sessie_afmelden":
            (deze,) = [s["id"] for s in klant.lees("/sessies").json["sessies"] if s["deze"]]
            antwoord = klant.vraag("DELETE", f"/sessies/{deze}")
        return antwoord

    def waargenomen(self, verzoek, antwoord):
        if antwoord.status == 403:
            return "nee"
        if antwoord.status == 404:
            return "weg"
        goed = verzoek.gelukt | ({412} if self.snel and verzoek.etag else set())
        return "ja" if antwoord.status in goed else f"onverwacht: {antwoord}"

    def vraag(self, naam, relatie, rol):
        """(what was seen, answers, request, dossier)"""
        klant = self.proef.klant(rol)
        if naam.startswith("sessie_lezen ("):
            mag = klant.lees("/sessies/huidig").json["handelingen"]
            return ("ja" if naam[14:-1] in mag else "nee"), [], None, None
        if naam in ("sessie_maken", "sessie_beeindigen", "sessie_afmelden"):
            antwoord = self.sessie(naam, rol)
            return ("ja" if antwoord.status in (201, 204) else f"{antwoord}"), [], None, None
        verzoek, zaak = self.verzoek(naam, relatie, rol)
        antwoord = self.stuur(klant, verzoek, zaak)
        gezien = self.waargenomen(verzoek, antwoord)
        if naam == "dossiers_zoeken" and zaak and gezien == "ja":
            gevonden = [v["dossier_id"] for v in antwoord.json["voorstellen"]]
            gezien = "ja" if zaak.id in gevonden else "weg"
        return gezien, [antwoord], verzoek, zaak

    def gelekt(self, naam, relatie, rol, gezien, zaak, antwoorden):
        """Groups of fields that stand in an answer while this person does not see them."""
        ziet = set(VELDEN.get((relatie, rol), ()))
        if naam == "dossiers_zoeken" and gezien == "ja":
            ziet.add("identiteit")  # a known family is proposed by name and birth date
        return [groep for groep, tekst in zaak.geheim.items() if groep not in ziet
                for antwoord in antwoorden if tekst.encode() in antwoord.ruw]

    def zelfde_als_niets(self, rol, verzoek, antwoord, zaak):
        """For who is kept out the answer is that to an id of nothing."""
        medewerkers = {klant.id for klant in self.proef.klanten.values()}
        vervang = lambda id_: id_ if id_ in medewerkers else schim_van(id_)  # noqa: E731
        schim = dataclasses.replace(
            verzoek, pad=UUID.sub(lambda m: vervang(m.group()), verzoek.pad),
            lichaam=self._schim(verzoek.lichaam, vervang), etag=verzoek.etag and VERSIE)
        ander = self.stuur(self.proef.klant(rol), schim, zaak)
        echt, niets = zonder_verzoek_id(antwoord), zonder_verzoek_id(ander)
        return None if echt == niets else f"{antwoord} is not the answer to nothing: {ander}"

    def _schim(self, waarde, vervang):
        if isinstance(waarde, dict):
            return {naam: self._schim(deel, vervang) for naam, deel in waarde.items()}
        if isinstance(waarde, list):
            return [self._schim(deel, vervang) for deel in waarde]
        if isinstance(waarde, str) and DOSSIERNUMMER.fullmatch(waarde):
            return "D9999999"
        return vervang(waarde) if isinstance(waarde, str) and UUID.fullmatch(waarde) else waarde

    def cel(self, naam, relatie, rol):
        """What is wrong with this cell; nothing when all is well."""
        verwacht = VERWACHTING[naam, relatie, rol]
        if verwacht == "nvt":
            return
        gezien, antwoorden, verzoek, zaak = self.vraag(naam, relatie, rol)
        self.gevraagd.add((naam, relatie, rol))
        waar = f"{naam} / {relatie} / {rol}"
        if gezien != verwacht:
            yield f"{waar}: expected {verwacht}, seen {gezien}"
        if not zaak or not antwoorden:
            return
        if gezien == "ja" and verzoek.etag and not self.snel:
            antwoorden.append(self.stuur(self.proef.klant(rol), verzoek, zaak, oud=True))
        for groep in self.gelekt(naam, relatie, rol, gezien, zaak, antwoorden):
            yield f"{waar}: shows {groep}"
        if relatie in ("belang", "afgeschermd") and verwacht != "ja" and not self.snel \
                and naam != "dossiers_zoeken":
            anders = self.zelfde_als_niets(rol, verzoek, antwoorden[0], zaak)
            if anders:
                yield f"{waar}: {anders}"
        if naam in VERANDERT_BAND and gezien == "ja":
            self.wereld.zet_terug(naam)

    def verschillen(self, relaties, rollen=ROLLEN):
        for naam, relatie in rijen(relaties):
            if self.snel and naam in ("concept_verwijderen", "sessie_maken", "sessie_beeindigen",
                                      "sessie_afmelden"):
                continue
            for rol in rollen:
                yield from self.cel(naam, relatie, rol)

    def veldverschillen(self, rollen=ROLLEN):
        """Whether every group of fields is there, where it should be."""
        for (relatie, rol), ziet in VELDEN.items():
            if rol not in rollen:
                continue
            zaak, klant = self.wereld.zaak(relatie, rol), self.proef.klant(rol)
            paden = [f"/meldingen/{zaak.open['id']}", f"/meldingen/{zaak.dicht['id']}",
                     f"/dossiers/{zaak.id}"]
            ruw = b"".join(klant.vraag("GET", pad).ruw for pad in paden)
            er = {groep for groep, tekst in zaak.geheim.items() if tekst.encode() in ruw}
            if er != ziet:
                yield f"{relatie} / {rol}: shows {sorted(er)}, should be {sorted(ziet)}"
