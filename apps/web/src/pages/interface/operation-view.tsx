import { curlExample } from './curl-example.ts'
import { jsonOf, type JsonSchema, type Listed } from './document.ts'
import { alternatives, fieldRows, sayType } from './field-rows.ts'
import { strings } from './strings.ts'

/** All that one needs to know to call a route. */
export function OperationView({ operation }: { operation: Listed }) {
  const access = operation['x-access']
  const events = operation['x-audit-events']
  return (
    <div className="operation">
      <dl className="operation-facts">
        <div>
          <dt>{strings.who}</dt>
          <dd>
            {access.title}
            {access.roles.length > 0 && `（${access.roles.join('、')}）`}
            {!access.byToken && `；${strings.noToken}`}
          </dd>
        </div>
        {events.length > 0 && (
          <div>
            <dt>{strings.sets}</dt>
            <dd>{events.map(({ title }) => title).join('、')}</dd>
          </div>
        )}
      </dl>
      <Parameters operation={operation} />
      <Sent operation={operation} />
      <Answer operation={operation} />
      {access.byToken && (
        <section>
          <h3>{strings.example}</h3>
          <pre className="curl">{curlExample(operation, location.origin)}</pre>
        </section>
      )}
      <Refusals operation={operation} />
    </div>
  )
}

function Parameters({ operation }: { operation: Listed }) {
  return (['path', 'query'] as const).map((place) => {
    const own = (operation.parameters ?? []).filter((each) => each.in === place)
    const schema: JsonSchema = {
      properties: Object.fromEntries(own.map(({ name = '', schema: each = {} }) => [name, each])),
      required: own.flatMap(({ name, required }) => (name !== undefined && required === true ? [name] : [])),
    }
    return <FieldTable key={place} title={strings[place]} schema={schema} />
  })
}

function Sent({ operation }: { operation: Listed }) {
  if (operation.requestBody === undefined) return undefined
  const body = jsonOf(operation.requestBody)
  if (body === undefined) return <Plain title={strings.body} words={strings.file} />
  const each = alternatives(body)
  return each.map((one, i) => {
    const title = each.length === 1 ? strings.body : strings.bodyOf(i + 1)
    return <FieldTable key={title} title={title} schema={one} />
  })
}

function Answer({ operation }: { operation: Listed }) {
  const answer = jsonOf(operation.responses['200'])
  if (answer === undefined) return <Plain title={strings.answer} words={strings.file} />
  const each = alternatives(answer)
  if (each.every((one) => fieldRows(one).length === 0))
    return <Plain title={strings.answer} words={sayType(answer)} />
  return each.map((one, i) => (
    <FieldTable
      key={JSON.stringify(one)}
      title={each.length === 1 ? strings.answer : `${strings.answer} ${i + 1}`}
      schema={one}
      words={strings.told}
    />
  ))
}

function Plain({ title, words }: { title: string; words: string }) {
  return (
    <section>
      <h3>{title}</h3>
      <p>{words}</p>
    </section>
  )
}

function FieldTable({
  title,
  schema,
  words = strings.asked,
}: {
  title: string
  schema: JsonSchema
  /** What is sent is needed or not, what is answered is there or not. */
  words?: { readonly needed: string; readonly optional: string }
}) {
  const rows = fieldRows(schema)
  if (rows.length === 0) return undefined
  return (
    <section>
      <h3>{title}</h3>
      <table className="field-table">
        <thead>
          <tr>
            <th scope="col">{strings.field}</th>
            <th scope="col">{strings.type}</th>
            <th scope="col">{words.needed}</th>
            <th scope="col">{strings.limits}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, type, need, limits }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{type}</td>
              <td className={need === 'needed' ? '' : 'quiet'}>{words[need]}</td>
              <td className="field-limits">{limits}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Refusals({ operation }: { operation: Listed }) {
  const known = Object.entries(operation.responses).flatMap(([status, { 'x-codes': codes = [] }]) =>
    codes.map((code) => `${status} ${code}`),
  )
  return (
    <section>
      <h3>{strings.refusals}</h3>
      <p className="small refusal-codes">
        {known.map((each) => (
          <code key={each}>{each}</code>
        ))}
      </p>
      <p className="quiet small">{strings.featureRefusals}</p>
    </section>
  )
}
