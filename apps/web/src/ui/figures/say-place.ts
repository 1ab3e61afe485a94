import type { PlaceCount } from './county-counts.ts'
import { sayCount } from './say-count.ts'

/** How the counts of places are said: in which unit, and below which number they are kept back. */
export interface PlaceWords {
  readonly unit: string
  readonly leastTold: number | undefined
}

/** `7 家`; where counties are kept back, a prefecture has `至少 7 家`. */
export function sayPlace({ count, bound, kind }: PlaceCount, words: PlaceWords): string {
  if (count !== undefined) return `${bound === 'at least' ? '至少 ' : ''}${sayCount(count, words.unit)}`
  if (kind === 'prefecture' && words.leastTold !== undefined) return '各县（市、区）都没有公布'
  return sayUnknown(words)
}

/** Why a county has no number. */
export function sayUnknown({ leastTold, unit }: PlaceWords): string {
  return leastTold === undefined ? '暂无数据' : `不足 ${leastTold} ${unit}不公布`
}
