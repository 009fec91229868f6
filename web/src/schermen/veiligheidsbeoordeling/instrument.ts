// SPDX-License-Identifier: EUPL-1.2
import type { Antwoorden } from '../../api/types'

export type Conditie =
  | { en: Conditie[] }
  | { of: Conditie[] }
  | { niet: Conditie }
  | { vraag: string; is: string[] }
  | { getal: string; minstens?: number; hoogstens?: number }
  | { score: string; minstens?: number; hoogstens?: number }
  | { feit: string; is: string[] }
  | { groep: string }

export type Optie = { code: string; tekst: string; gewicht?: number }

export type Vraag = {
  id: string
  onderdeel: string
  niveau: 'melding' | 'persoon'
  soort: 'ja-nee' | 'keuze' | 'getal' | 'meerkeuze'
  tekst: string
  hulp?: string
  voor?: string[]
  toon_als?: Conditie
  verplicht?: boolean
  verplicht_als?: Conditie
  opties?: Optie[]
  gewichten?: Record<string, number>
  drempels?: { vanaf?: number; tot?: number; gewicht: number }[]
  minimum?: number
  maximum?: number
}

export type Groep = {
  id: string
  naam: string
  leeftijd_onder?: number
  leeftijd_vanaf?: number
  rollen?: string[]
}

export type Instrument = {
  id: string
  versie: string
  naam: string
  onderdelen: { id: string; naam: string }[]
  groepen: Groep[]
  vragen: Vraag[]
  feiten: {
    id: string
    naam: string
    afleidingen: { waarde: string; als: Conditie }[]
    anders: string
  }[]
}

export type Beoordeelde = {
  id: string
  naam: string
  rollen: string[]
  leeftijd: number | undefined
  antwoorden: Antwoorden
}

export type Situatie = {
  instrument: Instrument
  antwoorden: Antwoorden
  personen: Beoordeelde[]
  /** Inside the questions of one person. */
  persoon?: Beoordeelde
}

type Antwoord = Antwoorden[string]

/** Whole years at a day; an incomplete birth date counts from the first day it can mean. */
export function leeftijd_op(geboortedatum: string | undefined, dag: string): number | undefined {
  if (!geboortedatum || !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(geboortedatum)) return undefined
  const [jaar = 0, maand = 1, dagnr = 1] = geboortedatum.split('-').map(Number)
  const [j = 0, m = 1, d = 1] = dag.split('-').map(Number)
  return j - jaar - (m < maand || (m === maand && d < dagnr) ? 1 : 0)
}

export function hoort_bij(groep: Groep, p: Beoordeelde): boolean {
  if (p.rollen.some((rol) => groep.rollen?.includes(rol))) return true
  const { leeftijd_onder: onder, leeftijd_vanaf: vanaf } = groep
  if (p.leeftijd === undefined || (onder === undefined && vanaf === undefined)) return false
  return (onder === undefined || p.leeftijd < onder) && (vanaf === undefined || p.leeftijd >= vanaf)
}

export function is_voor(vraag: Vraag, instrument: Instrument, p: Beoordeelde): boolean {
  if (!vraag.voor || vraag.voor.length === 0) return true
  return instrument.groepen.some((g) => vraag.voor?.includes(g.id) && hoort_bij(g, p))
}

function gewicht(vraag: Vraag, antwoord: Antwoord): number {
  if (typeof antwoord === 'number') {
    const drempel = vraag.drempels?.find(
      (x) =>
        (x.vanaf === undefined || antwoord >= x.vanaf) && (x.tot === undefined || antwoord < x.tot),
    )
    return drempel?.gewicht ?? 0
  }
  const codes = Array.isArray(antwoord) ? antwoord : [antwoord]
  return codes.reduce(
    (som, code) =>
      som + (vraag.gewichten?.[code] ?? vraag.opties?.find((o) => o.code === code)?.gewicht ?? 0),
    0,
  )
}

function score(onderdeel: string, s: Situatie): number {
  const alle = [s.antwoorden, ...s.personen.map((p) => p.antwoorden)]
  return s.instrument.vragen
    .filter((v) => v.onderdeel === onderdeel)
    .flatMap((v) => alle.map((a) => (a[v.id] === undefined ? 0 : gewicht(v, a[v.id] as Antwoord))))
    .reduce((som, g) => som + g, 0)
}

const binnen = (c: { minstens?: number; hoogstens?: number }, n: number): boolean =>
  (c.minstens === undefined || n >= c.minstens) && (c.hoogstens === undefined || n <= c.hoogstens)

/** The answers a question may have: of the report, of this person, or of each person. */
function antwoorden_op(id: string, s: Situatie): Antwoord[] {
  const vraag = s.instrument.vragen.find((v) => v.id === id)
  const bronnen =
    vraag?.niveau !== 'persoon'
      ? [s.antwoorden]
      : s.persoon
        ? [s.persoon.antwoorden]
        : s.personen.map((p) => p.antwoorden)
  return bronnen.flatMap((a) => (a[id] === undefined ? [] : [a[id]]))
}

const past = (antwoord: Antwoord, waarden: string[]): boolean =>
  (Array.isArray(antwoord) ? antwoord : [String(antwoord)]).some((code) => waarden.includes(code))

export function feit(id: string, s: Situatie): string {
  const gezocht = s.instrument.feiten.find((f) => f.id === id)
  if (!gezocht) return ''
  const { persoon: _persoon, ...melding } = s
  return gezocht.afleidingen.find((a) => waar(a.als, melding))?.waarde ?? gezocht.anders
}

/** Does a condition of the instrument hold? The same rules as the server's. */
export function waar(c: Conditie, s: Situatie): boolean {
  if ('en' in c) return c.en.every((deel) => waar(deel, s))
  if ('of' in c) return c.of.some((deel) => waar(deel, s))
  if ('niet' in c) return !waar(c.niet, s)
  if ('vraag' in c) return antwoorden_op(c.vraag, s).some((a) => past(a, c.is))
  if ('getal' in c) {
    return antwoorden_op(c.getal, s).some((a) => typeof a === 'number' && binnen(c, a))
  }
  if ('score' in c) return binnen(c, score(c.score, s))
  if ('feit' in c) return c.is.includes(feit(c.feit, s))
  const groep = s.instrument.groepen.find((g) => g.id === c.groep)
  if (!groep) return false
  return s.persoon ? hoort_bij(groep, s.persoon) : s.personen.some((p) => hoort_bij(groep, p))
}

export type Gesteld = { vraag: Vraag; persoon?: Beoordeelde; verplicht: boolean }

/**
 * The questions that are asked now, in the order of the instrument. Only answers to questions
 * that are asked count for what comes after them.
 */
export function gestelde_vragen(s: Situatie): Gesteld[] {
  const geldend: Situatie = {
    ...s,
    antwoorden: {},
    personen: s.personen.map((p) => ({ ...p, antwoorden: {} })),
  }
  const uit: Gesteld[] = []
  const stel = (vraag: Vraag, gegeven: Antwoorden, doel: Antwoorden, persoon?: Beoordeelde) => {
    const hier: Situatie = persoon ? { ...geldend, persoon } : geldend
    if (vraag.toon_als && !waar(vraag.toon_als, hier)) return
    const verplicht = vraag.verplicht_als
      ? waar(vraag.verplicht_als, hier)
      : vraag.verplicht !== false
    uit.push({ vraag, verplicht, ...(persoon ? { persoon } : {}) })
    const antwoord = gegeven[vraag.id]
    if (antwoord !== undefined) doel[vraag.id] = antwoord
  }
  for (const vraag of s.instrument.vragen) {
    if (vraag.niveau === 'melding') stel(vraag, s.antwoorden, geldend.antwoorden)
    else {
      geldend.personen.forEach((p, i) => {
        if (is_voor(vraag, s.instrument, p)) {
          stel(vraag, s.personen[i]?.antwoorden ?? {}, p.antwoorden, p)
        }
      })
    }
  }
  return uit
}
