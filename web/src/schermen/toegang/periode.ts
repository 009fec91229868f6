// SPDX-License-Identifier: EUPL-1.2
import type { Formulierfout } from '../../onderdelen/fouten'
import { vandaag } from '../../taal/datum'
import type { Sleutel } from '../../taal/taal'

export type Periode = { van: string; tot: string }

const MAANDEN = 3

/** So many months earlier; in a shorter month its last day: 31 May is 28 February before. */
export function maanden_eerder(datum: string, aantal: number): string {
  const [jaar = 0, maand = 1, dag = 1] = datum.split('-').map(Number)
  const eerste = new Date(Date.UTC(jaar, maand - 1 - aantal, 1))
  const laatste = new Date(Date.UTC(eerste.getUTCFullYear(), eerste.getUTCMonth() + 1, 0))
  eerste.setUTCDate(Math.min(dag, laatste.getUTCDate()))
  return eerste.toISOString().slice(0, 10)
}

export const laatste_maanden = (tot = vandaag()): Periode => ({
  van: maanden_eerder(tot, MAANDEN),
  tot,
})

export function keur_periode({ van, tot }: Periode, t: (s: Sleutel) => string): Formulierfout[] {
  const fout = (pad: string, sleutel: Sleutel) => ({ pad, code: 'datum', melding: t(sleutel) })
  return [
    ...(van ? [] : [fout('van', 'inzage.van_leeg')]),
    ...(tot ? [] : [fout('tot', 'inzage.tot_leeg')]),
    ...(van && tot && van > tot ? [fout('tot', 'inzage.volgorde')] : []),
  ]
}
