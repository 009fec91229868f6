// SPDX-License-Identifier: EUPL-1.2
import { Table } from '@amsterdam/design-system-react'
import type { ReactNode } from 'react'

import type { Inzage } from '../../api/types'
import { useDatums } from '../../taal/datum'
import { useT, useTekstOf } from '../../taal/taal'

type Kolom = [kop: string, cel: (r: Inzage) => ReactNode]

function useKolommen(): Kolom[] {
  const t = useT()
  const tekst = useTekstOf()
  const { moment } = useDatums()
  return [
    [t('inzage.moment'), (r) => <time dateTime={r.moment}>{moment(r.moment)}</time>],
    [t('inzage.wie'), (r) => r.medewerker?.naam ?? t('inzage.niemand')],
    [t('inzage.rol'), (r) => (r.rol ? tekst(`rol.${r.rol}`, r.rol) : t('inzage.onbekend'))],
    [t('inzage.wat'), (r) => tekst(`handeling.${r.handeling}`, r.handeling)],
    [t('inzage.band'), (r) => tekst(`band.${r.relatie}`, r.relatie)],
    [
      t('inzage.uitkomst'),
      (r) => (
        <span className={r.uitkomst === 'geweigerd' ? 'geheim' : undefined}>
          {t(`inzage.uitkomst.${r.uitkomst}`)}
        </span>
      ),
    ],
  ]
}

export function Inzagetabel({ regels }: { regels: Inzage[] }) {
  const t = useT()
  const kolommen = useKolommen()
  return (
    <Table className="werktabel inzagetabel">
      <Table.Caption className="ams-visually-hidden">{t('inzage.open')}</Table.Caption>
      <Table.Header>
        <Table.Row>
          {kolommen.map(([kop]) => (
            <Table.HeaderCell key={kop} scope="col">
              {kop}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {regels.map((r, i) => (
          <Table.Row key={`${r.moment}/${i}`}>
            {kolommen.map(([kop, cel]) => (
              <Table.Cell key={kop} data-kop={kop}>
                {cel(r)}
              </Table.Cell>
            ))}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}
