# SPDX-License-Identifier: EUPL-1.2
"""Makes hostile requests: a valid one with something broken in it. Everything comes from one
seed, so that a request can be made again."""
import copy
import json
import random
import re

import gegevens

MERK = "Kwetterbaal"  # a family name that nobody has; it must never come back in a problem
NEDERLANDS = re.compile(
    r"\b(de|het|een|niet|dit|deze|is|geen|u|uw|stuur|kies|vul|te|voor|van|mag|bestaat|log|of|er|"
    r"haal|beantwoord|ontbreekt|waarde|vraag)\b",
    re.IGNORECASE)
ENGELS = re.compile(r"\b(the|invalid|error|expected|unexpected|failed|not|must|missing|unknown)\b",
                    re.IGNORECASE)

TEKSTEN = ["", " ", "\x00", "a\x00b", "\ufeff", "\u202e", "\ud800", "\udfff\ud800", "é" * 300,
           "'; DROP TABLE melding; --", "<script>alert(1)</script>", "../../etc/passwd",
           "${jndi:ldap://x}", "%s%n%x", "x" * 70_000, "\n\r\t\x1b[2J", "😀" * 500, "null",
           "2024-02-30", "2024-05-03T25:00:00Z", "0000-00-00", "9999-99-99T99:99:99+99:99",
           "2024-05-03T08:00:00+14:00", "99999-01-01T00:00:00Z", "-0001-01-01", "1e999"]
GETALLEN = ["-1", "0", "1.5", "1e400", "-1e400", "99999999999999999999999999", "NaN", "Infinity",
            "-0", "1E+2", "0x10", "9223372036854775808", "2147483648", "01", ".5"]
PADDEN = ["..", "%2e%2e", "%00", "%2F", "%ff%fe", "x" * 5000, "0", "-", "%20", "*", ";a=b",
          "00000000-0000-0000-0000-000000000000", "ABCDEF00-0000-7000-8000-000000000000",
          "%E2%80%AE", "{id}", "null", "1%27%20OR%201=1"]
VRAGEN = ["limiet=0", "limiet=-1", "limiet=1e9", "limiet=abc", "limiet=201", "limiet=", "limiet",
          "limiet=99999999999999999999", "cursor=%00", "cursor=x", "cursor=" + "A" * 600,
          "cursor=eyJhIjoxfQ", "cursor=%ff", "lijst=alles", "soort=x", "x=1", "&&&", "=", "%",
          "%zz=1", "limiet=1&limiet=2", "a[]=1", "?", "lijst=mijn&lijst=team"]


class Verzoek:
    """A request on its way to be broken. `tekst` overrules `lichaam` when it is set."""

    def __init__(self, methode, pad, lichaam=None, etag=None, sleutel=None):
        self.methode, self.pad, self.vraag = methode, pad, ""
        self.lichaam = copy.deepcopy(lichaam)
        self.tekst = None
        self.koppen = {}
        if lichaam is not None:
            self.koppen["Content-Type"] = "application/json"
        if etag:
            self.koppen["If-Match"] = etag
        if sleutel:
            self.koppen["Idempotency-Key"] = sleutel
        self.geheim = set()  # what was typed and must not come back in a problem
        self.gedaan = []

    @property
    def inhoud(self):
        if self.tekst is not None:
            return self.tekst
        if self.lichaam is None:
            return None
        return json.dumps(self.lichaam).encode()

    @property
    def doel(self):
        return "/v1" + self.pad + ("?" + self.vraag if self.vraag else "")


class Breker:
    """Breaks requests in one to three ways."""

    def __init__(self, zaad):
        self.r = random.Random(zaad)
        self.van_lichaam = [self.ander_soort, self.weg, self.erbij, self.rare_tekst, self.persoon,
                            self.raar_getal, self.diep, self.dubbel, self.afgekapt, self.bytes,
                            self.ander_geheel, self.leeg, self.reuze, self.soort_inhoud,
                            self.veel, self.utf16]
        self.van_alles = [self.pad, self.vraag, self.kop, self.methode, self.persoon_in_vraag]

    def breek(self, verzoek):
        wegen = list(self.van_alles)
        if verzoek.lichaam is not None:
            wegen += self.van_lichaam * 2
        for _ in range(self.r.choice([1, 1, 1, 2, 3])):
            weg = self.r.choice(wegen)
            verzoek.gedaan.append(weg.__name__)
            weg(verzoek)
        return verzoek

    # -- nodes of the body

    def plekken(self, knoop, pad=()):
        paren = knoop.items() if isinstance(knoop, dict) else enumerate(knoop)
        for naam, waarde in paren:
            yield pad + (naam,)
            if isinstance(waarde, (dict, list)):
                yield from self.plekken(waarde, pad + (naam,))

    def plek(self, verzoek):
        """(container, name) of some node, or None in an empty body."""
        if not isinstance(verzoek.lichaam, (dict, list)):
            return None
        alle = list(self.plekken(verzoek.lichaam))
        if not alle:
            return None
        *weg, naam = self.r.choice(alle)
        knoop = verzoek.lichaam
        for deel in weg:
            knoop = knoop[deel]
        return knoop, naam

    def zet(self, verzoek, waarde):
        plek = self.plek(verzoek)
        if plek:
            plek[0][plek[1]] = waarde

    def zet_ruw(self, verzoek, ruw):
        """Puts text that json.dumps would never write at some node."""
        self.zet(verzoek, "@HIER@")
        verzoek.tekst = (verzoek.inhoud or b"").replace(b'"@HIER@"', ruw, 1)

    def ander_soort(self, v):
        self.zet(v, self.r.choice([None, True, 7, 1.5, "x", [], {}, [None], {"a": 1}, -1]))

    def weg(self, v):
        plek = self.plek(v)
        if plek:
            del plek[0][plek[1]]

    def erbij(self, v):
        plek = self.plek(v)
        doel = plek[0] if plek and isinstance(plek[0], dict) else v.lichaam
        if isinstance(doel, dict):
            doel[self.r.choice(["__proto__", "extra", "", "a/b~c", "\u0000", "id", "versie"])] = \
                self.geheime_naam(v)

    def rare_tekst(self, v):
        self.zet(v, self.r.choice(TEKSTEN))

    def geheime_naam(self, v):
        naam = f"{MERK}{self.r.randrange(10**9):09d}"
        v.geheim.add(naam)
        return naam

    def persoon(self, v):
        """A name, BSN, address or mail where it does not belong."""
        nummer = gegevens.bsn(self.r.randrange(10**5))
        waarde = self.r.choice([self.geheime_naam(v), nummer, f"{self.geheime_naam(v)}@x.nl",
                                f"Dorpsstraat {self.geheime_naam(v)}"])
        if waarde == nummer:
            v.geheim.add(nummer)
        self.zet(v, waarde)

    def raar_getal(self, v):
        self.zet_ruw(v, self.r.choice(GETALLEN).encode())

    def diep(self, v):
        diepte = self.r.choice([62, 63, 64, 65, 66, 1000, 100_000])
        open_, dicht = self.r.choice([(b"[", b"]"), (b'{"a":', b"}")])
        self.zet_ruw(v, open_ * diepte + b"1" + (dicht * diepte if self.r.random() < .7 else b""))

    def dubbel(self, v):
        ruw = v.inhoud or b""
        naam = re.search(rb'"(\w+)":', ruw)
        if naam and ruw[:1] == b"{":
            v.tekst = b"{" + naam.group(0) + b"1," + ruw[1:]

    def afgekapt(self, v):
        ruw = v.inhoud or b""
        v.tekst = ruw[:self.r.randrange(len(ruw))] if ruw else b"{"

    def bytes(self, v):
        ruw = bytearray(v.inhoud or b"{}")
        for _ in range(self.r.choice([1, 1, 5])):
            plek = self.r.randrange(len(ruw) + 1)
            ruw[plek:plek] = self.r.choice([b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\x00",
                                            b"\xf5\x80\x80\x80", b"\xef\xbb\xbf", b"\x7f"])
        v.tekst = bytes(ruw)

    def ander_geheel(self, v):
        v.tekst = self.r.choice([b"[]", b"null", b"1", b'"x"', b"true", b"{}", b"[[]]", b"{}{}",
                                 b"{},", b" ", b"<xml/>", b"a=b&c=d", b"//", b"{'a':1}"])

    def leeg(self, v):
        v.tekst = b""

    def reuze(self, v):
        maat = self.r.choice([200_000, (1 << 20) - 100, (1 << 20) + 1, 3 << 20])
        self.zet(v, "y" * maat)

    def veel(self, v):
        plek = self.plek(v)
        if plek and isinstance(plek[0][plek[1]], list):
            lijst = plek[0][plek[1]]
            plek[0][plek[1]] = (lijst or ["x"]) * self.r.choice([31, 101, 501])

    def utf16(self, v):
        v.tekst = (v.inhoud or b"{}").decode("utf-8", "replace").encode(
            self.r.choice(["utf-16", "utf-16-le", "utf-32"]))

    # -- the rest of the request

    def soort_inhoud(self, v):
        soort = self.r.choice([None, "", "text/plain", "application/xml", "multipart/form-data",
                               "application/json; charset=utf-16", "application/jsonp", "*/*",
                               "application/x-www-form-urlencoded", "APPLICATION/JSON"])
        v.koppen["Content-Type"] = soort

    def pad(self, v):
        delen = v.pad.split("/")
        plek = self.r.randrange(1, len(delen))
        hoe = self.r.randrange(4)
        if hoe == 0:
            delen[plek] = self.r.choice(PADDEN)
        elif hoe == 1:
            delen.insert(plek, self.r.choice(PADDEN))
        elif hoe == 2:
            delen[plek] = delen[plek].upper() + self.r.choice(["", "/", "%0a"])
        else:
            delen[plek] = self.geheime_naam(v)
        v.pad = "/".join(delen)

    def vraag(self, v):
        v.vraag = "&".join(filter(None, [v.vraag, self.r.choice(VRAGEN)]))

    def persoon_in_vraag(self, v):
        naam = self.r.choice(["bsn", "naam", "achternaam", "q", "zoek", "postcode"])
        v.vraag = "&".join(filter(None, [v.vraag, f"{naam}={self.geheime_naam(v)}"]))

    def kop(self, v):
        naam = self.r.choice(["Idempotency-Key", "If-Match", "Accept", "Content-Encoding",
                              "X-HTTP-Method-Override", "Range", "If-None-Match", "Origin",
                              "Cookie2", "X-Forwarded-For", "Accept-Language", "Referer"])
        v.koppen[naam] = self.r.choice([
            "", "x", "x" * 500, "*", '"1"', 'W/"1"', '"-1"', '"1", "2"', "DELETE", "gzip",
            "bytes=0-1", "\xe9\xff", "a\tb", f"{self.geheime_naam(v)}-sleutel", "text/html;q=9"])

    def methode(self, v):
        v.methode = self.r.choice(["PATCH", "DELETE", "PUT", "POST", "GET", "OPTIONS", "TRACE",
                                   "FOO", "get", "PROPFIND"])
