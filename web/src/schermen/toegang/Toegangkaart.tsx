// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router'

import { useSessie } from '../../api/sessie'
import type { Dossier } from '../../api/types'
import { Kaart } from '../../onderdelen/Kaart'
import { useT } from '../../taal/taal'
import { Belang } from './Belang'

/** Who may see this dossier, and what can be changed about that. */
export function Toegangkaart({ dossier }: { dossier: Dossier }) {
  const t = useT()
  const { mag } = useSessie()
  const [schermt_af, ziet_inzage] = [mag('dossier.afschermen'), mag('dossier.inzage')]
  if (!schermt_af && !ziet_inzage && !mag('dossier.belang-melden')) return null
  const state = { nummer: dossier.nummer }
  return (
    <Kaart titel={t('toegang.kaart')}>
      <Belang dossier={dossier} />
      {schermt_af && (
        <Link to={`/dossiers/${dossier.id}/afscherming`} state={state}>
          {t('afscherming.open')}
        </Link>
      )}
      {ziet_inzage && (
        <Link to={`/dossiers/${dossier.id}/inzage`} state={state}>
          {t('inzage.open')}
        </Link>
      )}
    </Kaart>
  )
}
