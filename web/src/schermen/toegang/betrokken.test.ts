// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'

import type { Dossier, Medewerker } from '../../api/types'
import { betrokken_bij } from './betrokken'

const wie = (id: string, rol: Medewerker['rollen'][number] = 'procesregisseur'): Medewerker => ({
  id,
  naam: id,
  rollen: [rol],
})
const DOSSIER: Dossier = {
  id: 'd',
  nummer: 'D1',
  aangemaakt: '2026-03-09T11:30:00Z',
  personen: [],
  meldingen: [],
  termijnen: [],
  casushouder: wie('noor'),
  werk: [
    {
      id: 'w',
      soort: 'taak',
      dossier_id: 'd',
      dossier_nummer: 'D1',
      urgentie: 'midden',
      medewerker: wie('bilal'),
    },
  ],
  versie: 1,
}

describe('who can ask a colleague to think along', () => {
  it('is who has the case or work in it, and a coordinator', () => {
    expect(betrokken_bij(DOSSIER, wie('noor'))).toBe(true)
    expect(betrokken_bij(DOSSIER, wie('bilal'))).toBe(true)
    expect(betrokken_bij(DOSSIER, wie('hatice', 'teamcoordinator'))).toBe(true)
    expect(betrokken_bij(DOSSIER, wie('sem'))).toBe(false)
    expect(betrokken_bij(DOSSIER, undefined)).toBe(false)
  })
})
