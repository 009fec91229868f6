// SPDX-License-Identifier: EUPL-1.2
import { Badge } from '@amsterdam/design-system-react'

import type { Urgentie } from '../api/types'
import { useT } from '../taal/taal'

const KLEUR = { crisis: 'red', hoog: 'orange', midden: 'azure', laag: 'lime' } as const

export function Urgentielabel({ urgentie }: { urgentie: Urgentie }) {
  const t = useT()
  return <Badge color={KLEUR[urgentie]} label={t(`urgentie.${urgentie}`)} />
}
