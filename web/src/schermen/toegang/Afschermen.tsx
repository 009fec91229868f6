// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useState } from 'react'
import { useParams } from 'react-router'

import type { Antwoord } from '../../api/client'
import { useBron, type Bron } from '../../api/gebruikBron'
import type { Afscherming } from '../../api/types'
import { Conflictmelding } from '../../onderdelen/bewaren/Conflictmelding'
import { Formulierfouten } from '../../onderdelen/formulier/Formulierfouten'
import { REDEN_MAX } from '../../onderdelen/formulier/reden'
import { Teruggevonden } from '../../onderdelen/formulier/Teruggevonden'
import { verschillen } from '../../onderdelen/formulier/verschillen'
import { Gedaan } from '../../onderdelen/Gelukt'
import { Kaart } from '../../onderdelen/Kaart'
import { Kenmerken } from '../../onderdelen/Meldinginhoud'
import { Pagina } from '../../onderdelen/Pagina'
import { Toon } from '../../onderdelen/Toestand'
import { TekstGebied } from '../../onderdelen/Veld'
import { useDatums } from '../../taal/datum'
import { useT } from '../../taal/taal'
import { afschermregels } from './afscherming'
import { useAfscherming } from './gebruikAfscherming'
import { useDossiernummer } from './dossiernummer'
import { Kruimel } from './Kruimel'
import { Lezers } from './Lezers'
import { Opheffen } from './Opheffen'

type Stand = {
  pad: string
  bron: Bron<Afscherming>
  afscherming: Afscherming
  opgeheven: () => void
}

function Stand({ pad, bron, afscherming: a, opgeheven }: Stand) {
  const t = useT()
  const { moment } = useDatums()
  return (
    <Kaart titel={t('afscherming.stand')}>
      <p>
        <strong>{t(a.afgeschermd ? 'afscherming.aan' : 'afscherming.uit')}</strong>
      </p>
      {a.afgeschermd && (
        <>
          <Kenmerken
            regels={[
              [t('afscherming.lezers'), a.lezers.map((l) => l.naam).join(', ')],
              [t('toewijzen.reden'), a.reden],
              [t('afscherming.door'), a.medewerker?.naam],
              [t('afscherming.sinds'), moment(a.moment)],
            ]}
          />
          <Opheffen pad={pad} bron={bron} klaar={opgeheven} />
        </>
      )}
    </Kaart>
  )
}

type Formulier = {
  pad: string
  begin: Antwoord<Afscherming>
  klaar: (antwoord: Antwoord<Afscherming>) => void
}

function Formulier({ pad, begin, klaar }: Formulier) {
  const t = useT()
  const f = useAfscherming(pad, begin, klaar)
  const al = f.basis.inhoud.afgeschermd
  const regels = (a: Afscherming) => afschermregels(a, t)
  return (
    <Kaart titel={t(al ? 'afscherming.wijzig' : 'afscherming.open')}>
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
        className="stapel smal"
        noValidate
        aria-label={t('afscherming.open')}
        onSubmit={(e) => {
          e.preventDefault()
          f.verstuur()
        }}
      >
        <Lezers
          lezers={f.velden.lezers}
          zet={(lezers) => f.zet({ lezers })}
          fout_van={f.fout_van}
        />
        <TekstGebied
          naam="reden"
          label={t('afscherming.reden')}
          hint={t('afscherming.reden_hint')}
          maxLength={REDEN_MAX}
          value={f.velden.reden}
          onChange={(e) => f.zet({ reden: e.target.value })}
          verplicht
          fout={f.fout_van('reden')}
        />
        <div>
          <Button type="submit" aria-disabled={f.poging.bezig}>
            {t(al ? 'afscherming.bewaar' : 'afscherming.knop')}
          </Button>
        </div>
      </form>
    </Kaart>
  )
}

/** Who may read this dossier by name, and nobody else. Also for who may not read it himself. */
export default function Afschermen() {
  const t = useT()
  const { id = '' } = useParams()
  const pad = `/dossiers/${encodeURIComponent(id)}/afscherming`
  const bron = useBron<Afscherming>(pad)
  const nummer = useDossiernummer(id)
  const [gedaan, zetGedaan] = useState('')
  return (
    <Pagina titel={nummer ? t('afscherming.titel', { nummer }) : t('afscherming.open')}>
      <Kruimel dossier_id={id} nummer={nummer} />
      <Gedaan zin={gedaan} />
      <p className="smal">{t('afscherming.uitleg')}</p>
      <Toon bron={bron}>
        {(a) => (
          <>
            <Stand
              pad={pad}
              bron={bron}
              afscherming={a}
              opgeheven={() => {
                zetGedaan(t('afscherming.opgeheven'))
                bron.ververs()
              }}
            />
            <Formulier
              key={`${a.afgeschermd}/${bron.etag}`}
              pad={pad}
              begin={{ inhoud: a, etag: bron.etag }}
              klaar={(antwoord) => {
                bron.zet(antwoord)
                zetGedaan(t('afscherming.klaar', { aantal: antwoord.inhoud.lezers.length }))
              }}
            />
          </>
        )}
      </Toon>
    </Pagina>
  )
}
