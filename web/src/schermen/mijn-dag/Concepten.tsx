// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useState } from 'react'
import { Link } from 'react-router'

import { api } from '../../api/client'
import { useBron } from '../../api/gebruikBron'
import type { Concept, Lijst } from '../../api/types'
import { Dialoog } from '../../onderdelen/Dialoog'
import { Kaart } from '../../onderdelen/Kaart'
import { Foutmelding } from '../../onderdelen/Toestand'
import { useDatums } from '../../taal/datum'
import { useT } from '../../taal/taal'

function Weggooien({ concept, sluit }: { concept: Concept; sluit: (weg: boolean) => void }) {
  const t = useT()
  const [fout, zetFout] = useState<unknown>()
  return (
    <Dialoog
      titel={t('concept.weg_titel')}
      open
      sluit={() => sluit(false)}
      voet={
        <div className="acties">
          <Button
            type="button"
            onClick={() => {
              api.verwijder(`/concepten/${concept.id}`).then(() => sluit(true), zetFout)
            }}
          >
            {t('concept.weg_ja')}
          </Button>
          <Button type="button" variant="secondary" onClick={() => sluit(false)}>
            {t('concept.weg_nee')}
          </Button>
        </div>
      }
    >
      <p>{t('concept.weg_zin')}</p>
      <Foutmelding fout={fout} />
    </Dialoog>
  )
}

/** What the user has begun and not yet registered. */
export function Concepten() {
  const t = useT()
  const { moment } = useDatums()
  const bron = useBron<Lijst<Concept>>('/concepten')
  const [weg, zetWeg] = useState<Concept>()
  if (bron.fout) return <Foutmelding fout={bron.fout} opnieuw={bron.ververs} />
  if (!bron.inhoud || bron.inhoud.resultaten.length === 0) return null
  return (
    <Kaart titel={t('concept.titel')}>
      <ul className="concepten">
        {bron.inhoud.resultaten.map((c) => (
          <li key={c.id}>
            <Link to={`/aannemen/${c.id}`}>
              {t('concept.verder', { soort: t(`soort.${c.soort}`) })}
            </Link>
            <span className="gedempt">
              {t('concept.bewaard', { moment: moment(c.bijgewerkt) })}
            </span>
            <Button type="button" variant="tertiary" onClick={() => zetWeg(c)}>
              {t('concept.weg')}
              <span className="ams-visually-hidden">
                {' '}
                {t('concept.weg_welk', { moment: moment(c.bijgewerkt) })}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {weg && (
        <Weggooien
          concept={weg}
          sluit={(gedaan) => {
            zetWeg(undefined)
            if (gedaan) bron.ververs()
          }}
        />
      )}
    </Kaart>
  )
}
