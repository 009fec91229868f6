// SPDX-License-Identifier: EUPL-1.2
import type { Taak } from '../../api/types'
import type { Formulierfout } from '../../onderdelen/fouten'
import { vandaag } from '../../taal/datum'
import type { Sleutel } from '../../taal/taal'

export type Taakvelden = {
  onderwerp: string
  vervaldatum: string
  medewerker_id: string
  urgentie: string
}

export const lege_taak = (medewerker_id: string): Taakvelden => ({
  onderwerp: '',
  vervaldatum: '',
  medewerker_id,
  urgentie: '',
})

export const van_taak = (t: Taak): Taakvelden => ({
  onderwerp: t.onderwerp,
  vervaldatum: t.vervaldatum,
  medewerker_id: t.medewerker?.id ?? '',
  urgentie: t.urgentie ?? '',
})

export function naar_taak(v: Taakvelden, dossier_id: string, klaar: boolean) {
  return {
    dossier_id,
    onderwerp: v.onderwerp.trim(),
    vervaldatum: v.vervaldatum,
    klaar,
    ...(v.medewerker_id ? { medewerker_id: v.medewerker_id } : {}),
    ...(v.urgentie ? { urgentie: v.urgentie as NonNullable<Taak['urgentie']> } : {}),
  }
}

/** All faults at once. A date that stood there already may have passed meanwhile. */
export function keur_taak(
  v: Taakvelden,
  was: Taak | undefined,
  t: (sleutel: Sleutel) => string,
  nu = new Date(),
): Formulierfout[] {
  const fouten: Formulierfout[] = []
  const meld = (pad: string, sleutel: Sleutel) =>
    fouten.push({ pad, code: sleutel, melding: t(sleutel) })
  if (!v.onderwerp.trim()) meld('onderwerp', 'fout.taak')
  if (!v.vervaldatum) meld('vervaldatum', 'fout.vervaldatum')
  else if (v.vervaldatum !== was?.vervaldatum && v.vervaldatum < vandaag(nu)) {
    meld('vervaldatum', 'fout.vervaldatum_voorbij')
  }
  return fouten
}

/** Open tasks first, the first to be done on top; what is done is behind, latest first. */
export function op_volgorde(taken: Taak[]): { open: Taak[]; klaar: Taak[] } {
  const open = taken.filter((x) => !x.klaar)
  const klaar = taken.filter((x) => x.klaar)
  return {
    open: open.sort((a, b) => a.vervaldatum.localeCompare(b.vervaldatum)),
    klaar: klaar.sort((a, b) => (b.klaar_op ?? '').localeCompare(a.klaar_op ?? '')),
  }
}
