// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'

import { ApiFout, VerbindingFout } from '../../api/fout'
import { na_weigering, zonder_fouten } from './gebruikVersturen'
import { handeling_van, herinner, onthoud, vergeet } from './onthouden'
import { keur_reden } from './reden'

const fout = (pad: string) => ({ pad, code: 'c', melding: pad })
const weigering = (status: number, velden: string[] = []) =>
  new ApiFout({
    type: '',
    title: '',
    detail: 'nee',
    status,
    fouten: velden.map((veld) => ({ veld, code: 'c', melding: 'm' })),
  })

describe('a refusal', () => {
  it('stands at its fields when the server names them', () => {
    const na = na_weigering(weigering(400, ['/reden', '/acties/0/tekst']))
    expect(na.fouten.map((f) => f.pad)).toEqual(['reden', 'acties.0.tekst'])
    expect(na.fout).toBeUndefined()
  })

  it.each([weigering(400), weigering(403, ['/werk/0']), weigering(409), new VerbindingFout()])(
    'is one fault of the whole otherwise: %s',
    (reden) => expect(na_weigering(reden)).toEqual({ fouten: [], fout: reden, bezig: false }),
  )
})

describe('a fault', () => {
  it('goes when its field, or the part around it, is changed', () => {
    const p = { fouten: [fout('acties.1.tekst'), fout('acties.10'), fout('einde')], ronde: 1 }
    const over = (naam: string) =>
      zonder_fouten({ ...p, bezig: false }, naam).fouten.map((f) => f.pad)
    expect(over('acties.1')).toEqual(['acties.10', 'einde'])
    expect(over('acties')).toEqual(['einde'])
    expect(over('start')).toHaveLength(3)
  })
})

describe('what was typed', () => {
  it('comes back until it is forgotten', () => {
    onthoud('taak/1', { a: 'b' })
    expect(herinner('taak/1')).toEqual({ a: 'b' })
    expect(herinner('taak/2')).toBeUndefined()
    vergeet('taak/1')
    expect(herinner('taak/1')).toBeUndefined()
  })
})

describe('an act', () => {
  it('keeps its key when the dialog was closed after a lost answer', async () => {
    const sleutels: string[] = []
    const stuur = (mis: boolean) => async (sleutel: string) => {
      sleutels.push(sleutel)
      if (mis) throw new VerbindingFout()
    }
    const taak = { onderwerp: 'Bel' }
    await handeling_van('taak/3').voer_uit(taak, stuur(true)).catch(() => undefined)
    await handeling_van('taak/3').voer_uit({ ...taak }, stuur(false))
    await handeling_van('taak/4').voer_uit(taak, stuur(false))
    expect(sleutels[1]).toBe(sleutels[0])
    expect(sleutels[2]).not.toBe(sleutels[0])
  })
})

describe('a reason', () => {
  it.each([
    ['', 1],
    ['   \n', 1],
    ['ab', 1],
    ['abc', 0],
  ])('%j has %i faults', (reden, aantal) => {
    expect(keur_reden(reden, (s) => s)).toHaveLength(aantal)
  })
})
