// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react'

import { useTaal, type Taal } from './taal'

const ZONE = 'Europe/Amsterdam'
const MINUUT_MS = 60_000

const DELEN = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** A moment as the value of a datetime-local field, in Dutch civil time: `2026-03-09T10:42`. */
export function naar_veld(moment: Date | string): string {
  const d = typeof moment === 'string' ? new Date(moment) : moment
  if (Number.isNaN(d.getTime())) return ''
  const deel = Object.fromEntries(DELEN.formatToParts(d).map((p) => [p.type, p.value]))
  return `${deel.year}-${deel.month}-${deel.day}T${deel.hour}:${deel.minute}`
}

/**
 * A datetime-local value in Dutch civil time as moment in UTC. An hour that the clock skips in
 * spring becomes the hour after it; the doubled hour in autumn is the first. Empty when unreadable.
 */
export function naar_moment(veld: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(veld)) return ''
  const alsof = Date.parse(`${veld}:00Z`)
  if (Number.isNaN(alsof)) return ''
  for (const uren of [2, 1]) {
    const kandidaat = new Date(alsof - uren * 60 * MINUUT_MS)
    if (naar_veld(kandidaat) === veld) return kandidaat.toISOString().replace('.000Z', 'Z')
  }
  return new Date(alsof - 60 * MINUUT_MS).toISOString().replace('.000Z', 'Z')
}

/** The civil date of today in the Netherlands: `2026-03-09`. */
export const vandaag = (nu = new Date()): string => naar_veld(nu).slice(0, 10)

/**
 * A birth date as people type it (`3-5-2012`, `05-2012`, `2012`, `2012-05-03`) in the form of the
 * contract (`2012-05-03`, `2012-05`, `2012`); undefined when it is no date.
 */
export function lees_geboortedatum(tekst: string): string | undefined {
  const t = tekst.trim()
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(t)
  const nl = /^(?:(?:(\d{1,2})[-/. ])?(\d{1,2})[-/. ])?(\d{4})$/.exec(t)
  const [jaar, maand, dag] = iso ? [iso[1], iso[2], iso[3]] : nl ? [nl[3], nl[2], nl[1]] : []
  if (!jaar) return undefined
  const m = maand?.padStart(2, '0')
  const d = dag?.padStart(2, '0')
  if (m && (m < '01' || m > '12')) return undefined
  if (d && naar_datum(`${jaar}-${m}-${d}`) === undefined) return undefined
  return [jaar, m, d].filter(Boolean).join('-')
}

function naar_datum(datum: string): Date | undefined {
  const d = new Date(`${datum}T00:00:00Z`)
  return Number.isNaN(d.getTime()) || d.toISOString().slice(0, 10) !== datum ? undefined : d
}

/** `2012-05-03` as people read it: `03-05-2012`; a part that is missing stays away. */
export const toon_geboortedatum = (datum: string): string => datum.split('-').reverse().join('-')

export function maak_datums(taal: Taal) {
  const land = taal === 'en' ? 'en-GB' : 'nl-NL'
  const vorm = (o: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(land, o)
  const dag = vorm({
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
  const moment = vorm({
    timeZone: ZONE,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
  const tijd = vorm({ timeZone: ZONE, hour: '2-digit', minute: '2-digit' })
  const met = (f: Intl.DateTimeFormat, d: Date | undefined, anders: string) =>
    d && !Number.isNaN(d.getTime()) ? f.format(d) : anders
  return {
    /** A civil date: `ma 9 mrt 2026`. */
    datum: (d: string | undefined) => (d ? met(dag, naar_datum(d), d) : ''),
    moment: (m: string | undefined) => (m ? met(moment, new Date(m), m) : ''),
    tijd: (m: Date | string) => met(tijd, new Date(m), ''),
  }
}

export function useDatums() {
  const { taal } = useTaal()
  return useMemo(() => maak_datums(taal), [taal])
}
