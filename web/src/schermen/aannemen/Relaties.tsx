// SPDX-License-Identifier: EUPL-1.2
import { Button, Heading } from '@amsterdam/design-system-react'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'

import { useCodes } from '../../api/codelijsten'
import { ga_naar_veld, veld_id } from '../../onderdelen/fouten'
import { Fout, KeuzeVeld } from '../../onderdelen/Veld'
import { useT } from '../../taal/taal'
import type { Aanname } from './model'
import { useNaamVan } from './namen'
import { useFout, useVelden } from './veld'

type Regel = { plek: number; personen: { code: string; naam: string }[]; weg: () => void }

function Relatie({ plek, personen, weg }: Regel) {
  const t = useT()
  const codes = useCodes()
  const { veld } = useVelden()
  const pad = `relaties.${plek}`
  const fout = useFout(pad)
  return (
    <li className="adres" id={veld_id(pad)} tabIndex={-1}>
      <Fout id={veld_id(pad)} fout={fout} />
      <div className="rooster">
        <KeuzeVeld {...veld(`relaties.${plek}.van`)} label={t('relatie.van')} keuzes={personen} />
        <KeuzeVeld
          {...veld(`relaties.${plek}.soort`)}
          label={t('relatie.soort')}
          keuzes={codes.keuzes('relatie')}
        />
        <KeuzeVeld {...veld(`relaties.${plek}.naar`)} label={t('relatie.naar')} keuzes={personen} />
      </div>
      <div>
        <Button type="button" variant="tertiary" onClick={weg}>
          {t('relatie.weg', { nummer: plek + 1 })}
        </Button>
      </div>
    </li>
  )
}

/** Who is what of whom: "Van is [soort] van Naar". */
export function Relaties() {
  const t = useT()
  const { control } = useFormContext<Aanname>()
  const { fields, append, remove } = useFieldArray({ control, name: 'relaties' })
  const betrokkenen = useWatch<Aanname, 'betrokkenen'>({ name: 'betrokkenen' })
  const naamVan = useNaamVan()
  if (betrokkenen.length < 2) return null
  const personen = betrokkenen.map((b, i) => ({ code: String(i), naam: naamVan(b, i) }))
  return (
    <div className="stapel">
      <Heading level={3}>{t('relatie.titel')}</Heading>
      {fields.length > 0 && (
        <ul className="blokken">
          {fields.map((f, i) => (
            <Relatie key={f.id} plek={i} personen={personen} weg={() => remove(i)} />
          ))}
        </ul>
      )}
      <div>
        <Button
          type="button"
          variant="tertiary"
          onClick={() => {
            append({ van: '', naar: '', soort: '' }, { shouldFocus: false })
            window.setTimeout(() => ga_naar_veld(`relaties.${fields.length}.van`))
          }}
        >
          {t('relatie.nog_een')}
        </Button>
      </div>
    </div>
  )
}
