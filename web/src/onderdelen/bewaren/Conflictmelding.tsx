// SPDX-License-Identifier: EUPL-1.2
import { Alert, Button } from '@amsterdam/design-system-react'
import { useEffect, useRef } from 'react'

import type { Gebeurtenis } from '../../api/types'
import { useDatums } from '../../taal/datum'
import { useT, useTaal } from '../../taal/taal'
import type { Verschil } from '../formulier/verschillen'

type Eigenschappen = {
  gewijzigd: Gebeurtenis[]
  /** Which fields the other changed, when that is known. */
  verschillen?: Verschil[]
  houd: () => void
  neem: () => void
  /** The user asked to save and must see this; while saving by itself it does not disturb. */
  in_beeld?: boolean
}

function Verschillen({ verschillen }: { verschillen: Verschil[] }) {
  const t = useT()
  const leeg = t('bewaren.leeg')
  return (
    <>
      <p>{t('bewaren.verschillen')}</p>
      <ul className="lijst">
        {verschillen.map((v) => (
          <li key={v.naam}>
            <strong>{v.naam}:</strong>{' '}
            {t('bewaren.verschil', { was: v.was || leeg, is: v.is || leeg })}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What to do when somebody else saved the same: nothing typed is lost before the choice. */
export function Conflictmelding({
  gewijzigd,
  verschillen = [],
  houd,
  neem,
  in_beeld = false,
}: Eigenschappen) {
  const t = useT()
  const { taal } = useTaal()
  const { moment } = useDatums()
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!in_beeld) return
    element.current?.scrollIntoView({ block: 'start' })
    element.current?.focus({ preventScroll: true })
  }, [in_beeld])
  return (
    <div ref={element} tabIndex={-1} role="alert" className="foutsamenvatting">
      <Alert severity="warning" heading={t('bewaren.conflict')} headingLevel={2}>
        <p>{t('bewaren.conflict_zin')}</p>
        {gewijzigd.length > 0 && (
          <ul className="lijst">
            {gewijzigd.map((g) => (
              <li key={g.id}>
                {moment(g.moment)}
                {g.medewerker && `, ${g.medewerker.naam}`}
                {g.samenvatting && (
                  <span lang={taal === 'nl' ? undefined : 'nl'}>: {g.samenvatting}</span>
                )}
              </li>
            ))}
          </ul>
        )}
        {verschillen.length > 0 && <Verschillen verschillen={verschillen} />}
        <div className="acties">
          <Button type="button" onClick={houd}>
            {t('bewaren.houd')}
          </Button>
          <Button type="button" variant="secondary" onClick={neem}>
            {t('bewaren.neem')}
          </Button>
        </div>
      </Alert>
    </div>
  )
}
