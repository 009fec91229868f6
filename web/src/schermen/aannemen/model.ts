// SPDX-License-Identifier: EUPL-1.2
import type {
  AdviesInvoer,
  Concept,
  ConceptInvoer,
  MeldingInvoer,
  PolitiemeldingInvoer,
} from '../../api/types'
import type { Verplaatsingen } from '../../onderdelen/fouten'
import { lees_geboortedatum, naar_moment, naar_veld, toon_geboortedatum } from '../../taal/datum'

export type Soort = Concept['soort']

export type AdresVelden = {
  soort: 'woon' | 'verblijf' | 'post'
  straat: string
  huisnummer: string
  toevoeging: string
  postcode: string
  plaats: string
  land: string
  geheim: boolean
}

export type PersoonVelden = {
  ongeboren: boolean
  onbekend: boolean
  voornamen: string
  tussenvoegsel: string
  achternaam: string
  geslacht: string
  geboortedatum: string
  bsn: string
  telefoon: string
  email: string
  adressen: AdresVelden[]
}

export type BetrokkeneVelden = {
  rol: string
  in_huishouden: boolean
  /** Of somebody who stands in the dossier already; his particulars are edited there. */
  persoon_id: string
  persoon: PersoonVelden
}
export type RelatieVelden = { van: string; naar: string; soort: string }

/** What stands on the screen. One story for every kind: it moves along when the kind changes. */
export type Aanname = {
  soort: Soort
  kanaal: string
  ontvangen: string
  melder: {
    hoedanigheid: string
    naam: string
    organisatie: string
    functie: string
    telefoon: string
    email: string
  }
  anonimiteit: string
  anonimiteit_grond: string
  meldcode: { doorlopen: string; stappen: string[]; toelichting: string }
  vorm: string[]
  aard: string[]
  duur_geweld: string
  gemeente: string
  gemeente_melder: string
  betrokkenen: BetrokkeneVelden[]
  relaties: RelatieVelden[]
  verhaal: string
  verwachting: string
  gegeven_advies: string
  politie: { eenheid: string; incidentnummer: string }
  /** The dossier the report is to join; empty is a dossier of its own. */
  dossier_id: string
  uit_advies: string
  uit_politiemelding: string
  vervolg_van: string
}

export const leeg_adres = (): AdresVelden => ({
  soort: 'woon',
  straat: '',
  huisnummer: '',
  toevoeging: '',
  postcode: '',
  plaats: '',
  land: '',
  geheim: false,
})

export const leeg_persoon = (): PersoonVelden => ({
  ongeboren: false,
  onbekend: false,
  voornamen: '',
  tussenvoegsel: '',
  achternaam: '',
  geslacht: '',
  geboortedatum: '',
  bsn: '',
  telefoon: '',
  email: '',
  adressen: [leeg_adres()],
})

export const lege_betrokkene = (): BetrokkeneVelden => ({
  rol: '',
  in_huishouden: true,
  persoon_id: '',
  persoon: leeg_persoon(),
})

export const lege_aanname = (nu = new Date()): Aanname => ({
  soort: 'melding',
  kanaal: '',
  ontvangen: naar_veld(nu),
  melder: { hoedanigheid: '', naam: '', organisatie: '', functie: '', telefoon: '', email: '' },
  anonimiteit: 'open',
  anonimiteit_grond: '',
  meldcode: { doorlopen: '', stappen: [], toelichting: '' },
  vorm: [],
  aard: [],
  duur_geweld: '',
  gemeente: '',
  gemeente_melder: '',
  betrokkenen: [lege_betrokkene()],
  relaties: [],
  verhaal: '',
  verwachting: '',
  gegeven_advies: '',
  politie: { eenheid: '', incidentnummer: '' },
  dossier_id: '',
  uit_advies: '',
  uit_politiemelding: '',
  vervolg_van: '',
})

/** Leaves out what was not filled in: the contract takes absence, not an empty text. */
function zonder_leeg<T extends object>(o: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(o).filter(([, v]) => v !== '' && v !== undefined),
  ) as Partial<T>
}

const bsn_cijfers = (bsn: string): string => bsn.replace(/[\s.]/g, '')

function adres_invoer(a: AdresVelden) {
  return { ...zonder_leeg(a), soort: a.soort, geheim: a.geheim }
}

const is_leeg_adres = (a: AdresVelden): boolean =>
  !a.straat && !a.huisnummer && !a.toevoeging && !a.postcode && !a.plaats && !a.land

/** The fields that fit: of an unknown or unborn person some do not exist. */
export function persoon_invoer(p: PersoonVelden) {
  const { adressen, ongeboren, onbekend, geslacht, ...rest } = p
  const bekend = { ...rest, bsn: bsn_cijfers(rest.bsn) }
  const geboren = lees_geboortedatum(rest.geboortedatum) ?? rest.geboortedatum
  const tekst = onbekend
    ? {}
    : ongeboren
      ? { achternaam: rest.achternaam, tussenvoegsel: rest.tussenvoegsel }
      : { ...bekend, geboortedatum: geboren }
  // An address field that was offered and left empty is none; after others it keeps its place.
  const laatste = adressen.findLastIndex((a) => !is_leeg_adres(a))
  return {
    ...zonder_leeg(tekst),
    ...zonder_leeg({ geslacht }),
    ongeboren,
    onbekend,
    adressen: adressen.slice(0, laatste + 1).map(adres_invoer),
  } as NonNullable<MeldingInvoer['betrokkenen'][number]['persoon']>
}

const gezamenlijk = (a: Aanname) => ({
  kanaal: a.kanaal,
  ontvangen: naar_moment(a.ontvangen),
  vorm: a.vorm,
  aard: a.aard,
})

export function naar_melding(a: Aanname, concept_id: string | undefined): MeldingInvoer {
  const meldcode = a.meldcode.doorlopen
    ? { ...zonder_leeg(a.meldcode), doorlopen: a.meldcode.doorlopen }
    : undefined
  return {
    ...gezamenlijk(a),
    melder: { ...zonder_leeg(a.melder), hoedanigheid: a.melder.hoedanigheid },
    anonimiteit: a.anonimiteit as MeldingInvoer['anonimiteit'],
    gemeente: a.gemeente,
    wat_gebeurd: a.verhaal,
    betrokkenen: a.betrokkenen.map((b) => ({
      rol: b.rol,
      in_huishouden: b.in_huishouden,
      ...(b.persoon_id ? { persoon_id: b.persoon_id } : { persoon: persoon_invoer(b.persoon) }),
    })),
    relaties: a.relaties.map((r) => ({
      van: Number(r.van),
      naar: Number(r.naar),
      soort: r.soort,
    })),
    ...zonder_leeg({
      meldcode: meldcode as MeldingInvoer['meldcode'],
      anonimiteit_grond: a.anonimiteit === 'vertrouwelijk-professional' ? a.anonimiteit_grond : '',
      duur_geweld: a.duur_geweld,
      gemeente_melder: a.gemeente_melder,
      verwachting: a.verwachting,
      dossier_id: a.dossier_id,
      concept_id,
      uit_advies: a.uit_advies,
      uit_politiemelding: a.uit_politiemelding,
    }),
  }
}

/** Names typed elsewhere on the screen: only to check the text of an advice, never kept. */
export function getypte_namen(a: Aanname): string[] {
  const namen = a.betrokkenen.flatMap(({ persoon: p }) => [
    [p.voornamen, p.tussenvoegsel, p.achternaam].filter(Boolean).join(' '),
    p.achternaam,
    p.voornamen,
  ])
  const uniek = new Set([...namen, a.melder.naam].map((n) => n.trim()))
  return [...uniek].filter((n) => n.length > 1).slice(0, 100)
}

export function naar_advies(a: Aanname, concept_id: string | undefined): AdviesInvoer {
  const namen = getypte_namen(a)
  return {
    ...gezamenlijk(a),
    hoedanigheid: a.melder.hoedanigheid,
    gemeente: a.gemeente,
    inhoud: a.verhaal,
    ...(namen.length > 0 ? { namen } : {}),
    ...zonder_leeg({
      organisatie: a.melder.organisatie,
      duur_geweld: a.duur_geweld,
      gemeente_adviesvrager: a.gemeente_melder,
      gegeven_advies: a.gegeven_advies,
      vervolg_van: a.vervolg_van,
      concept_id,
    }),
  }
}

export function naar_politiemelding(
  a: Aanname,
  concept_id: string | undefined,
): PolitiemeldingInvoer {
  return {
    ontvangen: naar_moment(a.ontvangen),
    gemeente: a.gemeente,
    inhoud: a.verhaal,
    ...zonder_leeg({ ...a.politie, concept_id }),
  }
}

/** Where the fields of the request stand on the screen, when that is elsewhere. */
export const VERPLAATST: Record<Soort, Verplaatsingen> = {
  melding: { wat_gebeurd: 'verhaal' },
  advies: {
    inhoud: 'verhaal',
    hoedanigheid: 'melder.hoedanigheid',
    organisatie: 'melder.organisatie',
    gemeente_adviesvrager: 'gemeente_melder',
  },
  politiemelding: {
    inhoud: 'verhaal',
    eenheid: 'politie.eenheid',
    incidentnummer: 'politie.incidentnummer',
  },
}

/**
 * The draft: the request as far as it goes, with dates as they were typed. The draft of an advice
 * holds no person, also when one was typed before the kind was changed.
 */
export function naar_concept(a: Aanname): ConceptInvoer {
  if (a.soort === 'advies') {
    const { namen: _namen, ...inhoud } = naar_advies(a, undefined)
    return { soort: a.soort, inhoud: { ...inhoud } }
  }
  if (a.soort === 'politiemelding') {
    return { soort: a.soort, inhoud: { ...naar_politiemelding(a, undefined) } }
  }
  const melding = naar_melding(a, undefined)
  return {
    soort: a.soort,
    inhoud: {
      ...melding,
      betrokkenen: a.betrokkenen.map((b) => ({ ...b, persoon: { ...b.persoon } })),
      relaties: a.relaties,
      anonimiteit_grond: a.anonimiteit_grond,
    },
  }
}

const tekst = (v: unknown, anders = ''): string =>
  typeof v === 'string' ? v : typeof v === 'number' ? String(v) : anders
const lijst = (v: unknown): unknown[] => (Array.isArray(v) ? v : [])
const ding = (v: unknown): Record<string, unknown> =>
  v !== null && typeof v === 'object' && !Array.isArray(v) ? (v as Record<string, unknown>) : {}

/** Takes over every field of `model` that `van` has in the same shape. */
function vul<T extends object>(model: T, van: unknown): T {
  const bron = ding(van)
  const uit = { ...model } as Record<string, unknown>
  for (const [k, v] of Object.entries(model)) {
    if (typeof v === 'string') uit[k] = tekst(bron[k], v)
    if (typeof v === 'boolean') uit[k] = typeof bron[k] === 'boolean' ? bron[k] : v
  }
  return uit as T
}

const ISO_DATUM = /^\d{4}(-\d{2}(-\d{2})?)?$/

/** A person as he was stored or typed, on the screen. */
export function lees_persoon(van: unknown): PersoonVelden {
  const p = vul(leeg_persoon(), van)
  const geboortedatum = ISO_DATUM.test(p.geboortedatum)
    ? toon_geboortedatum(p.geboortedatum)
    : p.geboortedatum
  const adressen = lijst(ding(van).adressen).map((a) => vul(leeg_adres(), a))
  return { ...p, geboortedatum, adressen: adressen.length > 0 ? adressen : [leeg_adres()] }
}

/** A draft on the screen; it may be half filled, or made by the server from an advice. */
export function van_concept({ soort, inhoud }: Pick<Concept, 'soort' | 'inhoud'>): Aanname {
  const leeg = lege_aanname()
  const codes = (v: unknown) => lijst(v).filter((c): c is string => typeof c === 'string')
  const melder = vul(leeg.melder, inhoud.melder)
  const meldcode = ding(inhoud.meldcode)
  const betrokkenen = lijst(inhoud.betrokkenen).map((b) => ({
    ...vul(lege_betrokkene(), b),
    persoon: lees_persoon(ding(b).persoon),
  }))
  return {
    ...vul(leeg, inhoud),
    soort,
    ontvangen: naar_veld(tekst(inhoud.ontvangen)) || leeg.ontvangen,
    melder: {
      ...melder,
      hoedanigheid: tekst(inhoud.hoedanigheid, melder.hoedanigheid),
      organisatie: tekst(inhoud.organisatie, melder.organisatie),
    },
    meldcode: { ...vul(leeg.meldcode, meldcode), stappen: codes(meldcode.stappen) },
    vorm: codes(inhoud.vorm),
    aard: codes(inhoud.aard),
    gemeente_melder: tekst(inhoud.gemeente_adviesvrager, tekst(inhoud.gemeente_melder)),
    betrokkenen: betrokkenen.length > 0 ? betrokkenen : leeg.betrokkenen,
    relaties: lijst(inhoud.relaties).map((r) => vul({ van: '', naar: '', soort: '' }, r)),
    verhaal: tekst(inhoud.wat_gebeurd, tekst(inhoud.inhoud)),
    politie: vul(leeg.politie, inhoud),
  }
}

/** Relations after person `weg` was removed: theirs go, later persons move one place up. */
export function relaties_zonder(relaties: RelatieVelden[], weg: number): RelatieVelden[] {
  const schuif = (plek: string) =>
    plek !== '' && Number(plek) > weg ? String(Number(plek) - 1) : plek
  return relaties
    .filter((r) => r.van !== String(weg) && r.naar !== String(weg))
    .map((r) => ({ ...r, van: schuif(r.van), naar: schuif(r.naar) }))
}
