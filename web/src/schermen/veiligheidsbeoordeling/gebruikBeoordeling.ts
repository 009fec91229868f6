// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useEffect, useState } from 'react'

import { api, type Antwoord } from '../../api/client'
import { ApiFout, heeftStatus } from '../../api/fout'
import type { Veiligheidsbeoordeling, VeiligheidsbeoordelingInvoer } from '../../api/types'
import {
  Autobewaarder,
  type Bewaarpoort,
  type Bewaarstand,
} from '../../onderdelen/bewaren/autobewaarder'
import { naar_formulier, type Formulierfout } from '../../onderdelen/fouten'
import { naar_invoer, naar_stand, type Stand } from './invoer'

type Bewaarder = Autobewaarder<VeiligheidsbeoordelingInvoer, Veiligheidsbeoordeling>

const POORT: Bewaarpoort<VeiligheidsbeoordelingInvoer, Veiligheidsbeoordeling> = {
  wijzig: (id, invoer, etag) =>
    api.wijzig<Veiligheidsbeoordeling>(`/veiligheidsbeoordelingen/${id}`, invoer, { etag }),
  lees: (id) => api.lees<Veiligheidsbeoordeling>(`/veiligheidsbeoordelingen/${id}`),
}

type Poging = { fouten: Formulierfout[]; fout?: unknown; ronde: number }

type Act = '_akkoord' | '_ondertekenen'
type Uitkomst = { beoordeling?: Veiligheidsbeoordeling; fouten: Formulierfout[]; fout?: unknown }

async function probeer(act: Act, id: string, bewaarder: Bewaarder): Promise<Uitkomst> {
  try {
    const pad = `/veiligheidsbeoordelingen/${id}/${act}`
    const antwoord = await api.doe<Veiligheidsbeoordeling>(pad, { etag: bewaarder.huidige_etag })
    bewaarder.zet_etag(antwoord.etag)
    return { beoordeling: antwoord.inhoud, fouten: [] }
  } catch (fout) {
    const fouten = fout instanceof ApiFout ? naar_formulier(fout.fouten, {}) : []
    return fouten.length > 0 ? { fouten } : { fouten, fout }
  }
}

function begin_van({ inhoud, etag }: Antwoord<Veiligheidsbeoordeling>) {
  return { id: inhoud.id, etag, invoer: naar_invoer(naar_stand(inhoud)) }
}

/** The assessment on the screen: kept while working, agreed to and signed in its latest state. */
export function useBeoordeling(begin: Antwoord<Veiligheidsbeoordeling>) {
  const [beoordeling, zetBeoordeling] = useState(begin.inhoud)
  const [stand, zetStand] = useState<Stand>(() => naar_stand(begin.inhoud))
  const [bewaarstand, zetBewaarstand] = useState<Bewaarstand>({ soort: 'rust' })
  const [poging, zetPoging] = useState<Poging>({ fouten: [], ronde: 0 })
  const [bewaarder] = useState<Bewaarder>(
    () =>
      new Autobewaarder(
        POORT,
        { stand: zetBewaarstand, bewaard: ({ inhoud }) => zetBeoordeling(inhoud) },
        begin_van(begin),
      ),
  )
  useEffect(() => () => void bewaarder.nu(), [bewaarder])

  const wijzig = useCallback(
    (deel: Partial<Stand>) => {
      zetStand((oud) => {
        const nieuw = { ...oud, ...deel }
        bewaarder.wijzig(naar_invoer(nieuw))
        return nieuw
      })
      const velden = Object.keys(deel)
      zetPoging((p) => ({ ...p, fouten: p.fouten.filter((f) => !velden.includes(f.pad)) }))
    },
    [bewaarder],
  )

  const handel = useCallback(
    async (act: Act) => {
      await bewaarder.nu()
      if (bewaarder.open) return
      const uit = await probeer(act, begin.inhoud.id, bewaarder)
      zetPoging((p) => ({
        fouten: uit.fouten,
        fout: uit.fout,
        ronde: p.ronde + (uit.beoordeling ? 0 : 1),
      }))
      if (uit.beoordeling) zetBeoordeling(uit.beoordeling)
      // Somebody agreed or changed meanwhile: show the state of now.
      if (heeftStatus(uit.fout, 412)) await neem(bewaarder, zetBeoordeling, zetStand)
    },
    [bewaarder, begin.inhoud.id],
  )

  return {
    beoordeling,
    stand,
    bewaarstand,
    bewaarder,
    poging,
    wijzig,
    akkoord: useCallback(() => handel('_akkoord'), [handel]),
    onderteken: useCallback(() => handel('_ondertekenen'), [handel]),
    neem_andere: useCallback(() => neem(bewaarder, zetBeoordeling, zetStand), [bewaarder]),
  }
}

async function neem(
  bewaarder: Bewaarder,
  zetBeoordeling: (b: Veiligheidsbeoordeling) => void,
  zetStand: (s: Stand) => void,
) {
  const antwoord = await bewaarder.neem_andere().catch(() => undefined)
  if (!antwoord) return
  zetBeoordeling(antwoord.inhoud)
  zetStand(naar_stand(antwoord.inhoud))
}
