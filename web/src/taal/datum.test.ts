// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'

import {
  lees_geboortedatum,
  maak_datums,
  naar_moment,
  naar_veld,
  toon_geboortedatum,
} from './datum'

describe('moments in Dutch civil time', () => {
  it.each([
    ['2026-01-15T10:30', '2026-01-15T09:30:00Z'],
    ['2026-07-15T10:30', '2026-07-15T08:30:00Z'],
    ['2026-03-29T01:59', '2026-03-29T00:59:00Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00Z'],
    ['2025-12-31T23:59', '2025-12-31T22:59:00Z'],
  ])('%s is %s and back', (veld, moment) => {
    expect(naar_moment(veld)).toBe(moment)
    expect(naar_veld(moment)).toBe(veld)
  })

  it('moves an hour that the clock skips to the hour after', () => {
    expect(naar_moment('2026-03-29T02:30')).toBe('2026-03-29T01:30:00Z')
  })

  it.each(['', 'gisteren', '2026-13-01T00:00', '2026-03-09'])('refuses %j', (veld) => {
    expect(naar_moment(veld)).toBe('')
  })
})

describe('birth dates as people type them', () => {
  it.each([
    ['03-05-2012', '2012-05-03'],
    ['3-5-2012', '2012-05-03'],
    ['3/5/2012', '2012-05-03'],
    [' 2012-05-03 ', '2012-05-03'],
    ['05-2012', '2012-05'],
    ['2012-05', '2012-05'],
    ['2012', '2012'],
    ['29-02-2024', '2024-02-29'],
  ])('%s is %s', (tekst, datum) => expect(lees_geboortedatum(tekst)).toBe(datum))

  it.each(['31-02-2012', '29-02-2023', '13-2012', '12', 'mei 2012', '3-5-12', ''])(
    'refuses %j',
    (tekst) => expect(lees_geboortedatum(tekst)).toBeUndefined(),
  )

  it('shows them the Dutch way', () => expect(toon_geboortedatum('2012-05')).toBe('05-2012'))
})

describe('formatting', () => {
  it('names days and months in the language, in Dutch time', () => {
    expect(maak_datums('nl').datum('2026-03-13')).toBe('vr 13 mrt 2026')
    expect(maak_datums('en').datum('2026-03-13')).toBe('Fri, 13 Mar 2026')
    expect(maak_datums('nl').tijd('2026-07-01T08:42:00Z')).toBe('10:42')
    expect(maak_datums('nl').datum(undefined)).toBe('')
  })
})
