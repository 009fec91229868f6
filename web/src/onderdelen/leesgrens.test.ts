// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'

import { ApiFout } from '../api/fout'
import type { Leesverzoek } from '../api/types'
import { is_leesgrens, LEESGRENS, vraagstand } from './leesgrens'

const probleem = { type: LEESGRENS, title: '', status: 403, detail: 'Te veel' }
const NU = Date.parse('2026-03-09T12:00:00Z')
const VRAAG: Leesverzoek = {
  id: 'v',
  medewerker: { id: 'm', naam: 'Noor', rollen: [] },
  rol: 'procesregisseur',
  gevraagd_op: '2026-03-09T11:30:00Z',
  aantal: 50,
  versie: 1,
}

describe('the limit on opening dossiers', () => {
  it('is told from another refusal by its type', () => {
    expect(is_leesgrens(new ApiFout(probleem))).toBe(true)
    expect(is_leesgrens(new ApiFout({ ...probleem, type: 'urn:baken:fout:verboden' }))).toBe(false)
    expect(is_leesgrens(new Error())).toBe(false)
  })

  it('knows what became of the question', () => {
    const beslist_op = '2026-03-09T11:40:00Z'
    const ja = { ...VRAAG, besluit: 'toegestaan' as const, beslist_op }
    expect(vraagstand(undefined, NU)).toBe('geen')
    expect(vraagstand(VRAAG, NU)).toBe('open')
    expect(vraagstand({ ...ja, geldig_tot: '2026-03-09T12:00:01Z' }, NU)).toBe('toegestaan')
    expect(vraagstand({ ...ja, geldig_tot: '2026-03-09T12:00:00Z' }, NU)).toBe('geen')
    expect(vraagstand({ ...VRAAG, besluit: 'geweigerd', beslist_op }, NU)).toBe('geweigerd')
    expect(vraagstand({ ...VRAAG, besluit: 'geweigerd', beslist_op }, NU + 7_200_000)).toBe('geen')
  })
})
