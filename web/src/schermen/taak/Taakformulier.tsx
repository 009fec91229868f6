// SPDX-License-Identifier: EUPL-1.2
import type { SyntheticEvent } from 'react'

import { api } from '../../api/client'
import { useSessie } from '../../api/sessie'
import type { Taak, Urgentie } from '../../api/types'
import { Formulierfouten } from '../../onderdelen/formulier/Formulierfouten'
import { useVersturen } from '../../onderdelen/formulier/gebruikVersturen'
import { Knoppen } from '../../onderdelen/formulier/Knoppen'
import { handeling_van, useTypsel } from '../../onderdelen/formulier/onthouden'
import { Medewerkerveld } from '../../onderdelen/Medewerkerveld'
import { KeuzeVeld, TekstGebied, TekstVeld } from '../../onderdelen/Veld'
import { vandaag } from '../../taal/datum'
import { useT } from '../../taal/taal'
import { keur_taak, lege_taak, naar_taak, type Taakvelden } from './taak'

const URGENTIES: Urgentie[] = ['crisis', 'hoog', 'midden', 'laag']

type Velden = {
  waarden: Taakvelden
  zet: (deel: Partial<Taakvelden>) => void
  fout_van: (pad: string) => string | undefined
}

function Velden({ waarden, zet, fout_van }: Velden) {
  const t = useT()
  return (
    <>
      <TekstGebied
        naam="onderwerp"
        label={t('taak.onderwerp')}
        rows={3}
        maxLength={2000}
        value={waarden.onderwerp}
        onChange={(e) => zet({ onderwerp: e.target.value })}
        verplicht
        fout={fout_van('onderwerp')}
      />
      <TekstVeld
        naam="vervaldatum"
        label={t('taak.vervaldatum')}
        type="date"
        min={vandaag()}
        klasse="moment"
        value={waarden.vervaldatum}
        onChange={(e) => zet({ vervaldatum: e.target.value })}
        verplicht
        fout={fout_van('vervaldatum')}
      />
      <Medewerkerveld
        naam="medewerker_id"
        label={t('taak.wie')}
        leeg={t('taak.nog_niemand')}
        waarde={waarden.medewerker_id}
        kies={(medewerker_id) => zet({ medewerker_id })}
        fout={fout_van('medewerker_id')}
      />
      <KeuzeVeld
        naam="urgentie"
        label={t('werk.urgentie')}
        leeg={t('taak.urgentie_dossier')}
        keuzes={URGENTIES.map((code) => ({ code, naam: t(`urgentie.${code}`) }))}
        value={waarden.urgentie}
        onChange={(e) => zet({ urgentie: e.target.value })}
        fout={fout_van('urgentie')}
      />
    </>
  )
}

type Eigenschappen = { dossier_id: string; klaar: (taak: Taak) => void; sluit: () => void }

/** A new task; it stands on the name of who makes it until somebody else is chosen. */
export function Taakformulier({ dossier_id, klaar, sluit }: Eigenschappen) {
  const t = useT()
  const { sessie } = useSessie()
  const leeg = lege_taak(sessie?.medewerker.id ?? '')
  const plek = `taak/nieuw/${dossier_id}`
  const { waarden, zet, wis } = useTypsel(plek, leeg)
  const { poging, verstuur, raak, fout_van } = useVersturen()
  const wijzig = (deel: Partial<Taakvelden>) => {
    zet(deel)
    Object.keys(deel).forEach(raak)
  }
  function stuur(e: SyntheticEvent<HTMLFormElement>) {
    e.preventDefault()
    void verstuur(keur_taak(waarden, undefined, t), async () => {
      const body = naar_taak(waarden, dossier_id, false)
      const { inhoud } = await handeling_van(plek).voer_uit(body, (sleutel) =>
        api.maak<Taak>('/taken', body, { sleutel }),
      )
      wis()
      sluit()
      klaar(inhoud)
    })
  }
  return (
    <form className="stapel" onSubmit={stuur} noValidate>
      <Formulierfouten poging={poging} />
      <Velden waarden={waarden} zet={wijzig} fout_van={fout_van} />
      <Knoppen bezig={poging.bezig} sluit={sluit}>
        {t('taak.maak')}
      </Knoppen>
    </form>
  )
}
