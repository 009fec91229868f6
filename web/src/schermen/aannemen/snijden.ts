// SPDX-License-Identifier: EUPL-1.2
type Plek = { begin: number; eind: number }
export type Stuk = { begin: number; tekst: string; vinding: boolean }

/**
 * Cuts a text at the findings. Places count characters (code points), not UTF-16 units: an emoji
 * before a finding must not shift the mark. Overlapping findings become one mark.
 */
export function snij_op_tekens(tekst: string, vindingen: Plek[]): Stuk[] {
  const tekens = [...tekst]
  const stukken: Stuk[] = []
  let hier = 0
  const voeg = (begin: number, eind: number, vinding: boolean) => {
    if (eind > begin) stukken.push({ begin, tekst: tekens.slice(begin, eind).join(''), vinding })
  }
  for (const v of [...vindingen].sort((a, b) => a.begin - b.begin)) {
    const begin = Math.max(hier, Math.min(v.begin, tekens.length))
    const eind = Math.max(begin, Math.min(v.eind, tekens.length))
    voeg(hier, begin, false)
    voeg(begin, eind, true)
    hier = eind
  }
  voeg(hier, tekens.length, false)
  return stukken
}
