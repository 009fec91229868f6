// SPDX-License-Identifier: EUPL-1.2
import type { Melding, MeldingInvoer, Persoon } from '../../api/types'
import type { Leesregel } from '../../onderdelen/formulier/verschillen'
import { naar_moment, naar_veld, toon_geboortedatum } from '../../taal/datum'
import type { Sleutel } from '../../taal/taal'
import {
  lees_persoon,
  lege_aanname,
  lege_betrokkene,
  naar_melding,
  persoon_invoer,
  van_concept,
  type Aanname,
} from './model'

type T = (sleutel: Sleutel) => string

/** A report that was registered, in the cards it was typed in. */
export function van_melding(m: Melding): Aanname {
  const plek = new Map(m.betrokkenen.map((b, i) => [b.persoon.id, String(i)]))
  const relaties = (m.relaties ?? []).map((r) => ({
    van: plek.get(r.van) ?? '',
    naar: plek.get(r.naar) ?? '',
    soort: r.soort,
  }))
  const betrokkenen = m.betrokkenen.map((b) => ({ ...b, persoon_id: b.persoon.id }))
  const a = van_concept({ soort: 'melding', inhoud: { ...m, betrokkenen, relaties } })
  return m.betrokkenen.length > 0 ? a : { ...a, betrokkenen: [] }
}

/** A field shows minutes: what was not changed keeps its seconds. */
export const zelfde_moment = (veld: string, stond_er: string | undefined): string =>
  stond_er && naar_veld(stond_er) === veld ? stond_er : naar_moment(veld)

/** The new state of a report. Where it stands and what it came from do not change here. */
export function naar_wijziging(a: Aanname, m: Melding): MeldingInvoer {
  const elders = { dossier_id: '', uit_advies: '', uit_politiemelding: '' }
  return {
    ...naar_melding({ ...a, ...elders }, undefined),
    ontvangen: zelfde_moment(a.ontvangen, m.ontvangen),
  }
}

/** One person in a form of its own: the cards know persons only as part of a report. */
export const van_persoon = (p: Persoon): Aanname => ({
  ...lege_aanname(),
  betrokkenen: [{ ...lege_betrokkene(), persoon: lees_persoon(p) }],
})

export function naar_persoon(a: Aanname) {
  const b = a.betrokkenen[0]
  if (!b) throw new Error('een persoon zonder gegevens')
  return persoon_invoer(b.persoon)
}

type Adres = NonNullable<Persoon['adressen']>[number]

const adres = (a: Adres, t: T): string =>
  [
    [a.straat, a.huisnummer, a.toevoeging].filter(Boolean).join(' '),
    [a.postcode, a.plaats].filter(Boolean).join(' '),
    a.land,
    a.geheim ? t('adres.geheim') : '',
  ]
    .filter(Boolean)
    .join(', ')

const ja_nee = (waar: boolean | undefined, t: T) => t(waar ? 'antwoord.ja' : 'antwoord.nee')

/** A person field by field, to tell two versions apart. */
export function persoonregels(p: Persoon, t: T): Leesregel[] {
  return [
    [t('persoon.onbekend'), ja_nee(p.onbekend, t)],
    [t('persoon.ongeboren'), ja_nee(p.ongeboren, t)],
    [t('persoon.voornamen'), p.voornamen ?? ''],
    [t('persoon.tussenvoegsel'), p.tussenvoegsel ?? ''],
    [t('persoon.achternaam'), p.achternaam ?? ''],
    [t('persoon.geboortedatum'), toon_geboortedatum(p.geboortedatum ?? '')],
    [t('persoon.bsn'), p.bsn ?? ''],
    [t('persoon.telefoon'), p.telefoon ?? ''],
    [t('persoon.email'), p.email ?? ''],
    [t('persoon.geslacht'), p.geslacht ? t(`geslacht.${p.geslacht}` as Sleutel) : ''],
    [t('adres.adressen'), (p.adressen ?? []).map((a) => adres(a, t)).join('; ')],
  ]
}
