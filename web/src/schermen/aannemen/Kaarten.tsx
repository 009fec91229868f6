// SPDX-License-Identifier: EUPL-1.2
import { useWatch } from 'react-hook-form'

import { useCodes } from '../../api/codelijsten'
import { Kaart } from '../../onderdelen/Kaart'
import { KeuzeGroep, KeuzeVeld, TekstGebied } from '../../onderdelen/Veld'
import { useT } from '../../taal/taal'
import { Adviescontrole } from './Adviescontrole'
import type { Aanname } from './model'
import { useVelden } from './veld'

export function KaartGeweld({ toets }: { toets: string }) {
  const t = useT()
  const codes = useCodes()
  const { veld, groep } = useVelden()
  const soort = useWatch<Aanname, 'soort'>({ name: 'soort' })
  return (
    <Kaart titel={t('geweld.titel')} id="kaart-geweld" toets={toets}>
      <KeuzeGroep
        {...groep('vorm')}
        soort="vink"
        label={t('geweld.vorm')}
        keuzes={codes.keuzes('vorm')}
        verplicht={soort === 'melding'}
      />
      <KeuzeGroep
        {...groep('aard')}
        soort="vink"
        label={t('geweld.aard')}
        keuzes={codes.keuzes('aard-geweld')}
        verplicht
      />
      <div className="rooster">
        <KeuzeVeld
          {...veld('duur_geweld')}
          label={t('geweld.duur')}
          keuzes={codes.keuzes('duur-geweld')}
        />
      </div>
    </Kaart>
  )
}

const DOORLOPEN = ['ja', 'deels', 'nee', 'onbekend', 'nvt'] as const

export function KaartMeldcode({ toets }: { toets: string }) {
  const t = useT()
  const codes = useCodes()
  const { veld, groep } = useVelden()
  const doorlopen = useWatch<Aanname, 'meldcode.doorlopen'>({ name: 'meldcode.doorlopen' })
  return (
    <Kaart titel={t('meldcode.titel')} id="kaart-meldcode" toets={toets}>
      <KeuzeGroep
        {...groep('meldcode.doorlopen')}
        soort="radio"
        label={t('meldcode.doorlopen')}
        hint={t('meldcode.hint')}
        keuzes={DOORLOPEN.map((code) => ({ code, naam: t(`doorlopen.${code}`) }))}
      />
      {(doorlopen === 'ja' || doorlopen === 'deels') && (
        <KeuzeGroep
          {...groep('meldcode.stappen')}
          soort="vink"
          label={t('meldcode.stappen')}
          keuzes={codes.keuzes('meldcodestap')}
        />
      )}
      <TekstGebied
        {...veld('meldcode.toelichting')}
        label={t('meldcode.toelichting')}
        rows={2}
        maxLength={5000}
      />
    </Kaart>
  )
}

export function KaartVerhaal({ toets }: { toets: string }) {
  const t = useT()
  const { veld } = useVelden()
  const soort = useWatch<Aanname, 'soort'>({ name: 'soort' })
  return (
    <Kaart titel={t(`verhaal.titel.${soort}`)} id="kaart-verhaal" toets={toets}>
      <TekstGebied
        {...veld('verhaal')}
        label={t(`verhaal.label.${soort}`)}
        hint={t(`verhaal.hint.${soort}`)}
        rows={8}
        maxLength={50000}
        verplicht
      />
      {soort === 'advies' && (
        <>
          <Adviescontrole veld="verhaal" />
          <TekstGebied
            {...veld('gegeven_advies')}
            label={t('verhaal.gegeven_advies')}
            rows={5}
            maxLength={50000}
          />
          <Adviescontrole veld="gegeven_advies" />
        </>
      )}
    </Kaart>
  )
}

export function KaartVerwachting({ toets }: { toets: string }) {
  const t = useT()
  const { veld } = useVelden()
  return (
    <Kaart titel={t('verwachting.titel')} id="kaart-verwachting" toets={toets}>
      <TekstGebied
        {...veld('verwachting')}
        label={t('verwachting.label')}
        rows={3}
        maxLength={20000}
      />
    </Kaart>
  )
}
