// SPDX-License-Identifier: EUPL-1.2
import type { SyntheticEvent } from 'react'

import { api } from '../../api/client'
import { heeftStatus } from '../../api/fout'
import type { Noodtoegang } from '../../api/types'
import { Formulierfouten } from '../../onderdelen/formulier/Formulierfouten'
import { useVersturen } from '../../onderdelen/formulier/gebruikVersturen'
import { Knoppen } from '../../onderdelen/formulier/Knoppen'
import { handeling_van, useTypsel } from '../../onderdelen/formulier/onthouden'
import { REDEN_MAX } from '../../onderdelen/formulier/reden'
import { TekstGebied } from '../../onderdelen/Veld'
import { useT } from '../../taal/taal'
import { keur_noodreden } from './noodtoegang'

type Eigenschappen = { dossier_id: string; sluit: () => void; ververs: () => void }

function useOpenen({ dossier_id, sluit, ververs }: Eigenschappen) {
  const t = useT()
  const plek = `noodtoegang/${dossier_id}`
  const { waarden, zet, wis } = useTypsel(plek, { reden: '' })
  const vorm = useVersturen()
  const verstuur = () =>
    vorm.verstuur(
      keur_noodreden(waarden.reden, t),
      async () => {
        const body = { reden: waarden.reden.trim() }
        const pad = `/dossiers/${dossier_id}/noodtoegangen`
        await handeling_van(plek).voer_uit(body, (sleutel) =>
          api.maak<Noodtoegang>(pad, body, { sleutel }),
        )
        wis()
        sluit()
        ververs()
      },
      async (fout) => {
        // It is open already, from another window perhaps: then it only has to be read.
        if (heeftStatus(fout, 409)) ververs()
        return false
      },
    )
  const wijzig = (reden: string) => {
    zet({ reden })
    vorm.raak('reden')
  }
  return { ...vorm, reden: waarden.reden, wijzig, verstuur }
}

/** What it means, before it is done; then the reason. */
export function Noodformulier(p: Eigenschappen) {
  const t = useT()
  const { poging, fout_van, reden, wijzig, verstuur } = useOpenen(p)
  function stuur(e: SyntheticEvent<HTMLFormElement>) {
    e.preventDefault()
    void verstuur()
  }
  return (
    <form className="stapel" onSubmit={stuur} noValidate>
      <Formulierfouten poging={poging} />
      <p>{t('noodtoegang.wanneer')}</p>
      <ul className="lijst">
        <li>{t('noodtoegang.gevolg_duur')}</li>
        <li>{t('noodtoegang.gevolg_tijdlijn')}</li>
        <li>{t('noodtoegang.gevolg_fg')}</li>
      </ul>
      <TekstGebied
        naam="reden"
        label={t('noodtoegang.reden')}
        hint={t('noodtoegang.reden_hint')}
        maxLength={REDEN_MAX}
        value={reden}
        onChange={(e) => wijzig(e.target.value)}
        verplicht
        fout={fout_van('reden')}
      />
      <Knoppen bezig={poging.bezig} sluit={p.sluit}>
        {t('noodtoegang.knop')}
      </Knoppen>
    </form>
  )
}
