// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useState } from 'react'

import { useSessie } from '../../api/sessie'
import type { Veiligheidsbeoordeling } from '../../api/types'
import { Kaart } from '../../onderdelen/Kaart'
import { Fout } from '../../onderdelen/Veld'
import { veld_id } from '../../onderdelen/fouten'
import { useDatums } from '../../taal/datum'
import { useT, useTekstOf } from '../../taal/taal'

type Eigenschappen = {
  beoordeling: Veiligheidsbeoordeling
  akkoord: () => Promise<void>
  onderteken: () => Promise<void>
  fout: (pad: string) => string | undefined
}

function Gegeven({ beoordeling: b }: { beoordeling: Veiligheidsbeoordeling }) {
  const t = useT()
  const { moment } = useDatums()
  return (
    <>
      {b.akkoorden.length === 0 ? (
        <p className="gedempt">{t('akkoord.geen')}</p>
      ) : (
        <ul className="akkoorden">
          {b.akkoorden.map((a) => (
            <li key={a.medewerker.id}>
              ✓ {a.medewerker.naam} <span className="gedempt">{moment(a.moment)}</span>
            </li>
          ))}
        </ul>
      )}
      {b.ondertekend_op && (
        <p>
          <strong>
            {t('akkoord.ondertekend', {
              naam: b.ondertekend_door?.naam ?? '',
              moment: moment(b.ondertekend_op),
            })}
          </strong>
        </p>
      )}
    </>
  )
}

/** Who agrees with exactly this state, and the signature that makes it final. */
export function Akkoorden({ beoordeling: b, akkoord, onderteken, fout }: Eigenschappen) {
  const t = useT()
  const tekst = useTekstOf()
  const { sessie, mag } = useSessie()
  const [bezig, zetBezig] = useState(false)
  const doe = (wat: () => Promise<void>) => {
    if (bezig) return
    zetBezig(true)
    void wat().finally(() => zetBezig(false))
  }
  const ikAl = b.akkoorden.some((a) => a.medewerker.id === sessie?.medewerker.id)
  const eisen = b.taxatie?.vereiste_beslissers ?? []
  const concept = b.status === 'concept'
  return (
    <Kaart titel={t('akkoord.titel')}>
      <div id={veld_id('akkoorden')} tabIndex={-1}>
        <Fout id={veld_id('akkoorden')} fout={fout('akkoorden')} />
      </div>
      <p>{t('akkoord.zin')}</p>
      {eisen.length > 0 && (
        <ul className="lijst" aria-label={t('akkoord.vereist')}>
          {eisen.map((eis) => (
            <li key={eis}>{tekst(`rol.${eis}`, eis)}</li>
          ))}
        </ul>
      )}
      <Gegeven beoordeling={b} />
      {concept && (
        <div className="acties">
          {mag('veiligheidsbeoordeling.beslissen') && !ikAl && (
            <Button
              type="button"
              variant="secondary"
              aria-disabled={bezig}
              onClick={() => doe(akkoord)}
            >
              {t('akkoord.geef')}
            </Button>
          )}
          {mag('veiligheidsbeoordeling.schrijven') && (
            <Button type="button" aria-disabled={bezig} onClick={() => doe(onderteken)}>
              {t('akkoord.onderteken')}
            </Button>
          )}
        </div>
      )}
    </Kaart>
  )
}
