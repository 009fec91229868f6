// SPDX-License-Identifier: EUPL-1.2
import { Alert, Button } from '@amsterdam/design-system-react'
import { useState } from 'react'
import { Link } from 'react-router'

import { useSessie } from '../../api/sessie'
import type { Medewerker } from '../../api/types'
import { Kaart } from '../../onderdelen/Kaart'
import { useMedewerkers } from '../../onderdelen/Medewerkerveld'
import { Pagina } from '../../onderdelen/Pagina'
import { Foutmelding, Laadt, Leeg } from '../../onderdelen/Toestand'
import { useT } from '../../taal/taal'
import { verdeelt } from '../mijn-dag/doorgeven'
import { useVoorraad } from './gebruikVoorraad'
import { Overdraagformulier, type Gedaan } from './Overdraagformulier'
import { vertrekkers } from './voorraad'

function Klaar({ gedaan, opnieuw }: { gedaan: Gedaan; opnieuw: () => void }) {
  const t = useT()
  return (
    <Pagina titel={t('overdragen.klaar_titel')}>
      <div role="status">
        <Alert
          severity="success"
          heading={t('overdragen.klaar', { ...gedaan })}
          headingLevel={2}
        >
          <p>{t('overdragen.klaar_zin')}</p>
        </Alert>
      </div>
      <div className="acties">
        <Link to="/">{t('nav.mijn_dag')}</Link>
        <Button type="button" variant="tertiary" onClick={opnieuw}>
          {t('overdragen.nog_een')}
        </Button>
      </div>
    </Pagina>
  )
}

function Inhoud({ ik, klaar }: { ik: Medewerker; klaar: (gedaan: Gedaan) => void }) {
  const t = useT()
  const coordinator = verdeelt(ik)
  const { werk, fout } = useVoorraad(coordinator ? 'team' : 'mijn')
  const medewerkers = useMedewerkers()
  const mis = fout ?? medewerkers.fout
  if (mis) return <Foutmelding fout={mis} />
  if (!werk || !medewerkers.inhoud) return <Laadt />
  const alle = medewerkers.inhoud.resultaten
  const keuzes = coordinator ? vertrekkers(alle, werk, ik) : alle.filter((m) => m.id === ik.id)
  if (keuzes.length === 0) return <Leeg>{t('overdragen.niemand')}</Leeg>
  return (
    <>
      <p className="smal">{t(coordinator ? 'overdragen.zin' : 'overdragen.zin_eigen')}</p>
      <Kaart titel={t('overdragen.wie')}>
        <Overdraagformulier keuzes={keuzes} werk={werk} klaar={klaar} />
      </Kaart>
    </>
  )
}

/** All work of who leaves goes on in one act; a coordinator's act, or one's own. */
export default function Overdragen() {
  const t = useT()
  const { sessie, mag } = useSessie()
  const [gedaan, zetGedaan] = useState<Gedaan>()
  const ik = sessie?.medewerker
  if (gedaan) return <Klaar gedaan={gedaan} opnieuw={() => zetGedaan(undefined)} />
  return (
    <Pagina titel={t('overdragen.titel')}>
      {ik && mag('werk.toewijzen') ? (
        <Inhoud ik={ik} klaar={zetGedaan} />
      ) : (
        <Leeg>{t('fout.verboden')}</Leeg>
      )}
    </Pagina>
  )
}
