// SPDX-License-Identifier: EUPL-1.2
import type { SyntheticEvent } from 'react'

import { api } from '../../api/client'
import type { Urgentie, Werkitem } from '../../api/types'
import { Dialoog } from '../../onderdelen/Dialoog'
import { Formulierfouten } from '../../onderdelen/formulier/Formulierfouten'
import { useVersturen } from '../../onderdelen/formulier/gebruikVersturen'
import { Knoppen } from '../../onderdelen/formulier/Knoppen'
import { handeling_van, useTypsel } from '../../onderdelen/formulier/onthouden'
import { KeuzeGroep, TekstGebied } from '../../onderdelen/Veld'
import { useDatums } from '../../taal/datum'
import { useT } from '../../taal/taal'
import { keur_herbeoordeling } from './keur'

const URGENTIES: Urgentie[] = ['crisis', 'hoog', 'midden', 'laag']
const LEEG = { urgentie: '', toelichting: '' }

type Eigenschappen = { item: Werkitem; klaar: (item: Werkitem) => void; sluit: () => void }

function Stand({ item }: { item: Werkitem }) {
  const t = useT()
  const { datum } = useDatums()
  const laatst = item.laatste_herbeoordeling
  return (
    <p className={item.herbeoordeling_te_laat ? 'let-op' : undefined}>
      {t('herbeoordelen.nu', { urgentie: t(`urgentie.${item.urgentie}`) })}{' '}
      {laatst
        ? t('herbeoordelen.laatst', { datum: datum(laatst) })
        : t('herbeoordelen.nog_nooit')}
    </p>
  )
}

type Keuze = { urgentie: string; kies: (u: Urgentie) => void; fout: string | undefined }

function Urgentiekeuze({ urgentie, kies, fout }: Keuze) {
  const t = useT()
  return (
    <KeuzeGroep
      naam="urgentie"
      soort="radio"
      label={t('herbeoordelen.vraag')}
      keuzes={URGENTIES.map((code) => ({ code, naam: t(`urgentie.${code}`) }))}
      invoer={(code) => ({
        name: 'urgentie',
        checked: urgentie === code,
        onChange: () => kies(code as Urgentie),
      })}
      verplicht
      fout={fout}
    />
  )
}

function Formulier({ item, klaar, sluit }: Eigenschappen) {
  const t = useT()
  const plek = `herbeoordelen/${item.dossier_id}`
  const { waarden, zet, wis } = useTypsel(plek, LEEG)
  const { poging, verstuur, raak, fout_van } = useVersturen()
  const wijzig = (deel: Partial<typeof LEEG>) => {
    zet(deel)
    Object.keys(deel).forEach(raak)
  }
  function stuur(e: SyntheticEvent<HTMLFormElement>) {
    e.preventDefault()
    void verstuur(keur_herbeoordeling(waarden, t), async () => {
      const body = { urgentie: waarden.urgentie, toelichting: waarden.toelichting.trim() }
      const pad = `/dossiers/${item.dossier_id}/herbeoordelingen`
      const { inhoud } = await handeling_van(plek).voer_uit(body, (sleutel) =>
        api.maak<Werkitem>(pad, body, { sleutel }),
      )
      wis()
      sluit()
      klaar(inhoud)
    })
  }
  return (
    <form className="stapel" onSubmit={stuur} noValidate>
      <Formulierfouten poging={poging} />
      <Stand item={item} />
      <Urgentiekeuze
        urgentie={waarden.urgentie}
        kies={(urgentie) => wijzig({ urgentie })}
        fout={fout_van('urgentie')}
      />
      <TekstGebied
        naam="toelichting"
        label={t('herbeoordelen.waarom')}
        hint={t('herbeoordelen.waarom_hint')}
        maxLength={5000}
        value={waarden.toelichting}
        onChange={(e) => wijzig({ toelichting: e.target.value })}
        verplicht
        fout={fout_van('toelichting')}
      />
      <Knoppen bezig={poging.bezig} sluit={sluit}>
        {t('herbeoordelen.knop')}
      </Knoppen>
    </form>
  )
}

type Dialoogeigenschappen = Omit<Eigenschappen, 'item'> & { item: Werkitem | undefined }

/** The weekly look at who waits: is it still as urgent? */
export function Herbeoordeeldialoog({ item, ...rest }: Dialoogeigenschappen) {
  const t = useT()
  return (
    <Dialoog
      titel={item ? t('herbeoordelen.titel', { nummer: item.dossier_nummer }) : ''}
      open={item !== undefined}
      sluit={rest.sluit}
    >
      {item && <Formulier item={item} {...rest} />}
    </Dialoog>
  )
}
