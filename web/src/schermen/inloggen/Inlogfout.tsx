// SPDX-License-Identifier: EUPL-1.2
import { Alert, Paragraph } from '@amsterdam/design-system-react'
import { useEffect, useState } from 'react'

import { ApiFout, heeftStatus } from '../../api/fout'
import { useFoutzin } from '../../onderdelen/Toestand'
import { useT } from '../../taal/taal'

/** Counts the seconds of a 429 down. */
export function useWachttijd(fout: unknown): number {
  const [over, zetOver] = useState(0)
  useEffect(() => {
    const wacht = fout instanceof ApiFout && fout.status === 429 ? (fout.wachttijd ?? 60) : 0
    zetOver(wacht)
    if (wacht === 0) return undefined
    const tik = window.setInterval(() => zetOver((n) => Math.max(0, n - 1)), 1000)
    return () => window.clearInterval(tik)
  }, [fout])
  return over
}

type Eigenschappen = {
  fout: unknown
  over: number
  /** What a refusal with this status means here. */
  zinnen: Partial<Record<number, string>>
}

export function Inlogfout({ fout, over, zinnen }: Eigenschappen) {
  const t = useT()
  const zin = useFoutzin()
  if (!fout) return null
  const eigen = fout instanceof ApiFout ? zinnen[fout.status] : undefined
  const wacht =
    over > 0 ? t('inloggen.wacht', { seconden: over }) : t('inloggen.wacht_voorbij')
  return (
    <div role="alert">
      <Alert severity="error" heading={t('inloggen.mislukt')} headingLevel={2}>
        <Paragraph>{eigen ?? (heeftStatus(fout, 429) ? wacht : zin(fout))}</Paragraph>
      </Alert>
    </div>
  )
}
