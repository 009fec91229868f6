// SPDX-License-Identifier: EUPL-1.2
import { Button, SkipLink } from '@amsterdam/design-system-react'
import type { ReactNode } from 'react'
import { NavLink, useLocation } from 'react-router'

import { useSessie } from '../api/sessie'
import { useT, useTaal } from '../taal/taal'
import { Foutgrens } from './Foutgrens'
import { Wie } from './Wie'

export function Taalkeuze() {
  const { taal, zet_taal } = useTaal()
  const [tekst, ander] =
    taal === 'nl' ? (['English', 'en'] as const) : (['Nederlands', 'nl'] as const)
  return (
    <Button variant="tertiary" type="button" lang={ander} onClick={() => zet_taal(ander)}>
      {tekst}
    </Button>
  )
}

export function Merk() {
  return (
    <span className="merk">
      <img src="/baken.svg" alt="" width="28" height="28" />
      Baken
    </span>
  )
}

function Kop() {
  const t = useT()
  const { mag, log_uit } = useSessie()
  return (
    <header className="kop">
      <div className="kop-binnen">
        <Merk />
        <nav aria-label={t('nav.naam')}>
          <ul>
            <li>
              <NavLink to="/" end>
                {t('nav.mijn_dag')}
              </NavLink>
            </li>
            <li>
              <NavLink to="/aannemen">{t('nav.aannemen')}</NavLink>
            </li>
            <li>
              <NavLink to="/screening">{t('nav.screening')}</NavLink>
            </li>
            {mag('leesgrens.toestaan') && (
              <li>
                <NavLink to="/leesverzoeken">{t('nav.leesverzoeken')}</NavLink>
              </li>
            )}
            {mag('noodtoegang.beoordelen') && (
              <li>
                <NavLink to="/toegang">{t('nav.toegang')}</NavLink>
              </li>
            )}
            {mag('belang.beoordelen') && !mag('noodtoegang.beoordelen') && (
              <li>
                <NavLink to="/toegang/belangen">{t('nav.belangen')}</NavLink>
              </li>
            )}
          </ul>
        </nav>
        <div className="kop-rechts">
          <Wie />
          <Taalkeuze />
          <Button variant="tertiary" type="button" onClick={() => void log_uit()}>
            {t('nav.uitloggen')}
          </Button>
        </div>
      </div>
    </header>
  )
}

/** Header, navigation and main part around every screen. */
export function Schil({ children }: { children: ReactNode }) {
  const t = useT()
  const { pathname } = useLocation()
  return (
    <>
      <SkipLink href="#inhoud">{t('nav.naar_inhoud')}</SkipLink>
      <Kop />
      <main id="inhoud" tabIndex={-1}>
        <Foutgrens key={pathname.split('/')[1]}>{children}</Foutgrens>
      </main>
    </>
  )
}
