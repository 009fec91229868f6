// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useState, type SyntheticEvent } from 'react'

import { api, type Antwoord } from '../../api/client'
import type { Bron } from '../../api/gebruikBron'
import { heeftStatus } from '../../api/fout'
import type { Melding } from '../../api/types'
import { Dialoog } from '../../onderdelen/Dialoog'
import { Formulierfouten } from '../../onderdelen/formulier/Formulierfouten'
import { useVersturen } from '../../onderdelen/formulier/gebruikVersturen'
import { Knoppen } from '../../onderdelen/formulier/Knoppen'
import { useTypsel } from '../../onderdelen/formulier/onthouden'
import { keur_reden, REDEN_MAX } from '../../onderdelen/formulier/reden'
import { TekstGebied } from '../../onderdelen/Veld'
import { useT } from '../../taal/taal'

type Eigenschappen = {
  melding: Melding
  bron: Bron<Melding>
  klaar: (antwoord: Antwoord<Melding>) => void
}

function Formulier({ melding, bron, klaar, sluit }: Eigenschappen & { sluit: () => void }) {
  const t = useT()
  const { waarden, zet, wis } = useTypsel(`losmaken/${melding.id}`, { reden: '' })
  const { poging, verstuur, raak, fout_van } = useVersturen()
  function stuur(e: SyntheticEvent<HTMLFormElement>) {
    e.preventDefault()
    const doe = async () => {
      const body = { reden: waarden.reden.trim() }
      const pad = `/meldingen/${melding.id}/_ontkoppelen`
      const antwoord = await api.maak<Melding>(pad, body, { etag: bron.etag })
      wis()
      sluit()
      klaar(antwoord)
    }
    void verstuur(keur_reden(waarden.reden, t), doe, async (fout) => {
      if (heeftStatus(fout, 412)) bron.ververs()
      return false
    })
  }
  return (
    <form className="stapel" onSubmit={stuur} noValidate>
      <Formulierfouten poging={poging} />
      <p>{t('losmaken.zin')}</p>
      <TekstGebied
        naam="reden"
        label={t('toewijzen.reden')}
        hint={t('koppelen.reden_hint')}
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
        {t('losmaken.knop')}
      </Knoppen>
    </form>
  )
}

/** Undoes a joining: the report gets its own dossier back. */
export function Losmaken(p: Eigenschappen) {
  const t = useT()
  const [open, zetOpen] = useState(false)
  return (
    <>
      <Button type="button" variant="secondary" onClick={() => zetOpen(true)}>
        {t('losmaken.open')}
      </Button>
      <Dialoog titel={t('losmaken.titel')} open={open} sluit={() => zetOpen(false)}>
        <Formulier {...p} sluit={() => zetOpen(false)} />
      </Dialoog>
    </>
  )
}
