// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'

import { useT } from '../../taal/taal'

/** Says that the form holds what was typed before, and offers to begin anew. */
export function Teruggevonden({ opnieuw }: { opnieuw: () => void }) {
  const t = useT()
  return (
    <div className="let-op acties" role="status">
      <span>{t('formulier.teruggevonden')}</span>
      <Button type="button" variant="tertiary" onClick={opnieuw}>
        {t('formulier.opnieuw')}
      </Button>
    </div>
  )
}
