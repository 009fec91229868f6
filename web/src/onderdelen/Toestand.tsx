// SPDX-License-Identifier: EUPL-1.2
import { Alert, Button, Paragraph } from '@amsterdam/design-system-react'
import type { ReactNode } from 'react'

import { ApiFout, VerbindingFout } from '../api/fout'
import type { Bron } from '../api/gebruikBron'
import { useT, useTaal } from '../taal/taal'
import { is_leesgrens } from './leesgrens'
import { Leesgrensvraag } from './Leesgrensvraag'

export function Laadt() {
  const t = useT()
  return (
    <p className="laadt" role="status">
      <span className="laadt-teken" aria-hidden="true" />
      {t('algemeen.laden')}
    </p>
  )
}

export function Leeg({ children }: { children: ReactNode }) {
  return <Paragraph className="leeg">{children}</Paragraph>
}

/** The sentence that goes with an error: the server's own words, or ours when there are none. */
export function useFoutzin(): (fout: unknown) => string {
  const t = useT()
  return (fout) => {
    if (fout instanceof VerbindingFout) return t('fout.verbinding')
    if (!(fout instanceof ApiFout)) return t('fout.onbekend')
    if (fout.status === 507) return t('fout.schijf')
    if (fout.probleem.detail) return fout.probleem.detail
    if (fout.status === 403) return t('fout.verboden')
    if (fout.status === 404) return t('fout.niet_gevonden')
    if (fout.status === 412) return t('fout.verouderd')
    return t('fout.server')
  }
}

type FoutEigenschappen = { fout: unknown; titel?: string; opnieuw?: () => void }

export function Foutmelding({ fout, titel, opnieuw }: FoutEigenschappen) {
  const t = useT()
  const { taal } = useTaal()
  const zin = useFoutzin()
  if (!fout) return null
  const vanServer = fout instanceof ApiFout && Boolean(fout.probleem.detail)
  const velden = fout instanceof ApiFout ? fout.fouten : []
  return (
    <div role="alert">
      <Alert severity="error" heading={titel ?? t('fout.titel')} headingLevel={2}>
        <Paragraph lang={vanServer && taal !== 'nl' ? 'nl' : undefined}>{zin(fout)}</Paragraph>
        {velden.length > 0 && (
          <ul className="lijst" lang={taal === 'nl' ? undefined : 'nl'}>
            {velden.map((f) => (
              <li key={f.veld + f.code}>{f.melding}</li>
            ))}
          </ul>
        )}
        {fout instanceof ApiFout && fout.probleem.verzoek_id && fout.status >= 500 && (
          <Paragraph size="small">
            {t('fout.verzoek', { nummer: fout.probleem.verzoek_id })}
          </Paragraph>
        )}
        {is_leesgrens(fout) && <Leesgrensvraag />}
        {opnieuw && (
          <Button variant="secondary" type="button" onClick={opnieuw}>
            {t('algemeen.opnieuw')}
          </Button>
        )}
      </Alert>
    </div>
  )
}

type BronEigenschappen<T> = { bron: Bron<T>; children: (inhoud: T) => ReactNode }

/** Shows a resource, or that it is being read, or what went wrong. */
export function Toon<T>({ bron, children }: BronEigenschappen<T>) {
  if (bron.inhoud !== undefined) return children(bron.inhoud)
  if (bron.fout) return <Foutmelding fout={bron.fout} opnieuw={bron.ververs} />
  return <Laadt />
}
