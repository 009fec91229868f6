// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'

import { api } from '../../api/client'
import type { Concept, ConceptInvoer } from '../../api/types'
import {
  Autobewaarder,
  type Bewaarpoort,
  type Bewaarstand,
} from '../../onderdelen/bewaren/autobewaarder'
import { naar_concept, type Aanname } from './model'

export type Conceptbewaarder = Autobewaarder<ConceptInvoer, Concept>

const POORT: Bewaarpoort<ConceptInvoer, Concept> = {
  maak: (invoer, sleutel) => api.maak<Concept>('/concepten', invoer, { sleutel }),
  wijzig: (id, invoer, etag) => api.wijzig<Concept>(`/concepten/${id}`, invoer, { etag }),
  lees: (id) => api.lees<Concept>(`/concepten/${id}`),
}

type Begin = { concept: Concept; etag: string } | undefined

/** Ties the draft to the form: every change is kept, and nothing is lost on leaving. */
export function useAutobewaren(form: UseFormReturn<Aanname>, begin: Begin) {
  const [stand, zetStand] = useState<Bewaarstand>(
    begin ? { soort: 'bewaard', moment: new Date(begin.concept.bijgewerkt) } : { soort: 'rust' },
  )
  const [bewaarder] = useState(
    () =>
      new Autobewaarder<ConceptInvoer, Concept>(
        POORT,
        {
          stand: zetStand,
          // The address follows without a new visit: going back must not undo the typing.
          gemaakt: (id) => {
            if (window.location.pathname === '/aannemen') {
              window.history.replaceState(window.history.state, '', `/aannemen/${id}`)
            }
          },
        },
        begin && {
          id: begin.concept.id,
          etag: begin.etag,
          invoer: naar_concept(form.getValues()),
        },
      ),
  )

  useEffect(() => {
    const los = form.subscribe({
      formState: { values: true },
      callback: ({ values, name, type }) => {
        // Only what a person did; filling the screen from a draft is no change.
        if (name !== undefined || type !== undefined) bewaarder.wijzig(naar_concept(values))
      },
    })
    const vertrek = (e: BeforeUnloadEvent) => {
      if (bewaarder.open) {
        void bewaarder.nu()
        e.preventDefault()
      }
    }
    window.addEventListener('beforeunload', vertrek)
    return () => {
      los()
      window.removeEventListener('beforeunload', vertrek)
      // After leaving it goes on by itself until it is kept.
      void bewaarder.nu()
    }
  }, [form, bewaarder])

  return { bewaarder, stand }
}
