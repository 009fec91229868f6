// SPDX-License-Identifier: EUPL-1.2
import { Alert, Link } from '@amsterdam/design-system-react'
import { useEffect, useRef } from 'react'

import { useT } from '../taal/taal'
import { ga_naar_veld, veld_id, type Formulierfout } from './fouten'

type Eigenschappen = { fouten: Formulierfout[]; ronde: number }

/** All faults at once, each a link that puts the focus in its field. */
export function Foutsamenvatting({ fouten, ronde }: Eigenschappen) {
  const t = useT()
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (ronde > 0) {
      element.current?.scrollIntoView({ block: 'start' })
      element.current?.focus({ preventScroll: true })
    }
  }, [ronde])
  if (fouten.length === 0) return null
  return (
    <div ref={element} tabIndex={-1} role="alert" className="foutsamenvatting">
      <Alert
        severity="error"
        heading={t('fouten.titel', { aantal: fouten.length })}
        headingLevel={2}
      >
        <ul className="lijst">
          {fouten.map((f) => (
            <li key={f.pad + f.code + f.melding}>
              <Link
                href={`#${veld_id(f.pad)}`}
                onClick={(e) => {
                  e.preventDefault()
                  ga_naar_veld(f.pad)
                }}
              >
                {f.melding}
              </Link>
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  )
}
