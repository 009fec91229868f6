// SPDX-License-Identifier: EUPL-1.2
import type { Medewerker, Werkitem } from '../../api/types'

/** A coordinator divides the work of the team; everybody else passes on what is their own. */
export const verdeelt = (ik: Medewerker): boolean => ik.rollen.includes('teamcoordinator')

/** Whether this person may give this work to somebody. The server has the last word. */
export function mag_doorgeven(werk: Werkitem, ik: Medewerker): boolean {
  if (werk.medewerker?.id === ik.id) return true
  if (!verdeelt(ik)) return false
  if (werk.team) return werk.team === ik.team
  return !werk.medewerker
}
