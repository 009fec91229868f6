// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'

import { api } from '../../api/client'
import { heeftStatus } from '../../api/fout'
import { useBron } from '../../api/gebruikBron'
import type { Kringstand } from '../../api/types'
import { useVersturen } from '../../onderdelen/formulier/gebruikVersturen'
import { useTypsel } from '../../onderdelen/formulier/onthouden'
import {
  LEEG_LID,
  LEGE_KRING,
  naar_kring,
  zonder_lege,
  type Kringvelden,
  type Lidvelden,
} from './kring'

const PLEK = 'kring'

/** How much was given, and the form that replaces it. What is typed stays in this tab alone. */
export function useKring() {
  const bron = useBron<Kringstand>('/kring')
  const { waarden, zet, wis } = useTypsel<Kringvelden>(PLEK, LEGE_KRING)
  const { poging, verstuur, raak, fout_van } = useVersturen()
  const [gegeven, zetGegeven] = useState(0)

  const zet_zelf = (deel: Partial<Lidvelden>) => {
    zet({ zelf: { ...waarden.zelf, ...deel } })
    Object.keys(deel).forEach((veld) => raak(`zelf.${veld}`))
  }
  const zet_lid = (plek: number, deel: Partial<Lidvelden>) => {
    zet({ familie: waarden.familie.map((lid, i) => (i === plek ? { ...lid, ...deel } : lid)) })
    Object.keys(deel).forEach((veld) => raak(`familie.${plek}.${veld}`))
  }
  const erbij = () => zet({ familie: [...waarden.familie, LEEG_LID] })
  const weg = (plek: number) => {
    zet({ familie: waarden.familie.filter((_, i) => i !== plek) })
    raak('familie')
  }
  const stuur = () => {
    const gekozen = zonder_lege(waarden)
    zet(gekozen)
    return verstuur(
      [],
      async () => {
        bron.zet(
          await api.wijzig<Kringstand>('/kring', naar_kring(gekozen), { etag: bron.etag }),
        )
        zet(LEGE_KRING)
        wis()
        zetGegeven((keer) => keer + 1)
      },
      async (fout) => {
        // Given in another window: the next time it is sent, it replaces that.
        if (heeftStatus(fout, 412)) bron.ververs()
        return false
      },
    )
  }
  return { bron, waarden, poging, fout_van, zet_zelf, zet_lid, erbij, weg, stuur, gegeven }
}
