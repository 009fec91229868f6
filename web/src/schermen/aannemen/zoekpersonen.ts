// SPDX-License-Identifier: EUPL-1.2
import type { Zoekpersoon } from '../../api/types'
import { lees_geboortedatum } from '../../taal/datum'
import { elfproef } from './controleer'
import type { Aanname } from './model'

/**
 * The persons about whom enough is known to look for dossiers: a BSN, or a family name with a
 * birth date or an address. Keeps the place of each on the screen.
 */
export function zoekpersonen(betrokkenen: Aanname['betrokkenen']): {
  personen: Zoekpersoon[]
  plekken: number[]
} {
  const personen: Zoekpersoon[] = []
  const plekken: number[] = []
  betrokkenen.forEach(({ persoon: p }, plek) => {
    if (p.onbekend || p.ongeboren) return
    const bsn = p.bsn.replace(/[\s.]/g, '')
    const geboortedatum = lees_geboortedatum(p.geboortedatum)
    const adres = p.adressen.find((a) => a.postcode && a.huisnummer)
    const genoeg = elfproef(bsn) || (p.achternaam.length > 1 && Boolean(geboortedatum ?? adres))
    if (!genoeg) return
    const persoon = {
      voornamen: p.voornamen,
      tussenvoegsel: p.tussenvoegsel,
      achternaam: p.achternaam,
      geboortedatum,
      bsn: elfproef(bsn) ? bsn : undefined,
      postcode: adres?.postcode,
      huisnummer: adres?.huisnummer,
    }
    personen.push(Object.fromEntries(Object.entries(persoon).filter(([, v]) => v)) as Zoekpersoon)
    plekken.push(plek)
  })
  return { personen, plekken }
}
