// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router'

import { useSessie } from '../../api/sessie'
import { useT } from '../../taal/taal'

/** The way back: to the dossier for who may read it, to the list for who watches over access. */
export function Kruimel({ dossier_id, nummer }: { dossier_id: string; nummer: string }) {
  const t = useT()
  const { mag } = useSessie()
  return (
    <p className="acties niet-afdrukken">
      {mag('dossier.lezen') && (
        <Link to={`/dossiers/${dossier_id}`}>
          {nummer ? t('voorstel.dossier', { nummer }) : t('crisis.naar_dossier')}
        </Link>
      )}
      {mag('noodtoegang.beoordelen') && <Link to="/toegang">{t('toegang.titel')}</Link>}
    </p>
  )
}
