// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'

import type { Medewerker, Werkitem } from '../../api/types'
import { vertrekkers, voorraad_van } from './voorraad'

const wie = (id: string, naam: string, team_id?: string): Medewerker => ({
  id,
  naam,
  rollen: ['procesregisseur'],
  ...(team_id ? { team_id } : {}),
})
const IK = wie('ik', 'Hatice', 't1')
const werk = (soort: Werkitem['soort'], medewerker?: Medewerker): Werkitem => ({
  id: soort,
  soort,
  dossier_id: 'd',
  dossier_nummer: 'D1',
  urgentie: 'midden',
  ...(medewerker ? { medewerker } : {}),
})

describe('the stock of a colleague', () => {
  it('is counted by kind, most first, and nobody else is in it', () => {
    const noor = wie('n', 'Noor', 't1')
    const lijst = [werk('taak', noor), werk('onderzoek', noor), werk('taak', noor), werk('taak')]
    expect(voorraad_van(lijst, 'n')).toEqual({
      totaal: 3,
      soorten: [
        ['taak', 2],
        ['onderzoek', 1],
      ],
    })
    expect(voorraad_van(lijst, 'x')).toEqual({ totaal: 0, soorten: [] })
  })

  it('can be of the team, or of who has left already', () => {
    const alle = [wie('z', 'Zoë', 't1'), wie('a', 'Anders', 't2'), wie('s', 'Geen team'), IK]
    const weg = wie('w', 'Milan')
    const namen = vertrekkers(alle, [werk('taak', weg), werk('taak', weg)], IK).map((m) => m.naam)
    expect(namen).toEqual(['Hatice', 'Milan', 'Zoë'])
  })

  it('is of nobody else when the coordinator has no team', () => {
    expect(vertrekkers([wie('s', 'Geen team')], [], wie('ik', 'Ik'))).toEqual([])
  })
})
