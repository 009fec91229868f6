// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'

import { api } from './client'
import { useBron } from './gebruikBron'
import type { Lijst } from './types'

type Meer<T> = { van: Lijst<T>; items: T[]; volgende: string | undefined }

/** A page further is added to what is there; other pages of another first one are dropped. */
async function haal_na<T>(pad: string, van: Lijst<T>, al: Meer<T>, alles: boolean) {
  let { items, volgende } = al
  do {
    if (!volgende) break
    const adres = `${pad}&cursor=${encodeURIComponent(volgende)}`
    const { inhoud } = await api.lees<Lijst<T>>(adres)
    items = [...items, ...inhoud.resultaten]
    volgende = inhoud.volgende
  } while (alles)
  return { van, items, volgende }
}

/** A list that comes in pages, in the order of the server. `pad` has a question already. */
export function useBladen<T>(pad: string) {
  const eerste = useBron<Lijst<T>>(pad)
  const [meer, zetMeer] = useState<Meer<T>>()
  const [fout, zetFout] = useState<unknown>()
  const [bezig, zetBezig] = useState(false)
  const van = eerste.inhoud
  const geldig = meer && meer.van === van ? meer : undefined
  const volgende = geldig ? geldig.volgende : van?.volgende

  /** Whether it is all there now. */
  async function haal(alles: boolean): Promise<boolean> {
    if (!van || bezig) return false
    zetBezig(true)
    zetFout(undefined)
    try {
      const al = geldig ?? { van, items: [], volgende: van.volgende }
      zetMeer(await haal_na(pad, van, al, alles))
      return true
    } catch (probleem) {
      zetFout(probleem)
      return false
    } finally {
      zetBezig(false)
    }
  }
  const items = [...(van?.resultaten ?? []), ...(geldig?.items ?? [])]
  return { eerste, items, volgende, haal, fout, bezig }
}

export type Bladen<T> = ReturnType<typeof useBladen<T>>
