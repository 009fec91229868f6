// SPDX-License-Identifier: EUPL-1.2
import { Badge, Heading } from '@amsterdam/design-system-react'
import { Link } from 'react-router'

import { useSessie } from '../../api/sessie'
import type { Crisis } from '../../api/types'
import { Kaart } from '../../onderdelen/Kaart'
import { Kenmerken } from '../../onderdelen/Meldinginhoud'
import { NietZichtbaar, verbergt } from '../../onderdelen/Verborgen'
import { useDatums } from '../../taal/datum'
import { useT } from '../../taal/taal'

/** What was done and agreed. */
function Verslag({ crisis }: { crisis: Crisis }) {
  const t = useT()
  const { moment } = useDatums()
  if (verbergt(crisis, 'verhaal')) {
    return (
      <p>
        <NietZichtbaar wat={t('verborgen.verslag')} />
      </p>
    )
  }
  return (
    <>
      {crisis.acties.length > 0 && (
        <>
          <Heading level={3} size="level-4">
            {t('crisis.acties')}
          </Heading>
          <ul className="lijst">
            {crisis.acties.map((a) => (
              <li key={a.moment + a.tekst}>
                {moment(a.moment)}: {a.tekst}
              </li>
            ))}
          </ul>
        </>
      )}
      {crisis.veiligheidsafspraken.length > 0 && (
        <>
          <Heading level={3} size="level-4">
            {t('crisis.afspraken')}
          </Heading>
          <ul className="lijst">
            {crisis.veiligheidsafspraken.map((a) => (
              <li key={a}>{a}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Blok({ crisis }: { crisis: Crisis }) {
  const t = useT()
  const { mag } = useSessie()
  const { moment } = useDatums()
  return (
    <li>
      <span className="acties">
        <Badge
          color={crisis.einde ? 'lime' : 'red'}
          label={crisis.einde ? t('crisis.klaar') : t('crisis.loopt')}
        />
        {mag('crisis.schrijven') && (
          <Link
            className={crisis.einde ? undefined : 'ams-button ams-button--secondary'}
            to={`/crisisdiensten/${crisis.id}`}
          >
            {crisis.einde ? t('algemeen.wijzigen') : t('crisis.bijwerken')}
            <span className="ams-visually-hidden"> {moment(crisis.start)}</span>
          </Link>
        )}
      </span>
      <Kenmerken
        regels={[
          [t('crisis.start'), moment(crisis.start)],
          [t('crisis.einde'), moment(crisis.einde)],
          [t('crisis.aanleiding'), crisis.aanleiding],
          [t('crisis.partner'), crisis.partner],
        ]}
      />
      <Verslag crisis={crisis} />
    </li>
  )
}

export function Crisisdiensten({ crisisdiensten }: { crisisdiensten: Crisis[] }) {
  const t = useT()
  return (
    <Kaart titel={t('crisis.titel')} id="crisis">
      <ul className="blokken">
        {crisisdiensten.map((c) => (
          <Blok key={c.id} crisis={c} />
        ))}
      </ul>
    </Kaart>
  )
}
