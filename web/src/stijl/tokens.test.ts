// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

const lees = (pad: string) => readFileSync(pad, 'utf8')
const index = lees('src/stijl/index.css')
const tokens = ['tokens', 'tokens-vorm', 'tokens-formulier']
  .map((n) => lees(`src/stijl/${n}.css`))
  .join('\n')
const ingevoerd = [...index.matchAll(/@import '(@amsterdam\/[^']+)'/g)].map((m) => m[1] ?? '')

// Names with a fallback in the css itself, or that we leave to the browser on purpose.
const MAG_ONTBREKEN = /-vi-|typography-hyphenate-limit-chars|^--ams-line-height$/

describe('our tokens', () => {
  it.each(ingevoerd)('define everything that %s asks for', (pad) => {
    const css = lees(`node_modules/${pad}`)
    const gevraagd = [...css.matchAll(/var\((--ams-[a-z0-9-]+)/g)].map((m) => m[1] ?? '')
    const mist = [...new Set(gevraagd)].filter(
      (naam) => !MAG_ONTBREKEN.test(naam) && !tokens.includes(`${naam}:`),
    )
    expect(mist).toEqual([])
  })

  it('use only colours of the palette that exists', () => {
    const gebruikt = [...tokens.matchAll(/var\((--baken-[a-z-]+)/g)].map((m) => m[1] ?? '')
    const palet = lees('src/stijl/tokens.css')
    expect([...new Set(gebruikt)].filter((n) => !palet.includes(`${n}:`))).toEqual([])
  })

  it('give dark mode a value for every colour', () => {
    const [licht = '', donker = ''] = lees('src/stijl/tokens.css').split('@media')
    const kleuren = (css: string) =>
      [...css.matchAll(/(--baken-[a-z-]+): (?:#|rgb|url|0 )/g)].map((m) => m[1])
    expect(kleuren(donker)).toEqual(kleuren(licht))
  })
})
