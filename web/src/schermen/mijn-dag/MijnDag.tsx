// SPDX-License-Identifier: EUPL-1.2
import { Tabs } from '@amsterdam/design-system-react'
import { useState } from 'react'
import { Link } from 'react-router'

import { useSessie } from '../../api/sessie'
import { Gelukt } from '../../onderdelen/Gelukt'
import { Pagina } from '../../onderdelen/Pagina'
import { useT } from '../../taal/taal'
import { Concepten } from './Concepten'
import { verdeelt } from './doorgeven'
import { Werklijst } from './Werklijst'
import type { Lijstsoort } from './Werktabel'

const LIJSTEN: Lijstsoort[] = ['mijn', 'team', 'niet-toegewezen', 'wachtlijst']

export function MijnDag() {
  const t = useT()
  const { mag, sessie } = useSessie()
  const ik = sessie?.medewerker
  const [lijst, zetLijst] = useState<Lijstsoort>('mijn')
  return (
    <Pagina
      titel={t('dag.titel')}
      acties={
        <>
          {ik && mag('werk.toewijzen') && (
            <Link className="ams-button ams-button--secondary" to="/overdragen">
              {t(verdeelt(ik) ? 'overdragen.titel' : 'overdragen.eigen')}
            </Link>
          )}
          <Link className="ams-button ams-button--primary" to="/aannemen">
            {t('nav.aannemen')}
          </Link>
        </>
      }
    >
      <Gelukt />
      <Concepten />
      <Tabs activeTab="werk-mijn" onTabChange={(id) => zetLijst(id.slice(5) as Lijstsoort)}>
        <Tabs.List aria-label={t('dag.lijsten')}>
          {LIJSTEN.map((l) => (
            <Tabs.Button key={l} aria-controls={`werk-${l}`}>
              {t(`dag.lijst.${l}`)}
            </Tabs.Button>
          ))}
        </Tabs.List>
        {LIJSTEN.map((l) => (
          <Tabs.Panel key={l} id={`werk-${l}`}>
            {l === lijst && <Werklijst lijst={l} />}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Pagina>
  )
}
