// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'

import { keur_noodreden, resteert } from './noodtoegang'

const t = (sleutel: string) => sleutel
const TOT = '2026-03-09T14:30:00Z'

describe('emergency access', () => {
  it('asks a reason of ten characters, and blanks are none', () => {
    expect(keur_noodreden('123456789 ', t).map((f) => f.pad)).toEqual(['reden'])
    expect(keur_noodreden('   \n          ', t)).toHaveLength(1)
    expect(keur_noodreden('1234567890', t)).toEqual([])
  })

  it('ends at its moment and does not go on', () => {
    const tot = Date.parse(TOT)
    expect(resteert(TOT, tot - 1)).toBe(1)
    expect(resteert(TOT, tot)).toBe(0)
    expect(resteert(TOT, tot + 60_000)).toBe(0)
  })
})
