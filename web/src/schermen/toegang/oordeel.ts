// SPDX-License-Identifier: EUPL-1.2
import { api, type Antwoord } from '../../api/client'
import type { Lijst, Noodtoegang } from '../../api/types'
import type { Formulierfout } from '../../onderdelen/fouten'
import type { Sleutel } from '../../taal/taal'

export const OORDELEN = ['terecht', 'onterecht', 'nader-onderzoek'] as const
export type Oordeelsoort = (typeof OORDELEN)[number]
export type Oordeelvelden = { oordeel: Oordeelsoort | ''; vervolg: string }

export const van_noodtoegang = (n: Noodtoegang): Oordeelvelden => ({
  oordeel: n.oordeel ?? '',
  vervolg: n.vervolg ?? '',
})

export const naar_oordeel = ({ oordeel, vervolg }: Oordeelvelden) => ({
  oordeel,
  ...(vervolg.trim() ? { vervolg: vervolg.trim() } : {}),
})

/** Where it was not right, or not clear, something was done about it: that is written down. */
export const vervolg_nodig = (oordeel: Oordeelvelden['oordeel']): boolean =>
  oordeel !== '' && oordeel !== 'terecht'

export function keur_oordeel(v: Oordeelvelden, t: (s: Sleutel) => string): Formulierfout[] {
  const fout = (pad: string, sleutel: Sleutel) => ({ pad, code: 'verplicht', melding: t(sleutel) })
  const ontbreekt = vervolg_nodig(v.oordeel) && !v.vervolg.trim()
  return [
    ...(v.oordeel ? [] : [fout('oordeel', 'oordeel.leeg')]),
    ...(ontbreekt ? [fout('vervolg', 'oordeel.vervolg_leeg')] : []),
  ]
}

export const als_antwoord = (n: Noodtoegang): Antwoord<Noodtoegang> => ({
  inhoud: n,
  etag: `"${n.versie}"`,
})

/** One emergency access has no address of its own to read: the list of all gives it. */
export async function lees_noodtoegang(id: string): Promise<Antwoord<Noodtoegang>> {
  const pad = '/noodtoegangen?open=false&limiet=200'
  let cursor = ''
  do {
    const { inhoud } = await api.lees<Lijst<Noodtoegang>>(pad + cursor)
    const gevonden = inhoud.resultaten.find((n) => n.id === id)
    if (gevonden) return als_antwoord(gevonden)
    cursor = inhoud.volgende ? `&cursor=${encodeURIComponent(inhoud.volgende)}` : ''
  } while (cursor)
  throw new Error('deze noodtoegang staat niet meer in de lijst')
}
