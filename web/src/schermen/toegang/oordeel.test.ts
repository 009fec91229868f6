// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'

import { keur_oordeel, naar_oordeel } from './oordeel'

const t = (sleutel: string) => sleutel
const paden = (oordeel: 'terecht' | 'onterecht' | 'nader-onderzoek' | '', vervolg: string) =>
  keur_oordeel({ oordeel, vervolg }, t).map((f) => f.pad)

describe('the judgement of an emergency access', () => {
  it('says what followed unless it was right', () => {
    expect(paden('terecht', '')).toEqual([])
    expect(paden('onterecht', ' ')).toEqual(['vervolg'])
    expect(paden('nader-onderzoek', '')).toEqual(['vervolg'])
    expect(paden('onterecht', 'Besproken met de medewerker.')).toEqual([])
    expect(paden('', '')).toEqual(['oordeel'])
  })

  it('sends no empty text', () => {
    expect(naar_oordeel({ oordeel: 'terecht', vervolg: ' ' })).toEqual({ oordeel: 'terecht' })
  })
})
