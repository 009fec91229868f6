// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'

import type { Kringstand } from '../../api/types'
import { Formulierfouten } from '../../onderdelen/formulier/Formulierfouten'
import { Gedaan } from '../../onderdelen/Gelukt'
import { Kaart } from '../../onderdelen/Kaart'
import { Kenmerken } from '../../onderdelen/Meldinginhoud'
import { Pagina } from '../../onderdelen/Pagina'
import { Toon } from '../../onderdelen/Toestand'
import { useDatums } from '../../taal/datum'
import { useT } from '../../taal/taal'
import { useKring } from './gebruikKring'
import { FAMILIE_MAX } from './kring'
import { Lid } from './Lid'

type Vorm = { f: ReturnType<typeof useKring> }

function Stand({ stand }: { stand: Kringstand }) {
  const t = useT()
  const { moment } = useDatums()
  return (
    <Kaart titel={t('kring.stand')}>
      {stand.opgegeven ? (
        <Kenmerken
          regels={[
            [t('kring.laatst'), moment(stand.opgegeven)],
            [t('kring.zelf'), t('kring.met_adres')],
            [
              t('kring.familie'),
              t('kring.aantal', { aantal: stand.familie, adressen: stand.familieadressen }),
            ],
          ]}
        />
      ) : (
        <p>{t('kring.nooit')}</p>
      )}
    </Kaart>
  )
}

function Familie({ f }: Vorm) {
  const t = useT()
  return (
    <>
      {f.waarden.familie.map((lid, plek) => (
        <fieldset key={plek} className="stapel">
          <legend>{t('kring.lid', { nummer: plek + 1 })}</legend>
          <Lid
            pad={`familie.${plek}`}
            lid={lid}
            zet={(deel) => f.zet_lid(plek, deel)}
            fout_van={f.fout_van}
          />
          <div>
            <Button type="button" variant="tertiary" onClick={() => f.weg(plek)}>
              {t('persoon.weg')}
              <span className="ams-visually-hidden">
                {' '}
                {t('kring.lid', { nummer: plek + 1 })}
              </span>
            </Button>
          </div>
        </fieldset>
      ))}
      {f.waarden.familie.length < FAMILIE_MAX && (
        <div>
          <Button type="button" variant="secondary" onClick={f.erbij}>
            {t('kring.erbij')}
          </Button>
        </div>
      )}
    </>
  )
}

function Formulier({ f }: Vorm) {
  const t = useT()
  return (
    <form
      className="stapel"
      noValidate
      aria-label={t('kring.opgeven')}
      onSubmit={(e) => {
        e.preventDefault()
        void f.stuur()
      }}
    >
      <Formulierfouten poging={f.poging} />
      <Kaart titel={t('kring.zelf')}>
        <Lid
          pad="zelf"
          lid={f.waarden.zelf}
          zet={f.zet_zelf}
          fout_van={f.fout_van}
          adres_verplicht
        />
      </Kaart>
      <Kaart titel={t('kring.familie')}>
        <p className="smal">{t('kring.wie')}</p>
        <Familie f={f} />
      </Kaart>
      <p className="let-op smal">{t('kring.vervangt')}</p>
      <div>
        <Button type="submit" aria-disabled={f.poging.bezig}>
          {t('kring.knop')}
        </Button>
      </div>
    </form>
  )
}

/** Who the user himself is and who are close to him, so that he is kept out of their dossiers. */
export default function EigenKring() {
  const t = useT()
  const f = useKring()
  return (
    <Pagina titel={t('kring.titel')}>
      <Gedaan key={f.gegeven} zin={f.gegeven > 0 ? t('kring.klaar') : ''} />
      <p className="smal">{t('kring.waarom')}</p>
      <ul className="lijst smal">
        <li>{t('kring.niet_bewaard')}</li>
        <li>{t('kring.niemand_ziet')}</li>
        <li>{t('kring.geen_bericht')}</li>
        <li>{t('kring.blijft_dicht')}</li>
      </ul>
      <Toon bron={f.bron}>
        {(stand) => (
          <>
            <Stand stand={stand} />
            <Formulier f={f} />
          </>
        )}
      </Toon>
    </Pagina>
  )
}
