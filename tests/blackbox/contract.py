# SPDX-License-Identifier: EUPL-1.2
"""Holds every answer of the server against api/openapi.yaml and the rules for all answers."""
import copy
import datetime
import json
import os
import pathlib
import re

import jsonschema
import yaml

BRON = pathlib.Path(os.environ.get("BAKEN_BRON") or pathlib.Path(__file__).resolve().parents[2])
METHODEN = ("get", "post", "put", "delete", "patch")

# Any operation may give these: faults of the transport, of storage, of the program, and (when the
# request changes something) a missing CSRF token.
ALTIJD = {408, 413, 414, 431, 500, 503, 507}

KOPPEN = {
    "API-Version": r"\d+\.\d+\.\d+",
    "Cache-Control": r"no-store",
    "Content-Security-Policy": r".*default-src 'self'.*frame-ancestors 'none'.*",
    "Strict-Transport-Security": r"max-age=\d{7,}.*",
    "X-Content-Type-Options": r"nosniff",
    "X-Frame-Options": r"DENY",
    "Referrer-Policy": r"no-referrer",
    "Cross-Origin-Resource-Policy": r"same-origin",
}

_vormen = jsonschema.FormatChecker(formats=[])


@_vormen.checks("date", raises=ValueError)
def _datum(waarde):
    return not isinstance(waarde, str) or bool(datetime.date.fromisoformat(waarde))


@_vormen.checks("date-time", raises=ValueError)
def _moment(waarde):
    if not isinstance(waarde, str):
        return True
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", waarde):
        return False
    return bool(datetime.datetime.fromisoformat(waarde.replace("Z", "+00:00")))


def _streng(knoop):
    """What the contract does not name, an answer does not hold."""
    if isinstance(knoop, dict):
        if "properties" in knoop and "additionalProperties" not in knoop:
            knoop["additionalProperties"] = False
        for waarde in knoop.values():
            _streng(waarde)
    elif isinstance(knoop, list):
        for waarde in knoop:
            _streng(waarde)
    return knoop


class Operatie:
    def __init__(self, contract, pad, methode, knoop, pad_parameters):
        self.id = knoop["operationId"]
        self.pad = pad
        self.methode = methode.upper()
        self.antwoorden = knoop["responses"]
        self.parameters = [contract.los_op(p) for p in
                           pad_parameters + knoop.get("parameters", [])]
        lichaam = contract.los_op(knoop.get("requestBody"))
        self.lichaam = lichaam["content"]["application/json"]["schema"] if lichaam else None
        self.zonder_sessie = knoop.get("security") == []
        self.patroon = re.compile("/v1" + re.sub(r"\{[^}]+\}", "[^/_][^/]*", pad))

    def parameter(self, naam):
        return any(p["name"] == naam for p in self.parameters)

    def __repr__(self):
        return self.id


class Contract:
    def __init__(self, bestand=BRON / "api" / "openapi.yaml"):
        self.tekst = yaml.safe_load(bestand.read_text(encoding="utf-8"))
        self.streng = _streng(copy.deepcopy(self.tekst))
        self.oplosser = jsonschema.RefResolver("", self.streng)
        self.operaties = {}
        for pad, knoop in self.tekst["paths"].items():
            for methode in METHODEN:
                if methode in knoop:
                    operatie = Operatie(self, pad, methode, knoop[methode],
                                        knoop.get("parameters", []))
                    self.operaties[operatie.id] = operatie

    def los_op(self, knoop):
        while isinstance(knoop, dict) and "$ref" in knoop:
            doel = self.tekst
            for deel in knoop["$ref"].removeprefix("#/").split("/"):
                doel = doel[deel]
            knoop = doel
        return knoop

    def vind(self, methode, pad):
        """The operation that a path without query belongs to; exact segments go first."""
        passend = [o for o in self.operaties.values()
                   if o.methode == methode and o.patroon.fullmatch(pad)]
        return min(passend, key=lambda o: o.pad.count("{"), default=None)

    def keur_tekst(self, schema, waarde, waar):
        keurder = jsonschema.Draft7Validator(schema, resolver=self.oplosser,
                                             format_checker=_vormen)
        fouten = [f"{waar}: {'/'.join(map(str, f.absolute_path))}: {f.message}"
                  for f in keurder.iter_errors(waarde)]
        assert not fouten, "the answer breaks the contract:\n  " + "\n  ".join(fouten[:10])

    def keur_probleem(self, antwoord, waar):
        assert antwoord.soort == "application/problem+json", f"{waar}: {antwoord}"
        self.keur_tekst(self.streng["components"]["schemas"]["Probleem"], antwoord.json, waar)
        assert antwoord.json["status"] == antwoord.status, f"{waar}: {antwoord}"
        assert antwoord.json.get("verzoek_id"), f"{waar}: a problem without verzoek_id: {antwoord}"
        assert antwoord.json["detail"].strip(), f"{waar}: a problem without words: {antwoord}"

    def keur_koppen(self, antwoord, waar):
        for naam, patroon in KOPPEN.items():
            waarde = antwoord.koppen.get(naam)
            assert waarde is not None and re.fullmatch(patroon, waarde), f"{waar}: {naam}: {waarde}"

    def keur(self, methode, doel, antwoord):
        """Every answer passes here. `doel` is the request target, with its query."""
        pad = doel.split("?", 1)[0]
        waar = f"{methode} {re.sub('[0-9a-f-]{36}', '{id}', pad)} -> {antwoord.status}"
        self.keur_koppen(antwoord, waar)
        if antwoord.status >= 400:
            self.keur_probleem(antwoord, waar)
        operatie = self.vind(methode, pad)
        if operatie is None:
            return
        mag = {int(s) for s in operatie.antwoorden} | ALTIJD
        if methode != "GET":
            mag.add(403)
        assert antwoord.status in mag, \
            f"{waar}: {operatie.id} does not document this status: {antwoord}"
        if antwoord.status >= 400 or str(antwoord.status) not in operatie.antwoorden:
            return
        beschreven = self.los_op(operatie.antwoorden[str(antwoord.status)])
        self.keur_goed(beschreven, antwoord, f"{operatie.id}: {waar}")

    def keur_goed(self, beschreven, antwoord, waar):
        if "ETag" in beschreven.get("headers", {}):
            etag = antwoord.koppen.get("ETag", "")
            assert re.fullmatch(r'"\d+"', etag), f"{waar}: ETag {etag}"
            if isinstance(antwoord.json, dict) and "versie" in antwoord.json:
                assert etag == f'"{antwoord.json["versie"]}"', f"{waar}: ETag {etag}"
        if "content" not in beschreven:
            assert antwoord.ruw == b"", f"{waar}: a body where none is documented"
            return
        assert antwoord.soort == "application/json", f"{waar}: {antwoord.soort}"
        schema = _streng(copy.deepcopy(beschreven["content"]["application/json"]["schema"]))
        self.keur_tekst(schema, antwoord.json, waar)


def geldig_json(ruw):
    """JSON as the standard has it: no NaN, no name twice."""
    def weiger(naam):
        raise ValueError(f"{naam} is no JSON")

    def eenmalig(paren):
        uit = dict(paren)
        if len(uit) != len(paren):
            raise ValueError("a name twice in one object")
        return uit
    return json.loads(ruw.decode("utf-8"), parse_constant=weiger, object_pairs_hook=eenmalig)
