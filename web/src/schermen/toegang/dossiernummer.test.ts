// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'

import { keur_nummer, naar_nummer } from './dossiernummer'

const t = (sleutel: string) => sleutel

describe('the number of a dossier', () => {
  it('is taken as people write it', () => {
    expect(naar_nummer(' d0000662 ')).toBe('D0000662')
    expect(naar_nummer('D 000 0662')).toBe('D0000662')
  })

  it('is refused before it is sent when it is none', () => {
    expect(keur_nummer('D0000662', t)).toEqual([])
    expect(keur_nummer('d 0000662', t)).toEqual([])
    for (const geen of ['', 'M0000662', '662', 'Dx', 'Jansen']) {
      expect(keur_nummer(geen, t).map((f) => f.pad)).toEqual(['nummer'])
    }
  })
})
