// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useEffect, useState } from 'react'

import { Dialoog } from '../../onderdelen/Dialoog'
import { useT } from '../../taal/taal'

const in_veld = (doel: EventTarget | null): boolean =>
  doel instanceof HTMLElement && doel.closest('input, textarea, select') !== null

/** Ctrl+Enter registers, Alt+1… goes to a card, ? shows the help (outside a text field). */
export function useSneltoetsen(kaarten: string[], registreer: () => void, help: () => void) {
  useEffect(() => {
    const toets = (e: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return
      const nummer = /^Digit([1-9])$/.exec(e.code)?.[1]
      if ((e.ctrlKey || e.metaKey) && e.key === 'Enter') {
        e.preventDefault()
        registreer()
      } else if (e.altKey && !e.ctrlKey && nummer) {
        const kaart = document.getElementById(kaarten[Number(nummer) - 1] ?? '')
        if (!kaart) return
        e.preventDefault()
        kaart.scrollIntoView({ block: 'start' })
        // A field and no button: what comes first may be the button that takes a person away.
        const eerste = kaart.querySelector<HTMLElement>('input, select, textarea')
        ;(eerste ?? kaart).focus({ preventScroll: true })
      } else if (e.key === '?' && !in_veld(e.target)) {
        e.preventDefault()
        help()
      }
    }
    window.addEventListener('keydown', toets)
    return () => window.removeEventListener('keydown', toets)
  }, [kaarten, registreer, help])
}

type Eigenschappen = {
  kaarten: { id: string; titel: string }[]
  open: boolean
  zet_open: (open: boolean) => void
}

export function Toetsenhulp({ kaarten, open, zet_open }: Eigenschappen) {
  const t = useT()
  return (
    <Dialoog titel={t('toetsen.titel')} open={open} sluit={() => zet_open(false)}>
      <dl className="sneltoetsen">
        <dt>
          <kbd>Ctrl</kbd> + <kbd>Enter</kbd>
        </dt>
        <dd>{t('toetsen.registreren')}</dd>
        {kaarten.map((k, i) => (
          <div key={k.id} className="sneltoets-rij">
            <dt>
              <kbd>Alt</kbd> + <kbd>{i + 1}</kbd>
            </dt>
            <dd>{t('toetsen.kaart', { titel: k.titel })}</dd>
          </div>
        ))}
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>{t('toetsen.hulp')}</dd>
      </dl>
    </Dialoog>
  )
}

export function Toetsenknop({ open }: { open: () => void }) {
  const t = useT()
  return (
    <Button type="button" variant="tertiary" onClick={open}>
      {t('toetsen.knop')}
    </Button>
  )
}

/** The dialog and the state that goes with it. */
export function useToetsenhulp() {
  const [open, zetOpen] = useState(false)
  return { open, zetOpen }
}
