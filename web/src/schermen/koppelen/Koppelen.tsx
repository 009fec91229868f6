// SPDX-License-Identifier: EUPL-1.2
import { Alert, Button } from '@amsterdam/design-system-react'
import { useState, type SyntheticEvent } from 'react'
import { Link, useParams } from 'react-router'

import { api } from '../../api/client'
import { useBron, type Bron } from '../../api/gebruikBron'
import { heeftStatus } from '../../api/fout'
import type { Melding } from '../../api/types'
import { Formulierfouten } from '../../onderdelen/formulier/Formulierfouten'
import { useVersturen } from '../../onderdelen/formulier/gebruikVersturen'
import { useTypsel } from '../../onderdelen/formulier/onthouden'
import { keur_reden, REDEN_MAX } from '../../onderdelen/formulier/reden'
import { Kaart } from '../../onderdelen/Kaart'
import { Pagina } from '../../onderdelen/Pagina'
import { Toon } from '../../onderdelen/Toestand'
import { TekstGebied } from '../../onderdelen/Veld'
import { useT } from '../../taal/taal'
import { Noodbanner } from '../toegang/Noodbanner'
import { Keuze } from './Keuze'
import { leeg_zoek } from './zoeken'

const LEEG = { dossier_id: '', nummer: '', reden: '', zoek: leeg_zoek() }

function useKoppelen(melding: Melding, bron: Bron<Melding>, klaar: (m: Melding) => void) {
  const t = useT()
  const typsel = useTypsel(`koppelen/${melding.id}`, LEEG)
  const vorm = useVersturen()
  const { dossier_id, reden } = typsel.waarden
  const verstuur = (e: SyntheticEvent<HTMLFormElement>) => {
    e.preventDefault()
    const leeg = { pad: 'dossier_id', code: 'verplicht', melding: t('koppelen.kies_leeg') }
    const fouten = [...(dossier_id ? [] : [leeg]), ...keur_reden(reden, t)]
    const stuur = async () => {
      const body = { dossier_id, reden: reden.trim() }
      const pad = `/meldingen/${melding.id}/_koppelen`
      const { inhoud } = await api.maak<Melding>(pad, body, { etag: bron.etag })
      typsel.wis()
      klaar(inhoud)
    }
    // Changed meanwhile: what is shown is read anew, and the user decides again.
    void vorm.verstuur(fouten, stuur, async (fout) => {
      if (heeftStatus(fout, 412)) bron.ververs()
      return false
    })
  }
  return { ...typsel, ...vorm, verstuur }
}

type Eigenschappen = { melding: Melding; bron: Bron<Melding>; klaar: (m: Melding) => void }

function Formulier({ melding, bron, klaar }: Eigenschappen) {
  const t = useT()
  const { waarden, zet, poging, raak, fout_van, verstuur } = useKoppelen(melding, bron, klaar)
  return (
    <form className="stapel" onSubmit={verstuur} noValidate aria-label={t('koppelen.titel')}>
      <Formulierfouten poging={poging} />
      <p>
        {t('koppelen.nu', { nummer: melding.dossier_nummer })} {t('koppelen.uitleg')}
      </p>
      <div className="twee-kolommen">
        <Keuze
          melding={melding}
          gekozen={waarden.dossier_id}
          kies={(v) => {
            zet({ dossier_id: v?.dossier_id ?? '', nummer: v?.nummer ?? '' })
            raak('dossier_id')
          }}
          fout={fout_van('dossier_id')}
          zoek={waarden.zoek}
          zet={(deel) => zet({ zoek: { ...waarden.zoek, ...deel } })}
        />
        <Kaart titel={t('koppelen.titel')}>
          <p role="status">
            {waarden.dossier_id
              ? t('koppelen.gekozen', { melding: melding.nummer, dossier: waarden.nummer })
              : t('koppelen.nog_niets')}
          </p>
          <TekstGebied
            naam="reden"
            label={t('toewijzen.reden')}
            hint={t('koppelen.reden_hint')}
            maxLength={REDEN_MAX}
            value={waarden.reden}
            onChange={(e) => {
              zet({ reden: e.target.value })
              raak('reden')
            }}
            verplicht
            fout={fout_van('reden')}
          />
          <div className="acties">
            <Button type="submit" aria-disabled={poging.bezig}>
              {t('koppelen.knop')}
            </Button>
            <Link to={`/meldingen/${melding.id}`}>{t('algemeen.annuleren')}</Link>
          </div>
        </Kaart>
      </div>
    </form>
  )
}

function Gedaan({ melding }: { melding: Melding }) {
  const t = useT()
  return (
    <Pagina titel={t('koppelen.klaar_titel')}>
      <div role="status">
        <Alert
          severity="success"
          heading={t('koppelen.klaar', {
            melding: melding.nummer,
            dossier: melding.dossier_nummer,
          })}
          headingLevel={2}
        >
          <p>{t('koppelen.klaar_zin')}</p>
        </Alert>
      </div>
      <Kaart titel={t('bevestiging.verder')}>
        <ul className="lijst">
          <li>
            <Link to={`/dossiers/${melding.dossier_id}`}>
              {t('bevestiging.dossier', { nummer: melding.dossier_nummer })}
            </Link>
          </li>
          <li>
            <Link to={`/meldingen/${melding.id}`}>{t('bevestiging.melding')}</Link>
          </li>
        </ul>
      </Kaart>
    </Pagina>
  )
}

/** Moves a report to another dossier; a person chooses, with a reason. */
export default function Koppelen() {
  const t = useT()
  const { id = '' } = useParams()
  const bron = useBron<Melding>(`/meldingen/${encodeURIComponent(id)}`)
  const [gedaan, zetGedaan] = useState<Melding>()
  if (gedaan) return <Gedaan melding={gedaan} />
  return (
    <Toon bron={bron}>
      {(m) => (
        <Pagina titel={t('koppelen.kop', { nummer: m.nummer })}>
          <Noodbanner van={m} />
          <Formulier melding={m} bron={bron} klaar={zetGedaan} />
        </Pagina>
      )}
    </Toon>
  )
}
