// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import type { SyntheticEvent } from 'react'
import { Link } from 'react-router'

import { api } from '../../api/client'
import type { Medewerker, Werkitem } from '../../api/types'
import type { Formulierfout } from '../../onderdelen/fouten'
import { Formulierfouten } from '../../onderdelen/formulier/Formulierfouten'
import { useVersturen } from '../../onderdelen/formulier/gebruikVersturen'
import { handeling_van, useTypsel } from '../../onderdelen/formulier/onthouden'
import { keur_reden, REDEN_MAX } from '../../onderdelen/formulier/reden'
import { Medewerkerveld } from '../../onderdelen/Medewerkerveld'
import { KeuzeVeld, TekstGebied } from '../../onderdelen/Veld'
import { useT } from '../../taal/taal'
import { voorraad_van } from './voorraad'

const LEEG = { van: '', naar: '', naar_naam: '', reden: '' }
export type Gedaan = { aantal: number; van: string; naar: string }

/** What would move: counted beforehand, so that nobody gives away more than was meant. */
function Voorraad({ werk, wie }: { werk: Werkitem[]; wie: Medewerker | undefined }) {
  const t = useT()
  if (!wie) return null
  const { totaal, soorten } = voorraad_van(werk, wie.id)
  return (
    <div role="status" className="stapel">
      <p>{t('overdragen.voorraad', { naam: wie.naam, aantal: totaal })}</p>
      {soorten.length > 0 && (
        <ul className="lijst">
          {soorten.map(([soort, aantal]) => (
            <li key={soort}>
              {t(`werksoort.${soort}`)}: {aantal}
            </li>
          ))}
        </ul>
      )}
      <p className="gedempt">{t('overdragen.ook_dossiers', { naam: wie.naam })}</p>
    </div>
  )
}

function useOverdragen(van: Medewerker | undefined, klaar: (gedaan: Gedaan) => void) {
  const t = useT()
  const vorm = useVersturen()
  const verstuur = (naar: string, naar_naam: string, reden: string, wis: () => void) => {
    const fouten: Formulierfout[] = []
    const meld = (pad: string, melding: string) => fouten.push({ pad, code: 'verplicht', melding })
    if (!van) meld('van', t('overdragen.van_leeg'))
    if (!naar) meld('naar', t('overdragen.naar_leeg'))
    void vorm.verstuur([...fouten, ...keur_reden(reden, t)], async () => {
      if (!van) return
      const body = { naar, reden: reden.trim() }
      const pad = `/medewerkers/${van.id}/_overdragen`
      // Whose work it is stands in the address, not in the body: it is part of the same act.
      const act = { ...body, van: van.id }
      const { inhoud } = await handeling_van('overdragen').voer_uit(act, (sleutel) =>
        api.maak<{ aantal: number }>(pad, body, { sleutel }),
      )
      wis()
      klaar({ aantal: inhoud.aantal, van: van.naam, naar: naar_naam })
    })
  }
  return { ...vorm, verstuur }
}

type Vertrekker = {
  keuzes: Medewerker[]
  van: string
  kies: (id: string) => void
  fout: string | undefined
}

function Van({ keuzes, van, kies, fout }: Vertrekker) {
  const t = useT()
  return (
    <KeuzeVeld
      naam="van"
      label={t('overdragen.van')}
      keuzes={keuzes.map((m) => ({ code: m.id, naam: m.naam }))}
      value={van}
      onChange={(e) => kies(e.target.value)}
      verplicht
      fout={fout}
    />
  )
}

type Eigenschappen = {
  keuzes: Medewerker[]
  werk: Werkitem[]
  klaar: (gedaan: Gedaan) => void
}

export function Overdraagformulier({ keuzes, werk, klaar }: Eigenschappen) {
  const t = useT()
  const alleen = keuzes.length === 1 ? keuzes[0] : undefined
  const { waarden, zet, wis } = useTypsel('overdragen', LEEG)
  const van = alleen ?? keuzes.find((m) => m.id === waarden.van)
  const { poging, raak, fout_van, verstuur } = useOverdragen(van, klaar)
  const wijzig = (deel: Partial<typeof LEEG>) => {
    zet(deel)
    Object.keys(deel).forEach(raak)
  }
  function stuur(e: SyntheticEvent<HTMLFormElement>) {
    e.preventDefault()
    verstuur(waarden.naar, waarden.naar_naam, waarden.reden, wis)
  }
  return (
    <form className="stapel smal" onSubmit={stuur} noValidate aria-label={t('overdragen.titel')}>
      <Formulierfouten poging={poging} />
      {!alleen && (
        <Van
          keuzes={keuzes}
          van={waarden.van}
          kies={(nieuw) => {
            const zelfde = nieuw === waarden.naar
            wijzig({ van: nieuw, ...(zelfde ? { naar: '', naar_naam: '' } : {}) })
          }}
          fout={fout_van('van')}
        />
      )}
      <Voorraad werk={werk} wie={van} />
      <Medewerkerveld
        naam="naar"
        label={t('overdragen.naar')}
        waarde={waarden.naar}
        zonder={van?.id ?? ''}
        kies={(id, m) => wijzig({ naar: id, naar_naam: m?.naam ?? '' })}
        verplicht
        fout={fout_van('naar')}
      />
      <TekstGebied
        naam="reden"
        label={t('toewijzen.reden')}
        hint={t('overdragen.reden_hint')}
        maxLength={REDEN_MAX}
        value={waarden.reden}
        onChange={(e) => wijzig({ reden: e.target.value })}
        verplicht
        fout={fout_van('reden')}
      />
      <div className="acties">
        <Button type="submit" aria-disabled={poging.bezig}>
          {t('overdragen.knop')}
        </Button>
        <Link to="/" onClick={wis}>
          {t('algemeen.annuleren')}
        </Link>
      </div>
    </form>
  )
}
