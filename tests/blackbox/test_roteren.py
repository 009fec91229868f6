# SPDX-License-Identifier: EUPL-1.2
"""The organisation key turns while people work, goes on after a kill, and then the old one is
worth nothing."""
import threading

import pytest

import gegevens
import sleutelhulp as hulp
from opstelling import baken, met_leesgrens, omgeving
from test_opstarten import start_niet

SPOOK = ("INSERT INTO sleutelhouder (naam, versie, gezien) "
         "VALUES ('andere-computer:/data', 0, 'toen')")
NOOIT = "DELETE FROM sleutelhouder WHERE naam = 'andere-computer:/data'"


@pytest.fixture(scope="module")
def melding(stil, tmp_path_factory):
    """Something under the first key, with a person to find; whoever works here opens much."""
    stil.env = met_leesgrens(tmp_path_factory.mktemp("ruim"), procesregisseur=100_000)
    stil.start()
    bsn = gegevens.bsn(37001)
    persoon = gegevens.persoon(bsn=bsn, achternaam="Wisselproef")
    gemaakt = stil.klant().maak("/meldingen", gegevens.melding(
        betrokkenen=[{"rol": "volwassen-slachtoffer", "persoon": persoon}], relaties=[])).json
    stil.stop()
    return {"pad": f"/meldingen/{gemaakt['id']}", "bsn": bsn}


def gevonden(stil, melding):
    """Through the blind index, and opened."""
    klant = stil.klant()
    klant.lees(melding["pad"])
    uit = klant.maak("/dossiers/_zoek", {"personen": [{"bsn": melding["bsn"]}]}, verwacht=200).json
    assert uit["voorstellen"], uit


def eis_alleen_nieuwe(stil, oud, nieuw):
    """By a second program: no row opens under the old key any more, each under the new one."""
    onder = {pad: hulp.deelsleutel(hulp.organisatiesleutel(pad), "omhulling")
             for pad in (oud, nieuw)}
    rijen = hulp.omhulde_sleutels(stil.database)
    assert rijen
    for dossier, omhuld, versie in rijen:
        assert hulp.onthul(onder[nieuw], dossier, versie, omhuld)
        for getal in (versie - 1, versie):
            assert hulp.onthul(onder[oud], dossier, getal, omhuld) is None
    assert not stil.database.vraag("SELECT versie FROM sleuteloverdracht", "sleutels")
    assert "niet de sleutel van deze organisatie" in start_niet(stil.opties(oud))


def test_het_tweede_rekenen_klopt(stil, melding):
    onder = hulp.deelsleutel(hulp.organisatiesleutel(stil.sleutel), "omhulling")
    for dossier, omhuld, versie in hulp.omhulde_sleutels(stil.database):
        assert hulp.onthul(onder, dossier, versie, omhuld)


class Drukte:
    """People who write and read until told to stop; every answer must be good."""

    def __init__(self, stil, mensen=("procesregisseur", "collega")):
        self.stop = threading.Event()
        self.fouten, self.gedaan = [], 0
        self.genoeg = threading.Event()
        klanten = [stil.klant(naam) for naam in mensen]
        self.draden = [threading.Thread(target=self._werk, args=(k,)) for k in klanten]
        for draad in self.draden:
            draad.start()

    def _werk(self, klant):
        try:
            while not self.stop.is_set():
                advies = klant.maak("/adviezen", gegevens.advies()).json
                klant.lees(f"/adviezen/{advies['id']}")
                melding = klant.maak("/meldingen", gegevens.melding()).json
                klant.lees(f"/meldingen/{melding['id']}")
                self.gedaan += 1
                self.genoeg.set()
        except BaseException as fout:  # noqa: BLE001  (told by the test)
            self.fouten.append(fout)
            self.genoeg.set()

    def klaar(self):
        self.stop.set()
        for draad in self.draden:
            draad.join(120)
        assert not self.fouten, self.fouten


def test_de_sleutel_wisselt_onder_belasting(stil, melding):
    oud, nieuw = stil.sleutel, hulp.nieuwe_sleutel(stil.map)
    stil.start()
    drukte = Drukte(stil)
    try:
        assert drukte.genoeg.wait(60)
        voor = drukte.gedaan
        gezegd = hulp.roteer(stil, nieuw).stdout
        tijdens = drukte.gedaan - voor
        drukte.genoeg.clear()
        assert drukte.genoeg.wait(60)
    finally:
        drukte.klaar()
    assert "zijn beide sleutels nodig" in gezegd and "De sleutel is gewisseld" in gezegd
    assert tijdens > 0, "nobody worked during the change"
    gevonden(stil, melding)
    stil.stop()
    stil.sleutel = nieuw
    eis_alleen_nieuwe(stil, oud, nieuw)
    stil.start()
    gevonden(stil, melding)
    stil.stop()
    regels = stil.database.vraag(
        "SELECT bijzonderheid FROM logboek WHERE handeling = 'sleutel.wisselen' ORDER BY id")
    assert [regel[0] for regel in regels][-2:] == ["begonnen", "voltooid"]
    assert "compleet" in baken("logboek", "verifieer", *stil.opties()).stdout


def test_nog_eens_zegt_dat_het_klaar_is(stil, melding):
    oud, nieuw = stil.sleutel, hulp.nieuwe_sleutel(stil.map)
    hulp.roteer(stil, nieuw)
    stil.sleutel = nieuw
    assert "was al gewisseld" in hulp.roteer(stil, nieuw, oud=oud).stdout


@pytest.mark.parametrize("regel", ["De wissel begint", "Wacht tot"])
def test_een_wissel_die_wordt_afgebroken_gaat_verder(stil, melding, regel):
    """A server that gives no sign holds up the end, so that there is time to kill."""
    oud, nieuw = stil.sleutel, hulp.nieuwe_sleutel(stil.map)
    stil.database.vraag(SPOOK, "sleutels")
    wissel = hulp.Roteer(stil, nieuw)
    wissel.tot(regel)
    wissel.dood()
    derde = hulp.nieuwe_sleutel(stil.map)
    assert "Er loopt al een wissel" in hulp.roteer(stil, derde, goed=False).stderr
    for sleutel in (oud, nieuw):  # half-way both open everything
        stil.start(stil.opties(sleutel))
        gevonden(stil, melding)
        stil.klant().maak("/adviezen", gegevens.advies())
        stil.stop()
    stil.database.vraag(NOOIT, "sleutels")
    assert "gaat verder" in hulp.roteer(stil, nieuw).stdout
    stil.sleutel = nieuw
    eis_alleen_nieuwe(stil, oud, nieuw)
    stil.start()
    gevonden(stil, melding)
    stil.stop()


def test_een_server_die_tijdens_de_wissel_wordt_gedood(stil, melding):
    nieuw = hulp.nieuwe_sleutel(stil.map)
    stil.database.vraag(SPOOK, "sleutels")
    stil.start()
    wissel = hulp.Roteer(stil, nieuw)
    wissel.tot("Wacht tot")
    stil.breek_af()
    stil.start()  # the same server again, with the old key
    gevonden(stil, melding)
    stil.database.vraag(NOOIT, "sleutels")
    wissel.klaar()
    gevonden(stil, melding)
    stil.stop()
    stil.sleutel = nieuw


def test_een_backup_van_voor_de_wissel_gaat_met_de_oude_sleutel(stil, melding, tmp_path):
    """What was destroyed after it stays destroyed."""
    oud, nieuw = stil.sleutel, hulp.nieuwe_sleutel(stil.map)
    baken("backup", "--naar", tmp_path / "b", *stil.opties())
    weg = stil.database.vraag("SELECT dossier_id FROM dossiersleutel WHERE vernietigd IS NULL "
                              "ORDER BY dossier_id DESC LIMIT 1", "sleutels")[0][0]
    stil.database.vraag(f"UPDATE dossiersleutel SET omhuld = NULL, vernietigd = "
                        f"'2024-05-03T10:00:00.000Z' WHERE dossier_id = '{weg}'", "sleutels")
    stil.database.vraag("INSERT INTO vernietiging (nummer, dossier_id, moment) VALUES "
                        f"(1, '{weg}', '2024-05-03T10:00:00.000Z')", "sleutels")
    hulp.roteer(stil, nieuw)
    baken("herstel", "--van", tmp_path / "b", "--overschrijven", *stil.database.opties())
    assert "niet de sleutel van deze organisatie" in start_niet(stil.opties(nieuw))
    stil.start(stil.opties(oud))
    gevonden(stil, melding)
    stil.stop()
    rij = stil.database.vraag(f"SELECT COUNT(*) FROM dossiersleutel WHERE dossier_id = '{weg}' "
                              "AND omhuld IS NULL", "sleutels")
    assert int(rij[0][0]) == 1
    hulp.roteer(stil, nieuw, oud=oud)  # and then again to the new one
    stil.sleutel = nieuw
    eis_alleen_nieuwe(stil, oud, nieuw)


def test_een_backup_van_tijdens_de_wissel_heeft_beide_sleutels_nodig(stil, melding, tmp_path):
    nieuw = hulp.nieuwe_sleutel(stil.map)
    stil.database.vraag(SPOOK, "sleutels")
    wissel = hulp.Roteer(stil, nieuw)
    wissel.tot("Wacht tot")
    wissel.dood()
    baken("backup", "--naar", tmp_path / "b", *stil.opties())
    baken("herstel", "--van", tmp_path / "b", "--overschrijven", *stil.database.opties())
    for sleutel in (stil.sleutel, nieuw):
        assert "baken sleutel roteer" in start_niet(stil.opties(sleutel))
    hulp.roteer(stil, nieuw)
    stil.sleutel = nieuw
    stil.start()
    gevonden(stil, melding)
    stil.stop()


def test_naar_een_wachtzin_en_terug(stil, melding):
    zin = "vijf heel gewone woorden achter elkaar"
    baken("sleutel", "roteer", *stil.opties(), env=omgeving(BAKEN_NIEUWE_WACHTZIN=zin))
    kort = start_niet(stil.opties())
    assert "niet de sleutel van deze organisatie" in kort
    stil.start(stil.database.opties(), env={**stil.env, "BAKEN_WACHTZIN": zin})
    gevonden(stil, melding)
    stil.stop()
    nieuw = hulp.nieuwe_sleutel(stil.map)
    baken("sleutel", "roteer", *stil.database.opties(), "--nieuw", nieuw,
          env=omgeving(BAKEN_WACHTZIN=zin))
    stil.sleutel = nieuw
    stil.start()
    gevonden(stil, melding)
    stil.stop()
