// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'

import { is_volledig, verbergt } from './Verborgen'

describe('what was kept back', () => {
  it('is told by group, and nothing is kept back when the answer says nothing', () => {
    const persoon = { verborgen: ['geheim-adres' as const] }
    expect(verbergt(persoon, 'geheim-adres')).toBe(true)
    expect(verbergt(persoon, 'contact', 'identiteit')).toBe(false)
    expect(verbergt({}, 'verhaal')).toBe(false)
  })

  it('closes the form, however little it is', () => {
    expect(is_volledig({})).toBe(true)
    expect(is_volledig({ verborgen: [] })).toBe(true)
    expect(is_volledig({ verborgen: ['verhaal'] })).toBe(false)
  })
})
