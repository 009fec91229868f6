// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useRef, useState } from 'react'

import { api } from '../api/client'
import { useBron, type Bron } from '../api/gebruikBron'
import { Handeling } from '../api/idempotent'
import type { Leesgrens, Leesverzoek } from '../api/types'
import { useDatums } from '../taal/datum'
import { useT } from '../taal/taal'
import { LEESREDEN_MIN, vraagstand } from './leesgrens'
import { useFoutzin } from './Toestand'
import { TekstGebied } from './Veld'

/** No form of its own: it stands inside the form that was refused, whose text must not be lost. */
function Vraagvelden({ bron }: { bron: Bron<Leesgrens> }) {
  const t = useT()
  const zin = useFoutzin()
  const handeling = useRef(new Handeling())
  const [reden, zetReden] = useState('')
  const [fout, zetFout] = useState('')
  async function vraag() {
    const body = { reden: reden.trim() }
    if (body.reden.length < LEESREDEN_MIN) {
      zetFout(t('leesgrens.reden_leeg'))
      return
    }
    try {
      await handeling.current.voer_uit(body, (sleutel) =>
        api.maak<Leesverzoek>('/leesverzoeken', body, { sleutel }),
      )
    } catch (probleem) {
      zetFout(zin(probleem))
    }
    bron.ververs()
  }
  return (
    <>
      <TekstGebied
        naam="leesgrens-reden"
        label={t('leesgrens.reden')}
        hint={t('leesgrens.reden_hint')}
        maxLength={2000}
        value={reden}
        verplicht
        fout={fout || undefined}
        onChange={(e) => {
          zetReden(e.target.value)
          zetFout('')
        }}
      />
      <div>
        <Button type="button" variant="secondary" onClick={() => void vraag()}>
          {t('leesgrens.vraag')}
        </Button>
      </div>
    </>
  )
}

/** Where an act met the limit: asks a colleague for consent, and tells what was answered. */
export function Leesgrensvraag() {
  const t = useT()
  const { tijd } = useDatums()
  const bron = useBron<Leesgrens>('/leesgrens')
  if (!bron.inhoud) return null
  const { verzoek } = bron.inhoud
  const stand = vraagstand(bron.inhoud)
  return (
    <div className="stapel">
      <div role="status">
        {stand === 'open' && verzoek && (
          <p>{t('leesgrens.staat_open', { tijd: tijd(verzoek.gevraagd_op) })}</p>
        )}
        {stand === 'toegestaan' && verzoek?.geldig_tot && (
          <p>{t('leesgrens.mag', { tijd: tijd(verzoek.geldig_tot) })}</p>
        )}
        {stand === 'geweigerd' && verzoek && (
          <p>
            {t('leesgrens.mag_niet', { naam: verzoek.beslist_door?.naam ?? '' })}{' '}
            <span className="lopend">{verzoek.toelichting}</span>
          </p>
        )}
      </div>
      {(stand === 'geen' || stand === 'geweigerd') && <Vraagvelden bron={bron} />}
      {stand === 'open' && (
        <div>
          <Button type="button" variant="secondary" onClick={bron.ververs}>
            {t('leesgrens.kijk')}
          </Button>
        </div>
      )}
    </div>
  )
}
