// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from 'react'

import type { Formulierfout } from '../../onderdelen/fouten'
import type { Sleutel } from '../../taal/taal'

export const REDEN_MIN = 10

/** The reason is read afterwards: a word is none. The contract asks ten characters. */
export const keur_noodreden = (reden: string, t: (s: Sleutel) => string): Formulierfout[] =>
  reden.trim().length >= REDEN_MIN
    ? []
    : [{ pad: 'reden', code: 'verplicht', melding: t('noodtoegang.reden_leeg') }]

/** How long the access still lasts, in milliseconds; nought when it is over. */
export const resteert = (tot: string, nu = Date.now()): number => Math.max(0, Date.parse(tot) - nu)

/** Whether the access until this moment is over; changes when it ends. */
export function useVoorbij(tot: string | undefined): boolean {
  const [, zetRonde] = useState(0)
  useEffect(() => {
    if (!tot || resteert(tot) === 0) return undefined
    const wekker = window.setTimeout(() => zetRonde((n) => n + 1), resteert(tot) + 1)
    return () => window.clearTimeout(wekker)
  }, [tot])
  return tot !== undefined && resteert(tot) === 0
}
