// SPDX-License-Identifier: EUPL-1.2
import { Badge, Button, Heading } from '@amsterdam/design-system-react'
import { useState } from 'react'
import { Link } from 'react-router'

import { useCodes } from '../../api/codelijsten'
import { useBron } from '../../api/gebruikBron'
import type { Melding, Screeningsregel } from '../../api/types'
import { Meldinginhoud } from '../../onderdelen/Meldinginhoud'
import { Toon } from '../../onderdelen/Toestand'
import { NietZichtbaar, verbergt } from '../../onderdelen/Verborgen'
import { useDatums } from '../../taal/datum'
import { useT } from '../../taal/taal'
import { Oordeel } from './Oordeel'

type Eigenschappen = { regel: Screeningsregel; open: boolean; wissel: () => void }

const NODIG = 2

export function GezienDoor({ melding }: { melding: Melding }) {
  const t = useT()
  const { moment } = useDatums()
  if (melding.screeningen.length === 0)
    return <p className="gedempt">{t('screening.nog_niemand')}</p>
  return (
    <ul className="lijst" aria-label={t('screening.gezien_door')}>
      {melding.screeningen.map((s) => (
        <li key={s.medewerker.id + s.moment}>
          {s.medewerker.naam}, {moment(s.moment)}:{' '}
          <strong>{s.acuut ? t('screening.acuut') : t('screening.niet_acuut')}</strong>
          {s.toelichting && ` – ${s.toelichting}`}
          {verbergt(melding, 'verhaal') && (
            <>
              {' – '}
              <NietZichtbaar wat={t('verborgen.toelichting')} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function Inhoud({ regel, klaar }: { regel: Screeningsregel; klaar: (m: Melding) => void }) {
  const bron = useBron<Melding>(`/meldingen/${regel.melding_id}`)
  return (
    <Toon bron={bron}>
      {(melding) => (
        <div className="stapel">
          <Meldinginhoud melding={melding} />
          <GezienDoor melding={melding} />
          {!regel.door_mij_gezien && (
            <Oordeel
              melding={melding}
              klaar={(antwoord) => {
                bron.zet(antwoord)
                klaar(antwoord.inhoud)
              }}
            />
          )}
        </div>
      )}
    </Toon>
  )
}

function Gedaan({ melding }: { melding: Melding }) {
  const t = useT()
  const acuut = melding.crisis_id !== undefined
  return (
    <div role="status" className={acuut ? 'crisis-gestart' : 'gelukt'}>
      <p>
        {acuut
          ? t('screening.crisis_gestart')
          : t('screening.vastgelegd', { aantal: melding.screeningen.length })}{' '}
        {acuut && (
          <Link to={`/dossiers/${melding.dossier_id}#crisis`}>{t('screening.naar_crisis')}</Link>
        )}
      </p>
    </div>
  )
}

export function Regel({ regel, open, wissel }: Eigenschappen) {
  const t = useT()
  const codes = useCodes()
  const { moment } = useDatums()
  const [na, zetNa] = useState<Melding>()
  const gezien = na?.screeningen.length ?? regel.aantal_gezien
  const doorMij = regel.door_mij_gezien || na !== undefined
  const paneel = `screening-${regel.melding_id}`
  return (
    <li className="kaart">
      <div className="kaart-kop">
        <Heading level={2} size="level-3">
          {t('screening.melding', { nummer: regel.nummer })}
        </Heading>
        <div className="acties">
          {regel.te_laat && <Badge color="red" label={t('screening.te_laat')} />}
          {regel.bekend && <Badge color="orange" label={t('screening.bekend')} />}
          <Badge
            color={gezien >= NODIG ? 'lime' : 'azure'}
            label={t('screening.gezien', { aantal: gezien, nodig: NODIG })}
          />
          {doorMij && <Badge color="lime" label={t('screening.door_mij')} />}
        </div>
      </div>
      <p className="gedempt">
        {[
          moment(regel.ontvangen),
          codes.naam('kanaal', regel.kanaal),
          codes.naam('hoedanigheid', regel.hoedanigheid),
          codes.naam('gemeente', regel.gemeente),
          t('screening.personen', { aantal: regel.aantal_betrokkenen ?? 0 }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {na && <Gedaan melding={na} />}
      <div className="acties">
        <Button
          type="button"
          variant="secondary"
          aria-expanded={open}
          aria-controls={paneel}
          onClick={wissel}
        >
          {open ? t('screening.dicht') : t('screening.bekijk')}
          <span className="ams-visually-hidden"> {regel.nummer}</span>
        </Button>
        <Link to={`/dossiers/${regel.dossier_id}`}>{t('screening.dossier')}</Link>
      </div>
      <div id={paneel} hidden={!open}>
        {open && <Inhoud regel={{ ...regel, door_mij_gezien: doorMij }} klaar={zetNa} />}
      </div>
    </li>
  )
}
