import { fileURLToPath } from 'node:url'
import { definitionsOf, loadCatalogue } from '@yinyu/catalogue'
import { findCreditCodeFault } from '@yinyu/kernel'
import { indicatorOf } from '@yinyu/rules'
import { describe, expect, test } from 'vitest'
import { storedEvents, storedTitleEvents } from '../storage/as-loaded.ts'
import { enterpriseOn, findChangeFault, type EnterpriseChange } from '../storage/enterprise-history.ts'
import { findShapeFault } from '../storage/fact-shape.ts'
import { findTitleFault, type TitleChange } from '../storage/title-history.ts'
import { FICTIONAL } from './credit-codes.ts'
import { sampleFirms } from './load-sample.ts'
import { brandOf, MARK, NAMES_MOST } from './names.ts'
import { sampleFirm } from './sample-firm.ts'

const today = '2026-11-21'
const content = loadCatalogue(fileURLToPath(new URL('../../../../content', import.meta.url))).catalogue
const { indicators } = definitionsOf(content)
const firms = [...sampleFirms({ firms: 4_000, seed: 1, today })]

describe('a firm of the sample', () => {
  test('is the same whenever it is made, alone or after others', () => {
    expect(sampleFirm(1, 3_999, today)).toEqual(firms[3_999])
  })

  test('is another one for another seed', () => {
    expect(sampleFirm(2, 5, today).name).not.toBe(firms[5]?.name)
  })

  test('is known by its code, its name and its id, each sound, fictional and never given twice', () => {
    const wrong = firms.filter(
      ({ creditCode, name, formerNames }) =>
        findCreditCodeFault(creditCode) !== undefined ||
        creditCode.slice(8, 11) !== FICTIONAL ||
        ![name, ...formerNames].every((each) => each.includes(MARK)),
    )
    expect(wrong).toEqual([])
    for (const key of ['id', 'creditCode', 'name'] as const)
      expect(new Set(firms.map((firm) => firm[key])).size).toBe(firms.length)
    const ids = firms.flatMap(({ id, events, titles, facts }) => {
      const ofTitles = titles.flatMap((title) => [title.id, ...title.events.map((event) => event.id)])
      return [id, ...[...events, ...facts].map((thing) => thing.id), ...ofTitles]
    })
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('says only what its indicators can hold, and knows nothing before it holds or after today', () => {
    const faults = firms.flatMap(({ facts }) =>
      facts.filter(
        (fact) =>
          findShapeFault(indicatorOf(indicators, fact.indicator), fact) !== undefined ||
          fact.heldOn > fact.knownOn ||
          fact.knownOn > today,
      ),
    )
    expect(faults).toEqual([])
  })

  test('has facts in the order in which they became known', () => {
    const unordered = firms.filter(({ facts }) =>
      facts.some((fact, i) => fact.knownOn < (facts[i - 1]?.knownOn ?? '')),
    )
    expect(unordered).toEqual([])
  })

  test('has a life that the register would have accepted, and is what follows from it', () => {
    const faults = firms.flatMap((firm) => {
      const events = storedEvents(firm)
      return firm.events
        .slice(1)
        .map((change, i) => findChangeFault(change as EnterpriseChange, events.slice(0, i + 1), today))
    })
    expect(faults.filter((fault) => fault !== undefined)).toEqual([])
    for (const firm of firms)
      expect(enterpriseOn(storedEvents(firm), today)).toMatchObject({
        name: firm.name,
        region: firm.region,
        state: firm.state,
      })
  })

  test('has titles whose every change would have been accepted', () => {
    const faults = firms.flatMap(({ titles }) =>
      titles.flatMap((title) => {
        const events = storedTitleEvents(title)
        return title.events
          .slice(1)
          .map((change, i) => findTitleFault(change as TitleChange, events.slice(0, i + 1), today))
      }),
    )
    expect(faults.filter((fault) => fault !== undefined)).toEqual([])
  })

  test('can have a million firms and more, none named like another', () => {
    const brands = new Set<string>()
    for (let index = 0; index < 1_000_000; index++) brands.add(brandOf(7, index))
    expect(brands.size).toBe(1_000_000)
    expect(() => brandOf(7, NAMES_MOST)).toThrow(RangeError)
  })
})
