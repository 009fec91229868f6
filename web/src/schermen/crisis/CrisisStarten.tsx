// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useState, type SyntheticEvent } from 'react'
import { useNavigate } from 'react-router'

import { api } from '../../api/client'
import { useSessie } from '../../api/sessie'
import type { Crisis } from '../../api/types'
import { Dialoog } from '../../onderdelen/Dialoog'
import { Formulierfouten } from '../../onderdelen/formulier/Formulierfouten'
import { useVersturen } from '../../onderdelen/formulier/gebruikVersturen'
import { Knoppen } from '../../onderdelen/formulier/Knoppen'
import { handeling_van, useTypsel } from '../../onderdelen/formulier/onthouden'
import { TekstGebied, TekstVeld } from '../../onderdelen/Veld'
import { naar_moment, naar_veld } from '../../taal/datum'
import { useT } from '../../taal/taal'
import { keur_begin } from './crisis'

function Formulier({ dossier_id, sluit }: { dossier_id: string; sluit: () => void }) {
  const t = useT()
  const naar = useNavigate()
  const plek = `crisis/nieuw/${dossier_id}`
  const { waarden, zet, wis } = useTypsel(plek, { start: naar_veld(new Date()), aanleiding: '' })
  const { poging, verstuur, raak, fout_van } = useVersturen()
  const veld = (naam: 'start' | 'aanleiding') => ({
    naam,
    value: waarden[naam],
    fout: fout_van(naam),
    onChange: (e: { target: { value: string } }) => {
      zet({ [naam]: e.target.value })
      raak(naam)
    },
  })
  function stuur(e: SyntheticEvent<HTMLFormElement>) {
    e.preventDefault()
    void verstuur(keur_begin(waarden, t), async () => {
      const body = { start: naar_moment(waarden.start), aanleiding: waarden.aanleiding.trim() }
      const pad = `/dossiers/${dossier_id}/crisisdiensten`
      const { inhoud } = await handeling_van(plek).voer_uit(body, (sleutel) =>
        api.maak<Crisis>(pad, body, { sleutel }),
      )
      wis()
      sluit()
      void naar(`/crisisdiensten/${inhoud.id}`)
    })
  }
  return (
    <form className="stapel" onSubmit={stuur} noValidate>
      <Formulierfouten poging={poging} />
      <p>{t('crisis.starten_zin')}</p>
      <TekstVeld
        {...veld('start')}
        label={t('crisis.start')}
        type="datetime-local"
        klasse="moment"
        verplicht
      />
      <TekstGebied
        {...veld('aanleiding')}
        label={t('crisis.aanleiding')}
        rows={3}
        maxLength={20000}
        verplicht
      />
      <Knoppen bezig={poging.bezig} sluit={sluit}>
        {t('crisis.starten')}
      </Knoppen>
    </form>
  )
}

/** Starts a crisis in a dossier, also when no report says so: then its work can begin. */
export function CrisisStarten({ dossier_id }: { dossier_id: string }) {
  const t = useT()
  const { mag } = useSessie()
  const [open, zetOpen] = useState(false)
  const sluit = () => zetOpen(false)
  if (!mag('crisis.schrijven')) return null
  return (
    <>
      <Button type="button" variant="secondary" onClick={() => zetOpen(true)}>
        {t('crisis.starten_open')}
      </Button>
      <Dialoog titel={t('crisis.starten_titel')} open={open} sluit={sluit}>
        <Formulier dossier_id={dossier_id} sluit={sluit} />
      </Dialoog>
    </>
  )
}
