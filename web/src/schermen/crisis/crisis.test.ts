// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'

import type { Crisis } from '../../api/types'
import { keur_crisis, naar_crisis, van_crisis } from './crisis'

const CRISIS: Crisis = {
  id: 'c',
  dossier_id: 'd',
  melding_id: 'm',
  start: '2026-03-09T09:42:37Z',
  aanleiding: 'Er is direct gevaar.',
  acties: [{ moment: '2026-03-09T10:05:12Z', tekst: 'Gebeld met de wijkagent.' }],
  veiligheidsafspraken: [],
  versie: 3,
}
const NU = Date.parse('2026-03-09T12:00:00Z')
const t = (sleutel: string) => sleutel
const actie = (moment: string, tekst = 'Langs geweest.') => ({ sleutel: 'n', moment, tekst })

describe('a crisis in its form', () => {
  it('goes back as it came, also the seconds that a field does not show', () => {
    const { id: _i, dossier_id: _d, versie: _v, ...invoer } = CRISIS
    expect(naar_crisis(van_crisis(CRISIS), CRISIS)).toEqual(invoer)
  })

  it('keeps an action or an end in the minute of the start behind it', () => {
    const v = van_crisis({ ...CRISIS, acties: [] })
    v.acties = [actie('2026-03-09T10:42')]
    v.afspraken = [{ sleutel: 'x', tekst: 'Oma blijft slapen.' }]
    Object.assign(v, { afgelopen: true, einde: '2026-03-09T10:42' })
    expect(keur_crisis(v, CRISIS, t, NU)).toEqual([])
    expect(naar_crisis(v, CRISIS)).toMatchObject({
      acties: [{ moment: CRISIS.start }],
      einde: CRISIS.start,
      veiligheidsafspraken: ['Oma blijft slapen.'],
    })
  })

  it('ends no earlier than its last action of that minute', () => {
    const v = van_crisis(CRISIS)
    Object.assign(v, { afgelopen: true, einde: '2026-03-09T11:05' })
    expect(naar_crisis(v, CRISIS).einde).toBe('2026-03-09T10:05:12Z')
  })

  it('tells all faults at once', () => {
    const v = van_crisis(CRISIS)
    v.aanleiding = ' '
    v.acties = [actie('2026-03-09T08:00'), actie('2026-03-09T23:00', ''), actie('')]
    v.afspraken = [{ sleutel: 'x', tekst: '' }]
    expect(keur_crisis(v, CRISIS, t, NU).map((f) => `${f.pad} ${f.code}`)).toEqual([
      'aanleiding fout.aanleiding',
      'acties.0.moment fout.actie_voor_start',
      'acties.1.moment fout.moment_toekomst',
      'acties.1.tekst fout.actie',
      'acties.2.moment fout.moment',
      'afspraken.0 fout.afspraak',
    ])
  })

  it('is not closed without an action, an agreement and an end that can be', () => {
    const v = { ...van_crisis({ ...CRISIS, acties: [] }), afgelopen: true }
    const paden = keur_crisis(v, CRISIS, t, NU).map((f) => f.pad)
    expect(paden).toEqual(['acties', 'afspraken', 'einde'])
    const later = { ...van_crisis(CRISIS), afgelopen: true, einde: '2026-03-09T10:50' }
    expect(keur_crisis(later, CRISIS, t, NU).map((f) => f.code)).toEqual([
      'fout.actie_na_einde',
      'fout.geen_afspraak',
    ])
  })
})
