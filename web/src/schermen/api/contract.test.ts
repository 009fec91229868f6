// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'

import { operaties, schema_van, velden, type Document } from './contract'

const document: Document = {
  info: { title: 'Proef', version: '1' },
  paths: {
    '/dingen': {
      parameters: undefined as never,
      post: {
        operationId: 'ding_maken',
        tags: ['een'],
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/Ding' } } } },
        responses: {},
      },
    },
  },
  components: {
    Ding: {
      type: 'object',
      required: ['naam'],
      properties: {
        naam: { type: 'string', maxLength: 20, description: 'Hoe het heet' },
        keuzes: { type: 'array', items: { type: 'string', enum: ['a', 'b'] } },
      },
    },
  },
}

test('an operation is found by its tag', () => {
  expect(operaties(document, 'een').map((regel) => regel.methode)).toEqual(['POST'])
  expect(operaties(document, 'twee')).toEqual([])
})

test('the fields of a body are followed through the reference', () => {
  const operatie = document.paths['/dingen']?.post
  expect(velden(document, schema_van(document, operatie?.requestBody))).toEqual([
    { naam: 'naam', soort: 'string ≤ 20', verplicht: true, uitleg: 'Hoe het heet' },
    { naam: 'keuzes', soort: '[a | b]', verplicht: false, uitleg: '' },
  ])
})
