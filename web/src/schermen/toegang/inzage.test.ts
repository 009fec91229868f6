// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import en from '../../taal/en.json'
import nl from '../../taal/nl.json'
import { keur_periode, laatste_maanden, maanden_eerder } from './periode'

const t = (sleutel: string) => sleutel
const beleid = JSON.parse(readFileSync('../data/beleid.json', 'utf8')) as {
  handelingen: Record<string, { rollen: Record<string, string> }>
}
const poort = readFileSync('../src/app/gedeeld/poort.cpp', 'utf8')
const banden = [/return "([a-z-]+)";/g, /relatie_ = "([a-z]+)"/g].flatMap((vorm) =>
  [...poort.matchAll(vorm)].map((m) => m[1] ?? ''),
)
const rollen = Object.keys(beleid.handelingen['dossier.lezen']?.rollen ?? {})

describe('the words for who saw a dossier', () => {
  it('are asked of what the program knows', () => {
    expect(Object.keys(beleid.handelingen)).toContain('dossier.noodtoegang')
    expect(banden).toEqual(expect.arrayContaining(['eigen', 'noodtoegang', 'geen', 'algemeen']))
    expect(rollen).toContain('functionaris-gegevensbescherming')
  })

  it.each([
    ...Object.keys(beleid.handelingen).map((h) => `handeling.${h}`),
    ...banden.map((b) => `band.${b}`),
    ...rollen.map((r) => `rol.${r}`),
  ])('has %s in both languages', (sleutel) => {
    expect(Object.keys(nl)).toContain(sleutel)
    expect(Object.keys(en)).toContain(sleutel)
  })
})

describe('the period', () => {
  it('is the last three months, also where a month is shorter', () => {
    expect(laatste_maanden('2026-11-25')).toEqual({ van: '2026-08-25', tot: '2026-11-25' })
    expect(maanden_eerder('2026-05-31', 3)).toBe('2026-02-28')
    expect(maanden_eerder('2028-05-31', 3)).toBe('2028-02-29')
    expect(maanden_eerder('2026-02-10', 3)).toBe('2025-11-10')
  })

  it('has two ends in their order', () => {
    expect(keur_periode({ van: '', tot: '' }, t).map((f) => f.pad)).toEqual(['van', 'tot'])
    expect(keur_periode({ van: '2026-03-02', tot: '2026-03-01' }, t)).toHaveLength(1)
    expect(keur_periode({ van: '2026-03-01', tot: '2026-03-01' }, t)).toEqual([])
  })
})
