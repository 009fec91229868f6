// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { Button } from '@amsterdam/design-system-react'

import { api } from '../../api/client'
import type { Taak } from '../../api/types'
import { Kaart } from '../../onderdelen/Kaart'
import { DagenOver } from '../../onderdelen/Termijn'
import { Foutmelding, Leeg } from '../../onderdelen/Toestand'
import { useDatums } from '../../taal/datum'
import { useT } from '../../taal/taal'

function Regel({ taak }: { taak: Taak }) {
  const t = useT()
  const { datum, moment } = useDatums()
  const [stand, zetStand] = useState(taak)
  const [fout, zetFout] = useState<unknown>()
  async function klaar() {
    try {
      const { inhoud: t0, etag } = await api.lees<Taak>(`/taken/${taak.id}`)
      const body = {
        dossier_id: t0.dossier_id,
        onderwerp: t0.onderwerp,
        vervaldatum: t0.vervaldatum,
        klaar: true,
        ...(t0.medewerker ? { medewerker_id: t0.medewerker.id } : {}),
        ...(t0.urgentie ? { urgentie: t0.urgentie } : {}),
      }
      zetStand((await api.wijzig<Taak>(`/taken/${taak.id}`, body, { etag })).inhoud)
    } catch (probleem) {
      zetFout(probleem)
    }
  }
  return (
    <li>
      <span>{stand.onderwerp}</span>
      <span className="gedempt">
        {[datum(stand.vervaldatum), stand.medewerker?.naam].filter(Boolean).join(' · ')}
      </span>
      {stand.klaar ? (
        <span role="status">✓ {t('taak.klaar_op', { moment: moment(stand.klaar_op) })}</span>
      ) : (
        <span className="acties">
          <DagenOver werkdagen={stand.werkdagen_over} />
          <Button type="button" variant="tertiary" onClick={() => void klaar()}>
            {t('taak.klaar')}
            <span className="ams-visually-hidden">: {stand.onderwerp}</span>
          </Button>
        </span>
      )}
      <Foutmelding fout={fout} />
    </li>
  )
}

export function Taken({ taken }: { taken: Taak[] }) {
  const t = useT()
  return (
    <Kaart titel={t('dossier.taken')}>
      {taken.length === 0 && <Leeg>{t('dossier.geen_taken')}</Leeg>}
      <ul className="blokken">
        {taken.map((taak) => (
          <Regel key={taak.id} taak={taak} />
        ))}
      </ul>
    </Kaart>
  )
}
