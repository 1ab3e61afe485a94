import { isIsoDate, sayDate } from '@yinyu/kernel'
import { sayFactValue } from '../say-change.ts'
import type { LastWord } from './last-word.ts'
import type { RelationScene } from './relation-kind.ts'

/** `2025年`, or nothing where there is no year. */
export function sayYear({ year }: LastWord): string {
  return year === undefined ? '' : `${year}年`
}

export function sayTitle({ indicator }: LastWord, scene: RelationScene): string {
  return scene.indicator(indicator).title
}

/** A value as people read it. */
export function sayValue({ indicator, value }: LastWord, scene: RelationScene): string {
  const about = scene.indicator(indicator)
  if (about.kind === 'date' && typeof value === 'string' && isIsoDate(value)) return sayDate(value)
  return sayFactValue(about, value)
}

/** `主营业务收入 6,000 万元（企业自填）`; the source is left out where all words are of one. */
export function sayWord(word: LastWord, among: readonly LastWord[], scene: RelationScene): string {
  const isOne = among.every(({ sourceName }) => sourceName === word.sourceName)
  return `${sayTitle(word, scene)} ${sayValue(word, scene)}${isOne ? '' : `（${word.sourceName}）`}`
}
