// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useEffect, useState, type SyntheticEvent } from 'react'
import { useParams } from 'react-router'

import { useBladen, type Bladen } from '../../api/gebruikBladen'
import type { Inzage as Regel } from '../../api/types'
import { Formulierfouten } from '../../onderdelen/formulier/Formulierfouten'
import { useVersturen } from '../../onderdelen/formulier/gebruikVersturen'
import { Pagina } from '../../onderdelen/Pagina'
import { Foutmelding, Laadt, Leeg } from '../../onderdelen/Toestand'
import { TekstVeld } from '../../onderdelen/Veld'
import { useDatums } from '../../taal/datum'
import { useT } from '../../taal/taal'
import { useDossiernummer } from './dossiernummer'
import { Inzagetabel } from './Inzagetabel'
import { Kruimel } from './Kruimel'
import { keur_periode, laatste_maanden, type Periode } from './periode'

const BLAD = 100

type Keuze = { periode: Periode; kies: (periode: Periode) => void }

function Periodekeuze({ periode, kies }: Keuze) {
  const t = useT()
  const [velden, zetVelden] = useState(periode)
  const { poging, verstuur, raak, fout_van } = useVersturen()
  const veld = (naam: keyof Periode) => ({
    naam,
    type: 'date',
    klasse: 'moment',
    value: velden[naam],
    fout: fout_van(naam),
    onChange: (e: { target: { value: string } }) => {
      zetVelden({ ...velden, [naam]: e.target.value })
      raak(naam)
    },
  })
  function stuur(e: SyntheticEvent<HTMLFormElement>) {
    e.preventDefault()
    void verstuur(keur_periode(velden, t), async () => kies(velden))
  }
  return (
    <form className="stapel niet-afdrukken" onSubmit={stuur} noValidate>
      <Formulierfouten poging={poging} />
      <div className="rooster">
        <TekstVeld {...veld('van')} label={t('inzage.van')} />
        <TekstVeld {...veld('tot')} label={t('inzage.tot')} />
      </div>
      <div>
        <Button type="submit" variant="secondary">
          {t('inzage.toon')}
        </Button>
      </div>
    </form>
  )
}

/** Prints when all pages stand on the screen: paper cannot be asked for more. */
function useAfdrukken({ haal, volgende, bezig }: Bladen<Regel>): () => void {
  const [gevraagd, zetGevraagd] = useState(false)
  useEffect(() => {
    if (!gevraagd || volgende || bezig) return
    zetGevraagd(false)
    window.print()
  }, [gevraagd, volgende, bezig])
  return () => {
    zetGevraagd(true)
    if (volgende) void haal(true).then((gelukt) => gelukt || zetGevraagd(false))
  }
}

function Lijst({ bladen }: { bladen: Bladen<Regel> }) {
  const t = useT()
  const { eerste, items } = bladen
  const druk_af = useAfdrukken(bladen)
  if (eerste.fout && !eerste.inhoud) {
    return <Foutmelding fout={eerste.fout} opnieuw={eerste.ververs} />
  }
  if (!eerste.inhoud) return <Laadt />
  if (items.length === 0) return <Leeg>{t('inzage.leeg')}</Leeg>
  return (
    <>
      <Inzagetabel regels={items} />
      <Foutmelding fout={bladen.fout} />
      <div className="acties niet-afdrukken">
        {bladen.volgende && (
          <Button type="button" variant="secondary" onClick={() => void bladen.haal(false)}>
            {bladen.bezig ? t('algemeen.laden') : t('dag.meer')}
          </Button>
        )}
        <Button type="button" variant="secondary" onClick={druk_af}>
          {t('inzage.druk_af')}
        </Button>
      </div>
    </>
  )
}

/** Who did what with a dossier, oldest first: for who asks who read her file. */
export default function Inzage() {
  const t = useT()
  const { id = '' } = useParams()
  const { datum } = useDatums()
  const nummer = useDossiernummer(id)
  const [periode, zetPeriode] = useState(() => laatste_maanden())
  const vraag = `van=${periode.van}&tot=${periode.tot}&limiet=${BLAD}`
  const bladen = useBladen<Regel>(`/dossiers/${encodeURIComponent(id)}/inzage?${vraag}`)
  return (
    <Pagina titel={nummer ? t('inzage.titel', { nummer }) : t('inzage.open')}>
      <Kruimel dossier_id={id} nummer={nummer} />
      <p className="niet-afdrukken smal">{t('inzage.uitleg')}</p>
      <Periodekeuze periode={periode} kies={zetPeriode} />
      <p role="status">
        <strong>
          {t('inzage.periode', { van: datum(periode.van), tot: datum(periode.tot) })}
        </strong>
      </p>
      <Lijst bladen={bladen} />
    </Pagina>
  )
}
