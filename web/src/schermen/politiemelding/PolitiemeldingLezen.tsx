// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useRef, useState, type SyntheticEvent } from 'react'
import { useNavigate, useParams } from 'react-router'

import { api } from '../../api/client'
import { useCodes } from '../../api/codelijsten'
import { useBron, type Bron } from '../../api/gebruikBron'
import { Handeling } from '../../api/idempotent'
import type { Concept, Politiemelding } from '../../api/types'
import { Kaart } from '../../onderdelen/Kaart'
import { Kenmerken } from '../../onderdelen/Meldinginhoud'
import { Pagina } from '../../onderdelen/Pagina'
import { Foutmelding, Toon } from '../../onderdelen/Toestand'
import { TekstGebied, TekstVeld } from '../../onderdelen/Veld'
import { useDatums } from '../../taal/datum'
import { useT } from '../../taal/taal'

type Eigenschappen = { melding: Politiemelding; bron: Bron<Politiemelding> }

function Doorzetten({ melding, bron }: Eigenschappen) {
  const t = useT()
  const [leeg, zetLeeg] = useState(false)
  const [fout, zetFout] = useState<unknown>()
  async function verstuur(e: SyntheticEvent<HTMLFormElement>) {
    e.preventDefault()
    const velden = new FormData(e.currentTarget)
    const partij = String(velden.get('partij') ?? '').trim()
    const toelichting = String(velden.get('toelichting') ?? '').trim()
    zetLeeg(!partij)
    if (!partij) return
    const body = { partij, ...(toelichting ? { toelichting } : {}) }
    try {
      const pad = `/politiemeldingen/${melding.id}/_doorzetten`
      bron.zet(await api.maak<Politiemelding>(pad, body, { etag: bron.etag }))
    } catch (probleem) {
      zetFout(probleem)
    }
  }
  return (
    <Kaart titel={t('politie.doorzetten')}>
      <Foutmelding fout={fout} opnieuw={bron.ververs} />
      <form className="stapel smal" onSubmit={(e) => void verstuur(e)} noValidate>
        <TekstVeld
          naam="partij"
          label={t('politie.partij')}
          maxLength={200}
          verplicht
          fout={leeg ? t('politie.partij_leeg') : undefined}
        />
        <TekstGebied naam="toelichting" label={t('screening.toelichting')} maxLength={20000} />
        <div>
          <Button type="submit" variant="secondary">
            {t('politie.zet_door')}
          </Button>
        </div>
      </form>
    </Kaart>
  )
}

function NaarMelding({ melding }: { melding: Politiemelding }) {
  const t = useT()
  const naar = useNavigate()
  const handeling = useRef(new Handeling())
  const [fout, zetFout] = useState<unknown>()
  async function maak() {
    try {
      const { inhoud } = await handeling.current.voer_uit({}, (sleutel) =>
        api.doe<Concept>(`/politiemeldingen/${melding.id}/_naar-melding`, { sleutel }),
      )
      await naar(`/aannemen/${inhoud.id}`)
    } catch (probleem) {
      zetFout(probleem)
    }
  }
  return (
    <Kaart titel={t('politie.naar_melding_titel')}>
      <Foutmelding fout={fout} />
      <p>{t('politie.naar_melding_zin')}</p>
      <div>
        <Button type="button" onClick={() => void maak()}>
          {t('advies.naar_melding')}
        </Button>
      </div>
    </Kaart>
  )
}

export default function PolitiemeldingLezen() {
  const t = useT()
  const codes = useCodes()
  const { moment } = useDatums()
  const { id = '' } = useParams()
  const bron = useBron<Politiemelding>(`/politiemeldingen/${encodeURIComponent(id)}`)
  return (
    <Toon bron={bron}>
      {(m) => (
        <Pagina titel={t('politie.titel', { nummer: m.nummer })}>
          <Kaart titel={t('verhaal.titel.politiemelding')}>
            <p className="lopend">{m.inhoud}</p>
            <Kenmerken
              regels={[
                [t('advies.status'), t(`politiestatus.${m.status}`)],
                [t('melding.ontvangen'), moment(m.ontvangen)],
                [t('contact.gemeente'), codes.naam('gemeente', m.gemeente)],
                [t('contact.eenheid'), m.eenheid],
                [t('contact.incidentnummer'), m.incidentnummer],
                [t('politie.partij'), m.partij],
                [t('screening.toelichting'), m.toelichting],
              ]}
            />
          </Kaart>
          {m.status === 'geregistreerd' && (
            <>
              <NaarMelding melding={m} />
              <Doorzetten melding={m} bron={bron} />
            </>
          )}
        </Pagina>
      )}
    </Toon>
  )
}
