// SPDX-License-Identifier: EUPL-1.2
import { api } from '../../api/client'
import { ApiFout } from '../../api/fout'
import type { Handeling } from '../../api/idempotent'
import type { Advies, Melding, Politiemelding } from '../../api/types'
import { naar_formulier, type Formulierfout } from '../../onderdelen/fouten'
import { naar_advies, naar_melding, naar_politiemelding, VERPLAATST, type Aanname } from './model'

export type Geregistreerd =
  | { soort: 'melding'; uit: Melding }
  | { soort: 'advies'; uit: Advies }
  | { soort: 'politiemelding'; uit: Politiemelding }

/** Registers what is on the screen; the draft goes in the same act. */
export async function registreer(
  a: Aanname,
  concept_id: string | undefined,
  handeling: Handeling,
): Promise<Geregistreerd> {
  const stuur = async <T>(pad: string, body: unknown) =>
    (await handeling.voer_uit(body, (sleutel) => api.maak<T>(pad, body, { sleutel }))).inhoud
  if (a.soort === 'advies') {
    return { soort: 'advies', uit: await stuur<Advies>('/adviezen', naar_advies(a, concept_id)) }
  }
  if (a.soort === 'politiemelding') {
    const body = naar_politiemelding(a, concept_id)
    return { soort: 'politiemelding', uit: await stuur<Politiemelding>('/politiemeldingen', body) }
  }
  return { soort: 'melding', uit: await stuur<Melding>('/meldingen', naar_melding(a, concept_id)) }
}

/** The faults of a refusal at the fields they are about; undefined when it was something else. */
export function fouten_van(fout: unknown, soort: Aanname['soort']): Formulierfout[] | undefined {
  if (!(fout instanceof ApiFout) || fout.status !== 400 || fout.fouten.length === 0)
    return undefined
  return naar_formulier(fout.fouten, VERPLAATST[soort])
}
