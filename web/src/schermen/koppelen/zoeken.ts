// SPDX-License-Identifier: EUPL-1.2
import type { Zoekpersoon } from '../../api/types'
import { leeg_adres, leeg_persoon, lege_betrokkene, type PersoonVelden } from '../aannemen/model'
import { zoekpersonen } from '../aannemen/zoekpersonen'

export type Zoekvelden = {
  voornamen: string
  achternaam: string
  geboortedatum: string
  bsn: string
  postcode: string
  huisnummer: string
}

export const leeg_zoek = (): Zoekvelden => ({
  voornamen: '',
  achternaam: '',
  geboortedatum: '',
  bsn: '',
  postcode: '',
  huisnummer: '',
})

/** The persons of a report, and the one that was typed by hand, as far as enough is known. */
export function naar_zoekpersonen(personen: PersoonVelden[], zoek: Zoekvelden): Zoekpersoon[] {
  const { postcode, huisnummer, ...naam } = zoek
  const getypt: PersoonVelden = {
    ...leeg_persoon(),
    ...naam,
    achternaam: naam.achternaam.trim(),
    adressen: [{ ...leeg_adres(), postcode, huisnummer }],
  }
  const betrokkenen = [...personen, getypt].map((persoon) => ({ ...lege_betrokkene(), persoon }))
  return zoekpersonen(betrokkenen).personen
}
