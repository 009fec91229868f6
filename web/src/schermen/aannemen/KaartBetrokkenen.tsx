// SPDX-License-Identifier: EUPL-1.2
import { Button, Heading } from '@amsterdam/design-system-react'
import { useState } from 'react'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { Link } from 'react-router'

import { useCodes } from '../../api/codelijsten'
import { ga_naar_veld, veld_id } from '../../onderdelen/fouten'
import { Kaart } from '../../onderdelen/Kaart'
import { Fout, KeuzeVeld, VinkVeld } from '../../onderdelen/Veld'
import { useT } from '../../taal/taal'
import { lege_betrokkene, relaties_zonder, type Aanname } from './model'
import { useNaamVan } from './namen'
import { Persoonvelden } from './Persoonvelden'
import { Relaties } from './Relaties'
import { useFout, useVelden } from './veld'

const PERSONEN_MAX = 30

/** Somebody who stands in the dossier: the report only says what part he plays. */
function Bekend({ plek, persoon_id }: { plek: number; persoon_id: string }) {
  const t = useT()
  const { vink } = useVelden()
  const dossier_id = useWatch<Aanname, 'dossier_id'>({ name: 'dossier_id' })
  return (
    <div className="acties">
      <VinkVeld {...vink(`betrokkenen.${plek}.in_huishouden`)} label={t('persoon.in_huishouden')} />
      <Link to={`/dossiers/${dossier_id}/personen/${persoon_id}`}>{t('persoon.gegevens')}</Link>
    </div>
  )
}

function Persoon({ plek, weg }: { plek: number; weg: () => void }) {
  const t = useT()
  const codes = useCodes()
  const { veld } = useVelden()
  const [b] = useWatch<Aanname>({ name: [`betrokkenen.${plek}`] }) as [Aanname['betrokkenen'][0]]
  const naam = useNaamVan()(b, plek)
  const pad = `betrokkenen.${plek}`
  return (
    <li className="persoon" id={veld_id(pad)} tabIndex={-1}>
      <div className="persoon-kop">
        <Heading level={3}>{naam}</Heading>
        <Button type="button" variant="tertiary" onClick={weg}>
          {t('persoon.weg')}
          <span className="ams-visually-hidden"> {naam}</span>
        </Button>
      </div>
      <div className="rooster">
        <KeuzeVeld
          {...veld(`betrokkenen.${plek}.rol`)}
          label={t('persoon.rol')}
          keuzes={codes.keuzes('rol-betrokkene')}
          verplicht
        />
      </div>
      {b.persoon_id ? (
        <Bekend plek={plek} persoon_id={b.persoon_id} />
      ) : (
        <Persoonvelden plek={plek} />
      )}
    </li>
  )
}

function Verwijderd({ naam, terug }: { naam: string | undefined; terug: () => void }) {
  const t = useT()
  return (
    <p role="status">
      {naam !== undefined && (
        <span className="acties">
          {t('persoon.verwijderd', { naam })}
          <Button type="button" variant="tertiary" onClick={terug}>
            {t('algemeen.ongedaan')}
          </Button>
        </span>
      )}
    </p>
  )
}

type Bewaard = { aanname: Pick<Aanname, 'betrokkenen' | 'relaties'>; naam: string }

export function KaartBetrokkenen({ toets }: { toets: string }) {
  const t = useT()
  const { control, getValues, setValue } = useFormContext<Aanname>()
  const { fields, append, replace } = useFieldArray({ control, name: 'betrokkenen' })
  const [verwijderd, zetVerwijderd] = useState<Bewaard>()
  const fout = useFout('betrokkenen')
  const naamVan = useNaamVan()

  const zet = (aanname: Bewaard['aanname']) => {
    setValue('relaties', aanname.relaties, { shouldDirty: true })
    replace(aanname.betrokkenen)
  }
  const haal_weg = (plek: number) => {
    const { betrokkenen, relaties } = structuredClone(getValues())
    const weg = betrokkenen[plek]
    if (!weg) return
    zetVerwijderd({ aanname: { betrokkenen, relaties }, naam: naamVan(weg, plek) })
    zet({
      betrokkenen: betrokkenen.filter((_, i) => i !== plek),
      relaties: relaties_zonder(relaties, plek),
    })
  }
  const voeg_toe = () => {
    append(lege_betrokkene(), { shouldFocus: false })
    window.setTimeout(() => ga_naar_veld(`betrokkenen.${fields.length}.rol`))
  }

  return (
    <Kaart titel={t('betrokkenen.titel')} id="kaart-betrokkenen" toets={toets}>
      <div id={veld_id('betrokkenen')} tabIndex={-1}>
        <Fout id={veld_id('betrokkenen')} fout={fout} />
      </div>
      <ul className="blokken">
        {fields.map((f, i) => (
          <Persoon key={f.id} plek={i} weg={() => haal_weg(i)} />
        ))}
      </ul>
      <Verwijderd
        naam={verwijderd?.naam}
        terug={() => {
          if (verwijderd) zet(verwijderd.aanname)
          zetVerwijderd(undefined)
        }}
      />
      {fields.length < PERSONEN_MAX && (
        <div>
          <Button type="button" variant="secondary" onClick={voeg_toe}>
            {t('persoon.nog_een')}
          </Button>
        </div>
      )}
      <Relaties />
    </Kaart>
  )
}
