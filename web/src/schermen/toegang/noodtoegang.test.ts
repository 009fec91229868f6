// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'

import type { Noodtoegang } from '../../api/types'
import { keur_noodreden, noodtoegang_tot, onthoud_noodtoegang, resteert } from './noodtoegang'

const t = (sleutel: string) => sleutel
const NOOD: Noodtoegang = {
  id: 'n',
  dossier_id: 'd',
  dossier_nummer: 'D1',
  medewerker: { id: 'm', naam: 'Noor', rollen: [] },
  van: '2026-03-09T11:30:00Z',
  tot: '2026-03-09T14:30:00Z',
  reden: 'Moeder belt: hij staat voor de deur.',
  versie: 1,
}

describe('emergency access', () => {
  it('asks a reason of ten characters, and blanks are none', () => {
    expect(keur_noodreden('123456789 ', t).map((f) => f.pad)).toEqual(['reden'])
    expect(keur_noodreden('   \n          ', t)).toHaveLength(1)
    expect(keur_noodreden('1234567890', t)).toEqual([])
  })

  it('is remembered by dossier, with its end alone', () => {
    expect(noodtoegang_tot('d')).toBeUndefined()
    onthoud_noodtoegang(NOOD)
    expect(noodtoegang_tot('d')).toBe(NOOD.tot)
    expect(noodtoegang_tot('ander')).toBeUndefined()
  })

  it('ends at its moment and does not go on', () => {
    const tot = Date.parse(NOOD.tot)
    expect(resteert(NOOD.tot, tot - 1)).toBe(1)
    expect(resteert(NOOD.tot, tot)).toBe(0)
    expect(resteert(NOOD.tot, tot + 60_000)).toBe(0)
  })
})
