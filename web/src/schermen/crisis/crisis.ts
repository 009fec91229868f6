// SPDX-License-Identifier: EUPL-1.2
import type { Crisis, CrisisInvoer } from '../../api/types'
import type { Formulierfout } from '../../onderdelen/fouten'
import { naar_moment, naar_veld } from '../../taal/datum'
import type { Sleutel } from '../../taal/taal'
import { zelfde_moment } from '../aannemen/wijzigen'

/** A line of a list; `was` is the moment as it was stored, `sleutel` tells lines apart. */
export type Actieveld = { sleutel: string; moment: string; tekst: string; was?: string }
export type Afspraakveld = { sleutel: string; tekst: string }

export type Crisisvelden = {
  start: string
  aanleiding: string
  partner: string
  acties: Actieveld[]
  afspraken: Afspraakveld[]
  afgelopen: boolean
  einde: string
}

export function van_crisis(c: Crisis): Crisisvelden {
  return {
    start: naar_veld(c.start),
    aanleiding: c.aanleiding ?? '',
    partner: c.partner ?? '',
    acties: c.acties.map((a, i) => ({
      sleutel: `a${i}`,
      moment: naar_veld(a.moment),
      tekst: a.tekst,
      was: a.moment,
    })),
    afspraken: c.veiligheidsafspraken.map((tekst, i) => ({ sleutel: `v${i}`, tekst })),
    afgelopen: c.einde !== undefined,
    einde: naar_veld(c.einde ?? ''),
  }
}

const minuut = (moment: string) => moment.slice(0, 16)
const voor = (een: string, ander: string) => Date.parse(een) < Date.parse(ander)

/** Fields show minutes. In one minute what comes later is not earlier by its lost seconds. */
const niet_voor = (moment: string, grens: string): string =>
  minuut(moment) === minuut(grens) && voor(moment, grens) ? grens : moment

/** The moments of the form, with the seconds that a field does not show. */
function momenten(v: Crisisvelden, basis: Crisis) {
  const start = zelfde_moment(v.start, basis.start)
  const acties = v.acties.map((a) => niet_voor(zelfde_moment(a.moment, a.was), start))
  const laatste = acties.reduce((l, a) => (voor(l, a) ? a : l), start)
  const einde = v.afgelopen ? zelfde_moment(v.einde, basis.einde) : ''
  return { start, acties, einde: einde && niet_voor(niet_voor(einde, start), laatste) }
}

export function naar_crisis(v: Crisisvelden, basis: Crisis): CrisisInvoer {
  const m = momenten(v, basis)
  return {
    ...(basis.melding_id ? { melding_id: basis.melding_id } : {}),
    start: m.start,
    aanleiding: v.aanleiding.trim(),
    acties: v.acties.map((a, i) => ({ moment: m.acties[i] ?? '', tekst: a.tekst.trim() })),
    veiligheidsafspraken: v.afspraken.map((a) => a.tekst.trim()),
    ...(v.partner.trim() ? { partner: v.partner.trim() } : {}),
    ...(m.einde ? { einde: m.einde } : {}),
  }
}

/** Where the fields of the request stand on the screen. */
export const VERPLAATST = { veiligheidsafspraken: 'afspraken' }

const SPELING_MS = 5 * 60_000

/** What is wrong with how a crisis begins. */
export function keur_begin(
  v: { start: string; aanleiding: string },
  t: (sleutel: Sleutel) => string,
  nu = Date.now(),
): Formulierfout[] {
  const fouten: Formulierfout[] = []
  const meld = (pad: string, sleutel: Sleutel) =>
    fouten.push({ pad, code: sleutel, melding: t(sleutel) })
  const start = naar_moment(v.start)
  if (!start) meld('start', 'fout.moment')
  else if (Date.parse(start) > nu + SPELING_MS) meld('start', 'fout.moment_toekomst')
  if (!v.aanleiding.trim()) meld('aanleiding', 'fout.aanleiding')
  return fouten
}

/** All faults at once, by the same rules as the server's. */
export function keur_crisis(
  v: Crisisvelden,
  basis: Crisis,
  t: (sleutel: Sleutel) => string,
  nu = Date.now(),
): Formulierfout[] {
  const fouten = keur_begin(v, t, nu)
  const m = momenten(v, basis)
  const meld = (mis: boolean, pad: string, sleutel: Sleutel) => {
    if (mis) fouten.push({ pad, code: sleutel, melding: t(sleutel) })
  }
  const toekomst = (moment: string) => moment !== '' && Date.parse(moment) > nu + SPELING_MS
  v.acties.forEach((a, i) => {
    const moment = m.acties[i] ?? ''
    const pad = `acties.${i}.moment`
    meld(!moment, pad, 'fout.moment')
    meld(toekomst(moment), pad, 'fout.moment_toekomst')
    meld(voor(moment, m.start), pad, 'fout.actie_voor_start')
    meld(voor(m.einde, moment), pad, 'fout.actie_na_einde')
    meld(!a.tekst.trim(), `acties.${i}.tekst`, 'fout.actie')
  })
  v.afspraken.forEach((a, i) => meld(!a.tekst.trim(), `afspraken.${i}`, 'fout.afspraak'))
  if (!v.afgelopen) return fouten
  meld(v.acties.length === 0, 'acties', 'fout.geen_actie')
  meld(v.afspraken.length === 0, 'afspraken', 'fout.geen_afspraak')
  meld(!m.einde, 'einde', 'fout.moment')
  meld(toekomst(m.einde), 'einde', 'fout.moment_toekomst')
  meld(voor(m.einde, m.start), 'einde', 'fout.einde_voor_start')
  return fouten
}
