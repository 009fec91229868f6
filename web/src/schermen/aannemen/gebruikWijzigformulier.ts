// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'

import type { Antwoord } from '../../api/client'
import type { Veldfout } from '../../api/types'
import type { Formulierfout } from '../../onderdelen/fouten'
import { useWijziging } from '../../onderdelen/formulier/gebruikWijziging'
import {
  herinner,
  onthoud,
  useVertrekwaarschuwing,
  vergeet,
} from '../../onderdelen/formulier/onthouden'
import type { Aanname } from './model'
import { useAangeraakt } from './veld'

type Getypt<U> = { waarden: Aanname; basis: Antwoord<U> }

type Opties<U> = {
  sleutel: string
  begin: Antwoord<U>
  /** The resource as values of the form. */
  van: (inhoud: U) => Aanname
  plaats: (fouten: Veldfout[]) => Formulierfout[]
  keur: (waarden: Aanname) => Formulierfout[]
  lees: () => Promise<Antwoord<U>>
  wijzig: (waarden: Aanname, basis: Antwoord<U>) => Promise<Antwoord<U>>
  klaar: () => void
}

/** What was typed is kept with the version it was typed over. */
function useOnthouden<U>(form: UseFormReturn<Aanname>, sleutel: string, basis: Antwoord<U>) {
  useVertrekwaarschuwing(sleutel)
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, name, type }) => {
          // Only what a person did; filling the screen is no change.
          if (name === undefined && type === undefined) return
          onthoud(sleutel, { waarden: structuredClone(values), basis })
        },
      }),
    [form, sleutel, basis],
  )
}

/**
 * The cards of the intake around something that exists. What was typed comes back with the version
 * it was typed over, so that a change of somebody else meanwhile is noticed.
 */
export function useWijzigformulier<U>(o: Opties<U>) {
  const { sleutel, begin } = o
  const [eerder] = useState(() => herinner<Getypt<U>>(sleutel))
  const [teruggevonden, zetTeruggevonden] = useState(eerder !== undefined)
  const form = useForm<Aanname>({
    defaultValues: eerder?.waarden ?? o.van(begin.inhoud),
    shouldFocusError: false,
  })
  const { basis, zet_basis, conflict, bewaar, houd, neem, raak, poging } = useWijziging<U>(
    eerder?.basis ?? begin,
    o.plaats,
  )
  useAangeraakt(form, raak)
  useOnthouden(form, sleutel, basis)
  const toon = (andere: Antwoord<U>) => {
    zet_basis(andere)
    form.reset(o.van(andere.inhoud))
    vergeet(sleutel)
    zetTeruggevonden(false)
  }
  const poort = {
    lees: o.lees,
    wijzig: (op: Antwoord<U>) => o.wijzig(form.getValues(), op),
    klaar: () => {
      vergeet(sleutel)
      o.klaar()
    },
  }
  return {
    form,
    basis,
    conflict,
    poging,
    teruggevonden,
    verstuur: () => void bewaar(o.keur(form.getValues()), poort),
    houd: () => void houd(o.keur(form.getValues()), poort),
    neem: () => {
      const andere = neem()
      if (andere) toon(andere)
    },
    herbegin: () => toon(begin),
    laat_vallen: () => vergeet(sleutel),
  }
}

export type Wijzigformulier<U> = ReturnType<typeof useWijzigformulier<U>>
