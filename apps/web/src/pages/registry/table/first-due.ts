import type { IsoDate } from '@yinyu/kernel'
import { heldTitles } from '../../../ui/held-titles.ts'
import { titleShort, type HeldTitle } from '../../../ui/title-words.ts'

/**
 * The valid title that ends first, with the day: `2027-06-30 专精特新`; undefined when none ends. What was recognised anew
 * before its end ends with the later one.
 */
export function firstDue(titles: readonly HeldTitle[], today: IsoDate): string | undefined {
  const ending = heldTitles(titles, today)
    .flatMap(({ kind, validTo }) => (validTo === undefined ? [] : [{ kind, validTo }]))
    .toSorted((a, b) => (a.validTo < b.validTo ? -1 : 1))
  const [first] = ending
  return first && `${first.validTo} ${titleShort(first.kind)}`
}
