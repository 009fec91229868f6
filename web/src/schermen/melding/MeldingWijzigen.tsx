// SPDX-License-Identifier: EUPL-1.2
import { Link, useNavigate, useParams } from 'react-router'

import { api, type Antwoord } from '../../api/client'
import { useCodes } from '../../api/codelijsten'
import { useBron } from '../../api/gebruikBron'
import type { Melding, Veldfout } from '../../api/types'
import { naar_formulier } from '../../onderdelen/fouten'
import { met_zin } from '../../onderdelen/Gelukt'
import { useMeldingregels } from '../../onderdelen/Meldinginhoud'
import { Pagina } from '../../onderdelen/Pagina'
import { useVolleNaam } from '../../onderdelen/Persoonblok'
import { Toon } from '../../onderdelen/Toestand'
import { is_volledig, NietTeWijzigen } from '../../onderdelen/Verborgen'
import type { Leesregel } from '../../onderdelen/formulier/verschillen'
import { useT } from '../../taal/taal'
import { controleer } from '../aannemen/controleer'
import { Kaartwijzer, useMelderaard } from '../aannemen/Formulier'
import { useWijzigformulier } from '../aannemen/gebruikWijzigformulier'
import { useKaarten } from '../aannemen/kaartlijst'
import { VERPLAATST } from '../aannemen/model'
import { naar_wijziging, van_melding } from '../aannemen/wijzigen'
import { Wijzigkader } from '../aannemen/Wijzigkader'
import { Noodbanner } from '../toegang/Noodbanner'

const op_plek = (fouten: Veldfout[]) => naar_formulier(fouten, VERPLAATST.melding)

/** A report field by field, to tell two versions apart. */
function useLeesregels(): (m: Melding) => Leesregel[] {
  const t = useT()
  const codes = useCodes()
  const naam = useVolleNaam()
  const kenmerken = useMeldingregels()
  return (m) => [
    ...kenmerken(m).map(([label, waarde]): Leesregel => [label, String(waarde ?? '')]),
    [
      t('betrokkenen.titel'),
      m.betrokkenen
        .map((b) => `${naam(b.persoon)} (${codes.naam('rol-betrokkene', b.rol)})`)
        .join(', '),
    ],
    [t('verhaal.titel.melding'), m.wat_gebeurd ?? ''],
    [t('verwachting.titel'), m.verwachting ?? ''],
  ]
}

function Formulier({ begin }: { begin: Antwoord<Melding> }) {
  const t = useT()
  const naar = useNavigate()
  const aard = useMelderaard()
  const regels = useLeesregels()
  const kaarten = useKaarten('melding')
  const pad = `/meldingen/${begin.inhoud.id}`
  const f = useWijzigformulier<Melding>({
    sleutel: `melding/${begin.inhoud.id}`,
    begin,
    van: van_melding,
    plaats: op_plek,
    keur: (waarden) => controleer(waarden, aard(waarden.melder.hoedanigheid), t),
    lees: () => api.lees(pad),
    wijzig: (waarden, { inhoud, etag }) =>
      api.wijzig(pad, naar_wijziging(waarden, inhoud), { etag }),
    klaar: () => void naar(pad, met_zin(t('melding.gewijzigd'))),
  })
  return (
    <>
      <Kaartwijzer kaarten={kaarten} />
      <Wijzigkader f={f} titel={t('melding.wijzig')} terug={pad} regels={regels}>
        {kaarten.map((k) => (
          <k.Inhoud key={k.id} toets="" vast />
        ))}
      </Wijzigkader>
    </>
  )
}

/** Edits a registered report, in the cards it was typed in. */
export default function MeldingWijzigen() {
  const t = useT()
  const { id = '' } = useParams()
  const bron = useBron<Melding>(`/meldingen/${encodeURIComponent(id)}`)
  return (
    <Toon bron={bron}>
      {(m) => (
        <Pagina titel={t('melding.wijzig_titel', { nummer: m.nummer })}>
          <Noodbanner van={m} />
          <p>
            <Link to={`/dossiers/${m.dossier_id}`}>
              {t('voorstel.dossier', { nummer: m.dossier_nummer })}
            </Link>
          </p>
          {is_volledig(m) ? (
            <Formulier begin={{ inhoud: m, etag: bron.etag }} />
          ) : (
            <NietTeWijzigen />
          )}
        </Pagina>
      )}
    </Toon>
  )
}
