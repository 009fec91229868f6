// SPDX-License-Identifier: EUPL-1.2
import { Alert, Button } from '@amsterdam/design-system-react'
import { useState } from 'react'

import { useSessie } from '../../api/sessie'
import type { Dossier, Werkitem } from '../../api/types'
import { Gedaan } from '../../onderdelen/Gelukt'
import { Kaart } from '../../onderdelen/Kaart'
import { useDatums } from '../../taal/datum'
import { useT } from '../../taal/taal'
import { Herbeoordeeldialoog } from '../herbeoordelen/Herbeoordelen'

export const wachtend = (dossier: Dossier): Werkitem | undefined =>
  dossier.werk?.find((w) => w.status === 'wacht')

/** That the dossier waits, since when it was looked at, and the alarm when that is too long. */
export function Wachtlijst({ dossier, ververs }: { dossier: Dossier; ververs: () => void }) {
  const t = useT()
  const { mag } = useSessie()
  const { datum } = useDatums()
  const [open, zetOpen] = useState(false)
  const [gedaan, zetGedaan] = useState('')
  const item = wachtend(dossier)
  if (!item) return null
  const laatst = item.laatste_herbeoordeling
  return (
    <Kaart titel={t('dag.lijst.wachtlijst')} id="wachtlijst">
      <Gedaan zin={gedaan} />
      {item.herbeoordeling_te_laat && (
        <Alert severity="warning" heading={t('dag.alarm_titel')} headingLevel={3}>
          <p>{t('herbeoordelen.alarm')}</p>
        </Alert>
      )}
      <p>
        {t('herbeoordelen.wacht', { soort: t(`werksoort.${item.soort}`) })}{' '}
        {laatst
          ? t('herbeoordelen.laatst', { datum: datum(laatst) })
          : t('herbeoordelen.nog_nooit')}
      </p>
      {mag('herbeoordeling.schrijven') && (
        <div>
          <Button
            type="button"
            variant={item.herbeoordeling_te_laat ? 'primary' : 'secondary'}
            onClick={() => zetOpen(true)}
          >
            {t('herbeoordelen.open')}
          </Button>
        </div>
      )}
      <Herbeoordeeldialoog
        item={open ? item : undefined}
        sluit={() => zetOpen(false)}
        klaar={({ urgentie }) => {
          zetGedaan(
            t('herbeoordelen.klaar', {
              nummer: dossier.nummer,
              urgentie: t(`urgentie.${urgentie}`),
            }),
          )
          ververs()
        }}
      />
    </Kaart>
  )
}
