// SPDX-License-Identifier: EUPL-1.2
import type { Veldfout } from '../api/types'

/** The id of the element of a form path: `betrokkenen.0.rol` → `v-betrokkenen-0-rol`. */
export const veld_id = (pad: string): string => `v-${pad.replace(/[./]/g, '-')}`

/** A form path from a JSON pointer: `/betrokkenen/0/rol` → `betrokkenen.0.rol` (RFC 6901). */
export const pad_van_wijzer = (wijzer: string): string =>
  wijzer
    .split('/')
    .slice(1)
    .map((deel) => deel.replace(/~1/g, '/').replace(/~0/g, '~'))
    .join('.')

export type Formulierfout = { pad: string; code: string; melding: string }

/** Paths in a request that stand elsewhere in the form; the longest that fits counts. */
export type Verplaatsingen = Record<string, string>

export function naar_formulier(fouten: Veldfout[], elders: Verplaatsingen): Formulierfout[] {
  const van = Object.keys(elders).sort((a, b) => b.length - a.length)
  return fouten.map(({ veld, code, melding }) => {
    const pad = pad_van_wijzer(veld)
    const begin = van.find((v) => pad === v || pad.startsWith(`${v}.`))
    const naar = begin === undefined ? pad : elders[begin] + pad.slice(begin.length)
    return { pad: naar, code, melding }
  })
}

/** The element of a path, or of the nearest part of the form around it that is on the screen. */
export function element_van(pad: string): HTMLElement | null {
  const delen = pad.split('.')
  while (delen.length > 0) {
    const element = document.getElementById(veld_id(delen.join('.')))
    if (element) return element
    delen.pop()
  }
  return null
}

export function ga_naar_veld(pad: string): boolean {
  const element = element_van(pad)
  if (!element) return false
  const kaart = element.closest('details')
  if (kaart) kaart.open = true
  element.scrollIntoView({ block: 'center' })
  element.focus({ preventScroll: true })
  return true
}
