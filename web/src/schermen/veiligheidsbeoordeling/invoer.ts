// SPDX-License-Identifier: EUPL-1.2
import type {
  Antwoorden,
  Melding,
  Uitkomst,
  Veiligheidsbeoordeling,
  VeiligheidsbeoordelingInvoer,
} from '../../api/types'
import { leeftijd_op, type Beoordeelde } from './instrument'

export type MdoAdvies = { naam: string; functie: string; advies: string }

/** What stands on the screen; texts may be empty. */
export type Stand = {
  antwoorden: Antwoorden
  per_persoon: Record<string, Antwoorden>
  bronnen: string[]
  dat_informatie: string
  wat_informatie: string
  mdo: {
    gehouden: boolean
    datum: string
    adviezen: MdoAdvies[]
    gezamenlijk_besluit: string
  }
  uitkomst: Uitkomst | ''
  motivering: string
  afwijking_motivering: string
  overdrachtspartij: string
}

export function naar_stand(v: Veiligheidsbeoordeling): Stand {
  const mdo = (v.mdo ?? {}) as Partial<Stand['mdo']>
  return {
    antwoorden: v.antwoorden,
    per_persoon: v.antwoorden_per_persoon,
    bronnen: v.bronnen,
    dat_informatie: v.dat_informatie ?? '',
    wat_informatie: v.wat_informatie ?? '',
    mdo: {
      gehouden: mdo.gehouden ?? false,
      datum: mdo.datum ?? '',
      adviezen: (mdo.adviezen ?? []).map((a) => ({
        naam: a.naam ?? '',
        functie: a.functie ?? '',
        advies: a.advies ?? '',
      })),
      gezamenlijk_besluit: mdo.gezamenlijk_besluit ?? '',
    },
    uitkomst: v.uitkomst ?? '',
    motivering: v.motivering ?? '',
    afwijking_motivering: v.afwijking_motivering ?? '',
    overdrachtspartij: v.overdrachtspartij ?? '',
  }
}

/** The request; an advice of the MDO goes along once it has a name and a text. */
export function naar_invoer(s: Stand): VeiligheidsbeoordelingInvoer {
  const { mdo } = s
  const adviezen = mdo.adviezen
    .filter((a) => a.naam.trim() && a.advies.trim())
    .map(({ functie, ...a }) => ({ ...a, ...(functie.trim() ? { functie } : {}) }))
  return {
    antwoorden: s.antwoorden,
    antwoorden_per_persoon: s.per_persoon,
    bronnen: s.bronnen as NonNullable<VeiligheidsbeoordelingInvoer['bronnen']>,
    dat_informatie: s.dat_informatie,
    wat_informatie: s.wat_informatie,
    mdo: {
      gehouden: mdo.gehouden,
      ...(mdo.gehouden && mdo.datum ? { datum: mdo.datum } : {}),
      ...(mdo.gehouden ? { adviezen, gezamenlijk_besluit: mdo.gezamenlijk_besluit } : {}),
    },
    motivering: s.motivering,
    afwijking_motivering: s.afwijking_motivering,
    overdrachtspartij: s.overdrachtspartij,
    ...(s.uitkomst ? { uitkomst: s.uitkomst } : {}),
  }
}

/** Roles of people around the case, about whom no safety question is asked. */
const OMSTANDERS = ['melder', 'adviesvrager', 'informant', 'professional', 'overdrachtspartij']

export function beoordeelden(
  melding: Melding,
  per_persoon: Stand['per_persoon'],
  naam: (p: Melding['betrokkenen'][number]['persoon']) => string,
): Beoordeelde[] {
  const dag = melding.ontvangen.slice(0, 10)
  return melding.betrokkenen
    .filter((b) => !OMSTANDERS.includes(b.rol))
    .map((b) => ({
      id: b.persoon.id,
      naam: naam(b.persoon),
      rollen: [b.rol],
      leeftijd: leeftijd_op(b.persoon.geboortedatum, dag),
      antwoorden: per_persoon[b.persoon.id] ?? {},
    }))
}
