// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useRef, useState, type SyntheticEvent } from 'react'
import { Link, useNavigate } from 'react-router'

import { api } from '../../api/client'
import { useBron } from '../../api/gebruikBron'
import { Handeling } from '../../api/idempotent'
import { useSessie } from '../../api/sessie'
import type { Lijst, Veiligheidsbeoordeling } from '../../api/types'
import { Dialoog } from '../../onderdelen/Dialoog'
import { Kaart } from '../../onderdelen/Kaart'
import { Foutmelding, Toon } from '../../onderdelen/Toestand'
import { TekstGebied } from '../../onderdelen/Veld'
import { useDatums } from '../../taal/datum'
import { useT } from '../../taal/taal'

function Verbeteren({ melding_id, sluit }: { melding_id: string; sluit: () => void }) {
  const t = useT()
  const naar = useNavigate()
  const handeling = useRef(new Handeling())
  const [leeg, zetLeeg] = useState(false)
  const [fout, zetFout] = useState<unknown>()
  async function verstuur(e: SyntheticEvent<HTMLFormElement>) {
    e.preventDefault()
    const reden = String(new FormData(e.currentTarget).get('reden') ?? '').trim()
    zetLeeg(!reden)
    if (!reden) return
    const body = { reden }
    try {
      const pad = `/meldingen/${melding_id}/veiligheidsbeoordelingen`
      const { inhoud } = await handeling.current.voer_uit(body, (sleutel) =>
        api.maak<Veiligheidsbeoordeling>(pad, body, { sleutel }),
      )
      sluit()
      await naar(`/veiligheidsbeoordelingen/${inhoud.id}`)
    } catch (probleem) {
      zetFout(probleem)
    }
  }
  return (
    <form className="stapel" onSubmit={(e) => void verstuur(e)} noValidate>
      <Foutmelding fout={fout} />
      <TekstGebied
        naam="reden"
        label={t('versie.reden')}
        hint={t('versie.reden_hint')}
        maxLength={2000}
        verplicht
        fout={leeg ? t('versie.reden_leeg') : undefined}
      />
      <div>
        <Button type="submit">{t('versie.maak')}</Button>
      </div>
    </form>
  )
}

/** All versions of this assessment; a signed one is corrected by a new one. */
export function Versies({ beoordeling }: { beoordeling: Veiligheidsbeoordeling }) {
  const t = useT()
  const { mag } = useSessie()
  const { moment } = useDatums()
  const [open, zetOpen] = useState(false)
  const bron = useBron<Lijst<Veiligheidsbeoordeling>>(
    `/meldingen/${beoordeling.melding_id}/veiligheidsbeoordelingen`,
  )
  const verbeterbaar =
    beoordeling.status === 'ondertekend' && mag('veiligheidsbeoordeling.schrijven')
  return (
    <Kaart titel={t('versie.titel')}>
      <Toon bron={bron}>
        {({ resultaten }) => (
          <ul className="lijst">
            {resultaten.map((v) => {
              const naam = t('versie.nummer', { nummer: v.nummer_versie })
              return (
                <li key={v.id}>
                  {v.id === beoordeling.id ? (
                    <strong aria-current="page">{naam}</strong>
                  ) : (
                    <Link to={`/veiligheidsbeoordelingen/${v.id}`}>{naam}</Link>
                  )}{' '}
                  – {t(`versiestatus.${v.status}`)}
                  {v.ondertekend_op && `, ${moment(v.ondertekend_op)}`}
                  {v.reden && <span className="onderwerp">{v.reden}</span>}
                </li>
              )
            })}
          </ul>
        )}
      </Toon>
      {verbeterbaar && (
        <div>
          <Button type="button" variant="secondary" onClick={() => zetOpen(true)}>
            {t('versie.verbeter')}
          </Button>
        </div>
      )}
      <Dialoog titel={t('versie.verbeter')} open={open} sluit={() => zetOpen(false)}>
        <Verbeteren melding_id={beoordeling.melding_id} sluit={() => zetOpen(false)} />
      </Dialoog>
    </Kaart>
  )
}
