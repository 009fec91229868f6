// SPDX-License-Identifier: EUPL-1.2
import { useWatch } from 'react-hook-form'

import { useCodes } from '../../api/codelijsten'
import { Kaart } from '../../onderdelen/Kaart'
import { KeuzeGroep, KeuzeVeld, TekstVeld } from '../../onderdelen/Veld'
import { useT } from '../../taal/taal'
import type { Aanname } from './model'
import { useVelden } from './veld'

const VORMEN = ['open', 'vertrouwelijk-burger', 'vertrouwelijk-professional'] as const

function Anonimiteit() {
  const t = useT()
  const codes = useCodes()
  const { veld, groep } = useVelden()
  const anonimiteit = useWatch<Aanname, 'anonimiteit'>({ name: 'anonimiteit' })
  // Towards the family only these three grounds exist for a professional (UB 4.1.8 lid 3).
  const gronden = codes
    .keuzes('anonimiteitsgrond')
    .filter((k) => k.code !== 'open' && k.code !== 'geen-toestemming-burger')
  return (
    <>
      <KeuzeGroep
        {...groep('anonimiteit')}
        soort="radio"
        label={t('melder.anonimiteit')}
        keuzes={VORMEN.map((code) => ({ code, naam: t(`anonimiteit.${code}`) }))}
      />
      {anonimiteit === 'vertrouwelijk-professional' && (
        <KeuzeVeld
          {...veld('anonimiteit_grond')}
          label={t('melder.grond')}
          keuzes={gronden}
          verplicht
        />
      )}
    </>
  )
}

function MelderVelden() {
  const t = useT()
  const { veld } = useVelden()
  return (
    <div className="rooster">
      <TekstVeld {...veld('melder.naam')} label={t('melder.naam')} maxLength={200} verplicht />
      <TekstVeld {...veld('melder.organisatie')} label={t('melder.organisatie')} maxLength={200} />
      <TekstVeld {...veld('melder.functie')} label={t('melder.functie')} maxLength={200} />
      <TekstVeld
        {...veld('melder.telefoon')}
        label={t('melder.telefoon')}
        hint={t('melder.bereikbaar')}
        type="tel"
        maxLength={50}
      />
      <TekstVeld {...veld('melder.email')} label={t('melder.email')} type="email" maxLength={200} />
    </div>
  )
}

export function KaartMelder({ toets }: { toets: string }) {
  const t = useT()
  const codes = useCodes()
  const { veld } = useVelden()
  const soort = useWatch<Aanname, 'soort'>({ name: 'soort' })
  const advies = soort === 'advies'
  return (
    <Kaart
      titel={advies ? t('melder.adviesvrager') : t('melder.titel')}
      id="kaart-melder"
      toets={toets}
    >
      <div className="rooster">
        <KeuzeVeld
          {...veld('melder.hoedanigheid')}
          label={t('melder.hoedanigheid')}
          keuzes={codes.keuzes('hoedanigheid')}
          verplicht
        />
        <KeuzeVeld
          {...veld('gemeente_melder')}
          label={advies ? t('melder.gemeente_adviesvrager') : t('melder.gemeente')}
          keuzes={codes.keuzes('gemeente')}
        />
        {advies && (
          <TekstVeld
            {...veld('melder.organisatie')}
            label={t('melder.organisatie')}
            hint={t('melder.organisatie_advies')}
            maxLength={200}
          />
        )}
      </div>
      {!advies && (
        <>
          <MelderVelden />
          <Anonimiteit />
        </>
      )}
    </Kaart>
  )
}
