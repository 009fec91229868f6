// SPDX-License-Identifier: EUPL-1.2
import type { SyntheticEvent } from 'react'

import { api } from '../../api/client'
import { useSessie } from '../../api/sessie'
import type { Consult } from '../../api/types'
import type { Formulierfout } from '../../onderdelen/fouten'
import { Formulierfouten } from '../../onderdelen/formulier/Formulierfouten'
import { useVersturen } from '../../onderdelen/formulier/gebruikVersturen'
import { Knoppen } from '../../onderdelen/formulier/Knoppen'
import { handeling_van, useTypsel } from '../../onderdelen/formulier/onthouden'
import { REDEN_MAX, REDEN_MIN } from '../../onderdelen/formulier/reden'
import { Medewerkerveld } from '../../onderdelen/Medewerkerveld'
import { TekstGebied } from '../../onderdelen/Veld'
import { useT, type Sleutel } from '../../taal/taal'

const LEEG = { medewerker_id: '', vraag: '' }

function keur({ medewerker_id, vraag }: typeof LEEG, t: (s: Sleutel) => string): Formulierfout[] {
  const fout = (pad: string, sleutel: Sleutel) => ({ pad, code: 'verplicht', melding: t(sleutel) })
  return [
    ...(medewerker_id ? [] : [fout('medewerker_id', 'toewijzen.wie_leeg')]),
    ...(vraag.trim().length >= REDEN_MIN ? [] : [fout('vraag', 'consult.vraag_leeg')]),
  ]
}

type Eigenschappen = { dossier_id: string; klaar: (c: Consult) => void; sluit: () => void }

/** Asks one colleague by name; from then on that colleague can read the dossier. */
export function Consultformulier({ dossier_id, klaar, sluit }: Eigenschappen) {
  const t = useT()
  const { sessie } = useSessie()
  const plek = `consult/${dossier_id}`
  const { waarden, zet, wis } = useTypsel(plek, LEEG)
  const { poging, verstuur, raak, fout_van } = useVersturen()
  const wijzig = (deel: Partial<typeof LEEG>) => {
    zet(deel)
    Object.keys(deel).forEach(raak)
  }
  function stuur(e: SyntheticEvent<HTMLFormElement>) {
    e.preventDefault()
    void verstuur(keur(waarden, t), async () => {
      const body = { medewerker_id: waarden.medewerker_id, vraag: waarden.vraag.trim() }
      const { inhoud } = await handeling_van(plek).voer_uit(body, (sleutel) =>
        api.maak<Consult>(`/dossiers/${dossier_id}/consulten`, body, { sleutel }),
      )
      wis()
      sluit()
      klaar(inhoud)
    })
  }
  return (
    <form className="stapel" onSubmit={stuur} noValidate>
      <Formulierfouten poging={poging} />
      <p>{t('consult.zin')}</p>
      <Medewerkerveld
        naam="medewerker_id"
        label={t('consult.wie')}
        waarde={waarden.medewerker_id}
        zonder={sessie?.medewerker.id ?? ''}
        kies={(medewerker_id) => wijzig({ medewerker_id })}
        verplicht
        fout={fout_van('medewerker_id')}
      />
      <TekstGebied
        naam="vraag"
        label={t('consult.vraag')}
        hint={t('consult.vraag_hint')}
        maxLength={REDEN_MAX}
        value={waarden.vraag}
        onChange={(e) => wijzig({ vraag: e.target.value })}
        verplicht
        fout={fout_van('vraag')}
      />
      <Knoppen bezig={poging.bezig} sluit={sluit}>
        {t('consult.knop')}
      </Knoppen>
    </form>
  )
}
