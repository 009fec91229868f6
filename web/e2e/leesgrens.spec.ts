// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '@playwright/test'

import { adres, expect, log_in, registreer_melding, test, toegankelijk } from './hulp'

const FG = 'functionaris-gegevensbescherming'

/** Another person at the same screen. */
async function wissel(page: Page, rol: string, pad = '/') {
  await page.context().clearCookies()
  await log_in(page, rol, 0, pad)
}

test('who meets the limit asks a colleague, and goes on', async ({ page }) => {
  const naam = test.info().project.name
  await log_in(page, 'vertrouwensarts')
  const meldingen: string[] = []
  for (let n = 0; n < 5; n += 1) {
    const wat = { achternaam: `Grens${n}${naam}`, verhaal: 'Er was ruzie.' }
    meldingen.push(await registreer_melding(page, wat))
  }
  // Two an hour; what the run at another width opened counts too.
  const grens = page.getByRole('heading', { name: 'De grens van dit uur is bereikt' })
  const gelezen = page.getByRole('heading', { level: 1, name: /^Melding / })
  let te_veel = ''
  for (const melding of meldingen) {
    await page.goto(adres() + melding)
    await expect(grens.or(gelezen)).toBeVisible()
    te_veel = melding
    if (await grens.isVisible()) break
  }
  await expect(grens).toBeVisible()
  await expect(page.getByText(/U kunt verder vanaf/)).toBeVisible()
  await toegankelijk(page)
  await page.getByLabel('Waarom moet u verder?').fill('Kort')
  await page.getByRole('button', { name: 'Vraag toestemming' }).click()
  await expect(page.getByText(/ten minste 10 tekens/)).toBeVisible()
  await toegankelijk(page)
  const reden = `Ik neem de zaken van een zieke collega over (${naam}).`
  await page.getByLabel('Waarom moet u verder?').fill(reden)
  await page.getByRole('button', { name: 'Vraag toestemming' }).click()
  await expect(page.getByText(/Uw vraag van .* staat open/)).toBeVisible()
  await toegankelijk(page)

  await wissel(page, FG, '/toegang')
  await expect(page.getByRole('heading', { name: 'Een grens is bereikt' })).toBeVisible()
  await toegankelijk(page)

  await wissel(page, 'teamcoordinator')
  await page.getByRole('link', { name: 'Vragen', exact: true }).click()
  const regel = page.getByRole('listitem').filter({ hasText: reden })
  await expect(regel).toContainText('Wacht op antwoord')
  await toegankelijk(page)
  await regel.getByRole('button', { name: 'Sta niet toe' }).click()
  await expect(page.getByRole('heading', { name: /Er is 1 fout/ })).toBeVisible()
  await toegankelijk(page)
  await regel.getByRole('button', { name: 'Sta een uur toe' }).click()
  await expect(page.getByText(/mag een uur verder/)).toBeVisible()
  await expect(regel).toContainText('Toegestaan')

  await wissel(page, 'vertrouwensarts', te_veel)
  await expect(gelezen).toBeVisible()
})
