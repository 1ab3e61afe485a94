import type { IsoDate } from '@yinyu/kernel'
import { sourceOf, type FactValue } from '@yinyu/rules'
import type { FactState, StoredFact } from '../../storage/current-fact.ts'

/** What a source is to be recorded as saying again from a day on; without a value it says nothing. */
export interface Restatement {
  readonly heldOn: IsoDate
  readonly value: FactValue | undefined
  readonly state: FactState
  readonly sourceName: string
}

/** Whose words count no longer. */
export interface Discounted {
  /** Recorded by the run that is undone now; none when later words have come between. */
  readonly mine: ReadonlySet<string>
  /** Taken back by earlier undos, and what those recorded in order to do so. */
  readonly undone: ReadonlySet<string>
}

type Word = Pick<StoredFact, 'id' | 'seq' | 'value' | 'source' | 'sourceName' | 'state' | 'heldOn'>

/**
 * What to record so that the sources of one kind say of one indicator and year what they would say without the run, and
 * in the same order. Words are only ever added, so for every day from which on a word that counts no longer would
 * stand, those that count are said again. Takes all words of that kind of source.
 */
export function planUndo(words: readonly Word[], { mine, undone }: Discounted): readonly Restatement[] {
  const counts = ({ id }: Word): boolean => !mine.has(id) && !undone.has(id)
  const counting = words.filter(counts)
  const days = [...new Set(words.filter((word) => !counts(word)).map(({ heldOn }) => heldOn))].toSorted()
  const said = [...words]
  const plan: Restatement[] = []
  const say = ({ value, state, sourceName, source }: Word, heldOn: IsoDate): void => {
    plan.push({ heldOn, value, state, sourceName })
    said.push({ id: '', seq: Infinity, value, state, sourceName, source, heldOn })
  }
  for (const day of days) {
    const wanted = standingOn(counting, day)
    const sources = new Set(wanted.map(sourceOf))
    for (const word of standingOn(said, day))
      if (!sources.has(sourceOf(word))) say({ ...word, value: undefined, state: 'withdrawn' }, day)
    if (!sayTheSame(standingOn(said, day), wanted)) for (const word of wanted) say(word, day)
  }
  return plan
}

/** Whether a later word of the same source for the same day has taken the place of a word already. */
export function isSuperseded(word: Word, words: readonly Word[], { mine, undone }: Discounted): boolean {
  return words.some(
    (other) =>
      other.heldOn === word.heldOn &&
      other.seq > word.seq &&
      sourceOf(other) === sourceOf(word) &&
      !mine.has(other.id) &&
      !undone.has(other.id),
  )
}

/** The last word of each source that says something on a day, the one that counts first at the end. */
function standingOn(words: readonly Word[], day: IsoDate): readonly Word[] {
  // What has just been planned comes behind everything else of its day, in the order of planning.
  const ordered = words.filter(({ heldOn }) => heldOn <= day).toSorted(byLastWord)
  const last = new Map<string, Word>()
  for (const word of ordered) {
    last.delete(sourceOf(word))
    last.set(sourceOf(word), word)
  }
  return [...last.values()].filter(({ state }) => state !== 'withdrawn')
}

function byLastWord(a: Word, b: Word): number {
  if (a.heldOn !== b.heldOn) return a.heldOn < b.heldOn ? -1 : 1
  return a.seq === b.seq ? 0 : a.seq - b.seq
}

function sayTheSame(a: readonly Word[], b: readonly Word[]): boolean {
  return a.length === b.length && a.every((word, i) => isSame(word, b[i]))
}

function isSame(a: Word, b: Word | undefined): boolean {
  return b !== undefined && a.value === b.value && a.state === b.state && a.sourceName === b.sourceName
}
