// SPDX-License-Identifier: EUPL-1.2
import { createContext, useContext, useEffect } from 'react'
import { useFormContext, type Path, type UseFormReturn } from 'react-hook-form'

import type { Formulierfout } from '../../onderdelen/fouten'
import type { Aanname } from './model'

/** The faults of the last attempt to register that are not yet mended. */
export const Foutcontext = createContext<Formulierfout[]>([])

export const useFout = (naam: string): string | undefined =>
  useContext(Foutcontext).find((f) => f.pad === naam)?.melding

/** Tells the name of every field that is changed. */
export function useAangeraakt(form: UseFormReturn<Aanname>, raak: (naam: string) => void) {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name }) => {
          if (name) raak(name)
        },
      }),
    [form, raak],
  )
}

export type Naam = Path<Aanname>

/** What an input of the form gets: its place in the values and its fault. */
export function useVelden() {
  const { register } = useFormContext<Aanname>()
  const fouten = useContext(Foutcontext)
  return {
    veld: (naam: Naam) => {
      const { name: _name, ...rest } = register(naam)
      return { naam, ...rest, fout: fouten.find((f) => f.pad === naam)?.melding }
    },
    groep: (naam: Naam) => ({
      naam,
      fout: fouten.find((f) => f.pad === naam)?.melding,
      invoer: () => register(naam),
    }),
    vink: (naam: Naam) => {
      const { name: _name, ...rest } = register(naam)
      return { naam, ...rest }
    },
  }
}
