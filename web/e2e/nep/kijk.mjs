// SPDX-License-Identifier: EUPL-1.2
// Makes a picture of every screen, wide and narrow, light and dark, and runs axe on each.
//   node e2e/nep/kijk.mjs FOLDER [ADDRESS] [NAME]
import { mkdirSync } from 'node:fs'

import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from '@playwright/test'

import { id } from './gegevens.mjs'

const [map = 'beelden', adres = 'http://127.0.0.1:4174', alleen = ''] = process.argv.slice(2)
const SCHERMEN = {
  'mijn-dag': '/',
  aannemen: '/aannemen',
  screening: '/screening',
  melding: `/meldingen/${id(20)}`,
  beoordeling: `/veiligheidsbeoordelingen/${id(40)}`,
  dossier: `/dossiers/${id(30)}`,
  advies: `/adviezen/${id(80)}`,
  politiemelding: `/politiemeldingen/${id(81)}`,
  'niet-gevonden': '/bestaat-niet',
}
const VORMEN = [
  ['breed', 1280, 'light'],
  ['donker', 1280, 'dark'],
  ['smal', 320, 'dark'],
]

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
mkdirSync(map, { recursive: true })
let fouten = 0

async function controleer(pagina, naam) {
  const { violations } = await new AxeBuilder({ page: pagina }).analyze()
  const breed = await pagina.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (breed > 0) console.log(`${naam}: ${breed} px te breed`)
  for (const v of violations) {
    console.log(
      `${naam}: ${v.id} – ${v.nodes
        .map((n) => n.target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
    )
    if (v.id === 'color-contrast') console.log('   ', v.nodes[0].any[0]?.message)
  }
  fouten += violations.length + (breed > 0 ? 1 : 0)
}

for (const [vorm, breedte, kleur] of VORMEN) {
  const context = await browser.newContext({
    viewport: { width: breedte, height: 900 },
    colorScheme: kleur,
    locale: 'nl-NL',
  })
  const pagina = await context.newPage()
  pagina.on('console', (m) => m.type() === 'error' && console.log(`${vorm} console: ${m.text()}`))
  pagina.on('pageerror', (e) => console.log(`${vorm} fout: ${e.message}`))
  for (const [naam, pad] of Object.entries(SCHERMEN)) {
    if (alleen && alleen !== naam) continue
    await pagina.goto(adres + pad)
    await pagina.getByRole('heading', { level: 1 }).waitFor()
    await pagina.waitForLoadState('networkidle')
    await controleer(pagina, `${naam}-${vorm}`)
    await pagina.screenshot({ path: `${map}/${naam}-${vorm}.png`, fullPage: true })
  }
  await context.close()
}
await browser.close()
console.log(fouten ? `${fouten} fouten` : 'geen fouten')
process.exitCode = fouten ? 1 : 0
