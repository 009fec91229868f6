// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'

import { LEEG_LID, naar_kring, zonder_lege } from './kring'

const ik = { ...LEEG_LID, voornamen: ' Bo ', achternaam: 'Verzonne', geboortedatum: '1980-03-04' }

describe('the own circle', () => {
  it('sends what was filled in, without blanks around it', () => {
    expect(naar_kring({ zelf: { ...ik, postcode: '3011 AB' }, familie: [ik] })).toEqual({
      zelf: {
        voornamen: 'Bo',
        achternaam: 'Verzonne',
        geboortedatum: '1980-03-04',
        postcode: '3011 AB',
      },
      familie: [{ voornamen: 'Bo', achternaam: 'Verzonne', geboortedatum: '1980-03-04' }],
    })
  })

  it('leaves out who was added and not filled in, and nobody else', () => {
    const half = { ...LEEG_LID, voornamen: 'Els' }
    expect(zonder_lege({ zelf: LEEG_LID, familie: [LEEG_LID, half] })).toEqual({
      zelf: LEEG_LID,
      familie: [half],
    })
  })
})
