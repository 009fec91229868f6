// SPDX-License-Identifier: EUPL-1.2
import { useT } from '../../taal/taal'
import type { BetrokkeneVelden } from './model'

/** How a person is called on the screen, also before there is a name. */
export function useNaamVan(): (b: BetrokkeneVelden | undefined, plek: number) => string {
  const t = useT()
  return (b, plek) => {
    const nummer = plek + 1
    const p = b?.persoon
    const naam = [p?.voornamen, p?.tussenvoegsel, p?.achternaam].filter(Boolean).join(' ').trim()
    if (p?.onbekend) return t('persoon.naam_onbekend', { nummer })
    if (naam) return naam
    if (p?.ongeboren) return t('persoon.naam_ongeboren', { nummer })
    return t('persoon.naam_leeg', { nummer })
  }
}
