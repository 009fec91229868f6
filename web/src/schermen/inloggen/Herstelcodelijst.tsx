// SPDX-License-Identifier: EUPL-1.2
import { Button, Paragraph } from '@amsterdam/design-system-react'
import { useState } from 'react'

import { useT } from '../../taal/taal'

type Eigenschappen = { codes: string[]; klaar: () => void }

/** The recovery codes, the only time that they are shown. */
export function Herstelcodelijst({ codes, klaar }: Eigenschappen) {
  const t = useT()
  const [gezegd, zetGezegd] = useState('')
  const kopieer = () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => zetGezegd(t('herstelcodes.gekopieerd')),
      () => zetGezegd(t('herstelcodes.niet_gekopieerd')),
    )
  return (
    <div className="inlogformulier">
      <Paragraph>{t('herstelcodes.zin')}</Paragraph>
      <ol className="herstelcodes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="acties">
        <Button variant="secondary" type="button" onClick={() => void kopieer()}>
          {t('herstelcodes.kopieren')}
        </Button>
        <Button variant="secondary" type="button" onClick={() => window.print()}>
          {t('herstelcodes.afdrukken')}
        </Button>
      </div>
      <p role="status" className={gezegd ? 'gelukt' : 'ams-visually-hidden'}>
        {gezegd}
      </p>
      <Button type="button" onClick={klaar}>
        {t('herstelcodes.bewaard')}
      </Button>
    </div>
  )
}
