// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { createIntl } from 'react-intl'
import { describe, expect, it } from 'vitest'

import en from './en.json'
import nl from './nl.json'

const namen = (tekst: string): string[] =>
  [...new Set([...tekst.matchAll(/\{([a-z_]+)[,}]/g)].map((m) => m[1] ?? ''))].sort()

function bronnen(map: string): string[] {
  return readdirSync(map, { withFileTypes: true }).flatMap((b) =>
    b.isDirectory()
      ? bronnen(join(map, b.name))
      : /(?<!\.test)\.tsx?$/.test(b.name)
        ? [readFileSync(join(map, b.name), 'utf8')]
        : [],
  )
}

describe('the catalogue', () => {
  it('has the same keys in both languages, in order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(nl))
    expect(Object.keys(nl)).toEqual([...Object.keys(nl)].sort())
  })

  it.each(Object.keys(nl) as (keyof typeof nl)[])('%s takes the same values', (sleutel) => {
    expect(namen(en[sleutel])).toEqual(namen(nl[sleutel]))
    expect(nl[sleutel].trim()).not.toBe('')
    expect(en[sleutel].trim()).not.toBe('')
  })

  it('can be read in both languages', () => {
    const fouten: unknown[] = []
    for (const [locale, messages] of [
      ['nl-NL', nl],
      ['en-GB', en],
    ] as const) {
      const intl = createIntl({ locale, messages, onError: (e) => fouten.push(e) })
      const waarden = Object.fromEntries(
        Object.values(messages).flatMap((m) => namen(m).map((n) => [n, 2])),
      )
      for (const id of Object.keys(messages)) intl.formatMessage({ id }, waarden)
    }
    expect(fouten).toEqual([])
  })

  it('holds no text that no screen uses', () => {
    const alles = bronnen('src').join('\n')
    const opgebouwd = [...alles.matchAll(/`([a-z._-]+\.)\$\{/g)].map((m) => m[1] ?? '')
    const over = Object.keys(nl).filter(
      (k) => !alles.includes(`'${k}'`) && !opgebouwd.some((begin) => k.startsWith(begin)),
    )
    expect(over).toEqual([])
  })
})
