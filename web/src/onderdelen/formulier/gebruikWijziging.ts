// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useState } from 'react'

import type { Antwoord } from '../../api/client'
import { heeftStatus } from '../../api/fout'
import type { Gebeurtenis, Veldfout } from '../../api/types'
import type { Formulierfout } from '../fouten'
import { useVersturen } from './gebruikVersturen'

export type Conflict<U> = { gewijzigd: Gebeurtenis[]; andere: Antwoord<U> }

type Poort<U> = {
  lees: () => Promise<Antwoord<U>>
  wijzig: (basis: Antwoord<U>) => Promise<Antwoord<U>>
  klaar: (antwoord: Antwoord<U>) => void
}

/**
 * One edit of one resource. When somebody else was faster (412) nothing typed goes: the other
 * version is read, and the user chooses.
 */
export function useWijziging<U>(
  begin: Antwoord<U>,
  plaats?: (fouten: Veldfout[]) => Formulierfout[],
) {
  const [basis, zetBasis] = useState(begin)
  const [conflict, zetConflict] = useState<Conflict<U>>()
  const { verstuur, ...rest } = useVersturen(plaats)

  const bewaar = useCallback(
    (fouten: Formulierfout[], poort: Poort<U>, op = basis) =>
      verstuur(
        fouten,
        async () => poort.klaar(await poort.wijzig(op)),
        async (fout) => {
          if (!heeftStatus(fout, 412)) return false
          const andere = await poort.lees().catch(() => undefined)
          if (andere) zetConflict({ gewijzigd: fout.gewijzigd, andere })
          return andere !== undefined
        },
      ),
    [basis, verstuur],
  )
  /** What is on the screen counts: it is sent over the other version. */
  const houd = (fouten: Formulierfout[], poort: Poort<U>) => {
    if (!conflict) return undefined
    zetBasis(conflict.andere)
    zetConflict(undefined)
    return bewaar(fouten, poort, conflict.andere)
  }
  /** The other version counts: gives it, to be put on the screen. */
  const neem = () => {
    if (conflict) zetBasis(conflict.andere)
    zetConflict(undefined)
    return conflict?.andere
  }
  return { basis, zet_basis: zetBasis, conflict, bewaar, houd, neem, ...rest }
}
