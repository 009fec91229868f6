// SPDX-License-Identifier: EUPL-1.2
import { Button, Checkbox, Table } from '@amsterdam/design-system-react'
import {
  createColumnHelper,
  flexRender,
  getCoreRowModel,
  useReactTable,
  type ColumnDef,
  type Table as Table_,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import { Link } from 'react-router'

import { useCodes } from '../../api/codelijsten'
import type { Werkitem } from '../../api/types'
import { DagenOver } from '../../onderdelen/Termijn'
import { Urgentielabel } from '../../onderdelen/Urgentielabel'
import { useDatums } from '../../taal/datum'
import { useT } from '../../taal/taal'

export type Lijstsoort = 'mijn' | 'team' | 'niet-toegewezen' | 'wachtlijst'

type Eigenschappen = {
  lijst: Lijstsoort
  items: Werkitem[]
  gekozen: Set<string> | undefined
  kies: (gekozen: Set<string>) => void
  /** Given to who may judge the urgency of what waits. */
  herbeoordeel: ((item: Werkitem) => void) | undefined
}

/** Where the work is done: the assessment at its report, the rest in the dossier. */
function doel(w: Werkitem): string {
  if (w.soort === 'veiligheidsbeoordeling' && w.onderwerp_id) return `/meldingen/${w.onderwerp_id}`
  const plek = w.soort === 'taak' ? '#taken' : w.soort === 'crisis' ? '#crisis' : ''
  return `/dossiers/${w.dossier_id}${plek}`
}

const kolom = createColumnHelper<Werkitem>()

function useKolommen({ lijst, herbeoordeel }: Pick<Eigenschappen, 'lijst' | 'herbeoordeel'>) {
  const t = useT()
  const { datum } = useDatums()
  const codes = useCodes()
  return useMemo(() => {
    const wachtlijst = lijst === 'wachtlijst'
    return [
      kolom.accessor('werkdagen_over', {
        header: t('werk.over'),
        cell: (c) => <DagenOver werkdagen={c.getValue()} />,
      }),
      kolom.accessor('uiterste_datum', {
        header: t('werk.uiterlijk'),
        cell: (c) => datum(c.getValue()),
      }),
      kolom.accessor('soort', {
        header: t('werk.wat'),
        cell: (c) => (
          <>
            <Link to={doel(c.row.original)}>{t(`werksoort.${c.getValue()}`)}</Link>
            {c.row.original.onderwerp && (
              <span className="onderwerp">{c.row.original.onderwerp}</span>
            )}
          </>
        ),
      }),
      kolom.accessor('dossier_nummer', {
        header: t('werk.dossier'),
        cell: (c) => <Link to={`/dossiers/${c.row.original.dossier_id}`}>{c.getValue()}</Link>,
      }),
      kolom.accessor('urgentie', {
        header: t('werk.urgentie'),
        cell: (c) => <Urgentielabel urgentie={c.getValue()} />,
      }),
      kolom.accessor('gemeente', {
        header: t('werk.gemeente'),
        cell: (c) => codes.naam('gemeente', c.getValue()),
      }),
      ...(wachtlijst
        ? [
            kolom.accessor('laatste_herbeoordeling', {
              header: t('werk.herbeoordeling'),
              cell: (c) => <Herbeoordeling item={c.row.original} herbeoordeel={herbeoordeel} />,
            }),
          ]
        : []),
      ...(lijst === 'mijn' || lijst === 'niet-toegewezen'
        ? []
        : [
            kolom.accessor((w) => w.medewerker?.naam ?? w.team ?? '', {
              id: 'wie',
              header: t('werk.wie'),
              cell: (c) => c.getValue() || t('werk.niemand'),
            }),
          ]),
    ] as ColumnDef<Werkitem>[]
  }, [lijst, herbeoordeel, t, datum, codes])
}

type Wachtende = { item: Werkitem; herbeoordeel: Eigenschappen['herbeoordeel'] }

function Herbeoordeling({ item, herbeoordeel }: Wachtende) {
  const t = useT()
  const { datum } = useDatums()
  const tekst = item.laatste_herbeoordeling
    ? datum(item.laatste_herbeoordeling)
    : t('werk.nog_niet')
  return (
    <span className="herbeoordeling">
      {item.herbeoordeling_te_laat ? (
        <span className="dagen dagen-te-laat">
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M8 1 15.5 14.5H.5Z" />
          </svg>
          {t('werk.herbeoordeling_te_laat', { datum: tekst })}
        </span>
      ) : (
        <span>{tekst}</span>
      )}
      {herbeoordeel && (
        <Button type="button" variant="secondary" onClick={() => herbeoordeel(item)}>
          {t('herbeoordelen.open')}
          <span className="ams-visually-hidden"> {item.dossier_nummer}</span>
        </Button>
      )}
    </span>
  )
}

type Kopregel = {
  tabel: Table_<Werkitem>
  gekozen: Set<string> | undefined
  aantal: number
  wissel: (aan: boolean) => void
}

function Kop({ tabel, gekozen, aantal, wissel }: Kopregel) {
  const t = useT()
  return (
    <Table.Header>
      <Table.Row>
        {gekozen && (
          <Table.HeaderCell scope="col">
            <Checkbox
              checked={gekozen.size === aantal}
              indeterminate={gekozen.size > 0 && gekozen.size < aantal}
              onChange={(e) => wissel(e.target.checked)}
            >
              <span className="ams-visually-hidden">{t('werk.kies_alles')}</span>
            </Checkbox>
          </Table.HeaderCell>
        )}
        {tabel.getFlatHeaders().map((h) => (
          <Table.HeaderCell key={h.id} scope="col">
            {flexRender(h.column.columnDef.header, h.getContext())}
          </Table.HeaderCell>
        ))}
      </Table.Row>
    </Table.Header>
  )
}

export function Werktabel({ lijst, items, gekozen, kies, herbeoordeel }: Eigenschappen) {
  const t = useT()
  const kolommen = useKolommen({ lijst, herbeoordeel })
  const tabel = useReactTable({
    data: items,
    columns: kolommen,
    getCoreRowModel: getCoreRowModel(),
    getRowId: (w) => w.id,
  })
  const wissel = (ids: string[], aan: boolean) => {
    const nieuw = new Set(gekozen)
    ids.forEach((id) => (aan ? nieuw.add(id) : nieuw.delete(id)))
    kies(nieuw)
  }
  return (
    <Table className="werktabel">
      <Table.Caption className="ams-visually-hidden">{t(`dag.lijst.${lijst}`)}</Table.Caption>
      <Kop
        tabel={tabel}
        gekozen={gekozen}
        aantal={items.length}
        wissel={(aan) =>
          wissel(
            items.map((w) => w.id),
            aan,
          )
        }
      />
      <Table.Body>
        {tabel.getRowModel().rows.map((rij) => (
          <Table.Row key={rij.id}>
            {gekozen && (
              <Table.Cell>
                <Checkbox
                  checked={gekozen.has(rij.id)}
                  onChange={(e) => wissel([rij.id], e.target.checked)}
                >
                  <span className="ams-visually-hidden">
                    {t('werk.kies', { nummer: rij.original.dossier_nummer })}
                  </span>
                </Checkbox>
              </Table.Cell>
            )}
            {rij.getVisibleCells().map((cel) => (
              <Table.Cell key={cel.id} data-kop={cel.column.columnDef.header as string}>
                {flexRender(cel.column.columnDef.cell, cel.getContext())}
              </Table.Cell>
            ))}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}
