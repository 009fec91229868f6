// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'

import type { Melding, Persoon } from '../../api/types'
import { verschillen } from '../../onderdelen/formulier/verschillen'
import { controleer, controleer_persoon } from './controleer'
import { lege_betrokkene } from './model'
import {
  naar_persoon,
  naar_wijziging,
  persoonregels,
  van_melding,
  van_persoon,
  zelfde_moment,
} from './wijzigen'

const t = (sleutel: string) => sleutel

const PERSOON: Persoon = {
  id: 'p1',
  versie: 2,
  ongeboren: false,
  onbekend: false,
  voornamen: 'Sem',
  achternaam: 'Verzonnen',
  geboortedatum: '2012-05',
  geslacht: 'man',
  telefoon: '010 000 00 00',
  adressen: [{ soort: 'woon', postcode: '3099 ZZ', huisnummer: '12', geheim: true }],
}

const MELDING: Melding = {
  id: 'm',
  nummer: 'M1',
  dossier_id: 'd',
  dossier_nummer: 'D1',
  status: 'melding',
  kanaal: 'telefoon',
  ontvangen: '2026-03-06T13:12:41.000Z',
  melder: { hoedanigheid: 'huisarts', naam: 'Dokter Nep', telefoon: '010-000' },
  anonimiteit: 'open',
  meldcode: { doorlopen: 'ja', stappen: ['stap-1'] },
  vorm: ['partnergeweld'],
  aard: ['psychisch-geweld'],
  gemeente: '0599',
  gemeente_melder: '0606',
  betrokkenen: [
    { persoon: PERSOON, rol: 'kind-getuige', in_huishouden: true },
    { persoon: { id: 'p2', versie: 1, onbekend: true }, rol: 'pleger', in_huishouden: false },
  ],
  relaties: [{ van: 'p2', naar: 'p1', soort: 'ouder' }],
  wat_gebeurd: 'Er was geschreeuw.',
  verwachting: 'Rust.',
  screeningen: [],
  uit_advies: 'a',
  versie: 4,
}

describe('editing a report', () => {
  it('sends back what was not touched, with its persons as they stand in the dossier', () => {
    expect(naar_wijziging(van_melding(MELDING), MELDING)).toEqual({
      kanaal: 'telefoon',
      ontvangen: '2026-03-06T13:12:41.000Z',
      melder: MELDING.melder,
      anonimiteit: 'open',
      meldcode: MELDING.meldcode,
      vorm: MELDING.vorm,
      aard: MELDING.aard,
      gemeente: '0599',
      gemeente_melder: '0606',
      betrokkenen: [
        { rol: 'kind-getuige', in_huishouden: true, persoon_id: 'p1' },
        { rol: 'pleger', in_huishouden: false, persoon_id: 'p2' },
      ],
      relaties: [{ van: 1, naar: 0, soort: 'ouder' }],
      wat_gebeurd: 'Er was geschreeuw.',
      verwachting: 'Rust.',
    })
  })

  it('adds somebody with all particulars, and checks only those', () => {
    const a = van_melding(MELDING)
    a.betrokkenen.push({ ...lege_betrokkene(), rol: 'pleger' })
    expect(controleer(a, 'professional', t).map((f) => f.pad)).toEqual([
      'betrokkenen.2.persoon.achternaam',
    ])
    Object.assign(a.betrokkenen[2]?.persoon ?? {}, { achternaam: 'Nieuw' })
    expect(naar_wijziging(a, MELDING).betrokkenen[2]).toMatchObject({
      rol: 'pleger',
      persoon: { achternaam: 'Nieuw' },
    })
  })

  it('has nobody when the report has nobody', () => {
    expect(van_melding({ ...MELDING, betrokkenen: [], relaties: [] }).betrokkenen).toEqual([])
  })

  it('changes the moment only when its minute was changed', () => {
    expect(zelfde_moment('2026-03-06T14:12', MELDING.ontvangen)).toBe(MELDING.ontvangen)
    expect(zelfde_moment('2026-03-06T14:13', MELDING.ontvangen)).toBe('2026-03-06T13:13:00Z')
  })
})

describe('editing a person', () => {
  it('sends back what was not touched', () => {
    const { id: _id, versie: _versie, ...gegevens } = PERSOON
    expect(naar_persoon(van_persoon(PERSOON))).toEqual(gegevens)
  })

  it('has its faults at the fields of the form', () => {
    const p = { ...van_persoon(PERSOON).betrokkenen[0]!.persoon, achternaam: '', voornamen: '' }
    const pad = ['betrokkenen', 0, 'persoon']
    expect(controleer_persoon({ ...p, bsn: '12' }, pad, t).map((f) => f.pad)).toEqual([
      'betrokkenen.0.persoon.achternaam',
      'betrokkenen.0.persoon.bsn',
    ])
  })

  it('tells which fields somebody else changed, in words', () => {
    const { telefoon: _weg, ...zonder } = PERSOON
    const ander = { ...zonder, geboortedatum: '2012-05-03', adressen: [] }
    expect(verschillen(persoonregels(PERSOON, t), persoonregels(ander, t))).toEqual([
      { naam: 'persoon.geboortedatum', was: '05-2012', is: '03-05-2012' },
      { naam: 'persoon.telefoon', was: '010 000 00 00', is: '' },
      { naam: 'adres.adressen', was: '12, 3099 ZZ, adres.geheim', is: '' },
    ])
  })
})
