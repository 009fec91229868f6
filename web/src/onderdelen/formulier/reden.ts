// SPDX-License-Identifier: EUPL-1.2
import type { Sleutel } from '../../taal/taal'
import type { Formulierfout } from '../fouten'

export const REDEN_MIN = 3
export const REDEN_MAX = 2000

/** A reason says something: the contract asks three characters, and blanks are none. */
export const keur_reden = (reden: string, t: (s: Sleutel) => string): Formulierfout[] =>
  reden.trim().length >= REDEN_MIN
    ? []
    : [{ pad: 'reden', code: 'verplicht', melding: t('toewijzen.reden_leeg') }]
