// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'

import type { Formulierfout } from '../../onderdelen/fouten'
import { lees_geboortedatum, naar_moment } from '../../taal/datum'
import type { Sleutel } from '../../taal/taal'
import type { Aanname, AdresVelden, PersoonVelden } from './model'

/** BSN: nine digits that satisfy the eleven-test, the last one counting −1. */
export function elfproef(bsn: string): boolean {
  if (!/^\d{9}$/.test(bsn) || bsn === '000000000') return false
  const som = [...bsn].reduce((s, c, i) => s + Number(c) * (i === 8 ? -1 : 9 - i), 0)
  return som % 11 === 0
}

type Meld = (pad: PropertyKey[], sleutel: Sleutel) => void

const verplicht = (sleutel: Sleutel) => z.string().refine((v) => v.trim() !== '', sleutel)

const Gemeenschappelijk = z.object({
  ontvangen: z.string().superRefine((v, ctx) => {
    const moment = naar_moment(v)
    if (!moment) ctx.addIssue({ code: 'custom', message: 'fout.ontvangen' })
    else if (Date.parse(moment) > Date.now() + 60_000) {
      ctx.addIssue({ code: 'custom', message: 'fout.toekomst' })
    }
  }),
})

const Kanaal = Gemeenschappelijk.extend({
  kanaal: verplicht('fout.kanaal'),
  melder: z.looseObject({ hoedanigheid: verplicht('fout.hoedanigheid') }),
})

const AdviesSchema = Kanaal.extend({
  gemeente: verplicht('fout.gemeente'),
  aard: z.array(z.string()).min(1, 'fout.aard'),
  verhaal: verplicht('fout.verhaal_advies'),
})

const PolitieSchema = Gemeenschappelijk.extend({
  gemeente: verplicht('fout.gemeente'),
  verhaal: verplicht('fout.verhaal'),
})

function keur_adres(a: AdresVelden, pad: PropertyKey[], meld: Meld) {
  const buiten = a.land !== '' && a.land.toLowerCase() !== 'nederland'
  if (a.postcode && !buiten && !/^[1-9]\d{3} ?[A-Za-z]{2}$/.test(a.postcode.trim())) {
    meld([...pad, 'postcode'], 'fout.postcode')
  }
}

function keur_persoon(p: PersoonVelden, pad: PropertyKey[], meld: Meld) {
  p.adressen.forEach((a, i) => keur_adres(a, [...pad, 'adressen', i], meld))
  if (p.onbekend || p.ongeboren) return
  if (!p.achternaam.trim() && !p.voornamen.trim()) meld([...pad, 'achternaam'], 'fout.naam')
  if (p.geboortedatum) {
    const datum = lees_geboortedatum(p.geboortedatum)
    if (!datum) meld([...pad, 'geboortedatum'], 'fout.geboortedatum')
    else if (datum > new Date().toISOString().slice(0, datum.length)) {
      meld([...pad, 'geboortedatum'], 'fout.geboren_toekomst')
    }
  }
  if (p.bsn && !elfproef(p.bsn.replace(/[\s.]/g, ''))) meld([...pad, 'bsn'], 'fout.bsn')
}

function keur_relaties(a: Aanname, meld: Meld) {
  a.relaties.forEach((r, i) => {
    if (!r.van) meld(['relaties', i, 'van'], 'fout.relatie')
    if (!r.soort) meld(['relaties', i, 'soort'], 'fout.relatiesoort')
    if (!r.naar) meld(['relaties', i, 'naar'], 'fout.relatie')
    else if (r.van === r.naar) meld(['relaties', i, 'naar'], 'fout.relatie_zelf')
  })
}

export type Melderaard = 'professional' | 'burger' | 'ambtshalve'

function keur_melder(a: Aanname, aard: Melderaard | undefined, meld: Meld) {
  const m = a.melder
  if (aard !== 'ambtshalve') {
    if (!m.naam.trim()) meld(['melder', 'naam'], 'fout.melder_naam')
    if (!m.telefoon.trim() && !m.email.trim() && !m.organisatie.trim()) {
      meld(['melder', 'telefoon'], 'fout.melder_bereikbaar')
    }
  }
  if (a.anonimiteit === 'vertrouwelijk-professional') {
    if (aard === 'burger') meld(['anonimiteit'], 'fout.anonimiteit_burger')
    if (!a.anonimiteit_grond) meld(['anonimiteit_grond'], 'fout.anonimiteit_grond')
  }
  if (a.anonimiteit === 'vertrouwelijk-burger' && aard === 'professional') {
    meld(['anonimiteit'], 'fout.anonimiteit_professional')
  }
  if (aard === 'professional' && !a.meldcode.doorlopen) {
    meld(['meldcode', 'doorlopen'], 'fout.meldcode')
  }
}

const melding_schema = (aard: Melderaard | undefined) =>
  Kanaal.extend({
    gemeente: verplicht('fout.gemeente'),
    vorm: z.array(z.string()).min(1, 'fout.vorm'),
    aard: z.array(z.string()).min(1, 'fout.aard'),
    verhaal: verplicht('fout.verhaal'),
    betrokkenen: z.array(z.unknown()).min(1, 'fout.betrokkenen'),
  })
    .loose()
    .and(
      z.custom<Aanname>().superRefine((a, ctx) => {
        const meld: Meld = (pad, sleutel) =>
          ctx.addIssue({ code: 'custom', path: pad, message: sleutel })
        keur_melder(a, aard, meld)
        a.betrokkenen.forEach((b, i) => {
          if (!b.rol) meld(['betrokkenen', i, 'rol'], 'fout.rol')
          if (!b.persoon_id) keur_persoon(b.persoon, ['betrokkenen', i, 'persoon'], meld)
        })
        keur_relaties(a, meld)
      }),
    )

/** All faults of one person alone; `pad` is where the person stands in the form. */
export function controleer_persoon(
  p: PersoonVelden,
  pad: PropertyKey[],
  t: (sleutel: Sleutel) => string,
): Formulierfout[] {
  const fouten: Formulierfout[] = []
  keur_persoon(p, pad, (bij, sleutel) =>
    fouten.push({ pad: bij.join('.'), code: sleutel, melding: t(sleutel) }),
  )
  return fouten
}

/** The order of the cards on the screen: faults are listed as they are met. */
const VOLGORDE = [
  'kanaal',
  'ontvangen',
  'gemeente',
  'melder',
  'anonimiteit',
  'anonimiteit_grond',
  'betrokkenen',
  'relaties',
  'vorm',
  'aard',
  'duur_geweld',
  'meldcode',
  'verhaal',
]

/**
 * All faults of what is on the screen at once, with the texts of the catalogue. The same rules as
 * the server's, so that they can be shown in both languages; the server has the last word.
 */
export function controleer(
  a: Aanname,
  aard: Melderaard | undefined,
  t: (sleutel: Sleutel) => string,
): Formulierfout[] {
  const schema =
    a.soort === 'melding'
      ? melding_schema(aard)
      : a.soort === 'advies'
        ? AdviesSchema
        : PolitieSchema
  const uit = schema.safeParse(a)
  if (uit.success) return []
  const fouten = uit.error.issues.map((i) => ({
    pad: i.path.join('.'),
    code: i.message,
    melding: i.message.startsWith('fout.') ? t(i.message as Sleutel) : t('fout.waarde'),
  }))
  const plek = (pad: string) => {
    const i = VOLGORDE.indexOf(pad.split('.')[0] ?? '')
    return i < 0 ? VOLGORDE.length : i
  }
  return fouten.sort((x, y) => plek(x.pad) - plek(y.pad))
}
