// SPDX-License-Identifier: EUPL-1.2
import { Badge, Button, Heading } from '@amsterdam/design-system-react'

import type { Voorstel } from '../../api/types'
import { toon_geboortedatum, useDatums } from '../../taal/datum'
import { useT, useTaal } from '../../taal/taal'

const STERK = 0.9
const REDELIJK = 0.6

type Reden = Voorstel['redenen'][number]

/** One person may stand in a dossier twice, by two reports: that is one reason to read. */
const verschillende = (redenen: Reden[]): Reden[] => [
  ...new Map(redenen.map((r) => [[r.uitleg, r.naam, r.geboortedatum].join('|'), r])).values(),
]

function Redenen({ voorstel }: { voorstel: Voorstel }) {
  const { taal } = useTaal()
  return (
    <ul className="lijst" lang={taal === 'nl' ? undefined : 'nl'}>
      {verschillende(voorstel.redenen).map((r) => (
        <li key={`${r.soort}-${r.zoekpersoon}-${r.persoon_id ?? r.uitleg}`}>
          {r.uitleg}
          {r.naam && (
            <span className="onderwerp">
              {r.naam}
              {r.geboortedatum && `, ${toon_geboortedatum(r.geboortedatum)}`}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

type Eigenschappen = {
  voorstel: Voorstel
  gekozen: boolean
  /** Gets the dossier, or empty when it is let go. */
  kies: (dossier_id: string) => void
  /** What letting go is called here. */
  los: string
}

/** One existing dossier with the reasons why it may be the same household. */
export function Voorstelblok({ voorstel, gekozen, kies, los }: Eigenschappen) {
  const t = useT()
  const { datum } = useDatums()
  const sterkte =
    voorstel.sterkte >= STERK ? 'sterk' : voorstel.sterkte >= REDELIJK ? 'redelijk' : 'zwak'
  return (
    <li className={`voorstel ${gekozen ? 'voorstel-gekozen' : ''}`}>
      <div className="kaart-kop">
        <Heading level={3} size="level-4">
          {t('voorstel.dossier', { nummer: voorstel.nummer })}
        </Heading>
        <Badge
          color={sterkte === 'sterk' ? 'lime' : sterkte === 'redelijk' ? 'azure' : 'yellow'}
          label={t(`voorstel.${sterkte}`)}
        />
      </div>
      <p className="gedempt">
        {t('voorstel.meldingen', { aantal: voorstel.aantal_meldingen ?? 0 })}
        {voorstel.laatste_melding &&
          ` ${t('voorstel.laatste', { datum: datum(voorstel.laatste_melding) })}`}
        {voorstel.loopt && ` ${t('voorstel.loopt')}`}
      </p>
      <Redenen voorstel={voorstel} />
      <div className="acties">
        {gekozen ? (
          <>
            <strong>✓ {t('voorstel.gekozen')}</strong>
            <Button type="button" variant="tertiary" onClick={() => kies('')}>
              {los}
            </Button>
          </>
        ) : (
          <Button type="button" variant="secondary" onClick={() => kies(voorstel.dossier_id)}>
            {t('voorstel.kies')}
            <span className="ams-visually-hidden"> {voorstel.nummer}</span>
          </Button>
        )}
        <a href={`/dossiers/${voorstel.dossier_id}`} target="_blank" rel="noopener noreferrer">
          {t('voorstel.bekijk')}
          <span className="ams-visually-hidden">
            {' '}
            {voorstel.nummer} {t('voorstel.nieuw_tabblad')}
          </span>
        </a>
      </div>
    </li>
  )
}
