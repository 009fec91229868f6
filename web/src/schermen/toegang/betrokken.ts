// SPDX-License-Identifier: EUPL-1.2
import type { Dossier, Medewerker } from '../../api/types'
import { verdeelt } from '../mijn-dag/doorgeven'

/** Who has the case or work in it; a coordinator for the team. The server has the last word. */
export const betrokken_bij = (dossier: Dossier, ik: Medewerker | undefined): boolean =>
  ik !== undefined &&
  (verdeelt(ik) ||
    dossier.casushouder?.id === ik.id ||
    (dossier.werk ?? []).some((w) => w.medewerker?.id === ik.id))
