// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useState } from 'react'

import { api } from '../../api/client'
import { useSessie } from '../../api/sessie'
import type { Taak } from '../../api/types'
import { Dialoog } from '../../onderdelen/Dialoog'
import { Gedaan } from '../../onderdelen/Gelukt'
import { Kaart } from '../../onderdelen/Kaart'
import { DagenOver } from '../../onderdelen/Termijn'
import { Foutmelding, Leeg } from '../../onderdelen/Toestand'
import { useDatums } from '../../taal/datum'
import { useT } from '../../taal/taal'
import { naar_taak, op_volgorde, van_taak } from './taak'
import { Taakformulier } from './Taakformulier'

/** Ticks a task off, or puts it back; over the version of now. */
async function zet_klaar(id: string, klaar: boolean): Promise<Taak> {
  const { inhoud, etag } = await api.lees<Taak>(`/taken/${id}`)
  const body = naar_taak(van_taak(inhoud), inhoud.dossier_id, klaar)
  return (await api.wijzig<Taak>(`/taken/${id}`, body, { etag })).inhoud
}

type Regeleigenschappen = { taak: Taak; mag: boolean }

/** A task stays at its place when it is ticked off, so that a slip is undone where it was made. */
function Regel({ taak, mag }: Regeleigenschappen) {
  const t = useT()
  const { datum, moment } = useDatums()
  const [stand, zetStand] = useState(taak)
  const [fout, zetFout] = useState<unknown>()
  async function zet(klaar: boolean) {
    zetFout(undefined)
    try {
      zetStand(await zet_klaar(taak.id, klaar))
    } catch (probleem) {
      zetFout(probleem)
    }
  }
  return (
    <li>
      <span>{stand.onderwerp}</span>
      <span className="gedempt">
        {[datum(stand.vervaldatum), stand.medewerker?.naam ?? t('taak.nog_niemand')].join(' · ')}
      </span>
      <span className="acties">
        <span role="status">
          {stand.klaar ? (
            <>✓ {t('taak.klaar_op', { moment: moment(stand.klaar_op) })}</>
          ) : (
            <DagenOver werkdagen={stand.werkdagen_over} />
          )}
        </span>
        {mag && (
          <Button type="button" variant="tertiary" onClick={() => void zet(!stand.klaar)}>
            {t(stand.klaar ? 'taak.toch_niet' : 'taak.klaar')}
            <span className="ams-visually-hidden"> {stand.onderwerp}</span>
          </Button>
        )}
      </span>
      <Foutmelding fout={fout} />
    </li>
  )
}

function Takenlijst({ taken, mag }: { taken: Taak[]; mag: boolean }) {
  return (
    <ul className="blokken">
      {taken.map((taak) => (
        <Regel key={`${taak.id}/${taak.versie}`} taak={taak} mag={mag} />
      ))}
    </ul>
  )
}

type Eigenschappen = { dossier_id: string; taken: Taak[]; ververs: () => void }

export function Taken({ dossier_id, taken, ververs }: Eigenschappen) {
  const t = useT()
  const { mag } = useSessie()
  const [maken, zetMaken] = useState(false)
  const [gedaan, zetGedaan] = useState('')
  const { open, klaar } = op_volgorde(taken)
  const schrijft = mag('taak.schrijven')
  return (
    <Kaart titel={t('dossier.taken')} id="taken">
      <Gedaan zin={gedaan} />
      {open.length === 0 && <Leeg>{t('dossier.geen_taken')}</Leeg>}
      <Takenlijst taken={open} mag={schrijft} />
      {klaar.length > 0 && (
        <details>
          <summary>{t('taak.klare', { aantal: klaar.length })}</summary>
          <Takenlijst taken={klaar} mag={schrijft} />
        </details>
      )}
      {schrijft && (
        <div>
          <Button type="button" variant="secondary" onClick={() => zetMaken(true)}>
            {t('taak.nieuw')}
          </Button>
        </div>
      )}
      <Dialoog titel={t('taak.nieuw')} open={maken} sluit={() => zetMaken(false)}>
        <Taakformulier
          dossier_id={dossier_id}
          sluit={() => zetMaken(false)}
          klaar={(taak) => {
            zetGedaan(t('taak.gemaakt', { naam: taak.medewerker?.naam ?? t('taak.nog_niemand') }))
            ververs()
          }}
        />
      </Dialoog>
    </Kaart>
  )
}
