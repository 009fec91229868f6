// SPDX-License-Identifier: EUPL-1.2
import { Alert } from '@amsterdam/design-system-react'
import { Link, useParams } from 'react-router'

import type { Antwoord } from '../../api/client'
import { useBron } from '../../api/gebruikBron'
import { useSessie } from '../../api/sessie'
import type { Melding, Veiligheidsbeoordeling } from '../../api/types'
import { Bewaarmelding, Bewaarstandregel } from '../../onderdelen/bewaren/Bewaarstand'
import { Foutsamenvatting } from '../../onderdelen/Foutsamenvatting'
import { Kaart } from '../../onderdelen/Kaart'
import { Meldinginhoud } from '../../onderdelen/Meldinginhoud'
import { Pagina } from '../../onderdelen/Pagina'
import { useVolleNaam } from '../../onderdelen/Persoonblok'
import { TermijnBlok } from '../../onderdelen/Termijn'
import { Foutmelding, Toon } from '../../onderdelen/Toestand'
import { useT } from '../../taal/taal'
import { Noodbanner } from '../toegang/Noodbanner'
import { Akkoorden } from './Akkoorden'
import { Besluit, Taxatiekaart } from './Besluit'
import { useBeoordeling } from './gebruikBeoordeling'
import { Bronnen, Mdo } from './Informatie'
import type { Instrument } from './instrument'
import { beoordeelden } from './invoer'
import { Versies } from './Versies'
import { Vragenlijst } from './Vragenlijst'

type Eigenschappen = {
  begin: Antwoord<Veiligheidsbeoordeling>
  melding: Melding
  instrument: Instrument
}

type Werk = ReturnType<typeof useBeoordeling>

function Invullen({ werk, melding, instrument }: { werk: Werk } & Omit<Eigenschappen, 'begin'>) {
  const t = useT()
  const naam = useVolleNaam()
  const { mag } = useSessie()
  const { beoordeling: b, stand, wijzig, poging } = werk
  const personen = beoordeelden(melding, stand.per_persoon, naam)
  const fout = (pad: string) => poging.fouten.find((f) => f.pad === pad)?.melding
  const vast = b.status !== 'concept' || !mag('veiligheidsbeoordeling.schrijven')
  return (
    <div className="kolom">
      {b.status === 'vervangen' && (
        <Alert severity="warning" heading={t('beoordeling.vervangen')} headingLevel={2} />
      )}
      <details className="kaart">
        <summary>{t('beoordeling.melding_lezen')}</summary>
        <Meldinginhoud melding={melding} niveau={2} />
      </details>
      <fieldset disabled={vast} className="kaal">
        <legend className="ams-visually-hidden">{t('beoordeling.titel')}</legend>
        <div className="kolom">
          <Vragenlijst
            instrument={instrument}
            stand={stand}
            personen={personen}
            ontbreekt={b.taxatie?.ontbreekt ?? []}
            wijzig={wijzig}
          />
          <Bronnen stand={stand} wijzig={wijzig} />
          <Mdo stand={stand} wijzig={wijzig} mdo_vereist={b.taxatie?.mdo_vereist ?? false} />
          <Besluit stand={stand} advies={b.taxatie?.advies} wijzig={wijzig} fout={fout} />
        </div>
      </fieldset>
    </div>
  )
}

function Scherm({ begin, melding, instrument }: Eigenschappen) {
  const t = useT()
  const werk = useBeoordeling(begin)
  const { beoordeling: b, bewaarder, bewaarstand, poging } = werk
  const fout = (pad: string) => poging.fouten.find((f) => f.pad === pad)?.melding
  return (
    <Pagina titel={t('beoordeling.kop', { nummer: melding.nummer })}>
      <Noodbanner van={b} />
      <p>
        <Link to={`/dossiers/${b.dossier_id}`}>
          {t('voorstel.dossier', { nummer: melding.dossier_nummer })}
        </Link>{' '}
        ·{' '}
        <Link to={`/meldingen/${b.melding_id}`}>
          {t('melding.titel', { nummer: melding.nummer })}
        </Link>{' '}
        · {t('versie.nummer', { nummer: b.nummer_versie })} ({t(`versiestatus.${b.status}`)})
      </p>
      <Foutsamenvatting fouten={poging.fouten} ronde={poging.ronde} />
      <Foutmelding fout={poging.fout} />
      <Bewaarmelding
        stand={bewaarstand}
        houd={() => void bewaarder.houd_mijn().catch(() => undefined)}
        neem={() => void werk.neem_andere()}
      />
      <div className="twee-kolommen">
        <Invullen werk={werk} melding={melding} instrument={instrument} />
        <div className="zijkant kolom">
          {b.termijn && (
            <Kaart titel={t('beoordeling.klok')}>
              <TermijnBlok termijn={b.termijn} />
            </Kaart>
          )}
          <Taxatiekaart taxatie={b.taxatie} />
          <Akkoorden
            beoordeling={b}
            akkoord={werk.akkoord}
            onderteken={werk.onderteken}
            fout={fout}
          />
          <Versies key={`${b.id}-${b.status}`} beoordeling={b} />
        </div>
      </div>
      {b.status === 'concept' && (
        <div className="bewaarbalk">
          <Bewaarstandregel stand={bewaarstand} />
        </div>
      )}
    </Pagina>
  )
}

export default function Beoordeling() {
  const { id = '' } = useParams()
  const bron = useBron<Veiligheidsbeoordeling>(
    `/veiligheidsbeoordelingen/${encodeURIComponent(id)}`,
  )
  const melding = useBron<Melding>(bron.inhoud ? `/meldingen/${bron.inhoud.melding_id}` : null)
  const instrument = useBron<Instrument>('/triage-instrumenten/huidig')
  return (
    <Toon bron={bron}>
      {(inhoud) => (
        <Toon bron={melding}>
          {(m) => (
            <Toon bron={instrument}>
              {(i) => (
                <Scherm
                  key={inhoud.id}
                  begin={{ inhoud, etag: bron.etag }}
                  melding={m}
                  instrument={i}
                />
              )}
            </Toon>
          )}
        </Toon>
      )}
    </Toon>
  )
}
