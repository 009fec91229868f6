// SPDX-License-Identifier: EUPL-1.2
import type { KringInvoer, Kringlid } from '../../api/types'

export type Lidvelden = Required<Kringlid>
export type Kringvelden = { zelf: Lidvelden; familie: Lidvelden[] }

export const LEEG_LID: Lidvelden = {
  voornamen: '',
  tussenvoegsel: '',
  achternaam: '',
  geboortedatum: '',
  postcode: '',
  huisnummer: '',
}

export const LEGE_KRING: Kringvelden = { zelf: LEEG_LID, familie: [] }

/** As many as the contract takes. */
export const FAMILIE_MAX = 50

const schoon = (lid: Lidvelden): Kringlid => ({
  voornamen: lid.voornamen.trim(),
  achternaam: lid.achternaam.trim(),
  geboortedatum: lid.geboortedatum,
  ...(lid.tussenvoegsel.trim() ? { tussenvoegsel: lid.tussenvoegsel.trim() } : {}),
  ...(lid.postcode.trim() ? { postcode: lid.postcode.trim() } : {}),
  ...(lid.huisnummer.trim() ? { huisnummer: lid.huisnummer.trim() } : {}),
})

const is_leeg = (lid: Lidvelden) => Object.values(lid).every((waarde) => waarde.trim() === '')

/** Without the relatives of whom nothing was filled in. */
export const zonder_lege = ({ zelf, familie }: Kringvelden): Kringvelden => ({
  zelf,
  familie: familie.filter((lid) => !is_leeg(lid)),
})

export const naar_kring = ({ zelf, familie }: Kringvelden): KringInvoer => ({
  zelf: schoon(zelf),
  familie: familie.map(schoon),
})
