// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '@playwright/test'

import { adres, expect, log_in, registreer_melding, test, toegankelijk } from './hulp'

const naam = (soort: string) => `${soort}${test.info().project.name}`

/** Registers a report and opens the form of its person, by its dossier. */
async function naar_persoon(page: Page, achternaam: string) {
  const pad = await registreer_melding(page, { achternaam, verhaal: 'Er was ruzie.' })
  await page.goto(adres() + pad)
  await page.getByRole('link', { name: /^Dossier / }).click()
  await page.getByRole('link', { name: `Wijzigen ${achternaam}` }).click()
  await expect(page.getByLabel('Achternaam')).toHaveValue(achternaam)
  return pad
}

test('a person is edited, with all faults at once and without losing what was typed', async ({
  page,
}) => {
  await log_in(page)
  const achternaam = naam('Persoon')
  await naar_persoon(page, achternaam)
  await toegankelijk(page)
  await expect(page).not.toHaveTitle(new RegExp(achternaam))
  await page.getByLabel('Achternaam').fill('')
  await page.getByLabel('BSN').fill('123456789')
  await page.getByLabel('Postcode').fill('30')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await expect(page.getByRole('heading', { name: /Er zijn 3 fouten/ })).toBeVisible()
  await toegankelijk(page)
  await page.getByRole('link', { name: /Dit BSN klopt niet/ }).click()
  await expect(page.getByLabel('BSN')).toBeFocused()
  await page.getByLabel('BSN').fill('999990019')
  await page.getByLabel('Postcode').fill('3011 AB')
  await page.getByLabel('Achternaam').fill(achternaam)
  await page.getByLabel('Telefoon', { exact: true }).fill('010 111 11 11')
  // Looked something up and came back: it is still there.
  await page.getByRole('link', { name: 'Mijn dag' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mijn dag' })).toBeVisible()
  await page.goBack()
  await expect(page.getByText('U was hier al aan het typen.')).toBeVisible()
  await expect(page.getByLabel('Telefoon', { exact: true })).toHaveValue('010 111 11 11')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await expect(page.getByText('De gegevens van de persoon zijn gewijzigd.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Personen' })).toContainText('010 111 11 11')
})

test('two people edit one person: nothing typed is lost, and one chooses', async ({
  page,
  context,
}) => {
  await log_in(page)
  await naar_persoon(page, naam('Samen'))
  await page.getByLabel('E-mail').fill('eerste@voorbeeld.nl')
  const ander = await context.newPage()
  await ander.goto(page.url())
  await ander.getByLabel('Telefoon', { exact: true }).fill('010 222 22 22')
  await ander.getByRole('button', { name: 'Bewaren' }).click()
  await expect(ander.getByText('De gegevens van de persoon zijn gewijzigd.')).toBeVisible()

  await page.getByRole('button', { name: 'Bewaren' }).click()
  await expect(
    page.getByRole('heading', { name: 'Dit is ook ergens anders gewijzigd' }),
  ).toBeVisible()
  const anders = page.getByRole('listitem').filter({ hasText: 'Telefoon:' })
  await expect(anders).toContainText('was ‘niets’, is nu ‘010 222 22 22’')
  await expect(page.getByLabel('E-mail')).toHaveValue('eerste@voorbeeld.nl')
  await toegankelijk(page)
  await page.getByRole('button', { name: 'Toon de andere versie' }).click()
  await expect(page.getByLabel('Telefoon', { exact: true })).toHaveValue('010 222 22 22')
  await page.getByLabel('E-mail').fill('tweede@voorbeeld.nl')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await expect(page.getByText('De gegevens van de persoon zijn gewijzigd.')).toBeVisible()
  await ander.close()
})

test('a report is edited in the cards it was typed in, and keeps its persons', async ({
  page,
  context,
}) => {
  await log_in(page)
  const achternaam = naam('Verhaal')
  const pad = await registreer_melding(page, { achternaam, verhaal: 'Er was ruzie.' })
  await page.goto(adres() + pad)
  await page.getByRole('link', { name: 'Melding wijzigen' }).click()
  await expect(page.getByLabel('Wat is er gebeurd?')).toHaveValue('Er was ruzie.')
  const wie = page.getByRole('region', { name: 'Betrokkenen', exact: true })
  await expect(wie.getByRole('heading', { name: achternaam })).toBeVisible()
  await expect(wie.getByRole('link', { name: /Gegevens van deze persoon/ })).toBeVisible()
  await toegankelijk(page)
  await page.getByLabel('Wat is er gebeurd?').fill('')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await expect(page.getByRole('heading', { name: /Er is 1 fout/ })).toBeVisible()

  const ander = await context.newPage()
  await ander.goto(`${adres()}${pad}/wijzigen`)
  await ander.getByLabel('Wat verwacht de melder').fill('Rust in huis.')
  await ander.getByRole('button', { name: 'Bewaren' }).click()
  await expect(ander.getByText('De melding is gewijzigd.')).toBeVisible()

  await page.getByLabel('Wat is er gebeurd?').fill('Er was ruzie, en een klap.')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  const anders = page.getByRole('listitem').filter({ hasText: 'Verwachting van de melder:' })
  await expect(anders).toContainText('is nu ‘Rust in huis.’')
  await toegankelijk(page)
  await page.getByRole('button', { name: 'Bewaar wat ik zie' }).click()
  await expect(page.getByText('De melding is gewijzigd.')).toBeVisible()
  await expect(page.getByText('Er was ruzie, en een klap.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: achternaam })).toHaveCount(1)
  await page.getByRole('link', { name: /^Dossier / }).click()
  const personen = page.getByRole('region', { name: 'Personen' })
  const deze = personen.getByRole('listitem').filter({ hasText: achternaam })
  await expect(deze).toHaveCount(1)
  await ander.close()
})
