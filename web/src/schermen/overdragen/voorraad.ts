// SPDX-License-Identifier: EUPL-1.2
import type { Medewerker, Werkitem } from '../../api/types'

/** How much open work of each kind stands on one name. */
export type Voorraad = { totaal: number; soorten: [soort: Werkitem['soort'], aantal: number][] }

export function voorraad_van(werk: Werkitem[], id: string): Voorraad {
  const eigen = werk.filter((w) => w.medewerker?.id === id)
  const per = new Map<Werkitem['soort'], number>()
  eigen.forEach((w) => per.set(w.soort, (per.get(w.soort) ?? 0) + 1))
  return { totaal: eigen.length, soorten: [...per].sort((a, b) => b[1] - a[1]) }
}

/**
 * Whose work this coordinator can move on: colleagues of the team, and who has left already but
 * still has work in the team. The list of employees does not name the latter any more.
 */
export function vertrekkers(alle: Medewerker[], werk: Werkitem[], ik: Medewerker): Medewerker[] {
  const bekend = new Set(alle.map((m) => m.id))
  const team = alle.filter((m) => m.team_id !== undefined && m.team_id === ik.team_id)
  const weg = new Map<string, Medewerker>()
  for (const { medewerker: m } of werk) if (m && !bekend.has(m.id)) weg.set(m.id, m)
  return [...team, ...weg.values()].sort((a, b) => a.naam.localeCompare(b.naam, 'nl'))
}
