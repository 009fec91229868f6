// SPDX-License-Identifier: EUPL-1.2
import { Alert } from '@amsterdam/design-system-react'
import { Link } from 'react-router'

import { useBron } from '../../api/gebruikBron'
import type { Grensmelding, Lijst } from '../../api/types'
import { Foutmelding } from '../../onderdelen/Toestand'
import { useDatums } from '../../taal/datum'
import { useT, useTekstOf } from '../../taal/taal'

/** Warns who watches over access that somebody met the limit on opening dossiers. */
export function Grensmeldingen() {
  const t = useT()
  const tekst = useTekstOf()
  const { moment } = useDatums()
  const bron = useBron<Lijst<Grensmelding>>('/leesgrens/meldingen')
  const meldingen = bron.inhoud?.resultaten ?? []
  if (bron.fout && !bron.inhoud) return <Foutmelding fout={bron.fout} opnieuw={bron.ververs} />
  if (meldingen.length === 0) return null
  return (
    <Alert severity="warning" heading={t('grens.titel')} headingLevel={2}>
      <ul className="lijst">
        {meldingen.map((m) => (
          <li key={m.medewerker.id + m.rol}>
            {t('grens.regel', {
              naam: m.medewerker.naam,
              rol: tekst(`rol.${m.rol}`, m.rol),
              keren: m.keren,
              moment: moment(m.laatste),
            })}
          </li>
        ))}
      </ul>
      <Link to="/leesverzoeken">{t('leesverzoek.titel')}</Link>
    </Alert>
  )
}
