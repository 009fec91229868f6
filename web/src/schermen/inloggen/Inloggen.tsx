// SPDX-License-Identifier: EUPL-1.2
import { Heading, Paragraph } from '@amsterdam/design-system-react'
import { useEffect } from 'react'

import { useBron } from '../../api/gebruikBron'
import { useSessie } from '../../api/sessie'
import type { Aanmelding } from '../../api/types'
import { Dialoog } from '../../onderdelen/Dialoog'
import { Merk, Taalkeuze } from '../../onderdelen/Schil'
import { useT } from '../../taal/taal'
import { Inlogformulier } from './Inlogformulier'

/** The log-in screen stands in the place of the asked screen: after it, that screen is there. */
export function Inloggen() {
  const t = useT()
  const { inhoud } = useBron<Aanmelding>('/aanmelding')
  useEffect(() => {
    document.title = `${t('inloggen.titel')} – Baken`
  }, [t])
  return (
    <main className="inlogscherm">
      <div className="kaart">
        <div className="kaart-kop">
          <Merk />
          <Taalkeuze />
        </div>
        <Heading level={1}>{t('inloggen.titel')}</Heading>
        <Paragraph>{t('inloggen.zin')}</Paragraph>
        {inhoud?.tweede_factor === 'uit' && (
          <p className="hint">{t('inloggen.demo_zonder_code')}</p>
        )}
        <Inlogformulier />
      </div>
    </main>
  )
}

/** Over the screen when the session ended: what was typed stays where it is. */
export function InlogDialoog() {
  const t = useT()
  const { stand } = useSessie()
  return (
    <Dialoog
      titel={t('inloggen.opnieuw_titel')}
      open={stand === 'verlopen'}
      sluit={() => undefined}
      verplicht
    >
      <Paragraph className="ams-mb-m">{t('inloggen.opnieuw_zin')}</Paragraph>
      <Inlogformulier />
    </Dialoog>
  )
}
