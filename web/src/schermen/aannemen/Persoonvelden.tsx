// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'

import { KeuzeVeld, TekstVeld, VinkVeld } from '../../onderdelen/Veld'
import { useT } from '../../taal/taal'
import { leeg_adres, type Aanname } from './model'
import { useVelden } from './veld'

const GESLACHTEN = ['vrouw', 'man', 'anders', 'onbekend'] as const
const ADRESSOORTEN = ['woon', 'verblijf', 'post'] as const
const ADRESSEN_MAX = 10

type Plek = { plek: number }

function Naamvelden({ plek }: Plek) {
  const t = useT()
  const { veld } = useVelden()
  return (
    <div className="rooster">
      <TekstVeld
        {...veld(`betrokkenen.${plek}.persoon.voornamen`)}
        label={t('persoon.voornamen')}
        maxLength={200}
      />
      <TekstVeld
        {...veld(`betrokkenen.${plek}.persoon.tussenvoegsel`)}
        label={t('persoon.tussenvoegsel')}
        maxLength={30}
      />
      <TekstVeld
        {...veld(`betrokkenen.${plek}.persoon.achternaam`)}
        label={t('persoon.achternaam')}
        maxLength={200}
      />
    </div>
  )
}

function Overig({ plek }: Plek) {
  const t = useT()
  const { veld } = useVelden()
  return (
    <>
      <TekstVeld
        {...veld(`betrokkenen.${plek}.persoon.geboortedatum`)}
        label={t('persoon.geboortedatum')}
        hint={t('persoon.geboortedatum_hint')}
        maxLength={20}
      />
      <TekstVeld
        {...veld(`betrokkenen.${plek}.persoon.bsn`)}
        label={t('persoon.bsn')}
        hint={t('persoon.bsn_hint')}
        inputMode="numeric"
        maxLength={12}
      />
      <TekstVeld
        {...veld(`betrokkenen.${plek}.persoon.telefoon`)}
        label={t('persoon.telefoon')}
        type="tel"
        maxLength={50}
      />
      <TekstVeld
        {...veld(`betrokkenen.${plek}.persoon.email`)}
        label={t('persoon.email')}
        type="email"
        maxLength={200}
      />
    </>
  )
}

function Adres({ plek, nummer, weg }: Plek & { nummer: number; weg: (() => void) | undefined }) {
  const t = useT()
  const { veld, vink } = useVelden()
  const pad = `betrokkenen.${plek}.persoon.adressen.${nummer}` as const
  return (
    <div className="adres" role="group" aria-label={t('adres.titel', { nummer: nummer + 1 })}>
      <div className="rooster">
        <KeuzeVeld
          {...veld(`${pad}.soort`)}
          label={t('adres.soort')}
          keuzes={ADRESSOORTEN.map((code) => ({ code, naam: t(`adressoort.${code}`) }))}
        />
        <TekstVeld {...veld(`${pad}.straat`)} label={t('adres.straat')} maxLength={200} />
        <TekstVeld {...veld(`${pad}.huisnummer`)} label={t('adres.huisnummer')} maxLength={20} />
        <TekstVeld {...veld(`${pad}.toevoeging`)} label={t('adres.toevoeging')} maxLength={20} />
        <TekstVeld {...veld(`${pad}.postcode`)} label={t('adres.postcode')} maxLength={10} />
        <TekstVeld {...veld(`${pad}.plaats`)} label={t('adres.plaats')} maxLength={200} />
        <TekstVeld {...veld(`${pad}.land`)} label={t('adres.land')} maxLength={100} />
      </div>
      <div className="acties">
        <VinkVeld {...vink(`${pad}.geheim`)} label={t('adres.geheim')} />
        {weg && (
          <Button type="button" variant="tertiary" onClick={weg}>
            {t('adres.weg', { nummer: nummer + 1 })}
          </Button>
        )}
      </div>
    </div>
  )
}

function Adressen({ plek }: Plek) {
  const t = useT()
  const { control } = useFormContext<Aanname>()
  const { fields, append, remove } = useFieldArray({
    control,
    name: `betrokkenen.${plek}.persoon.adressen`,
  })
  return (
    <div className="stapel">
      {fields.map((f, i) => (
        <Adres
          key={f.id}
          plek={plek}
          nummer={i}
          weg={fields.length > 1 ? () => remove(i) : undefined}
        />
      ))}
      {fields.length < ADRESSEN_MAX && (
        <div>
          <Button type="button" variant="tertiary" onClick={() => append(leeg_adres())}>
            {t('adres.nog_een')}
          </Button>
        </div>
      )}
    </div>
  )
}

/**
 * The fields of one person; an unknown or unborn person has fewer. `los`: apart from a report, so
 * without what only the report says of him.
 */
export function Persoonvelden({ plek, los = false }: Plek & { los?: boolean }) {
  const t = useT()
  const { veld, vink } = useVelden()
  const [onbekend, ongeboren] = useWatch<Aanname>({
    name: [`betrokkenen.${plek}.persoon.onbekend`, `betrokkenen.${plek}.persoon.ongeboren`],
  }) as [boolean, boolean]
  return (
    <>
      <div className="acties">
        {!los && (
          <VinkVeld
            {...vink(`betrokkenen.${plek}.in_huishouden`)}
            label={t('persoon.in_huishouden')}
          />
        )}
        <VinkVeld {...vink(`betrokkenen.${plek}.persoon.onbekend`)} label={t('persoon.onbekend')} />
        {!onbekend && (
          <VinkVeld
            {...vink(`betrokkenen.${plek}.persoon.ongeboren`)}
            label={t('persoon.ongeboren')}
          />
        )}
      </div>
      {!onbekend && <Naamvelden plek={plek} />}
      <div className="rooster">
        {!onbekend && !ongeboren && <Overig plek={plek} />}
        <KeuzeVeld
          {...veld(`betrokkenen.${plek}.persoon.geslacht`)}
          label={t('persoon.geslacht')}
          keuzes={GESLACHTEN.map((code) => ({ code, naam: t(`geslacht.${code}`) }))}
        />
      </div>
      <Adressen plek={plek} />
    </>
  )
}
