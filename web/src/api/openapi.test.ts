// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { createConfig, lint, parseYaml } from '@redocly/openapi-core'
import { describe, expect, it } from 'vitest'

const BESTAND = resolve(__dirname, '../../../api/openapi.yaml')

type Operatie = { responses: Record<string, unknown> }
type Contract = {
  info: { version: string }
  servers: { url: string }[]
  paths: Record<string, Record<string, Operatie>>
}

const contract = parseYaml(readFileSync(BESTAND, 'utf8')) as Contract
const METHODEN = ['get', 'post', 'put', 'delete', 'patch']

describe('the contract', () => {
  it('is valid OpenAPI', async () => {
    const config = await createConfig({
      extends: ['recommended'],
      rules: {
        'info-contact': 'error',
        'no-path-trailing-slash': 'error',
        'operation-operationId-unique': 'error',
        'path-not-include-query': 'error',
      },
    })
    const klachten = await lint({ ref: BESTAND, config })
    expect(klachten.map((k) => `${k.location[0]?.pointer}: ${k.message}`)).toEqual([])
  })

  // NL GOV API Design Rules 2.x: semver, version in the URI, methods of HTTP alone, names in small
  // letters with hyphens, an operation that is no resource begins with an underscore, 400.
  it('follows the NL GOV design rules', () => {
    expect(contract.info.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(contract.servers.map((s) => s.url)).toEqual([`/v${contract.info.version.split('.')[0]}`])
    for (const [pad, methoden] of Object.entries(contract.paths)) {
      expect(pad).toMatch(/^(\/([a-z][a-z0-9-]*|\{[a-z_]+\}))+(\/_[a-z][a-z-]*)?$/)
      for (const [methode, operatie] of Object.entries(methoden)) {
        if (methode === 'parameters') continue
        expect(METHODEN).toContain(methode)
        expect(Object.keys(operatie.responses), `${methode} ${pad}`).toContain('400')
      }
    }
  })
})
