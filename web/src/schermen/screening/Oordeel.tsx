// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useRef, useState, type SyntheticEvent } from 'react'

import { api, type Antwoord } from '../../api/client'
import { Handeling } from '../../api/idempotent'
import type { Melding } from '../../api/types'
import { Foutmelding } from '../../onderdelen/Toestand'
import { KeuzeGroep, TekstGebied } from '../../onderdelen/Veld'
import { useT } from '../../taal/taal'

type Eigenschappen = { melding: Melding; klaar: (antwoord: Antwoord<Melding>) => void }

type Keuze = {
  naam: string
  acuut: '' | 'ja' | 'nee'
  kies: (acuut: 'ja' | 'nee') => void
  fout: string | undefined
}

function Acuut({ naam, acuut, kies, fout }: Keuze) {
  const t = useT()
  return (
    <KeuzeGroep
      naam={naam}
      soort="radio"
      label={t('screening.vraag')}
      hint={t('screening.vraag_hint')}
      fout={fout}
      keuzes={[
        { code: 'nee', naam: t('screening.nee') },
        { code: 'ja', naam: t('screening.ja') },
      ]}
      invoer={(code) => ({
        name: naam,
        checked: acuut === code,
        onChange: () => kies(code as 'ja' | 'nee'),
      })}
    />
  )
}

/** One look: acute or not, and why. Acute starts the crisis at once. */
export function Oordeel({ melding, klaar }: Eigenschappen) {
  const t = useT()
  const handeling = useRef(new Handeling())
  const [acuut, zetAcuut] = useState<'' | 'ja' | 'nee'>('')
  const [fouten, zetFouten] = useState<{ acuut?: string; toelichting?: string }>({})
  const [fout, zetFout] = useState<unknown>()
  const [bezig, zetBezig] = useState(false)

  async function verstuur(e: SyntheticEvent<HTMLFormElement>) {
    e.preventDefault()
    if (bezig) return
    const toelichting = String(new FormData(e.currentTarget).get('toelichting') ?? '').trim()
    const nieuw = {
      ...(acuut ? {} : { acuut: t('screening.acuut_leeg') }),
      ...(acuut === 'ja' && !toelichting ? { toelichting: t('screening.toelichting_leeg') } : {}),
    }
    zetFouten(nieuw)
    if (Object.keys(nieuw).length > 0) return
    const body = { acuut: acuut === 'ja', ...(toelichting ? { toelichting } : {}) }
    zetBezig(true)
    try {
      const pad = `/meldingen/${melding.id}/screeningen`
      klaar(
        await handeling.current.voer_uit(body, (sleutel) =>
          api.maak<Melding>(pad, body, { sleutel }),
        ),
      )
    } catch (probleem) {
      zetFout(probleem)
      zetBezig(false)
    }
  }

  return (
    <form className="stapel oordeel" onSubmit={(e) => void verstuur(e)} noValidate>
      <Foutmelding fout={fout} />
      <Acuut naam={`acuut-${melding.id}`} acuut={acuut} kies={zetAcuut} fout={fouten.acuut} />
      <TekstGebied
        naam={`toelichting-${melding.id}`}
        name="toelichting"
        label={t('screening.toelichting')}
        rows={2}
        maxLength={5000}
        verplicht={acuut === 'ja'}
        fout={fouten.toelichting}
      />
      <div>
        <Button type="submit" aria-disabled={bezig}>
          {t('screening.leg_vast')}
        </Button>
      </div>
    </form>
  )
}
