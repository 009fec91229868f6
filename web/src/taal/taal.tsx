// SPDX-License-Identifier: EUPL-1.2
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { IntlProvider, useIntl } from 'react-intl'

import en from './en.json'
import nl from './nl.json'

export type Taal = 'nl' | 'en'
export type Sleutel = keyof typeof nl
export type Waarden = Record<string, string | number | undefined>

const CATALOGUS: Record<Taal, Record<string, string>> = { nl, en }
const KOEKJE = 'taal'

const Context = createContext<{ taal: Taal; zet_taal: (taal: Taal) => void }>({
  taal: 'nl',
  zet_taal: () => undefined,
})

export const useTaal = () => useContext(Context)

/** The texts of the screen: `t('sleutel', { waarde })`. */
export function useT(): (sleutel: Sleutel, waarden?: Waarden) => string {
  const intl = useIntl()
  return useMemo(() => (sleutel, waarden) => intl.formatMessage({ id: sleutel }, waarden), [intl])
}

/** A text that may be missing from the catalogue, such as that of a code the server made. */
export function useTekstOf(): (sleutel: string, anders: string) => string {
  const intl = useIntl()
  return (sleutel, anders) =>
    intl.messages[sleutel] === undefined ? anders : intl.formatMessage({ id: sleutel })
}

const bewaarde_taal = (): Taal => (/(^|; )taal=en(;|$)/.test(document.cookie) ? 'en' : 'nl')

export function TaalBron({ children }: { children: ReactNode }) {
  const [taal, zetTaal] = useState<Taal>(bewaarde_taal)
  useEffect(() => {
    document.documentElement.lang = taal
  }, [taal])
  const waarde = useMemo(
    () => ({
      taal,
      zet_taal: (nieuw: Taal) => {
        document.cookie = `${KOEKJE}=${nieuw}; Path=/; Max-Age=31536000; SameSite=Strict`
        zetTaal(nieuw)
      },
    }),
    [taal],
  )
  return (
    <Context value={waarde}>
      <IntlProvider
        locale={taal === 'en' ? 'en-GB' : 'nl-NL'}
        messages={CATALOGUS[taal]}
        timeZone="Europe/Amsterdam"
      >
        {children}
      </IntlProvider>
    </Context>
  )
}
