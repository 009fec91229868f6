// SPDX-License-Identifier: EUPL-1.2
import { Alert } from '@amsterdam/design-system-react'

import { useFoutzin } from '../Toestand'
import { useDatums } from '../../taal/datum'
import { useT, useTaal } from '../../taal/taal'
import type { Bewaarstand } from './autobewaarder'
import { Conflictmelding } from './Conflictmelding'

export function Bewaarstandregel({ stand }: { stand: Bewaarstand }) {
  const t = useT()
  const { tijd } = useDatums()
  const tekst = {
    rust: () => t('bewaren.rust'),
    wacht: () => t('bewaren.bezig'),
    bezig: () => t('bewaren.bezig'),
    bewaard: () =>
      stand.soort === 'bewaard' ? t('bewaren.klaar', { tijd: tijd(stand.moment) }) : '',
    mislukt: () => t('bewaren.mislukt'),
    geweigerd: () => t('bewaren.geweigerd'),
    conflict: () => t('bewaren.conflict'),
  }[stand.soort]()
  const slecht = ['mislukt', 'geweigerd'].includes(stand.soort)
  const klasse = slecht ? 'mislukt' : stand.soort
  return (
    <span role="status" className={`bewaarstand bewaarstand-${klasse}`}>
      {tekst}
    </span>
  )
}

type Eigenschappen = { stand: Bewaarstand; houd: () => void; neem: () => void }

/** What to do when somebody else saved the same draft: nothing typed is lost before the choice. */
export function Bewaarmelding({ stand, houd, neem }: Eigenschappen) {
  const t = useT()
  const { taal } = useTaal()
  const zin = useFoutzin()
  if (stand.soort === 'geweigerd') {
    return (
      <div role="alert">
        <Alert severity="warning" heading={t('bewaren.geweigerd')} headingLevel={2}>
          <p lang={taal === 'nl' ? undefined : 'nl'}>{zin(stand.fout)}</p>
          <p>{t('bewaren.geweigerd_zin')}</p>
        </Alert>
      </div>
    )
  }
  if (stand.soort !== 'conflict') return null
  return <Conflictmelding gewijzigd={stand.gewijzigd} houd={houd} neem={neem} />
}
