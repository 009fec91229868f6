// SPDX-License-Identifier: EUPL-1.2
import { Dialog } from '@amsterdam/design-system-react'
import { useEffect, useRef, type ReactNode } from 'react'

import { useT } from '../taal/taal'

type Eigenschappen = {
  titel: string
  open: boolean
  sluit: () => void
  /** A dialog that must be answered: Escape does not close it and it has no cross. */
  verplicht?: boolean
  voet?: ReactNode
  children: ReactNode
}

/** A modal dialog on the browser's own <dialog>: it holds and gives back the focus. */
export function Dialoog({ titel, open, sluit, verplicht = false, voet, children }: Eigenschappen) {
  const t = useT()
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const d = element.current
    if (!open || !d) return undefined
    const vorige = document.activeElement
    if (!d.open) d.showModal()
    // A dialog that is taken away gives nothing back by itself.
    return () => {
      const kwijt = !document.activeElement || document.activeElement === document.body
      if (kwijt && vorige instanceof HTMLElement && vorige.isConnected) vorige.focus()
    }
  }, [open])
  if (!open) return null
  return (
    <Dialog
      ref={element}
      heading={titel}
      aria-label={titel}
      closeButtonLabel={t('algemeen.sluiten')}
      className={verplicht ? 'dialoog dialoog-verplicht' : 'dialoog'}
      footer={voet}
      onCancel={(e) => {
        if (verplicht) e.preventDefault()
      }}
      onClose={() => {
        // A browser lets a second Escape through whatever the page says.
        if (verplicht) element.current?.showModal()
        else sluit()
      }}
    >
      {children}
    </Dialog>
  )
}
