# SPDX-License-Identifier: EUPL-1.2
"""Every operation of the contract once, with a canary in every field that somebody can type in."""
import datetime

import gegevens
import stappen
from opstelling import WACHTWOORD


class Run:
    def __init__(self, proef, kanaries):
        self.proef, self.k = proef, kanaries
        self.klant = proef.klant()
        self.bsn = kanaries.bsn("bsn")
        self.persoon = self._persoon("persoon", self.bsn)

    def _persoon(self, wie, bsn):
        k = self.k
        return {"voornamen": k(f"{wie}.voornamen"), "achternaam": k(f"{wie}.achternaam"),
                "tussenvoegsel": k(f"{wie}.tussenvoegsel", "de "), "geslacht": "vrouw",
                "geboortedatum": k.getal(f"{wie}.geboortedatum", "1947-07-29"), "bsn": bsn,
                "telefoon": k.telefoon(f"{wie}.telefoon"),
                "email": k(f"{wie}.email").replace("\u00eb", "e") + "@voorbeeld.nl",
                "adressen": [{"soort": "woon", "straat": k(f"{wie}.straat"),
                              "huisnummer": k(f"{wie}.huisnummer", "7"),
                              "toevoeging": k(f"{wie}.toevoeging"),
                              "postcode": k.getal(f"{wie}.postcode", "9876 XQ"),
                              "plaats": k(f"{wie}.plaats"), "land": k(f"{wie}.land"),
                              "geheim": True}]}

    def _melding(self, **anders):
        k = self.k
        return gegevens.melding(**{
            "melder": {"hoedanigheid": "politie", "naam": k("melder.naam"),
                       "organisatie": k("melder.organisatie"), "functie": k("melder.functie"),
                       "telefoon": k.telefoon("melder.telefoon"),
                       "email": k("melder.email").replace("\u00eb", "e") + "@voorbeeld.nl"},
            "meldcode": {"doorlopen": "ja", "stappen": ["stap-1-signalen"],
                         "toelichting": k("meldcode")},
            "betrokkenen": [{"rol": "volwassen-slachtoffer", "persoon": self.persoon}],
            "relaties": [], "wat_gebeurd": k("gebeurd", "Er was ruzie: "),
            "verwachting": k("verwachting"), **anders})

    def alles(self):
        self.naslag()
        self.concepten()
        self.adviezen()
        self.politie()
        self.melding = self.dossier()
        self.beoordeling()
        self.crisis_en_taak()
        self.toegang()
        self.leesgrens()
        self.werk()
        self.eigen_account()
        self.geweigerd()
        self.eruit()
        return self

    def naslag(self):
        for pad in ("/codelijsten", "/medewerkers", "/teams", "/triage-instrumenten/huidig",
                    "/sessies/huidig"):
            self.klant.lees(pad)
        self.klant.maak("/termijnen/_bereken", {"soort": "onderzoek", "van": gegevens.nu()},
                        verwacht=200)
        self.proef.gast().log_in(self.k("inlognaam"), self.k("wachtwoord"), verwacht=401)
        self.proef.gast().log_in("collega", self.k("wachtwoord 2"), verwacht=401)

    def concepten(self):
        k, klant = self.k, self.klant
        invoer = gegevens.concept(tekst=k("concept"), bsn=self.bsn, **{k("conceptveld"): "x"})
        stuk = klant.maak("/concepten", invoer)
        pad = f"/concepten/{stuk.json['id']}"
        klant.wijzig(pad, gegevens.concept(tekst=k("concept 2")), stuk.etag)
        klant.wijzig(pad, gegevens.concept(tekst=k("concept 3")), stuk.etag, verwacht=412)
        klant.lees(pad)
        klant.lees("/concepten")
        klant.vraag("DELETE", pad, etag=klant.lees(pad).etag, verwacht=204)
        klant.maak("/concepten", invoer)

    def adviezen(self):
        k, klant = self.k, self.klant
        invoer = gegevens.advies(
            inhoud=k("advies", "Een vraag over ").lower(), organisatie=k("adviesorganisatie"),
            gegeven_advies=k("gegeven advies", "Blijf ").lower(), namen=[k("adviesnaam")])
        stuk = klant.maak("/adviezen", invoer)
        pad = f"/adviezen/{stuk.json['id']}"
        na = klant.wijzig(pad, invoer, stuk.etag)
        klant.lees(pad)
        klant.lees("/adviezen")
        klant.maak("/adviezen/_controleer", verwacht=200, lichaam={
            "tekst": f"{self.bsn} {k('controle')}", "namen": [k("controlenaam")]})
        klant.maak("/adviezen", gegevens.advies(inhoud=f"BSN {self.bsn}"), verwacht=400)
        klant.maak(f"{pad}/_naar-melding", etag=na.etag)

    def politie(self):
        k, klant = self.k, self.klant
        for deel in ("doorzetten", "naar-melding"):
            stuk = klant.maak("/politiemeldingen", gegevens.politiemelding(
                inhoud=k("politie"), eenheid=k("eenheid"), incidentnummer=k("incident")))
            pad = f"/politiemeldingen/{stuk.json['id']}"
            klant.lees(pad)
            if deel == "doorzetten":
                klant.maak(f"{pad}/_doorzetten", verwacht=200, etag=stuk.etag, lichaam={
                    "partij": k("partij"), "toelichting": k("doorzetten")})
            else:
                klant.maak(f"{pad}/_naar-melding", etag=stuk.etag)
        klant.lees("/politiemeldingen")

    def dossier(self):
        k, klant = self.k, self.klant
        zoek = {"voornamen": k("zoek.voornamen"), "achternaam": k("zoek.achternaam"),
                "tussenvoegsel": k("zoek.tussenvoegsel"), "bsn": k.bsn("zoek.bsn"),
                "geboortedatum": k.getal("zoek.geboortedatum", "1938-11-23"),
                "postcode": k.getal("zoek.postcode", "9875 XZ"),
                "huisnummer": k("zoek.huisnummer", "7")}
        klant.maak("/dossiers/_zoek", {"personen": [zoek]}, verwacht=200)
        melding = klant.maak("/meldingen", self._melding()).json
        klant.maak("/dossiers/_zoek", {"personen": [
            {"bsn": self.bsn, "achternaam": self.persoon["achternaam"],
             "geboortedatum": self.persoon["geboortedatum"]}]}, verwacht=200)
        pad = f"/meldingen/{melding['id']}"
        etag = klant.lees(pad).etag
        wie = melding["betrokkenen"][0]["persoon"]["id"]
        opnieuw = self._melding(betrokkenen=[
            {"rol": "volwassen-slachtoffer", "persoon_id": wie, "persoon": self.persoon}])
        klant.wijzig(pad, opnieuw, etag)
        klant.vraag("PUT", pad, opnieuw, etag=etag, verwacht=412)
        stukken = stappen.werk_van(self.proef, "coordinator", "team", melding["id"])
        self.proef.klant("coordinator").maak("/werk/_toewijzen", verwacht=200, lichaam={
            "werk": [w["id"] for w in stukken], "medewerker_id": klant.id,
            "reden": k("toewijsreden")})
        self._koppel(melding["dossier_id"])
        self._wijzig_persoon(melding["dossier_id"])
        klant.lees("/screening")
        return klant.lees(pad).json

    def _koppel(self, dossier):
        ander = stappen.registreer(self.proef)
        pad = f"/meldingen/{ander['id']}"
        etag = self.klant.lees(pad).etag
        na = self.klant.maak(f"{pad}/_koppelen", etag=etag, verwacht=200, lichaam={
            "dossier_id": dossier, "reden": self.k("koppelreden")})
        self.klant.maak(f"{pad}/_ontkoppelen", {"reden": self.k("ontkoppelreden")},
                        etag=na.etag, verwacht=200)

    def _wijzig_persoon(self, dossier):
        persoon = self.klant.lees(f"/dossiers/{dossier}").json["personen"][0]
        self.klant.lees(f"/dossiers/{dossier}/tijdlijn")
        self.gewijzigd = self._persoon("gewijzigd", self.bsn)
        self.klant.wijzig(f"/dossiers/{dossier}/personen/{persoon['id']}",
                          self.gewijzigd, f'"{persoon["versie"]}"')

    def beoordeling(self):
        k, proef, melding = self.k, self.proef, self.melding
        for naam in ("procesregisseur", "collega"):
            proef.klant(naam).maak(f"/meldingen/{melding['id']}/screeningen",
                                   {"acuut": False, "toelichting": k("screening")})
        begonnen = stappen.begin_beoordeling(proef, melding)
        stand = stappen.vul_in(
            proef, begonnen, melding, dat_informatie=k("dat"), wat_informatie=k("wat"),
            motivering=k("motivering"), overdrachtspartij=k("overdrachtspartij"),
            afwijking_motivering=k("afwijking"),
            mdo={"gehouden": True, "datum": gegevens.vandaag(), "adviezen": [
                {"naam": k("mdo.naam"), "functie": k("mdo.functie"), "advies": k("mdo.advies")},
                {"naam": k("mdo.naam 2"), "advies": k("mdo.advies 2")}],
                 "gezamenlijk_besluit": k("mdo.besluit")})
        stappen.onderteken(proef, stappen.geef_akkoord(proef, stand))
        pad = f"/meldingen/{melding['id']}/veiligheidsbeoordelingen"
        self.klant.maak(pad, {"reden": k("verbetering")})
        for beoordeling in self.klant.lees(pad).json["resultaten"]:
            self.klant.lees(f"/veiligheidsbeoordelingen/{beoordeling['id']}")

    def crisis_en_taak(self):
        k, klant, dossier = self.k, self.klant, self.melding["dossier_id"]
        crisis = gegevens.crisis(
            aanleiding=k("aanleiding"), acties=[{"moment": gegevens.nu(1), "tekst": k("actie")}],
            veiligheidsafspraken=[k("afspraak")], partner=k("crisispartner"))
        stuk = klant.maak(f"/dossiers/{dossier}/crisisdiensten", crisis)
        pad = f"/crisisdiensten/{stuk.json['id']}"
        klant.lees(pad)
        klant.wijzig(pad, crisis, stuk.etag)
        taak = klant.maak("/taken", gegevens.taak(dossier, onderwerp=k("taak")))
        klant.lees(f"/taken/{taak.json['id']}")
        klant.wijzig(f"/taken/{taak.json['id']}", gegevens.taak(dossier, onderwerp=k("taak 2")),
                     taak.etag)

    def toegang(self):
        k, proef, dossier = self.k, self.proef, self.melding["dossier_id"]
        d = f"/dossiers/{dossier}"
        nood = proef.klant("zuid").maak(f"{d}/noodtoegangen", {"reden": k("noodreden", "Nu: ")})
        fg = proef.klant("fg")
        fg.lees("/noodtoegangen?open=true")
        fg.wijzig(f"/noodtoegangen/{nood.json['id']}",
                  {"oordeel": "onterecht", "vervolg": k("noodvervolg")}, '"1"')
        consult = self.klant.maak(f"{d}/consulten", {
            "medewerker_id": proef.klant("noord2").id, "vraag": k("consultvraag")})
        self.klant.lees(f"{d}/consulten")
        self.klant.maak(f"{d}/consulten/{consult.json['id']}/_beeindigen", verwacht=200)
        dag = datetime.date.today()
        fg.lees(f"{d}/inzage?van={dag - datetime.timedelta(2)}&tot={dag}")
        self._kring(d)
        self._scherm_af(d)
        self.klant.maak(f"{d}/belangen", {"medewerker_id": self.klant.id}, verwacht=204)

    def _kring(self, d):
        """Somebody knows the person; found, and lifted again."""
        k, wie = self.k, self.proef.klant("noord2")
        zelf = gegevens.kringlid(
            voornamen=k("kring.voornamen"), achternaam=k("kring.achternaam"),
            tussenvoegsel=k("kring.tussenvoegsel"),
            geboortedatum=k.getal("kring.geboortedatum", "1949-03-17"),
            postcode=k.getal("kring.postcode", "9874 XY"), huisnummer=k("kring.huisnummer", "9"))
        zus = {veld: self.gewijzigd[veld] for veld in (
            "voornamen", "tussenvoegsel", "achternaam", "geboortedatum")}
        zus["postcode"], zus["huisnummer"] = (
            self.gewijzigd["adressen"][0][veld] for veld in ("postcode", "huisnummer"))
        wie.wijzig("/kring", {"zelf": zelf, "familie": [zus]}, wie.lees("/kring").etag)
        fg = self.proef.klant("fg")
        fg.lees("/belangen")
        fg.maak(f"{d}/belangen/{wie.id}/_opheffen", {"reden": k("ophefreden")}, verwacht=204)

    def _scherm_af(self, d):
        lezers = [self.klant.id, self.proef.klant("coordinator").id]
        coordinator = self.proef.klant("coordinator")
        etag = coordinator.lees(f"{d}/afscherming").etag
        na = coordinator.wijzig(f"{d}/afscherming",
                                {"lezers": lezers, "reden": self.k("afschermreden")}, etag)
        coordinator.vraag("DELETE", f"{d}/afscherming", etag=na.etag, verwacht=204)
        coordinator.wijzig(f"{d}/afscherming",
                           {"lezers": lezers, "reden": self.k("afschermreden 2")},
                           coordinator.lees(f"{d}/afscherming").etag)

    def leesgrens(self):
        k, proef = self.k, self.proef
        self.klant.lees("/leesgrens")
        vraag = self.klant.maak("/leesverzoeken", {"reden": k("leesreden")})
        coordinator = proef.klant("coordinator")
        coordinator.lees("/leesverzoeken?open=true")
        coordinator.wijzig(f"/leesverzoeken/{vraag.json['id']}", {
            "besluit": "geweigerd", "toelichting": k("leestoelichting")}, vraag.etag)
        fg = proef.klant("fg")
        fg.lees("/leesgrens/meldingen")
        fg.maak("/inzage/_zoek", {"nummer": self.melding["dossier_nummer"]}, verwacht=200)
        fg.maak("/inzage/_zoek", {"nummer": k("nummer")}, verwacht=404)

    def eigen_account(self):
        """The second factor is off here: what is typed into it is refused, and kept nowhere."""
        k, klant = self.k, self.proef.gast()
        klant.lees("/aanmelding")
        klant.maak("/sessies/_vervolg", {"bewijs": k("bewijs"), "code": k("code")}, verwacht=401)
        klant.log_in("noord2", WACHTWOORD)
        klant.lees("/sessies")
        klant.lees("/tweede-factor")
        klant.maak("/tweede-factor/_begin", {"code": k("begincode")}, verwacht=409)
        klant.maak("/tweede-factor/_bevestig", verwacht=409, lichaam={
            "bewijs": k("factorbewijs"), "code": k("bewijscode")})
        klant.maak("/tweede-factor/_vernieuw-herstelcodes", {"code": k("herstelcode")},
                   verwacht=409)
        klant.maak("/sessies/huidig/_kies-rol", {"rol": "procesregisseur"}, verwacht=200)
        ander = self.proef.gast()
        ander.log_in("noord2", WACHTWOORD)
        wie = next(s["id"] for s in ander.lees("/sessies").json["sessies"] if not s["deze"])
        ander.vraag("DELETE", f"/sessies/{wie}", verwacht=204)
        ander.maak("/sessies/_beeindig-andere", verwacht=204)

    def werk(self):
        k, proef = self.k, self.proef
        wacht, _ = stappen.beoordeeld(proef, antwoorden=gegevens.antwoorden(V2="nee"),
                                      uitkomst="onderzoek", motivering="Zij werken niet mee.")
        proef.klant("noord").maak(f"/dossiers/{wacht['dossier_id']}/herbeoordelingen",
                                  {"urgentie": "hoog", "toelichting": k("herbeoordeling")})
        for lijst in ("mijn", "team", "niet-toegewezen", "wachtlijst"):
            proef.klant("coordinator").lees(f"/werk?lijst={lijst}")
        proef.klant("coordinator").maak(
            f"/medewerkers/{proef.klant('collega').id}/_overdragen", verwacht=200,
            lichaam={"naar": self.klant.id, "reden": k("overdrachtsreden")})

    def geweigerd(self):
        """Everything that was read and changed, once more by people who may not."""
        gezien = {(w.methode, w.doel): w for w in self.klant.wissels
                  if "/sessies" not in w.doel and w.antwoord.status < 400}
        for naam in ("beheer", "zuid"):
            klant = self.proef.klant(naam)
            for (methode, doel), wissel in gezien.items():
                if methode != "DELETE":
                    klant.vraag(methode, doel.removeprefix("/v1"), wissel.inhoud, etag='"1"')

    def eruit(self):
        klant = self.proef.gast()
        klant.log_in("noord2", WACHTWOORD)
        klant.vraag("DELETE", "/sessies/huidig", verwacht=204)
