# SPDX-License-Identifier: EUPL-1.2
"""Which fields a person can type something personal into: read from the contract, so that a new
field is noticed; and a client that keeps what was sent and answered."""
import json
import re

from kanaries import STAM
from klant import Klant

# Fields of text that hold no free text although the contract does not say so, each with why.
GEEN_TEKST = {
    "termijn_berekenen /soort": "one of the kinds of term",
    "veiligheidsbeoordeling_wijzigen /antwoorden/*": "codes of the instrument",
    "veiligheidsbeoordeling_wijzigen /antwoorden/*/*": "codes of the instrument",
    "veiligheidsbeoordeling_wijzigen /antwoorden_per_persoon/*/*": "codes of the instrument",
    "veiligheidsbeoordeling_wijzigen /antwoorden_per_persoon/*/*/*": "codes of the instrument",
}


def velden(contract, schema, plek=""):
    """JSON pointers (`*` for each) of the fields of text in a schema that can hold anything."""
    schema = contract.los_op(schema)
    for deel in schema.get("anyOf", []):
        yield from velden(contract, deel, plek)
    for naam, deel in schema.get("properties", {}).items():
        yield from velden(contract, deel, f"{plek}/{naam}")
    erbij = schema.get("additionalProperties")
    if erbij is True:
        yield f"{plek}/*"
    elif erbij:
        yield from velden(contract, erbij, f"{plek}/*")
    if "items" in schema:
        yield from velden(contract, schema["items"], f"{plek}/*")
    if schema.get("type") == "string" and not vast(contract, schema):
        yield plek


def vast(contract, schema):
    """A code, an id, a moment: nothing that somebody types."""
    schemas = contract.tekst["components"]["schemas"]
    return "enum" in schema or schema.get("format") in ("date", "date-time") or \
        schema.get("pattern") in (schemas["Id"]["pattern"], schemas["Code"]["pattern"])


def te_vullen(contract):
    """`operationId pointer` of every field that must have had a canary."""
    alle = {f"{operatie.id} {veld}" for operatie in contract.operaties.values()
            if operatie.lichaam for veld in velden(contract, operatie.lichaam)}
    weg = set(GEEN_TEKST) - alle
    assert not weg, f"no longer in the contract: {weg}"
    return alle - set(GEEN_TEKST)


def adresvelden(contract):
    """`operationId name` of what stands in a path or query and can hold anything."""
    return {f"{operatie.id} {p['name']}" for operatie in contract.operaties.values()
            for p in operatie.parameters if p["in"] in ("path", "query")
            and contract.los_op(p["schema"]).get("type") == "string"
            and not vast(contract, contract.los_op(p["schema"]))}


def gevuld(waarde, getallen, plek=""):
    """The pointers in a sent body that hold a canary."""
    if isinstance(waarde, dict):
        for naam, deel in waarde.items():
            yield from gevuld(deel, getallen, f"{plek}/{naam}")
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from gevuld(deel, getallen, f"{plek}/*")
    elif isinstance(waarde, str) and (STAM in waarde.lower() or waarde in getallen):
        yield plek


def past(veld, plek):
    """A pointer of the contract against one of a body: `*` also stands for a name."""
    return re.fullmatch(re.escape(veld).replace(r"\*", "[^/]+"), plek)


class Wissel:
    """One request with its answer."""

    def __init__(self, methode, doel, inhoud, antwoord):
        self.methode, self.doel, self.inhoud, self.antwoord = methode, doel, inhoud, antwoord

    def lichaam(self):
        return json.loads(self.inhoud) if self.inhoud else None

    def koppen(self):
        return "\n".join(f"{naam}: {waarde}" for naam, waarde in self.antwoord.koppen.items())


class Meeschrijver(Klant):
    """Keeps everything; the list is shared by all clients of a run."""

    wissels = []

    def ruw(self, methode, doel, inhoud=None, koppen=None):
        antwoord = super().ruw(methode, doel, inhoud, koppen)
        self.wissels.append(Wissel(methode, doel, inhoud, antwoord))
        return antwoord

    def operatie(self, wissel):
        return self.contract.vind(wissel.methode, wissel.doel.split("?")[0])
