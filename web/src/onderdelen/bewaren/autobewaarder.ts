// SPDX-License-Identifier: EUPL-1.2
import type { Antwoord } from '../../api/client'
import { ApiFout, heeftStatus, isTijdelijk } from '../../api/fout'
import { Handeling } from '../../api/idempotent'
import type { Gebeurtenis } from '../../api/types'

export type Bewaarstand =
  | { soort: 'rust' }
  | { soort: 'wacht' }
  | { soort: 'bezig' }
  | { soort: 'bewaard'; moment: Date }
  /** Not kept yet; tried again by itself. */
  | { soort: 'mislukt'; poging: number }
  /** The server refuses what was typed; tried again after the next change. */
  | { soort: 'geweigerd'; fout: ApiFout }
  /** Somebody saved another version; what was typed is still on the screen. */
  | { soort: 'conflict'; gewijzigd: Gebeurtenis[] }

/** Where `I` is kept as `U`; `maak` is absent for what exists already. */
export type Bewaarpoort<I, U extends { id: string }> = {
  maak?: (invoer: I, sleutel: string) => Promise<Antwoord<U>>
  wijzig: (id: string, invoer: I, etag: string) => Promise<Antwoord<U>>
  lees: (id: string) => Promise<Antwoord<U>>
}

type Gebeurtenissen<U> = {
  stand: (stand: Bewaarstand) => void
  gemaakt?: (id: string) => void
  bewaard?: (antwoord: Antwoord<U>) => void
  nu?: () => Date
}

export const WACHT_MS = 600
export const OPNIEUW_MS = [1_000, 2_000, 5_000, 10_000, 30_000]

/**
 * Keeps a draft from the first keystroke. One request at a time: what is typed meanwhile goes
 * with the next. A draft is made once, whatever is lost on the way (the same Idempotency-Key with
 * the same content until the answer is known). Never drops what was typed: on a conflict it stops
 * until the user has chosen.
 */
export class Autobewaarder<I, U extends { id: string }> {
  private id: string | undefined
  private etag = ''
  private laatste: I | undefined
  private bewaarde = ''
  private scheppend: I | undefined
  private readonly handeling = new Handeling()
  private klok: ReturnType<typeof setTimeout> | undefined
  private lopend: Promise<void> | undefined
  private pogingen = 0
  private gestopt = false
  private huidig: Bewaarstand = { soort: 'rust' }

  constructor(
    private readonly poort: Bewaarpoort<I, U>,
    private readonly op: Gebeurtenissen<U>,
    begin?: { id: string; etag: string; invoer: I },
  ) {
    if (begin) {
      this.id = begin.id
      this.etag = begin.etag
      this.bewaarde = JSON.stringify(begin.invoer)
    }
  }

  get bron_id(): string | undefined {
    return this.id
  }

  get huidige_etag(): string {
    return this.etag
  }

  /** Another act gave a newer version of the same. */
  zet_etag(etag: string) {
    this.etag = etag
  }

  get stand(): Bewaarstand {
    return this.huidig
  }

  /** Is there something on the screen that the server does not have? */
  get open(): boolean {
    return this.laatste !== undefined && JSON.stringify(this.laatste) !== this.bewaarde
  }

  /** What is on the screen changed. */
  wijzig(invoer: I) {
    this.laatste = invoer
    if (this.gestopt || this.huidig.soort === 'conflict' || !this.open) return
    if (this.lopend) return
    this.zet({ soort: 'wacht' })
    this.plan(WACHT_MS)
  }

  /** Save at once what is open; resolves when that was tried. */
  async nu(): Promise<void> {
    clearTimeout(this.klok)
    await this.lopend
    if (this.gestopt || this.huidig.soort === 'conflict' || !this.open) return
    await this.bewaar()
  }

  /** After a conflict: what is on this screen counts, the other version is overwritten. */
  async houd_mijn() {
    if (!this.id || this.huidig.soort !== 'conflict') return
    const { etag } = await this.poort.lees(this.id)
    this.etag = etag
    this.zet({ soort: 'wacht' })
    await this.nu()
  }

  /** After a conflict: the other version counts; gives it, to be put on the screen. */
  async neem_andere(): Promise<Antwoord<U> | undefined> {
    if (!this.id) return undefined
    const antwoord = await this.poort.lees(this.id)
    this.etag = antwoord.etag
    this.laatste = undefined
    this.zet({ soort: 'rust' })
    return antwoord
  }

  /** Registered or left: from here on nothing is sent. */
  stop() {
    this.gestopt = true
    clearTimeout(this.klok)
  }

  /** Back to work, after a registration that was refused. */
  hervat() {
    this.gestopt = false
    if (this.open && this.huidig.soort !== 'conflict') this.plan(WACHT_MS)
  }

  private zet(stand: Bewaarstand) {
    this.huidig = stand
    this.op.stand(stand)
  }

  private plan(ms: number) {
    clearTimeout(this.klok)
    this.klok = setTimeout(() => void this.bewaar(), ms)
  }

  private bewaar(): Promise<void> {
    clearTimeout(this.klok)
    this.lopend ??= this.verstuur().finally(() => {
      this.lopend = undefined
      this.vervolg()
    })
    return this.lopend
  }

  private async verstuur() {
    const invoer = this.laatste
    if (!invoer) return
    this.zet({ soort: 'bezig' })
    try {
      const verzonden = await this.stuur(invoer)
      this.bewaarde = JSON.stringify(verzonden)
      this.pogingen = 0
      this.zet({ soort: 'bewaard', moment: this.op.nu?.() ?? new Date() })
    } catch (fout) {
      this.mislukt(fout)
    }
  }

  private async stuur(invoer: I): Promise<I> {
    if (this.id) {
      const antwoord = await this.poort.wijzig(this.id, invoer, this.etag)
      this.etag = antwoord.etag
      this.op.bewaard?.(antwoord)
      return invoer
    }
    const { maak } = this.poort
    if (!maak) throw new Error('niets om te wijzigen')
    const eerste = (this.scheppend ??= invoer)
    const antwoord = await this.handeling.voer_uit(eerste, (sleutel) => maak(eerste, sleutel))
    this.id = antwoord.inhoud.id
    this.etag = antwoord.etag
    this.op.gemaakt?.(this.id)
    this.op.bewaard?.(antwoord)
    return eerste
  }

  private mislukt(fout: unknown) {
    if (heeftStatus(fout, 412)) {
      this.zet({ soort: 'conflict', gewijzigd: fout.gewijzigd })
    } else if (isTijdelijk(fout) || !(fout instanceof ApiFout)) {
      this.pogingen += 1
      this.zet({ soort: 'mislukt', poging: this.pogingen })
    } else {
      this.scheppend = undefined
      this.zet({ soort: 'geweigerd', fout })
    }
  }

  private vervolg() {
    if (this.gestopt) return
    if (this.huidig.soort === 'mislukt') {
      this.plan(OPNIEUW_MS[Math.min(this.pogingen, OPNIEUW_MS.length) - 1] ?? WACHT_MS)
    } else if (this.huidig.soort === 'bewaard' && this.open) {
      this.zet({ soort: 'wacht' })
      this.plan(WACHT_MS)
    }
  }
}
