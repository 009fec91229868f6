// SPDX-License-Identifier: EUPL-1.2
// Finds a text on a disk however it lies there: as UTF-8, UTF-16 or Latin-1, in base64, hexadecimal
// or written as a URL, in capitals or not, with its accents in either form.
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

function utf16be(tekst: string): Buffer {
  return Buffer.from(tekst, 'utf16le').swap16()
}

function base64(ruw: Buffer): Buffer[] {
  return [0, 1, 2].map((schuif) => {
    const code = Buffer.concat([Buffer.alloc(schuif), ruw]).toString('base64')
    const eind = Math.floor((schuif + ruw.length) / 3) * 4
    return Buffer.from(code.slice([0, 2, 3][schuif], eind))
  })
}

/** Name and bytes of every form. */
export function gedaanten(tekst: string): [string, Buffer][] {
  const wijzen = ['NFC', 'NFD'].flatMap((vorm) => {
    const t = tekst.normalize(vorm)
    return [t, t.toLowerCase(), t.toUpperCase()]
  })
  return [...new Set(wijzen)].flatMap((wijze): [string, Buffer][] => {
    const ruw = Buffer.from(wijze)
    const soorten: [string, Buffer][] = [
      ['utf-8', ruw],
      // How Chromium keeps what fits in it.
      ['latin1', Buffer.from(wijze.normalize('NFC'), 'latin1')],
      ['utf-16-le', Buffer.from(wijze, 'utf16le')],
      ['utf-16-be', utf16be(wijze)],
      ['hex', Buffer.from(ruw.toString('hex'))],
      ['HEX', Buffer.from(ruw.toString('hex').toUpperCase())],
      ['url', Buffer.from(encodeURIComponent(wijze))],
      ...[ruw, Buffer.from(wijze, 'utf16le')].flatMap((b) =>
        base64(b).map((stuk, schuif): [string, Buffer] => [`base64+${schuif}`, stuk]),
      ),
    ]
    return soorten
  })
}

function* bestanden(map: string): Generator<string> {
  for (const naam of readdirSync(map)) {
    const pad = join(map, naam)
    const soort = statSync(pad, { throwIfNoEntry: false })
    if (soort?.isDirectory()) yield* bestanden(pad)
    else if (soort?.isFile()) yield pad
  }
}

/** `text (form) in file` of everything that is found in a folder. */
export function zoek_op_schijf(map: string, teksten: string[]): string[] {
  const patronen = teksten.flatMap((tekst) =>
    gedaanten(tekst).map(([vorm, ruw]) => ({ naam: `${tekst} (${vorm})`, ruw })),
  )
  return [...bestanden(map)].flatMap((pad) => {
    const inhoud = readFileSync(pad)
    return patronen.filter((p) => inhoud.includes(p.ruw)).map((p) => `${p.naam} in ${pad}`)
  })
}
