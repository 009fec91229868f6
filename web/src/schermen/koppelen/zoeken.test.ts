// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'

import { leeg_persoon } from '../aannemen/model'
import { leeg_zoek, naar_zoekpersonen } from './zoeken'

const bekend = { ...leeg_persoon(), achternaam: 'Verzonnen', geboortedatum: '03-05-2012' }

describe('searching a dossier to join', () => {
  it('asks for the persons of the report alone when nothing is typed', () => {
    expect(naar_zoekpersonen([bekend, leeg_persoon()], leeg_zoek())).toEqual([
      { achternaam: 'Verzonnen', geboortedatum: '2012-05-03' },
    ])
  })

  it('adds the person that is typed as soon as enough is known', () => {
    const zoek = { ...leeg_zoek(), achternaam: ' Versonnen ' }
    expect(naar_zoekpersonen([bekend], zoek)).toHaveLength(1)
    const met_adres = { ...zoek, postcode: '3099 ZZ', huisnummer: '12' }
    expect(naar_zoekpersonen([bekend], met_adres)[1]).toEqual({
      achternaam: 'Versonnen',
      postcode: '3099 ZZ',
      huisnummer: '12',
    })
    expect(naar_zoekpersonen([], { ...leeg_zoek(), bsn: '999990019' })).toEqual([
      { bsn: '999990019' },
    ])
  })
})
