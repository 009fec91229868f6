// SPDX-License-Identifier: EUPL-1.2
import { Button, Tabs } from '@amsterdam/design-system-react'
import { useState } from 'react'
import { Link } from 'react-router'

import { useBladen } from '../../api/gebruikBladen'
import { useSessie } from '../../api/sessie'
import type { Noodtoegang } from '../../api/types'
import { Dialoog } from '../../onderdelen/Dialoog'
import { Gedaan } from '../../onderdelen/Gelukt'
import { Pagina } from '../../onderdelen/Pagina'
import { Foutmelding, Laadt, Leeg } from '../../onderdelen/Toestand'
import { useT } from '../../taal/taal'
import { Dossierzoeker } from './Dossierzoeker'
import { Grensmeldingen } from './Grensmeldingen'
import { Noodregel } from './Noodregel'
import { Oordeelformulier } from './Oordeelformulier'

const BLAD = 50

function Noodlijst({ open }: { open: boolean }) {
  const t = useT()
  const bladen = useBladen<Noodtoegang>(`/noodtoegangen?open=${open}&limiet=${BLAD}`)
  const [gekozen, zetGekozen] = useState<Noodtoegang>()
  const [gedaan, zetGedaan] = useState('')
  const { eerste, items } = bladen
  const sluit = () => zetGekozen(undefined)
  if (eerste.fout && !eerste.inhoud) {
    return <Foutmelding fout={eerste.fout} opnieuw={eerste.ververs} />
  }
  if (!eerste.inhoud) return <Laadt />
  return (
    <div className="stapel">
      <Gedaan zin={gedaan} />
      {items.length === 0 && <Leeg>{t(open ? 'toegang.niets_open' : 'toegang.niets')}</Leeg>}
      <ul className="stapel noodlijst">
        {items.map((n) => (
          <Noodregel key={n.id} noodtoegang={n} beoordeel={() => zetGekozen(n)} />
        ))}
      </ul>
      <Foutmelding fout={bladen.fout} />
      {bladen.volgende && (
        <div>
          <Button type="button" variant="secondary" onClick={() => void bladen.haal(false)}>
            {bladen.bezig ? t('algemeen.laden') : t('dag.meer')}
          </Button>
        </div>
      )}
      <Dialoog
        titel={gekozen ? t('oordeel.kop', { nummer: gekozen.dossier_nummer }) : ''}
        open={gekozen !== undefined}
        sluit={sluit}
      >
        {gekozen && (
          <Oordeelformulier
            noodtoegang={gekozen}
            sluit={sluit}
            klaar={(n) => {
              zetGedaan(t('oordeel.klaar', { nummer: n.dossier_nummer }))
              eerste.ververs()
            }}
          />
        )}
      </Dialoog>
    </div>
  )
}

const LIJSTEN = ['open', 'alle'] as const
type Lijstsoort = (typeof LIJSTEN)[number]

/** For who watches over access: what was opened by exception, and the way to each dossier. */
export default function Toegang() {
  const t = useT()
  const { mag } = useSessie()
  const [lijst, zetLijst] = useState<Lijstsoort>('open')
  if (!mag('noodtoegang.beoordelen')) {
    return (
      <Pagina titel={t('toegang.titel')}>
        <Leeg>{t('fout.verboden')}</Leeg>
      </Pagina>
    )
  }
  return (
    <Pagina titel={t('toegang.titel')}>
      {mag('inzage.ongewoon') && <Grensmeldingen />}
      {mag('dossier.inzage') && <Dossierzoeker />}
      <p className="smal">{t('toegang.uitleg')}</p>
      {mag('belang.beoordelen') && <Link to="/toegang/belangen">{t('belangen.titel')}</Link>}
      <Tabs activeTab="nood-open" onTabChange={(id) => zetLijst(id.slice(5) as Lijstsoort)}>
        <Tabs.List aria-label={t('toegang.lijsten')}>
          {LIJSTEN.map((l) => (
            <Tabs.Button key={l} aria-controls={`nood-${l}`}>
              {t(`toegang.lijst.${l}`)}
            </Tabs.Button>
          ))}
        </Tabs.List>
        {LIJSTEN.map((l) => (
          <Tabs.Panel key={l} id={`nood-${l}`}>
            {l === lijst && <Noodlijst open={l === 'open'} />}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Pagina>
  )
}
