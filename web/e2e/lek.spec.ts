// SPDX-License-Identifier: EUPL-1.2
// A browser with a profile on disk, as at a desk: when it is closed, nobody who gets at the disk
// finds what was typed and read in it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium, type BrowserContext, type Page } from '@playwright/test'

import { adres, expect, log_zelf_in, registreer_melding, test } from './hulp'
import { gedaanten, zoek_op_schijf } from './schijfzoeker'

const achternaam = 'Xqwevenaarë'
const verhaal = 'Er was een zqxkanarie die riep.'
const bsn = '999990019'
const KANARIES = [achternaam, verhaal, bsn]

/** What a page can keep: everything that the browser offers for it. */
const in_de_pagina = (pagina: Page) =>
  pagina.evaluate(async () => ({
    local: { ...window.localStorage },
    session: { ...window.sessionStorage },
    databases: (await window.indexedDB.databases()).map((d) => d.name),
    caches: await window.caches.keys(),
    koekjes: document.cookie,
    werkers: (await navigator.serviceWorker.getRegistrations()).length,
    naam: window.name,
  }))
const NIETS = {
  local: {},
  session: {},
  databases: [],
  caches: [],
  koekjes: '',
  werkers: 0,
  naam: '',
}

/** Opens a browser on a profile of its own, closes it, and gives what is found in the profile. */
async function met_profiel(doe: (pagina: Page, context: BrowserContext) => Promise<void>) {
  const map = mkdtempSync(join(tmpdir(), 'baken-profiel-'))
  try {
    const context = await chromium.launchPersistentContext(map, {
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox'],
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      viewport: { width: 1280, height: 900 },
    })
    await doe(context.pages()[0] ?? (await context.newPage()), context)
    await context.close()
    return zoek_op_schijf(map, KANARIES)
  } finally {
    rmSync(map, { recursive: true, force: true })
  }
}

test.skip(() => test.info().project.name !== 'breed', 'the profile is the same at any width')

test('nothing personal is left on the disk of the browser', async () => {
  const gevonden = await met_profiel(async (page) => {
    await log_zelf_in(page)
    const pad = await registreer_melding(page, { achternaam, verhaal })
    await page.goto(adres() + pad)
    await expect(page.getByText(verhaal)).toBeVisible()
    expect(await in_de_pagina(page)).toEqual(NIETS)
    await page.getByRole('link', { name: /^Dossier / }).click()
    await page.getByRole('link', { name: `Wijzigen ${achternaam}` }).click()
    await page.getByLabel('BSN').fill(bsn)
    await page.getByRole('button', { name: 'Bewaren' }).click()
    await expect(page.getByText('De gegevens van de persoon zijn gewijzigd.')).toBeVisible()
    // Left half typed, and found again: that is kept in memory alone.
    await page.getByRole('link', { name: `Wijzigen ${achternaam}` }).click()
    await page.getByLabel('Voornamen').fill(achternaam)
    await page.getByRole('link', { name: 'Mijn dag' }).click()
    expect(await in_de_pagina(page)).toEqual(NIETS)
    await page.getByRole('button', { name: 'Uitloggen' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Inloggen' })).toBeVisible()
    expect(await in_de_pagina(page)).toEqual(NIETS)
  })
  expect(gevonden).toEqual([])
})

test('what a page does keep is found on that disk', async () => {
  for (const soort of ['local', 'database', 'cache'] as const) {
    const gevonden = await met_profiel(async (page) => {
      await page.goto(adres())
      await page.evaluate(
        async ([waar, tekst]) => {
          if (waar === 'local') window.localStorage.setItem('x', tekst)
          if (waar === 'cache') {
            const kast = await window.caches.open('x')
            await kast.put('/x', new Response(tekst))
          }
          if (waar !== 'database') return
          await new Promise((klaar, mis) => {
            const vraag = window.indexedDB.open('x')
            vraag.onerror = mis
            vraag.onupgradeneeded = () => vraag.result.createObjectStore('x')
            vraag.onsuccess = () => {
              const werk = vraag.result.transaction('x', 'readwrite', { durability: 'strict' })
              werk.objectStore('x').put(tekst, 'x')
              werk.oncomplete = klaar
            }
          })
        },
        [soort, achternaam] as const,
      )
      expect(await in_de_pagina(page)).not.toEqual(NIETS)
    })
    expect(gevonden, soort).not.toEqual([])
  }
})

test('the search of the disk knows every form', () => {
  const map = mkdtempSync(join(tmpdir(), 'baken-vormen-'))
  try {
    for (const [vorm, ruw] of gedaanten(achternaam)) {
      writeFileSync(join(map, 'x'), Buffer.concat([Buffer.from('voor '), ruw, Buffer.from(' na')]))
      expect(zoek_op_schijf(map, KANARIES), vorm).not.toEqual([])
    }
    for (let schuif = 0; schuif < 3; ++schuif) {
      const ruw = Buffer.from('abc'.slice(0, schuif) + achternaam + 'staart')
      writeFileSync(join(map, 'x'), ruw.toString('base64'))
      expect(zoek_op_schijf(map, KANARIES), `base64 ${schuif}`).not.toEqual([])
    }
    writeFileSync(join(map, 'x'), 'niets')
    expect(zoek_op_schijf(map, KANARIES)).toEqual([])
  } finally {
    rmSync(map, { recursive: true, force: true })
  }
})
