// SPDX-License-Identifier: EUPL-1.2
import { Heading } from '@amsterdam/design-system-react'

import type { Antwoorden, Veldfout } from '../../api/types'
import { Kaart } from '../../onderdelen/Kaart'
import { useT } from '../../taal/taal'
import { gestelde_vragen, type Beoordeelde, type Gesteld, type Instrument } from './instrument'
import type { Stand } from './invoer'
import { Vraagveld, vraag_pad } from './Vraagveld'

type Eigenschappen = {
  instrument: Instrument
  stand: Stand
  personen: Beoordeelde[]
  ontbreekt: Veldfout[]
  wijzig: (deel: Partial<Stand>) => void
}

/** Is this the question that a fault of the server points at? */
export function mist(ontbreekt: Veldfout[], vraag: string, persoon?: string): boolean {
  return ontbreekt.some(({ veld }) => {
    const delen = veld.split('/')
    return delen.at(-1) === vraag && (persoon === undefined || delen.includes(persoon))
  })
}

/** The questions that hold now, and those that the server misses whatever this screen thinks. */
function te_stellen({ instrument, stand, personen, ontbreekt }: Eigenschappen): Gesteld[] {
  const gesteld = gestelde_vragen({ instrument, antwoorden: stand.antwoorden, personen })
  const er_is = new Set(gesteld.map(vraag_pad))
  const alle: Gesteld[] = instrument.vragen.flatMap((vraag) =>
    vraag.niveau === 'melding'
      ? [{ vraag, verplicht: true }]
      : personen.map((persoon) => ({ vraag, persoon, verplicht: true })),
  )
  const extra = alle.filter(
    (g) => !er_is.has(vraag_pad(g)) && mist(ontbreekt, g.vraag.id, g.persoon?.id),
  )
  return [...gesteld, ...extra]
}

function met_antwoord(oud: Antwoorden, id: string, nieuw: Antwoorden[string] | undefined) {
  const { [id]: _weg, ...rest } = oud
  return nieuw === undefined ? rest : { ...rest, [id]: nieuw }
}

export function Vragenlijst(p: Eigenschappen) {
  const t = useT()
  const { instrument, stand, personen, ontbreekt, wijzig } = p
  const vragen = te_stellen(p)
  const veld = (g: Gesteld) => {
    const id = g.persoon?.id
    const oud = id === undefined ? stand.antwoorden : (stand.per_persoon[id] ?? {})
    return (
      <Vraagveld
        key={vraag_pad(g)}
        gesteld={g}
        antwoord={oud[g.vraag.id]}
        ontbreekt={mist(ontbreekt, g.vraag.id, id)}
        zet={(antwoord) => {
          const nieuw = met_antwoord(oud, g.vraag.id, antwoord)
          wijzig(
            id === undefined
              ? { antwoorden: nieuw }
              : { per_persoon: { ...stand.per_persoon, [id]: nieuw } },
          )
        }}
      />
    )
  }
  return instrument.onderdelen.map((onderdeel) => {
    const eigen = vragen.filter((g) => g.vraag.onderdeel === onderdeel.id)
    if (eigen.length === 0) return null
    const algemeen = eigen.filter((g) => !g.persoon)
    return (
      <Kaart
        key={onderdeel.id}
        titel={t('vraag.onderdeel', { id: onderdeel.id, naam: onderdeel.naam })}
      >
        {algemeen.map(veld)}
        {personen.map((persoon) => {
          const van = eigen.filter((g) => g.persoon?.id === persoon.id)
          if (van.length === 0) return null
          return (
            <div
              key={persoon.id}
              className="persoon"
              role="group"
              aria-labelledby={`wie-${onderdeel.id}-${persoon.id}`}
            >
              <Heading level={3} id={`wie-${onderdeel.id}-${persoon.id}`}>
                {persoon.naam}
                {persoon.leeftijd !== undefined &&
                  ` (${t('persoon.leeftijd', { jaren: persoon.leeftijd })})`}
              </Heading>
              {van.map(veld)}
            </div>
          )
        })}
      </Kaart>
    )
  })
}
