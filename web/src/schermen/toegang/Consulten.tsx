// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useState } from 'react'

import { api } from '../../api/client'
import { heeftStatus } from '../../api/fout'
import { useBron } from '../../api/gebruikBron'
import { useSessie } from '../../api/sessie'
import type { Consult, Dossier, Lijst } from '../../api/types'
import { Dialoog } from '../../onderdelen/Dialoog'
import { handeling_van } from '../../onderdelen/formulier/onthouden'
import { Gedaan } from '../../onderdelen/Gelukt'
import { Kaart } from '../../onderdelen/Kaart'
import { Foutmelding, Leeg, Toon } from '../../onderdelen/Toestand'
import { useDatums } from '../../taal/datum'
import { useT } from '../../taal/taal'
import { betrokken_bij } from './betrokken'
import { Consultformulier } from './Consultformulier'

type Regeleigenschappen = { consult: Consult; beeindig: (() => void) | undefined }

function Regel({ consult: c, beeindig }: Regeleigenschappen) {
  const t = useT()
  const { moment } = useDatums()
  return (
    <li>
      <strong>{c.medewerker.naam}</strong>
      <span className="lopend">{c.vraag}</span>
      <span className="gedempt">
        {t('consult.door', { naam: c.door.naam, moment: moment(c.van) })}
        {c.tot && ` ${t('consult.tot', { moment: moment(c.tot) })}`}
      </span>
      {beeindig && (
        <span>
          <Button type="button" variant="tertiary" onClick={beeindig}>
            {t('consult.beeindig')}
            <span className="ams-visually-hidden"> {c.medewerker.naam}</span>
          </Button>
        </span>
      )}
    </li>
  )
}

type Lijsteigenschappen = { consulten: Consult[]; beeindig?: ((c: Consult) => void) | undefined }

function Consultlijst({ consulten, beeindig }: Lijsteigenschappen) {
  return (
    <ul className="blokken">
      {consulten.map((c) => (
        <Regel key={c.id} consult={c} beeindig={beeindig && (() => beeindig(c))} />
      ))}
    </ul>
  )
}

function Inhoud({ consulten, beeindig }: Lijsteigenschappen) {
  const t = useT()
  const lopend = consulten.filter((c) => !c.tot)
  const klaar = consulten.filter((c) => c.tot)
  return (
    <>
      {lopend.length === 0 && <Leeg>{t('consult.niemand')}</Leeg>}
      {lopend.length > 0 && <Consultlijst consulten={lopend} beeindig={beeindig} />}
      {klaar.length > 0 && (
        <details>
          <summary>{t('consult.eerder', { aantal: klaar.length })}</summary>
          <Consultlijst consulten={klaar} />
        </details>
      )}
    </>
  )
}

/** Ends a consult; a list that was behind is read again, whatever the answer. */
function useBeeindigen(dossier_id: string, klaar: (naam: string) => void, ververs: () => void) {
  const [fout, zetFout] = useState<unknown>()
  async function beeindig(c: Consult) {
    zetFout(undefined)
    try {
      const pad = `/dossiers/${dossier_id}/consulten/${c.id}/_beeindigen`
      await handeling_van(pad).voer_uit({}, (sleutel) => api.doe<Consult>(pad, { sleutel }))
      klaar(c.medewerker.naam)
      ververs()
    } catch (probleem) {
      zetFout(probleem)
      if (heeftStatus(probleem, 409)) ververs()
    }
  }
  return { fout, beeindig }
}

/** Who was asked by name to think along in this dossier. */
export function Consulten({ dossier }: { dossier: Dossier }) {
  const t = useT()
  const { mag, sessie } = useSessie()
  const bron = useBron<Lijst<Consult>>(`/dossiers/${dossier.id}/consulten`)
  const [vragen, zetVragen] = useState(false)
  const [gedaan, zetGedaan] = useState('')
  const { fout, beeindig } = useBeeindigen(
    dossier.id,
    (naam) => zetGedaan(t('consult.beeindigd', { naam })),
    bron.ververs,
  )
  const mag_vragen = mag('dossier.consulteren') && betrokken_bij(dossier, sessie?.medewerker)
  return (
    <Kaart titel={t('consult.titel')} id="meedenken">
      <Gedaan zin={gedaan} />
      <Foutmelding fout={fout} />
      <Toon bron={bron}>
        {({ resultaten }) => (
          <Inhoud
            consulten={resultaten}
            beeindig={mag_vragen ? (c) => void beeindig(c) : undefined}
          />
        )}
      </Toon>
      {mag_vragen && (
        <div>
          <Button type="button" variant="secondary" onClick={() => zetVragen(true)}>
            {t('consult.open')}
          </Button>
        </div>
      )}
      <Dialoog titel={t('consult.open')} open={vragen} sluit={() => zetVragen(false)}>
        <Consultformulier
          dossier_id={dossier.id}
          sluit={() => zetVragen(false)}
          klaar={(c) => {
            zetGedaan(t('consult.gevraagd', { naam: c.medewerker.naam }))
            bron.ververs()
          }}
        />
      </Dialoog>
    </Kaart>
  )
}
