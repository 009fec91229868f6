// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import type { Antwoorden } from '../../api/types'
import {
  feit,
  gestelde_vragen,
  leeftijd_op,
  waar,
  type Beoordeelde,
  type Conditie,
  type Instrument,
  type Situatie,
} from './instrument'

const instrument = JSON.parse(
  readFileSync('../data/triage/instrument-2019.json', 'utf8'),
) as Instrument

const persoon = (id: string, deel: Partial<Beoordeelde> = {}): Beoordeelde => ({
  id,
  naam: id,
  rollen: [],
  leeftijd: undefined,
  antwoorden: {},
  ...deel,
})

const situatie = (antwoorden: Antwoorden = {}, personen: Beoordeelde[] = []): Situatie => ({
  instrument,
  antwoorden,
  personen,
})

const gesteld = (s: Situatie) =>
  gestelde_vragen(s).map((g) => (g.persoon ? `${g.vraag.id}@${g.persoon.id}` : g.vraag.id))

describe('conditions', () => {
  const kind = persoon('kind', { leeftijd: 6, antwoorden: { P2: 'ja', P7: 3 } })
  it.each<[string, Conditie, Situatie, boolean]>([
    ['answer', { vraag: 'A1', is: ['ja'] }, situatie({ A1: 'ja' }), true],
    ['other answer', { vraag: 'A1', is: ['ja'] }, situatie({ A1: 'nee' }), false],
    ['no answer', { vraag: 'A1', is: ['ja'] }, situatie(), false],
    ['not of no answer', { niet: { vraag: 'A1', is: ['ja'] } }, situatie(), true],
    ['one of many', { vraag: 'A7', is: ['wapen'] }, situatie({ A7: ['stalking', 'wapen'] }), true],
    ['none of many', { vraag: 'A7', is: ['wapen'] }, situatie({ A7: [] }), false],
    ['number within', { getal: 'B2', minstens: 1, hoogstens: 3 }, situatie({ B2: 3 }), true],
    ['number above', { getal: 'B2', hoogstens: 3 }, situatie({ B2: 4 }), false],
    ['of some person', { vraag: 'P2', is: ['ja'] }, situatie({}, [persoon('x'), kind]), true],
    ['number of a person', { getal: 'P7', hoogstens: 3 }, situatie({}, [kind]), true],
    ['and', { en: [{ groep: 'kind' }, { groep: 'jong-kind' }] }, situatie({}, [kind]), false],
    ['or', { of: [{ groep: 'kind' }, { groep: 'jong-kind' }] }, situatie({}, [kind]), true],
    ['score', { score: 'B', minstens: 7 }, situatie({ B1: 'ja', B2: 3 }), true],
    ['score short', { score: 'B', minstens: 8 }, situatie({ B1: 'ja', B2: 3 }), false],
  ])('%s', (_naam, conditie, s, uit) => expect(waar(conditie, s)).toBe(uit))

  it('looks at one person inside the questions of that person', () => {
    const s = { ...situatie({}, [kind, persoon('x')]), persoon: persoon('x') }
    expect(waar({ vraag: 'P2', is: ['ja'] }, s)).toBe(false)
    expect(waar({ groep: 'kind' }, s)).toBe(false)
  })
})

describe('groups and facts', () => {
  it.each([
    ['2008-03-06', '2026-03-06', 18],
    ['2008-03-07', '2026-03-06', 17],
    ['2008-04', '2026-03-06', 17],
    ['2008', '2026-03-06', 18],
    ['mei 2008', '2026-03-06', undefined],
  ])('born %s is on %s %s years', (geboren, dag, jaren) => {
    expect(leeftijd_op(geboren, dag)).toBe(jaren)
  })

  it('derives facts in their order', () => {
    expect(feit('acuut', situatie({ A1: 'vermoeden' }))).toBe('vermoeden')
    expect(feit('acuut', situatie({ A1: 'vermoeden', A6: 'ja' }))).toBe('ja')
    expect(feit('acuut', situatie())).toBe('nee')
  })
})

describe('the questions that are asked', () => {
  it('asks about care only when somebody depends on it', () => {
    expect(gesteld(situatie())).not.toContain('A4')
    expect(gesteld(situatie({}, [persoon('k', { rollen: ['kind-getuige'] })]))).toContain('A4')
  })

  it('asks persons what is for their group', () => {
    const s = situatie({}, [persoon('k', { leeftijd: 9 }), persoon('v', { leeftijd: 40 })])
    expect(gesteld(s)).toContain('P3@k')
    expect(gesteld(s)).not.toContain('P3@v')
    expect(gesteld(s)).toContain('P2@v')
  })

  it('lets an answer count only while its question is asked', () => {
    expect(gesteld(situatie({ A1: 'nee' }))).not.toContain('A8')
    expect(gesteld(situatie({ A1: 'ja' }))).toContain('A8')
  })

  it('frees part C when structural danger is certain', () => {
    const c1 = (s: Situatie) => gestelde_vragen(s).find((g) => g.vraag.id === 'C1')?.verplicht
    expect(c1(situatie())).toBe(true)
    expect(c1(situatie({ B1: 'ja' }))).toBe(false)
  })
})
