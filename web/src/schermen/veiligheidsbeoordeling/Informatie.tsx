// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'

import { Kaart } from '../../onderdelen/Kaart'
import { KeuzeGroep, TekstGebied, TekstVeld, VinkVeld } from '../../onderdelen/Veld'
import { useT } from '../../taal/taal'
import type { MdoAdvies, Stand } from './invoer'

type Eigenschappen = { stand: Stand; wijzig: (deel: Partial<Stand>) => void; mdo_vereist?: boolean }

const BRONNEN = [
  'eigen-systeem',
  'vt-register',
  'politie',
  'lokaal-veld',
  'raad',
  'betrokkenen',
  'melder',
  'anders',
] as const

/** Sources, and apart from each other: who is known where, and what the sources told. */
export function Bronnen({ stand, wijzig }: Eigenschappen) {
  const t = useT()
  return (
    <Kaart titel={t('bronnen.titel')}>
      <KeuzeGroep
        naam="bronnen"
        soort="vink"
        label={t('bronnen.welke')}
        hint={t('bronnen.hint')}
        keuzes={BRONNEN.map((code) => ({ code, naam: t(`bron.${code}`) }))}
        invoer={(code) => ({
          checked: stand.bronnen.includes(code),
          onChange: (e) =>
            wijzig({
              bronnen: e.target.checked
                ? [...stand.bronnen, code]
                : stand.bronnen.filter((b) => b !== code),
            }),
        })}
      />
      <TekstGebied
        naam="dat_informatie"
        label={t('bronnen.dat')}
        hint={t('bronnen.dat_hint')}
        maxLength={20000}
        value={stand.dat_informatie}
        onChange={(e) => wijzig({ dat_informatie: e.target.value })}
      />
      <TekstGebied
        naam="wat_informatie"
        label={t('bronnen.wat')}
        hint={t('bronnen.wat_hint')}
        rows={6}
        maxLength={50000}
        value={stand.wat_informatie}
        onChange={(e) => wijzig({ wat_informatie: e.target.value })}
      />
    </Kaart>
  )
}

type AdviesRegel = {
  plek: number
  advies: MdoAdvies
  zet: (advies: MdoAdvies) => void
  weg: () => void
}

function Advies({ plek, advies, zet, weg }: AdviesRegel) {
  const t = useT()
  const nummer = plek + 1
  return (
    <li>
      <div className="adres" role="group" aria-label={t('mdo.advies_nr', { nummer })}>
        <div className="rooster">
          <TekstVeld
            naam={`mdo.adviezen.${plek}.naam`}
            label={t('mdo.naam')}
            maxLength={200}
            value={advies.naam}
            onChange={(e) => zet({ ...advies, naam: e.target.value })}
          />
          <TekstVeld
            naam={`mdo.adviezen.${plek}.functie`}
            label={t('mdo.functie')}
            maxLength={200}
            value={advies.functie}
            onChange={(e) => zet({ ...advies, functie: e.target.value })}
          />
        </div>
        <TekstGebied
          naam={`mdo.adviezen.${plek}.advies`}
          label={t('mdo.advies')}
          rows={2}
          maxLength={5000}
          value={advies.advies}
          onChange={(e) => zet({ ...advies, advies: e.target.value })}
        />
        <div>
          <Button type="button" variant="tertiary" onClick={weg}>
            {t('mdo.weg', { nummer })}
          </Button>
        </div>
      </div>
    </li>
  )
}

/** The multidisciplinary meeting: what each advised, and what was decided together. */
export function Mdo({ stand, wijzig, mdo_vereist = false }: Eigenschappen) {
  const t = useT()
  const { mdo } = stand
  const zet = (deel: Partial<Stand['mdo']>) => wijzig({ mdo: { ...mdo, ...deel } })
  return (
    <Kaart titel={t('mdo.titel')}>
      {mdo_vereist && <p className="let-op">{t('mdo.vereist')}</p>}
      <VinkVeld
        naam="mdo.gehouden"
        label={t('mdo.gehouden')}
        checked={mdo.gehouden}
        onChange={(e) => zet({ gehouden: e.target.checked })}
      />
      {mdo.gehouden && (
        <>
          <div className="rooster">
            <TekstVeld
              naam="mdo.datum"
              type="date"
              label={t('mdo.datum')}
              value={mdo.datum}
              onChange={(e) => zet({ datum: e.target.value })}
            />
          </div>
          <ul className="blokken">
            {mdo.adviezen.map((advies, i) => (
              <Advies
                key={`advies-${i + 1}`}
                plek={i}
                advies={advies}
                zet={(nieuw) =>
                  zet({ adviezen: mdo.adviezen.map((a, j) => (j === i ? nieuw : a)) })
                }
                weg={() => zet({ adviezen: mdo.adviezen.filter((_, j) => j !== i) })}
              />
            ))}
          </ul>
          <div>
            <Button
              type="button"
              variant="secondary"
              onClick={() =>
                zet({ adviezen: [...mdo.adviezen, { naam: '', functie: '', advies: '' }] })
              }
            >
              {t('mdo.nog_een')}
            </Button>
          </div>
          <TekstGebied
            naam="mdo.gezamenlijk_besluit"
            label={t('mdo.besluit')}
            maxLength={5000}
            value={mdo.gezamenlijk_besluit}
            onChange={(e) => zet({ gezamenlijk_besluit: e.target.value })}
          />
        </>
      )}
    </Kaart>
  )
}
