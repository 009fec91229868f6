// SPDX-License-Identifier: EUPL-1.2
import { lees_fout, VerbindingFout } from './fout'

const BASIS = '/v1'

export type Antwoord<T> = { inhoud: T; etag: string }

type Opties = {
  body?: unknown
  etag?: string
  /** Idempotency-Key: the same for a repeat of the same act. */
  sleutel?: string
  signaal?: AbortSignal
  /** A request that may fail with 401 without asking the user to log in again. */
  zonderInloggen?: boolean
}

let csrf = ''
let opnieuwInloggen: (() => Promise<void>) | undefined

export const zet_csrf = (waarde: string) => {
  csrf = waarde
}

/** What to do when the session has ended: resolves when the user has logged in again. */
export const bij_einde_sessie = (wacht: (() => Promise<void>) | undefined) => {
  opnieuwInloggen = wacht
}

function koppen(methode: string, opties: Opties): Headers {
  const uit = new Headers({ Accept: 'application/json, application/problem+json' })
  if (opties.body !== undefined) uit.set('Content-Type', 'application/json')
  if (methode !== 'GET' && csrf) uit.set('X-CSRF-Token', csrf)
  if (opties.etag) uit.set('If-Match', opties.etag)
  if (opties.sleutel) uit.set('Idempotency-Key', opties.sleutel)
  return uit
}

async function stuur(methode: string, pad: string, opties: Opties): Promise<Response> {
  try {
    return await fetch(BASIS + pad, {
      method: methode,
      headers: koppen(methode, opties),
      body: opties.body === undefined ? null : JSON.stringify(opties.body),
      credentials: 'same-origin',
      cache: 'no-store',
      ...(opties.signaal ? { signal: opties.signaal } : {}),
    })
  } catch (fout) {
    if (fout instanceof DOMException && fout.name === 'AbortError') throw fout
    throw new VerbindingFout()
  }
}

async function vraag<T>(methode: string, pad: string, opties: Opties): Promise<Antwoord<T>> {
  let antwoord = await stuur(methode, pad, opties)
  if (antwoord.status === 401 && !opties.zonderInloggen && opnieuwInloggen) {
    await opnieuwInloggen()
    antwoord = await stuur(methode, pad, opties)
  }
  if (!antwoord.ok) throw await lees_fout(antwoord)
  const etag = antwoord.headers.get('ETag') ?? ''
  if (antwoord.status === 204) return { inhoud: undefined as T, etag }
  return { inhoud: (await antwoord.json()) as T, etag }
}

export const api = {
  lees: <T>(pad: string, opties: Opties = {}) => vraag<T>('GET', pad, opties),
  maak: <T>(pad: string, body: unknown, opties: Opties = {}) =>
    vraag<T>('POST', pad, { ...opties, body }),
  wijzig: <T>(pad: string, body: unknown, opties: Opties = {}) =>
    vraag<T>('PUT', pad, { ...opties, body }),
  doe: <T>(pad: string, opties: Opties = {}) => vraag<T>('POST', pad, opties),
  verwijder: (pad: string, opties: Opties = {}) => vraag<void>('DELETE', pad, opties),
}
