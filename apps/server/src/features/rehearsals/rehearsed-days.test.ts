import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../storage/testing/databases.ts'
import { figuresFor, firmsBehind, replayed } from './testing/asked-figures.ts'
import { openSmallProvince, TODAY, WAN, type SmallProvince } from './testing/small-province.ts'

const recipe = { subject: { kind: 'policy', id: 'P05' }, variants: [{ name: '现行', changes: [] }] }
const PAST = '2026-11-02'
const TO_COME = '2026-12-31'

describe.each(engines())('days of rehearsals on $name', (engine) => {
  let small: SmallProvince
  beforeAll(async () => {
    small = await openSmallProvince(engine)
  })
  afterAll(() => small.close())

  const figuresOn = async (on?: string) => {
    const { figures } = await figuresFor(small.province, {
      recipe: { ...recipe, ...(on !== undefined && { on }) },
      parts: [],
    })
    return [figures.recordsOn, figures.before.met, figures.before.unknown]
  }

  test('a past day has the records that were known then, today and a day to come those of today', async () => {
    const keep = async (on: string) => {
      const body = { title: on, recipe: { ...recipe, on } }
      return ((await small.province.send('/api/rehearsals', body)).answer as { id: string }).id
    }
    expect(await figuresOn(PAST)).toEqual([PAST, 3, 1])
    const [ofPast, ofToday] = [await keep(PAST), await keep(TODAY)]
    // D now tells its research, which turns out to be enough.
    small.record('D', { 'rd-expense@2025': 300 * WAN })
    expect(await figuresOn()).toEqual([TODAY, 4, 0])
    expect(await figuresOn(TO_COME)).toEqual([TODAY, 4, 0])
    expect(await figuresOn(PAST)).toEqual([PAST, 3, 1])
    const { rows } = await firmsBehind(small.province, {
      recipe: { ...recipe, on: PAST },
      group: { kind: 'verdict', when: 'before', verdict: 'unknown' },
    })
    expect(rows.map(({ name }) => name)).toEqual(['企业D'])
    expect(await replayed(small.province, ofPast)).toMatchObject({ outcome: 'same', because: [] })
    expect(await replayed(small.province, ofToday)).toMatchObject({
      outcome: 'differs',
      because: ['records'],
    })
  })

  test('looks back on one past day after another', async () => {
    expect(await figuresOn('2026-11-03')).toEqual(['2026-11-03', 3, 1])
    expect(await figuresOn(PAST)).toEqual([PAST, 3, 1])
  })
})
