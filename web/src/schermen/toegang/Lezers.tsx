// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'

import { useSessie } from '../../api/sessie'
import type { Medewerker } from '../../api/types'
import { ga_naar_veld, veld_id } from '../../onderdelen/fouten'
import { Medewerkerveld, met_team } from '../../onderdelen/Medewerkerveld'
import { Fout } from '../../onderdelen/Veld'
import { useT, useTekstOf } from '../../taal/taal'
import { met_lezer } from './afscherming'

type Eigenschappen = {
  lezers: Medewerker[]
  zet: (lezers: Medewerker[]) => void
  fout_van: (pad: string) => string | undefined
}

function Lezer({ lezer, fout, haal_weg }: { lezer: Medewerker; fout?: string; haal_weg(): void }) {
  const t = useT()
  const tekst = useTekstOf()
  const id = veld_id(`lezers.${lezer.id}`)
  return (
    <li id={id} tabIndex={-1}>
      <Fout id={id} fout={fout} />
      <span className="acties">
        <span>
          <strong>{met_team(lezer)}</strong>
          <span className="onderwerp">
            {lezer.rollen.map((r) => tekst(`rol.${r}`, r)).join(', ')}
          </span>
        </span>
        <Button type="button" variant="tertiary" onClick={haal_weg}>
          {t('afscherming.lezer_weg')}
          <span className="ams-visually-hidden"> {lezer.naam}</span>
        </Button>
      </span>
    </li>
  )
}

/** Who may read a shielded dossier: chosen one by one, by name. */
export function Lezers({ lezers, zet, fout_van }: Eigenschappen) {
  const t = useT()
  const { sessie } = useSessie()
  const ik = sessie?.medewerker
  const dossierwerk = ik?.rollen.includes('functionaris-gegevensbescherming') === false
  const id = veld_id('lezers')
  return (
    <div id={id} tabIndex={-1} className="stapel" role="group" aria-labelledby={`${id}-kop`}>
      <strong id={`${id}-kop`}>
        {t('afscherming.lezers')} ({lezers.length})
      </strong>
      <Fout id={id} fout={fout_van('lezers')} />
      {lezers.length === 0 && <p className="gedempt">{t('afscherming.geen_lezers')}</p>}
      <ul className="blokken">
        {lezers.map((l) => {
          const fout = fout_van(`lezers.${l.id}`)
          return (
            <Lezer
              key={l.id}
              lezer={l}
              {...(fout ? { fout } : {})}
              haal_weg={() => {
                zet(lezers.filter((x) => x.id !== l.id))
                ga_naar_veld('nieuwe_lezer')
              }}
            />
          )
        })}
      </ul>
      <Medewerkerveld
        naam="nieuwe_lezer"
        label={t('afscherming.lezer_erbij')}
        hint={t('afscherming.lezers_hint')}
        waarde=""
        zonder={lezers.map((l) => l.id)}
        kies={(_id, m) => m && zet(met_lezer(lezers, m))}
      />
      {dossierwerk && lezers.length > 0 && !lezers.some((l) => l.id === ik.id) && (
        <p className="let-op" role="status">
          {t('afscherming.niet_zelf')}
        </p>
      )}
    </div>
  )
}
