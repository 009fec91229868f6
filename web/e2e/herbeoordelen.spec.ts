// SPDX-License-Identifier: EUPL-1.2
import { expect, log_in, test, toegankelijk, vink } from './hulp'

test('who waits too long is an alarm, and is reassessed from list and dossier', async ({
  page,
}) => {
  await log_in(page, 'teamcoordinator', 1)
  await page.getByRole('tab', { name: 'Wachtlijst' }).click()
  await expect(page.getByRole('heading', { name: 'Herbeoordeling is te laat' })).toBeVisible()
  await toegankelijk(page)
  const rij = page.getByRole('row').filter({ hasText: 'Te laat:' }).first()
  const link = rij.getByRole('link', { name: /^D\d+$/ })
  const nummer = (await link.textContent()) ?? ''

  await link.click()
  const kaart = page.getByRole('region', { name: 'Wachtlijst' })
  await expect(kaart.getByRole('heading', { name: 'Herbeoordeling is te laat' })).toBeVisible()
  await toegankelijk(page)
  await page.goBack()
  await page.getByRole('tab', { name: 'Wachtlijst' }).click()
  await page.getByRole('button', { name: `Herbeoordelen ${nummer}` }).click()
  const dialoog = page.getByRole('dialog', { name: `Dossier ${nummer} herbeoordelen` })
  await dialoog.getByRole('button', { name: 'Herbeoordeling vastleggen' }).click()
  await expect(dialoog.getByRole('heading', { name: /Er zijn 2 fouten/ })).toBeVisible()
  await toegankelijk(page)
  await vink(dialoog.getByRole('radio', { name: 'Hoog' }))
  await dialoog.getByLabel('Waarom?').fill('De school maakt zich meer zorgen.')
  await dialoog.getByRole('button', { name: 'Herbeoordeling vastleggen' }).click()
  await expect(
    page.getByText(`Dossier ${nummer} is opnieuw beoordeeld: urgentie Hoog.`),
  ).toBeFocused()
  const zelfde = page.getByRole('row').filter({ hasText: nummer })
  await expect(zelfde).toContainText('Hoog')
  await expect(zelfde).not.toContainText('Te laat:')

  await zelfde.getByRole('link', { name: nummer }).click()
  await expect(kaart).toBeVisible()
  await expect(kaart.getByRole('heading', { name: 'Herbeoordeling is te laat' })).toBeHidden()
  await kaart.getByRole('button', { name: 'Herbeoordelen' }).click()
  await vink(dialoog.getByRole('radio', { name: 'Laag' }))
  await dialoog.getByLabel('Waarom?').fill('Er is nu elke dag hulp in huis.')
  await dialoog.getByRole('button', { name: 'Herbeoordeling vastleggen' }).click()
  await expect(kaart.getByText(/is opnieuw beoordeeld: urgentie Laag/)).toBeFocused()
  await expect(page.getByRole('region', { name: 'Tijdlijn' })).toContainText('herbeoordeeld')
  await toegankelijk(page)
})
