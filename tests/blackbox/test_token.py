# SPDX-License-Identifier: EUPL-1.2
"""The organisation key behind a token, with SoftHSM in the place of a real one."""
import os
import pathlib
import shutil
import subprocess

import pytest

import gegevens
import sleutelhulp as hulp
from databases import SOORTEN
from opstelling import GEDULD, baken, omgeving
from test_opstarten import start_niet
from test_roteren import NOOIT, SPOOK

MODULES = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")
PIN = "739155"


class Token:
    """A token of its own in a folder."""

    def __init__(self, map_, naam="baken-proef"):
        self.map, self.naam = pathlib.Path(map_), naam
        (self.map / "tokens").mkdir(parents=True)
        (self.map / "softhsm2.conf").write_text(
            f"directories.tokendir = {self.map / 'tokens'}\nobjectstore.backend = file\n"
            "log.level = ERROR\n", encoding="ascii")
        self.pin = self.map / "pin"
        self.zet_pin(PIN)
        subprocess.run(["softhsm2-util", "--init-token", "--free", "--label", naam, "--pin", PIN,
                        "--so-pin", "1234567890"], env=self.omgeving(), check=True,
                       capture_output=True, timeout=GEDULD)

    @staticmethod
    def module():
        gevonden = [pad for pad in MODULES if os.path.exists(pad)]
        assert gevonden, "SoftHSM is missing: tools/installeer.sh test"
        return gevonden[0]

    def zet_pin(self, pin):
        self.pin.touch(0o600)
        self.pin.write_text(pin + "\n", encoding="ascii")

    def omgeving(self, **erbij):
        return omgeving(SOFTHSM2_CONF=str(self.map / "softhsm2.conf"), **erbij)

    def opties(self, sleutel="organisatie", voor="pkcs11", token=None):
        return [f"--{voor}-module", self.module(), f"--{voor}-token", token or self.naam,
                f"--{voor}-sleutel", sleutel, f"--{voor}-pin-bestand", str(self.pin)]

    def baken(self, *argumenten, **rest):
        return baken(*argumenten, env=self.omgeving(), **rest)


@pytest.fixture(scope="module")
def token(stil):
    token = Token(stil.map / "token")
    token.baken("sleutel", "maak", *token.opties())
    return token


@pytest.fixture(scope="module")
def achter_token(stil, token):
    """Work under a key file, which is then changed to the token."""
    stil.start()
    melding = stil.klant().maak("/meldingen", gegevens.melding()).json
    stil.stop()
    token.baken("sleutel", "roteer", *stil.opties(), *token.opties(voor="nieuw-pkcs11"))
    return f"/meldingen/{melding['id']}"


def test_een_sleutel_wordt_maar_een_keer_gemaakt(token):
    assert "al een sleutel" in token.baken("sleutel", "maak", *token.opties(), goed=False).stderr


def test_alleen_met_het_token_gaat_het_open(stil, token, achter_token):
    assert "niet de sleutel van deze organisatie" in start_niet(stil.opties())
    stil.start([*stil.database.opties(), *token.opties()], env=token.omgeving())
    stil.klant().lees(achter_token)
    stil.klant().maak("/adviezen", gegevens.advies())
    stil.stop()
    wachtzin = start_niet(stil.database.opties(),
                          env=omgeving(BAKEN_WACHTZIN="vijf gewone woorden achter elkaar"))
    assert "token" in wachtzin


def test_ontzegelen_met_het_token(stil, token, achter_token):
    stil.start(stil.database.opties())  # the server itself never sees the token
    token.baken("sleutel", "ontzegel", *stil.database.opties(), *token.opties())
    stil.klant().lees(achter_token)
    stil.stop()


def test_wat_er_mis_kan_zijn_heeft_een_zin(stil, token, achter_token, tmp_path):
    def zegt(opties, env=None):
        return start_niet([*stil.database.opties(), *opties], env=env or token.omgeving())
    assert "geen sleutel bestaat-niet" in zegt(token.opties("bestaat-niet"))
    assert "geen token" in zegt(token.opties(token="een ander"))
    zonder = token.opties()
    zonder[1] = str(tmp_path / "geen.so")
    assert "kan niet worden geladen" in zegt(zonder)
    assert "terminal" in zegt(token.opties()[:-2])
    token.zet_pin("000000")
    assert "PIN van het token klopt niet" in zegt(token.opties())
    token.zet_pin(PIN)
    token.pin.chmod(0o644)
    assert "0600" in zegt(token.opties())
    token.pin.chmod(0o600)


def test_een_andere_sleutel_in_het_token_opent_niets(stil, token, achter_token):
    token.baken("sleutel", "maak", *token.opties("andere"))
    tekst = start_niet([*stil.database.opties(), *token.opties("andere")], env=token.omgeving())
    assert "opent de gegevens van deze organisatie niet" in tekst


def test_zonder_het_token_is_wat_bewaard_is_niets_waard(stil, token, achter_token, tmp_path):
    """A token of the same name and key label, made new."""
    ander = Token(tmp_path / "ander", token.naam)
    ander.baken("sleutel", "maak", *ander.opties())
    tekst = start_niet([*stil.database.opties(), *ander.opties()], env=ander.omgeving())
    assert "opent de gegevens van deze organisatie niet" in tekst
    shutil.rmtree(ander.map)


def test_delen_zijn_de_reserve_voor_een_kapot_token(stil, token, achter_token):
    delen = stil.map / "tokendelen"
    token.baken("sleutel", "splits", *stil.database.opties(), *token.opties(), "--naar", delen)
    samen = [x for n in (1, 3) for x in ("--deel", delen / f"sleuteldeel-{n}.txt")]
    stil.start([*stil.database.opties(), *map(str, samen)])
    stil.klant().lees(achter_token)
    stil.stop()


def test_van_token_naar_token_ook_na_een_afgebroken_wissel(stil, token, achter_token):
    """Both versions stand behind the same key of the token: each must be asked for its own."""
    stil.database.vraag(SPOOK, "sleutels")
    opdracht = ["sleutel", "roteer", *stil.database.opties(), *token.opties(),
                *token.opties(voor="nieuw-pkcs11")]
    wissel = hulp.Roteer.met(opdracht, token.omgeving())
    wissel.tot("Wacht tot")
    wissel.dood()
    stil.database.vraag(NOOIT, "sleutels")
    assert "gaat verder" in token.baken(*opdracht).stdout
    stil.start([*stil.database.opties(), *token.opties()], env=token.omgeving())
    stil.klant().lees(achter_token)
    stil.stop()


def test_een_nieuwe_organisatie_begint_achter_het_token(stil, token):
    database = SOORTEN[stil.soort]()
    try:
        token.baken("migreer", *database.opties(), *token.opties())
        rij = database.vraag("SELECT soort, omhuld FROM organisatiesleutel", "sleutels")[0]
        assert rij[0] == "pkcs11$aes-gcm" and len(hulp.als_bytes(rij[1])) == 61
        assert "bij" in token.baken("migreer", *database.opties(), *token.opties()).stdout
    finally:
        database.ruim_op()
