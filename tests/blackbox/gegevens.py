# SPDX-License-Identifier: EUPL-1.2
"""Valid made-up input. All people are made up; BSNs pass the eleven-test and lie in the range
that is never handed out (they begin with 0000 or 999)."""
import datetime
import itertools
import random

ACHTERNAMEN = ["Verdonkel", "Wittebrood", "Kromwijk", "Zandsteen", "Appelvlinder", "Rietmolen"]
VOORNAMEN = ["Aafje", "Berend", "Cornelia", "Dirkje", "Evert", "Femke", "Gijsbert", "Hilletje"]
STRATEN = ["Proefstraat", "Voorbeeldlaan", "Schetskade", "Mallemoer"]

_teller = itertools.count(1)


def nu(minuten=0):
    """A moment as the API wants it, so many minutes ago."""
    moment = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(minutes=minuten)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def vandaag(dagen=0):
    return (datetime.date.today() + datetime.timedelta(days=dagen)).isoformat()


def bsn(volgnummer=None):
    """The n-th BSN of the range 9990xxxxx that passes the eleven-test; after 49,950 from the start
    again."""
    volgnummer = next(_teller) if volgnummer is None else volgnummer
    for stam in itertools.count(99900000 + volgnummer * 2 % 99900):
        som = sum((9 - plek) * int(cijfer) for plek, cijfer in enumerate(f"{stam:08d}"))
        if som % 11 < 10:
            return f"{stam:08d}{som % 11}"
    raise AssertionError


def persoon(toeval=random, **anders):
    nummer = next(_teller)
    uit = {"voornamen": toeval.choice(VOORNAMEN), "achternaam": f"{toeval.choice(ACHTERNAMEN)}",
           "geslacht": "vrouw",
           "geboortedatum": f"19{60 + nummer % 40}-0{1 + nummer % 9}-1{nummer % 9}",
           "bsn": bsn(), "telefoon": f"06-000{nummer:05d}",
           "adressen": [{"soort": "woon", "straat": toeval.choice(STRATEN),
                         "huisnummer": str(nummer), "postcode": "3011 AB", "plaats": "Rotterdam"}]}
    uit.update(anders)
    return uit


def kind(**anders):
    return persoon(geboortedatum=f"{datetime.date.today().year - 9}-02-03", **anders)


def kringlid(**anders):
    """Somebody who is in no dossier of these tests."""
    uit = {"voornamen": "Zwaluwke", "achternaam": "Buitenkring", "geboortedatum": "1971-12-31",
           "postcode": "9999 ZZ", "huisnummer": "99"}
    uit.update(anders)
    return uit


def kring(*familie, **zelf):
    return {"zelf": kringlid(**zelf), "familie": list(familie)}


def melding(**anders):
    uit = {
        "kanaal": "telefoon", "ontvangen": nu(5),
        "melder": {"hoedanigheid": "politie", "naam": "W. Agent", "organisatie": "Politie",
                   "telefoon": "0900-0000"},
        "anonimiteit": "open",
        "meldcode": {"doorlopen": "nvt"},
        "vorm": ["partnergeweld"], "aard": ["lichamelijke-mishandeling"],
        "duur_geweld": "onbekend", "gemeente": "0599",
        "betrokkenen": [
            {"rol": "volwassen-slachtoffer", "persoon": persoon()},
            {"rol": "pleger", "persoon": persoon(geslacht="man")},
            {"rol": "kind-getuige", "persoon": kind()}],
        "relaties": [{"van": 1, "naar": 0, "soort": "partner"},
                     {"van": 0, "naar": 2, "soort": "ouder"}],
        "wat_gebeurd": "De buren hoorden geschreeuw; er was een ruzie met duwen.",
        "verwachting": "Dat iemand gaat kijken.",
    }
    uit.update(anders)
    return uit


def advies(**anders):
    uit = {"kanaal": "telefoon", "ontvangen": nu(5), "hoedanigheid": "school",
           "organisatie": "Basisschool de Proef", "vorm": ["kindermishandeling"],
           "aard": ["affectieve-verwaarlozing"], "duur_geweld": "onbekend", "gemeente": "0599",
           "gemeente_adviesvrager": "0599",
           "inhoud": "Een leerkracht vraagt hoe zij een gesprek met ouders kan beginnen.",
           "gegeven_advies": "Bereid het gesprek voor met de meldcode en spreek een vervolg af."}
    uit.update(anders)
    return uit


def politiemelding(**anders):
    uit = {"ontvangen": nu(5), "gemeente": "0599", "eenheid": "Rotterdam",
           "incidentnummer": f"PL1700-{next(_teller)}",
           "inhoud": "Een jongere hing rond bij het winkelcentrum."}
    uit.update(anders)
    return uit


def concept(soort="melding", **inhoud):
    return {"soort": soort, "inhoud": inhoud or {"wat_gebeurd": "Nog niet af"}}


def crisis(**anders):
    uit = {"start": nu(2), "aanleiding": "Er is nu gevaar.",
           "acties": [{"moment": nu(1), "tekst": "De politie is gebeld."}],
           "veiligheidsafspraken": ["De buurvrouw blijft erbij."], "partner": "Politie"}
    uit.update(anders)
    return uit


def taak(dossier, **anders):
    uit = {"dossier_id": dossier, "onderwerp": "Bel de school terug.",
           "vervaldatum": vandaag(7), "urgentie": "midden"}
    uit.update(anders)
    return uit


def antwoorden(**anders):
    """Answers of a case without acute danger, with a reason to hand it over."""
    uit = {"A1": "nee", "A2": "nee", "A3": "nee", "A4": "nee", "A5": "nee", "A6": "nee", "A7": [],
           "B1": "vermoeden", "B2": 1, "B3": "maand-tot-jaar", "B4": "nee", "B5": "nee",
           "B6": "nee", "C1": [], "C2": "nee", "V1": "ja", "V2": "ja", "V3": "loopt", "V4": [],
           "V5": "nee", "V6": []}
    uit.update(anders)
    return uit


def antwoorden_per_persoon(betrokkenen):
    uit = {}
    for betrokkene in betrokkenen:
        per = {"P2": "nee", "P4": "nee", "P5": "nee"}
        if betrokkene["rol"].startswith("kind"):
            per.update({"P1": "nee", "P3": "ja", "P6": "nee"})
        uit[betrokkene["persoon"]["id"]] = per
    return uit


def beoordeling(betrokkenen, **anders):
    uit = {"antwoorden": antwoorden(),
           "antwoorden_per_persoon": antwoorden_per_persoon(betrokkenen),
           "bronnen": ["eigen-systeem", "vt-register", "politie"],
           "dat_informatie": "Bekend bij de wijkagent.",
           "wat_informatie": "De wijkagent sprak het gezin vorige week.",
           "uitkomst": "overdracht", "motivering": "Er is hulp die de veiligheid bewaakt.",
           "overdrachtspartij": "Wijkteam"}
    uit.update(anders)
    return uit
