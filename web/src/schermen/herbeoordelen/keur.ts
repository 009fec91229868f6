// SPDX-License-Identifier: EUPL-1.2
import type { Formulierfout } from '../../onderdelen/fouten'
import type { Sleutel } from '../../taal/taal'

type Velden = { urgentie: string; toelichting: string }

/** A look without a reason cannot be weighed next week. */
export function keur_herbeoordeling(v: Velden, t: (s: Sleutel) => string): Formulierfout[] {
  const fouten: Formulierfout[] = []
  const meld = (pad: keyof Velden, sleutel: Sleutel) =>
    fouten.push({ pad, code: sleutel, melding: t(sleutel) })
  if (!v.urgentie) meld('urgentie', 'fout.urgentie')
  if (!v.toelichting.trim()) meld('toelichting', 'fout.herbeoordeling_waarom')
  return fouten
}
