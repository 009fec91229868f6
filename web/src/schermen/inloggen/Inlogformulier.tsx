// SPDX-License-Identifier: EUPL-1.2
import { Button, Heading, Paragraph } from '@amsterdam/design-system-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'

import { heeftStatus } from '../../api/fout'
import { is_stap, useSessie, type Stapantwoord } from '../../api/sessie'
import type { Aanmeldstap, Sessie } from '../../api/types'
import { useT } from '../../taal/taal'
import { Codeformulier } from './Codeformulier'
import { Herstelcodelijst } from './Herstelcodelijst'
import { Instelling } from './Instelling'
import { Rolformulier } from './Rolformulier'
import { Wachtwoordstap } from './Wachtwoordstap'

/** Says which step this is: the field or button that had the focus is gone. */
function Stapkop({ focus = true, children }: { focus?: boolean; children: ReactNode }) {
  const kop = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focus) kop.current?.focus()
  }, [focus])
  return (
    <Heading level={2} size="level-3" ref={kop} tabIndex={-1} className="stapkop">
      {children}
    </Heading>
  )
}

type Stapeigenschappen = {
  stap: Aanmeldstap
  antwoord: (wat: Stapantwoord) => Promise<void>
  opnieuw: () => void
}

/** What a step asks. */
function Volgende({ stap, antwoord, opnieuw }: Stapeigenschappen) {
  const t = useT()
  if (stap.stap === 'rol') {
    return (
      <>
        <Stapkop>{t('inloggen.rol_titel')}</Stapkop>
        <Rolformulier
          rollen={stap.rollen ?? []}
          vraag={t('rolkeuze.rol')}
          knop={t('inloggen.verder')}
          kies={(rol) => antwoord({ rol })}
        />
      </>
    )
  }
  const nieuw = stap.stap === 'instellen'
  return (
    <>
      <Stapkop focus={nieuw}>{t(nieuw ? 'inloggen.instel_titel' : 'inloggen.code_titel')}</Stapkop>
      {nieuw && (
        <>
          <Paragraph>{t('inloggen.instel_zin')}</Paragraph>
          <Instelling geheim={stap.geheim ?? ''} uri={stap.uri ?? ''} />
        </>
      )}
      <Codeformulier
        hint={t(nieuw ? 'inloggen.instelcode_hint' : 'inloggen.code_hint')}
        knop={t('inloggen.controleren')}
        geef={(code) => antwoord({ code })}
        focus={!nieuw}
        extra={
          <Button variant="tertiary" type="button" onClick={opnieuw}>
            {t('inloggen.opnieuw_beginnen')}
          </Button>
        }
      />
    </>
  )
}

type Stap = Aanmeldstap | Sessie | undefined

/** Password, code or setting one up, recovery codes, role; each only when it is asked. */
export function Inlogformulier() {
  const t = useT()
  const { sessie, vervolg, treed_binnen } = useSessie()
  const [stap, zetStap] = useState<Stap>()
  const [gezien, zetGezien] = useState(false)
  const [verlopen, zetVerlopen] = useState<unknown>()

  async function antwoord(op: Aanmeldstap, wat: Stapantwoord) {
    try {
      await verder(await vervolg(op, wat))
    } catch (fout) {
      if (!heeftStatus(fout, 401)) throw fout
      zetVerlopen(fout)
      zetStap(undefined)
    }
  }

  async function verder(nu: Aanmeldstap | Sessie) {
    if (nu.herstelcodes && !gezien) return zetStap(nu)
    if (!is_stap(nu)) return treed_binnen(nu)
    // Over a screen that stands open the work goes on in the same role.
    const zelfde = nu.stap === 'rol' && nu.rollen?.find((rol) => rol === sessie?.als)
    if (zelfde) return antwoord(nu, { rol: zelfde })
    return zetStap(nu)
  }

  if (!stap) {
    return <Wachtwoordstap verder={(nu) => void verder(nu)} melding={verlopen} />
  }
  if (stap.herstelcodes && !gezien) {
    const klaar = () => {
      zetGezien(true)
      if (!is_stap(stap)) treed_binnen(stap)
    }
    return (
      <>
        <Stapkop>{t('herstelcodes.titel')}</Stapkop>
        <Herstelcodelijst codes={stap.herstelcodes} klaar={klaar} />
      </>
    )
  }
  if (!is_stap(stap)) return null
  return (
    <Volgende
      stap={stap}
      antwoord={(wat) => antwoord(stap, wat)}
      opnieuw={() => zetStap(undefined)}
    />
  )
}
