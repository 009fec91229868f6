// SPDX-License-Identifier: EUPL-1.2
import {
  Checkbox,
  ErrorMessage,
  Field,
  FieldSet,
  Label,
  Radio,
  Select,
  TextArea,
} from '@amsterdam/design-system-react'
import type { ComponentProps, ReactNode } from 'react'

import { useT } from '../taal/taal'
import { veld_id } from './fouten'

export type Keuze = { code: string; naam: string }

type Gemeen = {
  /** Path in the form, `betrokkenen.0.persoon.bsn`; the id of the element comes from it. */
  naam: string
  label: string
  hint?: string | undefined
  fout?: string | undefined
  verplicht?: boolean | undefined
  klasse?: string
}

const beschrijving = (id: string, hint?: string, fout?: string): string | undefined =>
  [hint && `${id}-hint`, fout && `${id}-fout`].filter(Boolean).join(' ') || undefined

function Omlijsting(p: Gemeen & { children: ReactNode }) {
  const t = useT()
  const id = veld_id(p.naam)
  return (
    <Field invalid={Boolean(p.fout)} className={`veld ${p.klasse ?? ''}`}>
      <Label htmlFor={id}>
        {p.label}
        {p.verplicht && <span className="verplicht"> ({t('veld.verplicht')})</span>}
      </Label>
      {p.hint && (
        <p className="hint" id={`${id}-hint`}>
          {p.hint}
        </p>
      )}
      <Fout id={id} fout={p.fout} />
      {p.children}
    </Field>
  )
}

export function Fout({ id, fout }: { id: string; fout?: string | undefined }) {
  const t = useT()
  if (!fout) return null
  return (
    <ErrorMessage id={`${id}-fout`} prefix={t('veld.fout')}>
      {fout}
    </ErrorMessage>
  )
}

const kenmerken = ({ naam, hint, fout, verplicht }: Gemeen) => {
  const id = veld_id(naam)
  return {
    id,
    'aria-describedby': beschrijving(id, hint, fout),
    'aria-required': verplicht || undefined,
    'aria-invalid': fout ? true : undefined,
  }
}

type Invoer = Omit<ComponentProps<'input'>, 'id'> & Gemeen

export function TekstVeld(p: Invoer) {
  const { naam, label: _l, hint: _h, fout: _f, verplicht: _v, klasse: _k, ...rest } = p
  return (
    <Omlijsting {...p}>
      <input
        className="ams-text-input"
        type="text"
        autoComplete="off"
        name={naam}
        {...rest}
        {...kenmerken(p)}
      />
    </Omlijsting>
  )
}

type Gebied = Omit<ComponentProps<typeof TextArea>, 'id'> & Gemeen

export function TekstGebied(p: Gebied) {
  const { naam, label: _l, hint: _h, fout: _f, verplicht: _v, klasse: _k, ...rest } = p
  return (
    <Omlijsting {...p}>
      <TextArea rows={4} autoComplete="off" name={naam} {...rest} {...kenmerken(p)} />
    </Omlijsting>
  )
}

type Lijst = Omit<ComponentProps<typeof Select>, 'id'> & Gemeen & { keuzes: Keuze[]; leeg?: string }

export function KeuzeVeld(p: Lijst) {
  const t = useT()
  const { naam, label: _l, hint: _h, fout: _f, verplicht: _v, klasse: _k, ...over } = p
  const { keuzes, leeg, ...rest } = over
  return (
    <Omlijsting {...p}>
      <Select name={naam} {...rest} {...kenmerken(p)}>
        <option value="">{leeg ?? t('veld.kies')}</option>
        {keuzes.map((k) => (
          <option key={k.code} value={k.code}>
            {k.naam}
          </option>
        ))}
      </Select>
    </Omlijsting>
  )
}

type Vink = Omit<ComponentProps<typeof Checkbox>, 'id'> & { naam: string; label: string }

export function VinkVeld({ naam, label, ...rest }: Vink) {
  return (
    <Checkbox name={naam} {...rest} id={veld_id(naam)}>
      {label}
    </Checkbox>
  )
}

type Groep = Gemeen & {
  soort: 'radio' | 'vink'
  keuzes: Keuze[]
  /** What every input gets, such as the result of `register(naam)`. */
  invoer: (code: string) => ComponentProps<'input'>
  inFieldSet?: boolean
}

/** A question with its answers below each other, or in columns where there is room. */
export function KeuzeGroep(p: Groep) {
  const id = veld_id(p.naam)
  const Een = p.soort === 'radio' ? Radio : Checkbox
  const t = useT()
  return (
    <FieldSet
      id={id}
      tabIndex={-1}
      legend={p.verplicht ? `${p.label} (${t('veld.verplicht')})` : p.label}
      invalid={Boolean(p.fout)}
      inFieldSet={p.inFieldSet ?? false}
      role={p.soort === 'radio' ? 'radiogroup' : undefined}
      aria-describedby={beschrijving(id, p.hint, p.fout)}
      className={`veld ${p.klasse ?? ''}`}
    >
      {p.hint && (
        <p className="hint" id={`${id}-hint`}>
          {p.hint}
        </p>
      )}
      <Fout id={id} fout={p.fout} />
      <div className="keuzes">
        {p.keuzes.map((k) => (
          <Een
            key={k.code}
            {...p.invoer(k.code)}
            value={k.code}
            id={`${id}-${k.code}`}
            invalid={Boolean(p.fout)}
          >
            {k.naam}
          </Een>
        ))}
      </div>
    </FieldSet>
  )
}
