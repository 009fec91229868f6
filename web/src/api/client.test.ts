// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { api, bij_einde_sessie, zet_csrf } from './client'
import { ApiFout, VerbindingFout } from './fout'
import { Handeling } from './idempotent'

const haal = vi.fn<typeof fetch>()
const antwoord = (status: number, inhoud: unknown, koppen = {}) =>
  new Response(status === 204 ? null : JSON.stringify(inhoud), { status, headers: koppen })
const koppen = (n: number) => new Headers(haal.mock.calls[n]?.[1]?.headers)

beforeEach(() => {
  vi.stubGlobal('fetch', haal)
  zet_csrf('geheim')
})
afterEach(() => {
  haal.mockReset()
  vi.unstubAllGlobals()
  bij_einde_sessie(undefined)
})

describe('requests', () => {
  it('send the CSRF token only with what changes something', async () => {
    haal.mockImplementation(async () => antwoord(200, {}, { ETag: '"3"' }))
    expect((await api.lees('/werk')).etag).toBe('"3"')
    await api.wijzig('/concepten/1', {}, { etag: '"3"' })
    expect(koppen(0).has('X-CSRF-Token')).toBe(false)
    expect(koppen(1).get('X-CSRF-Token')).toBe('geheim')
    expect(koppen(1).get('If-Match')).toBe('"3"')
  })

  it('wait for the user when the session ended, and then go again with the new token', async () => {
    haal.mockResolvedValueOnce(antwoord(401, {})).mockResolvedValueOnce(antwoord(201, { id: 'x' }))
    bij_einde_sessie(async () => zet_csrf('nieuw'))
    const uit = await api.maak<{ id: string }>('/concepten', { a: 1 }, { sleutel: 'k' })
    expect(uit.inhoud.id).toBe('x')
    expect(koppen(1).get('X-CSRF-Token')).toBe('nieuw')
    expect(koppen(1).get('Idempotency-Key')).toBe('k')
    expect(haal.mock.calls[1]?.[1]?.body).toBe('{"a":1}')
  })

  it('give a refusal with all its faults and the time to wait', async () => {
    const fouten = [{ veld: '/a', code: 'b', melding: 'c' }]
    haal.mockResolvedValueOnce(antwoord(429, { detail: 'Wacht', fouten }, { 'Retry-After': '30' }))
    const fout = await api.lees('/x').catch((e: unknown) => e)
    expect(fout).toBeInstanceOf(ApiFout)
    expect(fout).toMatchObject({ status: 429, wachttijd: 30, fouten })
  })

  it('call an unreachable server by its name', async () => {
    haal.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    await expect(api.lees('/x')).rejects.toBeInstanceOf(VerbindingFout)
  })
})

describe('Handeling', () => {
  it('keeps the key for the same request until there is an answer', async () => {
    const h = new Handeling()
    const sleutels: string[] = []
    const stuur = (fout?: Error) => async (sleutel: string) => {
      sleutels.push(sleutel)
      if (fout) throw fout
    }
    const body = { a: 1 }
    await h.voer_uit(body, stuur(new VerbindingFout())).catch(() => undefined)
    await h.voer_uit(body, stuur()).catch(() => undefined)
    await h.voer_uit(body, stuur(new VerbindingFout())).catch(() => undefined)
    await h.voer_uit({ a: 2 }, stuur())
    expect(sleutels[1]).toBe(sleutels[0])
    expect(new Set(sleutels).size).toBe(3)
  })
})
