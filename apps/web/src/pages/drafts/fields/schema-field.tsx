import type { z } from 'zod'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { movedItem, valueAt, type Path } from '../edit/content-path.ts'
import { useEditing } from '../edit/editing.ts'
import { strings } from '../strings.ts'
import { FaultsOf } from './field-frame.tsx'
import { titleOfField } from './field-words.ts'
import { formOf, type FieldOf } from './form-of.ts'
import { NodeField } from './node-field.tsx'
import { NumberPart, TextPart, WordPart } from './plain-field.tsx'
import { QuantityPart } from './quantity-field.tsx'
import { OptionList, SoughtList, SoughtPart } from './sought-field.tsx'
import { TablePart } from './table-field.tsx'
import { soughtBy } from './use-choices.ts'

/** Where a condition comes from: folded away, since it is written once and read seldom. */
const PROVENANCE = ['clause', 'tag', 'sources', 'note']
/** What only the engine and lawyers care for. */
const ASIDE = ['id', 'title', 'for', 'says']

/** One place of a policy as its schema says: the form of every kind of the vocabulary is made here. */
export function SchemaField({
  schema,
  path,
  within = '',
  need = 'required',
}: {
  schema: z.ZodType
  path: Path
  /** The kind of condition or benefit it stands in. */
  within?: string
  need?: 'required' | 'optional'
}) {
  const key = String(path.at(-1))
  const title = titleOfField(key, within)
  const form = formOf(schema)
  const common = { path, title, need }
  const sought = soughtBy(key, within)
  switch (form.form) {
    case 'kinds':
      return (
        <NodeField path={path} title={title} options={form.options}>
          {(fields, kind) => <FieldGroup fields={fields} path={path} within={kind} />}
        </NodeField>
      )
    case 'group':
      return (
        <fieldset className="draft-group">
          <legend>{title}</legend>
          <FieldGroup fields={form.fields} path={path} within={within} />
        </fieldset>
      )
    case 'list':
      if (key === 'words') return <OptionList path={path} title={title} />
      if (sought !== undefined && formOf(form.element).form === 'text')
        return <SoughtList path={path} title={title} sought={sought} />
      return <ListField element={form.element} path={path} title={title} within={within} />
    case 'table':
      return <TablePart path={path} title={title} />
    case 'quantity':
      return <QuantityPart {...common} />
    case 'words':
      return <WordPart {...common} words={form.words} />
    case 'number':
    case 'points':
      return <NumberPart {...common} of={form.form} />
    case 'text':
      return sought === undefined ? (
        <TextPart {...common} format={form.format} />
      ) : (
        <SoughtPart {...common} sought={sought} />
      )
  }
}

/** The fields of one thing, the clause and what is seldom wanted folded away. */
export function FieldGroup({
  fields,
  path,
  within = '',
}: {
  fields: readonly FieldOf[]
  path: Path
  within?: string
}) {
  const hasClause = fields.some(({ key }) => key === 'clause')
  const isFolded = (key: string) => hasClause && (PROVENANCE.includes(key) || ASIDE.includes(key))
  const part = ({ key, schema, need }: FieldOf) => (
    <SchemaField key={key} schema={schema} path={[...path, key]} within={within} need={need} />
  )
  return (
    <>
      <div className="draft-fields">{fields.filter(({ key }) => !isFolded(key)).map(part)}</div>
      {hasClause && (
        <Disclosure summary={<ProvenanceLine path={path} />} className="draft-provenance">
          <div className="draft-fields">{fields.filter(({ key }) => PROVENANCE.includes(key)).map(part)}</div>
          <div className="draft-fields">{fields.filter(({ key }) => ASIDE.includes(key)).map(part)}</div>
        </Disclosure>
      )}
    </>
  )
}

function ProvenanceLine({ path }: { path: Path }) {
  const { content } = useEditing()
  const clause = valueAt(content, [...path, 'clause'])
  return (
    <span className="small">
      {typeof clause === 'string' && clause !== '' ? strings.clauseIs(clause) : strings.provenance}
    </span>
  )
}

/** A list of things of one form: add, move, take out. */
function ListField({
  element,
  path,
  title,
  within,
}: {
  element: z.ZodType
  path: Path
  title: string
  within: string
}) {
  const { content, change } = useEditing()
  const own = valueAt(content, path)
  const items: readonly unknown[] = Array.isArray(own) ? own : []
  const { form } = formOf(element)
  const isNode = form === 'kinds'
  return (
    <div className="draft-list">
      {/* A list that is a part of its own stands under the heading of the part. */}
      {path.length > 1 && <span className="draft-label">{title}</span>}
      <FaultsOf path={path} />
      <ol>
        {items.map((_, i) => (
          <li key={i}>
            {isNode ? (
              <SchemaField schema={element} path={[...path, i]} within={within} />
            ) : (
              <Item element={element} path={[...path, i]} within={within} />
            )}
            {!isNode && (
              <ItemWays
                onMove={(by) => change(path, movedItem(items, i, by), 'deed')}
                onRemove={() => change([...path, i], undefined, 'deed')}
              />
            )}
          </li>
        ))}
      </ol>
      <Button onClick={() => change([...path, items.length], startOf(form), 'deed')}>
        {strings.add(title)}
      </Button>
    </div>
  )
}

function Item({ element, path, within }: { element: z.ZodType; path: Path; within: string }) {
  const form = formOf(element)
  if (form.form === 'group') return <FieldGroup fields={form.fields} path={path} within={within} />
  return (
    <TextPart
      path={path}
      title={`${titleOfField(String(path.at(-2)), within)} ${Number(path.at(-1)) + 1}`}
      need="required"
      format={undefined}
    />
  )
}

function ItemWays({ onMove, onRemove }: { onMove: (by: -1 | 1) => void; onRemove: () => void }) {
  return (
    <span className="draft-ways">
      <Button look="link" onClick={() => onMove(-1)}>
        {strings.up}
      </Button>
      <Button look="link" onClick={() => onMove(1)}>
        {strings.down}
      </Button>
      <Button look="link" onClick={onRemove}>
        {strings.remove}
      </Button>
    </span>
  )
}

function startOf(form: string): unknown {
  return form === 'text' ? '' : {}
}
