// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router'

import { Kaart } from '../../onderdelen/Kaart'
import { Pagina } from '../../onderdelen/Pagina'
import { useT } from '../../taal/taal'
import { Factorkaart } from './Factorkaart'
import { Sessiekaart } from './Sessiekaart'

export default function Account() {
  const t = useT()
  return (
    <Pagina titel={t('account.titel')}>
      <Sessiekaart />
      <Factorkaart />
      <Kaart titel={t('kring.titel')}>
        <p>{t('kring.waarom')}</p>
        <p>
          <Link to="/eigen-kring">{t('kring.opgeven')}</Link>
        </p>
      </Kaart>
    </Pagina>
  )
}
