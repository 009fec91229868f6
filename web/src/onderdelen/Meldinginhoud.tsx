// SPDX-License-Identifier: EUPL-1.2
import { Heading } from '@amsterdam/design-system-react'
import { Fragment, type ReactNode } from 'react'

import { useCodes } from '../api/codelijsten'
import type { Melding } from '../api/types'
import { useDatums } from '../taal/datum'
import { useT } from '../taal/taal'
import { Persoonblok } from './Persoonblok'
import { NietZichtbaar, verbergt } from './Verborgen'

export type Regel = [naam: string, waarde: ReactNode]

/** Names with their values; what is empty stays away. */
export function Kenmerken({ regels }: { regels: Regel[] }) {
  return (
    <dl className="kenmerken">
      {regels
        .filter(([, waarde]) => waarde !== undefined && waarde !== '' && waarde !== null)
        .map(([naam, waarde]) => (
          <Fragment key={naam}>
            <dt>{naam}</dt>
            <dd>{waarde}</dd>
          </Fragment>
        ))}
    </dl>
  )
}

/** The particulars of a report as names with values in words. */
export function useMeldingregels(): (m: Melding) => [naam: string, waarde: string | undefined][] {
  const t = useT()
  const codes = useCodes()
  const { moment } = useDatums()
  const namen = (lijst: 'vorm' | 'aard-geweld' | 'meldcodestap', c: string[] | undefined) =>
    c?.map((x) => codes.naam(lijst, x)).join(', ')
  const toelichting_van = (m: Melding) =>
    m.meldcode && verbergt(m, 'verhaal') ? t('verborgen.zin') : m.meldcode?.toelichting
  const melder = ({ melder: { naam, functie, organisatie, telefoon, email }, ...m }: Melding) =>
    verbergt(m, 'melder', 'vertrouwelijke-melder')
      ? t('verborgen.zin')
      : [naam, functie, organisatie, telefoon, email].filter(Boolean).join(', ')
  return (m) => [
    [t('melding.ontvangen'), moment(m.ontvangen)],
    [t('contact.kanaal'), codes.naam('kanaal', m.kanaal)],
    [t('contact.gemeente'), codes.naam('gemeente', m.gemeente)],
    [t('melder.hoedanigheid'), codes.naam('hoedanigheid', m.melder.hoedanigheid)],
    [t('melder.titel'), melder(m)],
    [t('melder.anonimiteit'), t(`anonimiteit.${m.anonimiteit}`)],
    [t('melder.grond'), codes.naam('anonimiteitsgrond', m.anonimiteit_grond)],
    [t('geweld.vorm'), namen('vorm', m.vorm)],
    [t('geweld.aard'), namen('aard-geweld', m.aard)],
    [t('geweld.duur'), codes.naam('duur-geweld', m.duur_geweld)],
    [t('meldcode.titel'), m.meldcode && t(`doorlopen.${m.meldcode.doorlopen}`)],
    [t('melding.meldcode_stappen'), namen('meldcodestap', m.meldcode?.stappen)],
    [t('melding.meldcode_toelichting'), toelichting_van(m)],
  ]
}

function Verhaaldeel({ tekst, weg }: { tekst: string | undefined; weg: boolean }) {
  return <p className="lopend">{weg ? <NietZichtbaar /> : tekst}</p>
}

/** What was reported, to read: the story first, then persons and particulars. */
export function Meldinginhoud({ melding, niveau = 3 }: { melding: Melding; niveau?: 2 | 3 }) {
  const t = useT()
  const codes = useCodes()
  const regels = useMeldingregels()(melding)
  const verhaal_weg = verbergt(melding, 'verhaal')
  return (
    <div className="stapel">
      <Heading level={niveau} size="level-4">
        {t('verhaal.titel.melding')}
      </Heading>
      <Verhaaldeel tekst={melding.wat_gebeurd} weg={verhaal_weg} />
      {(verhaal_weg || melding.verwachting) && (
        <>
          <Heading level={niveau} size="level-4">
            {t('verwachting.titel')}
          </Heading>
          <Verhaaldeel tekst={melding.verwachting} weg={verhaal_weg} />
        </>
      )}
      <Heading level={niveau} size="level-4">
        {t('betrokkenen.titel')}
      </Heading>
      <ul className="personen">
        {melding.betrokkenen.map((b) => (
          <Persoonblok
            key={b.persoon.id}
            persoon={b.persoon}
            rol={codes.naam('rol-betrokkene', b.rol)}
          />
        ))}
      </ul>
      <Kenmerken regels={regels} />
    </div>
  )
}
