# SPDX-License-Identifier: EUPL-1.2
"""A small HTTP client on http.client: cookie, CSRF, ETag and Idempotency-Key are sent by
themselves; every answer is held against the contract."""
import http.client
import json
import threading
import uuid

from contract import Contract, geldig_json

CONTRACT = Contract()
WACHTTIJD = 60  # seconds; a server that hangs must not hang the tests


class Antwoord:
    def __init__(self, status, koppen, ruw):
        self.status = status
        self.koppen = koppen
        self.ruw = ruw
        self.soort = (koppen.get("Content-Type") or "").split(";")[0]
        self.json = geldig_json(ruw) if ruw and self.soort.endswith("json") else None

    @property
    def etag(self):
        return self.koppen.get("ETag")

    def velden(self):
        """The fields that a problem points at."""
        return {fout["veld"] for fout in (self.json or {}).get("fouten", [])}

    def __repr__(self):
        return f"{self.status} {self.ruw[:1500].decode('utf-8', 'replace')}"


class Klant:
    """One user with one session. Each thread has its own connection."""

    def __init__(self, poort, contract=CONTRACT):
        self.poort = poort
        self.contract = contract
        self.cookie = None
        self.csrf = None
        self.sessie = None
        self._eigen = threading.local()

    def verbinding(self):
        verbinding = getattr(self._eigen, "verbinding", None)
        if verbinding is None:
            verbinding = http.client.HTTPConnection("127.0.0.1", self.poort, timeout=WACHTTIJD)
            self._eigen.verbinding = verbinding
        return verbinding

    def sluit(self):
        verbinding = getattr(self._eigen, "verbinding", None)
        if verbinding is not None:
            verbinding.close()
            self._eigen.verbinding = None

    def ruw(self, methode, doel, inhoud=None, koppen=None):
        """Sends exactly this. Raises OSError or HTTPException when there is no whole answer."""
        verbinding = self.verbinding()
        try:
            self.stuur(verbinding, methode, doel, inhoud, koppen)
            antwoord = verbinding.getresponse()
            inhoud = antwoord.read()
            if antwoord.will_close:
                self.sluit()
        except (OSError, http.client.HTTPException):
            self.sluit()
            raise
        return Antwoord(antwoord.status, antwoord.headers, inhoud)

    @staticmethod
    def stuur(verbinding, methode, doel, inhoud, koppen):
        try:
            verbinding.request(methode, doel, body=inhoud, headers=koppen or {})
        except (BrokenPipeError, ConnectionResetError):
            # Refused before all of it was sent; the answer may stand ready.
            if verbinding.sock is None:
                raise

    def vraag(self, methode, pad, lichaam=None, etag=None, sleutel=None, koppen=None,
              verwacht=None):
        """`pad` without /v1. A key is made where the contract asks one and `sleutel` is None;
        False sends none."""
        doel = "/v1" + pad
        alle = self.eigen_koppen(methode)
        operatie = self.contract.vind(methode, doel.split("?")[0])
        if sleutel is None and operatie and operatie.parameter("Idempotency-Key"):
            sleutel = str(uuid.uuid4())
        if sleutel:
            alle["Idempotency-Key"] = sleutel
        if etag:
            alle["If-Match"] = etag
        inhoud = None
        if lichaam is not None:
            alle["Content-Type"] = "application/json"
            inhoud = lichaam if isinstance(lichaam, bytes) else json.dumps(
                lichaam, ensure_ascii=False).encode("utf-8")
        alle.update(koppen or {})
        antwoord = self.ruw(methode, doel, inhoud,
                            {naam: w for naam, w in alle.items() if w is not None})
        self.contract.keur(methode, doel, antwoord)
        if verwacht is not None:
            assert antwoord.status == verwacht, f"{methode} {pad}: {antwoord}"
        return antwoord

    def eigen_koppen(self, methode):
        koppen = {"Accept": "application/json"}
        if self.cookie:
            koppen["Cookie"] = self.cookie
        if self.csrf and methode != "GET":
            koppen["X-CSRF-Token"] = self.csrf
        return koppen

    def lees(self, pad, verwacht=200):
        return self.vraag("GET", pad, verwacht=verwacht)

    def maak(self, pad, lichaam=None, verwacht=201, **rest):
        return self.vraag("POST", pad, lichaam, verwacht=verwacht, **rest)

    def wijzig(self, pad, lichaam, etag, verwacht=200, **rest):
        return self.vraag("PUT", pad, lichaam, etag=etag, verwacht=verwacht, **rest)

    def log_in(self, naam, wachtwoord, verwacht=201):
        antwoord = self.vraag("POST", "/sessies",
                              {"gebruikersnaam": naam, "wachtwoord": wachtwoord},
                              verwacht=verwacht)
        if antwoord.status == 201:
            self.cookie = antwoord.koppen["Set-Cookie"].split(";")[0]
            self.sessie = antwoord.json
            self.csrf = antwoord.json["csrf"]
        return antwoord

    @property
    def id(self):
        return self.sessie["medewerker"]["id"]

    def zelfde_sessie(self, poort):
        """The same session at another address (the server was started again)."""
        ander = Klant(poort, self.contract)
        ander.cookie, ander.csrf, ander.sessie = self.cookie, self.csrf, self.sessie
        return ander
