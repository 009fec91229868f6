// SPDX-License-Identifier: EUPL-1.2
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as basis, type Cookie, type Locator, type Page } from '@playwright/test'

export const adres = () => process.env.BAKEN_ADRES ?? ''

export type Account = { naam: string; mens: string; wachtwoord: string; rol: string }

/**
 * The accounts of the demo, as `baken demo` writes them: one password for all in the first line,
 * then a table of two blanks in front of the user name and two or more between its columns.
 */
export function accounts(): Account[] {
  const tekst = process.env.BAKEN_ACCOUNTS ?? ''
  const wachtwoord = /wachtwoord is voor iedereen: (\S+)/.exec(tekst)?.[1] ?? ''
  return tekst
    .split('\n')
    .filter((regel) => regel.startsWith('  '))
    .slice(1)
    .map((regel) => regel.trim().split(/ {2,}/))
    .map(([naam = '', mens = '', rol = '']) => ({ naam, mens, wachtwoord, rol }))
}

/** An account with this role; the `n`th one of them. */
export function account(rol: string, n = 0): Account {
  const gevonden = accounts().filter((a) => a.rol === rol)[n]
  if (!gevonden) throw new Error(`geen demo-account met ${rol}`)
  return gevonden
}

export async function vul_inlog(pagina: Page, wie: Pick<Account, 'naam' | 'wachtwoord'>) {
  await pagina.getByLabel('Gebruikersnaam').fill(wie.naam)
  await pagina.getByLabel('Wachtwoord').fill(wie.wachtwoord)
  await pagina.getByRole('button', { name: 'Inloggen' }).click()
}

const ingelogd = (pagina: Page) =>
  expect(pagina.getByRole('button', { name: 'Uitloggen', exact: true })).toBeVisible()

/** Logs in by the form: a session of its own, which the test may end. */
export async function log_zelf_in(pagina: Page, rol = 'procesregisseur', n = 0, pad = '/') {
  await pagina.goto(adres() + pad)
  await vul_inlog(pagina, account(rol, n))
  await ingelogd(pagina)
}

const sessies = new Map<string, Cookie[]>()

/**
 * As somebody with this role on the screen `pad`. Each account logs in once and its session is
 * shared: a password takes the server long on purpose. So a test that ends it uses `log_zelf_in`.
 */
export async function log_in(pagina: Page, rol = 'procesregisseur', n = 0, pad = '/') {
  const { naam } = account(rol, n)
  const koekjes = sessies.get(naam)
  if (!koekjes) {
    await log_zelf_in(pagina, rol, n, pad)
    sessies.set(naam, await pagina.context().cookies())
    return
  }
  await pagina.context().addCookies(koekjes)
  await pagina.goto(adres() + pad)
  await ingelogd(pagina)
}

/** No axe violation, and nothing sticks out at the side, not of the screen and not of a card. */
export async function toegankelijk(pagina: Page) {
  await expect(pagina.locator('h1').first()).toBeVisible()
  await expect(pagina.locator('.laadt')).toHaveCount(0)
  // While the next screen is being fetched there is no heading for a moment: look again. What is
  // really wrong stays wrong.
  await expect(async () => {
    const { violations } = await new AxeBuilder({ page: pagina }).analyze()
    const kort = violations.map((v) => ({ regel: v.id, waar: v.nodes.map((n) => n.target) }))
    expect(kort).toEqual([])
  }).toPass({ timeout: 20_000 })
  const te_breed = await pagina.evaluate(() =>
    [...document.querySelectorAll('html, .kaart, .persoon, .voorstel')]
      .filter((e) => e.scrollWidth > e.clientWidth)
      .map((e) => `${e.tagName} ${e.className}: ${e.textContent?.slice(0, 40)}`),
  )
  expect(te_breed).toEqual([])
}

/** A test that fails on anything in the console, such as a breach of the security policy. */
export const test = basis.extend<{ stil: void }>({
  stil: [
    async ({ page }, gebruik) => {
      const gezegd: string[] = []
      page.on('pageerror', (e) => gezegd.push(e.message))
      page.on('console', (m) => {
        // A refused request is no fault of the page: the browser always reports it.
        if (m.type() === 'error' && !m.text().includes('Failed to load resource')) {
          gezegd.push(m.text())
        }
      })
      await gebruik()
      expect(gezegd).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Ticks a box or button by keyboard; the drawn one covers the real one, which has no size. */
export async function vink(knop: Locator) {
  if (!(await knop.isChecked())) await knop.press('Space')
  await expect(knop).toBeChecked()
}

type Invulling = { achternaam: string; verhaal: string }

/** Fills in the cards of a report as far as they are mandatory. */
export async function vul_melding(pagina: Page, { achternaam, verhaal }: Invulling) {
  await vink(pagina.getByRole('radio', { name: 'Melding', exact: true }))
  await pagina.getByLabel('Kanaal').selectOption({ label: 'Telefoon' })
  await pagina.getByLabel('Gemeente van de betrokkenen').selectOption({ label: 'Rotterdam' })
  await pagina.getByLabel('Hoedanigheid').selectOption('huisarts')
  const melder = pagina.getByRole('region', { name: 'Melder', exact: true })
  await melder.getByLabel('Naam').fill('Huisarts Verzonnen')
  await melder.getByLabel('Telefoon').fill('010 000 00 00')
  const wie = pagina.getByRole('region', { name: 'Betrokkenen', exact: true })
  await wie.getByLabel('Rol').selectOption('volwassen-slachtoffer')
  await wie.getByLabel('Achternaam').fill(achternaam)
  await wie.getByLabel('Geboortedatum').fill('3-5-1990')
  const geweld = pagina.getByRole('region', { name: 'Geweld', exact: true })
  await vink(geweld.getByRole('checkbox', { name: '(Ex-)partnergeweld' }))
  await vink(geweld.getByRole('checkbox', { name: 'Psychisch geweld' }))
  const meldcode = pagina.getByRole('region', { name: 'Meldcode', exact: true })
  await vink(meldcode.getByRole('radio', { name: 'Ja' }))
  await pagina.getByLabel('Wat is er gebeurd?').fill(verhaal)
}

/** Registers a report and gives the address of its reading screen. */
export async function registreer_melding(pagina: Page, wat: Invulling): Promise<string> {
  await pagina.goto(`${adres()}/aannemen`)
  await vul_melding(pagina, wat)
  await pagina.getByRole('button', { name: 'Melding registreren' }).click()
  await expect(pagina.getByRole('heading', { name: 'De melding is geregistreerd' })).toBeVisible()
  const link = pagina.getByRole('link', { name: 'De melding lezen' })
  return (await link.getAttribute('href')) ?? ''
}
