import type { HeldPost } from '@yinyu/contract'
import { strings } from './strings.ts'

/** Where a post stands on a day: one in force may not have begun, or be over. */
export function standingOfPost(
  { state, validFrom, validTo }: Pick<HeldPost, 'state' | 'validFrom' | 'validTo'>,
  today: string,
): keyof typeof strings.postStates {
  if (state !== 'active') return state
  if (validFrom > today) return 'coming'
  return validTo !== undefined && validTo < today ? 'ended' : 'active'
}

/** `2026-11-21 起`, `2026-11-21 至 2026-11-30`. */
export function sayDays({ validFrom, validTo }: Pick<HeldPost, 'validFrom' | 'validTo'>): string {
  return validTo === undefined ? strings.from(validFrom) : strings.fromTo(validFrom, validTo)
}

/** Whether a post is somebody's own, in another's place for a time, or after another. */
export function kindOfPost({ deputyFor, succeeds }: Pick<HeldPost, 'deputyFor' | 'succeeds'>) {
  if (deputyFor !== undefined) return 'deputy'
  return succeeds === undefined ? 'post' : 'successor'
}
