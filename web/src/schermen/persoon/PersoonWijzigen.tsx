// SPDX-License-Identifier: EUPL-1.2
import { Link, useNavigate, useParams } from 'react-router'

import { api, type Antwoord } from '../../api/client'
import { useBron } from '../../api/gebruikBron'
import type { Dossier, Persoon, Veldfout } from '../../api/types'
import { naar_formulier } from '../../onderdelen/fouten'
import { met_zin } from '../../onderdelen/Gelukt'
import { Kaart } from '../../onderdelen/Kaart'
import { Pagina } from '../../onderdelen/Pagina'
import { useVolleNaam } from '../../onderdelen/Persoonblok'
import { Leeg, Toon } from '../../onderdelen/Toestand'
import { is_volledig, NietTeWijzigen } from '../../onderdelen/Verborgen'
import { useT } from '../../taal/taal'
import { controleer_persoon } from '../aannemen/controleer'
import { useWijzigformulier } from '../aannemen/gebruikWijzigformulier'
import { lege_betrokkene } from '../aannemen/model'
import { Persoonvelden } from '../aannemen/Persoonvelden'
import { naar_persoon, persoonregels, van_persoon } from '../aannemen/wijzigen'
import { Wijzigkader } from '../aannemen/Wijzigkader'
import { Noodbanner } from '../toegang/Noodbanner'

const PLEK = ['betrokkenen', 0, 'persoon']

const op_plek = (fouten: Veldfout[]) =>
  naar_formulier(fouten, {}).map((f) => ({ ...f, pad: [...PLEK, f.pad].join('.') }))

const als_antwoord = (p: Persoon): Antwoord<Persoon> => ({ inhoud: p, etag: `"${p.versie}"` })

/** A person has no address of its own to read: the dossier gives the latest version. */
async function lees_uit(dossier_id: string, id: string): Promise<Antwoord<Persoon>> {
  const { inhoud } = await api.lees<Dossier>(`/dossiers/${dossier_id}`)
  const persoon = inhoud.personen.find((p) => p.id === id)
  if (!persoon) throw new Error('deze persoon staat niet meer in het dossier')
  return als_antwoord(persoon)
}

function Formulier({ dossier, persoon }: { dossier: Dossier; persoon: Persoon }) {
  const t = useT()
  const naar = useNavigate()
  const naam = useVolleNaam()
  const terug = `/dossiers/${dossier.id}`
  const f = useWijzigformulier<Persoon>({
    sleutel: `persoon/${persoon.id}`,
    begin: als_antwoord(persoon),
    van: van_persoon,
    plaats: op_plek,
    keur: ({ betrokkenen: [b = lege_betrokkene()] }) => controleer_persoon(b.persoon, PLEK, t),
    lees: () => lees_uit(dossier.id, persoon.id),
    wijzig: (waarden, { etag }) =>
      api.wijzig(`${terug}/personen/${persoon.id}`, naar_persoon(waarden), { etag }),
    klaar: () => void naar(terug, met_zin(t('persoon.gewijzigd'))),
  })
  return (
    <Wijzigkader
      f={f}
      titel={t('persoon.wijzig_titel')}
      terug={terug}
      regels={(p) => persoonregels(p, t)}
    >
      <Kaart titel={naam(persoon)}>
        <Persoonvelden plek={0} los />
      </Kaart>
    </Wijzigkader>
  )
}

/** Edits a person of a dossier. The title names nobody: browsers remember titles. */
export default function PersoonWijzigen() {
  const t = useT()
  const { id = '', persoon_id = '' } = useParams()
  const bron = useBron<Dossier>(`/dossiers/${encodeURIComponent(id)}`)
  return (
    <Toon bron={bron}>
      {(dossier) => {
        const persoon = dossier.personen.find((p) => p.id === persoon_id)
        return (
          <Pagina titel={t('persoon.wijzig_titel')}>
            <Noodbanner van={dossier} />
            <p>
              <Link to={`/dossiers/${dossier.id}`}>
                {t('voorstel.dossier', { nummer: dossier.nummer })}
              </Link>
            </p>
            {!persoon && <Leeg>{t('persoon.niet_hier')}</Leeg>}
            {persoon && !is_volledig(persoon) && <NietTeWijzigen />}
            {persoon && is_volledig(persoon) && <Formulier dossier={dossier} persoon={persoon} />}
          </Pagina>
        )
      }}
    </Toon>
  )
}
