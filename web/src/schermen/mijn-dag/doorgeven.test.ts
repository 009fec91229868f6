// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'

import type { Medewerker, Werkitem } from '../../api/types'
import { mag_doorgeven } from './doorgeven'

const wie = (id: string, rol: Medewerker['rollen'][number], team = 'Gebied Noord'): Medewerker => ({
  id,
  naam: 'Verzonnen',
  rollen: [rol],
  team,
})
const regisseur = wie('r', 'procesregisseur')
const coordinator = wie('c', 'teamcoordinator')
const werk = (deel: Partial<Werkitem>): Werkitem => ({
  id: 'w',
  soort: 'onderzoek',
  dossier_id: 'd',
  dossier_nummer: 'D1',
  urgentie: 'midden',
  ...deel,
})

describe('passing work on', () => {
  it.each<[string, Partial<Werkitem>, boolean, boolean]>([
    ['of nobody yet', {}, false, true],
    ['of the team', { team: 'Gebied Noord' }, false, true],
    ['of a colleague', { team: 'Gebied Noord', medewerker: wie('x', 'manager') }, false, true],
    ['of the worker', { team: 'Gebied Noord', medewerker: regisseur }, true, true],
    ['of the worker, for another team', { team: 'Crisisteam', medewerker: regisseur }, true, false],
    ['of another team', { team: 'Crisisteam' }, false, false],
  ])('%s', (_, deel, door_regisseur, door_coordinator) => {
    expect(mag_doorgeven(werk(deel), regisseur)).toBe(door_regisseur)
    expect(mag_doorgeven(werk(deel), coordinator)).toBe(door_coordinator)
  })
})
