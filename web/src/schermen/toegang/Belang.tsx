// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useState, type SyntheticEvent } from 'react'
import { useNavigate } from 'react-router'

import { api } from '../../api/client'
import { useSessie } from '../../api/sessie'
import type { Dossier, Medewerker } from '../../api/types'
import { Dialoog } from '../../onderdelen/Dialoog'
import { Formulierfouten } from '../../onderdelen/formulier/Formulierfouten'
import { useVersturen } from '../../onderdelen/formulier/gebruikVersturen'
import { Knoppen } from '../../onderdelen/formulier/Knoppen'
import { handeling_van } from '../../onderdelen/formulier/onthouden'
import { Gedaan, met_zin } from '../../onderdelen/Gelukt'
import { Medewerkerveld } from '../../onderdelen/Medewerkerveld'
import { useT } from '../../taal/taal'
import { verdeelt } from '../mijn-dag/doorgeven'

type Eigenschappen = {
  dossier: Dossier
  ik: Medewerker
  sluit: () => void
  /** Said of a colleague; of oneself the dossier is gone, and with it this screen. */
  klaar: (naam: string) => void
}

function useMelden({ dossier, ik, sluit, klaar }: Eigenschappen) {
  const t = useT()
  const naar = useNavigate()
  const vorm = useVersturen()
  const meld = (wie: { id: string; naam: string }) => {
    const leeg = { pad: 'medewerker_id', code: 'verplicht', melding: t('toewijzen.wie_leeg') }
    return vorm.verstuur(wie.id ? [] : [leeg], async () => {
      const body = { medewerker_id: wie.id }
      const pad = `/dossiers/${dossier.id}/belangen`
      await handeling_van(pad).voer_uit(body, (sleutel) => api.maak<void>(pad, body, { sleutel }))
      sluit()
      if (wie.id === ik.id) {
        await naar('/', met_zin(t('belang.klaar_zelf', { nummer: dossier.nummer })))
      } else klaar(wie.naam)
    })
  }
  return { ...vorm, meld }
}

function Formulier(p: Eigenschappen) {
  const t = useT()
  const { poging, raak, fout_van, meld } = useMelden(p)
  const [wie, zetWie] = useState({ id: p.ik.id, naam: p.ik.naam })
  const zelf = wie.id === p.ik.id
  function stuur(e: SyntheticEvent<HTMLFormElement>) {
    e.preventDefault()
    void meld(wie)
  }
  return (
    <form className="stapel" onSubmit={stuur} noValidate>
      <Formulierfouten poging={poging} />
      <p>{t('belang.wanneer')}</p>
      {verdeelt(p.ik) && (
        <Medewerkerveld
          naam="medewerker_id"
          label={t('belang.wie')}
          waarde={wie.id}
          kies={(id, m) => {
            zetWie({ id, naam: m?.naam ?? '' })
            raak('medewerker_id')
          }}
          verplicht
          fout={fout_van('medewerker_id')}
        />
      )}
      <p className="let-op">{t(zelf ? 'belang.gevolg_zelf' : 'belang.gevolg_ander')}</p>
      <p>{t('belang.geen_terug')}</p>
      <Knoppen bezig={poging.bezig} sluit={p.sluit}>
        {t(zelf ? 'belang.knop_zelf' : 'belang.knop_ander')}
      </Knoppen>
    </form>
  )
}

/** Who knows the people himself keeps away: the dossier is no longer there for that person. */
export function Belang({ dossier }: { dossier: Dossier }) {
  const t = useT()
  const { mag, sessie } = useSessie()
  const [open, zetOpen] = useState(false)
  const [gedaan, zetGedaan] = useState('')
  const ik = sessie?.medewerker
  if (!ik || !mag('dossier.belang-melden')) return null
  const sluit = () => zetOpen(false)
  return (
    <>
      <Gedaan zin={gedaan} />
      <div>
        <Button type="button" variant="secondary" onClick={() => zetOpen(true)}>
          {t('belang.open')}
        </Button>
      </div>
      <Dialoog titel={t('belang.titel')} open={open} sluit={sluit}>
        <Formulier
          dossier={dossier}
          ik={ik}
          sluit={sluit}
          klaar={(naam) => zetGedaan(t('belang.klaar_ander', { naam }))}
        />
      </Dialoog>
    </>
  )
}
