// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useState, type SyntheticEvent } from 'react'

import { api } from '../../api/client'
import type { Formulierfout } from '../../onderdelen/fouten'
import { Dialoog } from '../../onderdelen/Dialoog'
import { Formulierfouten } from '../../onderdelen/formulier/Formulierfouten'
import { useVersturen } from '../../onderdelen/formulier/gebruikVersturen'
import { Knoppen } from '../../onderdelen/formulier/Knoppen'
import { handeling_van, useTypsel } from '../../onderdelen/formulier/onthouden'
import { keur_reden, REDEN_MAX } from '../../onderdelen/formulier/reden'
import { Medewerkerveld } from '../../onderdelen/Medewerkerveld'
import { TekstGebied } from '../../onderdelen/Veld'
import { useT } from '../../taal/taal'

type Uitslag = { aantal: number; naam: string }
type Eigenschappen = {
  werk: string[]
  /** What was typed comes back under this name. */
  sleutel: string
  /** What the act does besides. */
  uitleg?: string
  klaar: (uitslag: Uitslag) => void
  sluit: () => void
}

const LEEG = { medewerker_id: '', naam: '', reden: '' }

function Formulier({ werk, sleutel, uitleg, klaar, sluit }: Eigenschappen) {
  const t = useT()
  const { waarden, zet, wis } = useTypsel(sleutel, LEEG)
  const { poging, verstuur, raak, fout_van } = useVersturen()
  const { medewerker_id, naam, reden } = waarden
  function stuur(e: SyntheticEvent<HTMLFormElement>) {
    e.preventDefault()
    const leeg = { pad: 'medewerker_id', code: 'verplicht', melding: t('toewijzen.wie_leeg') }
    const fouten: Formulierfout[] = [...(medewerker_id ? [] : [leeg]), ...keur_reden(reden, t)]
    void verstuur(fouten, async () => {
      const body = { werk, medewerker_id, reden: reden.trim() }
      const { inhoud } = await handeling_van(sleutel).voer_uit(body, (sleutel_) =>
        api.maak<{ aantal: number }>('/werk/_toewijzen', body, { sleutel: sleutel_ }),
      )
      wis()
      sluit()
      klaar({ aantal: inhoud.aantal, naam })
    })
  }
  return (
    <form onSubmit={stuur} noValidate className="stapel">
      <Formulierfouten poging={poging} />
      {uitleg && <p>{uitleg}</p>}
      <Medewerkerveld
        naam="medewerker_id"
        label={t('toewijzen.wie')}
        waarde={medewerker_id}
        kies={(id, m) => {
          zet({ medewerker_id: id, naam: m?.naam ?? '' })
          raak('medewerker_id')
        }}
        verplicht
        fout={fout_van('medewerker_id')}
      />
      <TekstGebied
        naam="reden"
        label={t('toewijzen.reden')}
        hint={t('toewijzen.reden_hint')}
        maxLength={REDEN_MAX}
        value={reden}
        onChange={(e) => {
          zet({ reden: e.target.value })
          raak('reden')
        }}
        verplicht
        fout={fout_van('reden')}
      />
      <Knoppen bezig={poging.bezig} sluit={sluit}>
        {t('toewijzen.knop', { aantal: werk.length })}
      </Knoppen>
    </form>
  )
}

export function Toewijsdialoog(p: Eigenschappen & { titel: string; open: boolean }) {
  return (
    <Dialoog titel={p.titel} open={p.open} sluit={p.sluit}>
      <Formulier {...p} />
    </Dialoog>
  )
}

/** Gives the chosen work to somebody, also much at once, with a reason. */
export function Toewijzen({ werk, klaar }: { werk: string[]; klaar: (zin: string) => void }) {
  const t = useT()
  const [open, zetOpen] = useState(false)
  return (
    <div className="toewijzen">
      <span role="status">{t('toewijzen.gekozen', { aantal: werk.length })}</span>
      <Button
        type="button"
        variant="secondary"
        aria-disabled={werk.length === 0}
        onClick={() => werk.length > 0 && zetOpen(true)}
      >
        {t('toewijzen.open')}
      </Button>
      <Toewijsdialoog
        titel={t('toewijzen.titel')}
        open={open}
        werk={werk}
        sleutel="toewijzen"
        klaar={(uitslag) => klaar(t('toewijzen.klaar', uitslag))}
        sluit={() => zetOpen(false)}
      />
    </div>
  )
}
