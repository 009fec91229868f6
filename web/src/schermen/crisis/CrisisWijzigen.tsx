// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { Link, useParams } from 'react-router'

import type { Antwoord } from '../../api/client'
import { useBron } from '../../api/gebruikBron'
import type { Crisis } from '../../api/types'
import { Conflictmelding } from '../../onderdelen/bewaren/Conflictmelding'
import { Formulierfouten } from '../../onderdelen/formulier/Formulierfouten'
import { Teruggevonden } from '../../onderdelen/formulier/Teruggevonden'
import { verschillen, type Leesregel } from '../../onderdelen/formulier/verschillen'
import { Kaart } from '../../onderdelen/Kaart'
import { Pagina } from '../../onderdelen/Pagina'
import { Toon } from '../../onderdelen/Toestand'
import { TekstGebied, TekstVeld, VinkVeld } from '../../onderdelen/Veld'
import { is_volledig, NietTeWijzigen } from '../../onderdelen/Verborgen'
import { naar_veld, useDatums } from '../../taal/datum'
import { useT } from '../../taal/taal'
import { Noodbanner } from '../toegang/Noodbanner'
import { useCrisis } from './gebruikCrisis'
import { Acties, Afspraken } from './Lijsten'

type Vorm = { f: ReturnType<typeof useCrisis> }

/** A crisis field by field, to tell two versions apart. */
function useLeesregels(): (c: Crisis) => Leesregel[] {
  const t = useT()
  const { moment } = useDatums()
  return (c) => [
    [t('crisis.start'), moment(c.start)],
    [t('crisis.aanleiding'), c.aanleiding ?? ''],
    [t('crisis.partner'), c.partner ?? ''],
    [t('crisis.acties'), c.acties.map((a) => `${moment(a.moment)}: ${a.tekst}`).join('; ')],
    [t('crisis.afspraken'), c.veiligheidsafspraken.join('; ')],
    [t('crisis.einde'), moment(c.einde)],
  ]
}

function Gegevens({ f }: Vorm) {
  const t = useT()
  const veld = (naam: 'start' | 'aanleiding' | 'partner') => ({
    naam,
    value: f.velden[naam],
    fout: f.fout_van(naam),
    onChange: (e: { target: { value: string } }) => {
      f.zet({ [naam]: e.target.value })
      f.raak(naam)
    },
  })
  return (
    <Kaart titel={t('dossier.gegevens')}>
      <div className="rooster">
        <TekstVeld
          {...veld('start')}
          label={t('crisis.start')}
          type="datetime-local"
          verplicht
        />
        <TekstVeld
          {...veld('partner')}
          label={t('crisis.partner')}
          hint={t('crisis.partner_hint')}
          maxLength={200}
        />
      </div>
      <TekstGebied
        {...veld('aanleiding')}
        label={t('crisis.aanleiding')}
        rows={3}
        maxLength={20000}
        verplicht
      />
    </Kaart>
  )
}

function Afsluiten({ f }: Vorm) {
  const t = useT()
  const gesloten = f.basis.inhoud.einde !== undefined
  const { afgelopen, einde } = f.velden
  return (
    <Kaart titel={t('crisis.afsluiten')}>
      {gesloten ? (
        <p>{t('crisis.al_gesloten')}</p>
      ) : (
        <VinkVeld
          naam="afgelopen"
          label={t('crisis.afgelopen')}
          checked={afgelopen}
          onChange={(e) => {
            const aan = e.target.checked
            f.zet({ afgelopen: aan, einde: aan && !einde ? naar_veld(new Date()) : einde })
            f.raak('acties')
            f.raak('afspraken')
          }}
        />
      )}
      {afgelopen && (
        <TekstVeld
          naam="einde"
          label={t('crisis.einde')}
          hint={gesloten ? undefined : t('crisis.einde_hint')}
          type="datetime-local"
          klasse="moment"
          value={einde}
          onChange={(e) => {
            f.zet({ einde: e.target.value })
            f.raak('einde')
          }}
          verplicht
          fout={f.fout_van('einde')}
        />
      )}
    </Kaart>
  )
}

function Formulier({ begin }: { begin: Antwoord<Crisis> }) {
  const t = useT()
  const f = useCrisis(begin)
  const regels = useLeesregels()
  const lijst = { raak: f.raak, fout_van: f.fout_van }
  const sluit = f.velden.afgelopen && !f.basis.inhoud.einde
  return (
    <>
      <Formulierfouten poging={f.poging} />
      {f.conflict && (
        <Conflictmelding
          gewijzigd={f.conflict.gewijzigd}
          verschillen={verschillen(regels(f.basis.inhoud), regels(f.conflict.andere.inhoud))}
          houd={f.houd_mijn}
          neem={f.neem_andere}
          in_beeld
        />
      )}
      {f.teruggevonden && <Teruggevonden opnieuw={f.herbegin} />}
      <form
        className="stapel"
        noValidate
        aria-label={t('crisis.bijwerken_titel')}
        onSubmit={(e) => {
          e.preventDefault()
          f.verstuur()
        }}
      >
        <Acties {...lijst} regels={f.velden.acties} zet={(acties) => f.zet({ acties })} />
        <Afspraken
          {...lijst}
          regels={f.velden.afspraken}
          zet={(afspraken) => f.zet({ afspraken })}
        />
        <Gegevens f={f} />
        <Afsluiten f={f} />
        <div className="bewaarbalk">
          <Link to={f.terug} onClick={f.laat_vallen}>
            {t('algemeen.annuleren')}
          </Link>
          <Button type="submit" aria-disabled={f.poging.bezig}>
            {t(sluit ? 'crisis.bewaar_en_sluit' : 'algemeen.bewaren')}
          </Button>
        </div>
      </form>
    </>
  )
}

/** Keeps a crisis up to date, and ends it. */
export default function CrisisWijzigen() {
  const t = useT()
  const { id = '' } = useParams()
  const bron = useBron<Crisis>(`/crisisdiensten/${encodeURIComponent(id)}`)
  return (
    <Pagina titel={t('crisis.bijwerken_titel')}>
      <Toon bron={bron}>
        {(crisis) => (
          <>
            <Noodbanner van={crisis} />
            <p>
              <Link to={`/dossiers/${crisis.dossier_id}`}>{t('crisis.naar_dossier')}</Link>
            </p>
            {is_volledig(crisis) ? (
              <Formulier begin={{ inhoud: crisis, etag: bron.etag }} />
            ) : (
              <NietTeWijzigen />
            )}
          </>
        )}
      </Toon>
    </Pagina>
  )
}
