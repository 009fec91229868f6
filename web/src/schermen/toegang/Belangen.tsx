// SPDX-License-Identifier: EUPL-1.2
import { Button, Heading } from '@amsterdam/design-system-react'
import { useState } from 'react'
import { Link } from 'react-router'

import { useBladen } from '../../api/gebruikBladen'
import { useSessie } from '../../api/sessie'
import type { GevondenBelang } from '../../api/types'
import { Dialoog } from '../../onderdelen/Dialoog'
import { Gedaan } from '../../onderdelen/Gelukt'
import { Kenmerken } from '../../onderdelen/Meldinginhoud'
import { Pagina } from '../../onderdelen/Pagina'
import { Foutmelding, Laadt, Leeg } from '../../onderdelen/Toestand'
import { useDatums } from '../../taal/datum'
import { useT } from '../../taal/taal'
import { Opheffing } from './Opheffing'

const BLAD = 50

function Regel({ belang: b, hef_op }: { belang: GevondenBelang; hef_op: () => void }) {
  const t = useT()
  const { moment } = useDatums()
  return (
    <li className="kaart">
      <div className="kaart-kop">
        <Heading level={2} size="level-3">
          {t('voorstel.dossier', { nummer: b.dossier_nummer })}
        </Heading>
      </div>
      <Kenmerken
        regels={[
          [t('belangen.medewerker'), b.medewerker.naam],
          [t('belangen.soort'), t(`belangen.wijze.${b.wijze}`)],
          [t('belangen.gevonden'), moment(b.moment)],
        ]}
      />
      <div className="acties">
        <Button type="button" variant="secondary" onClick={hef_op}>
          {t('belangen.open')}
          <span className="ams-visually-hidden">
            {' '}
            {b.dossier_nummer} {b.medewerker.naam}
          </span>
        </Button>
      </div>
    </li>
  )
}

function Lijst() {
  const t = useT()
  const bladen = useBladen<GevondenBelang>(`/belangen?limiet=${BLAD}`)
  const [gekozen, zetGekozen] = useState<GevondenBelang>()
  const [gedaan, zetGedaan] = useState('')
  const { eerste, items } = bladen
  const sluit = () => zetGekozen(undefined)
  if (eerste.fout && !eerste.inhoud) {
    return <Foutmelding fout={eerste.fout} opnieuw={eerste.ververs} />
  }
  if (!eerste.inhoud) return <Laadt />
  return (
    <div className="stapel">
      <Gedaan zin={gedaan} />
      {items.length === 0 && <Leeg>{t('belangen.niets')}</Leeg>}
      <ul className="stapel noodlijst">
        {items.map((b) => (
          <Regel
            key={`${b.dossier_id}/${b.medewerker.id}`}
            belang={b}
            hef_op={() => zetGekozen(b)}
          />
        ))}
      </ul>
      <Foutmelding fout={bladen.fout} />
      {bladen.volgende && (
        <div>
          <Button type="button" variant="secondary" onClick={() => void bladen.haal(false)}>
            {bladen.bezig ? t('algemeen.laden') : t('dag.meer')}
          </Button>
        </div>
      )}
      <Dialoog titel={t('belangen.open')} open={gekozen !== undefined} sluit={sluit}>
        {gekozen && (
          <Opheffing
            belang={gekozen}
            sluit={sluit}
            klaar={() => {
              zetGedaan(
                t('belangen.klaar', {
                  naam: gekozen.medewerker.naam,
                  nummer: gekozen.dossier_nummer,
                }),
              )
              eerste.ververs()
            }}
          />
        )}
      </Dialoog>
    </div>
  )
}

/** What matching found: which colleague is kept out of which dossier, and not because of whom. */
export default function Belangen() {
  const t = useT()
  const { mag } = useSessie()
  if (!mag('belang.beoordelen')) {
    return (
      <Pagina titel={t('belangen.titel')}>
        <Leeg>{t('fout.verboden')}</Leeg>
      </Pagina>
    )
  }
  return (
    <Pagina titel={t('belangen.titel')}>
      {mag('noodtoegang.beoordelen') && <Link to="/toegang">{t('toegang.titel')}</Link>}
      <p className="smal">{t('belangen.uitleg')}</p>
      <Lijst />
    </Pagina>
  )
}
