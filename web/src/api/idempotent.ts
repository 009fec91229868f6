// SPDX-License-Identifier: EUPL-1.2
import { isTijdelijk } from './fout'

/**
 * Keeps the Idempotency-Key of one act. A repeat of the same request after a lost answer gets the
 * same key, so that nothing is doubled; a changed request, or one after a definite answer, is a
 * new act with a new key.
 */
export class Handeling {
  private sleutel = ''
  private vorige = ''

  async voer_uit<T>(body: unknown, stuur: (sleutel: string) => Promise<T>): Promise<T> {
    const tekst = JSON.stringify(body)
    if (!this.sleutel || tekst !== this.vorige) this.sleutel = crypto.randomUUID()
    this.vorige = tekst
    try {
      const uit = await stuur(this.sleutel)
      this.sleutel = ''
      return uit
    } catch (fout) {
      if (!isTijdelijk(fout)) this.sleutel = ''
      throw fout
    }
  }
}
