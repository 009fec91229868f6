// SPDX-License-Identifier: EUPL-1.2
import { adres, expect, KERN, log_in, registreer_melding, test, toegankelijk } from './hulp'

const morgen = () => new Date(Date.now() + 24 * 3600_000).toISOString().slice(0, 10)

test('a task is made for a day and a person, ticked off, and put back', KERN, async ({ page }) => {
  await log_in(page)
  const project = test.info().project.name
  const pad = await registreer_melding(page, { achternaam: `Taak${project}`, verhaal: 'Ruzie.' })
  await page.goto(adres() + pad)
  await page.getByRole('link', { name: /^Dossier / }).click()
  const taken = page.getByRole('region', { name: 'Taken' })
  await taken.getByRole('button', { name: 'Nieuwe taak' }).click()
  const dialoog = page.getByRole('dialog', { name: 'Nieuwe taak' })
  await dialoog.getByLabel('Wanneer moet het klaar zijn?').fill('2020-01-01')
  await dialoog.getByRole('button', { name: 'Taak maken' }).click()
  await expect(dialoog.getByRole('heading', { name: /Er zijn 2 fouten/ })).toBeVisible()
  await toegankelijk(page)
  const onderwerp = `Bel de school (${project})`
  await dialoog.getByLabel('Wat moet er gebeuren?').fill(onderwerp)
  await dialoog.getByLabel('Wanneer moet het klaar zijn?').fill(morgen())
  await dialoog.getByRole('button', { name: 'Annuleren' }).click()
  await expect(taken.getByRole('button', { name: 'Nieuwe taak' })).toBeFocused()
  await taken.getByRole('button', { name: 'Nieuwe taak' }).click()
  await expect(dialoog.getByLabel('Wat moet er gebeuren?')).toHaveValue(onderwerp)
  await dialoog.getByLabel('Wie doet het?').selectOption({ label: 'Nog niemand' })
  await dialoog.getByLabel('Wie doet het?').selectOption({ index: 1 })
  await dialoog.getByRole('button', { name: 'Taak maken' }).click()
  await expect(taken.getByText(/De taak is gemaakt/)).toBeFocused()

  const regel = taken.getByRole('listitem').filter({ hasText: onderwerp })
  await expect(regel.locator('.dagen')).toContainText(/werkdag|vandaag/)
  await regel.getByRole('button', { name: `Klaar: ${onderwerp}` }).press('Enter')
  await expect(regel.getByText(/Klaar op/)).toBeVisible()
  const terug = regel.getByRole('button', { name: `Toch niet klaar: ${onderwerp}` })
  await expect(terug).toBeFocused()
  await toegankelijk(page)
  await terug.press('Enter')
  await expect(regel.getByText(/Klaar op/)).toBeHidden()
  await regel.getByRole('button', { name: `Klaar: ${onderwerp}` }).press('Enter')
  await page.reload()
  await taken.getByText('1 taak is klaar').click()
  await expect(taken.getByText(/Klaar op/)).toBeVisible()
})
