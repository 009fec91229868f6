// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'

import type { Medewerker } from '../../api/types'
import { keur_afscherming, met_lezer, naar_afscherming, op_lezer } from './afscherming'

const t = (sleutel: string) => sleutel
const wie = (id: string, naam: string, rol: Medewerker['rollen'][number]): Medewerker => ({
  id,
  naam,
  rollen: [rol],
})
const NOOR = wie('b', 'Noor', 'procesregisseur')
const BILAL = wie('c', 'Bilal', 'gedragswetenschapper')
const HATICE = wie('a', 'Hatice', 'teamcoordinator')

describe('the readers of a shielded dossier', () => {
  it('have a coordinator among them and a reason; both faults at once', () => {
    expect(keur_afscherming({ lezers: [NOOR], reden: ' x ' }, t).map((f) => f.pad)).toEqual([
      'lezers',
      'reden',
    ])
    expect(keur_afscherming({ lezers: [], reden: 'Dreiging.' }, t)).toHaveLength(1)
    expect(keur_afscherming({ lezers: [NOOR, HATICE], reden: 'Dreiging.' }, t)).toEqual([])
  })

  it('stand by name on the screen, each once', () => {
    const lezers = met_lezer(met_lezer(met_lezer([], NOOR), BILAL), NOOR)
    expect(lezers.map((l) => l.naam)).toEqual(['Bilal', 'Noor'])
  })

  it('get the fault that is about them, in whatever order they stand', () => {
    const lezers = [BILAL, HATICE, NOOR]
    expect(naar_afscherming({ lezers, reden: ' Dreiging. ' })).toEqual({
      lezers: ['a', 'b', 'c'],
      reden: 'Dreiging.',
    })
    const paden = op_lezer(lezers)([
      { veld: '/lezers/1', code: 'belang', melding: '' },
      { veld: '/lezers', code: 'casushouder', melding: '' },
      { veld: '/reden', code: 'verplicht', melding: '' },
    ]).map((f) => f.pad)
    expect(paden).toEqual(['lezers.b', 'lezers', 'reden'])
  })
})
