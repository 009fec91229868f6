// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useEffect, useRef, useState } from 'react'

import { api, type Antwoord } from './client'

export type Bron<T> = {
  inhoud: T | undefined
  etag: string
  fout: unknown
  bezig: boolean
  /** Reads again; what is shown stays until the answer is there. */
  ververs: () => void
  /** Puts an answer that came with an act, so that it need not be read again. */
  zet: (antwoord: Antwoord<T>) => void
}

type Stand<T> = { pad: string | null; inhoud?: T; etag: string; fout?: unknown; bezig: boolean }

/** Reads one resource of the API; `pad` null reads nothing. */
export function useBron<T>(pad: string | null): Bron<T> {
  const [stand, zetStand] = useState<Stand<T>>({ pad, etag: '', bezig: pad !== null })
  const [ronde, zetRonde] = useState(0)
  const huidig = useRef(pad)

  useEffect(() => {
    huidig.current = pad
    if (pad === null) return undefined
    const afbreker = new AbortController()
    zetStand((oud) => (oud.pad === pad ? { ...oud, bezig: true } : { pad, etag: '', bezig: true }))
    api.lees<T>(pad, { signaal: afbreker.signal }).then(
      ({ inhoud, etag }) => {
        if (!afbreker.signal.aborted) zetStand({ pad, inhoud, etag, bezig: false })
      },
      (fout: unknown) => {
        if (!afbreker.signal.aborted) zetStand((oud) => ({ ...oud, fout, bezig: false }))
      },
    )
    return () => afbreker.abort()
  }, [pad, ronde])

  const ververs = useCallback(() => zetRonde((n) => n + 1), [])
  const zet = useCallback(({ inhoud, etag }: Antwoord<T>) => {
    zetStand({ pad: huidig.current, inhoud, etag, bezig: false })
  }, [])
  const geldt = stand.pad === pad
  return {
    inhoud: geldt ? stand.inhoud : undefined,
    etag: geldt ? stand.etag : '',
    fout: geldt ? stand.fout : undefined,
    bezig: geldt ? stand.bezig : pad !== null,
    ververs,
    zet,
  }
}
