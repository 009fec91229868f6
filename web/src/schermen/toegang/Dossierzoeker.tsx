// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useState, type SyntheticEvent } from 'react'
import { useNavigate } from 'react-router'

import { api } from '../../api/client'
import { Kaart } from '../../onderdelen/Kaart'
import { Formulierfouten } from '../../onderdelen/formulier/Formulierfouten'
import { useVersturen } from '../../onderdelen/formulier/gebruikVersturen'
import { TekstVeld } from '../../onderdelen/Veld'
import { useT } from '../../taal/taal'
import { keur_nummer, naar_nummer } from './dossiernummer'

type Gevonden = { dossier_id: string; dossier_nummer: string }

/** By its number to who saw a dossier; the number is sent in the body and stands in no address. */
export function Dossierzoeker() {
  const t = useT()
  const naar = useNavigate()
  const [nummer, zetNummer] = useState('')
  const { poging, verstuur, raak, fout_van } = useVersturen()
  function stuur(e: SyntheticEvent<HTMLFormElement>) {
    e.preventDefault()
    void verstuur(keur_nummer(nummer, t), async () => {
      const body = { nummer: naar_nummer(nummer) }
      const { inhoud } = await api.maak<Gevonden>('/inzage/_zoek', body)
      const state = { nummer: inhoud.dossier_nummer }
      await naar(`/dossiers/${inhoud.dossier_id}/inzage`, { state })
    })
  }
  return (
    <Kaart titel={t('inzage.zoek_titel')}>
      <form className="stapel" onSubmit={stuur} noValidate>
        <Formulierfouten poging={poging} />
        <TekstVeld
          naam="nummer"
          label={t('inzage.zoek_nummer')}
          hint={t('inzage.zoek_hint')}
          maxLength={20}
          autoComplete="off"
          value={nummer}
          fout={fout_van('nummer')}
          onChange={(e) => {
            zetNummer(e.target.value)
            raak('nummer')
          }}
        />
        <div>
          <Button type="submit" variant="secondary">
            {t('inzage.open')}
          </Button>
        </div>
      </form>
    </Kaart>
  )
}
