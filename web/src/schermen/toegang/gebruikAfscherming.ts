// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useState } from 'react'

import { api, type Antwoord } from '../../api/client'
import type { Afscherming, Veldfout } from '../../api/types'
import { useWijziging } from '../../onderdelen/formulier/gebruikWijziging'
import {
  herinner,
  onthoud,
  useVertrekwaarschuwing,
  vergeet,
} from '../../onderdelen/formulier/onthouden'
import { useT } from '../../taal/taal'
import {
  keur_afscherming,
  naar_afscherming,
  op_lezer,
  van_afscherming,
  type Afschermvelden,
} from './afscherming'

type Getypt = { velden: Afschermvelden; basis: Antwoord<Afscherming> }

/** The shielding in its form: kept while leaving, saved over the version that was read. */
export function useAfscherming(
  pad: string,
  begin: Antwoord<Afscherming>,
  klaar: (antwoord: Antwoord<Afscherming>) => void,
) {
  const t = useT()
  const [eerder] = useState(() => herinner<Getypt>(pad))
  const [teruggevonden, zetTeruggevonden] = useState(eerder !== undefined)
  const [velden, zetVelden] = useState(() => eerder?.velden ?? van_afscherming(begin.inhoud))
  const plaats = useCallback((f: Veldfout[]) => op_lezer(velden.lezers)(f), [velden.lezers])
  const w = useWijziging<Afscherming>(eerder?.basis ?? begin, plaats)
  useVertrekwaarschuwing(pad)

  const zet = (deel: Partial<Afschermvelden>) => {
    const nieuw = { ...velden, ...deel }
    zetVelden(nieuw)
    Object.keys(deel).forEach(w.raak)
    onthoud(pad, { velden: nieuw, basis: w.basis })
  }
  const toon = (andere: Antwoord<Afscherming>) => {
    w.zet_basis(andere)
    zetVelden(van_afscherming(andere.inhoud))
    vergeet(pad)
    zetTeruggevonden(false)
  }
  const poort = {
    lees: () => api.lees<Afscherming>(pad),
    wijzig: ({ etag }: Antwoord<Afscherming>) =>
      api.wijzig<Afscherming>(pad, naar_afscherming(velden), { etag }),
    klaar: (antwoord: Antwoord<Afscherming>) => {
      vergeet(pad)
      klaar(antwoord)
    },
  }
  return {
    ...w,
    velden,
    zet,
    teruggevonden,
    verstuur: () => void w.bewaar(keur_afscherming(velden, t), poort),
    houd_mijn: () => void w.houd(keur_afscherming(velden, t), poort),
    neem_andere: () => {
      const andere = w.neem()
      if (andere) toon(andere)
    },
    herbegin: () => toon(begin),
  }
}

export type Afschermvorm = ReturnType<typeof useAfscherming>
