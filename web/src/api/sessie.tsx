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
import type { Aanmeldstap, Rol, Sessie } from './types'

type Stand = 'laden' | 'uit' | 'in' | 'verlopen' | 'onbereikbaar'

export type Stapantwoord = { code: string } | { rol: Rol }

export const is_stap = (antwoord: Aanmeldstap | Sessie): antwoord is Aanmeldstap =>
  'stap' in antwoord

const openbaar = { zonderInloggen: true }

type SessieWaarde = {
  stand: Stand
  sessie: Sessie | undefined
  /** Gives the step that comes next, or the session: then `treed_binnen` takes it. */
  log_in: (gebruikersnaam: string, wachtwoord: string) => Promise<Aanmeldstap | Sessie>
  /** Answers a step. */
  vervolg: (stap: Aanmeldstap, antwoord: Stapantwoord) => Promise<Aanmeldstap | Sessie>
  treed_binnen: (sessie: Sessie) => void
  kies_rol: (rol: Rol) => Promise<void>
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
        return (await api.maak<Aanmeldstap | Sessie>('/sessies', body, openbaar)).inhoud
      },
      vervolg: async ({ bewijs }, antwoord) => {
        const body = { bewijs, ...antwoord }
        return (await api.maak<Aanmeldstap | Sessie>('/sessies/_vervolg', body, openbaar)).inhoud
      },
      treed_binnen: (nieuw) => {
        // Somebody else must not see or send what the previous user had on the screen.
        if (vorige && vorige !== nieuw.medewerker.id) {
          window.location.assign('/')
          return
        }
        begin(nieuw)
        laatVrij()
      },
      kies_rol: async (rol) => {
        await api.maak<Sessie>('/sessies/huidig/_kies-rol', { rol })
        // What the other role showed goes from the screen.
        window.location.assign('/')
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
