// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react'

import type { Melding, Voorstel } from '../../api/types'
import { veld_id } from '../../onderdelen/fouten'
import { Kaart } from '../../onderdelen/Kaart'
import { useFoutzin } from '../../onderdelen/Toestand'
import { Fout, TekstVeld } from '../../onderdelen/Veld'
import { useT } from '../../taal/taal'
import { useVoorstellen } from '../aannemen/gebruikVoorstellen'
import { lees_persoon } from '../aannemen/model'
import { Voorstelblok } from '../aannemen/Voorstelblok'
import { naar_zoekpersonen, type Zoekvelden } from './zoeken'

const VELDEN = [
  'voornamen',
  'achternaam',
  'geboortedatum',
  'bsn',
  'postcode',
  'huisnummer',
] as const

type Zoek = { zoek: Zoekvelden; zet: (deel: Partial<Zoekvelden>) => void }

/** A name that was spelled otherwise is found by other particulars. */
function AndereGegevens({ zoek, zet }: Zoek) {
  const t = useT()
  return (
    <details>
      <summary>{t('koppelen.anders_zoeken')}</summary>
      <div className="stapel">
        <p className="hint">{t('koppelen.anders_hint')}</p>
        <div className="rooster">
          {VELDEN.map((v) => (
            <TekstVeld
              key={v}
              naam={`zoek.${v}`}
              label={t(v === 'postcode' || v === 'huisnummer' ? `adres.${v}` : `persoon.${v}`)}
              value={zoek[v]}
              maxLength={200}
              onChange={(e) => zet({ [v]: e.target.value })}
            />
          ))}
        </div>
      </div>
    </details>
  )
}

type Eigenschappen = Zoek & {
  melding: Melding
  gekozen: string
  kies: (voorstel: Voorstel | undefined) => void
  fout: string | undefined
}

/** The dossiers that the persons of the report point at, with the reasons; a person decides. */
export function Keuze({ melding, gekozen, kies, fout, zoek, zet }: Eigenschappen) {
  const t = useT()
  const zin = useFoutzin()
  const personen = useMemo(
    () => naar_zoekpersonen(melding.betrokkenen.map((b) => lees_persoon(b.persoon)), zoek),
    [melding.betrokkenen, zoek],
  )
  const uitslag = useVoorstellen(personen)
  const voorstellen = uitslag.voorstellen.filter((v) => v.dossier_id !== melding.dossier_id)
  const stand = uitslag.fout
    ? zin(uitslag.fout)
    : uitslag.zoekt
      ? t('voorstel.zoekt')
      : uitslag.leeg
        ? t('koppelen.te_weinig')
        : voorstellen.length === 0
          ? t('koppelen.geen')
          : t('voorstel.aantal', { aantal: voorstellen.length })
  return (
    <Kaart titel={t('koppelen.kies')}>
      <div id={veld_id('dossier_id')} tabIndex={-1}>
        <Fout id={veld_id('dossier_id')} fout={fout} />
        <p role="status" className="gedempt">
          {stand}
        </p>
      </div>
      <AndereGegevens zoek={zoek} zet={zet} />
      {voorstellen.length > 0 && (
        <ul className="blokken">
          {voorstellen.map((v) => (
            <Voorstelblok
              key={v.dossier_id}
              voorstel={v}
              gekozen={v.dossier_id === gekozen}
              kies={(id) => kies(id ? v : undefined)}
              los={t('koppelen.toch_niet')}
            />
          ))}
        </ul>
      )}
    </Kaart>
  )
}
