import {
  factKey,
  findContradictions,
  splitFactKey,
  type Contradiction,
  type FactKey,
  type Facts,
  type LastWord,
  type RelationBook,
} from '@yinyu/rules'

/** What cannot both be so, or hardly, said at every answer concerned. Only a word of warning: the verdicts take them as given. */
export function conflictsOf(facts: Facts, book: RelationBook): ReadonlyMap<FactKey, string> {
  const said = findContradictions(book, wordsOf(facts)).flatMap((found) =>
    found.places.map(({ indicator, year }) => [factKey(indicator, year), warn(found)] as const),
  )
  return new Map(
    [...Map.groupBy(said, ([key]) => key)].map(([key, all]) => [
      key,
      all.map(([, warning]) => warning).join('；'),
    ]),
  )
}

/** On this page there is one answer to each question, and it is the firm's own. */
function wordsOf(facts: Facts): readonly LastWord[] {
  return [...facts].map(([key, { value, source }]) => ({
    ...splitFactKey(key),
    value,
    source: 'declaration',
    sourceName: source?.name ?? '企业自填',
  }))
}

function warn({ said, places }: Contradiction): string {
  const isNumber = places.some(({ value }) => typeof value === 'number')
  return `${said}，请核对${isNumber ? '数字和单位' : ''}`
}
