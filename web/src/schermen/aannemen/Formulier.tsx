// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@amsterdam/design-system-react'
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { FormProvider, useForm, useWatch, type UseFormReturn } from 'react-hook-form'

import { useCodes } from '../../api/codelijsten'
import { Handeling } from '../../api/idempotent'
import type { Concept } from '../../api/types'
import { zonder_fouten, type Poging } from '../../onderdelen/formulier/gebruikVersturen'
import { Foutsamenvatting } from '../../onderdelen/Foutsamenvatting'
import { Pagina } from '../../onderdelen/Pagina'
import { Foutmelding } from '../../onderdelen/Toestand'
import { useT } from '../../taal/taal'
import { Bewaarmelding, Bewaarstandregel } from '../../onderdelen/bewaren/Bewaarstand'
import { controleer, type Melderaard } from './controleer'
import { useAutobewaren, type Conceptbewaarder } from './gebruikAutobewaren'
import { useKaarten, type Kaartregel } from './kaartlijst'
import { lege_aanname, van_concept, type Aanname } from './model'
import { fouten_van, registreer, type Geregistreerd } from './registreer'
import { Toetsenhulp, Toetsenknop, useSneltoetsen, useToetsenhulp } from './Sneltoetsen'
import { Foutcontext, useAangeraakt } from './veld'
import { useGevonden, Voorstellen, Voorstelwijzer } from './Voorstellen'

type Eigenschappen = {
  begin?: { concept: Concept; etag: string }
  /** The advice that this one follows upon. */
  vervolg_van?: string
  klaar: (wat: Geregistreerd) => void
}

/** What kind of reporter a capacity is: the rules on names and the meldcode differ. */
export function useMelderaard() {
  const codes = useCodes()
  return useCallback(
    (hoedanigheid: string): Melderaard | undefined => {
      if (!hoedanigheid) return undefined
      if (hoedanigheid === 'ambtshalve') return 'ambtshalve'
      const regel = codes.keuzes('hoedanigheid').find((k) => k.code === hoedanigheid)
      return regel?.groep === 'niet-beroepsmatig' ? 'burger' : 'professional'
    },
    [codes],
  )
}

function useRegistreren(
  form: UseFormReturn<Aanname>,
  bewaarder: Conceptbewaarder,
  klaar: (wat: Geregistreerd) => void,
) {
  const t = useT()
  const aard = useMelderaard()
  const handeling = useRef(new Handeling())
  const [poging, zetPoging] = useState<Poging>({ fouten: [], ronde: 0, bezig: false })

  const raak = useCallback((naam: string) => zetPoging((p) => zonder_fouten(p, naam)), [])
  useAangeraakt(form, raak)

  const verstuur = useCallback(async () => {
    const waarden = form.getValues()
    const fouten = controleer(waarden, aard(waarden.melder.hoedanigheid), t)
    if (fouten.length > 0) {
      zetPoging((p) => ({ fouten, ronde: p.ronde + 1, bezig: false }))
      return
    }
    zetPoging((p) => ({ ...p, fouten: [], fout: undefined, bezig: true }))
    try {
      await bewaarder.nu()
      bewaarder.stop()
      klaar(await registreer(waarden, bewaarder.bron_id, handeling.current))
    } catch (fout) {
      bewaarder.hervat()
      const velden = fouten_van(fout, waarden.soort)
      zetPoging((p) => ({
        fouten: velden ?? [],
        ronde: p.ronde + 1,
        fout: velden ? undefined : fout,
        bezig: false,
      }))
    }
  }, [form, aard, t, bewaarder, klaar])

  const { bezig } = poging
  const verstuurEens = useCallback(() => {
    if (!bezig) void verstuur()
  }, [bezig, verstuur])
  return { ...poging, verstuur: verstuurEens }
}

export function Kaartwijzer({ kaarten }: { kaarten: Kaartregel[] }) {
  const t = useT()
  return (
    <nav className="kaartwijzer" aria-label={t('aannemen.kaarten')}>
      <ul>
        {kaarten.map((k) => (
          <li key={k.id}>
            <a
              href={`#${k.id}`}
              onClick={(e) => {
                e.preventDefault()
                const kaart = document.getElementById(k.id)
                kaart?.scrollIntoView({ block: 'start' })
                kaart?.focus({ preventScroll: true })
              }}
            >
              {k.titel}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type Werkvlak = { kaarten: Kaartregel[]; melding: boolean; balk: ReactNode }

/** The cards, and beside those of a report the dossiers it may belong to; below, the bar. */
function Werkvlak({ kaarten, melding, balk }: Werkvlak) {
  const t = useT()
  const gevonden = useGevonden()
  return (
    <>
      <div className={melding ? 'twee-kolommen' : 'kolom'}>
        <div className="kolom">
          {kaarten.map((k, i) => (
            <k.Inhoud key={k.id} toets={`Alt+${i + 1}`} />
          ))}
        </div>
        {melding && (
          <aside className="zijkant" aria-label={t('voorstel.titel')}>
            <Voorstellen gevonden={gevonden} />
          </aside>
        )}
      </div>
      <div className="bewaarbalk">
        {melding && <Voorstelwijzer gevonden={gevonden} />}
        {balk}
      </div>
    </>
  )
}

const beginwaarden = (begin: Eigenschappen['begin'], vervolg_van: string): Aanname => {
  if (begin) return van_concept(begin.concept)
  return { ...lege_aanname(), ...(vervolg_van ? { soort: 'advies', vervolg_van } : {}) }
}

export function Formulier({ begin, vervolg_van = '', klaar }: Eigenschappen) {
  const t = useT()
  const [waarden] = useState(() => beginwaarden(begin, vervolg_van))
  const form = useForm<Aanname>({ defaultValues: waarden, shouldFocusError: false })
  const { bewaarder, stand } = useAutobewaren(form, begin)
  const { fouten, ronde, fout, bezig, verstuur } = useRegistreren(form, bewaarder, klaar)
  const soort = useWatch({ control: form.control, name: 'soort' })
  const kaarten = useKaarten(soort)
  const { open, zetOpen } = useToetsenhulp()
  const ids = useMemo(() => kaarten.map((k) => k.id), [kaarten])
  const hulp = useCallback(() => zetOpen(true), [zetOpen])
  useSneltoetsen(ids, verstuur, hulp)

  const neem_andere = async () => {
    const concept = await bewaarder.neem_andere()
    if (concept) form.reset(van_concept(concept.inhoud))
  }
  return (
    <FormProvider {...form}>
      <Foutcontext value={fouten}>
        <Pagina titel={t('aannemen.titel')} acties={<Toetsenknop open={hulp} />}>
          <Kaartwijzer kaarten={kaarten} />
          <Foutsamenvatting fouten={fouten} ronde={ronde} />
          <Foutmelding fout={fout} titel={t('aannemen.mislukt')} />
          <Bewaarmelding
            stand={stand}
            houd={() => void bewaarder.houd_mijn().catch(() => undefined)}
            neem={() => void neem_andere()}
          />
          <form
            noValidate
            aria-label={t('aannemen.titel')}
            onSubmit={(e) => {
              e.preventDefault()
              verstuur()
            }}
          >
            <Werkvlak
              kaarten={kaarten}
              melding={soort === 'melding'}
              balk={
                <>
                  <Bewaarstandregel stand={stand} />
                  <Button type="submit" aria-disabled={bezig}>
                    {bezig ? t('aannemen.bezig') : t(`aannemen.registreer.${soort}`)}
                  </Button>
                </>
              }
            />
          </form>
          <Toetsenhulp kaarten={kaarten} open={open} zet_open={zetOpen} />
        </Pagina>
      </Foutcontext>
    </FormProvider>
  )
}
