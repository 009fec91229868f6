# SPDX-License-Identifier: EUPL-1.2
"""What the matrix asks in a form that the rules refuse after the decision, so that no relation
changes, is done here for real by every role that may: the answer is 2xx."""
import pytest

import gegevens
import stappen
from matrix import VERWACHTING

BESLISSERS = ["procesregisseur", "gedragswetenschapper", "vertrouwensarts", "teamcoordinator"]
MET_DOSSIER = [*BESLISSERS, "secretariaat"]


def mogen(naam, relatie="eigen"):
    return {rol for (rij, rel, rol), cel in VERWACHTING.items()
            if (rij, rel, cel) == (naam, relatie, "ja")}


def test_dit_gaat_over_iedereen_die_mag():
    for naam in ("melding_screenen", "veiligheidsbeoordeling_starten", "dossier_herbeoordelen",
                 "veiligheidsbeoordeling_ondertekenen", "consult_vragen", "consult_beeindigen"):
        assert mogen(naam) == set(BESLISSERS), naam
    for naam in ("melding_koppelen", "melding_ontkoppelen", "werk_overdragen", "werk_toewijzen"):
        assert mogen(naam) == set(MET_DOSSIER), naam
    assert mogen("politiemelding_doorzetten") == {"procesregisseur", "secretariaat",
                                                  "teamcoordinator"}
    assert mogen("dossier_afschermen", "eigen-team") == {"teamcoordinator",
                                                         "functionaris-gegevensbescherming"}


def neem_aan(wereld, rol):
    """Taken in by the intake; then the case of this person."""
    melding = stappen.registreer(wereld.proef, wie="intake")
    return melding, lambda: geef(wereld, melding, rol)


def geef(wereld, melding, rol):
    stuk = stappen.werk_van(wereld.proef, "meldpunt", "niet-toegewezen", melding["id"])[0]
    wereld.proef.klant("meldpunt").maak(
        "/werk/_toewijzen", {"werk": [stuk["id"]], "reden": "Verdeling.",
                             "medewerker_id": wereld.proef.klant(rol).id}, verwacht=200)


@pytest.mark.parametrize("rol", BESLISSERS)
def test_van_screening_tot_herbeoordeling(wereld, rol):
    proef = wereld.proef
    melding, word_houder = neem_aan(wereld, rol)
    stappen.screen(proef, melding, wie=(rol, "intake"))
    word_houder()
    begonnen = stappen.begin_beoordeling(proef, melding, wie=rol)
    stand = stappen.vul_in(proef, begonnen, melding, wie=rol, uitkomst="onderzoek",
                           antwoorden=gegevens.antwoorden(V2="nee"),
                           motivering="Zij werken niet mee.")
    stand = stappen.geef_akkoord(proef, stand, wie=(rol, "noord"))
    stappen.onderteken(proef, stand, wie=rol)
    proef.klant(rol).maak(f"/dossiers/{melding['dossier_id']}/herbeoordelingen",
                          {"urgentie": "hoog", "toelichting": "Er is een nieuw signaal."})


@pytest.mark.parametrize("rol", BESLISSERS)
def test_mee_laten_denken(wereld, rol):
    melding, word_houder = neem_aan(wereld, rol)
    word_houder()
    klant, pad = wereld.proef.klant(rol), f"/dossiers/{melding['dossier_id']}/consulten"
    consult = klant.maak(pad, {"medewerker_id": wereld.proef.klant("zuid").id,
                               "vraag": "Denk mee"}).json
    wereld.proef.klant("zuid").lees(f"/dossiers/{melding['dossier_id']}")
    klant.maak(f"{pad}/{consult['id']}/_beeindigen", verwacht=200)
    wereld.proef.klant("zuid").lees(f"/dossiers/{melding['dossier_id']}", verwacht=403)


@pytest.mark.parametrize("rol", MET_DOSSIER)
def test_koppelen_en_doorgeven(wereld, rol):
    (een, houder_een), (ander, houder_ander) = neem_aan(wereld, rol), neem_aan(wereld, rol)
    houder_een()
    houder_ander()
    klant, pad = wereld.proef.klant(rol), f"/meldingen/{een['id']}"
    na = klant.maak(f"{pad}/_koppelen", {"dossier_id": ander["dossier_id"],
                                         "reden": "Zelfde gezin"},
                    etag=klant.lees(pad).etag, verwacht=200)
    klant.maak(f"{pad}/_ontkoppelen", {"reden": "Toch niet"}, etag=na.etag, verwacht=200)
    stuk = stappen.werk_van(wereld.proef, rol, "mijn", ander["id"])[0]
    klant.maak("/werk/_toewijzen", {"werk": [stuk["id"]], "reden": "Vakantie",
                                    "medewerker_id": wereld.proef.klant("zuid").id}, verwacht=200)
    klant.lees(f"/dossiers/{ander['dossier_id']}", verwacht=403)


@pytest.mark.parametrize("rol", ["teamcoordinator", "functionaris-gegevensbescherming"])
def test_afschermen_en_opheffen(wereld, rol):
    melding, word_houder = neem_aan(wereld, "noord")
    word_houder()
    proef, pad = wereld.proef, f"/dossiers/{melding['dossier_id']}/afscherming"
    lezers = [proef.klant(naam).id for naam in ("noord", "teamcoordinator")]
    na = proef.klant(rol).wijzig(pad, {"lezers": lezers, "reden": "Eigen personeel"},
                                 proef.klant(rol).lees(pad).etag)
    proef.klant("procesregisseur").lees(f"/dossiers/{melding['dossier_id']}", verwacht=404)
    proef.klant(rol).vraag("DELETE", pad, etag=na.etag, verwacht=204)
    proef.klant("procesregisseur").lees(f"/dossiers/{melding['dossier_id']}")


@pytest.mark.parametrize("rol", ["procesregisseur", "secretariaat", "teamcoordinator"])
def test_politiemelding_doorzetten(wereld, rol):
    klant = wereld.proef.klant(rol)
    gemaakt = klant.maak("/politiemeldingen", gegevens.politiemelding())
    klant.maak(f"/politiemeldingen/{gemaakt.json['id']}/_doorzetten", {"partij": "Wijkteam"},
               etag=gemaakt.etag, verwacht=200)
