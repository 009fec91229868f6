// SPDX-License-Identifier: EUPL-1.2
import { Paragraph } from '@amsterdam/design-system-react'
import { Link } from 'react-router'

import { Pagina } from '../onderdelen/Pagina'
import { useT } from '../taal/taal'

export function NietGevonden() {
  const t = useT()
  return (
    <Pagina titel={t('nietgevonden.titel')}>
      <Paragraph>
        {t('nietgevonden.zin')} <Link to="/">{t('nietgevonden.terug')}</Link>
      </Paragraph>
    </Pagina>
  )
}
