// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useRef, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'

import { api } from '../../api/client'
import { useCodes } from '../../api/codelijsten'
import { useBron } from '../../api/gebruikBron'
import { Handeling } from '../../api/idempotent'
import type { Advies, Concept } from '../../api/types'
import { Kaart } from '../../onderdelen/Kaart'
import { Kenmerken } from '../../onderdelen/Meldinginhoud'
import { Pagina } from '../../onderdelen/Pagina'
import { Foutmelding, Toon } from '../../onderdelen/Toestand'
import { useDatums } from '../../taal/datum'
import { useT } from '../../taal/taal'

function Acties({ advies }: { advies: Advies }) {
  const t = useT()
  const naar = useNavigate()
  const handeling = useRef(new Handeling())
  const [fout, zetFout] = useState<unknown>()
  async function naar_melding() {
    try {
      const { inhoud } = await handeling.current.voer_uit({}, (sleutel) =>
        api.doe<Concept>(`/adviezen/${advies.id}/_naar-melding`, { sleutel }),
      )
      await naar(`/aannemen/${inhoud.id}`)
    } catch (probleem) {
      zetFout(probleem)
    }
  }
  return (
    <Kaart titel={t('advies.verder')}>
      <Foutmelding fout={fout} />
      <p>{t('advies.naar_melding_zin')}</p>
      <div className="acties">
        <Button type="button" onClick={() => void naar_melding()}>
          {t('advies.naar_melding')}
        </Button>
        <Link
          className="ams-button ams-button--secondary"
          to="/aannemen"
          state={{ vervolg_van: advies.id }}
        >
          {t('advies.vervolg')}
        </Link>
      </div>
    </Kaart>
  )
}

export default function AdviesLezen() {
  const t = useT()
  const codes = useCodes()
  const { moment } = useDatums()
  const { id = '' } = useParams()
  const bron = useBron<Advies>(`/adviezen/${encodeURIComponent(id)}`)
  return (
    <Toon bron={bron}>
      {(a) => (
        <Pagina titel={t('advies.titel', { nummer: a.nummer })}>
          <Kaart titel={t('verhaal.titel.advies')}>
            <p className="lopend">{a.inhoud}</p>
          </Kaart>
          {a.gegeven_advies && (
            <Kaart titel={t('advies.gegeven')}>
              <p className="lopend">{a.gegeven_advies}</p>
            </Kaart>
          )}
          <Kaart titel={t('advies.gegevens')}>
            <Kenmerken
              regels={[
                [t('advies.status'), t(`adviesstatus.${a.status}`)],
                [t('melding.ontvangen'), moment(a.ontvangen)],
                [t('contact.kanaal'), codes.naam('kanaal', a.kanaal)],
                [t('melder.adviesvrager'), codes.naam('hoedanigheid', a.hoedanigheid)],
                [t('melder.organisatie'), a.organisatie],
                [t('geweld.vorm'), a.vorm?.map((v) => codes.naam('vorm', v)).join(', ')],
                [t('geweld.aard'), a.aard?.map((v) => codes.naam('aard-geweld', v)).join(', ')],
                [t('geweld.duur'), codes.naam('duur-geweld', a.duur_geweld)],
                [t('contact.gemeente_betrokkenen'), codes.naam('gemeente', a.gemeente)],
                [
                  t('melder.gemeente_adviesvrager'),
                  codes.naam('gemeente', a.gemeente_adviesvrager),
                ],
                [t('advies.medewerker'), a.medewerker?.naam],
                [
                  t('advies.vervolg_van'),
                  a.vervolg_van && (
                    <Link to={`/adviezen/${a.vervolg_van}`}>{t('advies.eerder')}</Link>
                  ),
                ],
              ]}
            />
          </Kaart>
          <Acties advies={a} />
        </Pagina>
      )}
    </Toon>
  )
}
