// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useState, type ReactNode } from 'react'

import { heeftStatus } from '../../api/fout'
import type { Bron } from '../../api/gebruikBron'
import { useSessie } from '../../api/sessie'
import { Dialoog } from '../../onderdelen/Dialoog'
import { Kaart } from '../../onderdelen/Kaart'
import { is_leesgrens } from '../../onderdelen/leesgrens'
import { Pagina } from '../../onderdelen/Pagina'
import { Foutmelding, Toon } from '../../onderdelen/Toestand'
import { useT } from '../../taal/taal'
import { Noodformulier } from './Noodformulier'

function TochOpenen({ dossier_id, ververs }: { dossier_id: string; ververs: () => void }) {
  const t = useT()
  const [open, zetOpen] = useState(false)
  const sluit = () => zetOpen(false)
  return (
    <Kaart titel={t('noodtoegang.kop')}>
      <p className="smal">{t('noodtoegang.wanneer')}</p>
      <div>
        <Button type="button" variant="secondary" onClick={() => zetOpen(true)}>
          {t('noodtoegang.open')}
        </Button>
      </div>
      <Dialoog titel={t('noodtoegang.titel')} open={open} sluit={sluit}>
        <Noodformulier dossier_id={dossier_id} sluit={sluit} ververs={ververs} />
      </Dialoog>
    </Kaart>
  )
}

type Weigering = { fout: unknown; dossier_id?: string | undefined; ververs: () => void }

/** A door that is closed to this user, and how it opens when there is danger. */
function Geweigerd({ fout, dossier_id, ververs }: Weigering) {
  const t = useT()
  const { mag } = useSessie()
  const kop = dossier_id ? 'weigering.dossier' : 'weigering.melding'
  return (
    <Pagina titel={t(is_leesgrens(fout) ? 'leesgrens.kop' : kop)}>
      {is_leesgrens(fout) ? (
        <Foutmelding fout={fout} titel={t('leesgrens.titel')} opnieuw={ververs} />
      ) : (
        <Foutmelding fout={fout} titel={t('weigering.titel')} />
      )}
      {mag('dossier.noodtoegang') && dossier_id && (
        <TochOpenen dossier_id={dossier_id} ververs={ververs} />
      )}
      {mag('dossier.noodtoegang') && !dossier_id && (
        <p className="smal">{t('noodtoegang.via_dossier')}</p>
      )}
    </Pagina>
  )
}

type Eigenschappen<T> = {
  bron: Bron<T>
  /** Whose door this is; unknown while only a report is asked for. */
  dossier_id?: string
  children: (inhoud: T) => ReactNode
}

/** As `Toon`, for what belongs to a dossier: who is not let in is told what can be done. */
export function ToonMetToegang<T>({ bron, dossier_id, children }: Eigenschappen<T>) {
  if (bron.inhoud === undefined && heeftStatus(bron.fout, 403)) {
    return <Geweigerd fout={bron.fout} dossier_id={dossier_id} ververs={bron.ververs} />
  }
  return <Toon bron={bron}>{children}</Toon>
}
