// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'

/** What to give `navigate` so that the next screen says that it was done. */
export const met_zin = (gelukt: string) => ({ state: { gelukt } })

/** Says what was done on the screen before; once, so not again after reloading. */
export function Gelukt() {
  const { state } = useLocation()
  const [zin] = useState(() => (state as { gelukt?: string } | null)?.gelukt)
  useEffect(() => {
    if (zin) window.history.replaceState({ ...window.history.state, usr: null }, '')
  }, [zin])
  return zin ? (
    <p role="status" className="gelukt">
      {zin}
    </p>
  ) : null
}

/** Says what was just done on this screen, and holds the focus that the used button lost. */
export function Gedaan({ zin }: { zin: string }) {
  const element = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (zin) element.current?.focus()
  }, [zin])
  return (
    <p
      ref={element}
      tabIndex={-1}
      role="status"
      className={zin ? 'gelukt' : 'ams-visually-hidden'}
    >
      {zin}
    </p>
  )
}
