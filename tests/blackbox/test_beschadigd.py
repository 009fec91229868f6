# SPDX-License-Identifier: EUPL-1.2
"""Somebody changes ciphertext behind the program's back: that one record says so, in one sentence,
and everything else stays readable."""
import pytest

import gegevens
import stappen


def inhoud(proef, tabel, id_, kolom="id"):
    hexa = {"sqlite": "hex(inhoud)", "postgres": "encode(inhoud, 'hex')"}[proef.soort]
    return bytes.fromhex(
        proef.database.vraag(f"SELECT {hexa} FROM {tabel} WHERE {kolom} = '{id_}'")[0][0])


def zet_inhoud(proef, tabel, id_, nieuw):
    waarde = {"sqlite": f"x'{nieuw.hex()}'",
              "postgres": f"decode('{nieuw.hex()}', 'hex')"}[proef.soort]
    proef.database.vraag(f"UPDATE {tabel} SET inhoud = {waarde} WHERE id = '{id_}'")


def keur_kapot(antwoord):
    assert antwoord.status == 500, antwoord
    assert antwoord.json["type"].endswith(":beschadigd")
    assert "beschadigd" in antwoord.json["detail"]


def omgedraaid(ruw, plek):
    return ruw[:plek] + bytes([ruw[plek] ^ 1]) + ruw[plek + 1:]


@pytest.mark.parametrize("hoe", ["begin", "midden", "eind", "kort", "leeg"])
def test_een_omgedraaide_bit(proef, hoe):
    klant = proef.klant()
    stuk, gaaf = (klant.maak("/adviezen", gegevens.advies()).json for _ in range(2))
    goed = inhoud(proef, "advies", stuk["id"])
    plekken = {"begin": 0, "midden": len(goed) // 2, "eind": len(goed) - 1}
    zet_inhoud(proef, "advies", stuk["id"], {"kort": goed[:10], "leeg": b""}.get(hoe) if
               hoe in ("kort", "leeg") else omgedraaid(goed, plekken[hoe]))
    keur_kapot(klant.vraag("GET", f"/adviezen/{stuk['id']}"))
    klant.lees(f"/adviezen/{gaaf['id']}")
    klant.maak("/adviezen", gegevens.advies())
    zet_inhoud(proef, "advies", stuk["id"], goed)
    klant.lees(f"/adviezen/{stuk['id']}")


def test_inhoud_van_een_andere_rij(proef):
    """Whole and authentic, but not in its place."""
    klant = proef.klant()
    een, twee = (klant.maak("/adviezen", gegevens.advies()).json for _ in range(2))
    goed = inhoud(proef, "advies", een["id"])
    zet_inhoud(proef, "advies", een["id"], inhoud(proef, "advies", twee["id"]))
    keur_kapot(klant.vraag("GET", f"/adviezen/{een['id']}"))
    zet_inhoud(proef, "advies", een["id"], goed)


def test_een_oude_versie_teruggezet(proef):
    klant = proef.klant()
    oud = klant.maak("/adviezen", gegevens.advies())
    pad = f"/adviezen/{oud.json['id']}"
    eerst = inhoud(proef, "advies", oud.json["id"])
    klant.wijzig(pad, gegevens.advies(inhoud="Een nieuwe vraag over hulp."), oud.etag)
    nu = inhoud(proef, "advies", oud.json["id"])
    zet_inhoud(proef, "advies", oud.json["id"], eerst)
    keur_kapot(klant.vraag("GET", pad))
    zet_inhoud(proef, "advies", oud.json["id"], nu)


def test_een_beschadigde_melding_houdt_het_dossier_niet_dicht_voor_anderen(proef):
    stuk, gaaf = stappen.registreer(proef), stappen.registreer(proef)
    goed = inhoud(proef, "melding", stuk["id"])
    zet_inhoud(proef, "melding", stuk["id"], omgedraaid(goed, 30))
    klant = proef.klant()
    keur_kapot(klant.vraag("GET", f"/meldingen/{stuk['id']}"))
    klant.lees(f"/meldingen/{gaaf['id']}")
    klant.lees(f"/dossiers/{gaaf['dossier_id']}")
    klant.lees("/werk?lijst=niet-toegewezen")
    klant.lees("/screening")
    zet_inhoud(proef, "melding", stuk["id"], goed)
    klant.lees(f"/meldingen/{stuk['id']}")


def test_een_beschadigde_sleutel_sluit_een_advies(stil):
    stil.start()
    stuk, gaaf = (stil.klant().maak("/adviezen", gegevens.advies()).json for _ in range(2))
    stil.stop()
    halen = {"sqlite": "hex(omhuld)", "postgres": "encode(omhuld, 'hex')"}[stil.soort]
    goed = bytes.fromhex(stil.database.vraag(
        f"SELECT {halen} FROM dossiersleutel WHERE dossier_id = '{stuk['id']}'", "sleutels")[0][0])
    nieuw = omgedraaid(goed, len(goed) // 2).hex()
    waarde = {"sqlite": f"x'{nieuw}'", "postgres": f"decode('{nieuw}', 'hex')"}[stil.soort]
    stil.database.vraag(f"UPDATE dossiersleutel SET omhuld = {waarde} WHERE dossier_id = "
                        f"'{stuk['id']}'", "sleutels")
    stil.start()
    keur_kapot(stil.klant().vraag("GET", f"/adviezen/{stuk['id']}"))
    stil.klant().lees(f"/adviezen/{gaaf['id']}")
    stil.stop()
