// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import en from '../../taal/en.json'
import nl from '../../taal/nl.json'

/** The sources of the acts, without their tests: what these write stands on a timeline. */
function bronnen(map: string): string[] {
  return readdirSync(map, { withFileTypes: true }).flatMap((b) => {
    if (b.isDirectory()) return bronnen(join(map, b.name))
    const is_bron = b.name.endsWith('.cpp') && !b.name.endsWith('_test.cpp')
    return is_bron ? [readFileSync(join(map, b.name), 'utf8')] : []
  })
}

const OVER = /"((?:advies|crisis|dossier|melding|persoon|politiemelding|taak|werk)-[a-z-]+)"/g
const TOEGANG = /"((?:afscherming|consult)-[a-z-]+)"/g
const BEOORDELING = /"((?:veiligheidsbeoordeling|op)-[a-z-]+)"/g
const RECHTSTREEKS = /zet_op_tijdlijn\([^;]*?\.soort = "([a-z-]+)"/g
/** Values of the same shape that are no event: a kind of team. */
const GEEN_GEBEURTENIS = new Set(['advies-en-meldpunt'])

function soorten(): string[] {
  const alles = bronnen('../src/app').join('\n')
  const gevonden = [OVER, TOEGANG, BEOORDELING, RECHTSTREEKS].flatMap((r) =>
    [...alles.matchAll(r)].map((m) => m[1] ?? ''),
  )
  return [...new Set(gevonden)].filter((s) => !GEEN_GEBEURTENIS.has(s)).sort()
}

describe('the timeline', () => {
  it('finds what the acts write', () => {
    expect(soorten()).toEqual(
      expect.arrayContaining(['dossier-geopend', 'herbeoordeeld', 'taak-klaar', 'op-wachtlijst']),
    )
    expect(soorten()).toEqual(
      expect.arrayContaining(['noodtoegang-geopend', 'consult-beeindigd', 'afscherming-opgeheven']),
    )
  })

  it.each(soorten())('has words for %s in both languages', (soort) => {
    const sleutel = `gebeurtenis.${soort}`
    expect(Object.keys(nl)).toContain(sleutel)
    expect(Object.keys(en)).toContain(sleutel)
  })
})
