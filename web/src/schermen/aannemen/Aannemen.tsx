// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { useLocation, useParams } from 'react-router'

import { useBron } from '../../api/gebruikBron'
import { heeftStatus } from '../../api/fout'
import type { Concept } from '../../api/types'
import { Leeg, Toon } from '../../onderdelen/Toestand'
import { Pagina } from '../../onderdelen/Pagina'
import { useT } from '../../taal/taal'
import { Bevestiging } from './Bevestiging'
import { Formulier } from './Formulier'
import type { Geregistreerd } from './registreer'

type Verder = { id: string; klaar: (wat: Geregistreerd) => void }

function ConceptLaden({ id, klaar }: Verder) {
  const t = useT()
  const bron = useBron<Concept>(`/concepten/${id}`)
  if (heeftStatus(bron.fout, 404)) {
    return (
      <Pagina titel={t('aannemen.titel')}>
        <Leeg>{t('concept.weg_of_geregistreerd')}</Leeg>
      </Pagina>
    )
  }
  return (
    <Toon bron={bron}>
      {(concept) => <Formulier begin={{ concept, etag: bron.etag }} klaar={klaar} />}
    </Toon>
  )
}

/** Every visit is a form of its own; after registering it says what was made. */
function Bezoek({ id, vervolg_van }: { id: string | undefined; vervolg_van: string }) {
  const [wat, zetWat] = useState<Geregistreerd>()
  if (wat) return <Bevestiging wat={wat} />
  return id ? (
    <ConceptLaden id={id} klaar={zetWat} />
  ) : (
    <Formulier vervolg_van={vervolg_van} klaar={zetWat} />
  )
}

export default function Aannemen() {
  const { id } = useParams()
  const { key, state } = useLocation()
  const vervolg = (state as { vervolg_van?: unknown } | null)?.vervolg_van
  const vervolg_van = typeof vervolg === 'string' ? vervolg : ''
  return <Bezoek key={id ?? key} id={id} vervolg_van={vervolg_van} />
}
