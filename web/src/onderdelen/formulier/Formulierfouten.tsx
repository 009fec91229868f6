// SPDX-License-Identifier: EUPL-1.2
import { useT } from '../../taal/taal'
import { Foutsamenvatting } from '../Foutsamenvatting'
import { Foutmelding } from '../Toestand'
import type { Poging } from './gebruikVersturen'

/** What is wrong with a form: all faults at their fields, or the one refusal. */
export function Formulierfouten({ poging }: { poging: Poging }) {
  const t = useT()
  return (
    <>
      <Foutsamenvatting fouten={poging.fouten} ronde={poging.ronde} />
      <Foutmelding fout={poging.fout} titel={t('formulier.mislukt')} />
    </>
  )
}
