// SPDX-License-Identifier: EUPL-1.2
import { Badge, Button, Heading } from '@amsterdam/design-system-react'
import { Link } from 'react-router'

import { useSessie } from '../../api/sessie'
import type { Noodtoegang } from '../../api/types'
import { Kenmerken } from '../../onderdelen/Meldinginhoud'
import { useDatums } from '../../taal/datum'
import { useT, useTekstOf } from '../../taal/taal'

const KLEUR = { terecht: 'lime', onterecht: 'red', 'nader-onderzoek': 'orange' } as const

function Verder({ noodtoegang: n }: { noodtoegang: Noodtoegang }) {
  const t = useT()
  const { mag } = useSessie()
  const state = { nummer: n.dossier_nummer }
  return (
    <>
      {mag('dossier.inzage') && (
        <Link to={`/dossiers/${n.dossier_id}/inzage`} state={state}>
          {t('inzage.open')}
          <span className="ams-visually-hidden"> {n.dossier_nummer}</span>
        </Link>
      )}
      {mag('dossier.afschermen') && (
        <Link to={`/dossiers/${n.dossier_id}/afscherming`} state={state}>
          {t('afscherming.open')}
          <span className="ams-visually-hidden"> {n.dossier_nummer}</span>
        </Link>
      )}
    </>
  )
}

type Eigenschappen = { noodtoegang: Noodtoegang; beoordeel: () => void }

/** One time that somebody opened a dossier with a reason. */
export function Noodregel({ noodtoegang: n, beoordeel }: Eigenschappen) {
  const t = useT()
  const tekst = useTekstOf()
  const { moment, tijd } = useDatums()
  const rollen = n.medewerker.rollen.map((r) => tekst(`rol.${r}`, r)).join(', ')
  return (
    <li className="kaart">
      <div className="kaart-kop">
        <Heading level={2} size="level-3">
          {t('voorstel.dossier', { nummer: n.dossier_nummer })}
        </Heading>
        <Badge
          color={n.oordeel ? KLEUR[n.oordeel] : 'azure'}
          label={n.oordeel ? t(`oordeel.soort.${n.oordeel}`) : t('toegang.na_te_kijken')}
        />
      </div>
      <Kenmerken
        regels={[
          [t('inzage.wie'), [n.medewerker.naam, rollen].filter(Boolean).join(', ')],
          [t('toegang.wanneer'), t('toegang.van_tot', { van: moment(n.van), tot: tijd(n.tot) })],
          [t('toewijzen.reden'), <span className="lopend">{n.reden}</span>],
          [t('oordeel.vervolg'), n.vervolg && <span className="lopend">{n.vervolg}</span>],
          [
            t('oordeel.door'),
            n.beoordeeld_door && `${n.beoordeeld_door.naam}, ${moment(n.beoordeeld_op)}`,
          ],
        ]}
      />
      <div className="acties">
        <Button type="button" variant={n.oordeel ? 'tertiary' : 'secondary'} onClick={beoordeel}>
          {t(n.oordeel ? 'oordeel.wijzig' : 'oordeel.open')}
          <span className="ams-visually-hidden"> {n.dossier_nummer}</span>
        </Button>
        <Verder noodtoegang={n} />
      </div>
    </li>
  )
}
