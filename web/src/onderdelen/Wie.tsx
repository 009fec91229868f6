// SPDX-License-Identifier: EUPL-1.2
import { Button, Paragraph } from '@amsterdam/design-system-react'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { NavLink } from 'react-router'

import { useSessie } from '../api/sessie'
import type { Rol } from '../api/types'
import { Rolformulier } from '../schermen/inloggen/Rolformulier'
import { useT } from '../taal/taal'
import { Dialoog } from './Dialoog'

function Rolwissel({ rollen, nu }: { rollen: Rol[]; nu: Rol }) {
  const t = useT()
  const { kies_rol } = useSessie()
  const [open, zetOpen] = useState(false)
  return (
    <>
      <Button
        variant="tertiary"
        type="button"
        aria-label={t('nav.rol', { rol: t(`rol.${nu}`) })}
        onClick={() => zetOpen(true)}
      >
        {t(`rol.${nu}`)}
      </Button>
      {createPortal(
        // A dialog has a header of its own, which cannot stand within that of the page.
        <Dialoog titel={t('rolkeuze.titel')} open={open} sluit={() => zetOpen(false)}>
          <Paragraph className="ams-mb-m">{t('rolkeuze.zin')}</Paragraph>
          <Rolformulier
            rollen={rollen}
            nu={nu}
            vraag={t('rolkeuze.rol')}
            knop={t('rolkeuze.wissel')}
            kies={kies_rol}
          />
        </Dialoog>,
        document.body,
      )}
    </>
  )
}

/** Who is in, and in which role she acts. */
export function Wie() {
  const t = useT()
  const { sessie } = useSessie()
  if (!sessie) return null
  const { naam, rollen } = sessie.medewerker
  return (
    <div className="wie">
      <NavLink to="/account" aria-label={t('nav.account', { naam })}>
        {naam}
      </NavLink>
      {rollen.length > 1 ? (
        <Rolwissel rollen={rollen} nu={sessie.als} />
      ) : (
        <span className="wie-rol">
          <span className="ams-visually-hidden">{t('rolkeuze.rol')}: </span>
          {t(`rol.${sessie.als}`)}
        </span>
      )}
    </div>
  )
}
