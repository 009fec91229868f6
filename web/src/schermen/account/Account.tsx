// SPDX-License-Identifier: EUPL-1.2
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
    </Pagina>
  )
}
