// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from 'react'

import { api } from '../../api/client'
import type { Werkitem, Werklijst } from '../../api/types'

const BLAD = 200
/** More than a team has; so that a fault of ours does not go on for ever. */
const BLADEN_MAX = 50

async function alles(lijst: 'team' | 'mijn', signaal: AbortSignal): Promise<Werkitem[]> {
  const uit: Werkitem[] = []
  let cursor = ''
  for (let blad = 0; blad < BLADEN_MAX; blad += 1) {
    const pad = `/werk?lijst=${lijst}&limiet=${BLAD}${cursor}`
    const { inhoud } = await api.lees<Werklijst>(pad, { signaal })
    uit.push(...inhoud.resultaten)
    if (!inhoud.volgende) break
    cursor = `&cursor=${encodeURIComponent(inhoud.volgende)}`
  }
  return uit
}

/** All open work of the team, or one's own: to say what would move. */
export function useVoorraad(lijst: 'team' | 'mijn') {
  const [stand, zetStand] = useState<{ werk?: Werkitem[]; fout?: unknown }>({})
  useEffect(() => {
    const afbreker = new AbortController()
    alles(lijst, afbreker.signal).then(
      (werk) => {
        if (!afbreker.signal.aborted) zetStand({ werk })
      },
      (fout: unknown) => {
        if (!afbreker.signal.aborted) zetStand({ fout })
      },
    )
    return () => afbreker.abort()
  }, [lijst])
  return stand
}
