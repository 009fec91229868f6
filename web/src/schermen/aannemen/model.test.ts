// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'

import { controleer, elfproef } from './controleer'
import {
  lege_aanname,
  lege_betrokkene,
  naar_advies,
  naar_concept,
  naar_melding,
  relaties_zonder,
  van_concept,
  type Aanname,
} from './model'
import { snij_op_tekens } from './snijden'
import { zoekpersonen } from './zoekpersonen'

const t = (sleutel: string) => sleutel
const NU = new Date('2026-03-06T13:12:00Z')

function vol(): Aanname {
  const a = lege_aanname(NU)
  const b = lege_betrokkene()
  b.rol = 'kind-getuige'
  Object.assign(b.persoon, {
    voornamen: 'Sem',
    achternaam: 'Verzonnen',
    geboortedatum: '3-5-2012',
    bsn: '999 990 019',
  })
  Object.assign(b.persoon.adressen[0] ?? {}, { postcode: '3099 ZZ', huisnummer: '12' })
  return {
    ...a,
    kanaal: 'telefoon',
    melder: { ...a.melder, hoedanigheid: 'huisarts', naam: 'Dokter Nep', telefoon: '010-000' },
    meldcode: { doorlopen: 'ja', stappen: [], toelichting: '' },
    vorm: ['partnergeweld'],
    aard: ['psychisch-geweld'],
    gemeente: '0599',
    betrokkenen: [b],
    verhaal: 'Er was geschreeuw.',
  }
}

describe('requests', () => {
  it('gives a report without empty fields, dates as the contract has them', () => {
    const m = naar_melding(vol(), 'c')
    expect(m.ontvangen).toBe('2026-03-06T13:12:00Z')
    expect(m.betrokkenen[0]?.persoon).toEqual({
      voornamen: 'Sem',
      achternaam: 'Verzonnen',
      geboortedatum: '2012-05-03',
      bsn: '999990019',
      ongeboren: false,
      onbekend: false,
      adressen: [{ soort: 'woon', postcode: '3099 ZZ', huisnummer: '12', geheim: false }],
    })
    expect(m).not.toHaveProperty('dossier_id')
    expect(m.concept_id).toBe('c')
  })

  it('keeps of an unknown person nothing that says who it is', () => {
    const a = vol()
    Object.assign(a.betrokkenen[0]?.persoon ?? {}, { onbekend: true })
    const p = naar_melding(a, undefined).betrokkenen[0]?.persoon
    expect(Object.keys(p ?? {}).sort()).toEqual(['adressen', 'onbekend', 'ongeboren'])
  })

  it('never puts a person in an advice or in its draft', () => {
    const a: Aanname = { ...vol(), soort: 'advies', verhaal: 'Een vraag.' }
    const concept = JSON.stringify(naar_concept(a))
    expect(concept).not.toMatch(/Sem|Verzonnen|999|Nep|010-000/)
    const { namen, ...rest } = naar_advies(a, undefined)
    expect(namen).toContain('Sem Verzonnen')
    expect(JSON.stringify(rest)).not.toMatch(/Sem|Verzonnen|999|Nep|010-000/)
  })
})

describe('drafts', () => {
  it('come back as they were typed', () => {
    const a = vol()
    const terug = van_concept({ soort: 'melding', inhoud: naar_concept(a).inhoud })
    expect(terug).toEqual(a)
  })

  it.each([{}, { betrokkenen: 'x', melder: null, vorm: [1], ontvangen: 'ooit', relaties: [7] }])(
    'survive what does not fit: %j',
    (inhoud) => {
      const a = van_concept({ soort: 'melding', inhoud })
      expect(a.betrokkenen).toHaveLength(1)
      expect(a.vorm).toEqual([])
    },
  )

  it('take over what an advice leaves for a report', () => {
    const a = van_concept({
      soort: 'melding',
      inhoud: { uit_advies: 'id', melder: { hoedanigheid: 'huisarts' }, wat_gebeurd: 'x' },
    })
    expect(a).toMatchObject({ uit_advies: 'id', verhaal: 'x' })
    expect(a.melder.hoedanigheid).toBe('huisarts')
    expect(naar_melding(a, undefined).uit_advies).toBe('id')
  })

  it('keep relations right when a person goes', () => {
    const r = (van: string, naar: string) => ({ van, naar, soort: 'ouder' })
    expect(relaties_zonder([r('0', '1'), r('0', '2'), r('2', '3'), r('', '2')], 1)).toEqual([
      r('0', '1'),
      r('1', '2'),
      r('', '1'),
    ])
  })
})

describe('checks', () => {
  it.each([
    ['999990019', true],
    ['999990018', false],
    ['000000000', false],
    ['12345', false],
  ])('eleven-test of %s: %s', (bsn, goed) => expect(elfproef(bsn)).toBe(goed))

  it('finds nothing in a full report', () => {
    expect(controleer(vol(), 'professional', t)).toEqual([])
  })

  it('finds all faults of an empty report at once, in the order of the screen', () => {
    const paden = controleer(lege_aanname(NU), undefined, t).map((f) => f.pad)
    expect(paden).toEqual([
      'kanaal',
      'gemeente',
      'melder.hoedanigheid',
      'melder.naam',
      'melder.telefoon',
      'betrokkenen.0.rol',
      'betrokkenen.0.persoon.achternaam',
      'vorm',
      'aard',
      'verhaal',
    ])
  })

  it.each<[string, (a: Aanname) => void]>([
    ['ontvangen', (a) => (a.ontvangen = '2099-01-01T00:00')],
    ['anonimiteit', (a) => (a.anonimiteit = 'vertrouwelijk-burger')],
    ['anonimiteit_grond', (a) => (a.anonimiteit = 'vertrouwelijk-professional')],
    ['meldcode.doorlopen', (a) => (a.meldcode.doorlopen = '')],
    ['relaties.0.naar', (a) => (a.relaties = [{ van: '0', naar: '0', soort: 'ouder' }])],
    ['betrokkenen.0.persoon.bsn', (a) => (a.betrokkenen[0]!.persoon.bsn = '999990018')],
    [
      'betrokkenen.0.persoon.geboortedatum',
      (a) => (a.betrokkenen[0]!.persoon.geboortedatum = '2099'),
    ],
    [
      'betrokkenen.0.persoon.adressen.0.postcode',
      (a) => (a.betrokkenen[0]!.persoon.adressen[0]!.postcode = '0123'),
    ],
  ])('finds only %s', (pad, verander) => {
    const a = vol()
    verander(a)
    expect(controleer(a, 'professional', t).map((f) => f.pad)).toEqual([pad])
  })

  it('asks less of an advice', () => {
    const a = { ...lege_aanname(NU), soort: 'advies' as const }
    expect(controleer(a, undefined, t).map((f) => f.pad)).toEqual([
      'kanaal',
      'gemeente',
      'melder.hoedanigheid',
      'aard',
      'verhaal',
    ])
  })
})

describe('helpers of the screen', () => {
  it('looks for persons only when enough is known', () => {
    const a = vol()
    expect(zoekpersonen(a.betrokkenen).personen).toHaveLength(1)
    const weinig = lege_betrokkene()
    weinig.persoon.achternaam = 'Verzonnen'
    expect(zoekpersonen([weinig, ...a.betrokkenen]).plekken).toEqual([1])
  })

  it('marks findings by characters, also after an emoji', () => {
    const stukken = snij_op_tekens('😀 bel 0612345678 nu', [{ begin: 6, eind: 16 }])
    expect(stukken.filter((s) => s.vinding).map((s) => s.tekst)).toEqual(['0612345678'])
    expect(stukken.map((s) => s.tekst).join('')).toBe('😀 bel 0612345678 nu')
  })

  it('makes one mark of findings that overlap or run out of the text', () => {
    const stukken = snij_op_tekens('abcdef', [
      { begin: 1, eind: 3 },
      { begin: 2, eind: 99 },
    ])
    expect(stukken.map((s) => s.tekst)).toEqual(['a', 'bc', 'def'])
  })
})
