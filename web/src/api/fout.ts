// SPDX-License-Identifier: EUPL-1.2
import type { Gebeurtenis, Probleem, Veldfout } from './types'

/** What the server refused, as RFC 9457 problem. */
export class ApiFout extends Error {
  readonly status: number
  readonly probleem: Probleem
  /** Seconds to wait, of a 429. */
  readonly wachttijd: number | undefined

  constructor(probleem: Probleem, wachttijd?: number) {
    super(probleem.detail)
    this.name = 'ApiFout'
    this.status = probleem.status
    this.probleem = probleem
    this.wachttijd = wachttijd
  }

  get fouten(): Veldfout[] {
    return this.probleem.fouten ?? []
  }

  get gewijzigd(): Gebeurtenis[] {
    return this.probleem.gewijzigd ?? []
  }
}

/** The server could not be reached: nothing is known about what happened to the request. */
export class VerbindingFout extends Error {
  constructor() {
    super('geen verbinding')
    this.name = 'VerbindingFout'
  }
}

export const heeftStatus = (fout: unknown, status: number): fout is ApiFout =>
  fout instanceof ApiFout && fout.status === status

/** Is it worth sending the very same request again? */
export const isTijdelijk = (fout: unknown): boolean =>
  fout instanceof VerbindingFout ||
  (fout instanceof ApiFout && (fout.status >= 500 || fout.status === 429 || fout.status === 408))

const PROBLEEM_LEEG: Omit<Probleem, 'status'> = { type: 'about:blank', title: '', detail: '' }

export async function lees_fout(antwoord: Response): Promise<ApiFout> {
  const wacht = Number(antwoord.headers.get('Retry-After'))
  const wachttijd = Number.isFinite(wacht) && wacht > 0 ? wacht : undefined
  try {
    const probleem = (await antwoord.json()) as Partial<Probleem>
    return new ApiFout({ ...PROBLEEM_LEEG, ...probleem, status: antwoord.status }, wachttijd)
  } catch {
    return new ApiFout({ ...PROBLEEM_LEEG, status: antwoord.status }, wachttijd)
  }
}
