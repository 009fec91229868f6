// SPDX-License-Identifier: EUPL-1.2
import { useLocation } from 'react-router'

import { useBron } from '../../api/gebruikBron'
import { useSessie } from '../../api/sessie'
import type { Dossier, Lijst, Noodtoegang } from '../../api/types'
import type { Formulierfout } from '../../onderdelen/fouten'
import type { Sleutel } from '../../taal/taal'

/** As the server knows it: without blanks, in capitals. */
export const naar_nummer = (getypt: string): string => getypt.replace(/\s/g, '').toUpperCase()

export const keur_nummer = (getypt: string, t: (s: Sleutel) => string): Formulierfout[] =>
  /^D\d+$/.test(naar_nummer(getypt))
    ? []
    : [{ pad: 'nummer', code: 'vorm', melding: t('inzage.zoek_vorm') }]

/**
 * The number of a dossier, also for who may not read it. The screen before gives it along; without
 * that, who judges emergency access finds it there and who may read the dossier in the dossier.
 */
export function useDossiernummer(id: string): string {
  const { mag } = useSessie()
  const { state } = useLocation()
  const mee = (state as { nummer?: string } | null)?.nummer
  const beoordeelt = mag('noodtoegang.beoordelen')
  const leest = !beoordeelt && mag('dossier.lezen')
  const lijst = useBron<Lijst<Noodtoegang>>(
    !mee && beoordeelt ? '/noodtoegangen?open=false&limiet=200' : null,
  )
  const dossier = useBron<Dossier>(!mee && leest ? `/dossiers/${encodeURIComponent(id)}` : null)
  const gevonden = lijst.inhoud?.resultaten.find((n) => n.dossier_id === id)?.dossier_nummer
  return mee ?? gevonden ?? dossier.inhoud?.nummer ?? ''
}
