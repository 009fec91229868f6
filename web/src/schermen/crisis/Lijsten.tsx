// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import type { ReactNode } from 'react'

import { ga_naar_veld, veld_id } from '../../onderdelen/fouten'
import { Kaart } from '../../onderdelen/Kaart'
import { Fout, TekstGebied, TekstVeld } from '../../onderdelen/Veld'
import { naar_veld } from '../../taal/datum'
import { useT } from '../../taal/taal'
import type { Actieveld, Afspraakveld } from './crisis'

const ACTIES_MAX = 200
const AFSPRAKEN_MAX = 50

const nieuwe_sleutel = () => crypto.randomUUID()

type Groep = {
  naam: 'acties' | 'afspraken'
  titel: string
  fout: string | undefined
  knop: string
  voeg_toe: (() => void) | undefined
  children: ReactNode
}

function Groepkaart({ naam, titel, fout, knop, voeg_toe, children }: Groep) {
  return (
    <Kaart titel={titel}>
      <div id={veld_id(naam)} tabIndex={-1}>
        <Fout id={veld_id(naam)} fout={fout} />
      </div>
      {children}
      {voeg_toe && (
        <div>
          <Button type="button" variant="secondary" onClick={voeg_toe}>
            {knop}
          </Button>
        </div>
      )}
    </Kaart>
  )
}

type Lijst<R> = {
  regels: R[]
  zet: (regels: R[]) => void
  raak: (pad: string) => void
  fout_van: (pad: string) => string | undefined
}

/** After adding, the focus is where the typing goes on. */
const ga_straks_naar = (pad: string) => window.setTimeout(() => ga_naar_veld(pad))

/** After removing, faults of later lines would stand at the wrong one: they go all. */
function bewerk<R>({ regels, zet, raak }: Lijst<R>, naam: string) {
  return {
    wijzig: (i: number, deel: Partial<R>, pad: string) => {
      zet(regels.map((r, j) => (j === i ? { ...r, ...deel } : r)))
      raak(pad)
    },
    haal_weg: (i: number) => {
      zet(regels.filter((_, j) => j !== i))
      raak(naam)
      ga_straks_naar(naam)
    },
    voeg_toe: (regel: R, pad: string) => {
      zet([...regels, regel])
      raak(naam)
      ga_straks_naar(pad)
    },
  }
}

export function Acties(p: Lijst<Actieveld>) {
  const t = useT()
  const { wijzig, haal_weg, voeg_toe } = bewerk(p, 'acties')
  const nieuw = () =>
    voeg_toe(
      { sleutel: nieuwe_sleutel(), moment: naar_veld(new Date()), tekst: '' },
      `acties.${p.regels.length}.tekst`,
    )
  return (
    <Groepkaart
      naam="acties"
      titel={t('crisis.acties')}
      fout={p.fout_van('acties')}
      knop={t('crisis.actie_erbij')}
      voeg_toe={p.regels.length < ACTIES_MAX ? nieuw : undefined}
    >
      {p.regels.length === 0 && <p className="gedempt">{t('crisis.geen_acties')}</p>}
      <ol className="blokken">
        {p.regels.map((r, i) => (
          <li key={r.sleutel} className="adres">
            <TekstVeld
              naam={`acties.${i}.moment`}
              label={t('crisis.wanneer')}
              type="datetime-local"
              klasse="moment"
              value={r.moment}
              onChange={(e) => wijzig(i, { moment: e.target.value }, `acties.${i}.moment`)}
              fout={p.fout_van(`acties.${i}.moment`)}
            />
            <TekstGebied
              naam={`acties.${i}.tekst`}
              label={t('crisis.wat')}
              rows={2}
              maxLength={5000}
              value={r.tekst}
              onChange={(e) => wijzig(i, { tekst: e.target.value }, `acties.${i}.tekst`)}
              fout={p.fout_van(`acties.${i}.tekst`)}
            />
            <div>
              <Button type="button" variant="tertiary" onClick={() => haal_weg(i)}>
                {t('crisis.actie_weg', { nummer: i + 1 })}
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </Groepkaart>
  )
}

export function Afspraken(p: Lijst<Afspraakveld>) {
  const t = useT()
  const { wijzig, haal_weg, voeg_toe } = bewerk(p, 'afspraken')
  const nieuw = () =>
    voeg_toe({ sleutel: nieuwe_sleutel(), tekst: '' }, `afspraken.${p.regels.length}`)
  return (
    <Groepkaart
      naam="afspraken"
      titel={t('crisis.afspraken')}
      fout={p.fout_van('afspraken')}
      knop={t('crisis.afspraak_erbij')}
      voeg_toe={p.regels.length < AFSPRAKEN_MAX ? nieuw : undefined}
    >
      {p.regels.length === 0 && <p className="gedempt">{t('crisis.geen_afspraken')}</p>}
      <ol className="blokken">
        {p.regels.map((r, i) => (
          <li key={r.sleutel} className="adres">
            <TekstGebied
              naam={`afspraken.${i}`}
              label={t('crisis.afspraak', { nummer: i + 1 })}
              rows={2}
              maxLength={2000}
              value={r.tekst}
              onChange={(e) => wijzig(i, { tekst: e.target.value }, `afspraken.${i}`)}
              fout={p.fout_van(`afspraken.${i}`)}
            />
            <div>
              <Button type="button" variant="tertiary" onClick={() => haal_weg(i)}>
                {t('crisis.afspraak_weg', { nummer: i + 1 })}
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </Groepkaart>
  )
}
