// SPDX-License-Identifier: EUPL-1.2
import { TekstVeld } from '../../onderdelen/Veld'
import { useT } from '../../taal/taal'
import type { Lidvelden } from './kring'

type Eigenschappen = {
  /** Where it stands in the form: `zelf` or `familie.0`. */
  pad: string
  lid: Lidvelden
  zet: (deel: Partial<Lidvelden>) => void
  fout_van: (pad: string) => string | undefined
  adres_verplicht?: boolean
}

/** One person of a circle. */
export function Lid({ pad, lid, zet, fout_van, adres_verplicht = false }: Eigenschappen) {
  const t = useT()
  const veld = (naam: keyof Lidvelden, verplicht: boolean) => ({
    naam: `${pad}.${naam}`,
    value: lid[naam],
    fout: fout_van(`${pad}.${naam}`),
    verplicht,
    onChange: (e: { target: { value: string } }) => zet({ [naam]: e.target.value }),
  })
  return (
    <>
      <div className="rooster">
        <TekstVeld {...veld('voornamen', true)} label={t('persoon.voornamen')} maxLength={200} />
        <TekstVeld
          {...veld('tussenvoegsel', false)}
          label={t('persoon.tussenvoegsel')}
          maxLength={30}
        />
        <TekstVeld {...veld('achternaam', true)} label={t('persoon.achternaam')} maxLength={200} />
        <TekstVeld
          {...veld('geboortedatum', true)}
          label={t('persoon.geboortedatum')}
          type="date"
          klasse="moment"
        />
      </div>
      <div className="rooster">
        <TekstVeld
          {...veld('postcode', adres_verplicht)}
          label={t('adres.postcode')}
          maxLength={10}
        />
        <TekstVeld
          {...veld('huisnummer', adres_verplicht)}
          label={t('adres.huisnummer')}
          maxLength={20}
        />
      </div>
    </>
  )
}
