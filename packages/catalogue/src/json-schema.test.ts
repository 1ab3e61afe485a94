import { describe, expect, it } from 'vitest'
import { jsonSchemas } from './json-schema.ts'

describe('JSON Schemas for editors', () => {
  const schemas = jsonSchemas()

  it('are there for every kind of file', () => {
    expect(Object.entries(schemas).map(([file, { title }]) => [file, title])).toEqual([
      ['indicator.schema.json', '指标'],
      ['standard.schema.json', '认定标准'],
      ['policy.schema.json', '惠企政策'],
      ['cases.schema.json', '测算案例'],
      ['relation.schema.json', '事实关系'],
      ['reserveSource.schema.json', '后备企业来源'],
      ['sources.schema.json', '来源登记'],
    ])
  })

  it('are plain data', () => {
    expect(JSON.parse(JSON.stringify(schemas))).toEqual(schemas)
  })

  it('ask for what must be written, not for what has a default', () => {
    expect(schemas['cases.schema.json'].required).toEqual(['cases'])
  })

  it('refuse unknown keys', () => {
    expect(schemas['policy.schema.json'].additionalProperties).toBe(false)
  })

  it('name keys in Chinese and let conditions nest without end', () => {
    const { properties, $defs } = schemas['policy.schema.json']
    expect(properties?.['gives']).toMatchObject({
      title: '支持内容',
      $ref: expect.stringContaining('#/$defs/'),
    })
    expect(properties?.['who']).toMatchObject({
      title: '支持对象',
      items: { $ref: expect.stringContaining('#/$defs/') },
    })
    expect(JSON.stringify($defs)).toContain('"each-of-last-years"')
  })
})
