// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'

import { useBron } from '../../api/gebruikBron'
import type { Lijst, Screeningsregel } from '../../api/types'
import { Pagina } from '../../onderdelen/Pagina'
import { Leeg, Toon } from '../../onderdelen/Toestand'
import { useT } from '../../taal/taal'
import { Regel } from './Regel'

export default function Screening() {
  const t = useT()
  const bron = useBron<Lijst<Screeningsregel>>('/screening?limiet=200')
  const [open, zetOpen] = useState('')
  return (
    <Pagina titel={t('screening.titel')}>
      <p>{t('screening.zin')}</p>
      <Toon bron={bron}>
        {({ resultaten }) =>
          resultaten.length === 0 ? (
            <Leeg>{t('screening.leeg')}</Leeg>
          ) : (
            <ul className="kolom blokken">
              {resultaten.map((regel) => (
                <Regel
                  key={regel.melding_id}
                  regel={regel}
                  open={open === regel.melding_id}
                  wissel={() => zetOpen((nu) => (nu === regel.melding_id ? '' : regel.melding_id))}
                />
              ))}
            </ul>
          )
        }
      </Toon>
    </Pagina>
  )
}
