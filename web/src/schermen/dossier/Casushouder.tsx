// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useState } from 'react'

import { useSessie } from '../../api/sessie'
import type { Dossier } from '../../api/types'
import { Gedaan } from '../../onderdelen/Gelukt'
import { useT } from '../../taal/taal'
import { mag_doorgeven } from '../mijn-dag/doorgeven'
import { Toewijsdialoog } from '../mijn-dag/Toewijzen'

/**
 * Who gets the open work of a dossier becomes its casushouder. Tasks stay with whom they have, and
 * without open work there is nobody to choose.
 */
export function Casushouder({ dossier, ververs }: { dossier: Dossier; ververs: () => void }) {
  const t = useT()
  const { mag, sessie } = useSessie()
  const [open, zetOpen] = useState(false)
  const [gedaan, zetGedaan] = useState('')
  const ik = sessie?.medewerker
  const werk = (dossier.werk ?? [])
    .filter((w) => w.soort !== 'taak' && ik && mag_doorgeven(w, ik))
    .map((w) => w.id)
  return (
    <>
      <Gedaan zin={gedaan} />
      {mag('werk.toewijzen') && werk.length > 0 && (
        <div>
          <Button type="button" variant="secondary" onClick={() => zetOpen(true)}>
            {t(dossier.casushouder ? 'casushouder.andere' : 'casushouder.kies')}
          </Button>
        </div>
      )}
      <Toewijsdialoog
        titel={t(dossier.casushouder ? 'casushouder.andere' : 'casushouder.kies')}
        open={open}
        werk={werk}
        sleutel={`casushouder/${dossier.id}`}
        uitleg={t('casushouder.uitleg')}
        klaar={({ naam }) => {
          zetGedaan(t('casushouder.klaar', { naam }))
          ververs()
        }}
        sluit={() => zetOpen(false)}
      />
    </>
  )
}
