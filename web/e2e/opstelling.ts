// SPDX-License-Identifier: EUPL-1.2
// Starts a real server on a free port with a demo organisation in a folder of its own.
//   BAKEN_PROGRAMMA   the program (default ../build/release/src/baken)
//   BAKEN_ADRES and BAKEN_ACCOUNTS   use a server that runs already, with its list of accounts
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const GEDULD_MS = 60_000
const programma = resolve(process.env.BAKEN_PROGRAMMA ?? '../build/release/src/baken')

function vrije_poort(): Promise<number> {
  return new Promise((klaar, mis) => {
    const server = createServer()
    server.once('error', mis)
    server.listen(0, '127.0.0.1', () => {
      const adres = server.address()
      server.close(() => (adres && typeof adres === 'object' ? klaar(adres.port) : mis(adres)))
    })
  })
}

async function wacht_op(adres: string, server: ChildProcess) {
  const einde = Date.now() + GEDULD_MS
  while (Date.now() < einde) {
    if (server.exitCode !== null) throw new Error(`baken stopte met code ${server.exitCode}`)
    // Answered at all is enough: not being logged in is an answer too.
    const er_is = await fetch(`${adres}/v1/sessies/huidig`).then(
      () => true,
      () => false,
    )
    if (er_is) return
    await new Promise((door) => setTimeout(door, 100))
  }
  throw new Error('baken geeft geen antwoord')
}

/** Which role soon meets the limit on opening dossiers; the others do a day of work in minutes. */
const KLEINE_GRENS = 'vertrouwensarts'

type Leesgrens = { per_uur: Record<string, number>; verhoging: number }

/** A data folder of its own, which differs in that limit alone. */
function maak_gegevens(map: string): string {
  const gegevens = join(map, 'gegevens')
  cpSync(resolve('../data'), gegevens, { recursive: true })
  const bestand = join(gegevens, 'leesgrens.json')
  const grens = JSON.parse(readFileSync(bestand, 'utf8')) as Leesgrens
  // So that the run at the next width meets it again.
  grens.verhoging = 1
  for (const rol of Object.keys(grens.per_uur)) grens.per_uur[rol] = rol === KLEINE_GRENS ? 2 : 5000
  writeFileSync(bestand, JSON.stringify(grens))
  return gegevens
}

/** A demo organisation on a free port, in a folder of its own. */
export async function start_server(tweede_factor: 'uit' | 'vrij' | 'verplicht') {
  const map = mkdtempSync(join(tmpdir(), 'baken-e2e-'))
  const sleutel = join(map, 'organisatie.sleutel')
  const data = join(map, 'data')
  const doe = (...woorden: string[]) =>
    execFileSync(programma, woorden, { stdio: ['ignore', 'ignore', 'inherit'] })
  doe('sleutel', 'maak', '--bestand', sleutel)
  const env = { ...process.env, BAKEN_DATA: maak_gegevens(map) }
  const plek = ['--data', data, '--sleutelbestand', sleutel]
  // A handful of contacts: enough for full lists, made in seconds.
  doe('demo', '--organisatie', 'rotterdam-rijnmond', '--klein', '--schaal', '0.02', ...plek)
  const poort = await vrije_poort()
  const keuzes = ['--web', resolve('dist'), '--tweede-factor', tweede_factor]
  const server = spawn(programma, ['serve', '--poort', String(poort), ...plek, ...keuzes], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  })
  const adres = `http://127.0.0.1:${poort}`
  await wacht_op(adres, server)
  return {
    adres,
    accounts: readFileSync(join(data, 'demo-accounts.txt'), 'utf8'),
    stop: () => {
      server.kill('SIGTERM')
      rmSync(map, { recursive: true, force: true })
    },
  }
}

export default async function opstelling() {
  if (process.env.BAKEN_ADRES) return undefined
  const server = await start_server('uit')
  process.env.BAKEN_ADRES = server.adres
  process.env.BAKEN_ACCOUNTS = server.accounts
  return server.stop
}
