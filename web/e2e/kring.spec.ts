// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '@playwright/test'

import { account, adres, expect, log_in, registreer_melding, test, toegankelijk } from './hulp'

/** Of whom no other test opens a dossier, so that his circle is in nobody's way. */
const ROL = 'gedragswetenschapper'

async function wissel(page: Page, rol: string, pad = '/') {
  await page.context().clearCookies()
  await log_in(page, rol, 0, pad)
}

async function vul_mens(plek: ReturnType<Page['locator']>, voornamen: string, naam: string) {
  await plek.getByLabel('Voornamen').fill(voornamen)
  await plek.getByLabel('Achternaam').fill(naam)
  await plek.getByLabel('Geboortedatum').fill('1990-05-03')
}

test('who gives his own circle is kept out of the file of his family', async ({ page }) => {
  const familie = `Kring${test.info().project.name}`
  const { mens } = account(ROL)
  await log_in(page, ROL, 0, '/account')
  await page.getByRole('link', { name: 'Eigen kring opgeven' }).click()
  await expect(page.getByText('Wat u hier typt wordt niet bewaard.')).toBeVisible()
  await page.getByRole('button', { name: 'Familielid toevoegen' }).click()
  const zelf = page.getByRole('region', { name: 'Uzelf' })
  const lid = page.getByRole('group', { name: 'Familielid 1' })
  await lid.getByLabel('Voornamen').fill('Proefzus')
  await page.getByRole('button', { name: 'Eigen kring opgeven' }).click()
  await expect(page.getByRole('heading', { name: /Er zijn 7 fouten/ })).toBeVisible()
  await toegankelijk(page)

  await vul_mens(zelf, 'Proef', 'Zelfnaam')
  await zelf.getByLabel('Postcode').fill('9999 ZZ')
  await zelf.getByLabel('Huisnummer').fill('99')
  await vul_mens(lid, 'Proefzus', familie)
  await page.getByRole('button', { name: 'Eigen kring opgeven' }).click()
  await expect(page.getByText('Wat u typte is niet bewaard.', { exact: false })).toBeFocused()
  await expect(zelf.getByLabel('Achternaam')).toHaveValue('')
  await expect(lid).toHaveCount(0)
  await page.reload()
  await expect(page.getByText('1 persoon, 0 met adres')).toBeVisible()
  await expect(page.getByText(familie)).toHaveCount(0)
  await toegankelijk(page)

  await wissel(page, 'procesregisseur')
  const melding = await registreer_melding(page, { achternaam: familie, verhaal: 'Ruzie.' })
  await page.goto(adres() + melding)
  await page.getByRole('link', { name: /^Dossier / }).click()
  const titel = page.getByRole('heading', { level: 1, name: /^Dossier D[0-9]/ })
  const kop = (await titel.textContent()) ?? ''
  const dossier = new URL(page.url()).pathname

  await wissel(page, ROL, dossier)
  await expect(page.getByText(/bestaat niet/)).toBeVisible()

  await wissel(page, 'teamcoordinator')
  await page.getByRole('link', { name: 'Belangen', exact: true }).click()
  const nummer = /D\d+/.exec(kop)?.[0] ?? ''
  const regel = page.getByRole('listitem').filter({ hasText: nummer })
  await expect(regel).toContainText(mens)
  await expect(regel).toContainText('Familie of huisgenoot')
  await expect(page.getByText(familie)).toHaveCount(0)
  await toegankelijk(page)
  await regel.getByRole('button', { name: /opheffen/ }).click()
  const dialoog = page.getByRole('dialog', { name: 'Klopt niet: opheffen' })
  await dialoog.getByRole('button', { name: 'Belang opheffen' }).click()
  await expect(dialoog.getByRole('heading', { name: /Er is 1 fout/ })).toBeVisible()
  await toegankelijk(page)
  await dialoog.getByLabel('Waarom klopt dit niet?').fill('Andere mensen met deze naam.')
  await dialoog.getByRole('button', { name: 'Belang opheffen' }).click()
  await expect(page.getByText(`Het belang van ${mens} in dossier`, { exact: false })).toBeFocused()
  await expect(regel).toHaveCount(0)

  await wissel(page, ROL, dossier)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(kop)
})

test('the officer sees what was found too, and others do not', async ({ page }) => {
  await log_in(page, 'functionaris-gegevensbescherming', 0, '/toegang')
  await page.getByRole('link', { name: 'Gevonden belangen' }).click()
  await expect(page.getByRole('heading', { name: 'Gevonden belangen' })).toBeVisible()
  await toegankelijk(page)
  await wissel(page, 'procesregisseur', '/toegang/belangen')
  await expect(page.getByText(/U mag dit niet doen/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Belangen', exact: true })).toHaveCount(0)
})
