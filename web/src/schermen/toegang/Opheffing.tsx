// SPDX-License-Identifier: EUPL-1.2
import type { SyntheticEvent } from 'react'

import { api } from '../../api/client'
import type { GevondenBelang } from '../../api/types'
import { Formulierfouten } from '../../onderdelen/formulier/Formulierfouten'
import { useVersturen } from '../../onderdelen/formulier/gebruikVersturen'
import { Knoppen } from '../../onderdelen/formulier/Knoppen'
import { handeling_van, useTypsel } from '../../onderdelen/formulier/onthouden'
import { keur_reden, REDEN_MAX } from '../../onderdelen/formulier/reden'
import { TekstGebied } from '../../onderdelen/Veld'
import { useT } from '../../taal/taal'

type Eigenschappen = { belang: GevondenBelang; klaar: () => void; sluit: () => void }

/** A belang was found wrongly: says why, and lets the colleague in again. */
export function Opheffing({ belang, klaar, sluit }: Eigenschappen) {
  const t = useT()
  const pad = `/dossiers/${belang.dossier_id}/belangen/${belang.medewerker.id}/_opheffen`
  const { waarden, zet, wis } = useTypsel(pad, { reden: '' })
  const { poging, verstuur, raak, fout_van } = useVersturen()
  function stuur(e: SyntheticEvent<HTMLFormElement>) {
    e.preventDefault()
    void verstuur(keur_reden(waarden.reden, t), async () => {
      const body = { reden: waarden.reden.trim() }
      await handeling_van(pad).voer_uit(body, (sleutel) => api.maak<void>(pad, body, { sleutel }))
      wis()
      sluit()
      klaar()
    })
  }
  return (
    <form className="stapel" onSubmit={stuur} noValidate>
      <Formulierfouten poging={poging} />
      <p>{t('belangen.gevolg', { naam: belang.medewerker.naam })}</p>
      <TekstGebied
        naam="reden"
        label={t('belangen.reden')}
        hint={t('belangen.reden_hint')}
        maxLength={REDEN_MAX}
        value={waarden.reden}
        onChange={(e) => {
          zet({ reden: e.target.value })
          raak('reden')
        }}
        verplicht
        fout={fout_van('reden')}
      />
      <Knoppen bezig={poging.bezig} sluit={sluit}>
        {t('belangen.knop')}
      </Knoppen>
    </form>
  )
}
