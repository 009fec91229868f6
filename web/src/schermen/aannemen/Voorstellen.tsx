// SPDX-License-Identifier: EUPL-1.2
import { Badge, Button, Heading } from '@amsterdam/design-system-react'
import { useEffect, useMemo, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'

import { api } from '../../api/client'
import type { Voorstel } from '../../api/types'
import { Kaart } from '../../onderdelen/Kaart'
import { useFoutzin } from '../../onderdelen/Toestand'
import { toon_geboortedatum, useDatums } from '../../taal/datum'
import { useT, useTaal } from '../../taal/taal'
import type { Aanname } from './model'
import { zoekpersonen } from './zoekpersonen'

const WACHT_MS = 500
const STERK = 0.9
const REDELIJK = 0.6

type Uitslag = { vraag: string; voorstellen: Voorstel[]; fout?: unknown }

function useVoorstellen() {
  const betrokkenen = useWatch<Aanname, 'betrokkenen'>({ name: 'betrokkenen' })
  const vraag = useMemo(() => JSON.stringify(zoekpersonen(betrokkenen).personen), [betrokkenen])
  const [uitslag, zetUitslag] = useState<Uitslag>({ vraag: '[]', voorstellen: [] })
  useEffect(() => {
    if (vraag === '[]') {
      zetUitslag({ vraag, voorstellen: [] })
      return undefined
    }
    const afbreker = new AbortController()
    const klok = window.setTimeout(() => {
      const body = { personen: JSON.parse(vraag) as unknown }
      api
        .maak<{ voorstellen: Voorstel[] }>('/dossiers/_zoek', body, { signaal: afbreker.signal })
        .then(
          ({ inhoud }) => zetUitslag({ vraag, voorstellen: inhoud.voorstellen }),
          (fout: unknown) => {
            if (!afbreker.signal.aborted) zetUitslag((oud) => ({ ...oud, vraag, fout }))
          },
        )
    }, WACHT_MS)
    return () => {
      window.clearTimeout(klok)
      afbreker.abort()
    }
  }, [vraag])
  return { ...uitslag, zoekt: vraag !== uitslag.vraag, leeg: vraag === '[]' }
}

function Redenen({ voorstel }: { voorstel: Voorstel }) {
  const { taal } = useTaal()
  return (
    <ul className="lijst" lang={taal === 'nl' ? undefined : 'nl'}>
      {voorstel.redenen.map((r) => (
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

function Voorstelblok({ voorstel, gekozen }: { voorstel: Voorstel; gekozen: boolean }) {
  const t = useT()
  const { datum } = useDatums()
  const { setValue } = useFormContext<Aanname>()
  const sterkte =
    voorstel.sterkte >= STERK ? 'sterk' : voorstel.sterkte >= REDELIJK ? 'redelijk' : 'zwak'
  const kies = (id: string) => setValue('dossier_id', id, { shouldDirty: true, shouldTouch: true })
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
              {t('voorstel.los')}
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

/** Existing dossiers that fit the persons, with the reasons; a person decides. */
export function Voorstellen() {
  const t = useT()
  const zin = useFoutzin()
  const { voorstellen, zoekt, leeg, fout } = useVoorstellen()
  const { setValue } = useFormContext<Aanname>()
  const gekozen = useWatch<Aanname, 'dossier_id'>({ name: 'dossier_id' })
  const buiten = gekozen && !voorstellen.some((v) => v.dossier_id === gekozen)
  return (
    <Kaart titel={t('voorstel.titel')}>
      <p className={gekozen ? '' : 'gedempt'}>
        {gekozen ? t('voorstel.keuze_dossier') : t('voorstel.keuze_nieuw')}
      </p>
      {buiten && (
        <div className="acties">
          <span>{t('voorstel.buiten')}</span>
          <Button type="button" variant="tertiary" onClick={() => setValue('dossier_id', '')}>
            {t('voorstel.los')}
          </Button>
        </div>
      )}
      <p role="status" className="gedempt">
        {fout
          ? zin(fout)
          : zoekt
            ? t('voorstel.zoekt')
            : leeg
              ? t('voorstel.uitleg')
              : voorstellen.length === 0
                ? t('voorstel.geen')
                : t('voorstel.aantal', { aantal: voorstellen.length })}
      </p>
      {voorstellen.length > 0 && (
        <ul className="blokken">
          {voorstellen.map((v) => (
            <Voorstelblok key={v.dossier_id} voorstel={v} gekozen={v.dossier_id === gekozen} />
          ))}
        </ul>
      )}
    </Kaart>
  )
}
