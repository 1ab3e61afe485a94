/** How one check came out: nothing to do, something to do, something to know. */
export type Mark = 'sound' | 'faulty' | 'note'

/** One line of `yinyu doctor`, in Chinese. */
export interface CheckLine {
  readonly mark: Mark
  /** What was looked at, in a few words. */
  readonly title: string
  /** What was found, and what to do about it. No secret and no record is in it. */
  readonly finding: string
}

export function sound(title: string, finding: string): CheckLine {
  return { mark: 'sound', title, finding }
}

export function faulty(title: string, finding: string): CheckLine {
  return { mark: 'faulty', title, finding }
}

export function note(title: string, finding: string): CheckLine {
  return { mark: 'note', title, finding }
}
