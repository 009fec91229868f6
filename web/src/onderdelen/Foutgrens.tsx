// SPDX-License-Identifier: EUPL-1.2
import { Alert, Button, Paragraph } from '@amsterdam/design-system-react'
import { Component, type ReactNode } from 'react'

import { useT } from '../taal/taal'

function Gestrand() {
  const t = useT()
  return (
    <div role="alert" className="pagina">
      <Alert severity="error" heading={t('grens.titel')} headingLevel={1}>
        <Paragraph>{t('grens.zin')}</Paragraph>
        <Button type="button" onClick={() => window.location.reload()}>
          {t('grens.herladen')}
        </Button>
      </Alert>
    </div>
  )
}

/** Catches a fault in our own program, so that the rest of the application stays usable. */
export class Foutgrens extends Component<{ children: ReactNode }, { gestrand: boolean }> {
  state = { gestrand: false }

  static getDerivedStateFromError() {
    return { gestrand: true }
  }

  render() {
    return this.state.gestrand ? <Gestrand /> : this.props.children
  }
}
