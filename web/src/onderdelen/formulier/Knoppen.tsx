// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import type { ReactNode } from 'react'

import { useT } from '../../taal/taal'

type Eigenschappen = { bezig: boolean; sluit: () => void; children: ReactNode }

/** Below a form in a dialog: do it, or go away. */
export function Knoppen({ bezig, sluit, children }: Eigenschappen) {
  const t = useT()
  return (
    <div className="acties">
      <Button type="submit" aria-disabled={bezig}>
        {children}
      </Button>
      <Button type="button" variant="secondary" onClick={sluit}>
        {t('algemeen.annuleren')}
      </Button>
    </div>
  )
}
