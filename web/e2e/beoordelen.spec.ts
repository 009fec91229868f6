// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '@playwright/test'

import { adres, expect, log_in, registreer_melding, test, toegankelijk, vink } from './hulp'

const naam = (soort: string) => `${soort}${test.info().project.name}`

async function screen(page: Page, nummer: string, antwoord: string, toelichting = '') {
  await page.goto(`${adres()}/screening`)
  const regel = page.getByRole('listitem').filter({ hasText: nummer }).first()
  await regel.getByRole('button', { name: /Bekijken/ }).click()
  await toegankelijk(page)
  await vink(regel.getByRole('radio', { name: antwoord }))
  if (toelichting) await regel.getByLabel('Toelichting').fill(toelichting)
  await regel.getByRole('button', { name: 'Oordeel vastleggen' }).click()
  return regel
}

async function nieuwe_melding(page: Page, soort: string) {
  const pad = await registreer_melding(page, { achternaam: naam(soort), verhaal: 'Er was ruzie.' })
  await page.goto(adres() + pad)
  const kop = await page.getByRole('heading', { level: 1 }).textContent()
  return { pad, nummer: (kop ?? '').replace('Melding ', '').trim() }
}

/** The question that stands first without an answer; questions come and go with the answers. */
const open_vraag = (page: Page) =>
  page.locator('fieldset.vraag').evaluateAll((vragen) => {
    const beantwoord = (v: Element) =>
      [...v.querySelectorAll('input')].some((i) => (i.type === 'number' ? i.value : i.checked))
    return vragen.find((v) => !beantwoord(v))?.id
  })

/** Every question that is asked gets its calmest answer, until the server misses none. */
async function beantwoord_alles(page: Page) {
  const instrument = page.getByRole('region', { name: 'Wat zegt het instrument?' })
  for (let id = await open_vraag(page); id; id = await open_vraag(page)) {
    const vraag = page.locator(`[id="${id}"]`)
    const getal = vraag.getByRole('spinbutton')
    const niets = vraag.getByRole('checkbox', { name: 'Niets hiervan' })
    const nee = vraag.getByRole('radio', { name: 'Nee', exact: true })
    if (await getal.count()) {
      await getal.fill((await getal.getAttribute('min')) === '0' ? '0' : '8')
    } else if (await niets.count()) await vink(niets)
    else if (await nee.count()) await vink(nee)
    else await vink(vraag.getByRole('radio').first())
  }
  await expect(instrument.getByText(/^Advies$/)).toBeVisible()
  await expect(instrument.getByText(/^Nog /)).toHaveCount(0)
}

test('one look says that one more is needed, an acute one starts the crisis', async ({
  page,
}) => {
  await log_in(page)
  const rustig = await nieuwe_melding(page, 'Rustig')
  const eerste = await screen(page, rustig.nummer, 'Nee, niet acuut')
  await expect(eerste.getByText('Nog één collega moet kijken.')).toBeVisible()
  const acuut = await nieuwe_melding(page, 'Acuut')
  await page.goto(`${adres()}/screening`)
  const regel = page.getByRole('listitem').filter({ hasText: acuut.nummer }).first()
  await regel.getByRole('button', { name: /Bekijken/ }).click()
  await regel.getByRole('button', { name: 'Oordeel vastleggen' }).click()
  await expect(regel.getByText('Kies of deze melding acuut is.')).toBeVisible()
  await vink(regel.getByRole('radio', { name: 'Ja, acuut' }))
  await regel.getByLabel('Toelichting').fill('Er is nu direct gevaar.')
  await regel.getByRole('button', { name: 'Oordeel vastleggen' }).click()
  await expect(regel.getByText('de crisisdienst is gestart')).toBeVisible()
  await regel.getByRole('link', { name: 'Naar de crisisdienst' }).click()
  await expect(page.getByRole('region', { name: 'Crisis' })).toBeVisible()
  await toegankelijk(page)
})

test('the assessment asks, explains its date and advice, and is signed together', async ({
  page,
  browser,
}) => {
  await log_in(page)
  const { pad, nummer } = await nieuwe_melding(page, 'Beoordeling')
  await screen(page, nummer, 'Nee, niet acuut')
  const collega = await browser.newContext({ locale: 'nl-NL' })
  const pagina2 = await collega.newPage()
  await log_in(pagina2, 'gedragswetenschapper')
  await screen(pagina2, nummer, 'Nee, niet acuut')

  await page.goto(adres() + pad)
  await page.getByRole('button', { name: 'Veiligheidsbeoordeling beginnen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Veiligheidsbeoordeling van')
  await toegankelijk(page)
  await page.getByText('Waarom deze datum?').click()
  await expect(page.getByText(/dag van ontvangst/i).first()).toBeVisible()

  await beantwoord_alles(page)
  await vink(page.getByRole('checkbox', { name: 'Eigen systeem' }))
  await vink(page.getByRole('checkbox', { name: 'VT-register' }))
  await vink(page.getByRole('checkbox', { name: 'Er is een MDO gehouden' }))
  await page.getByRole('button', { name: 'Advies van een deelnemer toevoegen' }).click()
  await page.getByLabel('Naam van de deelnemer').fill('Collega Verzonnen')
  await page.getByRole('group', { name: 'Advies 1' }).getByLabel('Advies').fill('Geen vervolg')
  await page.getByLabel('Gezamenlijk besluit').fill('Geen vervolg')
  await page.getByLabel('Datum van het MDO').fill(new Date().toISOString().slice(0, 10))

  await page.getByRole('button', { name: 'Ondertekenen' }).click()
  await expect(page.getByRole('heading', { name: /Er (is|zijn) \d+ fout/ })).toBeVisible()
  await toegankelijk(page)
  await page.getByLabel('Uitkomst').selectOption('geen-vervolg')
  await page.getByLabel('Motivering', { exact: true }).fill('Er is geen vermoeden meer.')
  const afwijking = page.getByLabel('Waarom wijkt u af van het advies?')
  if (await afwijking.isVisible()) await afwijking.fill('De feiten zijn weerlegd.')
  await expect(page.getByText(/Bewaard om/)).toBeVisible()
  await page.getByRole('button', { name: 'Ik ga akkoord' }).click()
  await expect(page.getByRole('button', { name: 'Ik ga akkoord' })).toBeHidden()

  await pagina2.goto(page.url())
  await pagina2.getByRole('button', { name: 'Ik ga akkoord' }).click()
  await expect(pagina2.getByRole('button', { name: 'Ik ga akkoord' })).toBeHidden()
  await collega.close()

  await page.reload()
  await page.getByRole('button', { name: 'Ondertekenen' }).click()
  await expect(page.getByText(/Ondertekend door/)).toBeVisible()
  await toegankelijk(page)
  await page.getByRole('button', { name: 'Verbeteren' }).click()
  await page.getByLabel('Waarom is een verbetering nodig?').fill('Er kwam nieuwe informatie.')
  await page.getByRole('button', { name: 'Nieuwe versie maken' }).click()
  await expect(page.getByText('Versie 2 (concept)')).toBeVisible()
})

test('a dossier shows who, what, when and why', async ({ page }) => {
  await log_in(page)
  await nieuwe_melding(page, 'Dossier')
  await toegankelijk(page)
  await page.getByRole('link', { name: /^Dossier / }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Dossier')
  await expect(page.getByRole('region', { name: 'Personen' })).toContainText(naam('Dossier'))
  await expect(
    page.getByRole('region', { name: 'Tijdlijn' }).getByRole('listitem'),
  ).not.toHaveCount(0)
  await page.getByText('Waarom deze datum?').first().click()
  await toegankelijk(page)
})
