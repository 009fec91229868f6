// SPDX-License-Identifier: EUPL-1.2
import { Alert, Button } from '@amsterdam/design-system-react'
import { useEffect, useState } from 'react'

import { api } from '../../api/client'
import { useBron } from '../../api/gebruikBron'
import { useSessie } from '../../api/sessie'
import type { Werkitem, Werklijst as Lijst } from '../../api/types'
import { Gedaan } from '../../onderdelen/Gelukt'
import { Foutmelding, Laadt, Leeg } from '../../onderdelen/Toestand'
import { useT } from '../../taal/taal'
import { Herbeoordeeldialoog } from '../herbeoordelen/Herbeoordelen'
import { Toewijzen } from './Toewijzen'
import { Werktabel, type Lijstsoort } from './Werktabel'

function Tellers({ aantallen }: { aantallen: Lijst['aantallen'] }) {
  const t = useT()
  return (
    <dl className="tellers">
      {(['totaal', 'te_laat', 'vandaag'] as const).map((k) => (
        <div key={k} className={`teller teller-${k}`}>
          <dt>{t(`dag.teller.${k}`)}</dt>
          <dd>{aantallen[k]}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The pages that were asked for, one after the other, in the order of the server. */
function useBladen(lijst: Lijstsoort) {
  const eerste = useBron<Lijst>(`/werk?lijst=${lijst}&limiet=50`)
  const [meer, zetMeer] = useState<{ van: Lijst; items: Werkitem[]; volgende?: string }>()
  const [fout, zetFout] = useState<unknown>()
  const [bezig, zetBezig] = useState(false)
  const geldig = meer && meer.van === eerste.inhoud ? meer : undefined
  const volgende = geldig ? geldig.volgende : eerste.inhoud?.volgende

  async function haal() {
    const van = eerste.inhoud
    if (!volgende || !van || bezig) return
    zetBezig(true)
    zetFout(undefined)
    try {
      const cursor = encodeURIComponent(volgende)
      const pad = `/werk?lijst=${lijst}&limiet=50&cursor=${cursor}`
      const { inhoud } = await api.lees<Lijst>(pad)
      const items = [...(geldig?.items ?? []), ...inhoud.resultaten]
      zetMeer({ van, items, ...(inhoud.volgende ? { volgende: inhoud.volgende } : {}) })
    } catch (probleem) {
      zetFout(probleem)
    }
    zetBezig(false)
  }
  const items = [...(eerste.inhoud?.resultaten ?? []), ...(geldig?.items ?? [])]
  return { eerste, items, volgende, haal, fout, bezig }
}

function Verder({ bladen }: { bladen: ReturnType<typeof useBladen> }) {
  const t = useT()
  return (
    <>
      <Foutmelding fout={bladen.fout} />
      {bladen.volgende && (
        <Button variant="secondary" type="button" onClick={() => void bladen.haal()}>
          {bladen.bezig ? t('algemeen.laden') : t('dag.meer')}
        </Button>
      )}
    </>
  )
}

function Alarm({ items }: { items: Werkitem[] }) {
  const t = useT()
  const aantal = items.filter((i) => i.herbeoordeling_te_laat).length
  if (aantal === 0) return null
  return (
    <Alert severity="warning" heading={t('dag.alarm_titel')} headingLevel={2}>
      <p>{t('dag.alarm', { aantal })}</p>
    </Alert>
  )
}

export function Werklijst({ lijst }: { lijst: Lijstsoort }) {
  const t = useT()
  const { mag } = useSessie()
  const bladen = useBladen(lijst)
  const [gekozen, zetGekozen] = useState<Set<string>>(new Set())
  const [klaar, zetKlaar] = useState('')
  const [herbeoordeling, zetHerbeoordeling] = useState<Werkitem>()
  useEffect(() => zetGekozen(new Set()), [bladen.eerste.inhoud])

  const { eerste, items } = bladen
  if (eerste.fout && !eerste.inhoud) {
    return <Foutmelding fout={eerste.fout} opnieuw={eerste.ververs} />
  }
  if (!eerste.inhoud) return <Laadt />
  return (
    <div className="werklijst">
      <Tellers aantallen={eerste.inhoud.aantallen} />
      <Alarm items={items} />
      <Gedaan zin={klaar} />
      {mag('werk.toewijzen') && items.length > 0 && (
        <Toewijzen
          werk={[...gekozen]}
          klaar={(zin) => {
            zetKlaar(zin)
            eerste.ververs()
          }}
        />
      )}
      {items.length === 0 ? (
        <Leeg>{t(`dag.leeg.${lijst}`)}</Leeg>
      ) : (
        <Werktabel
          lijst={lijst}
          items={items}
          gekozen={mag('werk.toewijzen') ? gekozen : undefined}
          kies={zetGekozen}
          herbeoordeel={mag('herbeoordeling.schrijven') ? zetHerbeoordeling : undefined}
        />
      )}
      <Herbeoordeeldialoog
        item={herbeoordeling}
        sluit={() => zetHerbeoordeling(undefined)}
        klaar={({ dossier_nummer, urgentie }) => {
          zetKlaar(
            t('herbeoordelen.klaar', {
              nummer: dossier_nummer,
              urgentie: t(`urgentie.${urgentie}`),
            }),
          )
          eerste.ververs()
        }}
      />
      <Verder bladen={bladen} />
    </div>
  )
}
