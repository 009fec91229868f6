// SPDX-License-Identifier: EUPL-1.2
import { Button, Paragraph } from '@amsterdam/design-system-react'
import { useState } from 'react'

import { api } from '../../api/client'
import { useBron } from '../../api/gebruikBron'
import type { Herstelcodes, NieuweFactor, TweedeFactor } from '../../api/types'
import { Dialoog } from '../../onderdelen/Dialoog'
import { Gedaan } from '../../onderdelen/Gelukt'
import { Kaart } from '../../onderdelen/Kaart'
import { Foutmelding, Toon } from '../../onderdelen/Toestand'
import { useDatums } from '../../taal/datum'
import { useT } from '../../taal/taal'
import { Codeformulier } from '../inloggen/Codeformulier'
import { Herstelcodelijst } from '../inloggen/Herstelcodelijst'
import { Instelling } from '../inloggen/Instelling'

type Bezig =
  | { wat: 'vervangen' | 'vernieuwen' }
  | { wat: 'instellen'; nieuw: NieuweFactor }
  | { wat: 'codes'; codes: string[]; zin: string }

const titels = {
  vervangen: 'account.factor_vervangen',
  vernieuwen: 'account.codes_nieuw',
  instellen: 'inloggen.instel_titel',
  codes: 'herstelcodes.titel',
} as const

function Overzicht({ factor }: { factor: TweedeFactor }) {
  const t = useT()
  const datums = useDatums()
  const eerste = factor.factoren[0]
  if (!eerste) {
    const uit = factor.plicht === 'uit'
    return <Paragraph>{t(uit ? 'account.factor_uit' : 'account.factor_geen')}</Paragraph>
  }
  return (
    <>
      <Paragraph>
        {t('account.factor_aan', { moment: datums.moment(eerste.aangemaakt) })}
      </Paragraph>
      <Paragraph>{t('account.codes_over', { aantal: factor.herstelcodes_over })}</Paragraph>
    </>
  )
}

/** The steps in a dialog: a code of now, scanning, and the recovery codes. */
function Stappen({ bezig, zet }: { bezig: Bezig; zet: (nieuw: Bezig) => void }) {
  const t = useT()
  const codes = async (pad: string, body: unknown, zin: string) => {
    const { inhoud } = await api.maak<Herstelcodes>(`/tweede-factor/${pad}`, body)
    zet({ wat: 'codes', codes: inhoud.herstelcodes, zin })
  }
  if (bezig.wat === 'vervangen') {
    return (
      <Codeformulier
        hint={t('account.vervang_zin')}
        knop={t('inloggen.verder')}
        focus
        geef={async (code) => {
          const { inhoud } = await api.maak<NieuweFactor>('/tweede-factor/_begin', { code })
          zet({ wat: 'instellen', nieuw: inhoud })
        }}
      />
    )
  }
  if (bezig.wat === 'instellen') {
    const { bewijs, geheim, uri } = bezig.nieuw
    return (
      <>
        <Instelling geheim={geheim} uri={uri} />
        <Codeformulier
          key="bevestig"
          hint={t('inloggen.instelcode_hint')}
          knop={t('inloggen.controleren')}
          geef={(code) => codes('_bevestig', { bewijs, code }, t('account.factor_klaar'))}
        />
      </>
    )
  }
  if (bezig.wat === 'vernieuwen') {
    return (
      <Codeformulier
        hint={t('account.codes_zin')}
        knop={t('account.codes_nieuw')}
        focus
        geef={(code) => codes('_vernieuw-herstelcodes', { code }, t('account.codes_klaar'))}
      />
    )
  }
  return null
}

type Knopeigenschappen = {
  factor: TweedeFactor
  zet: (nieuw: Bezig) => void
  begin: () => void
}

function Factorknoppen({ factor, zet, begin }: Knopeigenschappen) {
  const t = useT()
  const heeft = factor.factoren.length > 0
  if (factor.plicht === 'uit') return null
  return (
    <div className="acties">
      {heeft && (
        <Button variant="secondary" type="button" onClick={() => zet({ wat: 'vernieuwen' })}>
          {t('account.codes_nieuw')}
        </Button>
      )}
      <Button
        variant="secondary"
        type="button"
        onClick={() => (heeft ? zet({ wat: 'vervangen' }) : begin())}
      >
        {t(heeft ? 'account.factor_vervangen' : 'account.factor_instellen')}
      </Button>
    </div>
  )
}

export function Factorkaart() {
  const t = useT()
  const bron = useBron<TweedeFactor>('/tweede-factor')
  const [bezig, zetBezig] = useState<Bezig>()
  const [gedaan, zetGedaan] = useState('')
  const [fout, zetFout] = useState<unknown>()

  const begin = () =>
    api.maak<NieuweFactor>('/tweede-factor/_begin', {}).then(
      ({ inhoud }) => zetBezig({ wat: 'instellen', nieuw: inhoud }),
      (probleem: unknown) => zetFout(probleem),
    )
  const sluit = () => {
    zetBezig(undefined)
    bron.ververs()
  }

  return (
    <Kaart titel={t('account.factor')}>
      <Foutmelding fout={fout} />
      <Gedaan zin={gedaan} />
      <Toon bron={bron}>
        {(factor) => (
          <>
            <Overzicht factor={factor} />
            <Factorknoppen factor={factor} zet={zetBezig} begin={() => void begin()} />
          </>
        )}
      </Toon>
      <Dialoog
        titel={bezig ? t(titels[bezig.wat]) : ''}
        open={bezig !== undefined}
        sluit={sluit}
        verplicht={bezig?.wat === 'codes'}
      >
        {bezig?.wat === 'codes' ? (
          <Herstelcodelijst
            codes={bezig.codes}
            klaar={() => {
              zetGedaan(bezig.zin)
              sluit()
            }}
          />
        ) : (
          bezig && <Stappen bezig={bezig} zet={zetBezig} />
        )}
      </Dialoog>
    </Kaart>
  )
}
