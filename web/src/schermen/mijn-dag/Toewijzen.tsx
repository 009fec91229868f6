// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useRef, useState, type SyntheticEvent } from 'react'

import { api } from '../../api/client'
import { useBron } from '../../api/gebruikBron'
import { Handeling } from '../../api/idempotent'
import type { Lijst, Medewerker } from '../../api/types'
import { Dialoog } from '../../onderdelen/Dialoog'
import { Foutmelding } from '../../onderdelen/Toestand'
import { KeuzeVeld, TekstGebied } from '../../onderdelen/Veld'
import { useT } from '../../taal/taal'

type Eigenschappen = { werk: string[]; klaar: (zin: string) => void }

const REDEN_MIN = 3

type Fouten = { wie?: string; reden?: string }

function keur(medewerker_id: string, reden: string, t: ReturnType<typeof useT>): Fouten {
  return {
    ...(medewerker_id ? {} : { wie: t('toewijzen.wie_leeg') }),
    ...(reden.length >= REDEN_MIN ? {} : { reden: t('toewijzen.reden_leeg') }),
  }
}

function Formulier({ werk, klaar, sluit }: Eigenschappen & { sluit: () => void }) {
  const t = useT()
  const medewerkers = useBron<Lijst<Medewerker>>('/medewerkers')
  const handeling = useRef(new Handeling())
  const [fouten, zetFouten] = useState<Fouten>({})
  const [fout, zetFout] = useState<unknown>()

  async function verstuur(e: SyntheticEvent<HTMLFormElement>) {
    e.preventDefault()
    const velden = new FormData(e.currentTarget)
    const medewerker_id = String(velden.get('medewerker') ?? '')
    const reden = String(velden.get('reden') ?? '').trim()
    const nieuw = keur(medewerker_id, reden, t)
    zetFouten(nieuw)
    if (Object.keys(nieuw).length > 0) return
    const body = { werk, medewerker_id, reden }
    try {
      const { inhoud } = await handeling.current.voer_uit(body, (sleutel) =>
        api.maak<{ aantal: number }>('/werk/_toewijzen', body, { sleutel }),
      )
      const naam = medewerkers.inhoud?.resultaten.find((m) => m.id === medewerker_id)?.naam ?? ''
      klaar(t('toewijzen.klaar', { aantal: inhoud.aantal, naam }))
      sluit()
    } catch (probleem) {
      zetFout(probleem)
    }
  }

  const keuzes = (medewerkers.inhoud?.resultaten ?? []).map((m) => ({
    code: m.id,
    naam: m.team ? `${m.naam} (${m.team})` : m.naam,
  }))
  return (
    <form onSubmit={(e) => void verstuur(e)} noValidate className="stapel">
      <Foutmelding fout={fout ?? medewerkers.fout} />
      <KeuzeVeld
        naam="medewerker"
        label={t('toewijzen.wie')}
        keuzes={keuzes}
        verplicht
        fout={fouten.wie}
      />
      <TekstGebied
        naam="reden"
        label={t('toewijzen.reden')}
        hint={t('toewijzen.reden_hint')}
        maxLength={2000}
        verplicht
        fout={fouten.reden}
      />
      <div className="acties">
        <Button type="submit">{t('toewijzen.knop', { aantal: werk.length })}</Button>
        <Button type="button" variant="secondary" onClick={sluit}>
          {t('algemeen.annuleren')}
        </Button>
      </div>
    </form>
  )
}

/** Gives the chosen work to somebody, also much at once, with a reason. */
export function Toewijzen({ werk, klaar }: Eigenschappen) {
  const t = useT()
  const [open, zetOpen] = useState(false)
  return (
    <div className="toewijzen">
      <span role="status">{t('toewijzen.gekozen', { aantal: werk.length })}</span>
      <Button
        type="button"
        variant="secondary"
        aria-disabled={werk.length === 0}
        onClick={() => werk.length > 0 && zetOpen(true)}
      >
        {t('toewijzen.open')}
      </Button>
      <Dialoog titel={t('toewijzen.titel')} open={open} sluit={() => zetOpen(false)}>
        <Formulier werk={werk} klaar={klaar} sluit={() => zetOpen(false)} />
      </Dialoog>
    </div>
  )
}
