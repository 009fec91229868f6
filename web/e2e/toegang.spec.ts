// SPDX-License-Identifier: EUPL-1.2
import type { Locator, Page } from '@playwright/test'

import { adres, expect, log_in, registreer_melding, test, toegankelijk, vink } from './hulp'

const FG = 'functionaris-gegevensbescherming'
/** The `n`th procesregisseur of the demo who belongs to another team. */
const GEBIED = 2

/** Another person at the same screen. */
async function wissel(page: Page, rol: string, n = 0, pad = '/') {
  await page.context().clearCookies()
  await log_in(page, rol, n, pad)
}

async function kies(veld: Locator, naam: string) {
  const keuze = veld.locator('option', { hasText: naam })
  await veld.selectOption((await keuze.getAttribute('value')) ?? '')
}

type Plek = { dossier: string; melding: string }

/** A report whose dossier is Milan's, so that another team has nothing to do with it. */
async function dossier_van_milan(page: Page, soort: string): Promise<Plek> {
  await log_in(page, 'teamcoordinator')
  const achternaam = `${soort}${test.info().project.name}`
  const melding = await registreer_melding(page, { achternaam, verhaal: 'Er was ruzie.' })
  await page.goto(adres() + melding)
  await page.getByRole('link', { name: /^Dossier / }).click()
  await page.getByRole('button', { name: 'Casushouder kiezen' }).click()
  const dialoog = page.getByRole('dialog', { name: 'Casushouder kiezen' })
  await kies(dialoog.getByLabel('Aan wie?'), 'Milan Overkamp')
  await dialoog.getByLabel('Reden').fill('Milan kent het gezin.')
  await dialoog.getByRole('button', { name: '1 werkstuk toewijzen' }).click()
  await expect(page.getByText('Milan Overkamp is nu casushouder.')).toBeVisible()
  return { dossier: new URL(page.url()).pathname, melding }
}

const geweigerd = (page: Page) =>
  expect(page.getByRole('heading', { name: 'Dit dossier is niet voor u open' })).toBeVisible()

test('a refused dossier opens with a reason, and the officer looks at that', async ({ page }) => {
  const { dossier, melding } = await dossier_van_milan(page, 'Nood')
  await wissel(page, 'procesregisseur', GEBIED, melding)
  await expect(page.getByText(/Open dan het dossier van deze melding/)).toBeVisible()
  await toegankelijk(page)
  await page.goto(adres() + dossier)
  await geweigerd(page)
  await toegankelijk(page)
  await page.getByRole('button', { name: 'Toch openen: noodtoegang' }).click()
  const dialoog = page.getByRole('dialog', { name: 'Toch openen: noodtoegang' })
  await expect(dialoog).toContainText('drie uur')
  await dialoog.getByLabel('Waarom moet u dit nu openen?').fill('Te kort')
  await dialoog.getByRole('button', { name: 'Dossier drie uur openen' }).click()
  await expect(dialoog.getByRole('heading', { name: /Er is 1 fout/ })).toBeVisible()
  await toegankelijk(page)
  const reden = `Moeder belt: hij staat voor de deur (${test.info().project.name}).`
  await dialoog.getByLabel('Waarom moet u dit nu openen?').fill(reden)
  await dialoog.getByRole('button', { name: 'Dossier drie uur openen' }).click()
  await expect(page.getByText(/^Noodtoegang tot \d\d:\d\d$/)).toBeVisible()
  await toegankelijk(page)
  const kop = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await page.getByRole('link', { name: /^Melding / }).click()
  await expect(page.getByText(/^Noodtoegang tot \d\d:\d\d$/)).toBeVisible()
  expect(await page.evaluate(() => document.cookie + location.href)).not.toContain('Moeder')
  // The answer tells it: after a reload, and in another window, it is still said.
  await page.reload()
  await expect(page.getByText(/^Noodtoegang tot \d\d:\d\d$/)).toBeVisible()
  await page.goto(adres() + dossier)
  await expect(page.getByText(/^Noodtoegang tot \d\d:\d\d$/)).toBeVisible()

  await wissel(page, FG)
  await page.getByRole('link', { name: 'Toegang', exact: true }).click()
  const regel = page.getByRole('listitem').filter({ hasText: kop }).filter({ hasText: reden })
  await expect(regel).toBeVisible()
  await toegankelijk(page)
  await regel.getByRole('button', { name: /^Nakijken/ }).click()
  const oordeel = page.getByRole('dialog', { name: /Noodtoegang tot dossier/ })
  await vink(oordeel.getByRole('radio', { name: 'Niet terecht' }))
  await oordeel.getByRole('button', { name: 'Oordeel vastleggen' }).click()
  await expect(oordeel.getByRole('heading', { name: /Er is 1 fout/ })).toBeVisible()
  await toegankelijk(page)
  await oordeel.getByLabel('Vervolg').fill('Besproken met de medewerker.')
  await oordeel.getByRole('button', { name: 'Oordeel vastleggen' }).click()
  await expect(page.getByText(/Het oordeel over de noodtoegang .* is vastgelegd/)).toBeVisible()
  await expect(regel).toHaveCount(0)
  await page.getByRole('tab', { name: 'Alle' }).click()
  await expect(regel).toContainText('Niet terecht')
  await toegankelijk(page)

  await regel.getByRole('link', { name: /^Wie zag dit dossier/ }).click()
  await expect(page.getByRole('heading', { name: /^Wie zag dossier / })).toBeVisible()
  const rijen = page.getByRole('row')
  const poging = rijen.filter({ hasText: 'Esra Tuinwijk' })
  await expect(poging.filter({ hasText: 'Geweigerd' }).first()).toBeVisible()
  await expect(poging.filter({ hasText: 'Noodtoegang met een reden' }).first()).toBeVisible()
  await toegankelijk(page)
})

test('the officer finds a dossier by its number, and sees only who opened it', async ({ page }) => {
  const { dossier } = await dossier_van_milan(page, 'Nummer')
  const kop = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  const nummer = /D\d+/.exec(kop)?.[0] ?? ''
  await wissel(page, FG, 0, '/toegang')
  await toegankelijk(page)
  const veld = page.getByLabel('Dossiernummer')
  await veld.fill('Jansen')
  await veld.press('Enter')
  await expect(page.getByRole('heading', { name: /Er is 1 fout/ })).toBeVisible()
  await toegankelijk(page)
  await veld.fill('D9999999')
  await veld.press('Enter')
  await expect(page.getByText(/Dit dossier bestaat niet/)).toBeVisible()
  await toegankelijk(page)
  await veld.fill(nummer.toLowerCase())
  await veld.press('Enter')
  await expect(page.getByRole('heading', { name: `Wie zag dossier ${nummer}` })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(`${dossier}/inzage`)
  expect(page.url()).not.toContain(nummer)
  await toegankelijk(page)
})

test('the list of who saw a dossier is for a period, and goes on paper without the rest', async ({
  page,
}) => {
  const { dossier } = await dossier_van_milan(page, 'Papier')
  await wissel(page, FG, 0, `${dossier}/inzage`)
  await expect(page.getByRole('cell', { name: 'Hatice Bloemhof' }).first()).toBeVisible()
  await page.getByLabel('Van').fill('2020-02-01')
  await page.getByLabel('Tot en met').fill('2020-01-01')
  await page.getByRole('button', { name: 'Deze periode tonen' }).click()
  await expect(page.getByRole('heading', { name: /Er is 1 fout/ })).toBeVisible()
  await toegankelijk(page)
  await page.getByLabel('Tot en met').fill('2020-03-01')
  await page.getByRole('button', { name: 'Deze periode tonen' }).click()
  await expect(page.getByText('In deze periode deed niemand iets')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('cell', { name: 'Hatice Bloemhof' }).first()).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Hele lijst afdrukken' })).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(/ tot en met /)).toBeVisible()
  // A table on paper too, not the cards of a phone.
  await expect(page.getByRole('columnheader', { name: 'Uitkomst' })).toBeVisible()
})

test('a shielded dossier is not there for who is no reader', async ({ page, context }) => {
  const { dossier } = await dossier_van_milan(page, 'Scherm')
  await page.getByRole('link', { name: 'Dossier afschermen' }).click()
  await expect(page.getByText('Niet afgeschermd')).toBeVisible()
  await toegankelijk(page)
  await page.getByRole('button', { name: 'Dossier afschermen' }).click()
  await expect(page.getByRole('heading', { name: /Er zijn 2 fouten/ })).toBeVisible()
  await toegankelijk(page)
  await kies(page.getByLabel('Lezer toevoegen'), 'Hatice Bloemhof')
  await page.getByLabel('Waarom is dit nodig?').fill('Een betrokkene werkt hier.')
  await page.getByRole('button', { name: 'Dossier afschermen' }).click()
  await expect(page.getByRole('link', { name: /Wie dit dossier of werk erin heeft/ })).toBeVisible()
  await kies(page.getByLabel('Lezer toevoegen'), 'Milan Overkamp')
  const ander = await context.newPage()
  await ander.goto(`${adres()}${dossier}/afscherming`)
  await expect(ander.getByText('Niet afgeschermd')).toBeVisible()
  await page.getByRole('button', { name: 'Dossier afschermen' }).click()
  await expect(page.getByText(/Dit dossier is afgeschermd: 2 collega’s/)).toBeFocused()
  await toegankelijk(page)

  await kies(ander.getByLabel('Lezer toevoegen'), 'Hatice Bloemhof')
  await kies(ander.getByLabel('Lezer toevoegen'), 'Milan Overkamp')
  await kies(ander.getByLabel('Lezer toevoegen'), 'Femke Oudendijk')
  await ander.getByLabel('Waarom is dit nodig?').fill('Er is een dreiging.')
  await ander.getByRole('button', { name: 'Dossier afschermen' }).click()
  await expect(ander.getByText('Dit is ook ergens anders gewijzigd')).toBeVisible()
  await toegankelijk(ander)
  await ander.getByRole('button', { name: 'Bewaar wat ik zie' }).click()
  await expect(ander.getByText(/Dit dossier is afgeschermd: 3 collega’s/)).toBeVisible()
  await ander.close()

  await wissel(page, 'procesregisseur', 0, dossier)
  await expect(page.getByText(/bestaat niet/)).toBeVisible()
  await expect(page.getByRole('button', { name: /noodtoegang/ })).toHaveCount(0)

  await wissel(page, FG, 0, `${dossier}/afscherming`)
  await page.getByRole('button', { name: 'Afscherming opheffen' }).click()
  await toegankelijk(page)
  await page.getByRole('button', { name: 'Ja, afscherming opheffen' }).click()
  await expect(page.getByText('De afscherming is opgeheven.')).toBeFocused()
  await expect(page.getByText('Niet afgeschermd')).toBeVisible()
})

test('a colleague who is asked by name thinks along until that ends', async ({ page }) => {
  const { dossier } = await dossier_van_milan(page, 'Consult')
  const kaart = page.getByRole('region', { name: 'Wie denkt mee' })
  await kaart.getByRole('button', { name: 'Iemand vragen om mee te denken' }).click()
  const dialoog = page.getByRole('dialog', { name: 'Iemand vragen om mee te denken' })
  await dialoog.getByRole('button', { name: 'Vraag om mee te denken' }).click()
  await expect(dialoog.getByRole('heading', { name: /Er zijn 2 fouten/ })).toBeVisible()
  await toegankelijk(page)
  await kies(dialoog.getByLabel('Aan wie vraagt u het?'), 'Esra Tuinwijk')
  await dialoog.getByLabel('Wat is uw vraag?').fill('Wat weet jij van de buurt?')
  await dialoog.getByRole('button', { name: 'Vraag om mee te denken' }).click()
  await expect(kaart.getByText(/Esra Tuinwijk is gevraagd/)).toBeFocused()
  await toegankelijk(page)

  await wissel(page, 'procesregisseur', GEBIED, dossier)
  await expect(kaart).toContainText('Wat weet jij van de buurt?')
  await expect(kaart.getByRole('button', { name: /beëindigen/ })).toHaveCount(0)

  await wissel(page, 'teamcoordinator', 0, dossier)
  await kaart.getByRole('button', { name: 'Meedenken beëindigen Esra Tuinwijk' }).click()
  await expect(kaart.getByText(/denkt niet meer mee/)).toBeFocused()
  await expect(kaart.getByText('1 keer eerder gevraagd')).toBeVisible()
  await wissel(page, 'procesregisseur', GEBIED, dossier)
  await geweigerd(page)
})

test('who knows the people closes the dossier to himself; a coordinator to a colleague', async ({
  page,
}) => {
  const { dossier } = await dossier_van_milan(page, 'Belang')
  const open = page.getByRole('button', { name: 'Ik ken deze mensen' })
  await open.click()
  const dialoog = page.getByRole('dialog', { name: 'Ik ken deze mensen' })
  await kies(dialoog.getByLabel('Wie kent deze mensen?'), 'Femke Oudendijk')
  await toegankelijk(page)
  await dialoog.getByRole('button', { name: /voor deze collega/ }).click()
  await expect(page.getByText(/Femke Oudendijk kent deze mensen/)).toBeFocused()

  await wissel(page, 'procesregisseur', 0, dossier)
  await open.click()
  await expect(dialoog.getByLabel('Wie kent deze mensen?')).toHaveCount(0)
  await toegankelijk(page)
  await dialoog.getByRole('button', { name: 'Ja, sluit dit dossier voor mij' }).click()
  await expect(page.getByRole('heading', { name: 'Mijn dag' })).toBeVisible()
  await expect(page.getByText(/U kent deze mensen|u kent deze mensen/)).toBeVisible()
  await page.goto(adres() + dossier)
  await expect(page.getByText(/bestaat niet/)).toBeVisible()
})

test('what a role does not see is said, and is no form to save over', async ({ page }) => {
  await log_in(page, 'teamcoordinator')
  const achternaam = `Deels${test.info().project.name}`
  const verhaal = 'Dit leest het secretariaat niet.'
  const melding = await registreer_melding(page, { achternaam, verhaal })
  await wissel(page, 'secretariaat', 0, melding)
  await expect(page.getByText('Niet zichtbaar in uw rol').first()).toBeVisible()
  await expect(page.getByText(verhaal)).toHaveCount(0)
  await expect(page.getByText(achternaam).first()).toBeVisible()
  await toegankelijk(page)
  await expect(page.getByRole('link', { name: 'Melding wijzigen' })).toHaveCount(0)
  await page.goto(`${page.url()}/wijzigen`)
  await expect(page.getByRole('heading', { name: 'U kunt dit niet wijzigen' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Bewaren' })).toHaveCount(0)
  await toegankelijk(page)
})

test('the menu leads to access only who watches over it', async ({ page }) => {
  await log_in(page)
  await expect(page.getByRole('link', { name: 'Toegang', exact: true })).toHaveCount(0)
  await page.goto(`${adres()}/toegang`)
  await expect(page.getByText(/U mag dit niet doen/)).toBeVisible()
  await wissel(page, FG)
  await expect(page.getByRole('link', { name: 'Toegang', exact: true })).toBeVisible()
})
