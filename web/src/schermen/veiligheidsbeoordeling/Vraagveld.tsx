// SPDX-License-Identifier: EUPL-1.2
import { Checkbox, Radio } from '@amsterdam/design-system-react'

import type { Antwoorden } from '../../api/types'
import { veld_id } from '../../onderdelen/fouten'
import { useT, useTaal } from '../../taal/taal'
import type { Gesteld, Optie } from './instrument'

type Antwoord = Antwoorden[string]

type Eigenschappen = {
  gesteld: Gesteld
  antwoord: Antwoord | undefined
  zet: (antwoord: Antwoord | undefined) => void
  ontbreekt: boolean
}

const JA_NEE = ['ja', 'vermoeden', 'nee', 'onbekend'] as const

export const vraag_pad = (g: Gesteld): string =>
  `antwoord.${g.persoon ? `${g.persoon.id}.` : ''}${g.vraag.id}`

function Meerkeuze({ id, opties, antwoord, zet }: Kies) {
  const t = useT()
  const gekozen = Array.isArray(antwoord) ? antwoord : []
  const wissel = (code: string, aan: boolean) =>
    zet(aan ? [...gekozen, code] : gekozen.filter((c) => c !== code))
  const niets = Array.isArray(antwoord) && antwoord.length === 0
  return (
    <div className="keuzes">
      {opties.map((o) => (
        <Checkbox
          key={o.code}
          id={`${id}-${o.code}`}
          checked={gekozen.includes(o.code)}
          onChange={(e) => wissel(o.code, e.target.checked)}
        >
          {o.tekst}
        </Checkbox>
      ))}
      <Checkbox
        id={`${id}-niets`}
        checked={niets}
        onChange={(e) => zet(e.target.checked ? [] : undefined)}
      >
        {t('vraag.niets')}
      </Checkbox>
    </div>
  )
}

type Kies = {
  id: string
  opties: Optie[]
  antwoord: Antwoord | undefined
  zet: (antwoord: Antwoord | undefined) => void
}

function Keuze({ id, opties, antwoord, zet }: Kies) {
  return (
    <div className="keuzes keuzes-smal">
      {opties.map((o) => (
        <Radio
          key={o.code}
          id={`${id}-${o.code}`}
          name={id}
          value={o.code}
          checked={antwoord === o.code}
          onChange={() => zet(o.code)}
        >
          {o.tekst}
        </Radio>
      ))}
    </div>
  )
}

function Getal({ id, gesteld, antwoord, zet }: Kies & { gesteld: Gesteld }) {
  const { vraag } = gesteld
  return (
    <input
      id={`${id}-getal`}
      className="ams-text-input getal"
      type="number"
      inputMode="numeric"
      aria-labelledby={`${id}-tekst`}
      aria-describedby={vraag.hulp ? `${id}-hulp` : undefined}
      min={vraag.minimum}
      max={vraag.maximum}
      step={1}
      value={typeof antwoord === 'number' ? antwoord : ''}
      onChange={(e) => {
        const n = Number(e.target.value)
        zet(e.target.value === '' || !Number.isInteger(n) ? undefined : n)
      }}
    />
  )
}

/** One question of the instrument, for the report or for one person. */
export function Vraagveld({ gesteld, antwoord, zet, ontbreekt }: Eigenschappen) {
  const t = useT()
  const { taal } = useTaal()
  const { vraag, verplicht } = gesteld
  const id = veld_id(vraag_pad(gesteld))
  const opties: Optie[] =
    vraag.soort === 'ja-nee'
      ? JA_NEE.map((code) => ({ code, tekst: t(`antwoord.${code}`) }))
      : (vraag.opties ?? [])
  const kies = { id, opties, antwoord, zet }
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className="ams-field-set vraag"
      aria-describedby={vraag.hulp ? `${id}-hulp` : undefined}
    >
      <legend id={`${id}-tekst`} className="vraag-tekst">
        <span lang={taal === 'nl' ? undefined : 'nl'}>
          {vraag.id}. {vraag.tekst}
        </span>
        {!verplicht && <span className="verplicht"> ({t('vraag.niet_verplicht')})</span>}
        {ontbreekt && <span className="ontbreekt"> – {t('vraag.ontbreekt')}</span>}
      </legend>
      {vraag.hulp && (
        <p className="hint" id={`${id}-hulp`} lang={taal === 'nl' ? undefined : 'nl'}>
          {vraag.hulp}
        </p>
      )}
      {vraag.soort === 'meerkeuze' ? (
        <Meerkeuze {...kies} />
      ) : vraag.soort === 'getal' ? (
        <Getal {...kies} gesteld={gesteld} />
      ) : (
        <Keuze {...kies} />
      )}
    </fieldset>
  )
}
