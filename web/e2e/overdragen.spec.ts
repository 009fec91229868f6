// SPDX-License-Identifier: EUPL-1.2
import { adres, expect, KERN, log_in, registreer_melding, test, toegankelijk } from './hulp'

test('a coordinator chooses a case holder, and moves all work of who leaves', KERN, async ({
  page,
}) => {
  await log_in(page, 'teamcoordinator')
  const achternaam = `Vertrek${test.info().project.name}`
  const pad = await registreer_melding(page, { achternaam, verhaal: 'Er was ruzie.' })
  await page.goto(adres() + pad)
  await page.getByRole('link', { name: /^Dossier / }).click()
  const gegevens = page.getByRole('region', { name: 'Gegevens', exact: true })
  await gegevens.getByRole('button', { name: 'Casushouder kiezen' }).click()
  const dialoog = page.getByRole('dialog', { name: 'Casushouder kiezen' })
  await dialoog.getByRole('button', { name: '1 werkstuk toewijzen' }).click()
  await expect(dialoog.getByRole('heading', { name: /Er zijn 2 fouten/ })).toBeVisible()
  await toegankelijk(page)
  const milan = dialoog.getByLabel('Aan wie?').locator('option', { hasText: 'Milan Overkamp' })
  await dialoog.getByLabel('Aan wie?').selectOption((await milan.getAttribute('value')) ?? '')
  await dialoog.getByLabel('Reden').fill('Milan kent het gezin.')
  await dialoog.getByRole('button', { name: '1 werkstuk toewijzen' }).click()
  await expect(gegevens.getByText('Milan Overkamp is nu casushouder.')).toBeFocused()
  const dossier = page.url()

  await page.getByRole('link', { name: 'Mijn dag' }).click()
  await page.getByRole('link', { name: 'Werk overdragen' }).click()
  await page.getByRole('button', { name: 'Al het werk overdragen' }).click()
  await expect(page.getByRole('heading', { name: /Er zijn 3 fouten/ })).toBeVisible()
  await toegankelijk(page)
  await page.getByLabel('Van wie?').selectOption({ label: 'Milan Overkamp' })
  await expect(page.getByText(/Op naam van Milan Overkamp sta/)).toBeVisible()
  await expect(page.getByLabel('Aan wie?').locator('option', { hasText: 'Milan' })).toHaveCount(0)
  const noor = page.getByLabel('Aan wie?').locator('option', { hasText: 'Noor Lindeboom' })
  await page.getByLabel('Aan wie?').selectOption((await noor.getAttribute('value')) ?? '')
  await page.getByLabel('Reden').fill('Milan gaat weg.')
  await page.getByRole('link', { name: 'Screening' }).click()
  await page.goBack()
  await expect(page.getByLabel('Reden')).toHaveValue('Milan gaat weg.')
  await toegankelijk(page)
  await page.getByRole('button', { name: 'Al het werk overdragen' }).click()
  await expect(page.getByText(/gingen? van Milan Overkamp naar Noor Lindeboom/)).toBeVisible()
  await toegankelijk(page)

  await page.goto(dossier)
  await expect(gegevens).toContainText('Noor Lindeboom')
  await expect(gegevens).not.toContainText('Milan Overkamp')
})

test('who divides no work moves only what is their own', async ({ page }) => {
  await log_in(page, 'gedragswetenschapper')
  await page.getByRole('link', { name: 'Mijn werk overdragen' }).click()
  await expect(page.getByLabel('Van wie?')).toHaveCount(0)
  await expect(page.getByText(/op naam van/i).first()).toBeVisible()
  await toegankelijk(page)
})
