// SPDX-License-Identifier: EUPL-1.2

/** A field as people read it: its name on the screen and its value in words. */
export type Leesregel = [naam: string, waarde: string]

export type Verschil = { naam: string; was: string; is: string }

/** The fields whose value differs, in the order of the screen; empty is no value. */
export function verschillen(was: Leesregel[], is: Leesregel[]): Verschil[] {
  const oud = new Map(was)
  const nieuw = new Map(is)
  const namen = [...new Set([...was, ...is].map(([naam]) => naam))]
  return namen
    .map((naam) => ({ naam, was: oud.get(naam) ?? '', is: nieuw.get(naam) ?? '' }))
    .filter((v) => v.was !== v.is)
}
