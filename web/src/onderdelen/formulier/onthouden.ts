// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useEffect, useState } from 'react'

import { Handeling } from '../../api/idempotent'

/**
 * What was typed and not yet sent, as long as the application is open: who leaves a form and comes
 * back finds it as it was. In memory alone; logging out or closing the tab forgets it.
 */
const getypt = new Map<string, unknown>()

export const onthoud = (sleutel: string, waarden: unknown): void => {
  getypt.set(sleutel, waarden)
}
export const herinner = <T>(sleutel: string): T | undefined => getypt.get(sleutel) as T | undefined
export const vergeet = (sleutel: string): void => {
  getypt.delete(sleutel)
}

const handelingen = new Map<string, Handeling>()

/**
 * The act of a form. It outlives the dialog: who closes it after a lost answer and sends the same
 * again makes nothing twice.
 */
export function handeling_van(sleutel: string): Handeling {
  const bestaand = handelingen.get(sleutel)
  if (bestaand) return bestaand
  const nieuw = new Handeling()
  handelingen.set(sleutel, nieuw)
  return nieuw
}

/** Warns before the tab closes while something is typed and not sent. */
export function useVertrekwaarschuwing(sleutel: string) {
  useEffect(() => {
    const vertrek = (e: BeforeUnloadEvent) => {
      if (getypt.has(sleutel)) e.preventDefault()
    }
    window.addEventListener('beforeunload', vertrek)
    return () => window.removeEventListener('beforeunload', vertrek)
  }, [sleutel])
}

/** The values of a small form; `wis` when they were sent. */
export function useTypsel<T extends object>(sleutel: string, begin: T) {
  const [waarden, zetWaarden] = useState<T>(() => herinner<T>(sleutel) ?? begin)
  useVertrekwaarschuwing(sleutel)
  const zet = useCallback(
    (deel: Partial<T>) =>
      zetWaarden((oud) => {
        const nieuw = { ...oud, ...deel }
        onthoud(sleutel, nieuw)
        return nieuw
      }),
    [sleutel],
  )
  const wis = useCallback(() => vergeet(sleutel), [sleutel])
  return { waarden, zet, wis }
}
