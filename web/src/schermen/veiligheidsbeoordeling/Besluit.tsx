// SPDX-License-Identifier: EUPL-1.2
import type { Uitkomst, Veiligheidsbeoordeling } from '../../api/types'
import { Kaart } from '../../onderdelen/Kaart'
import { Kenmerken } from '../../onderdelen/Meldinginhoud'
import { KeuzeVeld, TekstGebied, TekstVeld } from '../../onderdelen/Veld'
import { Urgentielabel } from '../../onderdelen/Urgentielabel'
import { useT, useTaal, useTekstOf } from '../../taal/taal'
import type { Stand } from './invoer'

const UITKOMSTEN: Uitkomst[] = [
  'geen-vervolg',
  'overdracht',
  'voorwaarden-en-vervolg',
  'onderzoek',
  'crisis',
  'regionaal-maatwerk',
  'advies',
]

type Taxatie = NonNullable<Veiligheidsbeoordeling['taxatie']>

/** What the instrument says with these answers, and why. */
export function Taxatiekaart({ taxatie }: { taxatie: Taxatie | undefined }) {
  const t = useT()
  const tekst = useTekstOf()
  const { taal } = useTaal()
  if (!taxatie) return null
  const oordeel = (code: string | undefined) => code && tekst(`antwoord.${code}`, code)
  const missend = taxatie.ontbreekt?.length ?? 0
  return (
    <Kaart titel={t('taxatie.titel')} klasse="taxatie">
      <div role="status" className="stapel">
        {!taxatie.volledig && <p>{t('taxatie.onvolledig', { aantal: missend })}</p>}
        <Kenmerken
          regels={[
            [
              t('taxatie.advies'),
              taxatie.advies && <strong>{t(`uitkomst.${taxatie.advies}`)}</strong>,
            ],
            [t('taxatie.acuut'), oordeel(taxatie.acuut)],
            [t('taxatie.structureel'), oordeel(taxatie.structureel)],
            [
              t('taxatie.multi'),
              taxatie.multiproblematiek === undefined
                ? undefined
                : t(taxatie.multiproblematiek ? 'antwoord.ja' : 'antwoord.nee'),
            ],
            [t('werk.urgentie'), taxatie.urgentie && <Urgentielabel urgentie={taxatie.urgentie} />],
          ]}
        />
      </div>
      {taxatie.uitleg && taxatie.uitleg.length > 0 && (
        <details>
          <summary>{t('taxatie.waarom')}</summary>
          <ul className="uitleg" lang={taal === 'nl' ? undefined : 'nl'}>
            {taxatie.uitleg.map((regel) => (
              <li key={regel}>{regel}</li>
            ))}
          </ul>
        </details>
      )}
    </Kaart>
  )
}

type Eigenschappen = {
  stand: Stand
  advies: Uitkomst | undefined
  wijzig: (deel: Partial<Stand>) => void
  fout: (pad: string) => string | undefined
}

export function Besluit({ stand, advies, wijzig, fout }: Eigenschappen) {
  const t = useT()
  const wijkt_af = Boolean(stand.uitkomst && advies && stand.uitkomst !== advies)
  return (
    <Kaart titel={t('besluit.titel')}>
      <div className="rooster">
        <KeuzeVeld
          naam="uitkomst"
          label={t('besluit.uitkomst')}
          keuzes={UITKOMSTEN.map((code) => ({ code, naam: t(`uitkomst.${code}`) }))}
          value={stand.uitkomst}
          fout={fout('uitkomst')}
          onChange={(e) => wijzig({ uitkomst: e.target.value as Uitkomst | '' })}
        />
        {stand.uitkomst === 'overdracht' && (
          <TekstVeld
            naam="overdrachtspartij"
            label={t('besluit.partij')}
            hint={t('besluit.partij_hint')}
            maxLength={200}
            value={stand.overdrachtspartij}
            fout={fout('overdrachtspartij')}
            onChange={(e) => wijzig({ overdrachtspartij: e.target.value })}
          />
        )}
      </div>
      <TekstGebied
        naam="motivering"
        label={t('besluit.motivering')}
        maxLength={20000}
        value={stand.motivering}
        fout={fout('motivering')}
        onChange={(e) => wijzig({ motivering: e.target.value })}
      />
      {wijkt_af && advies && (
        <TekstGebied
          naam="afwijking_motivering"
          label={t('besluit.afwijking')}
          hint={t('besluit.afwijking_hint', { advies: t(`uitkomst.${advies}`) })}
          maxLength={20000}
          value={stand.afwijking_motivering}
          fout={fout('afwijking_motivering')}
          onChange={(e) => wijzig({ afwijking_motivering: e.target.value })}
        />
      )}
    </Kaart>
  )
}
