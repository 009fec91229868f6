// SPDX-License-Identifier: EUPL-1.2
import { Heading } from '@amsterdam/design-system-react'
import { useId, type ReactNode } from 'react'

type Eigenschappen = {
  titel: string
  id?: string
  toets?: string
  acties?: ReactNode
  niveau?: 2 | 3
  klasse?: string
  children: ReactNode
}

/** A part of a screen on its own surface, a landmark with its heading as name. */
export function Kaart({
  titel,
  id,
  toets,
  acties,
  niveau = 2,
  klasse = '',
  children,
}: Eigenschappen) {
  const kop = useId()
  return (
    <section
      className={`kaart ${klasse}`}
      aria-labelledby={kop}
      id={id}
      tabIndex={id ? -1 : undefined}
    >
      <div className="kaart-kop">
        <Heading level={niveau} size={`level-${niveau}`} id={kop}>
          {titel}
        </Heading>
        {toets && (
          <kbd className="toets" aria-hidden="true">
            {toets}
          </kbd>
        )}
        {acties}
      </div>
      {children}
    </section>
  )
}
