// SPDX-License-Identifier: EUPL-1.2
import {
  Alert,
  Button,
  Field,
  Label,
  Paragraph,
  PasswordInput,
} from '@amsterdam/design-system-react'
import { useEffect, useRef, useState, type SyntheticEvent } from 'react'

import { ApiFout, heeftStatus } from '../../api/fout'
import { useSessie } from '../../api/sessie'
import { Fout, TekstVeld } from '../../onderdelen/Veld'
import { useFoutzin } from '../../onderdelen/Toestand'
import { useT } from '../../taal/taal'

/** Counts the seconds of a 429 down. */
function useWachttijd(fout: unknown): number {
  const [over, zetOver] = useState(0)
  useEffect(() => {
    const wacht = fout instanceof ApiFout && fout.status === 429 ? (fout.wachttijd ?? 60) : 0
    zetOver(wacht)
    if (wacht === 0) return undefined
    const tik = window.setInterval(() => zetOver((n) => Math.max(0, n - 1)), 1000)
    return () => window.clearInterval(tik)
  }, [fout])
  return over
}

function Inlogfout({ fout, over }: { fout: unknown; over: number }) {
  const t = useT()
  const zin = useFoutzin()
  if (!fout) return null
  const tekst = heeftStatus(fout, 401)
    ? t('inloggen.onjuist')
    : heeftStatus(fout, 429)
      ? over > 0
        ? t('inloggen.wacht', { seconden: over })
        : t('inloggen.wacht_voorbij')
      : zin(fout)
  return (
    <div role="alert">
      <Alert severity="error" heading={t('inloggen.mislukt')} headingLevel={2}>
        <Paragraph>{tekst}</Paragraph>
      </Alert>
    </div>
  )
}

type Leeg = { gebruikersnaam?: string | undefined; wachtwoord?: string | undefined }

export function Inlogformulier({ klaar }: { klaar?: () => void }) {
  const t = useT()
  const { log_in } = useSessie()
  const formulier = useRef<HTMLFormElement>(null)
  const [fout, zetFout] = useState<unknown>()
  const [leeg, zetLeeg] = useState<Leeg>({})
  const [bezig, zetBezig] = useState(false)
  const over = useWachttijd(fout)

  async function verstuur(e: SyntheticEvent) {
    e.preventDefault()
    const velden = new FormData(formulier.current ?? undefined)
    const naam = String(velden.get('gebruikersnaam') ?? '').trim()
    const woord = String(velden.get('wachtwoord') ?? '')
    zetLeeg({
      gebruikersnaam: naam ? undefined : t('inloggen.naam_leeg'),
      wachtwoord: woord ? undefined : t('inloggen.wachtwoord_leeg'),
    })
    if (!naam || !woord || bezig || over > 0) return
    zetBezig(true)
    try {
      await log_in(naam, woord)
      klaar?.()
    } catch (probleem) {
      zetFout(probleem)
      zetBezig(false)
    }
  }

  return (
    <form ref={formulier} className="inlogformulier" onSubmit={(e) => void verstuur(e)} noValidate>
      <Inlogfout fout={fout} over={over} />
      <TekstVeld
        naam="gebruikersnaam"
        label={t('inloggen.gebruikersnaam')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        fout={leeg.gebruikersnaam}
      />
      <Field invalid={Boolean(leeg.wachtwoord)} className="veld">
        <Label htmlFor="v-wachtwoord">{t('inloggen.wachtwoord')}</Label>
        <Fout id="v-wachtwoord" fout={leeg.wachtwoord} />
        <PasswordInput
          id="v-wachtwoord"
          name="wachtwoord"
          autoComplete="current-password"
          invalid={Boolean(leeg.wachtwoord)}
          aria-describedby={leeg.wachtwoord ? 'v-wachtwoord-fout' : undefined}
        />
      </Field>
      <Button type="submit" aria-disabled={bezig || over > 0}>
        {bezig ? t('inloggen.bezig') : t('inloggen.knop')}
      </Button>
    </form>
  )
}
