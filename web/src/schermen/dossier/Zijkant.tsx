// SPDX-License-Identifier: EUPL-1.2
import { useCodes } from '../../api/codelijsten'
import type { Dossier, Termijn } from '../../api/types'
import { Kaart } from '../../onderdelen/Kaart'
import { Kenmerken } from '../../onderdelen/Meldinginhoud'
import { TermijnBlok } from '../../onderdelen/Termijn'
import { Leeg } from '../../onderdelen/Toestand'
import { Urgentielabel } from '../../onderdelen/Urgentielabel'
import { useDatums } from '../../taal/datum'
import { useT } from '../../taal/taal'
import { CrisisStarten } from '../crisis/CrisisStarten'
import { Taken } from '../taak/Taken'
import { Consulten } from '../toegang/Consulten'
import { Toegangkaart } from '../toegang/Toegangkaart'
import { Casushouder } from './Casushouder'

function Termijnlijst({ termijnen }: { termijnen: Termijn[] }) {
  return (
    <ul className="blokken">
      {termijnen.map((termijn) => (
        <li key={termijn.id ?? termijn.soort + termijn.van}>
          <TermijnBlok termijn={termijn} />
        </li>
      ))}
    </ul>
  )
}

/** What still runs stands open; what is done is folded, so that it does not hide the rest. */
function Termijnen({ termijnen }: { termijnen: Termijn[] }) {
  const t = useT()
  const lopend = termijnen.filter((x) => !x.voldaan_op)
  const klaar = termijnen.filter((x) => x.voldaan_op)
  return (
    <Kaart titel={t('dossier.termijnen')}>
      {lopend.length === 0 && <Leeg>{t('dossier.geen_termijnen')}</Leeg>}
      <Termijnlijst termijnen={lopend} />
      {klaar.length > 0 && (
        <details>
          <summary>{t('dossier.termijnen_klaar', { aantal: klaar.length })}</summary>
          <Termijnlijst termijnen={klaar} />
        </details>
      )}
    </Kaart>
  )
}

type Eigenschappen = { dossier: Dossier; ververs: () => void }

export function Zijkant({ dossier, ververs }: Eigenschappen) {
  const t = useT()
  const codes = useCodes()
  const { moment } = useDatums()
  return (
    <div className="kolom">
      <Kaart titel={t('dossier.gegevens')}>
        <Kenmerken
          regels={[
            [t('dossier.team'), dossier.team?.naam ?? t('dossier.geen_team')],
            [t('dossier.casushouder'), dossier.casushouder?.naam ?? t('dossier.geen_casushouder')],
            [t('contact.gemeente'), codes.naam('gemeente', dossier.gemeente)],
            [t('dossier.aangemaakt'), moment(dossier.aangemaakt)],
          ]}
        />
        {dossier.urgentie && (
          <p>
            <Urgentielabel urgentie={dossier.urgentie} />
          </p>
        )}
        <Casushouder dossier={dossier} ververs={ververs} />
        {!dossier.crisisdiensten?.some((c) => !c.einde) && (
          <CrisisStarten dossier_id={dossier.id} />
        )}
      </Kaart>
      <Termijnen termijnen={dossier.termijnen} />
      <Taken dossier_id={dossier.id} taken={dossier.taken ?? []} ververs={ververs} />
      <Consulten dossier={dossier} />
      <Toegangkaart dossier={dossier} />
    </div>
  )
}
