// SPDX-License-Identifier: EUPL-1.2
import { createContext, useContext, useMemo, type ReactNode } from 'react'

import { useTaal } from '../taal/taal'
import { useBron } from './gebruikBron'
import type { Coderegel, Codelijsten } from './types'

/** The names of the lists as data/codes gives them. */
export type Lijstnaam =
  | 'aard-geweld'
  | 'anonimiteitsgrond'
  | 'duur-geweld'
  | 'gemeente'
  | 'hoedanigheid'
  | 'kanaal'
  | 'meldcodestap'
  | 'relatie'
  | 'rol-betrokkene'
  | 'vorm'

type Waarde = {
  klaar: boolean
  /** The codes that may be chosen on this day. */
  keuzes: (lijst: Lijstnaam, dag?: string) => { code: string; naam: string; groep?: string }[]
  /** The name of a code, also one that is no longer chosen. */
  naam: (lijst: Lijstnaam, code: string | undefined) => string
}

const Context = createContext<Waarde | undefined>(undefined)

export function useCodes(): Waarde {
  const waarde = useContext(Context)
  if (!waarde) throw new Error('useCodes buiten CodesBron')
  return waarde
}

export const geldt_op = (regel: Coderegel, dag: string): boolean =>
  (!regel.van || regel.van <= dag) && (!regel.tot || dag < regel.tot)

export function CodesBron({ children }: { children: ReactNode }) {
  const { inhoud } = useBron<Codelijsten>('/codelijsten')
  const { taal } = useTaal()
  const waarde = useMemo<Waarde>(() => {
    const lijsten = new Map(inhoud?.lijsten.map((l) => [l.lijst, l.codes]))
    const tekst = (r: Coderegel) => (taal === 'en' && r.naam_en ? r.naam_en : r.naam)
    const vandaag = new Date().toISOString().slice(0, 10)
    return {
      klaar: inhoud !== undefined,
      keuzes: (lijst, dag = vandaag) =>
        (lijsten.get(lijst) ?? [])
          .filter((r) => geldt_op(r, dag))
          .map((r) => ({
            code: r.code,
            naam: tekst(r),
            ...(r.groep ? { groep: r.groep } : {}),
          })),
      naam: (lijst, code) => {
        const regel = lijsten.get(lijst)?.find((r) => r.code === code)
        return regel ? tekst(regel) : (code ?? '')
      },
    }
  }, [inhoud, taal])
  return <Context value={waarde}>{children}</Context>
}
