// SPDX-License-Identifier: EUPL-1.2
import { useDatums } from '../../taal/datum'
import { useT } from '../../taal/taal'
import { useVoorbij } from './noodtoegang'

/** What the answers about a dossier tell of the reader's own emergency access. */
type Bron = { noodtoegang_tot?: string }

/** Says on every screen of the dossier that it stands open by an exception, and until when. */
export function Noodbanner({ van: { noodtoegang_tot: tot } }: { van: Bron }) {
  const t = useT()
  const { tijd } = useDatums()
  const voorbij = useVoorbij(tot)
  if (!tot) return null
  return (
    <div role="status" className="noodbanner">
      <strong>
        {t(voorbij ? 'noodtoegang.voorbij' : 'noodtoegang.loopt', { tijd: tijd(tot) })}
      </strong>{' '}
      {t(voorbij ? 'noodtoegang.voorbij_zin' : 'noodtoegang.loopt_zin')}
    </div>
  )
}
