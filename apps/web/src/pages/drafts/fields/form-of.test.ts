import { benefitSchema, conditionSchema, policySchema } from '@yinyu/rules'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { formOf } from './form-of.ts'
import { BENEFIT_KINDS, CONDITION_KINDS, POINT_KINDS } from './kind-words.ts'
import { titleOfField } from './field-words.ts'

/** Everything that can be reached from a schema, by the kind it stands in. */
function walk(schema: z.ZodType, seen = new Set<string>(), within = 'policy'): ReadonlySet<string> {
  const form = formOf(schema)
  if (form.form === 'kinds')
    for (const [kind, option] of form.options) {
      if (seen.has(`kind ${kind}`)) continue
      seen.add(`kind ${kind}`)
      walk(option, seen, kind)
    }
  if (form.form === 'group')
    for (const { key, schema: inner } of form.fields) {
      seen.add(`field ${within} ${key}`)
      walk(inner, seen, within)
    }
  if (form.form === 'list') walk(form.element, seen, within)
  if (form.form === 'table') walk(form.value, seen, within)
  return seen
}

test('every kind of the vocabulary has a form and a name in Chinese', () => {
  const kinds = (schema: z.ZodType) => {
    const form = formOf(schema)
    return form.form === 'kinds' ? [...form.options.keys()] : []
  }
  expect(kinds(conditionSchema).toSorted()).toEqual(Object.keys(CONDITION_KINDS).toSorted())
  expect(kinds(benefitSchema).toSorted()).toEqual(Object.keys(BENEFIT_KINDS).toSorted())
  const reached = [...walk(policySchema)].filter((each) => each.startsWith('kind '))
  const named = { ...CONDITION_KINDS, ...BENEFIT_KINDS, ...POINT_KINDS }
  expect(reached.map((each) => each.slice(5)).filter((kind) => !(kind in named))).toEqual([])
})

test('every field that can be reached is called something in Chinese', () => {
  const unnamed = [...walk(policySchema)].filter((each) => {
    const [what, within = '', key = ''] = each.split(' ')
    return what === 'field' && !/[一-龥]/.test(titleOfField(key, within))
  })
  expect(unnamed).toEqual([])
})

test('a line wants an indicator, a year and a quantity', () => {
  const form = formOf(conditionSchema)
  const line = form.form === 'kinds' ? form.options.get('at-least') : undefined
  const fields = line && formOf(line)
  const own = fields?.form === 'group' ? fields.fields.map(({ key, need }) => [key, need]) : []
  expect(own.filter(([key]) => ['indicator', 'year', 'value'].includes(String(key)))).toEqual([
    ['indicator', 'required'],
    ['year', 'optional'],
    ['value', 'required'],
  ])
})
