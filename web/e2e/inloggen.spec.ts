// SPDX-License-Identifier: EUPL-1.2
import {
  account,
  adres,
  expect,
  log_in,
  log_zelf_in,
  test,
  toegankelijk,
  vul_inlog,
} from './hulp'

test('a wrong password is told without saying which of both was wrong', async ({ page }) => {
  await page.goto(adres())
  await expect(page.getByRole('heading', { level: 1, name: 'Inloggen' })).toBeVisible()
  await toegankelijk(page)
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await expect(page.getByText('Vul uw gebruikersnaam in.')).toBeVisible()
  await vul_inlog(page, { ...account('procesregisseur'), wachtwoord: 'dit klopt zeker niet' })
  await expect(page.getByText('gebruikersnaam of het wachtwoord klopt niet')).toBeVisible()
  await toegankelijk(page)
})

test('after logging in the asked screen is there', async ({ page }) => {
  await log_in(page, 'procesregisseur', 0, '/screening')
  await expect(page.getByRole('heading', { level: 1, name: 'Screening' })).toBeVisible()
})

test('too many attempts give the time to wait', async ({ page }) => {
  await page.route('**/v1/sessies', (route) =>
    route.fulfill({
      status: 429,
      headers: { 'Retry-After': '30', 'Content-Type': 'application/problem+json' },
      body: JSON.stringify({ type: 'about:blank', title: '', status: 429, detail: 'Wacht' }),
    }),
  )
  await page.goto(adres())
  await vul_inlog(page, account('procesregisseur'))
  await expect(page.getByText(/Wacht nog \d+ seconden/)).toBeVisible()
})

test('when the session ends, what was typed is still there', async ({ page, context }) => {
  await log_in(page, 'procesregisseur', 0, '/aannemen')
  const verhaal = page.getByLabel('Wat is er gebeurd?')
  await verhaal.fill('Dit mag niet verloren gaan')
  await expect(page.getByText(/Bewaard om/)).toBeVisible()
  await context.clearCookies()
  await verhaal.fill('Dit mag niet verloren gaan, ook dit niet')
  const dialoog = page.getByRole('dialog', { name: 'Log opnieuw in' })
  await expect(dialoog).toBeVisible()
  await toegankelijk(page)
  // The browser itself closes a dialog at a second Escape.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(dialoog).toBeVisible()
  await vul_inlog(page, account('procesregisseur'))
  await expect(dialoog).toBeHidden()
  await expect(verhaal).toBeFocused()
  await expect(verhaal).toHaveValue('Dit mag niet verloren gaan, ook dit niet')
  await expect(page.getByText(/Bewaard om/)).toBeVisible()
})

test('after logging out every screen asks to log in, also the one before', async ({ page }) => {
  await log_zelf_in(page, 'procesregisseur', 0, '/screening')
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  const kop = page.getByRole('heading', { level: 1, name: 'Inloggen' })
  await expect(kop).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/\/screening$/)
  await expect(kop).toBeVisible()
})

test('nothing personal is left in the storage of the browser', async ({ page }) => {
  await log_in(page)
  const over = await page.evaluate(() => window.localStorage.length + window.sessionStorage.length)
  expect(over).toBe(0)
})
