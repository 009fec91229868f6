# SPDX-License-Identifier: EUPL-1.2
"""The primary process from first contact to signed assessment, through the API."""
import gegevens
import stappen


def soorten(proef, dossier):
    return [g["soort"] for g in stappen.tijdlijn(proef, dossier)]


def test_van_concept_tot_ondertekend(proef):
    pr = proef.klant()
    begin = pr.maak("/concepten", gegevens.concept(wat_gebeurd="De bu"))
    vol = gegevens.melding()
    bewaard = pr.wijzig(f"/concepten/{begin.json['id']}", gegevens.concept(**vol), begin.etag)
    assert bewaard.json["inhoud"] == vol, "what was typed comes back as it was typed"
    assert begin.json["id"] in [c["id"] for c in pr.lees("/concepten").json["resultaten"]]

    melding = pr.maak("/meldingen", {**vol, "concept_id": begin.json["id"]}).json
    assert melding["status"] == "melding"
    assert melding["wat_gebeurd"] == vol["wat_gebeurd"]
    assert melding["betrokkenen"][0]["persoon"]["bsn"] == vol["betrokkenen"][0]["persoon"]["bsn"]
    assert len(melding["relaties"]) == 2
    pr.lees(f"/concepten/{begin.json['id']}", verwacht=404)

    rij = [r for r in pr.lees("/screening?limiet=200").json["resultaten"]
           if r["melding_id"] == melding["id"]]
    assert rij and rij[0]["aantal_gezien"] == 0 and not rij[0]["door_mij_gezien"]
    gescreend = stappen.screen(proef, melding)
    assert gescreend["status"] == "screening" and len(gescreend["screeningen"]) == 2
    assert melding["id"] not in [r["melding_id"] for r in
                                 pr.lees("/screening?limiet=200").json["resultaten"]]

    begonnen = stappen.begin_beoordeling(proef, melding)
    assert begonnen.json["status"] == "concept" and not begonnen.json["taxatie"]["volledig"]
    stand = stappen.vul_in(proef, begonnen, melding)
    assert stand.json["taxatie"]["advies"] == "overdracht", stand.json["taxatie"]
    te_vroeg = stappen.onderteken(proef, stand, verwacht=400)
    assert "/akkoorden" in te_vroeg.velden()
    stand = stappen.geef_akkoord(proef, stand)
    klaar = stappen.onderteken(proef, stand)
    assert klaar.json["status"] == "ondertekend"
    assert klaar.json["ondertekend_door"]["id"] == pr.id
    assert klaar.json["termijn"]["binnen_termijn"] is True
    assert pr.lees(f"/meldingen/{melding['id']}").json["status"] == "overdracht"
    assert not stappen.werk_van(proef, "procesregisseur", "niet-toegewezen", melding["id"])

    dossier = pr.lees(f"/dossiers/{melding['dossier_id']}").json
    assert [m["id"] for m in dossier["meldingen"]] == [melding["id"]]
    assert len(dossier["personen"]) == 3
    gebeurd = soorten(proef, dossier["id"])
    assert gebeurd[-2:] == ["melding-geregistreerd", "dossier-geopend"], gebeurd
    assert "veiligheidsbeoordeling-ondertekend" in gebeurd
    assert gebeurd.count("melding-gescreend") == 2


def test_de_termijn_zegt_waarom(proef):
    pr = proef.klant()
    melding = stappen.registreer(proef)
    termijn = melding["termijn"]
    assert termijn["soort"] == "veiligheidsbeoordeling"
    assert 0 <= termijn["werkdagen_over"] <= 5
    assert len(termijn["uitleg"]) >= 5 and "niet mee" in termijn["uitleg"][0].lower() + \
        termijn["uitleg"][1].lower()
    los = pr.maak("/termijnen/_bereken", {"soort": "veiligheidsbeoordeling",
                                          "van": "2024-05-03T08:00:00Z"}, verwacht=200).json
    assert los["uiterste_datum"] == "2024-05-13", "Ascension Day lies between"
    assert any("Hemelvaart" in stap for stap in los["uitleg"]), los["uitleg"]


def test_acuut_start_de_crisis_meteen(proef):
    pr = proef.klant()
    melding = stappen.registreer(proef)
    weg = f"/meldingen/{melding['id']}/screeningen"
    assert "/toelichting" in pr.maak(weg, {"acuut": True}, verwacht=400).velden()
    na = stappen.screen(proef, melding, acuut=True, wie=["procesregisseur"])
    assert na["crisis_id"]
    crisis = pr.lees(f"/crisisdiensten/{na['crisis_id']}")
    assert crisis.json["melding_id"] == melding["id"]
    assert pr.lees(f"/dossiers/{melding['dossier_id']}").json["urgentie"] == "crisis"
    assert stappen.werk_van(proef, "crisis", "team", na["crisis_id"])
    klaar = gegevens.crisis(start=crisis.json["start"], melding_id=melding["id"])
    klaar["acties"][0]["moment"] = crisis.json["start"]
    klaar["einde"] = gegevens.nu()
    pr.wijzig(f"/crisisdiensten/{na['crisis_id']}", klaar, crisis.etag)
    assert not stappen.werk_van(proef, "crisis", "team", na["crisis_id"])
    tweede = proef.klant("collega").maak(weg, {"acuut": False}).json
    assert tweede["status"] == "screening"
    assert pr.maak(weg, {"acuut": False}, verwacht=409).json["detail"]


def test_een_stap_die_niet_kan_wordt_geweigerd_met_de_reden(proef):
    melding = stappen.registreer(proef)
    fout = proef.klant().maak(f"/meldingen/{melding['id']}/veiligheidsbeoordelingen", {},
                              verwacht=409)
    assert "screening" in fout.json["detail"]


def test_onderzoek_komt_op_de_wachtlijst_en_wordt_herbeoordeeld(proef):
    melding, _ = stappen.beoordeeld(
        proef, antwoorden=gegevens.antwoorden(V2="nee"), uitkomst="onderzoek",
        motivering="De ouders werken niet mee.")
    assert proef.klant().lees(f"/meldingen/{melding['id']}").json["status"] == "onderzoek"
    gevonden = stappen.werk_van(proef, "noord", "wachtlijst", melding["id"])
    assert len(gevonden) == 1 and gevonden[0]["soort"] == "onderzoek"
    assert gevonden[0]["herbeoordeling_te_laat"] is False
    opnieuw = proef.klant("noord").maak(f"/dossiers/{melding['dossier_id']}/herbeoordelingen",
                                        {"urgentie": "hoog", "toelichting": "Nieuw signaal."})
    assert opnieuw.json["urgentie"] == "hoog"
    assert stappen.werk_van(proef, "noord", "wachtlijst", melding["id"])[0]["urgentie"] == "hoog"


def test_afwijken_van_het_instrument_vraagt_een_reden(proef):
    melding = stappen.screen(proef, stappen.registreer(proef))
    stand = stappen.vul_in(proef, stappen.begin_beoordeling(proef, melding), melding,
                           uitkomst="geen-vervolg")
    stand = stappen.geef_akkoord(proef, stand)
    fout = stappen.onderteken(proef, stand, verwacht=400)
    assert fout.velden() == {"/afwijking_motivering"}
    stand = stappen.vul_in(proef, stand, melding, uitkomst="geen-vervolg",
                           afwijking_motivering="Het bleek een misverstand.")
    assert stand.json["akkoorden"] == [], "a change takes the agreements away"
    stappen.onderteken(proef, stappen.geef_akkoord(proef, stand))


def test_een_verbetering_is_een_nieuwe_versie(proef):
    melding, eerste = stappen.beoordeeld(proef)
    pr = proef.klant()
    pad = f"/meldingen/{melding['id']}/veiligheidsbeoordelingen"
    pr.wijzig(f"/veiligheidsbeoordelingen/{eerste.json['id']}", {"motivering": "anders"},
              eerste.etag, verwacht=409)
    assert "/reden" in pr.maak(pad, {}, verwacht=400).velden()
    tweede = pr.maak(pad, {"reden": "Nieuwe informatie van school."})
    assert tweede.json["nummer_versie"] == 2
    stappen.onderteken(proef, stappen.geef_akkoord(proef, tweede))
    versies = pr.lees(pad).json["resultaten"]
    assert [(v["nummer_versie"], v["status"]) for v in versies] == [(2, "ondertekend"),
                                                                    (1, "vervangen")]
    assert versies[1]["motivering"] == eerste.json["motivering"]


def test_advies_zonder_persoonsgegevens(proef):
    pr = proef.klant()
    nummer = gegevens.bsn()
    tekst = f"Het kind heeft BSN {nummer} en heet Aafje."
    vindingen = pr.maak("/adviezen/_controleer", {"tekst": tekst, "namen": ["Aafje"]},
                        verwacht=200).json["vindingen"]
    assert {v["soort"] for v in vindingen} == {"bsn", "naam"}
    plek = next(v for v in vindingen if v["soort"] == "bsn")
    assert tekst[plek["begin"]:plek["eind"]] == nummer
    fout = pr.maak("/adviezen", gegevens.advies(inhoud=tekst, namen=["Aafje"]), verwacht=400)
    assert "/inhoud" in {veld[:7] for veld in fout.velden()}
    assert nummer not in fout.ruw.decode()
    advies = pr.maak("/adviezen", gegevens.advies())
    assert advies.json["status"] == "geregistreerd" and advies.json["medewerker"]["id"] == pr.id


def test_vervolgadvies_en_van_advies_naar_melding(proef):
    pr = proef.klant()
    eerste = pr.maak("/adviezen", gegevens.advies()).json
    tweede = pr.maak("/adviezen", gegevens.advies(vervolg_van=eerste["id"])).json
    assert pr.lees(f"/adviezen/{eerste['id']}").json["status"] == "vervolgd"
    bladen = pr.lees("/adviezen?limiet=1").json
    assert bladen["resultaten"][0]["id"] == tweede["id"] and bladen["volgende"]
    volgende = pr.lees(f"/adviezen?limiet=1&cursor={bladen['volgende']}").json
    assert volgende["resultaten"][0]["id"] == eerste["id"]

    concept = pr.maak(f"/adviezen/{tweede['id']}/_naar-melding").json
    assert concept["soort"] == "melding" and concept["inhoud"]["gemeente"] == "0599"
    vol = {**gegevens.melding(), "uit_advies": tweede["id"], "concept_id": concept["id"]}
    melding = pr.maak("/meldingen", vol).json
    assert melding["uit_advies"] == tweede["id"]
    assert pr.lees(f"/adviezen/{tweede['id']}").json["status"] == "naar-melding"
    pr.maak(f"/adviezen/{tweede['id']}/_naar-melding", verwacht=409)


def test_politiemelding_doorzetten_of_toch_een_melding(proef):
    pr = proef.klant()
    eerste = pr.maak("/politiemeldingen", gegevens.politiemelding())
    pad = f"/politiemeldingen/{eerste.json['id']}"
    door = pr.maak(f"{pad}/_doorzetten", {"partij": "Jeugdpreventie"}, etag=eerste.etag,
                   verwacht=200)
    assert door.json["status"] == "doorgezet" and door.json["partij"] == "Jeugdpreventie"
    pr.maak(f"{pad}/_naar-melding", verwacht=409)
    tweede = pr.maak("/politiemeldingen", gegevens.politiemelding()).json
    concept = pr.maak(f"/politiemeldingen/{tweede['id']}/_naar-melding").json
    assert concept["soort"] == "melding"
    assert tweede["id"] in [p["id"] for p in
                            pr.lees("/politiemeldingen?limiet=200").json["resultaten"]]


def test_zoeken_noemt_de_redenen(proef):
    pr = proef.klant()
    bekend = gegevens.persoon(tussenvoegsel="van der", achternaam="Zoekterwijk",
                              geboortedatum="1980-04-11")
    melding = stappen.registreer(proef, betrokkenen=[{"rol": "pleger", "persoon": bekend}],
                                 relaties=[])
    vragen = [
        ({"bsn": bekend["bsn"]}, "bsn"),
        ({"voornamen": bekend["voornamen"], "achternaam": "ZOEKTERWIJK",
          "geboortedatum": "1980-04-11"}, "naam-geboortedatum"),
        ({"voornamen": bekend["voornamen"], "achternaam": "Zoekterwijk",
          "geboortedatum": "1980-11-04"}, "naam-geboortedatum-verwisseld"),
        ({"achternaam": "Zoekterwijk", "postcode": "3011AB",
          "huisnummer": bekend["adressen"][0]["huisnummer"]}, "adres-achternaam")]
    for vraag, soort in vragen:
        gevonden = [v for v in pr.maak("/dossiers/_zoek", {"personen": [vraag]},
                                       verwacht=200).json["voorstellen"]
                    if v["dossier_id"] == melding["dossier_id"]]
        assert gevonden and soort in [r["soort"] for r in gevonden[0]["redenen"]], vraag
    niets = pr.maak("/dossiers/_zoek", {"personen": [{"bsn": gegevens.bsn()}]}, verwacht=200)
    assert niets.json["voorstellen"] == []


def test_koppelen_en_weer_ontkoppelen(proef):
    pr = proef.klant()
    eerste, tweede = stappen.registreer(proef), stappen.registreer(proef)
    etag = pr.lees(f"/meldingen/{tweede['id']}").etag
    pad = f"/meldingen/{tweede['id']}"
    samen = pr.maak(f"{pad}/_koppelen", {"dossier_id": eerste["dossier_id"],
                                         "reden": "Zelfde gezin."}, etag=etag, verwacht=200)
    assert samen.json["dossier_id"] == eerste["dossier_id"]
    dossier = pr.lees(f"/dossiers/{eerste['dossier_id']}").json
    assert {m["id"] for m in dossier["meldingen"]} == {eerste["id"], tweede["id"]}
    assert len(dossier["personen"]) == 6
    pr.maak(f"{pad}/_koppelen", {"dossier_id": eerste["dossier_id"], "reden": "Nog eens."},
            etag=samen.etag, verwacht=409)
    los = pr.maak(f"{pad}/_ontkoppelen", {"reden": "Toch een ander gezin."}, etag=samen.etag,
                  verwacht=200)
    assert los.json["dossier_id"] == tweede["dossier_id"]
    assert len(pr.lees(f"/dossiers/{eerste['dossier_id']}").json["personen"]) == 3
    assert "melding-ontkoppeld" in soorten(proef, tweede["dossier_id"])
    assert los.json["wat_gebeurd"] == tweede["wat_gebeurd"]


def test_een_tweede_melding_in_hetzelfde_dossier(proef):
    pr = proef.klant()
    eerste = stappen.registreer(proef)
    bekend = eerste["betrokkenen"][0]["persoon"]["id"]
    tweede = stappen.registreer(proef, dossier_id=eerste["dossier_id"], relaties=[], betrokkenen=[
        {"rol": "volwassen-slachtoffer", "persoon_id": bekend}])
    assert tweede["dossier_id"] == eerste["dossier_id"]
    persoon = pr.lees(f"/dossiers/{eerste['dossier_id']}").json["personen"][0]
    anders = gegevens.persoon(achternaam="Nieuwenaam")
    gewijzigd = pr.wijzig(f"/dossiers/{eerste['dossier_id']}/personen/{persoon['id']}", anders,
                          f'"{persoon["versie"]}"')
    assert gewijzigd.json["achternaam"] == "Nieuwenaam"
    assert gewijzigd.json["versie"] == persoon["versie"] + 1


def test_een_melding_wijzigen(proef):
    pr = proef.klant()
    melding = stappen.registreer(proef)
    gelezen = pr.lees(f"/meldingen/{melding['id']}")
    nieuw = gegevens.melding(wat_gebeurd="Achteraf bleek het anders.", ontvangen=gegevens.nu(90))
    na = pr.wijzig(f"/meldingen/{melding['id']}", nieuw, gelezen.etag)
    assert na.json["wat_gebeurd"] == "Achteraf bleek het anders."
    laatste = stappen.tijdlijn(proef, melding["dossier_id"])[0]
    assert laatste["soort"] == "melding-gewijzigd"
    assert {"wat_gebeurd", "ontvangen"} <= set(laatste["velden"])


def test_taken_met_een_vervaldatum(proef):
    pr = proef.klant()
    melding = stappen.registreer(proef)
    taak = pr.maak("/taken", gegevens.taak(melding["dossier_id"], medewerker_id=pr.id))
    assert taak.json["klaar"] is False and taak.json["werkdagen_over"] > 0
    assert stappen.werk_van(proef, "procesregisseur", "mijn", taak.json["id"])
    klaar = pr.wijzig(f"/taken/{taak.json['id']}",
                      gegevens.taak(melding["dossier_id"], medewerker_id=pr.id, klaar=True),
                      taak.etag)
    assert klaar.json["klaar"] is True and klaar.json["klaar_op"]
    assert not stappen.werk_van(proef, "procesregisseur", "mijn", taak.json["id"])
    assert taak.json["id"] in [t["id"] for t in
                               pr.lees(f"/dossiers/{melding['dossier_id']}").json["taken"]]


def test_toewijzen_veel_tegelijk_en_alles_van_een_vertrekker(proef):
    coordinator, collega = proef.klant("coordinator"), proef.klant("collega")
    meldingen = [stappen.registreer(proef) for _ in range(3)]
    stukken = [stappen.werk_van(proef, "coordinator", "niet-toegewezen", m["id"])[0]["id"]
               for m in meldingen]
    gedaan = coordinator.maak("/werk/_toewijzen", {"werk": stukken, "medewerker_id": collega.id,
                                                   "reden": "Verdeling van vandaag."},
                              verwacht=200)
    assert gedaan.json["aantal"] == 3
    for melding in meldingen:
        assert stappen.werk_van(proef, "collega", "mijn", melding["id"])
    over = coordinator.maak(f"/medewerkers/{collega.id}/_overdragen",
                            {"naar": proef.klant().id, "reden": "Vertrekt."}, verwacht=200)
    assert over.json["aantal"] >= 3
    assert stappen.werk(proef, "collega", "mijn") == []
    for melding in meldingen:
        assert stappen.werk_van(proef, "procesregisseur", "mijn", melding["id"])


def test_de_werklijst_staat_op_risico(proef):
    oud = stappen.registreer(proef, ontvangen=gegevens.nu(60 * 24 * 20))
    nieuw = stappen.registreer(proef)
    lijst = stappen.werk(proef, "procesregisseur", "niet-toegewezen")
    data = [w["uiterste_datum"] for w in lijst if "uiterste_datum" in w]
    assert data == sorted(data)
    plek = {w.get("onderwerp_id"): nummer for nummer, w in enumerate(lijst)}
    assert plek[oud["id"]] < plek[nieuw["id"]]
    assert lijst[plek[oud["id"]]]["werkdagen_over"] < 0


def test_alle_fouten_van_een_melding_komen_tegelijk(proef):
    fout = proef.klant().maak("/meldingen", gegevens.melding(
        kanaal="postduif", vorm=[], aard=[], ontvangen=gegevens.nu(-600),
        melder={"hoedanigheid": "buurtbewoner"}, wat_gebeurd="",
        betrokkenen=[{"rol": "pleger", "persoon": {"achternaam": "X", "bsn": "123456789",
                                                   "geboortedatum": "2023-02-30"}}],
        relaties=[{"van": 0, "naar": 9, "soort": "partner"}]), verwacht=400)
    assert fout.velden() >= {
        "/kanaal", "/vorm", "/aard", "/ontvangen", "/melder/naam", "/melder/telefoon",
        "/wat_gebeurd", "/betrokkenen/0/persoon/bsn", "/betrokkenen/0/persoon/geboortedatum",
        "/relaties/0"}


def test_naslag(proef):
    pr = proef.klant()
    lijsten = {lijst["lijst"] for lijst in pr.lees("/codelijsten").json["lijsten"]}
    assert {"kanaal", "gemeente", "vorm", "hoedanigheid"} <= lijsten
    assert len(pr.lees("/teams").json["resultaten"]) == 5
    namen = {m["naam"] for m in pr.lees("/medewerkers").json["resultaten"]}
    assert "Test Collega" in namen
    assert pr.lees("/triage-instrumenten/huidig").json["versie"] == "2019.1"
