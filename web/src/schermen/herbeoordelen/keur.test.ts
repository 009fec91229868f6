// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest'

import { keur_herbeoordeling } from './keur'

it('a reassessment has an urgency and a reason; all faults come at once', () => {
  const paden = (urgentie: string, toelichting: string) =>
    keur_herbeoordeling({ urgentie, toelichting }, (s) => s).map((f) => f.pad)
  expect(paden('', ' ')).toEqual(['urgentie', 'toelichting'])
  expect(paden('hoog', '')).toEqual(['toelichting'])
  expect(paden('hoog', 'School maakt zich zorgen.')).toEqual([])
})
