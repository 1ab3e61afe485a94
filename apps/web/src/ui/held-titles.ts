import { titleKinds, type TitleKind } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { counts, titleNow, type HeldTitle } from './title-words.ts'

/** The titles that are valid on the day, each once with its longest validity; the highest rung first, what is no rung last. */
export function heldTitles(titles: readonly HeldTitle[], today: IsoDate): HeldTitle[] {
  const valid = titles.filter((title) => counts(titleNow(title, today)))
  const longest = [...Map.groupBy(valid, ({ kind }) => kind).values()].flatMap((own) =>
    own.toSorted((a, b) => ((a.validTo ?? '9') < (b.validTo ?? '9') ? 1 : -1)).slice(0, 1),
  )
  return longest.toSorted((a, b) => placeOf(b.kind) - placeOf(a.kind))
}

/** Whether it is a rung of the ladder; 高新技术企业 stands beside it. */
export function isRung(kind: string): boolean {
  return placeOf(kind) >= 0
}

function placeOf(kind: string): number {
  return kind === 'hnte' ? -1 : titleKinds.indexOf(kind as TitleKind)
}
