// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'

import { api } from '../../api/client'
import type { Vinding } from '../../api/types'
import { useT, useTaal } from '../../taal/taal'
import { getypte_namen, type Aanname } from './model'
import { snij_op_tekens } from './snijden'

const WACHT_MS = 500

type Uitslag = { tekst: string; vindingen: Vinding[]; mislukt: boolean }

function useControle(veld: 'verhaal' | 'gegeven_advies'): Uitslag | undefined {
  const { getValues } = useFormContext<Aanname>()
  const tekst = useWatch<Aanname, typeof veld>({ name: veld })
  const [uitslag, zetUitslag] = useState<Uitslag>()

  useEffect(() => {
    if (!tekst.trim()) {
      zetUitslag(undefined)
      return undefined
    }
    const afbreker = new AbortController()
    const klok = window.setTimeout(() => {
      const body = { tekst, namen: getypte_namen(getValues()) }
      api
        .maak<{ vindingen: Vinding[] }>('/adviezen/_controleer', body, { signaal: afbreker.signal })
        .then(
          ({ inhoud }) => zetUitslag({ tekst, vindingen: inhoud.vindingen, mislukt: false }),
          () => {
            if (!afbreker.signal.aborted) zetUitslag({ tekst, vindingen: [], mislukt: true })
          },
        )
    }, WACHT_MS)
    return () => {
      window.clearTimeout(klok)
      afbreker.abort()
    }
  }, [tekst, getValues])
  return uitslag
}

/** Looks for data of persons while the text of an advice is typed, and shows where it stands. */
export function Adviescontrole({ veld }: { veld: 'verhaal' | 'gegeven_advies' }) {
  const t = useT()
  const { taal } = useTaal()
  const uitslag = useControle(veld)
  const vindingen = uitslag?.vindingen ?? []
  return (
    <div role="status" className="stapel">
      {uitslag?.mislukt && <p className="gedempt">{t('controle.mislukt')}</p>}
      {uitslag && vindingen.length > 0 && (
        <>
          <p>
            <strong>{t('controle.gevonden', { aantal: vindingen.length })}</strong>
          </p>
          <p className="gemarkeerd">
            {snij_op_tekens(uitslag.tekst, vindingen).map((stuk) =>
              stuk.vinding ? (
                <mark key={stuk.begin} className="vinding">
                  {stuk.tekst}
                </mark>
              ) : (
                stuk.tekst
              ),
            )}
          </p>
          <ul className="lijst" lang={taal === 'nl' ? undefined : 'nl'}>
            {vindingen.map((v) => (
              <li key={`${v.begin}-${v.soort}`}>{v.uitleg}</li>
            ))}
          </ul>
        </>
      )}
      {uitslag && !uitslag.mislukt && vindingen.length === 0 && (
        <p className="gedempt">{t('controle.schoon')}</p>
      )}
    </div>
  )
}
