// SPDX-License-Identifier: EUPL-1.2
import { Button, Field, Label, PasswordInput } from '@amsterdam/design-system-react'
import { useRef, useState, type SyntheticEvent } from 'react'

import { useSessie } from '../../api/sessie'
import type { Aanmeldstap, Sessie } from '../../api/types'
import { Fout, TekstVeld } from '../../onderdelen/Veld'
import { useT } from '../../taal/taal'
import { Inlogfout, useWachttijd } from './Inlogfout'

type Leeg = { gebruikersnaam?: string | undefined; wachtwoord?: string | undefined }
type Eigenschappen = { verder: (antwoord: Aanmeldstap | Sessie) => void; melding?: unknown }

export function Wachtwoordstap({ verder, melding }: Eigenschappen) {
  const t = useT()
  const { log_in } = useSessie()
  const formulier = useRef<HTMLFormElement>(null)
  const [fout, zetFout] = useState<unknown>(melding)
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
      verder(await log_in(naam, woord))
    } catch (probleem) {
      zetFout(probleem)
      zetBezig(false)
    }
  }

  const onjuist = fout === melding ? t('inloggen.te_lang') : t('inloggen.onjuist')
  return (
    <form ref={formulier} className="inlogformulier" onSubmit={(e) => void verstuur(e)} noValidate>
      <Inlogfout fout={fout} over={over} zinnen={{ 401: onjuist }} />
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
