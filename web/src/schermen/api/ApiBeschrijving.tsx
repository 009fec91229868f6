// SPDX-License-Identifier: EUPL-1.2
import { Kaart } from '../../onderdelen/Kaart'
import { Pagina } from '../../onderdelen/Pagina'
import { Toon } from '../../onderdelen/Toestand'
import { useBron } from '../../api/gebruikBron'
import { useT } from '../../taal/taal'
import { operaties, schema_van, velden, volg } from './contract'
import type { Document, Parameter, Regel, Schema } from './contract'

/** Text of the contract, in which backticks mark what is typed exactly so. */
function Tekst({ tekst = '' }: { tekst?: string | undefined }) {
  return tekst.split('`').map((deel, i) => (i % 2 ? <code key={i}>{deel}</code> : deel))
}

function Velden({ document, schema }: { document: Document; schema: Schema | undefined }) {
  const t = useT()
  const rijen = velden(document, schema)
  if (rijen.length === 0) return null
  return (
    <table className="veldtabel">
      <thead>
        <tr>
          <th scope="col">{t('api.veld')}</th>
          <th scope="col">{t('api.soort')}</th>
          <th scope="col">{t('api.uitleg')}</th>
        </tr>
      </thead>
      <tbody>
        {rijen.map((veld) => (
          <tr key={veld.naam}>
            <th scope="row">
              <code>{veld.naam}</code>
              {veld.verplicht ? ' *' : ''}
            </th>
            <td>{veld.soort}</td>
            <td>
              <Tekst tekst={veld.uitleg} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Operatieblok({ document, regel }: { document: Document; regel: Regel }) {
  const t = useT()
  const { operatie } = regel
  const parameters = (operatie.parameters ?? []).map((p) => volg<Parameter>(document, p))
  return (
    <details>
      <summary>
        <code>
          {regel.methode} /v1{regel.pad}
        </code>{' '}
        {operatie.summary}
      </summary>
      {parameters.length > 0 && (
        <p>
          {t('api.parameters')}:{' '}
          {parameters.map((p) => `${p.name} (${p.in}${p.required ? ', *' : ''})`).join('; ')}
        </p>
      )}
      <Velden document={document} schema={schema_van(document, operatie.requestBody)} />
      <p>{t('api.antwoorden')}:</p>
      <ul>
        {Object.entries(operatie.responses).map(([status, antwoord]) => (
          <li key={status}>
            {status} {volg<{ description?: string }>(document, antwoord).description}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The contract of the API as the server holds it, for who builds against it. */
export default function ApiBeschrijving() {
  const t = useT()
  const bron = useBron<Document>('/openapi.json')
  return (
    <Pagina titel={t('api.titel')}>
      <Toon bron={bron}>
        {(document) => (
          <>
            <p className="smal">
              <Tekst tekst={document.info.description} />
            </p>
            <p>
              <a href="/v1/openapi.json">/v1/openapi.json</a>
            </p>
            {(document.tags ?? []).map((tag) => (
              <Kaart key={tag.name} titel={tag.description ?? tag.name}>
                {operaties(document, tag.name).map((regel) => (
                  <Operatieblok
                    key={regel.operatie.operationId}
                    document={document}
                    regel={regel}
                  />
                ))}
              </Kaart>
            ))}
          </>
        )}
      </Toon>
    </Pagina>
  )
}
