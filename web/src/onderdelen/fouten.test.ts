// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, it } from 'vitest'

import { element_van, ga_naar_veld, naar_formulier, pad_van_wijzer, veld_id } from './fouten'

describe('JSON pointers', () => {
  it.each([
    ['/betrokkenen/0/persoon/bsn', 'betrokkenen.0.persoon.bsn'],
    ['/ontvangen', 'ontvangen'],
    ['', ''],
    ['/a~1b/c~0d', 'a/b.c~d'],
  ])('%s is path %s', (wijzer, pad) => expect(pad_van_wijzer(wijzer)).toBe(pad))

  it('puts faults where the field stands on the screen, the longest place first', () => {
    const fout = (veld: string) => ({ veld, code: 'x', melding: 'm' })
    const elders = { inhoud: 'verhaal', 'inhoud.kop': 'titel', hoedanigheid: 'melder.hoedanigheid' }
    const paden = naar_formulier(
      [fout('/inhoud'), fout('/inhoud/kop/0'), fout('/inhoudsopgave'), fout('/hoedanigheid')],
      elders,
    ).map((f) => f.pad)
    expect(paden).toEqual(['verhaal', 'titel.0', 'inhoudsopgave', 'melder.hoedanigheid'])
  })
})

describe('the element of a fault', () => {
  beforeEach(() => {
    document.body.innerHTML = `
      <details id="kaart"><ul><li id="${veld_id('betrokkenen.1')}" tabindex="-1">
        <input id="${veld_id('betrokkenen.1.rol')}"></li></ul></details>`
    Element.prototype.scrollIntoView = () => undefined
  })

  it('is the field, or the nearest part around it', () => {
    expect(element_van('betrokkenen.1.rol')?.tagName).toBe('INPUT')
    expect(element_van('betrokkenen.1.persoon.bsn')?.tagName).toBe('LI')
    expect(element_van('relaties.0')).toBeNull()
  })

  it('gets the focus, also in a closed card', () => {
    expect(ga_naar_veld('betrokkenen.1.rol')).toBe(true)
    expect(document.querySelector('details')?.open).toBe(true)
    expect(document.activeElement?.id).toBe('v-betrokkenen-1-rol')
    expect(ga_naar_veld('onbekend')).toBe(false)
  })
})
