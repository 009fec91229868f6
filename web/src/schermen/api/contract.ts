// SPDX-License-Identifier: EUPL-1.2

/** The part of an OpenAPI document that the page shows. */
export type Schema = {
  $ref?: string
  type?: string
  format?: string
  enum?: string[]
  description?: string
  required?: string[]
  properties?: Record<string, Schema>
  items?: Schema
  maxLength?: number
}
type Inhoud = { content?: Record<string, { schema: Schema }> }
type Verwijzing = { $ref?: string }
export type Parameter = { name: string; in: string; required?: boolean; description?: string }
export type Operatie = {
  operationId: string
  tags?: string[]
  summary?: string
  parameters?: (Parameter & Verwijzing)[]
  requestBody?: Inhoud & Verwijzing
  responses: Record<string, Inhoud & Verwijzing & { description?: string }>
}
export type Document = {
  info: { title: string; version: string; description?: string }
  tags?: { name: string; description?: string }[]
  paths: Record<string, Record<string, Operatie>>
  components?: unknown
}

export type Regel = { methode: string; pad: string; operatie: Operatie }
export type Veld = { naam: string; soort: string; verplicht: boolean; uitleg: string }

/** Follows a `#/…` reference; gives the thing itself when it is none. */
export function volg<T extends object>(document: Document, ding: T & Verwijzing): T {
  if (!ding.$ref) return ding
  let plek: unknown = document
  for (const deel of ding.$ref.slice(2).split('/')) plek = (plek as Record<string, unknown>)[deel]
  return plek as T
}

/** Every operation with this tag, in the order of the contract. */
export function operaties(document: Document, tag: string): Regel[] {
  return Object.entries(document.paths).flatMap(([pad, methoden]) =>
    Object.entries(methoden)
      .filter(([methode, operatie]) => methode !== 'parameters' && operatie.tags?.includes(tag))
      .map(([methode, operatie]) => ({ methode: methode.toUpperCase(), pad, operatie })),
  )
}

function soort(document: Document, schema: Schema): string {
  const naam = schema.$ref?.split('/').pop()
  const echt = volg<Schema>(document, schema)
  if (echt.enum) return echt.enum.join(' | ')
  if (echt.type === 'array') return `[${echt.items ? soort(document, echt.items) : ''}]`
  if (naam && echt.type === 'object') return naam
  return [echt.format ?? echt.type ?? '', echt.maxLength ? `≤ ${echt.maxLength}` : '']
    .filter(Boolean)
    .join(' ')
}

/** The fields of an object schema. */
export function velden(document: Document, schema: Schema | undefined): Veld[] {
  if (!schema) return []
  const echt = volg<Schema>(document, schema)
  return Object.entries(echt.properties ?? {}).map(([naam, veld]) => ({
    naam,
    soort: soort(document, veld),
    verplicht: echt.required?.includes(naam) ?? false,
    uitleg: volg<Schema>(document, veld).description ?? veld.description ?? '',
  }))
}

/** The JSON schema of a body or an answer. */
export function schema_van(document: Document, ding: (Inhoud & Verwijzing) | undefined) {
  if (!ding) return undefined
  const inhoud = volg<Inhoud>(document, ding).content ?? {}
  return Object.values(inhoud)[0]?.schema
}
