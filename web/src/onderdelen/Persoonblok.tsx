// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'

import type { Persoon } from '../api/types'
import { toon_geboortedatum } from '../taal/datum'
import { useT } from '../taal/taal'

export function useVolleNaam(): (p: Persoon) => string {
  const t = useT()
  return (p) => {
    const naam = [p.voornamen, p.tussenvoegsel, p.achternaam].filter(Boolean).join(' ')
    if (naam) return naam
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
      {p.adressen?.map((a) => (
        <span key={a.soort + adres_regel(a)} className="onderwerp">
          {a.geheim && <span className="geheim">⚠ {t('adres.geheim_kort')} </span>}
          {t(`adressoort.${a.soort}`)}: {adres_regel(a)}
        </span>
      ))}
      {children}
    </li>
  )
}
