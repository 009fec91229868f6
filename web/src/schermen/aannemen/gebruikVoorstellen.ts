// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from 'react'

import { api } from '../../api/client'
import type { Voorstel, Zoekpersoon } from '../../api/types'

const WACHT_MS = 500

type Uitslag = { vraag: string; voorstellen: Voorstel[]; fout?: unknown }

/** Existing dossiers for these persons; asked again when typing rests. */
export function useVoorstellen(personen: Zoekpersoon[]) {
  const vraag = JSON.stringify(personen)
  const [uitslag, zetUitslag] = useState<Uitslag>({ vraag: '[]', voorstellen: [] })
  useEffect(() => {
    if (vraag === '[]') {
      zetUitslag({ vraag, voorstellen: [] })
      return undefined
    }
    const afbreker = new AbortController()
    const klok = window.setTimeout(() => {
      const body = { personen: JSON.parse(vraag) as unknown }
      api
        .maak<{ voorstellen: Voorstel[] }>('/dossiers/_zoek', body, { signaal: afbreker.signal })
        .then(
          ({ inhoud }) => zetUitslag({ vraag, voorstellen: inhoud.voorstellen }),
          (fout: unknown) => {
            if (!afbreker.signal.aborted) zetUitslag((oud) => ({ ...oud, vraag, fout }))
          },
        )
    }, WACHT_MS)
    return () => {
      window.clearTimeout(klok)
      afbreker.abort()
    }
  }, [vraag])
  return { ...uitslag, zoekt: vraag !== uitslag.vraag, leeg: vraag === '[]' }
}
