// SPDX-License-Identifier: EUPL-1.2
// Logging in by steps, on a server of its own that asks a second factor of everybody.
import { createHmac } from 'node:crypto'

import type { Page } from '@playwright/test'

import { account, adres, expect, log_zelf_in, test, toegankelijk, vink, vul_inlog } from './hulp'
import { start_server } from './opstelling'

const STAP_MS = 30_000
let server: Awaited<ReturnType<typeof start_server>>

test.beforeAll(async () => {
  server = await start_server('verplicht')
})
test.afterAll(() => server.stop())

/** An authenticator app in some lines (RFC 6238). */
function code_van(geheim: string, stappen: number): string {
  const tekens = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...geheim].map((t) => tekens.indexOf(t).toString(2).padStart(5, '0')).join('')
  const sleutel = Buffer.from((bits.match(/.{8}/g) ?? []).map((b) => parseInt(b, 2)))
  const teller = Buffer.alloc(8)
  teller.writeBigUInt64BE(BigInt(Math.floor(Date.now() / STAP_MS) + stappen))
  const som = createHmac('sha1', sleutel).update(teller).digest()
  const begin = (som.at(-1) ?? 0) & 15
  return String((som.readUInt32BE(begin) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

async function lees_geheim(page: Page): Promise<string> {
  return ((await page.locator('.appgeheim').textContent()) ?? '').replaceAll(' ', '')
}

/** From the password to the first screen; gives the recovery codes. */
async function stel_in(page: Page, wie: { naam: string; wachtwoord: string; rol: string }) {
  await page.goto(server.adres)
  await vul_inlog(page, wie)
  await expect(page.getByRole('heading', { name: 'Stel een tweede stap in' })).toBeFocused()
  const geheim = await lees_geheim(page)
  await page.getByLabel('Code', { exact: true }).fill(code_van(geheim, 0))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Bewaar uw herstelcodes' })).toBeFocused()
  return { geheim, codes: await page.locator('.herstelcodes li').allTextContents() }
}

test('who has no second factor sets it up before anything else', async ({ page }) => {
  await page.goto(server.adres)
  await vul_inlog(page, account('manager'))
  await expect(page.getByRole('img', { name: 'QR-code voor uw app' })).toBeVisible()
  await toegankelijk(page)
  await page.screenshot({ path: test.info().outputPath('instellen.png'), fullPage: true })
  expect(await lees_geheim(page)).toMatch(/^[A-Z2-7]{32}$/)
  const code = page.getByLabel('Code', { exact: true })
  await page.getByRole('button', { name: 'Controleren' }).click()
  await expect(page.getByText('Vul de code in.')).toBeVisible()
  await code.fill('000000')
  await page.keyboard.press('Enter')
  await expect(page.getByText('De code klopt niet.')).toBeVisible()
  await toegankelijk(page)
  // Nothing else can be reached.
  await page.goto(`${server.adres}/screening`)
  await expect(page.getByRole('heading', { level: 1, name: 'Inloggen' })).toBeVisible()
})

test('the recovery codes are shown once; then a code or one of them logs in', async ({ page }) => {
  const wie = account('teamcoordinator')
  const { geheim, codes } = await stel_in(page, wie)
  expect(codes).toHaveLength(10)
  await toegankelijk(page)
  await page.screenshot({ path: test.info().outputPath('herstelcodes.png'), fullPage: true })
  await page.getByRole('button', { name: 'Ik heb ze bewaard, verder' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Mijn dag' })).toBeVisible()
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await vul_inlog(page, wie)
  const code = page.getByLabel('Code', { exact: true })
  await expect(code).toBeFocused()
  await toegankelijk(page)
  await page.screenshot({ path: test.info().outputPath('code.png'), fullPage: true })
  await code.fill(code_van(geheim, 1))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Mijn dag' })).toBeVisible()
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await vul_inlog(page, wie)
  await code.fill(codes[0] ?? '')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: /mijn account/ }).click()
  await expect(page.getByText('U hebt nog 9 herstelcodes.')).toBeVisible()
  await toegankelijk(page)
  await page.screenshot({ path: test.info().outputPath('account.png'), fullPage: true })
  await page.getByRole('button', { name: 'Nieuwe herstelcodes maken' }).click()
  await code.fill(codes[1] ?? '')
  await page.keyboard.press('Enter')
  const dialoog = page.getByRole('dialog', { name: 'Bewaar uw herstelcodes' })
  await expect(dialoog.locator('.herstelcodes li')).toHaveCount(10)
  await toegankelijk(page)
  await page.screenshot({ path: test.info().outputPath('codes-nieuw.png') })
  await dialoog.getByRole('button', { name: 'Ik heb ze bewaard, verder' }).click()
  await expect(page.getByText('U hebt nieuwe herstelcodes.')).toBeFocused()
  await expect(page.getByText('U hebt nog 10 herstelcodes.')).toBeVisible()
})

test('after the session ended the code is asked too, and what was typed stays', async ({
  page,
  context,
}) => {
  const wie = account('procesregisseur', 1)
  const { codes } = await stel_in(page, wie)
  await page.getByRole('button', { name: 'Ik heb ze bewaard, verder' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'Aannemen' }).click()
  const verhaal = page.getByLabel('Wat is er gebeurd?')
  await verhaal.fill('Dit blijft staan')
  await expect(page.getByText(/Bewaard om/)).toBeVisible()
  await context.clearCookies()
  await verhaal.fill('Dit blijft staan, ook dit')
  const dialoog = page.getByRole('dialog', { name: 'Log opnieuw in' })
  await vul_inlog(page, wie)
  await dialoog.getByLabel('Code', { exact: true }).fill(codes[0] ?? '')
  await toegankelijk(page)
  await page.screenshot({ path: test.info().outputPath('dialoog.png') })
  await page.keyboard.press('Enter')
  await expect(dialoog).toBeHidden()
  await expect(verhaal).toHaveValue('Dit blijft staan, ook dit')
  await expect(page.getByText(/Bewaard om/)).toBeVisible()
})

test('who has two roles chooses one, sees which, and changes it', async ({ page }) => {
  const wie = account('procesregisseur, teamcoordinator')
  await page.goto(adres())
  await expect(page.getByText('In deze demo staat de tweede stap')).toBeVisible()
  await vul_inlog(page, wie)
  await expect(page.getByRole('heading', { name: 'In welke rol werkt u nu?' })).toBeFocused()
  await toegankelijk(page)
  await page.screenshot({ path: test.info().outputPath('rol.png'), fullPage: true })
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByText('Kies de rol waarin u nu werkt.')).toBeVisible()
  await vink(page.getByRole('radio', { name: 'Procesregisseur' }))
  await page.keyboard.press('Enter')
  const knop = page.getByRole('button', { name: 'Rol: Procesregisseur. Wisselen' })
  await expect(knop).toBeVisible()
  await toegankelijk(page)
  await page.screenshot({ path: test.info().outputPath('kop.png') })
  await knop.press('Enter')
  await vink(page.getByRole('radio', { name: 'Teamcoördinator' }))
  await toegankelijk(page)
  await page.screenshot({ path: test.info().outputPath('wissel.png') })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Rol: Teamcoördinator. Wisselen' })).toBeVisible()
})

test('sessions elsewhere are seen and ended', async ({ page, browser }) => {
  await log_zelf_in(page, 'vertrouwensarts')
  const elders = await browser.newContext()
  const ander = await elders.newPage()
  await log_zelf_in(ander, 'vertrouwensarts')
  await page.getByRole('link', { name: /mijn account/ }).click()
  await expect(page.getByText('Chrome op').first()).toBeVisible()
  await expect(page.getByText('(deze sessie)')).toHaveCount(1)
  await toegankelijk(page)
  await page.screenshot({ path: test.info().outputPath('sessies.png'), fullPage: true })
  await page.getByRole('button', { name: /uitloggen$/ }).first().press('Enter')
  await expect(page.getByText('Die sessie is uitgelogd.')).toBeFocused()
  await ander.reload()
  await expect(ander.getByRole('heading', { level: 1, name: 'Inloggen' })).toBeVisible()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'My account' })).toBeVisible()
  await toegankelijk(page)
  await elders.close()
})
