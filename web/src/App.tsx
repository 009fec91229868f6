// SPDX-License-Identifier: EUPL-1.2
import { lazy, Suspense } from 'react'
import { BrowserRouter, Route, Routes } from 'react-router'

import { CodesBron } from './api/codelijsten'
import { SessieBron, useSessie } from './api/sessie'
import { Foutgrens } from './onderdelen/Foutgrens'
import { Schil } from './onderdelen/Schil'
import { Foutmelding, Laadt } from './onderdelen/Toestand'
import { VerbindingFout } from './api/fout'
import { InlogDialoog, Inloggen } from './schermen/inloggen/Inloggen'
import { MijnDag } from './schermen/mijn-dag/MijnDag'
import { NietGevonden } from './schermen/NietGevonden'
import { TaalBron } from './taal/taal'

const Account = lazy(() => import('./schermen/account/Account'))
const Aannemen = lazy(() => import('./schermen/aannemen/Aannemen'))
const Screening = lazy(() => import('./schermen/screening/Screening'))
const Beoordeling = lazy(() => import('./schermen/veiligheidsbeoordeling/Beoordeling'))
const ApiBeschrijving = lazy(() => import('./schermen/api/ApiBeschrijving'))
const DossierLezen = lazy(() => import('./schermen/dossier/DossierLezen'))
const Afschermen = lazy(() => import('./schermen/toegang/Afschermen'))
const Belangen = lazy(() => import('./schermen/toegang/Belangen'))
const EigenKring = lazy(() => import('./schermen/kring/EigenKring'))
const Inzage = lazy(() => import('./schermen/toegang/Inzage'))
const Leesverzoeken = lazy(() => import('./schermen/toegang/Leesverzoeken'))
const Toegang = lazy(() => import('./schermen/toegang/Toegang'))
const AdviesLezen = lazy(() => import('./schermen/advies/AdviesLezen'))
const MeldingLezen = lazy(() => import('./schermen/melding/MeldingLezen'))
const CrisisWijzigen = lazy(() => import('./schermen/crisis/CrisisWijzigen'))
const Overdragen = lazy(() => import('./schermen/overdragen/Overdragen'))
const MeldingWijzigen = lazy(() => import('./schermen/melding/MeldingWijzigen'))
const PersoonWijzigen = lazy(() => import('./schermen/persoon/PersoonWijzigen'))
const Koppelen = lazy(() => import('./schermen/koppelen/Koppelen'))
const PolitiemeldingLezen = lazy(() => import('./schermen/politiemelding/PolitiemeldingLezen'))

function Schermen() {
  return (
    <Suspense fallback={<Laadt />}>
      <Routes>
        <Route path="/" element={<MijnDag />} />
        <Route path="/aannemen/:id?" element={<Aannemen />} />
        <Route path="/screening" element={<Screening />} />
        <Route path="/veiligheidsbeoordelingen/:id" element={<Beoordeling />} />
        <Route path="/meldingen/:id" element={<MeldingLezen />} />
        <Route path="/meldingen/:id/koppelen" element={<Koppelen />} />
        <Route path="/meldingen/:id/wijzigen" element={<MeldingWijzigen />} />
        <Route path="/dossiers/:id/personen/:persoon_id" element={<PersoonWijzigen />} />
        <Route path="/dossiers/:id" element={<DossierLezen />} />
        <Route path="/dossiers/:id/afscherming" element={<Afschermen />} />
        <Route path="/dossiers/:id/inzage" element={<Inzage />} />
        <Route path="/leesverzoeken" element={<Leesverzoeken />} />
        <Route path="/toegang" element={<Toegang />} />
        <Route path="/toegang/belangen" element={<Belangen />} />
        <Route path="/eigen-kring" element={<EigenKring />} />
        <Route path="/crisisdiensten/:id" element={<CrisisWijzigen />} />
        <Route path="/overdragen" element={<Overdragen />} />
        <Route path="/adviezen/:id" element={<AdviesLezen />} />
        <Route path="/politiemeldingen/:id" element={<PolitiemeldingLezen />} />
        <Route path="/account" element={<Account />} />
        <Route path="/api-beschrijving" element={<ApiBeschrijving />} />
        <Route path="*" element={<NietGevonden />} />
      </Routes>
    </Suspense>
  )
}

function Poort() {
  const { stand, probeer_opnieuw } = useSessie()
  if (stand === 'laden') return <Laadt />
  if (stand === 'onbereikbaar') {
    return (
      <main className="pagina">
        <Foutmelding fout={new VerbindingFout()} opnieuw={probeer_opnieuw} />
      </main>
    )
  }
  if (stand === 'uit') return <Inloggen />
  return (
    <CodesBron>
      <Schil>
        <Schermen />
      </Schil>
      <InlogDialoog />
    </CodesBron>
  )
}

export function App() {
  return (
    <TaalBron>
      <Foutgrens>
        <SessieBron>
          <BrowserRouter>
            <Poort />
          </BrowserRouter>
        </SessieBron>
      </Foutgrens>
    </TaalBron>
  )
}
