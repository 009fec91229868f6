// SPDX-License-Identifier: EUPL-1.2
import { Badge, Button, Heading } from '@amsterdam/design-system-react'
import { useState, type SyntheticEvent } from 'react'

import { api } from '../../api/client'
import { useBladen } from '../../api/gebruikBladen'
import { useSessie } from '../../api/sessie'
import type { Leesverzoek } from '../../api/types'
import { Formulierfouten } from '../../onderdelen/formulier/Formulierfouten'
import { useVersturen } from '../../onderdelen/formulier/gebruikVersturen'
import { Gedaan } from '../../onderdelen/Gelukt'
import { Kenmerken } from '../../onderdelen/Meldinginhoud'
import { Pagina } from '../../onderdelen/Pagina'
import { Foutmelding, Laadt, Leeg } from '../../onderdelen/Toestand'
import { TekstGebied } from '../../onderdelen/Veld'
import { useDatums } from '../../taal/datum'
import { useT, useTekstOf } from '../../taal/taal'

type Besluit = 'toegestaan' | 'geweigerd'
type Regeleigenschappen = { verzoek: Leesverzoek; klaar: (v: Leesverzoek) => void }

/** Yes, or no and why not. */
function Antwoord({ verzoek, klaar }: Regeleigenschappen) {
  const t = useT()
  const naam = `toelichting-${verzoek.id}`
  const [toelichting, zetToelichting] = useState('')
  const { poging, verstuur, raak, fout_van } = useVersturen()
  function beslis(besluit: Besluit) {
    const tekst = toelichting.trim()
    const leeg = { pad: naam, code: 'verplicht', melding: t('leesverzoek.toelichting_leeg') }
    void verstuur(besluit === 'geweigerd' && !tekst ? [leeg] : [], async () => {
      const body = { besluit, ...(tekst ? { toelichting: tekst } : {}) }
      const etag = `"${verzoek.versie}"`
      const pad = `/leesverzoeken/${verzoek.id}`
      klaar((await api.wijzig<Leesverzoek>(pad, body, { etag })).inhoud)
    })
  }
  function stuur(e: SyntheticEvent<HTMLFormElement>) {
    e.preventDefault()
    beslis('toegestaan')
  }
  return (
    <form className="stapel" onSubmit={stuur} noValidate>
      <Formulierfouten poging={poging} />
      <TekstGebied
        naam={naam}
        label={t('leesverzoek.toelichting')}
        hint={t('leesverzoek.toelichting_hint')}
        maxLength={2000}
        value={toelichting}
        fout={fout_van(naam)}
        onChange={(e) => {
          zetToelichting(e.target.value)
          raak(naam)
        }}
      />
      <div className="acties">
        <Button type="submit">{t('leesverzoek.sta_toe')}</Button>
        <Button type="button" variant="secondary" onClick={() => beslis('geweigerd')}>
          {t('leesverzoek.weiger')}
        </Button>
      </div>
    </form>
  )
}

const KLEUR = { toegestaan: 'lime', geweigerd: 'red' } as const

function Regel({ verzoek: v, klaar }: Regeleigenschappen) {
  const t = useT()
  const tekst = useTekstOf()
  const { sessie } = useSessie()
  const { moment, tijd } = useDatums()
  const eigen = v.medewerker.id === sessie?.medewerker.id
  return (
    <li className="kaart">
      <div className="kaart-kop">
        <Heading level={2} size="level-3">
          {v.medewerker.naam}
        </Heading>
        <Badge
          color={v.besluit ? KLEUR[v.besluit] : 'azure'}
          label={t(v.besluit ? `leesverzoek.besluit.${v.besluit}` : 'leesverzoek.open')}
        />
      </div>
      <Kenmerken
        regels={[
          [t('inzage.rol'), tekst(`rol.${v.rol}`, v.rol)],
          [t('toegang.wanneer'), moment(v.gevraagd_op)],
          [t('leesverzoek.aantal'), String(v.aantal)],
          [t('toewijzen.reden'), <span className="lopend">{v.reden}</span>],
          [
            t('leesverzoek.door'),
            v.beslist_door && `${v.beslist_door.naam}, ${moment(v.beslist_op)}`,
          ],
          [t('leesverzoek.geldig_tot'), v.geldig_tot && tijd(v.geldig_tot)],
          [t('leesverzoek.toelichting'), v.toelichting],
        ]}
      />
      {!v.besluit && eigen && <p>{t('leesverzoek.eigen')}</p>}
      {!v.besluit && !eigen && <Antwoord verzoek={v} klaar={klaar} />}
    </li>
  )
}

function Lijst() {
  const t = useT()
  const [gedaan, zetGedaan] = useState('')
  const bladen = useBladen<Leesverzoek>('/leesverzoeken?open=false&limiet=50')
  const { eerste, items } = bladen
  if (eerste.fout && !eerste.inhoud) {
    return <Foutmelding fout={eerste.fout} opnieuw={eerste.ververs} />
  }
  if (!eerste.inhoud) return <Laadt />
  const klaar = (v: Leesverzoek) => {
    zetGedaan(t(`leesverzoek.klaar.${v.besluit ?? 'geweigerd'}`, { naam: v.medewerker.naam }))
    eerste.ververs()
  }
  // Who waits for an answer stands first.
  const op_volgorde = [...items.filter((v) => !v.besluit), ...items.filter((v) => v.besluit)]
  return (
    <div className="stapel">
      <Gedaan zin={gedaan} />
      {items.length === 0 && <Leeg>{t('leesverzoek.niets')}</Leeg>}
      <ul className="stapel noodlijst">
        {op_volgorde.map((v) => (
          <Regel key={`${v.id}/${v.versie}`} verzoek={v} klaar={klaar} />
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
    </div>
  )
}

/** For who may consent: colleagues who ask to open more dossiers than the limit of an hour. */
export default function Leesverzoeken() {
  const t = useT()
  const { mag } = useSessie()
  return (
    <Pagina titel={t('leesverzoek.titel')}>
      {mag('leesgrens.toestaan') ? (
        <>
          <p className="smal">{t('leesverzoek.uitleg')}</p>
          <Lijst />
        </>
      ) : (
        <Leeg>{t('fout.verboden')}</Leeg>
      )}
    </Pagina>
  )
}
