// SPDX-License-Identifier: EUPL-1.2
import { Heading } from '@amsterdam/design-system-react'
import { useEffect, useRef, type ReactNode } from 'react'

let eerstePagina = true

type Eigenschappen = { titel: string; acties?: ReactNode; children: ReactNode }

/** A screen: gives the window its title and puts the focus on the heading after navigation. */
export function Pagina({ titel, acties, children }: Eigenschappen) {
  const kop = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${titel} – Baken`
  }, [titel])
  useEffect(() => {
    if (!eerstePagina) kop.current?.focus({ preventScroll: true })
    eerstePagina = false
    window.scrollTo(0, 0)
  }, [])
  return (
    <div className="pagina">
      <div className="pagina-kop">
        <Heading level={1} ref={kop} tabIndex={-1}>
          {titel}
        </Heading>
        {acties && <div className="acties">{acties}</div>}
      </div>
      {children}
    </div>
  )
}
