const SEPARATORS = /[\s,，、；;。|]+/
/** Brackets and quotation marks differ from keyboard to keyboard, so they never decide a search. */
const IGNORED = /[《》〈〉“”"'‘’「」『』〔〕【】[\]()（）{}·-]/g
const HAN = /\p{Script=Han}/u

/** Full-width and upper case folded, brackets dropped: `工信部企业【２０２６】2号` reads like `工信部企业20262号`. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(IGNORED, '')
}

/** The words that were typed. */
export function wordsOf(query: string): readonly string[] {
  return query
    .normalize('NFKC')
    .split(SEPARATORS)
    .map(foldText)
    .filter((word) => word !== '')
}

/** How well a text answers the words: 0 in the title, 1 as written elsewhere, 2 only its characters; undefined not at all. */
export type Closeness = 0 | 1 | 2

/**
 * Every word must occur. A Chinese word that does not occur as written still counts when each of its
 * characters occurs somewhere: `技改补贴` finds 技术改造补助资金贴息.
 */
export function closenessOf(
  words: readonly string[],
  text: { readonly title: string; readonly rest: string },
): Closeness | undefined {
  const title = foldText(text.title)
  const whole = `${title}\n${foldText(text.rest)}`
  if (words.every((word) => title.includes(word))) return 0
  if (words.every((word) => whole.includes(word))) return 1
  return words.every((word) => whole.includes(word) || occursByCharacter(word, whole)) ? 2 : undefined
}

function occursByCharacter(word: string, whole: string): boolean {
  const parts = word.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? []
  return parts.some((part) => HAN.test(part)) && parts.every((part) => whole.includes(part))
}
