# SPDX-License-Identifier: EUPL-1.2
"""Requests of the rows that are about no dossier: lists, drafts, advice, police reports, work."""
import functools

import gegevens
from verzoeken import VERSIE, Verzoek, lees, maak, zet


@functools.cache
def melding():
    """One and the same: there are not so many made-up BSNs."""
    return gegevens.melding()


def termijn():
    return {"soort": "onderzoek", "van": gegevens.nu()}


def lijsten():
    werk = {f"werk_lezen ({lijst})": lambda lijst=lijst: lees(f"/werk?lijst={lijst}")
            for lijst in ("mijn", "team", "niet-toegewezen", "wachtlijst")}
    naslag = {"codelijsten_lezen": "/codelijsten", "medewerkers_lezen": "/medewerkers",
              "teams_lezen": "/teams", "instrument_lezen": "/triage-instrumenten/huidig",
              "sessie_lezen": "/sessies/huidig", "concepten_lezen": "/concepten",
              "adviezen_lezen": "/adviezen", "politiemeldingen_lezen": "/politiemeldingen",
              "screeningslijst_lezen": "/screening", "noodtoegangen_lezen": "/noodtoegangen",
              "leesgrens_lezen": "/leesgrens",
              "leesverzoeken_lezen": "/leesverzoeken",
              "grensmeldingen_lezen": "/leesgrens/meldingen",
              "belangen_lezen": "/belangen", "kring_lezen": "/kring"}
    return {**werk, **{naam: lambda pad=pad: lees(pad) for naam, pad in naslag.items()}}


def aanmelden():
    """One's own sessions and second factor, which is off on this server: 400, 401 and 409 come
    after nobody was refused for his role."""
    code = {"code": "123456"}
    return {
        "aanmelding_lezen": lambda: lees("/aanmelding"),
        "sessies_lezen": lambda: lees("/sessies"),
        "sessie_vervolgen": lambda: maak("/sessies/_vervolg", {"bewijs": "A" * 43},
                                         alleen={401}),
        "sessie_rol_kiezen": lambda: maak("/sessies/huidig/_kies-rol", {"rol": "geen-rol"},
                                          alleen={400}),
        "sessies_andere_afmelden": lambda: maak("/sessies/_beeindig-andere", alleen={204}),
        "tweede_factor_lezen": lambda: lees("/tweede-factor"),
        "tweede_factor_beginnen": lambda: maak("/tweede-factor/_begin", {}, alleen={409}),
        "tweede_factor_bevestigen": lambda: maak("/tweede-factor/_bevestig",
                                                 {"bewijs": "A" * 43, **code}, alleen={409}),
        "herstelcodes_vernieuwen": lambda: maak("/tweede-factor/_vernieuw-herstelcodes", code,
                                                alleen={409}),
    }


def maken():
    return {
        "termijn_berekenen": lambda: maak("/termijnen/_bereken", termijn()),
        "concept_maken": lambda: maak("/concepten", gegevens.concept()),
        "advies_registreren": lambda: maak("/adviezen", gegevens.advies()),
        "advies_controleren": lambda: maak("/adviezen/_controleer", {"tekst": "Bel morgen."}),
        "politiemelding_registreren": lambda: maak("/politiemeldingen",
                                                   gegevens.politiemelding()),
        "melding_registreren": lambda: maak("/meldingen", melding()),
        # An older version: a circle would change who stands how to the dossiers.
        "kring_opgeven": lambda: zet("/kring", gegevens.kring(), VERSIE, gelukt=frozenset({412})),
    }


class Stukken:
    """Drafts, advice and police reports: his own, of his team, and of somebody else."""

    MAKERS = {"eigen-team": "noord", "geen": "zuid"}

    def __init__(self, wereld):
        self.proef = wereld.proef
        self.wereld = wereld
        self.snel = False
        self._gemaakt = {}

    def van(self, soort, relatie, rol):
        """Made once per relation and maker; (id, ETag as it stands now)."""
        maker = rol if relatie == "eigen" else self.MAKERS[relatie]
        klant = self.proef.klant(maker)
        klant.sluit()  # was idle, so the server may have hung up
        if (soort, maker) not in self._gemaakt:
            invoer = {"concepten": gegevens.concept, "adviezen": gegevens.advies,
                      "politiemeldingen": gegevens.politiemelding}[soort]()
            self._gemaakt[soort, maker] = klant.maak(f"/{soort}", invoer).json["id"]
        id_ = self._gemaakt[soort, maker]
        etag = VERSIE if self.snel else klant.lees(f"/{soort}/{id_}").etag
        return f"/{soort}/{id_}", etag

    def vergeet(self, soort, rol):
        self._gemaakt.pop((soort, rol), None)

    def _wie_vertrekt(self, relatie, rol):
        return rol if relatie == "eigen" else self.MAKERS[relatie]

    def _concept(self, naam, relatie, rol):
        pad, etag = self.van("concepten", relatie, rol)
        if naam == "concept_verwijderen":
            self.vergeet("concepten", rol)
            return Verzoek("DELETE", pad)
        return lees(pad) if naam == "concept_lezen" else zet(pad, gegevens.concept(), etag)

    def _advies(self, naam, relatie, rol):
        pad, etag = self.van("adviezen", relatie, rol)
        if naam == "advies_naar_melding":
            return maak(f"{pad}/_naar-melding")
        return lees(pad) if naam == "advies_lezen" else zet(pad, gegevens.advies(), etag)

    def _politie(self, naam, relatie, rol):
        pad, _ = self.van("politiemeldingen", relatie, rol)
        if naam == "politiemelding_naar_melding":
            return maak(f"{pad}/_naar-melding")
        if naam == "politiemelding_lezen":
            return lees(pad)
        return maak(f"{pad}/_doorzetten", {"partij": "Wijkteam"}, etag=VERSIE, alleen={412})

    def verzoek(self, naam, relatie, rol):
        for begin, vraag in (("concept_", self._concept), ("advies_", self._advies),
                             ("politiemelding_", self._politie)):
            if naam.startswith(begin):
                return vraag(naam, relatie, rol)
        if naam == "werk_overdragen":
            # To himself: refused after the decision, so that nobody loses his work.
            van = self.proef.klant(self._wie_vertrekt(relatie, rol)).id
            return maak(f"/medewerkers/{van}/_overdragen", {"naar": van, "reden": "Vertrek"},
                        alleen={400})
        raise AssertionError(f"no request for {naam} / {relatie}")


def beoordeel_noodtoegang(wereld):
    """One person may; so nobody has looked at it before."""
    return zet(f"/noodtoegangen/{wereld.noodtoegang}", {"oordeel": "terecht"}, '"1"')


def beslis_leesverzoek(wereld):
    """Of somebody outside the matrix, and with an old version: it can be asked by all who may."""
    if not hasattr(wereld, "leesverzoek"):
        wereld.leesverzoek = wereld.proef.klant("zuid").maak(
            "/leesverzoeken", {"reden": "Ik neem alles over."}).json["id"]
    return zet(f"/leesverzoeken/{wereld.leesverzoek}", {"besluit": "toegestaan"}, VERSIE,
               gelukt=frozenset({412}))


def van_algemeen(wereld):
    """Row name → how to ask it."""
    return {**lijsten(), **aanmelden(), **maken(),
            "noodtoegang_beoordelen": lambda: beoordeel_noodtoegang(wereld),
            "leesverzoek_maken": lambda: maak("/leesverzoeken", {"reden": "Veel nieuwe zaken."},
                                              ook={409}),
            "leesverzoek_beslissen": lambda: beslis_leesverzoek(wereld)}
