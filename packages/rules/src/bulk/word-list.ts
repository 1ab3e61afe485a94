/** What a column of codes can tell apart, the unknown included. */
export const WORDS_MAX = 65_536

/** The different words of one column in the order in which they came; place 0 is "unknown". */
export interface WordList {
  readonly words: readonly (string | undefined)[]
  /** The place of a word; a new one is added. */
  readonly codeOf: (word: string) => number
}

/** `what` names the column in messages. */
export function newWordList(what: string): WordList {
  const words: (string | undefined)[] = [undefined]
  const places = new Map<string, number>()
  return {
    words,
    codeOf: (word) => {
      const place = places.get(word)
      if (place !== undefined) return place
      if (words.length >= WORDS_MAX)
        throw new Error(
          `columns: ${what} has more than ${WORDS_MAX - 1} different words; it is no code any more`,
        )
      places.set(word, words.length)
      return words.push(word) - 1
    },
  }
}
