// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '@playwright/test'

import { adres, expect, log_in, registreer_melding, test, toegankelijk, vink } from './hulp'

/** A report that is acute: its crisis service has started. Opens the form of that. */
async function naar_crisis(page: Page, soort: string) {
  const achternaam = `${soort}${test.info().project.name}`
  const pad = await registreer_melding(page, { achternaam, verhaal: 'Er is direct gevaar.' })
  await page.goto(adres() + pad)
  const kop = await page.getByRole('heading', { level: 1 }).textContent()
  const nummer = (kop ?? '').replace('Melding ', '').trim()
  await page.goto(`${adres()}/screening`)
  const regel = page.getByRole('listitem').filter({ hasText: nummer }).first()
  await regel.getByRole('button', { name: /Bekijken/ }).click()
  await vink(regel.getByRole('radio', { name: 'Ja, acuut' }))
  await regel.getByLabel('Toelichting').fill('Er is nu direct gevaar.')
  await regel.getByRole('button', { name: 'Oordeel vastleggen' }).click()
  await regel.getByRole('link', { name: 'Naar de crisisdienst' }).click()
  await page.getByRole('link', { name: /Bijwerken of afsluiten/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Crisis bijwerken' })).toBeVisible()
}

test('a crisis is kept up to date and closed', async ({ page }) => {
  await log_in(page)
  await naar_crisis(page, 'Crisis')
  await toegankelijk(page)
  await page.getByRole('button', { name: 'Actie toevoegen' }).click()
  const wat = page.getByLabel('Wat is er gedaan?')
  await expect(wat).toBeFocused()
  await wat.fill('De wijkagent is gebeld.')
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
  await expect(page.getByText('De crisis is bijgewerkt.')).toBeVisible()
  const kaart = page.getByRole('region', { name: 'Crisis' })
  await expect(kaart).toContainText('De wijkagent is gebeld.')

  await kaart.getByRole('link', { name: /Bijwerken of afsluiten/ }).click()
  await page.getByRole('button', { name: 'Actie toevoegen' }).click()
  await vink(page.getByRole('checkbox', { name: 'De crisis is afgelopen' }))
  await page.getByRole('button', { name: 'Bewaren en afsluiten' }).click()
  await expect(page.getByRole('heading', { name: /Er zijn 2 fouten/ })).toBeVisible()
  await toegankelijk(page)
  await page.getByRole('button', { name: 'Actie 2 weghalen' }).click()
  await page.getByRole('button', { name: 'Veiligheidsafspraak toevoegen' }).click()
  await page.getByLabel('Veiligheidsafspraak 1').fill('Oma slaapt deze week bij het gezin.')
  await page.getByRole('button', { name: 'Bewaren en afsluiten' }).click()
  await expect(page.getByText('De crisis is afgesloten.')).toBeVisible()
  await expect(kaart.getByText('Afgerond')).toBeVisible()
  await expect(kaart).toContainText('Oma slaapt deze week bij het gezin.')
  await toegankelijk(page)
})

test('two people at one crisis: what each typed is still there', async ({ page, context }) => {
  await log_in(page)
  await naar_crisis(page, 'Tweezaam')
  await page.getByRole('button', { name: 'Veiligheidsafspraak toevoegen' }).click()
  await page.getByLabel('Veiligheidsafspraak 1').fill('Vader slaapt elders.')
  const ander = await context.newPage()
  await ander.goto(page.url())
  await ander.getByLabel('Partner').fill('Politie')
  await ander.getByRole('button', { name: 'Bewaren', exact: true }).click()
  await expect(ander.getByText('De crisis is bijgewerkt.')).toBeVisible()
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Partner:' })).toContainText('Politie')
  await toegankelijk(page)
  await expect(page.getByLabel('Veiligheidsafspraak 1')).toHaveValue('Vader slaapt elders.')
  await page.getByRole('button', { name: 'Bewaar wat ik zie' }).click()
  await expect(page.getByText('De crisis is bijgewerkt.')).toBeVisible()
  await ander.close()
})

test('a crisis starts from the dossier, without a report that says so', async ({ page }) => {
  await log_in(page)
  const achternaam = `Zomaar${test.info().project.name}`
  const pad = await registreer_melding(page, { achternaam, verhaal: 'Er is ruzie.' })
  await page.goto(adres() + pad)
  await page.getByRole('link', { name: /D[0-9]{7}/ }).first().click()
  await page.getByRole('button', { name: 'Een crisis starten' }).click()
  const dialoog = page.getByRole('dialog', { name: 'Een crisis starten' })
  await dialoog.getByRole('button', { name: 'Crisis starten' }).click()
  await expect(dialoog.getByRole('heading', { name: /Er is 1 fout/ })).toBeVisible()
  await dialoog.getByLabel('Aanleiding').fill('De school belt: vader staat bij het hek.')
  await toegankelijk(page)
  await dialoog.getByRole('button', { name: 'Crisis starten' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Crisis bijwerken' })).toBeVisible()
  await expect(page.getByLabel('Aanleiding')).toHaveValue(/vader staat bij het hek/)
})
