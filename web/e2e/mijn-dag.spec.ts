// SPDX-License-Identifier: EUPL-1.2
import { expect, log_in, registreer_melding, test, toegankelijk, vink } from './hulp'

const LIJSTEN = ['Mijn werk', 'Mijn team', 'Niet toegewezen', 'Wachtlijst']

test('every work list can be read, in both languages', async ({ page }) => {
  await log_in(page)
  for (const naam of LIJSTEN) {
    await page.getByRole('tab', { name: naam }).click()
    await expect(page.getByRole('tabpanel').filter({ visible: true }).locator('dl')).toBeVisible()
    await toegankelijk(page)
  }
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'My day' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await toegankelijk(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'My day' })).toBeVisible()
  await page.getByRole('button', { name: 'Nederlands' }).click()
})

test('days left are in words with a shape, not in colour alone', async ({ page }) => {
  await log_in(page, 'teamcoordinator')
  await registreer_melding(page, { achternaam: 'Dagenover', verhaal: 'Er was ruzie.' })
  await page.goto(page.url().replace(/\/aannemen.*/, '/'))
  await page.getByRole('tab', { name: 'Niet toegewezen' }).click()
  const dagen = page.locator('.dagen').filter({ visible: true }).first()
  await expect(dagen).toContainText(/werkdag|vandaag/)
  await expect(dagen.locator('svg')).toBeVisible()
})

test('a coordinator assigns several at once, with a reason', async ({ page }) => {
  await log_in(page, 'teamcoordinator')
  for (const n of [1, 2]) {
    await registreer_melding(page, { achternaam: `Toewijs${n}`, verhaal: 'Er was ruzie.' })
  }
  await page.goto(page.url().replace(/\/aannemen.*/, '/'))
  await page.getByRole('tab', { name: 'Niet toegewezen' }).click()
  const rijen = page.getByRole('checkbox', { name: /Kies dossier/ })
  await vink(rijen.nth(0))
  await vink(rijen.nth(1))
  await page.getByRole('button', { name: 'Toewijzen', exact: true }).click()
  const dialoog = page.getByRole('dialog', { name: 'Werk toewijzen' })
  await dialoog.getByRole('button', { name: '2 werkstukken toewijzen' }).click()
  await expect(dialoog.getByText('Kies een medewerker.').first()).toBeVisible()
  await expect(dialoog.getByText('Schrijf in een paar woorden waarom.').first()).toBeVisible()
  await toegankelijk(page)
  await dialoog.getByLabel('Aan wie?').selectOption({ index: 1 })
  await dialoog.getByLabel('Reden').fill('Verdeling van deze week')
  await dialoog.getByRole('button', { name: '2 werkstukken toewijzen' }).click()
  await expect(page.getByText('2 werkstukken zijn toegewezen aan')).toBeVisible()
})

test('an unknown address says so', async ({ page }) => {
  await log_in(page, 'procesregisseur', 0, '/bestaat-niet')
  await expect(page.getByRole('heading', { name: 'Deze pagina bestaat niet' })).toBeVisible()
  await toegankelijk(page)
})

test('the description of the API opens per operation', async ({ page }) => {
  await log_in(page, 'procesregisseur', 0, '/api-beschrijving')
  const naam = page.getByText('POST /v1/meldingen', { exact: true })
  const operatie = page.getByRole('group').filter({ has: naam })
  await toegankelijk(page)
  await naam.click()
  await expect(operatie.getByRole('rowheader', { name: 'wat_gebeurd' })).toBeVisible()
  await toegankelijk(page)
})
