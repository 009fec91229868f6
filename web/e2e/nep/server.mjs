// SPDX-License-Identifier: EUPL-1.2
// Serves web/dist and made-up answers with the headers of the real server: to look at screens.
//   node e2e/nep/server.mjs [port]      ?uit in the address of /v1/sessies/huidig is not needed:
//   a visit to /nep/uit ends the session, /nep/in begins it.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname } from 'node:path'

import * as g from './gegevens.mjs'

const DIST = new URL('../../dist/', import.meta.url)
const SOORT = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}
const CSP = [
  "default-src 'self'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "frame-ancestors 'none'",
].join('; ')
let ingelogd = true
let versie = 1
let concept

const probleem = (status, detail, extra = {}) => [
  status,
  { type: 'about:blank', title: 'Fout', status, detail, ...extra },
]

const KAART = [
  ['GET', /^\/sessies\/huidig$/, () => [200, g.sessie]],
  ['DELETE', /^\/sessies\/huidig$/, () => ((ingelogd = false), [204])],
  ['GET', /^\/codelijsten$/, () => [200, g.codelijsten]],
  ['GET', /^\/medewerkers$/, () => [200, g.medewerkers]],
  ['GET', /^\/triage-instrumenten\/huidig$/, () => [200, g.instrument()]],
  ['GET', /^\/concepten$/, () => [200, { resultaten: concept ? [concept] : [] }]],
  ['GET', /^\/concepten\//, () => (concept ? [200, concept] : probleem(404, 'Niet gevonden'))],
  ['POST', /^\/concepten$/, (b) => [201, (concept = maak_concept(b))]],
  ['PUT', /^\/concepten\//, (b) => [200, (concept = maak_concept(b))]],
  ['DELETE', /^\/concepten\//, () => ((concept = undefined), [204])],
  ['GET', /^\/werk$/, (_b, url) => [200, g.werk(url.searchParams.get('lijst'))]],
  ['POST', /^\/werk\/_toewijzen$/, (b) => [200, { aantal: b.werk.length }]],
  ['GET', /^\/screening$/, () => [200, g.screening]],
  ['POST', /screeningen$/, (b) => [201, na_screening(b)]],
  ['GET', /^\/meldingen\/[^/]+\/veiligheids/, () => [200, { resultaten: [g.beoordeling] }]],
  ['GET', /^\/meldingen\//, () => [200, g.melding]],
  ['POST', /^\/meldingen$/, () => [201, g.melding]],
  ['GET', /^\/veiligheidsbeoordelingen\//, () => [200, g.beoordeling]],
  ['PUT', /^\/veiligheidsbeoordelingen\//, (b) => [200, { ...g.beoordeling, ...b }]],
  ['POST', /_akkoord$/, () => [200, g.beoordeling]],
  ['POST', /_ondertekenen$/, () => weiger_ondertekenen()],
  ['GET', /tijdlijn$/, () => [200, g.tijdlijn]],
  ['POST', /^\/dossiers\/_zoek$/, () => [200, { voorstellen: g.voorstellen }]],
  ['GET', /^\/dossiers\//, () => [200, g.dossier]],
  ['POST', /^\/adviezen\/_controleer$/, (b) => [200, { vindingen: vindingen(b.tekst) }]],
  ['GET', /^\/adviezen\//, () => [200, g.advies]],
  ['POST', /^\/adviezen$/, () => [201, g.advies]],
  ['GET', /^\/politiemeldingen\//, () => [200, g.politiemelding]],
]

function maak_concept({ soort, inhoud }) {
  const bijgewerkt = new Date().toISOString()
  return { id: g.id(99), soort, inhoud, bijgewerkt, versie: ++versie }
}

function na_screening(b) {
  const screeningen = [
    ...g.melding.screeningen,
    { ...b, medewerker: g.sessie.medewerker, moment: new Date().toISOString() },
  ]
  return { ...g.melding, screeningen, ...(b.acuut ? { crisis_id: g.id(50) } : {}) }
}

const weiger_ondertekenen = () =>
  probleem(400, 'De beoordeling is nog niet af.', {
    fouten: [
      { veld: '/motivering', code: 'verplicht', melding: 'Schrijf waarom dit de uitkomst is.' },
      { veld: '/akkoorden', code: 'te-weinig', melding: 'Vraag nog een collega om akkoord.' },
    ],
  })

const vindingen = (tekst) =>
  [...tekst.matchAll(/06[- ]?\d{8}/g)].map((m) => ({
    soort: 'telefoonnummer',
    begin: m.index,
    eind: m.index + m[0].length,
    uitleg: 'Dit lijkt een telefoonnummer. Haal het weg.',
  }))

async function lichaam(verzoek) {
  let tekst = ''
  for await (const stuk of verzoek) tekst += stuk
  return tekst ? JSON.parse(tekst) : {}
}

async function api(verzoek, url) {
  const pad = url.pathname.slice(3)
  const body = await lichaam(verzoek)
  if (verzoek.method === 'POST' && pad === '/sessies') {
    if (body.wachtwoord !== 'goed') return probleem(401, 'Onjuist')
    ingelogd = true
    return [201, g.sessie]
  }
  if (!ingelogd) return probleem(401, 'Niet ingelogd')
  const regel = KAART.find(([m, vorm]) => m === verzoek.method && vorm.test(pad))
  return regel ? regel[2](body, url) : probleem(404, 'Niet gevonden')
}

async function bestand(pad) {
  const naam = extname(pad) ? pad.slice(1) : 'index.html'
  return [await readFile(new URL(naam, DIST)), SOORT[extname(naam)] ?? 'text/plain']
}

const server = createServer(async (verzoek, antwoord) => {
  const url = new URL(verzoek.url, 'http://localhost')
  antwoord.setHeader('Content-Security-Policy', CSP)
  try {
    if (url.pathname.startsWith('/nep/')) {
      ingelogd = url.pathname === '/nep/in'
      return antwoord.end('ok')
    }
    if (url.pathname.startsWith('/v1/')) {
      const [status, inhoud] = await api(verzoek, url)
      const soort = status >= 400 ? 'application/problem+json' : 'application/json'
      antwoord.writeHead(status, { 'Content-Type': soort, ETag: `"${versie}"` })
      return antwoord.end(inhoud === undefined ? undefined : JSON.stringify(inhoud))
    }
    const [inhoud, soort] = await bestand(url.pathname)
    antwoord.writeHead(200, { 'Content-Type': soort })
    return antwoord.end(inhoud)
  } catch {
    antwoord.writeHead(404)
    return antwoord.end()
  }
})

server.listen(Number(process.argv[2] ?? 4174), '127.0.0.1')
