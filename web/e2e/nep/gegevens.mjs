// SPDX-License-Identifier: EUPL-1.2
// Made-up answers, to look at the screens without a server. All persons are invented.
import { readdirSync, readFileSync } from 'node:fs'

const WORTEL = new URL('../../../', import.meta.url)
const lees = (pad) => JSON.parse(readFileSync(new URL(pad, WORTEL), 'utf8'))
export const id = (n) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

const wie = (n, naam, rol = 'procesregisseur') => ({
  id: id(n),
  naam,
  rollen: [rol],
  team_id: id(90),
  team: 'Gebiedsteam Zuid',
})
const ANOUK = wie(1, 'Anouk van der Meer-Oosterhuis')
const BILAL = wie(2, 'Bilal Yıldırım', 'gedragswetenschapper')

export const sessie = {
  als: 'procesregisseur',
  medewerker: ANOUK,
  csrf: 'nep',
  verloopt: '2099-01-01T00:00:00Z',
  handelingen: [
    'werk.toewijzen',
    'veiligheidsbeoordeling.schrijven',
    'veiligheidsbeoordeling.beslissen',
    'melding.registreren',
  ],
}
export const medewerkers = { resultaten: [ANOUK, BILAL] }

export const codelijsten = {
  lijsten: readdirSync(new URL('data/codes/', WORTEL))
    .filter((b) => b.endsWith('.json'))
    .map((b) => lees(`data/codes/${b}`)),
}
export const instrument = () => {
  const i = lees('data/triage/instrument-2019.json')
  return { ...i, instrument: i.id }
}

export const termijn = {
  soort: 'veiligheidsbeoordeling',
  van: '2026-03-06T13:12:00Z',
  uiterste_datum: '2026-03-13',
  werkdagen_over: 1,
  grondslag: 'Uitvoeringsbesluit Wmo 2015 art. 4.1.7 lid 1; Handelingsprotocol 2019',
  uitleg: [
    'Ontvangen op vrijdag 6 maart 2026; de dag van ontvangst telt niet mee.',
    'Maandag 9 maart 2026 is werkdag 1.',
    'Dinsdag 10 maart 2026 is werkdag 2.',
    'Woensdag 11 maart 2026 is werkdag 3.',
    'Donderdag 12 maart 2026 is werkdag 4.',
    'Vrijdag 13 maart 2026 is werkdag 5: de uiterste datum.',
  ],
}

const adres = { soort: 'woon', straat: 'Verzonnenlaan', huisnummer: '12', postcode: '3099 ZZ' }
export const personen = [
  {
    id: id(11),
    versie: 1,
    voornamen: 'Wilhelmina Johanna',
    tussenvoegsel: 'van den',
    achternaam: 'Berkenbosch-Vermeulenkamp',
    geslacht: 'vrouw',
    geboortedatum: '1989-04-17',
    adressen: [{ ...adres, plaats: 'Rotterdam', geheim: true }],
  },
  {
    id: id(12),
    versie: 1,
    voornamen: 'Sem',
    tussenvoegsel: 'van den',
    achternaam: 'Berkenbosch',
    geboortedatum: '2019-09',
    adressen: [{ ...adres, plaats: 'Rotterdam', geheim: false }],
  },
  { id: id(13), versie: 1, onbekend: true, adressen: [] },
]

export const melding = {
  id: id(20),
  nummer: 'M0000123',
  dossier_id: id(30),
  dossier_nummer: 'D0000045',
  status: 'veiligheidsbeoordeling',
  kanaal: 'corv',
  ontvangen: '2026-03-06T13:12:00Z',
  melder: { hoedanigheid: 'politie', naam: 'Brigadier De Vries', organisatie: 'Politie Rotterdam' },
  anonimiteit: 'open',
  meldcode: { doorlopen: 'nvt' },
  vorm: ['partnergeweld'],
  aard: ['lichamelijke-mishandeling', 'getuige-van-geweld'],
  duur_geweld: 'maand-tot-jaar',
  gemeente: '0599',
  betrokkenen: [
    { rol: 'volwassen-slachtoffer', in_huishouden: true, persoon: personen[0] },
    { rol: 'kind-getuige', in_huishouden: true, persoon: personen[1] },
    { rol: 'pleger', in_huishouden: false, persoon: personen[2] },
  ],
  wat_gebeurd:
    'Buren belden om 23.40 uur vanwege geschreeuw. Moeder had een blauwe plek op haar arm.\n' +
    'Het kind was wakker en had alles gehoord.',
  verwachting: 'Zicht op de veiligheid van het kind.',
  screeningen: [{ medewerker: BILAL, moment: '2026-03-06T14:02:00Z', acuut: false }],
  termijn,
  veiligheidsbeoordeling_id: id(40),
  versie: 2,
}

export const beoordeling = {
  id: id(40),
  melding_id: id(20),
  dossier_id: id(30),
  nummer_versie: 1,
  status: 'concept',
  instrument: 'veiligheidsbeoordeling',
  instrument_versie: '2019.1',
  antwoorden: { A1: 'vermoeden', A2: 'nee', A7: [], B2: 3 },
  antwoorden_per_persoon: { [id(12)]: { P3: 'ja' } },
  bronnen: ['eigen-systeem'],
  dat_informatie: 'Bekend bij het wijkteam.',
  taxatie: {
    volledig: false,
    ontbreekt: [{ veld: '/antwoorden/A3', code: 'verplicht', melding: 'Beantwoord vraag A3' }],
    acuut: 'vermoeden',
    structureel: 'nee',
    multiproblematiek: false,
    urgentie: 'hoog',
    advies: 'onderzoek',
    vereiste_beslissers: ['gedragswetenschapper'],
    mdo_vereist: true,
    uitleg: ['A1: vermoeden', 'Acute onveiligheid: vermoeden', 'Regel 4 van de adviestabel'],
  },
  uitkomst: 'overdracht',
  akkoorden: [{ medewerker: BILAL, moment: '2026-03-09T09:30:00Z' }],
  termijn,
  versie: 3,
}

const soorten = ['veiligheidsbeoordeling', 'taak', 'onderzoek', 'crisis']
export const werk = (lijst) => ({
  resultaten: [-3, -1, 0, 1, 4, undefined].map((over, i) => ({
    id: id(100 + i),
    soort: soorten[i % soorten.length],
    onderwerp: i % 2 ? 'Bel het wijkteam terug over de afspraken' : undefined,
    onderwerp_id: id(20),
    dossier_id: id(30),
    dossier_nummer: `D000004${i}`,
    gemeente: ['0599', '0542', '0502'][i % 3],
    urgentie: ['crisis', 'hoog', 'midden', 'laag'][i % 4],
    uiterste_datum: over === undefined ? undefined : '2026-03-13',
    werkdagen_over: over,
    team: 'Gebiedsteam Zuid',
    medewerker: lijst === 'team' && i % 2 ? ANOUK : undefined,
    laatste_herbeoordeling: lijst === 'wachtlijst' ? '2026-02-20' : undefined,
    herbeoordeling_te_laat: lijst === 'wachtlijst' && i < 2,
  })),
  volgende: 'verder',
  aantallen: { totaal: 128, te_laat: 2, vandaag: 1 },
})

export const dossier = {
  id: id(30),
  nummer: 'D0000045',
  aangemaakt: '2026-03-06T13:20:00Z',
  gemeente: '0599',
  team: { id: id(90), naam: 'Gebiedsteam Zuid', soort: 'gebiedsteam' },
  casushouder: ANOUK,
  urgentie: 'hoog',
  personen,
  relaties: [{ van: id(11), naar: id(12), soort: 'ouder' }],
  meldingen: [melding],
  crisisdiensten: [
    {
      id: id(50),
      dossier_id: id(30),
      start: '2026-03-06T15:00:00Z',
      aanleiding: 'Direct gevaar gemeld bij de screening.',
      acties: [{ moment: '2026-03-06T15:10:00Z', tekst: 'Gebeld met de crisisdienst.' }],
      veiligheidsafspraken: ['Moeder en kind slapen bij oma.'],
      versie: 1,
    },
  ],
  termijnen: [termijn],
  taken: [
    {
      id: id(60),
      dossier_id: id(30),
      onderwerp: 'Bel het wijkteam terug over de afspraken',
      vervaldatum: '2026-03-10',
      werkdagen_over: -1,
      klaar: false,
      versie: 1,
    },
  ],
  versie: 1,
}

export const tijdlijn = {
  resultaten: [
    ['melding-gescreend', 'Gezien, niet acuut'],
    ['werk-toegewezen', 'Toegewezen aan Anouk'],
    ['melding-geregistreerd', 'Melding M0000123'],
  ].map(([soort, samenvatting], i) => ({
    id: id(70 + i),
    moment: '2026-03-06T14:02:00Z',
    soort,
    samenvatting,
    medewerker: BILAL,
  })),
  volgende: 'ouder',
}

export const screening = {
  resultaten: [
    {
      melding_id: id(20),
      dossier_id: id(30),
      nummer: 'M0000123',
      ontvangen: '2026-03-06T13:12:00Z',
      kanaal: 'corv',
      hoedanigheid: 'politie',
      gemeente: '0599',
      aantal_betrokkenen: 3,
      bekend: true,
      aantal_gezien: 1,
      door_mij_gezien: false,
      te_laat: true,
    },
  ],
}

export const advies = {
  id: id(80),
  nummer: 'A0000007',
  status: 'geregistreerd',
  kanaal: 'telefoon',
  ontvangen: '2026-03-06T13:12:00Z',
  hoedanigheid: 'huisarts',
  vorm: ['partnergeweld'],
  aard: ['psychisch-geweld'],
  gemeente: '0599',
  inhoud: 'Een huisarts twijfelt wat te doen bij een vermoeden van partnergeweld.',
  gegeven_advies: 'Bespreek het eerst met de patiënt alleen.',
  versie: 1,
}

export const politiemelding = {
  id: id(81),
  nummer: 'P0000003',
  ontvangen: '2026-03-06T13:12:00Z',
  gemeente: '0599',
  eenheid: 'Rotterdam',
  inhoud: 'Jongere is aangehouden voor winkeldiefstal.',
  status: 'geregistreerd',
  versie: 1,
}

export const voorstellen = [
  {
    dossier_id: id(30),
    nummer: 'D0000045',
    sterkte: 0.93,
    aantal_meldingen: 2,
    laatste_melding: '2026-03-06',
    loopt: true,
    redenen: [
      {
        soort: 'naam-geboortedatum',
        uitleg: 'Zelfde achternaam en geboortedatum',
        zoekpersoon: 0,
        persoon_id: id(11),
        naam: 'Wilhelmina van den Berkenbosch',
        geboortedatum: '1989-04-17',
      },
    ],
  },
]
