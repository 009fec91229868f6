// SPDX-License-Identifier: EUPL-1.2
import { useBron } from '../api/gebruikBron'
import type { Lijst, Medewerker } from '../api/types'
import { useT } from '../taal/taal'
import { Foutmelding } from './Toestand'
import { KeuzeVeld } from './Veld'

/** Who does casework can get work. The server has the last word. */
const KRIJGT_WERK = new Set([
  'procesregisseur',
  'gedragswetenschapper',
  'vertrouwensarts',
  'secretariaat',
  'teamcoordinator',
])

export const krijgt_werk = (m: Medewerker): boolean => m.rollen.some((r) => KRIJGT_WERK.has(r))

export const met_team = (m: Medewerker): string => (m.team ? `${m.naam} (${m.team})` : m.naam)

export const useMedewerkers = () => useBron<Lijst<Medewerker>>('/medewerkers')

type Eigenschappen = {
  naam: string
  label: string
  hint?: string
  leeg?: string
  verplicht?: boolean
  waarde: string
  kies: (id: string, medewerker: Medewerker | undefined) => void
  fout?: string | undefined
  /** Who is no choice here. */
  zonder?: string | string[]
}

/** A colleague who can do the work. Nobody's choice is lost while the list is being read. */
export function Medewerkerveld({ waarde, kies, zonder, ...veld }: Eigenschappen) {
  const t = useT()
  const bron = useMedewerkers()
  const weg = [zonder ?? []].flat()
  const lijst = (bron.inhoud?.resultaten ?? []).filter(
    (m) => !weg.includes(m.id) && (krijgt_werk(m) || m.id === waarde),
  )
  if (bron.fout) return <Foutmelding fout={bron.fout} opnieuw={bron.ververs} />
  return (
    <KeuzeVeld
      {...veld}
      leeg={bron.inhoud ? (veld.leeg ?? t('veld.kies')) : t('algemeen.laden')}
      keuzes={lijst.map((m) => ({ code: m.id, naam: met_team(m) }))}
      value={bron.inhoud ? waarde : ''}
      onChange={(e) => {
        const id = e.target.value
        kies(id, lijst.find((m) => m.id === id))
      }}
    />
  )
}
