// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useRef, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'

import { api } from '../../api/client'
import { useBron } from '../../api/gebruikBron'
import { Handeling } from '../../api/idempotent'
import { useSessie } from '../../api/sessie'
import type { Melding, Veiligheidsbeoordeling } from '../../api/types'
import { Kaart } from '../../onderdelen/Kaart'
import { Meldinginhoud } from '../../onderdelen/Meldinginhoud'
import { Pagina } from '../../onderdelen/Pagina'
import { TermijnBlok } from '../../onderdelen/Termijn'
import { Foutmelding, Toon } from '../../onderdelen/Toestand'
import { useT, useTekstOf } from '../../taal/taal'
import { GezienDoor } from '../screening/Regel'

function Beginnen({ melding }: { melding: Melding }) {
  const t = useT()
  const naar = useNavigate()
  const { mag } = useSessie()
  const handeling = useRef(new Handeling())
  const [fout, zetFout] = useState<unknown>()
  if (melding.veiligheidsbeoordeling_id) {
    const pad = `/veiligheidsbeoordelingen/${melding.veiligheidsbeoordeling_id}`
    return (
      <Link className="ams-button ams-button--primary" to={pad}>
        {t('melding.naar_beoordeling')}
      </Link>
    )
  }
  if (!mag('veiligheidsbeoordeling.schrijven')) return <p>{t('melding.nog_geen_beoordeling')}</p>
  async function begin() {
    try {
      const pad = `/meldingen/${melding.id}/veiligheidsbeoordelingen`
      const { inhoud } = await handeling.current.voer_uit({}, (sleutel) =>
        api.maak<Veiligheidsbeoordeling>(pad, {}, { sleutel }),
      )
      await naar(`/veiligheidsbeoordelingen/${inhoud.id}`)
    } catch (probleem) {
      zetFout(probleem)
    }
  }
  return (
    <>
      <Foutmelding fout={fout} />
      <div>
        <Button type="button" onClick={() => void begin()}>
          {t('melding.begin_beoordeling')}
        </Button>
      </div>
    </>
  )
}

export default function MeldingLezen() {
  const t = useT()
  const { id = '' } = useParams()
  const tekst = useTekstOf()
  const bron = useBron<Melding>(`/meldingen/${encodeURIComponent(id)}`)
  return (
    <Toon bron={bron}>
      {(m) => (
        <Pagina titel={t('melding.titel', { nummer: m.nummer })}>
          <p>
            <Link to={`/dossiers/${m.dossier_id}`}>
              {t('voorstel.dossier', { nummer: m.dossier_nummer })}
            </Link>{' '}
            · {tekst(`status.${m.status}`, m.status)}
          </p>
          <div className="twee-kolommen">
            <Kaart titel={t('melding.inhoud')}>
              <Meldinginhoud melding={m} />
            </Kaart>
            <div className="kolom">
              <Kaart titel={t('beoordeling.titel')}>
                {m.termijn && <TermijnBlok termijn={m.termijn} />}
                <Beginnen melding={m} />
              </Kaart>
              <Kaart titel={t('screening.titel')}>
                <GezienDoor melding={m} />
                {m.crisis_id && (
                  <Link to={`/dossiers/${m.dossier_id}#crisis`}>{t('screening.naar_crisis')}</Link>
                )}
              </Kaart>
            </div>
          </div>
        </Pagina>
      )}
    </Toon>
  )
}
