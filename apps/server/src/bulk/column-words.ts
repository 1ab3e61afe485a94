import type { Columns } from '@yinyu/rules'

/** The words of columns by slot, from place 1 on: what a thread has to be told beside the memory itself. */
export type ColumnWords = readonly { readonly slot: number; readonly words: readonly string[] }[]

export function wordsOf({ columns }: { readonly columns: Columns }): ColumnWords {
  return [...columns.bySlot].flatMap(([slot, { words }]) =>
    words ? [{ slot, words: words.words.slice(1).map((word) => word ?? '') }] : [],
  )
}

/** Gives words the places that they have in the columns they come from. */
export function learnWords(columns: Columns, all: ColumnWords): void {
  for (const { slot, words } of all) {
    for (const word of words) columns.bySlot.get(slot)?.words?.codeOf(word)
  }
}
