// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { ApiFout, VerbindingFout } from '../../api/fout'
import { Autobewaarder, OPNIEUW_MS, WACHT_MS, type Bewaarstand } from './autobewaarder'

type Stuk = { id: string; tekst: string }
type Invoer = { tekst: string }

const probleem = (status: number) =>
  new ApiFout({ type: '', title: '', detail: 'nee', status, gewijzigd: [] })

function opstelling(begin?: { id: string; etag: string; invoer: Invoer }) {
  const standen: Bewaarstand['soort'][] = []
  const gemaakt: string[] = []
  let versie = 1
  const antwoord = (id: string, tekst: string) => ({
    inhoud: { id, tekst },
    etag: `"${++versie}"`,
  })
  const poort = {
    maak: vi.fn(async (invoer: Invoer, _sleutel: string) => antwoord('nieuw', invoer.tekst)),
    wijzig: vi.fn(async (id: string, invoer: Invoer, _etag: string) => antwoord(id, invoer.tekst)),
    lees: vi.fn(async (id: string) => antwoord(id, 'van een ander')),
  }
  const bewaarder = new Autobewaarder<Invoer, Stuk>(
    poort,
    { stand: (s) => standen.push(s.soort), gemaakt: (id) => gemaakt.push(id) },
    begin,
  )
  return { bewaarder, poort, standen, gemaakt }
}

async function tik(ms: number) {
  await vi.advanceTimersByTimeAsync(ms)
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('Autobewaarder', () => {
  it('makes the draft once after typing rests, then changes it', async () => {
    const { bewaarder, poort, gemaakt, standen } = opstelling()
    bewaarder.wijzig({ tekst: 'a' })
    await tik(WACHT_MS - 1)
    expect(poort.maak).not.toHaveBeenCalled()
    bewaarder.wijzig({ tekst: 'ab' })
    await tik(WACHT_MS)
    expect(poort.maak).toHaveBeenCalledExactlyOnceWith({ tekst: 'ab' }, expect.any(String))
    expect(gemaakt).toEqual(['nieuw'])
    bewaarder.wijzig({ tekst: 'abc' })
    await tik(WACHT_MS)
    expect(poort.maak).toHaveBeenCalledTimes(1)
    expect(poort.wijzig).toHaveBeenCalledExactlyOnceWith('nieuw', { tekst: 'abc' }, '"2"')
    expect(standen.at(-1)).toBe('bewaard')
  })

  it('sends what is typed during a save with the next one, never two at once', async () => {
    const { bewaarder, poort } = opstelling({ id: 'x', etag: '"1"', invoer: { tekst: '' } })
    let los: (() => void) | undefined
    poort.wijzig.mockImplementationOnce(
      (id, invoer) =>
        new Promise((klaar) => {
          los = () => klaar({ inhoud: { id, tekst: invoer.tekst }, etag: '"7"' })
        }),
    )
    bewaarder.wijzig({ tekst: 'een' })
    await tik(WACHT_MS)
    bewaarder.wijzig({ tekst: 'een twee' })
    await tik(10 * WACHT_MS)
    expect(poort.wijzig).toHaveBeenCalledTimes(1)
    los?.()
    await tik(WACHT_MS)
    expect(poort.wijzig).toHaveBeenLastCalledWith('x', { tekst: 'een twee' }, '"7"')
    expect(bewaarder.open).toBe(false)
  })

  it('keeps trying without connection, with the same key and content while making', async () => {
    const { bewaarder, poort, standen } = opstelling()
    poort.maak.mockRejectedValueOnce(new VerbindingFout()).mockRejectedValueOnce(probleem(503))
    bewaarder.wijzig({ tekst: 'a' })
    await tik(WACHT_MS)
    expect(standen.at(-1)).toBe('mislukt')
    await tik(OPNIEUW_MS[0] ?? 0)
    await tik(OPNIEUW_MS[1] ?? 0)
    const [eerste, tweede, derde] = poort.maak.mock.calls
    expect(tweede).toEqual(eerste)
    expect(derde).toEqual(eerste)
    expect(standen.at(-1)).toBe('bewaard')
  })

  it('after a lost answer makes the same draft and then sends what came later', async () => {
    const { bewaarder, poort } = opstelling()
    poort.maak.mockRejectedValueOnce(new VerbindingFout())
    bewaarder.wijzig({ tekst: 'a' })
    await tik(WACHT_MS)
    bewaarder.wijzig({ tekst: 'ab' })
    await tik(WACHT_MS)
    expect(poort.maak.mock.calls[1]).toEqual(poort.maak.mock.calls[0])
    await tik(WACHT_MS)
    expect(poort.wijzig).toHaveBeenCalledExactlyOnceWith('nieuw', { tekst: 'ab' }, '"2"')
  })

  it('stops at a conflict and keeps what was typed until the user chooses', async () => {
    const { bewaarder, poort, standen } = opstelling({
      id: 'x',
      etag: '"1"',
      invoer: { tekst: '' },
    })
    poort.wijzig.mockRejectedValueOnce(probleem(412))
    bewaarder.wijzig({ tekst: 'mijn' })
    await tik(WACHT_MS)
    expect(standen.at(-1)).toBe('conflict')
    bewaarder.wijzig({ tekst: 'mijn tekst' })
    await tik(60_000)
    expect(poort.wijzig).toHaveBeenCalledTimes(1)
    await bewaarder.houd_mijn()
    expect(poort.wijzig).toHaveBeenLastCalledWith('x', { tekst: 'mijn tekst' }, '"2"')
    expect(standen.at(-1)).toBe('bewaard')
  })

  it('gives the other version when that is chosen', async () => {
    const { bewaarder, poort } = opstelling({ id: 'x', etag: '"1"', invoer: { tekst: '' } })
    poort.wijzig.mockRejectedValueOnce(probleem(412))
    bewaarder.wijzig({ tekst: 'mijn' })
    await tik(WACHT_MS)
    expect((await bewaarder.neem_andere())?.inhoud.tekst).toBe('van een ander')
    expect(bewaarder.open).toBe(false)
  })

  it('says when the server refuses, and tries again after a change', async () => {
    const { bewaarder, poort, standen } = opstelling()
    poort.maak.mockRejectedValueOnce(probleem(400))
    bewaarder.wijzig({ tekst: 'te lang' })
    await tik(WACHT_MS)
    expect(standen.at(-1)).toBe('geweigerd')
    await tik(60_000)
    expect(poort.maak).toHaveBeenCalledTimes(1)
    bewaarder.wijzig({ tekst: 'kort' })
    await tik(WACHT_MS)
    expect(standen.at(-1)).toBe('bewaard')
    expect(poort.maak.mock.calls[1]?.[1]).not.toBe(poort.maak.mock.calls[0]?.[1])
  })

  it('saves at once on request and sends nothing after it was stopped', async () => {
    const { bewaarder, poort } = opstelling()
    bewaarder.wijzig({ tekst: 'a' })
    await bewaarder.nu()
    expect(poort.maak).toHaveBeenCalledTimes(1)
    bewaarder.stop()
    bewaarder.wijzig({ tekst: 'b' })
    await tik(60_000)
    expect(poort.wijzig).not.toHaveBeenCalled()
  })
})
