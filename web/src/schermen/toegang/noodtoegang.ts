// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState, useSyncExternalStore } from 'react'

import type { Noodtoegang } from '../../api/types'
import type { Formulierfout } from '../../onderdelen/fouten'
import type { Sleutel } from '../../taal/taal'

export const REDEN_MIN = 10

/** The reason is read afterwards: a word is none. The contract asks ten characters. */
export const keur_noodreden = (reden: string, t: (s: Sleutel) => string): Formulierfout[] =>
  reden.trim().length >= REDEN_MIN
    ? []
    : [{ pad: 'reden', code: 'verplicht', melding: t('noodtoegang.reden_leeg') }]

/**
 * The emergency accesses of this user, by dossier, for as long as the application is open. In
 * memory alone: logging out, or logging in as somebody else, loads the page anew and forgets them.
 */
const lopend = new Map<string, Pick<Noodtoegang, 'tot'>>()
const luisteraars = new Set<() => void>()

export function onthoud_noodtoegang({ dossier_id, tot }: Noodtoegang): void {
  lopend.set(dossier_id, { tot })
  luisteraars.forEach((roep) => roep())
}

export const noodtoegang_tot = (dossier_id: string): string | undefined =>
  lopend.get(dossier_id)?.tot

const abonneer = (roep: () => void) => {
  luisteraars.add(roep)
  return () => void luisteraars.delete(roep)
}

/** How long the access still lasts, in milliseconds; nought when it is over. */
export const resteert = (tot: string, nu = Date.now()): number => Math.max(0, Date.parse(tot) - nu)

/** The emergency access to this dossier, and whether it is over; changes when it ends. */
export function useNoodtoegang(dossier_id: string): { tot: string; voorbij: boolean } | undefined {
  const tot = useSyncExternalStore(abonneer, () => noodtoegang_tot(dossier_id))
  const [, zetRonde] = useState(0)
  useEffect(() => {
    if (!tot || resteert(tot) === 0) return undefined
    const wekker = window.setTimeout(() => zetRonde((n) => n + 1), resteert(tot) + 1)
    return () => window.clearTimeout(wekker)
  }, [tot])
  return tot === undefined ? undefined : { tot, voorbij: resteert(tot) === 0 }
}
