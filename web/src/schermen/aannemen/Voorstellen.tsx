// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useMemo } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'

import { Kaart } from '../../onderdelen/Kaart'
import { useFoutzin } from '../../onderdelen/Toestand'
import { useT } from '../../taal/taal'
import { useVoorstellen } from './gebruikVoorstellen'
import type { Aanname } from './model'
import { Voorstelblok } from './Voorstelblok'
import { zoekpersonen } from './zoekpersonen'

const PLAATS = 'kaart-voorstellen'

type Gevonden = ReturnType<typeof useVoorstellen>

/** What the persons typed so far point at; an advice holds no persons and asks nothing. */
export function useGevonden(): Gevonden {
  const betrokkenen = useWatch<Aanname, 'betrokkenen'>({ name: 'betrokkenen' })
  const soort = useWatch<Aanname, 'soort'>({ name: 'soort' })
  const personen = useMemo(
    () => (soort === 'melding' ? zoekpersonen(betrokkenen).personen : []),
    [betrokkenen, soort],
  )
  return useVoorstellen(personen)
}

/** Where the proposals stand below the cards: how many there are, and the way to them. */
export function Voorstelwijzer({ gevonden }: { gevonden: Gevonden }) {
  const t = useT()
  const aantal = gevonden.voorstellen.length
  if (aantal === 0) return null
  return (
    <a
      className="voorstelwijzer"
      href={`#${PLAATS}`}
      onClick={(e) => {
        e.preventDefault()
        const plaats = document.getElementById(PLAATS)
        plaats?.scrollIntoView({ block: 'start' })
        plaats?.focus({ preventScroll: true })
      }}
    >
      {t('voorstel.wijzer', { aantal })}
    </a>
  )
}

/** Existing dossiers that fit the persons, with the reasons; a person decides. */
export function Voorstellen({ gevonden }: { gevonden: Gevonden }) {
  const t = useT()
  const zin = useFoutzin()
  const { voorstellen, zoekt, leeg, fout } = gevonden
  const { setValue } = useFormContext<Aanname>()
  const gekozen = useWatch<Aanname, 'dossier_id'>({ name: 'dossier_id' })
  const buiten = gekozen && !voorstellen.some((v) => v.dossier_id === gekozen)
  return (
    <Kaart id={PLAATS} titel={t('voorstel.titel')}>
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
            <Voorstelblok
              key={v.dossier_id}
              voorstel={v}
              gekozen={v.dossier_id === gekozen}
              kies={(id) => setValue('dossier_id', id, { shouldDirty: true, shouldTouch: true })}
              los={t('voorstel.los')}
            />
          ))}
        </ul>
      )}
    </Kaart>
  )
}
