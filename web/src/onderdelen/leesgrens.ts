// SPDX-License-Identifier: EUPL-1.2
import { ApiFout } from '../api/fout'
import type { Leesgrens } from '../api/types'

export const LEESGRENS = 'urn:baken:fout:leesgrens'
export const LEESREDEN_MIN = 10

/** Whether an act was refused because its user opened too many dossiers in an hour. */
export const is_leesgrens = (fout: unknown): boolean =>
  fout instanceof ApiFout && fout.probleem.type === LEESGRENS

export type Vraagstand = 'geen' | 'open' | 'geweigerd' | 'toegestaan'

/** What has become of the last question; a consent that is over, or used up, is none. */
export function vraagstand(grens: Leesgrens, nu = Date.now()): Vraagstand {
  const { verzoek } = grens
  if (!verzoek) return 'geen'
  if (!verzoek.besluit) return 'open'
  const oud = nu - Date.parse(verzoek.beslist_op ?? verzoek.gevraagd_op) > 3_600_000
  if (verzoek.besluit === 'geweigerd') return oud ? 'geen' : 'geweigerd'
  const ruimte = !grens.ruimte_vanaf || Date.parse(grens.ruimte_vanaf) <= nu
  return ruimte && Date.parse(verzoek.geldig_tot ?? '') > nu ? 'toegestaan' : 'geen'
}
