// SPDX-License-Identifier: EUPL-1.2
import type { SyntheticEvent } from 'react'

import { api } from '../../api/client'
import type { Noodtoegang } from '../../api/types'
import { Conflictmelding } from '../../onderdelen/bewaren/Conflictmelding'
import { Formulierfouten } from '../../onderdelen/formulier/Formulierfouten'
import { useWijziging } from '../../onderdelen/formulier/gebruikWijziging'
import { Knoppen } from '../../onderdelen/formulier/Knoppen'
import { useTypsel } from '../../onderdelen/formulier/onthouden'
import { verschillen, type Leesregel } from '../../onderdelen/formulier/verschillen'
import { KeuzeGroep, TekstGebied } from '../../onderdelen/Veld'
import { useT } from '../../taal/taal'
import {
  als_antwoord,
  keur_oordeel,
  lees_noodtoegang,
  naar_oordeel,
  OORDELEN,
  van_noodtoegang,
  vervolg_nodig,
  type Oordeelvelden,
} from './oordeel'

type Eigenschappen = {
  noodtoegang: Noodtoegang
  klaar: (n: Noodtoegang) => void
  sluit: () => void
}

function useOordeel({ noodtoegang, klaar, sluit }: Eigenschappen) {
  const t = useT()
  const plek = `noodtoegang-oordeel/${noodtoegang.id}/${noodtoegang.versie}`
  const { waarden, zet, wis } = useTypsel<Oordeelvelden>(plek, van_noodtoegang(noodtoegang))
  const w = useWijziging<Noodtoegang>(als_antwoord(noodtoegang))
  const poort = {
    lees: () => lees_noodtoegang(noodtoegang.id),
    wijzig: ({ etag }: { etag: string }) =>
      api.wijzig<Noodtoegang>(`/noodtoegangen/${noodtoegang.id}`, naar_oordeel(waarden), { etag }),
    klaar: ({ inhoud }: { inhoud: Noodtoegang }) => {
      wis()
      sluit()
      klaar(inhoud)
    },
  }
  return {
    ...w,
    waarden,
    zet: (deel: Partial<Oordeelvelden>) => {
      zet(deel)
      Object.keys(deel).forEach(w.raak)
    },
    verstuur: () => void w.bewaar(keur_oordeel(waarden, t), poort),
    houd_mijn: () => void w.houd(keur_oordeel(waarden, t), poort),
    neem_andere: () => {
      const andere = w.neem()
      if (andere) zet(van_noodtoegang(andere.inhoud))
    },
  }
}

type Vorm = { f: ReturnType<typeof useOordeel> }

function Velden({ f }: Vorm) {
  const t = useT()
  const { oordeel, vervolg } = f.waarden
  return (
    <>
      <KeuzeGroep
        naam="oordeel"
        soort="radio"
        label={t('oordeel.vraag')}
        keuzes={OORDELEN.map((code) => ({ code, naam: t(`oordeel.soort.${code}`) }))}
        invoer={(code) => ({
          name: 'oordeel',
          checked: oordeel === code,
          onChange: () => f.zet({ oordeel: code as Oordeelvelden['oordeel'] }),
        })}
        verplicht
        fout={f.fout_van('oordeel')}
      />
      <TekstGebied
        naam="vervolg"
        label={t('oordeel.vervolg')}
        hint={t('oordeel.vervolg_hint')}
        maxLength={5000}
        value={vervolg}
        onChange={(e) => f.zet({ vervolg: e.target.value })}
        verplicht={vervolg_nodig(oordeel)}
        fout={f.fout_van('vervolg')}
      />
    </>
  )
}

function Conflict({ f }: Vorm) {
  const t = useT()
  if (!f.conflict) return null
  const regels = (n: Noodtoegang): Leesregel[] => [
    [t('oordeel.titel'), n.oordeel ? t(`oordeel.soort.${n.oordeel}`) : ''],
    [t('oordeel.vervolg'), n.vervolg ?? ''],
    [t('oordeel.door'), n.beoordeeld_door?.naam ?? ''],
  ]
  return (
    <Conflictmelding
      gewijzigd={f.conflict.gewijzigd}
      verschillen={verschillen(regels(f.basis.inhoud), regels(f.conflict.andere.inhoud))}
      houd={f.houd_mijn}
      neem={f.neem_andere}
      in_beeld
    />
  )
}

/** Was it needed? And if not, what was done about it. */
export function Oordeelformulier(p: Eigenschappen) {
  const t = useT()
  const f = useOordeel(p)
  function stuur(e: SyntheticEvent<HTMLFormElement>) {
    e.preventDefault()
    f.verstuur()
  }
  return (
    <form className="stapel" onSubmit={stuur} noValidate>
      <Formulierfouten poging={f.poging} />
      <Conflict f={f} />
      <p>{t('oordeel.over', { naam: p.noodtoegang.medewerker.naam })}</p>
      <blockquote className="citaat lopend">{p.noodtoegang.reden}</blockquote>
      <Velden f={f} />
      <Knoppen bezig={f.poging.bezig} sluit={p.sluit}>
        {t('oordeel.knop')}
      </Knoppen>
    </form>
  )
}
