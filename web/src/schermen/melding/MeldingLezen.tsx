// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useRef, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'

import { api, type Antwoord } from '../../api/client'
import { useBron, type Bron } from '../../api/gebruikBron'
import { Handeling } from '../../api/idempotent'
import { useSessie } from '../../api/sessie'
import type { Melding, Veiligheidsbeoordeling } from '../../api/types'
import { Gedaan, Gelukt } from '../../onderdelen/Gelukt'
import { Kaart } from '../../onderdelen/Kaart'
import { Meldinginhoud } from '../../onderdelen/Meldinginhoud'
import { Pagina } from '../../onderdelen/Pagina'
import { TermijnBlok } from '../../onderdelen/Termijn'
import { Foutmelding } from '../../onderdelen/Toestand'
import { is_volledig } from '../../onderdelen/Verborgen'
import { useT, useTekstOf } from '../../taal/taal'
import { GezienDoor } from '../screening/Regel'
import { ToonMetToegang } from '../toegang/Geweigerd'
import { Noodbanner } from '../toegang/Noodbanner'
import { Losmaken } from './Losmaken'

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

function InDossier({ melding, bron, klaar }: Verplaats) {
  const t = useT()
  const { mag } = useSessie()
  return (
    <Kaart titel={t('werk.dossier')}>
      <p>
        <Link to={`/dossiers/${melding.dossier_id}`}>
          {t('voorstel.dossier', { nummer: melding.dossier_nummer })}
        </Link>
      </p>
      {melding.gekoppeld && <p className="gedempt">{t('losmaken.gekoppeld')}</p>}
      {mag('dossier.koppelen') && (
        <div className="acties">
          <Link
            className="ams-button ams-button--secondary"
            to={`/meldingen/${melding.id}/koppelen`}
          >
            {t('koppelen.open')}
          </Link>
          {melding.gekoppeld && <Losmaken melding={melding} bron={bron} klaar={klaar} />}
        </div>
      )}
    </Kaart>
  )
}

type Verplaats = {
  melding: Melding
  bron: Bron<Melding>
  klaar: (antwoord: Antwoord<Melding>) => void
}

export default function MeldingLezen() {
  const t = useT()
  const { id = '' } = useParams()
  const tekst = useTekstOf()
  const { mag } = useSessie()
  const bron = useBron<Melding>(`/meldingen/${encodeURIComponent(id)}`)
  const [klaar, zetKlaar] = useState('')
  const losgemaakt = (antwoord: Antwoord<Melding>) => {
    bron.zet(antwoord)
    zetKlaar(t('losmaken.klaar', { nummer: antwoord.inhoud.dossier_nummer }))
  }
  return (
    <ToonMetToegang bron={bron}>
      {(m) => (
        <Pagina
          titel={t('melding.titel', { nummer: m.nummer })}
          acties={
            mag('melding.wijzigen') &&
            is_volledig(m) && (
              <Link className="ams-button ams-button--secondary" to={`/meldingen/${m.id}/wijzigen`}>
                {t('melding.wijzig')}
              </Link>
            )
          }
        >
          <Noodbanner van={m} />
          <Gelukt />
          <Gedaan zin={klaar} />
          <p>{tekst(`status.${m.status}`, m.status)}</p>
          <div className="twee-kolommen">
            <Kaart titel={t('melding.inhoud')}>
              <Meldinginhoud melding={m} />
            </Kaart>
            <div className="kolom">
              <InDossier melding={m} bron={bron} klaar={losgemaakt} />
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
    </ToonMetToegang>
  )
}
