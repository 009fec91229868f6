# SPDX-License-Identifier: EUPL-1.2
"""One person per role, and dossiers to which they stand in every relation that exists."""
import itertools
import random
import string
import uuid

import gegevens
import stappen
from tabel import BANDEN, GROEPEN, ROLLEN

TEAM = "Gebiedsteam Noord"
# The twelve who are tested work in one team; around them are who take in, hold and distribute.
MENSEN = {
    **{rol: (rol, TEAM) for rol in ROLLEN},
    "intake": ("procesregisseur", "Meldpunt"), "intake2": ("procesregisseur", "Meldpunt"),
    "meldpunt": ("teamcoordinator", "Meldpunt"),
    "noord": ("procesregisseur", TEAM), "verdeler": ("teamcoordinator", TEAM),
    "zuid": ("procesregisseur", "Gebiedsteam Zuid"),
}
# Who cannot open a dossier as part of his work gets none, and is not asked to think along.
KRIJGT_GEEN_WERK = {"manager", "kwaliteitsmedewerker", "functionaris-gegevensbescherming",
                    "klachtenfunctionaris", "applicatiebeheer", "inspectie", "bestuurder"}
DENKT_NIET_MEE = KRIJGT_GEEN_WERK - {"inspectie"} | {"secretariaat"}
BREEKT_GLAS = ["procesregisseur", "gedragswetenschapper", "vertrouwensarts", "teamcoordinator",
               "manager"]


def kanarie(toeval=random):
    return "Q" + "".join(toeval.choice(string.ascii_lowercase) for _ in range(14))


def schim_van(waarde):
    """The same with ids of nothing."""
    if isinstance(waarde, dict):
        return {naam: schim_van(deel) for naam, deel in waarde.items()}
    if isinstance(waarde, list):
        return [schim_van(deel) for deel in waarde]
    try:
        uuid.UUID(waarde)
    except (ValueError, AttributeError, TypeError):
        return waarde
    return f"00000000-0000-7000-8000-{random.getrandbits(48):012x}"


class Zaak:
    """A dossier with everything in it, a canary in every group of fields."""

    def __init__(self, wereld):
        self.proef = wereld.proef
        self.lezer, self.houder = "intake", "zuid"
        self.geheim = {groep: kanarie() for groep in GROEPEN}
        self.basis = gegevens.melding()
        self.open = self._registreer(self._melding())
        self.id = self.open["dossier_id"]
        self.personen = [b["persoon"] for b in self.open["betrokkenen"]]
        self.dicht = self._registreer(self._dichte_melding())
        self._vul()

    def _registreer(self, invoer):
        return self.proef.klant("intake").maak("/meldingen", invoer).json

    def _persoon(self, adres):
        k = self.geheim
        return gegevens.persoon(achternaam=k["identiteit"], email=f"{k['contact']}@voorbeeld.nl",
                                adressen=[{"soort": "woon", "straat": k["contact"],
                                           "plaats": "Rotterdam"}, *adres])

    def _melding(self):
        k = self.geheim
        verblijf = {"soort": "verblijf", "straat": k["geheim-adres"], "plaats": "Elders",
                    "geheim": True}
        self.persoon, self.ondergedoken = self._persoon([]), self._persoon([verblijf])
        return gegevens.melding(
            betrokkenen=[{"rol": "pleger", "persoon": self.persoon},
                         {"rol": "volwassen-slachtoffer", "persoon": self.ondergedoken}],
            relaties=[], wat_gebeurd=k["verhaal"],
            melder={"hoedanigheid": "politie", "naam": k["melder"], "organisatie": "Politie"})

    def betrokkenen(self):
        return [{"rol": b["rol"], "persoon_id": b["persoon"]["id"]}
                for b in self.open["betrokkenen"]]

    def open_melding(self):
        return {**self.basis, "betrokkenen": self.betrokkenen(), "relaties": [],
                "wat_gebeurd": self.geheim["verhaal"],
                "melder": {"hoedanigheid": "politie", "naam": self.geheim["melder"],
                           "organisatie": "Politie"}}

    def dichte_melding(self):
        return {**self.open_melding(), "anonimiteit": "vertrouwelijk-burger",
                "melder": {"hoedanigheid": "buurtbewoner",
                           "naam": self.geheim["vertrouwelijke-melder"],
                           "telefoon": "0900-0000"}}

    def _dichte_melding(self):
        return {**self.dichte_melding(), "dossier_id": self.id}

    def _vul(self):
        """Screened, being assessed, in crisis, with a task and two who think along."""
        proef, k = self.proef, self.geheim["verhaal"]
        maak, pad = proef.klant("intake").maak, f"/dossiers/{self.id}"
        for naam in ("intake", "intake2"):
            proef.klant(naam).maak(f"/meldingen/{self.open['id']}/screeningen",
                                   {"acuut": False, "toelichting": k})
        begonnen = stappen.begin_beoordeling(proef, self.open, wie="intake")
        self.oordeel = gegevens.beoordeling(self.open["betrokkenen"], motivering=k,
                                            wat_informatie=k)
        self.beoordeling = proef.klant("intake").wijzig(
            f"/veiligheidsbeoordelingen/{begonnen.json['id']}", self.oordeel,
            begonnen.etag).json["id"]
        self.crisisinvoer = gegevens.crisis(aanleiding=k)
        self.crisis = maak(f"{pad}/crisisdiensten", self.crisisinvoer).json["id"]
        self.taak = maak("/taken", gegevens.taak(self.id)).json["id"]
        vraag = proef.klant("meldpunt").maak
        consulten = [vraag(f"{pad}/consulten", {"medewerker_id": proef.klant(naam).id,
                                                "vraag": "Denk mee"}).json["id"]
                     for naam in ("intake", "intake2")]
        self.consult = consulten[0]
        vraag(f"{pad}/consulten/{self.consult}/_beeindigen", verwacht=200)
        self.werk = stappen.werk_van(proef, "meldpunt", "niet-toegewezen", self.open["id"])[0]["id"]

    def wijs_toe(self, aan, door="meldpunt", verwacht=200):
        self.proef.klant(door).maak(
            "/werk/_toewijzen", {"werk": [self.werk], "reden": "Verdeling.",
                                 "medewerker_id": self.proef.klant(aan).id}, verwacht=verwacht)
        if verwacht == 200:
            self.houder = self.lezer = aan

    def consulteer(self, rollen, door):
        for rol in rollen:
            self.proef.klant(door).maak(
                f"/dossiers/{self.id}/consulten",
                {"medewerker_id": self.proef.klant(rol).id, "vraag": "Denk mee"},
                verwacht=400 if rol in DENKT_NIET_MEE else 201)

    def breek_glas(self, rol, verwacht=201):
        return self.proef.klant(rol).maak(f"/dossiers/{self.id}/noodtoegangen",
                                          {"reden": "De politie staat aan de deur."},
                                          verwacht=verwacht)

    def scherm_af(self, lezers):
        namen = ["verdeler", "noord", *lezers]
        self.proef.klant("verdeler").wijzig(
            f"/dossiers/{self.id}/afscherming",
            {"lezers": [self.proef.klant(n).id for n in namen], "reden": "Eigen personeel"}, '"1"')

    def etag(self, soort):
        """The version that stands now, as somebody reads it who may."""
        self.proef.klant(self.lezer).sluit()  # was idle, so the server may have hung up
        lees = self.proef.klant(self.lezer).lees
        if soort in ("persoon", "ondergedoken"):
            plek = 0 if soort == "persoon" else 1
            gelezen = lees(f"/meldingen/{self.open['id']}").json["betrokkenen"][plek]["persoon"]
            return f'"{gelezen["versie"]}"'
        return lees({"open": f"/meldingen/{self.open['id']}",
                     "dicht": f"/meldingen/{self.dicht['id']}",
                     "beoordeling": f"/veiligheidsbeoordelingen/{self.beoordeling}",
                     "crisis": f"/crisisdiensten/{self.crisis}",
                     "taak": f"/taken/{self.taak}"}[soort]).etag


class Wereld:
    def __init__(self, proef):
        self.proef = proef
        self.gedeeld = {band: Zaak(self) for band in BANDEN if band != "eigen"}
        self.eigen = {rol: Zaak(self) for rol in ROLLEN if rol not in KRIJGT_GEEN_WERK}
        for band in self.gedeeld:
            getattr(self, "_" + band.replace("-", "_"))(self.gedeeld[band])
        for rol, zaak in self.eigen.items():
            zaak.wijs_toe(rol)
            zaak.lezer = "verdeler"

    def _openbaar(self, zaak):
        """Taken in, and nobody's yet; who tries it on a role without work is refused."""
        for rol in KRIJGT_GEEN_WERK:
            zaak.wijs_toe(rol, verwacht=400)

    def _eigen_team(self, zaak):
        zaak.wijs_toe("noord")

    def _geen(self, zaak):
        zaak.wijs_toe("zuid")

    def _geconsulteerd(self, zaak):
        zaak.wijs_toe("zuid")
        zaak.consulteer(ROLLEN, "zuid")

    def _noodtoegang(self, zaak):
        zaak.wijs_toe("zuid")
        for rol in ROLLEN:
            antwoord = zaak.breek_glas(rol, 201 if rol in BREEKT_GLAS else 403)
            if antwoord.status == 201:
                self.noodtoegang = antwoord.json["id"]  # to be looked at by the FG

    def _voorheen(self, zaak):
        door = itertools.chain(["meldpunt"], itertools.repeat("verdeler"))
        for rol in [r for r in ROLLEN if r not in KRIJGT_GEEN_WERK] + ["zuid"]:
            zaak.wijs_toe(rol, next(door))

    def _belang(self, zaak):
        """They would see it by team and by question, but know these people themselves."""
        zaak.wijs_toe("noord")
        zaak.consulteer(ROLLEN, "noord")
        for rol in ROLLEN:
            self.proef.klant("verdeler").maak(
                f"/dossiers/{zaak.id}/belangen",
                {"medewerker_id": self.proef.klant(rol).id}, verwacht=204)

    def _afgeschermd(self, zaak):
        zaak.wijs_toe("noord")
        zaak.consulteer(ROLLEN, "noord")
        zaak.scherm_af([])

    def _afgeschermd_lezer(self, zaak):
        zaak.wijs_toe("noord")
        zaak.scherm_af([*ROLLEN, "intake2"])

    def zaak(self, band, rol):
        return self.eigen[rol] if band == "eigen" else self.gedeeld[band]

    def zet_terug(self, naam):
        """Takes back what a tried request opened or closed, so that the relations stay."""
        tabel = "noodtoegang" if naam == "noodtoegang_openen" else "belang"
        vraag = self.proef.database.vraag
        vraag(f"DELETE FROM {tabel} WHERE dossier_id <> '{self.gedeeld[tabel].id}'")
        for rol, zaak in self.eigen.items():  # who reports a belang gives up what he has
            wie = self.proef.klant(rol).id
            vraag(f"UPDATE dossier SET casushouder_id = '{wie}' WHERE id = '{zaak.id}'")
            vraag(f"UPDATE werk SET medewerker_id = '{wie}' WHERE id = '{zaak.werk}'")
