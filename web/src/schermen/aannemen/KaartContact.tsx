// SPDX-License-Identifier: EUPL-1.2
import { useWatch } from 'react-hook-form'

import { useCodes } from '../../api/codelijsten'
import { Kaart } from '../../onderdelen/Kaart'
import { KeuzeGroep, KeuzeVeld, TekstVeld } from '../../onderdelen/Veld'
import { useT } from '../../taal/taal'
import type { Aanname } from './model'
import { useVelden } from './veld'

const SOORTEN = ['advies', 'melding', 'politiemelding'] as const

export type Kaarteigenschappen = {
  toets: string
  /** What was registered already: its kind does not change any more. */
  vast?: boolean
}

export function KaartContact({ toets, vast = false }: Kaarteigenschappen) {
  const t = useT()
  const codes = useCodes()
  const { veld, groep } = useVelden()
  const [soort, betrokkenen] = useWatch<Aanname, ['soort', 'betrokkenen']>({
    name: ['soort', 'betrokkenen'],
  })
  const personen = betrokkenen.some((b) => b.persoon.achternaam || b.persoon.voornamen)
  return (
    <Kaart titel={t('contact.titel')} id="kaart-contact" toets={toets}>
      {!vast && (
        <KeuzeGroep
          {...groep('soort')}
          soort="radio"
          label={t('contact.soort')}
          keuzes={SOORTEN.map((code) => ({ code, naam: t(`soort.${code}`) }))}
        />
      )}
      {soort === 'advies' && (
        <p className="hint">{personen ? t('contact.advies_personen') : t('contact.advies')}</p>
      )}
      <div className="rooster">
        {soort !== 'politiemelding' && (
          <KeuzeVeld
            {...veld('kanaal')}
            label={t('contact.kanaal')}
            keuzes={codes.keuzes('kanaal')}
            verplicht
          />
        )}
        <TekstVeld
          {...veld('ontvangen')}
          type="datetime-local"
          label={t('contact.ontvangen')}
          verplicht
        />
        <KeuzeVeld
          {...veld('gemeente')}
          label={
            soort === 'politiemelding' ? t('contact.gemeente') : t('contact.gemeente_betrokkenen')
          }
          keuzes={codes.keuzes('gemeente')}
          verplicht
        />
      </div>
      {soort === 'politiemelding' && (
        <div className="rooster">
          <TekstVeld {...veld('politie.eenheid')} label={t('contact.eenheid')} maxLength={200} />
          <TekstVeld
            {...veld('politie.incidentnummer')}
            label={t('contact.incidentnummer')}
            maxLength={100}
          />
        </div>
      )}
    </Kaart>
  )
}
