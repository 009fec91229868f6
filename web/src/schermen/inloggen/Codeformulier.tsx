// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useRef, useState, type ReactNode, type SyntheticEvent } from 'react'

import { TekstVeld } from '../../onderdelen/Veld'
import { useT } from '../../taal/taal'
import { Inlogfout, useWachttijd } from './Inlogfout'

type Eigenschappen = {
  hint: string
  knop: string
  /** Throws what the server refused. */
  geef: (code: string) => Promise<void>
  focus?: boolean
  extra?: ReactNode
}

/** Asks one code and says what is wrong with it. */
export function Codeformulier({ hint, knop, geef, focus = false, extra }: Eigenschappen) {
  const t = useT()
  const veld = useRef<HTMLFormElement>(null)
  const [fout, zetFout] = useState<unknown>()
  const [leeg, zetLeeg] = useState(false)
  const [bezig, zetBezig] = useState(false)
  const over = useWachttijd(fout)

  async function verstuur(e: SyntheticEvent) {
    e.preventDefault()
    const code = String(new FormData(veld.current ?? undefined).get('code') ?? '').trim()
    zetLeeg(!code)
    if (!code || bezig || over > 0) return
    zetBezig(true)
    try {
      await geef(code)
    } catch (probleem) {
      zetFout(probleem)
      zetBezig(false)
    }
  }

  return (
    <form ref={veld} className="inlogformulier" onSubmit={(e) => void verstuur(e)} noValidate>
      <Inlogfout fout={fout} over={over} zinnen={{ 400: t('inloggen.code_onjuist') }} />
      <TekstVeld
        naam="code"
        label={t('inloggen.code')}
        hint={hint}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the only field of a step asked for
        autoFocus={focus}
        fout={leeg ? t('inloggen.code_leeg') : undefined}
      />
      <div className="acties">
        <Button type="submit" aria-disabled={bezig || over > 0}>
          {knop}
        </Button>
        {extra}
      </div>
    </form>
  )
}
