// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'

import type { Persoon } from '../api/types'
import { toon_geboortedatum } from '../taal/datum'
import { useT } from '../taal/taal'
import { NietZichtbaar, verbergt } from './Verborgen'

export function useVolleNaam(): (p: Persoon) => string {
  const t = useT()
  return (p) => {
    const naam = [p.voornamen, p.tussenvoegsel, p.achternaam].filter(Boolean).join(' ')
    if (naam) return naam
    if (verbergt(p, 'identiteit')) return t('verborgen.naam')
    if (p.ongeboren) return t('persoon.ongeboren')
    return t('persoon.naamloos')
  }
}

type Adres = NonNullable<Persoon['adressen']>[number]

const adres_regel = (a: Adres): string =>
  [
    [a.straat, [a.huisnummer, a.toevoeging].filter(Boolean).join(' ')].filter(Boolean).join(' '),
    [a.postcode, a.plaats].filter(Boolean).join(' '),
    a.land,
  ]
    .filter(Boolean)
    .join(', ')

/** That there is a secret address is no secret; where it is, may be. */
const adres_weg = (p: Persoon, a: Adres): boolean =>
  verbergt(p, a.geheim ? 'geheim-adres' : 'contact')

type Eigenschappen = { persoon: Persoon; rol?: string; children?: ReactNode }

export function Persoonblok({ persoon: p, rol, children }: Eigenschappen) {
  const t = useT()
  const naam = useVolleNaam()
  return (
    <li>
      <strong>{naam(p)}</strong>
      {rol && <span className="onderwerp">{rol}</span>}
      {p.ongeboren && <span className="onderwerp">{t('persoon.ongeboren')}</span>}
      {p.geboortedatum && (
        <span className="onderwerp">
          {t('persoon.geboren', { datum: toon_geboortedatum(p.geboortedatum) })}
        </span>
      )}
      {p.telefoon && <span className="onderwerp">{p.telefoon}</span>}
      {verbergt(p, 'contact') && (
        <span className="onderwerp">
          <NietZichtbaar wat={t('verborgen.bereikbaar')} />
        </span>
      )}
      {p.adressen?.map((a, i) => (
        <span key={`${i}${a.soort}`} className="onderwerp">
          {a.geheim && <span className="geheim">⚠ {t('adres.geheim_kort')} </span>}
          {t(`adressoort.${a.soort}`)}:{' '}
          {adres_weg(p, a) ? <NietZichtbaar /> : adres_regel(a)}
        </span>
      ))}
      {children}
    </li>
  )
}
