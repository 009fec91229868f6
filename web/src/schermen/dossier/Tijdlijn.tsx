// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useState } from 'react'

import { api } from '../../api/client'
import { useBron } from '../../api/gebruikBron'
import type { Gebeurtenis, Lijst } from '../../api/types'
import { Kaart } from '../../onderdelen/Kaart'
import { Foutmelding, Leeg, Toon } from '../../onderdelen/Toestand'
import { useDatums } from '../../taal/datum'
import { useT, useTaal, useTekstOf } from '../../taal/taal'

const BLAD = 20

/** `dat_informatie` as words: the names of the fields are those of the forms. */
const als_woorden = (naam: string): string => naam.replace(/_/g, ' ').replace(/^(dat|wat) /, '$1-')

/** `melding-geregistreerd` as a sentence, when the catalogue has no better one. */
const als_zin = (slug: string): string => {
  const zin = slug.replace(/[-_]/g, ' ')
  return zin.charAt(0).toUpperCase() + zin.slice(1)
}

function Regel({ g }: { g: Gebeurtenis }) {
  const t = useT()
  const { taal } = useTaal()
  const tekst = useTekstOf()
  const { moment } = useDatums()
  return (
    <li>
      <strong>{tekst(`gebeurtenis.${g.soort}`, als_zin(g.soort))}</strong>
      <span className="onderwerp">
        <time dateTime={g.moment}>{moment(g.moment)}</time>
        {g.medewerker && ` · ${g.medewerker.naam}`}
      </span>
      {g.samenvatting && <p lang={taal === 'nl' ? undefined : 'nl'}>{g.samenvatting}</p>}
      {g.velden && g.velden.length > 0 && (
        <span className="onderwerp">
          {t('tijdlijn.velden', { velden: g.velden.map(als_woorden).join(', ') })}
        </span>
      )}
    </li>
  )
}

export function Tijdlijn({ dossier_id }: { dossier_id: string }) {
  const t = useT()
  const pad = `/dossiers/${dossier_id}/tijdlijn?limiet=${BLAD}`
  const eerste = useBron<Lijst<Gebeurtenis>>(pad)
  const [meer, zetMeer] = useState<Lijst<Gebeurtenis>>()
  const [fout, zetFout] = useState<unknown>()
  async function haal(cursor: string) {
    try {
      const adres = `${pad}&cursor=${encodeURIComponent(cursor)}`
      const { inhoud } = await api.lees<Lijst<Gebeurtenis>>(adres)
      const resultaten = [...(meer?.resultaten ?? []), ...inhoud.resultaten]
      zetMeer({ resultaten, ...(inhoud.volgende ? { volgende: inhoud.volgende } : {}) })
    } catch (probleem) {
      zetFout(probleem)
    }
  }
  return (
    <Kaart titel={t('tijdlijn.titel')}>
      <Toon bron={eerste}>
        {(blad) => {
          const alles = [...blad.resultaten, ...(meer?.resultaten ?? [])]
          const volgende = meer ? meer.volgende : blad.volgende
          if (alles.length === 0) return <Leeg>{t('tijdlijn.leeg')}</Leeg>
          return (
            <>
              <ol className="tijdlijn">
                {alles.map((g) => (
                  <Regel key={g.id} g={g} />
                ))}
              </ol>
              <Foutmelding fout={fout} />
              {volgende && (
                <div>
                  <Button type="button" variant="secondary" onClick={() => void haal(volgende)}>
                    {t('tijdlijn.ouder')}
                  </Button>
                </div>
              )}
            </>
          )
        }}
      </Toon>
    </Kaart>
  )
}
