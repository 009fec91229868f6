// SPDX-License-Identifier: EUPL-1.2
// Takes the addresses of the package host out of the lock file: version and integrity are enough,
// and everybody may use their own mirror. (npm's own option for this forgets the versions of
// optional packages of other platforms, after which `npm ci` refuses the file.)
import { readFileSync, writeFileSync } from 'node:fs'

const BESTAND = new URL('../package-lock.json', import.meta.url)
const slot = JSON.parse(readFileSync(BESTAND, 'utf8'))
for (const pakket of Object.values(slot.packages)) {
  if (pakket.resolved?.startsWith('http')) delete pakket.resolved
}
writeFileSync(BESTAND, `${JSON.stringify(slot, null, 2)}\n`)
