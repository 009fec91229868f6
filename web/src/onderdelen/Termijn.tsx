// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'

import type { Termijn } from '../api/types'
import { useDatums } from '../taal/datum'
import { useT, useTaal, useTekstOf } from '../taal/taal'

type Ernst = 'te-laat' | 'vandaag' | 'bijna' | 'ruim'

export const ernst_van = (werkdagen: number): Ernst =>
  werkdagen < 0 ? 'te-laat' : werkdagen === 0 ? 'vandaag' : werkdagen <= 1 ? 'bijna' : 'ruim'

const VORM: Record<Ernst, ReactNode> = {
  'te-laat': <path d="M8 1 15.5 14.5H.5Z" />,
  vandaag: <path d="M8 .5 15.5 8 8 15.5.5 8Z" />,
  bijna: <path d="M1.5 1.5h13v13h-13Z" />,
  ruim: <circle cx="8" cy="8" r="6.5" />,
}

/** Days left in working days: in words and with a shape of its own, never by colour alone. */
export function DagenOver({ werkdagen }: { werkdagen: number | undefined }) {
  const t = useT()
  if (werkdagen === undefined) return <span className="gedempt">{t('termijn.geen')}</span>
  const ernst = ernst_van(werkdagen)
  const tekst =
    ernst === 'te-laat'
      ? t('termijn.te_laat', { dagen: -werkdagen })
      : ernst === 'vandaag'
        ? t('termijn.vandaag')
        : t('termijn.over', { dagen: werkdagen })
  return (
    <span className={`dagen dagen-${ernst}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {VORM[ernst]}
      </svg>
      {tekst}
    </span>
  )
}

/** A term with its last day, what is left, and the steps that led to that day. */
export function TermijnBlok({ termijn, open = false }: { termijn: Termijn; open?: boolean }) {
  const t = useT()
  const { taal } = useTaal()
  const naam = useTekstOf()
  const { datum, moment } = useDatums()
  return (
    <div className="termijn">
      <p className="termijn-regel">
        <strong>{naam(`termijnsoort.${termijn.soort}`, termijn.soort)}</strong>
        <span>{t('termijn.uiterlijk', { datum: datum(termijn.uiterste_datum) })}</span>
        {termijn.voldaan_op ? (
          <span
            className={
              termijn.binnen_termijn === false ? 'dagen dagen-te-laat' : 'dagen dagen-klaar'
            }
          >
            {termijn.binnen_termijn === false
              ? t('termijn.voldaan_te_laat', { moment: moment(termijn.voldaan_op) })
              : t('termijn.voldaan', { moment: moment(termijn.voldaan_op) })}
          </span>
        ) : (
          <DagenOver werkdagen={termijn.werkdagen_over} />
        )}
      </p>
      <details open={open}>
        <summary>{t('termijn.waarom')}</summary>
        <ol className="uitleg" lang={taal === 'nl' ? undefined : 'nl'}>
          {termijn.uitleg.map((stap) => (
            <li key={stap}>{stap}</li>
          ))}
        </ol>
        {termijn.grondslag && (
          <p className="gedempt">
            {t('termijn.grondslag')} <span lang="nl">{termijn.grondslag}</span>
          </p>
        )}
      </details>
    </div>
  )
}
