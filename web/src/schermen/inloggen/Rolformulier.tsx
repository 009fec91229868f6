// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useState, type SyntheticEvent } from 'react'

import type { Rol } from '../../api/types'
import { Foutmelding } from '../../onderdelen/Toestand'
import { KeuzeGroep } from '../../onderdelen/Veld'
import { useT } from '../../taal/taal'

type Eigenschappen = {
  rollen: Rol[]
  nu?: Rol | undefined
  vraag: string
  knop: string
  kies: (rol: Rol) => Promise<void>
}

/** Asks in which of her roles somebody works. */
export function Rolformulier({ rollen, nu, vraag, knop, kies }: Eigenschappen) {
  const t = useT()
  const [rol, zetRol] = useState<Rol | undefined>(nu)
  const [leeg, zetLeeg] = useState(false)
  const [fout, zetFout] = useState<unknown>()
  const [bezig, zetBezig] = useState(false)

  async function verstuur(e: SyntheticEvent) {
    e.preventDefault()
    zetLeeg(!rol)
    if (!rol || bezig) return
    zetBezig(true)
    try {
      await kies(rol)
    } catch (probleem) {
      zetFout(probleem)
      zetBezig(false)
    }
  }

  return (
    <form className="inlogformulier" onSubmit={(e) => void verstuur(e)} noValidate>
      <Foutmelding fout={fout} />
      <KeuzeGroep
        soort="radio"
        naam="rol"
        label={vraag}
        fout={leeg ? t('inloggen.rol_leeg') : undefined}
        keuzes={rollen.map((code) => ({ code, naam: t(`rol.${code}`) }))}
        invoer={(code) => ({
          name: 'rol',
          checked: rol === code,
          onChange: () => zetRol(code as Rol),
        })}
      />
      <Button type="submit" aria-disabled={bezig}>
        {knop}
      </Button>
    </form>
  )
}
