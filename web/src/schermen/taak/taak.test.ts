// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'

import type { Taak } from '../../api/types'
import { keur_taak, lege_taak, naar_taak, op_volgorde, van_taak } from './taak'

const TAAK: Taak = {
  id: 't',
  dossier_id: 'd',
  onderwerp: 'Bel de huisarts',
  vervaldatum: '2026-03-05',
  medewerker: { id: 'm', naam: 'Noor Verzonnen', rollen: [] },
  urgentie: 'midden',
  klaar: false,
  versie: 2,
}
const NU = new Date('2026-03-09T23:30:00Z')
const t = (sleutel: string) => sleutel
const paden = (v: Parameters<typeof keur_taak>[0], was?: Taak) =>
  keur_taak(v, was, t, NU).map((f) => `${f.pad} ${f.code}`)

describe('a task', () => {
  it('goes back as it came', () => {
    expect(naar_taak(van_taak(TAAK), 'd', false)).toEqual({
      dossier_id: 'd',
      onderwerp: 'Bel de huisarts',
      vervaldatum: '2026-03-05',
      medewerker_id: 'm',
      urgentie: 'midden',
      klaar: false,
    })
  })

  it('leaves out what was not chosen', () => {
    const v = { ...lege_taak(''), onderwerp: ' Bel ', vervaldatum: '2026-03-10' }
    expect(naar_taak(v, 'd', false)).toEqual({
      dossier_id: 'd',
      onderwerp: 'Bel',
      vervaldatum: '2026-03-10',
      klaar: false,
    })
  })

  it('tells all faults at once', () => {
    expect(paden(lege_taak('m'))).toEqual(['onderwerp fout.taak', 'vervaldatum fout.vervaldatum'])
  })

  it('is due on a day that comes, by the Dutch clock; a date that stood there may be past', () => {
    const v = van_taak(TAAK)
    expect(paden(v)).toEqual(['vervaldatum fout.vervaldatum_voorbij'])
    expect(paden(v, TAAK)).toEqual([])
    expect(paden({ ...v, vervaldatum: '2026-03-09' })).not.toEqual([])
    expect(paden({ ...v, vervaldatum: '2026-03-10' })).toEqual([])
  })

  it('stands on the list by its date, and behind it when it is done', () => {
    const taak = (id: string, deel: Partial<Taak>) => ({ ...TAAK, id, ...deel })
    const { open, klaar } = op_volgorde([
      taak('1', { klaar: true, klaar_op: '2026-03-01T10:00:00Z' }),
      taak('2', { vervaldatum: '2026-04-01' }),
      taak('3', { vervaldatum: '2026-03-20' }),
      taak('4', { klaar: true, klaar_op: '2026-03-02T10:00:00Z' }),
    ])
    expect(open.map((x) => x.id)).toEqual(['3', '2'])
    expect(klaar.map((x) => x.id)).toEqual(['4', '1'])
  })
})
