# SPDX-License-Identifier: EUPL-1.2
"""Canaries: values that occur nowhere else, and the scanner that finds them however they lie
somewhere. A text canary holds one stem of this run, so that a whole disk can be searched for a few
patterns; numbers, which cannot hold it, are searched one by one."""
import base64
import random
import string
import unicodedata
import urllib.parse

import gegevens

TOEVAL = random.SystemRandom()
STAM = "qx" + "".join(TOEVAL.choice("bcdfghjklmnpqrstvwz") for _ in range(8))


class Kanaries:
    """Every canary that was handed out, by name."""

    def __init__(self):
        self.uitgegeven = {}
        self.getallen = []

    def __call__(self, naam, voor="", na=""):
        """A text: `voor`, the stem with a letter that has two forms in Unicode, `na`."""
        letters = "".join(TOEVAL.choice(string.ascii_lowercase) for _ in range(4))
        tekst = f"{voor}{STAM.capitalize()}{letters}\u00eb{na}"
        self.uitgegeven[naam] = tekst
        return tekst

    def getal(self, naam, waarde):
        self.uitgegeven[naam] = waarde
        self.getallen.append(waarde)
        return waarde

    def bsn(self, naam):
        return self.getal(naam, gegevens.bsn(TOEVAL.randrange(20_000, 40_000)))

    def telefoon(self, naam):
        return self.getal(naam, f"06-{TOEVAL.randrange(10**7, 10**8)}")

    def zoeker(self):
        """Of the numbers also what is left without blanks and dashes."""
        kaal = [waarde.replace(" ", "").replace("-", "") for waarde in self.getallen]
        return Zoeker(sorted({STAM, *self.getallen, *kaal}))


def schrijfwijzen(tekst):
    """A text in upper and lower case, and with its accents in either form."""
    for vorm in ("NFC", "NFD"):
        for geval in (str, str.lower, str.upper, str.capitalize):
            yield unicodedata.normalize(vorm, geval(tekst))


CODERINGEN = ("utf-8", "utf-16-le", "utf-16-be")


def base64_stukken(ruw):
    """What base64 makes of these bytes whatever stands before and after them: three alignments."""
    for schuif in range(3):
        code = base64.b64encode(b"\0" * schuif + ruw)
        eind = (schuif + len(ruw)) // 3 * 4  # what follows changes the rest
        yield schuif, code[(0, 2, 3)[schuif]:eind]


def gedaanten(tekst):
    """Name → bytes: every form in which a text is searched. All but base64 without regard to
    case."""
    uit = {}
    for wijze in set(schrijfwijzen(tekst)):
        for codering in CODERINGEN:
            ruw = wijze.encode(codering)
            uit[f"{codering} van {wijze}"] = ruw.lower()
            uit[f"hex van {codering} {wijze}"] = ruw.hex().encode()
        ruw = wijze.encode()
        uit[f"omgekeerd van {wijze}"] = ruw[::-1].lower()
        uit[f"procent van {wijze}"] = "".join(f"%{b:02x}" for b in ruw).encode()
    return uit


def gedaanten_base64(tekst):
    uit = {}
    for wijze in set(schrijfwijzen(tekst)):
        for codering in CODERINGEN:
            for schuif, stuk in base64_stukken(wijze.encode(codering)):
                uit[f"base64+{schuif} van {codering} {wijze}"] = stuk
                uit[f"base64url+{schuif} van {codering} {wijze}"] = stuk.translate(
                    bytes.maketrans(b"+/", b"-_"))
    return uit


class Zoeker:
    def __init__(self, teksten):
        self.los, self.hoofdlettergevoelig = {}, {}
        for tekst in teksten:
            self.los.update({ruw: f"{tekst} ({vorm})" for vorm, ruw in gedaanten(tekst).items()})
            self.hoofdlettergevoelig.update(
                {ruw: f"{tekst} ({vorm})" for vorm, ruw in gedaanten_base64(tekst).items()})

    def zoek(self, inhoud):
        """What lies in these bytes."""
        klein = inhoud.lower()
        return [naam for ruw, naam in self.los.items() if ruw in klein] + \
               [naam for ruw, naam in self.hoofdlettergevoelig.items() if ruw in inhoud]

    def vindplaatsen(self, plaatsen):
        return [f"{naam} in {plaats}" for plaats, inhoud in plaatsen
                for naam in self.zoek(inhoud)]


def gecodeerd(tekst):
    """The control: name → bytes, of one text in every form that the scanner must know; made in
    another way than the scanner makes its patterns."""
    uit = {}
    for vorm in ("NFC", "NFD"):
        for geval in (str.lower, str.upper):
            wijze = unicodedata.normalize(vorm, geval(tekst))
            naam = f"{vorm} {geval.__name__}"
            for codering in CODERINGEN:
                ruw = wijze.encode(codering)
                uit[f"{naam} {codering}"] = b"voor " + ruw + b" na"
                uit[f"{naam} {codering} hex"] = ruw.hex().upper().encode()
                for schuif in range(3):
                    uit[f"{naam} {codering} base64 {schuif}"] = base64.b64encode(
                        b"abc"[:schuif] + ruw + b"staart")
            uit[f"{naam} url"] = urllib.parse.quote(f"?naam={wijze}&x=1", safe="").encode()
            uit[f"{naam} procent"] = "".join(f"%{b:02X}" for b in wijze.encode()).encode()
    return uit
