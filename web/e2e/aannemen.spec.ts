// SPDX-License-Identifier: EUPL-1.2
import {
  adres,
  expect,
  log_in,
  registreer_melding,
  test,
  toegankelijk,
  vink,
  vul_melding,
} from './hulp'

test.beforeEach(async ({ page }) => {
  await log_in(page, 'procesregisseur', 0, '/aannemen')
})

test('all faults are shown at once and lead to their fields', async ({ page }) => {
  await toegankelijk(page)
  await page.getByRole('button', { name: 'Melding registreren' }).click()
  await expect(page.getByRole('heading', { name: /Er zijn 10 fouten/ })).toBeVisible()
  await toegankelijk(page)
  await page.getByRole('link', { name: 'Kies de rol van deze persoon.' }).click()
  await expect(page.getByLabel('Rol')).toBeFocused()
  await page.getByLabel('Rol').selectOption('pleger')
  await expect(page.getByRole('link', { name: 'Kies de rol van deze persoon.' })).toBeHidden()
})

test('a report is kept while typing, found again, and registered with its date', async ({
  page,
}) => {
  await vul_melding(page, { achternaam: 'Bewaarproef', verhaal: 'Er was geschreeuw.' })
  await expect(page.getByText(/Bewaard om \d\d:\d\d/)).toBeVisible()
  await expect(page).toHaveURL(/\/aannemen\/[0-9a-f-]{36}$/)
  await page.reload()
  await expect(page.getByLabel('Wat is er gebeurd?')).toHaveValue('Er was geschreeuw.')
  await expect(page.getByLabel('Achternaam')).toHaveValue('Bewaarproef')
  await page.getByLabel('Wat is er gebeurd?').press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'De melding is geregistreerd' })).toBeVisible()
  await expect(page.getByText('Waarom deze datum?')).toBeVisible()
  await expect(page.getByRole('list').filter({ hasText: 'Ontvangen' }).first()).toBeVisible()
  await toegankelijk(page)
})

test('typing goes on without connection and is kept afterwards', async ({
  page,
  context,
}) => {
  await page.getByLabel('Wat is er gebeurd?').fill('Eerste zin.')
  await expect(page.getByText(/Bewaard om/)).toBeVisible()
  await context.setOffline(true)
  await page.getByLabel('Wat is er gebeurd?').fill('Eerste zin. Tweede zin.')
  await expect(page.getByText(/Niet bewaard: geen verbinding/)).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText(/Bewaard om/)).toBeVisible({ timeout: 20_000 })
  await page.reload()
  await expect(page.getByLabel('Wat is er gebeurd?')).toHaveValue('Eerste zin. Tweede zin.')
})

test('two windows on one draft: what was typed stays until somebody chooses', async ({
  page,
  context,
}) => {
  await page.getByLabel('Wat is er gebeurd?').fill('Van het eerste venster')
  await expect(page).toHaveURL(/\/aannemen\/[0-9a-f-]{36}$/)
  const ander = await context.newPage()
  await ander.goto(page.url())
  await ander.getByLabel('Wat is er gebeurd?').fill('Van het tweede venster')
  await expect(ander.getByText(/Bewaard om/)).toBeVisible()
  await page.getByLabel('Wat is er gebeurd?').fill('Van het eerste venster, meer')
  await expect(
    page.getByRole('heading', { name: 'Dit is ook ergens anders gewijzigd' }),
  ).toBeVisible()
  await expect(page.getByLabel('Wat is er gebeurd?')).toHaveValue('Van het eerste venster, meer')
  await toegankelijk(page)
  await page.getByRole('button', { name: 'Bewaar wat ik zie' }).click()
  await expect(page.getByText(/Bewaard om/)).toBeVisible()
})

test('a known family is proposed, chosen, and let go again', async ({ page }) => {
  const achternaam = `Herkenning${test.info().project.name}`
  await registreer_melding(page, { achternaam, verhaal: 'De eerste keer.' })
  await page.goto(`${adres()}/aannemen`)
  await vul_melding(page, { achternaam, verhaal: 'De tweede keer.' })
  const zijkant = page.getByRole('region', { name: 'Bestaande dossiers' })
  const wijzer = page.getByRole('link', { name: /bestaande? dossiers? lijk/ })
  if (test.info().project.name === 'telefoon') {
    await wijzer.click()
    await expect(zijkant).toBeInViewport()
  } else {
    await expect(zijkant.getByText(/dossiers? lijk/)).toBeVisible()
    await expect(wijzer).toBeHidden()
  }
  await zijkant
    .getByRole('button', { name: /Hoort bij dit dossier/ })
    .first()
    .click()
  await expect(zijkant.getByText('De melding komt in het gekozen dossier.')).toBeVisible()
  await toegankelijk(page)
  await zijkant.getByRole('button', { name: 'Toch een nieuw dossier' }).click()
  await expect(zijkant.getByText('De melding krijgt een nieuw dossier.')).toBeVisible()
})

test('persons come, go, and come back with their relations', async ({ page }) => {
  await page.getByLabel('Achternaam').fill('Eerste')
  await page.getByRole('button', { name: 'Persoon toevoegen' }).click()
  await page.getByLabel('Achternaam').nth(1).fill('Tweede')
  await page.getByRole('button', { name: 'Relatie toevoegen' }).click()
  await page.getByLabel('Wie', { exact: true }).selectOption({ label: 'Eerste' })
  await page.getByLabel('van wie').selectOption({ label: 'Tweede' })
  await page.getByRole('button', { name: 'Weghalen Tweede' }).click()
  await expect(page.getByText('Tweede is weggehaald.')).toBeVisible()
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(page.getByLabel('Achternaam').nth(1)).toHaveValue('Tweede')
  await expect(page.getByLabel('van wie')).toHaveValue('1')
  await vink(page.getByRole('checkbox', { name: 'Onbekend wie dit is' }).first())
  await expect(page.getByLabel('Achternaam')).toHaveCount(1)
  await toegankelijk(page)
})

test('an advice shows what is personal in its text and becomes a report', async ({
  page,
}) => {
  await vink(page.getByRole('radio', { name: 'Advies', exact: true }))
  await expect(page.getByRole('region', { name: 'Betrokkenen', exact: true })).toBeHidden()
  await page.getByLabel('Kanaal').selectOption({ label: 'Telefoon' })
  await page.getByLabel('Hoedanigheid').selectOption('huisarts')
  await page.getByLabel('Gemeente van de betrokkenen').selectOption({ label: 'Rotterdam' })
  await vink(page.getByRole('checkbox', { name: 'Psychisch geweld' }))
  const vraag = page.getByLabel('Waar ging het over?')
  await vraag.fill('Een patiënt is bereikbaar op 06-12345678.')
  await expect(page.locator('mark')).toHaveText(/06-?12345678/)
  await toegankelijk(page)
  await page.getByRole('button', { name: 'Advies registreren' }).click()
  await expect(page.getByRole('heading', { name: /Er (is|zijn) \d+ fout/ })).toBeVisible()
  await vraag.fill('Een huisarts vraagt wat te doen bij een vermoeden.')
  await expect(page.locator('mark')).toHaveCount(0)
  await page.getByRole('button', { name: 'Advies registreren' }).click()
  await page.getByRole('link', { name: 'Het advies lezen' }).click()
  await toegankelijk(page)
  await page.getByRole('button', { name: 'Maak er een melding van' }).click()
  await expect(page.getByRole('radio', { name: 'Melding', exact: true })).toBeChecked()
  await expect(page.getByLabel('Hoedanigheid')).toHaveValue('huisarts')
})

test('a police report is registered and passed on', async ({ page }) => {
  await vink(page.getByRole('radio', { name: /politiezorgmelding/ }))
  await page.getByLabel('Gemeente', { exact: false }).selectOption({ label: 'Rotterdam' })
  await page.getByLabel('Wat meldt de politie?').fill('Jongere aangehouden voor winkeldiefstal.')
  await page.getByRole('button', { name: 'Politiemelding registreren' }).click()
  await page.getByRole('link', { name: 'De politiemelding lezen' }).click()
  await toegankelijk(page)
  await page.getByLabel('Doorzetten aan').fill('Wijkteam')
  await page.getByRole('button', { name: 'Doorzetten', exact: true }).click()
  await expect(page.getByText('Doorgezet', { exact: true })).toBeVisible()
})

test('the keyboard reaches the cards, and ? explains how', async ({ page }) => {
  const rol = page.getByLabel('Rol')
  await expect(rol).toBeVisible()
  await page.keyboard.press('Alt+3')
  await expect(rol).toBeFocused()
  await page.getByRole('button', { name: 'Sneltoetsen (?)' }).focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Sneltoetsen' })).toBeVisible()
  await toegankelijk(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})
