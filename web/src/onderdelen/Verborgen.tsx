// SPDX-License-Identifier: EUPL-1.2
import { Alert, Paragraph } from '@amsterdam/design-system-react'

import type { Veldgroep } from '../api/types'
import { useT } from '../taal/taal'

/** What tells which of its fields it kept back. */
type Deels = { verborgen?: Veldgroep[] }

/** Whether any of these groups of fields was kept back from this user. */
export const verbergt = ({ verborgen = [] }: Deels, ...groepen: Veldgroep[]): boolean =>
  groepen.some((g) => verborgen.includes(g))

export const is_volledig = ({ verborgen = [] }: Deels): boolean => verborgen.length === 0

/** Stands where the field would be: an empty place would say that nothing is known. */
export function NietZichtbaar({ wat }: { wat?: string }) {
  const t = useT()
  return (
    <span className="niet-zichtbaar">
      {wat && `${wat}: `}
      {t('verborgen.zin')}
    </span>
  )
}

/**
 * Instead of a form: who does not see everything would save emptiness over it, so the server
 * refuses that. Better said before the typing than after.
 */
export function NietTeWijzigen() {
  const t = useT()
  return (
    <Alert severity="warning" heading={t('verborgen.niet_wijzigen')} headingLevel={2}>
      <Paragraph>{t('verborgen.niet_wijzigen_zin')}</Paragraph>
    </Alert>
  )
}
