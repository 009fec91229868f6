// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import type { ReactNode } from 'react'
import { FormProvider } from 'react-hook-form'
import { Link } from 'react-router'

import { Conflictmelding } from '../../onderdelen/bewaren/Conflictmelding'
import { Formulierfouten } from '../../onderdelen/formulier/Formulierfouten'
import { Teruggevonden } from '../../onderdelen/formulier/Teruggevonden'
import { verschillen, type Leesregel } from '../../onderdelen/formulier/verschillen'
import { useT } from '../../taal/taal'
import type { Wijzigformulier } from './gebruikWijzigformulier'
import { Foutcontext } from './veld'

type Eigenschappen<U> = {
  f: Wijzigformulier<U>
  titel: string
  /** Where cancelling leads. */
  terug: string
  regels: (inhoud: U) => Leesregel[]
  children: ReactNode
}

/** A form that changes what exists: its faults, what somebody else changed, and saving. */
export function Wijzigkader<U>({ f, titel, terug, regels, children }: Eigenschappen<U>) {
  const t = useT()
  return (
    <FormProvider {...f.form}>
      <Foutcontext value={f.poging.fouten}>
        <Formulierfouten poging={f.poging} />
        {f.conflict && (
          <Conflictmelding
            gewijzigd={f.conflict.gewijzigd}
            verschillen={verschillen(regels(f.basis.inhoud), regels(f.conflict.andere.inhoud))}
            houd={f.houd}
            neem={f.neem}
            in_beeld
          />
        )}
        {f.teruggevonden && <Teruggevonden opnieuw={f.herbegin} />}
        <form
          className="stapel"
          noValidate
          aria-label={titel}
          onSubmit={(e) => {
            e.preventDefault()
            f.verstuur()
          }}
        >
          {children}
          <div className="bewaarbalk">
            <Link to={terug} onClick={f.laat_vallen}>
              {t('algemeen.annuleren')}
            </Link>
            <Button type="submit" aria-disabled={f.poging.bezig}>
              {t('algemeen.bewaren')}
            </Button>
          </div>
        </form>
      </Foutcontext>
    </FormProvider>
  )
}
