// SPDX-License-Identifier: EUPL-1.2
import { useDatums } from '../../taal/datum'
import { useT } from '../../taal/taal'
import { useNoodtoegang } from './noodtoegang'

/** Says on every screen of the dossier that it stands open by an exception, and until when. */
export function Noodbanner({ dossier_id }: { dossier_id: string }) {
  const t = useT()
  const { tijd } = useDatums()
  const nood = useNoodtoegang(dossier_id)
  if (!nood) return null
  return (
    <div role="status" className="noodbanner">
      <strong>
        {t(nood.voorbij ? 'noodtoegang.voorbij' : 'noodtoegang.loopt', { tijd: tijd(nood.tot) })}
      </strong>{' '}
      {t(nood.voorbij ? 'noodtoegang.voorbij_zin' : 'noodtoegang.loopt_zin')}
    </div>
  )
}
