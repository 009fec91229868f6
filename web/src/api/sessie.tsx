// SPDX-License-Identifier: EUPL-1.2
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'

import { api, bij_einde_sessie, zet_csrf } from './client'
import { heeftStatus } from './fout'
import type { Sessie } from './types'

type Stand = 'laden' | 'uit' | 'in' | 'verlopen' | 'onbereikbaar'

type SessieWaarde = {
  stand: Stand
  sessie: Sessie | undefined
  log_in: (gebruikersnaam: string, wachtwoord: string) => Promise<void>
  log_uit: () => Promise<void>
  probeer_opnieuw: () => void
  mag: (handeling: string) => boolean
}

const Context = createContext<SessieWaarde | undefined>(undefined)

export function useSessie(): SessieWaarde {
  const waarde = useContext(Context)
  if (!waarde) throw new Error('useSessie buiten SessieBron')
  return waarde
}

/** Requests that met the end of the session wait here until the user is in again. */
function useWachtrij(einde: () => void) {
  const wachtend = useRef<(() => void)[]>([])
  useEffect(() => {
    bij_einde_sessie(() => {
      einde()
      return new Promise<void>((klaar) => wachtend.current.push(klaar))
    })
    return () => bij_einde_sessie(undefined)
  }, [einde])
  return useCallback(() => {
    const rij = wachtend.current
    wachtend.current = []
    rij.forEach((klaar) => klaar())
  }, [])
}

export function SessieBron({ children }: { children: ReactNode }) {
  const [stand, zetStand] = useState<Stand>('laden')
  const [sessie, zetSessie] = useState<Sessie>()
  const [ronde, zetRonde] = useState(0)
  const laatVrij = useWachtrij(useCallback(() => zetStand('verlopen'), []))

  const begin = useCallback((nieuw: Sessie) => {
    zet_csrf(nieuw.csrf)
    zetSessie(nieuw)
    zetStand('in')
  }, [])

  useEffect(() => {
    api.lees<Sessie>('/sessies/huidig', { zonderInloggen: true }).then(
      ({ inhoud }) => begin(inhoud),
      (fout: unknown) => zetStand(heeftStatus(fout, 401) ? 'uit' : 'onbereikbaar'),
    )
  }, [begin, ronde])

  const vorige = sessie?.medewerker.id
  const waarde = useMemo<SessieWaarde>(
    () => ({
      stand,
      sessie,
      log_in: async (gebruikersnaam, wachtwoord) => {
        const body = { gebruikersnaam, wachtwoord }
        const { inhoud } = await api.maak<Sessie>('/sessies', body, { zonderInloggen: true })
        // Somebody else must not see or send what the previous user had on the screen.
        if (vorige && vorige !== inhoud.medewerker.id) {
          window.location.assign('/')
          return new Promise<void>(() => undefined)
        }
        begin(inhoud)
        laatVrij()
        return undefined
      },
      log_uit: async () => {
        await api.verwijder('/sessies/huidig', { zonderInloggen: true }).catch(() => undefined)
        window.location.assign('/')
      },
      probeer_opnieuw: () => {
        zetStand('laden')
        zetRonde((n) => n + 1)
      },
      mag: (handeling) => sessie?.handelingen.includes(handeling) ?? false,
    }),
    [stand, sessie, vorige, begin, laatVrij],
  )
  return <Context value={waarde}>{children}</Context>
}
