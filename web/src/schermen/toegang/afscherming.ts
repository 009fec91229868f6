// SPDX-License-Identifier: EUPL-1.2
import type { Afscherming, Medewerker, Veldfout } from '../../api/types'
import { naar_formulier, type Formulierfout } from '../../onderdelen/fouten'
import { REDEN_MIN } from '../../onderdelen/formulier/reden'
import type { Leesregel } from '../../onderdelen/formulier/verschillen'
import type { Sleutel } from '../../taal/taal'

export type Afschermvelden = { lezers: Medewerker[]; reden: string }

const op_naam = (een: Medewerker, ander: Medewerker) => een.naam.localeCompare(ander.naam, 'nl')

export const van_afscherming = (a: Afscherming): Afschermvelden => ({
  lezers: [...a.lezers].sort(op_naam),
  reden: a.reden ?? '',
})

/** The server reads the readers in the order of their ids; its faults count in that order. */
const ids = (lezers: Medewerker[]): string[] => lezers.map((l) => l.id).sort()

export const naar_afscherming = ({ lezers, reden }: Afschermvelden) => ({
  lezers: ids(lezers),
  reden: reden.trim(),
})

export const met_lezer = (lezers: Medewerker[], nieuw: Medewerker): Medewerker[] =>
  [...lezers.filter((l) => l.id !== nieuw.id), nieuw].sort(op_naam)

/** A fault of one reader stands at that reader, wherever the screen shows him. */
export const op_lezer =
  (lezers: Medewerker[]) =>
  (fouten: Veldfout[]): Formulierfout[] => {
    const volgorde = ids(lezers)
    return naar_formulier(fouten, {}).map((f) => {
      const nummer = /^lezers\.(\d+)$/.exec(f.pad)?.[1]
      const wie = nummer === undefined ? undefined : volgorde[Number(nummer)]
      return wie === undefined ? f : { ...f, pad: `lezers.${wie}` }
    })
  }

const is_coordinator = (m: Medewerker) => m.rollen.includes('teamcoordinator')

/** What can be told without the server: all at once. */
export function keur_afscherming(
  { lezers, reden }: Afschermvelden,
  t: (s: Sleutel) => string,
): Formulierfout[] {
  const fout = (pad: string, sleutel: Sleutel) => ({ pad, code: 'verplicht', melding: t(sleutel) })
  return [
    ...(lezers.some(is_coordinator) ? [] : [fout('lezers', 'afscherming.geen_coordinator')]),
    ...(reden.trim().length >= REDEN_MIN ? [] : [fout('reden', 'afscherming.reden_leeg')]),
  ]
}

/** Field by field, to tell two versions apart. */
export const afschermregels = (a: Afscherming, t: (s: Sleutel) => string): Leesregel[] => [
  [t('afscherming.stand'), t(a.afgeschermd ? 'afscherming.aan' : 'afscherming.uit')],
  [
    t('afscherming.lezers'),
    van_afscherming(a)
      .lezers.map((l) => l.naam)
      .join(', '),
  ],
  [t('toewijzen.reden'), a.reden ?? ''],
]
