// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from 'react'
import { Link, useLocation, useParams } from 'react-router'

import { useCodes } from '../../api/codelijsten'
import { useBron } from '../../api/gebruikBron'
import { useSessie } from '../../api/sessie'
import type { Dossier } from '../../api/types'
import { Gelukt } from '../../onderdelen/Gelukt'
import { Kaart } from '../../onderdelen/Kaart'
import { Pagina } from '../../onderdelen/Pagina'
import { Persoonblok, useVolleNaam } from '../../onderdelen/Persoonblok'
import { Leeg } from '../../onderdelen/Toestand'
import { is_volledig } from '../../onderdelen/Verborgen'
import { useDatums } from '../../taal/datum'
import { useT, useTekstOf } from '../../taal/taal'
import { ToonMetToegang } from '../toegang/Geweigerd'
import { Noodbanner } from '../toegang/Noodbanner'
import { Crisisdiensten } from './Crisisdiensten'
import { Tijdlijn } from './Tijdlijn'
import { Wachtlijst } from './Wachtlijst'
import { Zijkant } from './Zijkant'

function Personen({ dossier }: { dossier: Dossier }) {
  const t = useT()
  const { mag } = useSessie()
  const codes = useCodes()
  const naam = useVolleNaam()
  const wie = (id: string) => {
    const p = dossier.personen.find((x) => x.id === id)
    return p ? naam(p) : ''
  }
  // Every report tells how its persons are related: a relation told twice is shown once.
  const zinnen = (dossier.relaties ?? []).map((r) =>
    t('relatie.zin', {
      van: wie(r.van),
      soort: codes.naam('relatie', r.soort).toLowerCase(),
      naar: wie(r.naar),
    }),
  )
  const relaties = [...new Set(zinnen)]
  return (
    <Kaart titel={t('dossier.personen')}>
      {dossier.personen.length === 0 ? (
        <Leeg>{t('dossier.geen_personen')}</Leeg>
      ) : (
        <ul className="personen">
          {dossier.personen.map((p) => (
            <Persoonblok key={p.id} persoon={p}>
              {mag('melding.wijzigen') && is_volledig(p) && (
                <Link to={`/dossiers/${dossier.id}/personen/${p.id}`}>
                  {t('algemeen.wijzigen')}
                  <span className="ams-visually-hidden"> {naam(p)}</span>
                </Link>
              )}
            </Persoonblok>
          ))}
        </ul>
      )}
      {relaties.length > 0 && (
        <ul className="lijst relaties" aria-label={t('relatie.titel')}>
          {relaties.map((zin) => (
            <li key={zin}>{zin}</li>
          ))}
        </ul>
      )}
    </Kaart>
  )
}

function Meldingen({ dossier }: { dossier: Dossier }) {
  const t = useT()
  const { mag } = useSessie()
  const codes = useCodes()
  const tekst = useTekstOf()
  const { moment } = useDatums()
  return (
    <Kaart titel={t('dossier.meldingen')}>
      {dossier.meldingen.length === 0 && <Leeg>{t('dossier.geen_meldingen')}</Leeg>}
      <ul className="blokken">
        {dossier.meldingen.map((m) => (
          <li key={m.id}>
            <span className="acties">
              <Link to={`/meldingen/${m.id}`}>{t('melding.titel', { nummer: m.nummer })}</Link>
              <span>{tekst(`status.${m.status}`, m.status)}</span>
            </span>
            <span className="gedempt">
              {[moment(m.ontvangen), codes.naam('kanaal', m.kanaal)].filter(Boolean).join(' · ')}
            </span>
            {m.veiligheidsbeoordeling_id && (
              <Link to={`/veiligheidsbeoordelingen/${m.veiligheidsbeoordeling_id}`}>
                {t('beoordeling.titel')}
                <span className="ams-visually-hidden"> {m.nummer}</span>
              </Link>
            )}
            {m.gekoppeld && <span className="gedempt">{t('losmaken.gekoppeld')}</span>}
            {mag('dossier.koppelen') && (
              <Link to={`/meldingen/${m.id}/koppelen`}>
                {t('koppelen.open')}
                <span className="ams-visually-hidden"> {m.nummer}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Kaart>
  )
}

function Inhoud({ dossier, ververs }: { dossier: Dossier; ververs: () => void }) {
  const t = useT()
  const { hash } = useLocation()
  useEffect(() => {
    if (!/^#[a-z]+$/.test(hash)) return
    const element = document.getElementById(hash.slice(1))
    element?.scrollIntoView({ block: 'start' })
    element?.focus({ preventScroll: true })
  }, [hash])
  return (
    <Pagina titel={t('voorstel.dossier', { nummer: dossier.nummer })}>
      <Noodbanner van={dossier} />
      <Gelukt />
      <div className="twee-kolommen">
        <div className="kolom">
          {dossier.crisisdiensten && dossier.crisisdiensten.length > 0 && (
            <Crisisdiensten crisisdiensten={dossier.crisisdiensten} />
          )}
          <Wachtlijst dossier={dossier} ververs={ververs} />
          <Personen dossier={dossier} />
          <Meldingen dossier={dossier} />
          <Tijdlijn dossier_id={dossier.id} />
        </div>
        <Zijkant dossier={dossier} ververs={ververs} />
      </div>
    </Pagina>
  )
}

export default function DossierLezen() {
  const { id = '' } = useParams()
  const bron = useBron<Dossier>(`/dossiers/${encodeURIComponent(id)}`)
  return (
    <ToonMetToegang bron={bron} dossier_id={id}>
      {(dossier) => <Inhoud dossier={dossier} ververs={bron.ververs} />}
    </ToonMetToegang>
  )
}
