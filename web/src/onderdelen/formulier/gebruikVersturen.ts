// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useRef, useState } from 'react'

import { ApiFout, heeftStatus } from '../../api/fout'
import type { Veldfout } from '../../api/types'
import { naar_formulier, type Formulierfout } from '../fouten'

export type Poging = {
  fouten: Formulierfout[]
  /** Rises with every refusal: the summary then takes the focus. */
  ronde: number
  fout?: unknown
  bezig: boolean
}

const RUST: Poging = { fouten: [], ronde: 0, bezig: false }

type Plaats = (fouten: Veldfout[]) => Formulierfout[]
const zelfde: Plaats = (fouten) => naar_formulier(fouten, {})

/** A refusal as faults at their fields, or as one fault when it is about something else. */
export function na_weigering(fout: unknown, plaats: Plaats = zelfde): Omit<Poging, 'ronde'> {
  const velden = heeftStatus(fout, 400) && fout instanceof ApiFout ? plaats(fout.fouten) : []
  return velden.length > 0
    ? { fouten: velden, bezig: false }
    : { fouten: [], fout, bezig: false }
}

/** Without the faults of a field, or of a part of the form. */
export function zonder_fouten(p: Poging, naam: string): Poging {
  const over = (f: Formulierfout) => f.pad === naam || f.pad.startsWith(`${naam}.`)
  return p.fouten.some(over) ? { ...p, fouten: p.fouten.filter((f) => !over(f)) } : p
}

/**
 * Sends a form: its own faults first and all at once, then those of the server. Never twice at the
 * same time. `vang` may take a refusal to itself, such as that of an outdated version.
 */
export function useVersturen(plaats: Plaats = zelfde) {
  const [poging, zetPoging] = useState<Poging>(RUST)
  const lopend = useRef(false)

  const verstuur = useCallback(
    async (
      fouten: Formulierfout[],
      stuur: () => Promise<void>,
      vang?: (fout: unknown) => Promise<boolean>,
    ) => {
      if (lopend.current) return
      if (fouten.length > 0) {
        zetPoging((p) => ({ fouten, ronde: p.ronde + 1, bezig: false }))
        return
      }
      lopend.current = true
      zetPoging((p) => ({ fouten: [], ronde: p.ronde, bezig: true }))
      try {
        await stuur()
        zetPoging((p) => ({ ...p, bezig: false }))
      } catch (fout) {
        const gevangen = vang ? await vang(fout) : false
        const na = gevangen ? { fouten: [], bezig: false } : na_weigering(fout, plaats)
        zetPoging((p) => ({ ...na, ronde: gevangen ? p.ronde : p.ronde + 1 }))
      } finally {
        lopend.current = false
      }
    },
    [plaats],
  )

  /** A fault goes as soon as its field is changed. */
  const raak = useCallback((naam: string) => zetPoging((p) => zonder_fouten(p, naam)), [])
  const fout_van = (pad: string) => poging.fouten.find((f) => f.pad === pad)?.melding
  return { poging, verstuur, raak, fout_van }
}
