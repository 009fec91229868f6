// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { useNavigate } from 'react-router'

import { api, type Antwoord } from '../../api/client'
import type { Crisis, Veldfout } from '../../api/types'
import { naar_formulier } from '../../onderdelen/fouten'
import { useWijziging } from '../../onderdelen/formulier/gebruikWijziging'
import {
  herinner,
  onthoud,
  useVertrekwaarschuwing,
  vergeet,
} from '../../onderdelen/formulier/onthouden'
import { met_zin } from '../../onderdelen/Gelukt'
import { useT } from '../../taal/taal'
import { keur_crisis, naar_crisis, van_crisis, VERPLAATST, type Crisisvelden } from './crisis'

type Getypt = { velden: Crisisvelden; basis: Antwoord<Crisis> }

const op_plek = (fouten: Veldfout[]) => naar_formulier(fouten, VERPLAATST)

/** A crisis in its form: kept while leaving, saved over the version that was read. */
export function useCrisis(begin: Antwoord<Crisis>) {
  const t = useT()
  const naar = useNavigate()
  const pad = `/crisisdiensten/${begin.inhoud.id}`
  const terug = `/dossiers/${begin.inhoud.dossier_id}`
  const [eerder] = useState(() => herinner<Getypt>(pad))
  const [teruggevonden, zetTeruggevonden] = useState(eerder !== undefined)
  const [velden, zetVelden] = useState(() => eerder?.velden ?? van_crisis(begin.inhoud))
  const w = useWijziging<Crisis>(eerder?.basis ?? begin, op_plek)
  useVertrekwaarschuwing(pad)

  const zet = (deel: Partial<Crisisvelden>) => {
    const nieuw = { ...velden, ...deel }
    zetVelden(nieuw)
    onthoud(pad, { velden: nieuw, basis: w.basis })
  }
  const toon = (andere: Antwoord<Crisis>) => {
    w.zet_basis(andere)
    zetVelden(van_crisis(andere.inhoud))
    vergeet(pad)
    zetTeruggevonden(false)
  }
  const keur = () => keur_crisis(velden, w.basis.inhoud, t)
  const poort = {
    lees: () => api.lees<Crisis>(pad),
    wijzig: ({ etag, inhoud }: Antwoord<Crisis>) =>
      api.wijzig<Crisis>(pad, naar_crisis(velden, inhoud), { etag }),
    klaar: ({ inhoud }: Antwoord<Crisis>) => {
      vergeet(pad)
      const sluit = inhoud.einde && !w.basis.inhoud.einde
      void naar(`${terug}#crisis`, met_zin(t(sluit ? 'crisis.afgesloten' : 'crisis.bewaard')))
    },
  }
  return {
    ...w,
    velden,
    zet,
    terug,
    teruggevonden,
    verstuur: () => void w.bewaar(keur(), poort),
    houd_mijn: () => void w.houd(keur(), poort),
    neem_andere: () => {
      const andere = w.neem()
      if (andere) toon(andere)
    },
    herbegin: () => toon(begin),
    laat_vallen: () => vergeet(pad),
  }
}
