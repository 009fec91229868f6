// SPDX-License-Identifier: EUPL-1.2
import { useMemo, type ComponentType } from 'react'

import { useT } from '../../taal/taal'
import { KaartBetrokkenen } from './KaartBetrokkenen'
import { KaartGeweld, KaartMeldcode, KaartVerhaal, KaartVerwachting } from './Kaarten'
import { KaartContact, type Kaarteigenschappen } from './KaartContact'
import { KaartMelder } from './KaartMelder'
import type { Soort } from './model'

export type Kaartregel = {
  id: string
  titel: string
  Inhoud: ComponentType<Kaarteigenschappen>
}

/** The cards of each kind, in the order of the screen; Alt+number goes to one. */
export function useKaarten(soort: Soort): Kaartregel[] {
  const t = useT()
  return useMemo(() => {
    const contact = { id: 'kaart-contact', titel: t('contact.titel'), Inhoud: KaartContact }
    const verhaal = {
      id: 'kaart-verhaal',
      titel: t(`verhaal.titel.${soort}`),
      Inhoud: KaartVerhaal,
    }
    if (soort === 'politiemelding') return [contact, verhaal]
    const geweld = { id: 'kaart-geweld', titel: t('geweld.titel'), Inhoud: KaartGeweld }
    const melder = {
      id: 'kaart-melder',
      titel: t(soort === 'advies' ? 'melder.adviesvrager' : 'melder.titel'),
      Inhoud: KaartMelder,
    }
    if (soort === 'advies') return [contact, melder, geweld, verhaal]
    return [
      contact,
      melder,
      { id: 'kaart-betrokkenen', titel: t('betrokkenen.titel'), Inhoud: KaartBetrokkenen },
      geweld,
      { id: 'kaart-meldcode', titel: t('meldcode.titel'), Inhoud: KaartMeldcode },
      verhaal,
      { id: 'kaart-verwachting', titel: t('verwachting.titel'), Inhoud: KaartVerwachting },
    ]
  }, [soort, t])
}
