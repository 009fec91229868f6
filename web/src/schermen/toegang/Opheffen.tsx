// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useState } from 'react'

import { api } from '../../api/client'
import { heeftStatus } from '../../api/fout'
import type { Bron } from '../../api/gebruikBron'
import type { Afscherming } from '../../api/types'
import { Dialoog } from '../../onderdelen/Dialoog'
import { Formulierfouten } from '../../onderdelen/formulier/Formulierfouten'
import { useVersturen } from '../../onderdelen/formulier/gebruikVersturen'
import { useT } from '../../taal/taal'

type Eigenschappen = { pad: string; bron: Bron<Afscherming>; klaar: () => void }

/** Lifts the shielding that is on the screen; another one must be looked at first. */
function Bevestiging({ pad, bron, klaar, sluit }: Eigenschappen & { sluit: () => void }) {
  const t = useT()
  const { poging, verstuur } = useVersturen()
  const doe = () =>
    verstuur(
      [],
      async () => {
        await api.verwijder(pad, { etag: bron.etag })
        sluit()
        klaar()
      },
      async (fout) => {
        if (heeftStatus(fout, 412) || heeftStatus(fout, 409)) bron.ververs()
        return false
      },
    )
  return (
    <div className="stapel">
      <Formulierfouten poging={poging} />
      <p>{t('afscherming.ophef_zin')}</p>
      <div className="acties">
        <Button type="button" aria-disabled={poging.bezig} onClick={() => void doe()}>
          {t('afscherming.ophef_knop')}
        </Button>
        <Button type="button" variant="secondary" onClick={sluit}>
          {t('algemeen.annuleren')}
        </Button>
      </div>
    </div>
  )
}

export function Opheffen(p: Eigenschappen) {
  const t = useT()
  const [open, zetOpen] = useState(false)
  const sluit = () => zetOpen(false)
  return (
    <div>
      <Button type="button" variant="secondary" onClick={() => zetOpen(true)}>
        {t('afscherming.ophef')}
      </Button>
      <Dialoog titel={t('afscherming.ophef')} open={open} sluit={sluit}>
        <Bevestiging {...p} sluit={sluit} />
      </Dialoog>
    </div>
  )
}
