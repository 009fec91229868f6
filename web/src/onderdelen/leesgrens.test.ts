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
    const nee = { ...VRAAG, besluit: 'geweigerd' as const, beslist_op }
    const stand = (verzoek?: Leesverzoek, nu = NU) =>
      vraagstand({ aantal: 50, grens: 100, ...(verzoek ? { verzoek } : {}) }, nu)
    expect(stand()).toBe('geen')
    expect(stand(VRAAG)).toBe('open')
    expect(stand({ ...ja, geldig_tot: '2026-03-09T12:00:01Z' })).toBe('toegestaan')
    expect(stand({ ...ja, geldig_tot: '2026-03-09T12:00:00Z' })).toBe('geen')
    expect(stand(nee)).toBe('geweigerd')
    expect(stand(nee, NU + 7_200_000)).toBe('geen')
  })

  it('lets ask again when what was allowed is used up too', () => {
    const verzoek = { ...VRAAG, besluit: 'toegestaan' as const, geldig_tot: '2026-03-09T12:30:00Z' }
    const vol = { aantal: 100, grens: 100, verzoek, ruimte_vanaf: '2026-03-09T12:10:00Z' }
    expect(vraagstand(vol, NU)).toBe('geen')
    expect(vraagstand(vol, Date.parse(vol.ruimte_vanaf))).toBe('toegestaan')
  })
})
